// Pointer, wheel, keys and touch of the page, put into Dear ImGui's queue of input.
#pragma once

namespace throughline::web_input {

// From now on input goes to ImGui's current context.
void begin();
// Whether ImGui keeps back input for a pass of its own.
[[nodiscard]] bool left();
// Shows the pointer's shape that ImGui asked for in the last pass.
void show_cursor();

}  // namespace throughline::web_input
