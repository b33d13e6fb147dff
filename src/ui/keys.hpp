// Keys and commands as Dear ImGui's input of one pass has them.
#pragma once

#include <string>

#include "app/commands.hpp"

namespace throughline {

// Was one of the command's chords pressed in this pass?
[[nodiscard]] bool chord_pressed(const Chord& chord, bool repeats);
[[nodiscard]] bool command_pressed(Command command);

// The first chord of the command as this machine calls it; empty where it has none.
[[nodiscard]] std::string shortcut_text(Command command, bool apple_keys);
// "Undo: Move card (Ctrl+Z)": a name with the command's shortcut, for tooltips.
[[nodiscard]] std::string with_shortcut(std::string name, Command command, bool apple_keys);

}  // namespace throughline
