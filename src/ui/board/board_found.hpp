// Marks on what the search found: a ring around cards, a line under heads.
#pragma once

#include <vector>

#include "platform/shape_layer.hpp"
#include "ui/board/board_scene.hpp"
#include "ui/draw.hpp"
#include "ui/theme.hpp"

namespace throughline {

// Of the cards in `in_view` (board units), at most `most` shapes.
void append_found_cards(std::vector<Shape>& shapes, const BoardScene& scene, const Rect& in_view,
                        const Palette& palette, std::size_t most);

void draw_found_heads(const BoardScene& scene, const Painter& paint, const Palette& palette);

}  // namespace throughline
