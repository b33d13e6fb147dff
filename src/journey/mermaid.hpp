// Mermaid `journey` diagrams, both ways. Read as people write them: sections become stages, tasks
// steps (no card is invented), actors personas, a score per actor a felt value. A score without
// actor belongs to "the customer".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "journey/journey.hpp"

namespace throughline {

struct MermaidMap {
  Journey journey;
  std::vector<Error> warnings;  // `where` is "line 12"
};

// Every map of a document: of Markdown each fenced `mermaid` journey diagram, of anything else the
// one diagram that it is. Never empty. The maps' warnings count lines in the document.
[[nodiscard]] Result<std::vector<MermaidMap>> read_mermaid_document(
    std::string_view text, std::string_view fallback_title);

// The first map of a document; a warning says where there are more.
//
// Ids are hashed from (kind, text, occurrence): the same text gives the same bytes.
// `fallback_title` names a diagram without a title. An Error where the text is no journey diagram.
[[nodiscard]] Result<MermaidMap> read_mermaid(std::string_view text,
                                              std::string_view fallback_title);

struct MermaidText {
  std::string text;
  // What Mermaid can't hold and how often it occurs, "cards (31)" for example.
  std::vector<std::string> losses;
};

// Read back it gives the same stages, steps, personas, felt values, title and scope, as far as
// Mermaid can hold them.
[[nodiscard]] MermaidText write_mermaid(const Journey& journey);

}  // namespace throughline
