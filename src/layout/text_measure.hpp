// How wide text is. Inter's advances come from a table that page and tool share, so that lines
// break alike everywhere; runs of other scripts come from whoever draws them.
#pragma once

#include <cstdint>
#include <string_view>

namespace throughline {

enum class TextWeight : std::uint8_t { regular, medium, semibold, bold };

class TextMeasure {
 public:
  virtual ~TextMeasure() = default;
  // Width in units of the font size (em = 1) of a run without line breaks; linear in the size.
  // Without kerning and ligatures.
  [[nodiscard]] virtual float width_em(std::string_view run, TextWeight weight) = 0;
};

// Measures runs that Inter's table does not hold: other scripts, emoji.
class RunMeasure {
 public:
  virtual ~RunMeasure() = default;
  [[nodiscard]] virtual float run_width_em(std::string_view run, TextWeight weight) = 0;
};

}  // namespace throughline
