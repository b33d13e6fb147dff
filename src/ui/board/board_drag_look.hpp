// What a drag of a head looks like: the head under the pointer and the place it would go to.
#pragma once

#include "ui/board/board_gestures.hpp"
#include "ui/board/board_scene.hpp"
#include "ui/draw.hpp"
#include "ui/theme.hpp"

namespace throughline {

void draw_head_drag(const BoardScene& scene, const BoardGestures& gestures, const Painter& paint,
                    const Palette& palette);

// "+" buttons and pills.
void draw_add_buttons(const BoardScene& scene, std::span<const AddButton> buttons,
                      const BoardHit& hover, const Painter& paint, const Palette& palette);

// What a pill says, and the mirror says of each add button.
[[nodiscard]] std::string_view add_label(BoardPart part);

}  // namespace throughline
