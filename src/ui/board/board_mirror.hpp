// The board's grid for assistive technology, with everything where the board draws it.
#pragma once

#include <cstdint>

#include "ui/board/board_scene.hpp"
#include "ui/pass.hpp"

namespace throughline {

// Below the tree's current parent. What was done to its nodes goes out as intents; returns the node
// of the cursor's place, 0 where there is none.
std::uint32_t mirror_grid(Pass& pass, const BoardScene& scene);

}  // namespace throughline
