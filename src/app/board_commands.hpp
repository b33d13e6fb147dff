// What the commands about the map do while it is on the board.
#pragma once

#include <vector>

#include "app/command_intents.hpp"

namespace throughline {

// As intents_of; a map must be shown.
[[nodiscard]] std::vector<Intent> board_intents_of(Command command, const CommandScene& scene);

}  // namespace throughline
