// Everything that has a name of its own to be called by, as one table: shortcuts, the sheet that
// lists them, the command palette and context menus take names and keys from here.
//
// What a command does at the moment, if anything, says command_intents.hpp.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "app/shortcut.hpp"

namespace throughline {

enum class Command : std::uint8_t {
  // Edit
  undo,
  redo,
  history,
  find,
  find_next,
  find_previous,
  edit,
  duplicate,
  remove,
  select_cards,
  deselect,
  menu,
  // Add
  add_card,
  add_step,
  add_stage,
  add_lane,
  add_persona,
  // Arrange
  move_left,
  move_right,
  move_up,
  move_down,
  raise,
  lower,
  park,
  turning_point,
  collapse_lane,
  hide_lane,
  // View
  palette,
  fit,
  zoom_whole,
  zoom_in,
  zoom_out,
  light,
  dark,
  as_system,
  // Map
  present,
  go_home,
  new_map,
  open_file,
  export_map,
  rename_map,
  duplicate_map,
  // Presenting
  next_scene,
  previous_scene,
  first_scene,
  last_scene,
  stop_presenting,
  // Help
  shortcuts,
  settings,
  about,
};

enum class CommandGroup : std::uint8_t { edit, add, arrange, view, map, presenting, help };
[[nodiscard]] std::string_view group_name(CommandGroup group);

struct CommandInfo {
  Command command = Command::undo;
  CommandGroup group = CommandGroup::edit;
  std::string_view name;
  std::string_view words = {};  // what else it may be looked for by
  std::array<Chord, 5> chords = {};
  bool repeats = false;       // while its key is held
  bool while_typing = false;  // its keys are no text
};

// In the order of the enum, which is that of the groups.
[[nodiscard]] std::span<const CommandInfo> command_table();
[[nodiscard]] const CommandInfo& info_of(Command command);

// What keys and the pointer do that is no command: for the sheet alone.
struct KeyNote {
  CommandGroup group = CommandGroup::edit;
  std::string_view name;
  std::string_view keys;  // as shown
};
[[nodiscard]] std::span<const KeyNote> key_notes();

}  // namespace throughline
