// Menus made of commands: names and shortcuts from their table, only what there is to do.
#pragma once

#include <span>
#include <string_view>

#include "app/commands.hpp"
#include "ui/widgets.hpp"

namespace throughline {

// A Lucide icon; empty where a command has none.
[[nodiscard]] std::string_view icon_of(Command command);

// Shows the menu while it is open (open_menu) and performs what is chosen. A rule between groups.
void command_menu(Pass& pass, std::string_view key, std::uint64_t salt, std::string_view name,
                  std::span<const Command> commands);

}  // namespace throughline
