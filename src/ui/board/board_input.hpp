// Dear ImGui's input of one pass as the board's own.
#pragma once

#include "ui/board/board_gestures.hpp"
#include "ui/board/board_keys.hpp"

namespace throughline {

// Makes the viewport the one item the board is, below whatever was drawn before it.
[[nodiscard]] PointerInput read_pointer(const Rect& viewport_px);

[[nodiscard]] KeyInput read_keys();

// The pointer's shape over and during what it does.
void set_pointer_shape(const BoardGestures& gestures, bool space_held);

}  // namespace throughline
