// A Mermaid journey diagram as its lines say it, before it becomes a map.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "journey/mermaid_task.hpp"
#include "journey/mermaid_text.hpp"
#include "journey/repairs.hpp"

namespace throughline {

struct MermaidSection {
  std::string name;  // empty for tasks before any section
  std::vector<MermaidTask> tasks;
};

struct MermaidDiagram {
  std::string title, accessible_title, description;
  std::vector<MermaidSection> sections;
};

// Front matter, directives, comments and statements. An Error where the lines are no journey
// diagram, or hold more than 20,000 tasks.
[[nodiscard]] Result<MermaidDiagram> read_mermaid_diagram(std::span<const SourceLine> lines,
                                                          Repairs& warnings);

}  // namespace throughline
