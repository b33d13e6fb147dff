// The canvas: SDL's window on it, its GL context, its size, and the context's loss and return.
#pragma once

#include "base/rect.hpp"
#include "base/result.hpp"

namespace throughline::web_canvas {

// Makes the window and the context and begins to follow the canvas's size. Fails without WebGL2.
[[nodiscard]] Status start();
[[nodiscard]] Size size_px();
// Device pixels in a px; not always whole.
[[nodiscard]] float density();
// Size of what is drawn into.
[[nodiscard]] int device_width();
[[nodiscard]] int device_height();
// Between loss and return nothing can be drawn.
[[nodiscard]] bool context_lost();
// How many contexts there were before this one. Whoever owns GL objects makes them anew when it has
// changed.
[[nodiscard]] int context_generation();

}  // namespace throughline::web_canvas
