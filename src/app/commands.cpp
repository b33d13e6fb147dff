#include "app/commands.hpp"

#include <cassert>
#include <cstddef>
#include <iterator>

namespace throughline {
namespace {

using enum CommandGroup;

constexpr Chord with_command(char small) {
  return {.key = letter(small), .command = true};
}

constexpr CommandInfo kTable[] = {
    {.command = Command::undo,
     .group = edit,
     .name = "Undo",
     .words = "back revert",
     .chords = {with_command('z')},
     .repeats = true},
    {.command = Command::redo,
     .group = edit,
     .name = "Redo",
     .words = "again forward",
     .chords = {{{.key = letter('z'), .command = true, .shift = true}, with_command('y')}},
     .repeats = true},
    {.command = Command::history,
     .group = edit,
     .name = "History…",
     .words = "undo list changes edits back"},
    {.command = Command::find,
     .group = edit,
     .name = "Search and replace",
     .words = "find text look",
     .chords = {with_command('f')},
     .while_typing = true},
    {.command = Command::find_next,
     .group = edit,
     .name = "Next place found",
     .words = "search find",
     .chords = {{{.key = Key::f3}}},
     .repeats = true,
     .while_typing = true},
    {.command = Command::find_previous,
     .group = edit,
     .name = "Previous place found",
     .words = "search find",
     .chords = {{{.key = Key::f3, .shift = true}}},
     .repeats = true,
     .while_typing = true},
    {.command = Command::edit,
     .group = edit,
     .name = "Edit the text",
     .words = "rename write change name",
     .chords = {{{.key = Key::enter}, {.key = Key::f2}}}},
    {.command = Command::duplicate,
     .group = edit,
     .name = "Duplicate",
     .words = "copy card",
     .chords = {with_command('d')}},
    {.command = Command::remove,
     .group = edit,
     .name = "Delete",
     .words = "remove clear",
     .chords = {{{.key = Key::del}, {.key = Key::backspace}}}},
    {.command = Command::select_cards,
     .group = edit,
     .name = "Select all cards",
     .words = "everything",
     .chords = {with_command('a')}},
    {.command = Command::deselect,
     .group = edit,
     .name = "Select nothing",
     .words = "deselect clear",
     .chords = {{{.key = Key::escape}}}},
    {.command = Command::menu,
     .group = edit,
     .name = "Menu of what is selected",
     .words = "context",
     .chords = {{{.key = Key::f10, .shift = true}, {.key = Key::menu}}}},
    {.command = Command::add_card,
     .group = add,
     .name = "Add card",
     .words = "new sticky note",
     .chords = {{{.key = letter('n')}}}},
    {.command = Command::add_step,
     .group = add,
     .name = "Add step",
     .words = "new scene column",
     .chords = {{{.key = letter('s')}}}},
    {.command = Command::add_stage,
     .group = add,
     .name = "Add stage",
     .words = "new phase",
     .chords = {{{.key = letter('s'), .shift = true}}}},
    {.command = Command::add_lane,
     .group = add,
     .name = "Add lane…",
     .words = "new row kind",
     .chords = {{{.key = letter('l')}}}},
    {.command = Command::add_persona, .group = add, .name = "Add persona", .words = "new customer"},
    {.command = Command::move_left,
     .group = arrange,
     .name = "Move left",
     .words = "earlier step stage card",
     .chords = {{{.key = Key::left, .command = true}}},
     .repeats = true},
    {.command = Command::move_right,
     .group = arrange,
     .name = "Move right",
     .words = "later step stage card",
     .chords = {{{.key = Key::right, .command = true}}},
     .repeats = true},
    {.command = Command::move_up,
     .group = arrange,
     .name = "Move up",
     .words = "card lane persona",
     .chords = {{{.key = Key::up, .command = true}}},
     .repeats = true},
    {.command = Command::move_down,
     .group = arrange,
     .name = "Move down",
     .words = "card lane persona",
     .chords = {{{.key = Key::down, .command = true}}},
     .repeats = true},
    {.command = Command::raise,
     .group = arrange,
     .name = "Raise the feeling",
     .words = "better happier curve",
     .chords = {{{.key = Key::up, .command = true}}},
     .repeats = true},
    {.command = Command::lower,
     .group = arrange,
     .name = "Lower the feeling",
     .words = "worse sadder curve",
     .chords = {{{.key = Key::down, .command = true}}},
     .repeats = true},
    {.command = Command::park,
     .group = arrange,
     .name = "Park beside the map, or place on it",
     .words = "later note parking lot unplaced"},
    {.command = Command::turning_point,
     .group = arrange,
     .name = "Turning point, or no longer",
     .words = "climax decision step mark"},
    {.command = Command::collapse_lane,
     .group = arrange,
     .name = "Collapse lane, or expand it",
     .words = "fold line row"},
    {.command = Command::hide_lane,
     .group = arrange,
     .name = "Hide lane, or show it",
     .words = "visible row"},
    {.command = Command::palette,
     .group = view,
     .name = "Search or command",
     .words = "palette find open go",
     .chords = {with_command('k')},
     .while_typing = true},
    {.command = Command::fit,
     .group = view,
     .name = "Fit the whole map",
     .words = "zoom all overview",
     .chords = {{{.key = Key::digit_1, .shift = true}, {.key = Key::digit_0, .command = true}}}},
    {.command = Command::zoom_whole,
     .group = view,
     .name = "Zoom to 100%",
     .words = "actual full size",
     .chords = {{{.key = Key::digit_0, .shift = true}, {.key = Key::digit_1, .command = true}}}},
    {.command = Command::zoom_in,
     .group = view,
     .name = "Zoom in",
     .words = "larger nearer",
     .chords = {{{.key = Key::plus}}},
     .repeats = true},
    {.command = Command::zoom_out,
     .group = view,
     .name = "Zoom out",
     .words = "smaller farther",
     .chords = {{{.key = Key::minus}}},
     .repeats = true},
    {.command = Command::light, .group = view, .name = "Light colours", .words = "theme day mode"},
    {.command = Command::dark, .group = view, .name = "Dark colours", .words = "theme night mode"},
    {.command = Command::as_system,
     .group = view,
     .name = "Colours as the system has them",
     .words = "theme automatic"},
    {.command = Command::present,
     .group = map,
     .name = "Present",
     .words = "slides show story full screen play",
     .chords = {{{.key = letter('p')}}}},
    {.command = Command::go_home,
     .group = map,
     .name = "All maps",
     .words = "home list close leave"},
    {.command = Command::new_map,
     .group = map,
     .name = "New map…",
     .words = "create template begin"},
    {.command = Command::open_file,
     .group = map,
     .name = "Open a file…",
     .words = "import load mermaid json",
     .chords = {with_command('o')}},
    {.command = Command::export_map,
     .group = map,
     .name = "Export as a file",
     .words = "save download json",
     .chords = {with_command('e')}},
    {.command = Command::rename_map, .group = map, .name = "Rename the map", .words = "title"},
    {.command = Command::duplicate_map,
     .group = map,
     .name = "Duplicate the map",
     .words = "copy version"},
    {.command = Command::next_scene,
     .group = presenting,
     .name = "Next scene",
     .words = "forward slide",
     .chords = {{{.key = Key::right},
                 {.key = Key::down},
                 {.key = Key::page_down},
                 {.key = Key::space},
                 {.key = Key::enter}}},
     .repeats = true},
    {.command = Command::previous_scene,
     .group = presenting,
     .name = "Previous scene",
     .words = "back slide",
     .chords =
         {{{.key = Key::left}, {.key = Key::up}, {.key = Key::page_up}, {.key = Key::backspace}}},
     .repeats = true},
    {.command = Command::first_scene,
     .group = presenting,
     .name = "The whole map",
     .words = "first scene",
     .chords = {{{.key = Key::home}}}},
    {.command = Command::last_scene,
     .group = presenting,
     .name = "Last scene",
     .words = "end",
     .chords = {{{.key = Key::end}}}},
    {.command = Command::stop_presenting,
     .group = presenting,
     .name = "Leave the presentation",
     .words = "stop end exit",
     .chords = {{{.key = Key::escape}}}},
    {.command = Command::shortcuts,
     .group = help,
     .name = "Keyboard shortcuts",
     .words = "help keys sheet",
     .chords = {{{.key = Key::question}, {.key = Key::f1}}},
     .while_typing = true},
    {.command = Command::settings,
     .group = help,
     .name = "Settings",
     .words = "preferences text size motion theme"},
    {.command = Command::about,
     .group = help,
     .name = "About Throughline",
     .words = "version licence promise"},
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < std::size(kTable); ++i) {
    if (static_cast<std::size_t>(kTable[i].command) != i) return false;
  }
  return true;
}
static_assert(in_order());
static_assert(std::size(kTable) == static_cast<std::size_t>(Command::about) + 1);

constexpr KeyNote kNotes[] = {
    {.group = edit, .name = "From card to card, place to place", .keys = "← → ↑ ↓"},
    {.group = edit, .name = "To the first or last step", .keys = "Home, End"},
    {.group = edit, .name = "Finish a text and begin the next", .keys = "Tab"},
    {.group = edit, .name = "A line break in a text", .keys = "Shift+Enter"},
    {.group = edit, .name = "Select several", .keys = "Shift+Click"},
    {.group = arrange, .name = "Set a feeling in tenths", .keys = "Alt+Drag"},
    {.group = view, .name = "Move the board", .keys = "Space+Drag"},
    {.group = view, .name = "Zoom", .keys = "Ctrl+Wheel"},
};

}  // namespace

std::string_view group_name(CommandGroup group) {
  switch (group) {
    case edit:
      return "Edit";
    case add:
      return "Add";
    case arrange:
      return "Arrange";
    case view:
      return "View";
    case map:
      return "Map";
    case presenting:
      return "While presenting";
    case help:
      break;
  }
  return "Help";
}

std::span<const CommandInfo> command_table() {
  return kTable;
}

const CommandInfo& info_of(Command command) {
  const auto index = static_cast<std::size_t>(command);
  assert(index < std::size(kTable));
  return kTable[index];
}

std::span<const KeyNote> key_notes() {
  return kNotes;
}

}  // namespace throughline
