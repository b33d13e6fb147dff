// The area between a curve and its zero line.
#pragma once

#include <span>

#include "base/rect.hpp"
#include "ui/theme.hpp"

struct ImDrawList;

namespace throughline {

// Fills between a polyline (page coordinates, by x) and a level: soft green above it, soft red
// below, the stronger the further away. `reach_px` is how far +5 lies from the level.
void fill_to_zero(ImDrawList& list, std::span<const Point> line_px, float zero_px, float reach_px,
                  const Palette& palette);

}  // namespace throughline
