// A text broken into lines that fit a width.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/text_measure.hpp"

namespace throughline {

struct TextStyle {
  float font_px = 13;  // at zoom 1
  float line_height_px = 18;
  TextWeight weight = TextWeight::medium;
  bool operator==(const TextStyle&) const = default;
};

// Lines are byte ranges of the text they were made from, without the spaces and the line break at
// their ends.
struct TextLine {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  float width_px = 0;
  bool operator==(const TextLine&) const = default;
};

struct TextBlock {
  TextStyle style;
  std::vector<TextLine> lines;  // at least one, also of an empty text
  // Lines were left out: the last one is to be drawn with kEllipsis behind it. There is room for it
  // within the width; the line's own width does not count it.
  bool cut = false;
  [[nodiscard]] float height_px() const {
    return static_cast<float>(lines.size()) * style.line_height_px;
  }
  // Of the widest line, as drawn without an ellipsis.
  [[nodiscard]] float width_px() const;
  bool operator==(const TextBlock&) const = default;
};

inline constexpr std::string_view kEllipsis = "\xE2\x80\xA6";

// Breaks by UAX #14 (libunibreak), never inside an emoji sequence or another grapheme cluster; a
// word wider than the line breaks between characters. Spaces at a break hang and are not counted. A
// line break at the very end begins an empty line, as in a text area. Empty text gives one empty
// line. `max_lines` 0: no limit; else the last line takes as many characters as fit.
[[nodiscard]] TextBlock break_lines(std::string_view text, const TextStyle& style, float width_px,
                                    TextMeasure& measure, std::uint32_t max_lines = 0);

}  // namespace throughline
