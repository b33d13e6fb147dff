// A task of a Mermaid journey diagram, `Name: score: actor, actor`, and what people write for one.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journey/mermaid_score.hpp"
#include "journey/repairs.hpp"

namespace throughline {

// No diagram may have more; of a task no more than one beyond it are read.
inline constexpr std::size_t kMaxActors = 1000;

struct MermaidTask {
  std::size_t line = 0;
  std::string name = {};
  std::optional<MermaidScore> score = std::nullopt;
  std::string score_text = {};           // as it was written, shortened
  std::vector<std::string> actors = {};  // each once
};

// What Mermaid would misread is read as a person would, with a warning that says how to write it.
[[nodiscard]] MermaidTask read_mermaid_task(std::string_view text, std::size_t line,
                                            Repairs& warnings);

// True where Mermaid itself finds a score in the line, or an arrow stands before one.
[[nodiscard]] bool has_mermaid_score(std::string_view text);

// A name decoded, with a warning where Mermaid would have cut it off; at most kMaxTextBytes.
[[nodiscard]] std::string read_mermaid_name(std::string_view text, std::size_t line,
                                            Repairs& warnings);

// At most kMaxTextBytes of the text, with a warning where there was more. `what` is "title".
[[nodiscard]] std::string cut_mermaid_text(std::string text, std::string_view what,
                                           std::size_t line, Repairs& warnings);

}  // namespace throughline
