// A Mermaid journey diagram as its lines say it, before it becomes a map.
#pragma once

#include <cstddef>
#include <expected>
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

// What the diagrams of one document may hold in all, so that each map made of them is one that a
// file can hold (SPEC 4.3).
inline constexpr std::size_t kMaxMermaidBytes = std::size_t{4} * 1024 * 1024;
inline constexpr std::size_t kMaxMermaidTasks = 20'000;
inline constexpr std::size_t kMaxMermaidSections = 20'000;
inline constexpr std::size_t kMaxMermaidScores = 100'000;

// What has been read of it.
struct MermaidBudget {
  std::size_t tasks = 0, sections = 0, scores = 0;
};

// Why lines could not be read, and whether they are a journey diagram at all.
struct MermaidRefusal {
  Error error;
  bool is_journey = false;
};

// Front matter, directives, comments and statements. Refused where the lines are no journey
// diagram, or hold more than the budget or kMaxActors.
[[nodiscard]] std::expected<MermaidDiagram, MermaidRefusal> read_mermaid_diagram(
    std::span<const SourceLine> lines, MermaidBudget& budget, Repairs& warnings);

}  // namespace throughline
