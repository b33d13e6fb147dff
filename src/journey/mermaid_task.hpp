// A task of a Mermaid journey diagram, `Name: score: actor, actor`, and what people write for one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journey/repairs.hpp"

namespace throughline {

struct MermaidTask {
  std::size_t line = 0;
  std::string name = {};
  std::optional<std::int64_t> score = std::nullopt;  // thousandths
  std::vector<std::string> actors = {};              // each once
};

// The highest score of Mermaid, and of those who count to ten; the lowest is 1 in both.
// Thousandths.
inline constexpr std::int64_t kMermaidScale = 5000;
inline constexpr std::int64_t kLongScale = 10'000;

// What Mermaid would misread is read as a person would, with a warning that says how to write it.
[[nodiscard]] MermaidTask read_mermaid_task(std::string_view text, std::size_t line,
                                            Repairs& warnings);

// A name decoded, with a warning where Mermaid would have cut it off; at most kMaxTextBytes.
[[nodiscard]] std::string read_mermaid_name(std::string_view text, std::size_t line,
                                            Repairs& warnings);

}  // namespace throughline
