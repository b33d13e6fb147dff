// What the board's context menu offers for what is selected.
#pragma once

#include <optional>
#include <span>

#include "app/commands.hpp"
#include "ui/board/board_scene.hpp"

namespace throughline {

[[nodiscard]] std::span<const Command> board_menu_commands(const Session& session);

// Where the keyboard opens it, on the page: at what is selected, else at the cursor's place.
[[nodiscard]] std::optional<Rect> board_menu_anchor(const BoardScene& scene);

}  // namespace throughline
