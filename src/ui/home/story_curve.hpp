// The curve of feelings as the home screen draws it: as decoration, and in a map's thumbnail.
#pragma once

#include <span>
#include <string_view>

#include "ui/draw.hpp"
#include "ui/theme.hpp"

namespace throughline {

// The ground between a line and `zero`: stronger the further it reaches, full at `reach` px.
void fill_to_zero(const Palette& colours, std::span<const Point> line, float zero, float reach);

// A map's picture (app/map_picture.hpp): its stages as coloured bands above the felt curve. Nothing
// where there is none.
void draw_map_picture(const Painter& paint, const Palette& colours, const Rect& rect,
                      std::string_view text);

}  // namespace throughline
