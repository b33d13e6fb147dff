// The theme's colours of a chip.
#pragma once

#include "layout/board_layout.hpp"
#include "ui/theme.hpp"

namespace throughline {

[[nodiscard]] inline const Tone& tone_of(ChipBox::Tone tone, const Palette& palette) {
  switch (tone) {
    case ChipBox::Tone::bad:
      return palette.bad;
    case ChipBox::Tone::warn:
      return palette.warn;
    case ChipBox::Tone::good:
      return palette.good;
    case ChipBox::Tone::purple:
      return palette.purple;
    case ChipBox::Tone::neutral:
      break;
  }
  return palette.neutral;
}

}  // namespace throughline
