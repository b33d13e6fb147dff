// Scores of a Mermaid journey diagram, and what people write for one.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace throughline {

// The highest score of Mermaid, and of those who count to ten; the lowest is 1 in both.
// Thousandths: as fine as a hundredth of a feeling needs.
inline constexpr std::int64_t kMermaidScale = 5000;
inline constexpr std::int64_t kLongScale = 10'000;

struct MermaidScore {
  std::int64_t value = 0;                            // thousandths
  std::optional<std::int64_t> scale = std::nullopt;  // the 5000 of "4/5"; none: the diagram's
};

// A plain decimal number, as Mermaid wants it.
[[nodiscard]] std::optional<std::int64_t> parse_score(std::string_view text);

// A number as a person may write it: "five", "4/5", "4 of 5", "4,5", ".5", "1e1", in the digits of
// other scripts too.
[[nodiscard]] std::optional<MermaidScore> parse_loose_score(std::string_view text);

}  // namespace throughline
