#include "app/command_intents.hpp"
#include "ui/keys.hpp"
#include "ui/shell/shell.hpp"

namespace throughline {
namespace {

// The board itself hears these while it has the keyboard; elsewhere they mean something else.
bool is_the_boards(Command command) {
  return command == Command::edit || command == Command::remove || command == Command::deselect;
}

// A control of the mirror that has the keyboard is pressed by Space and Enter.
bool is_the_controls(Pass& pass, const Chord& chord) {
  const bool presses = chord.key == Key::space || chord.key == Key::enter;
  return presses && pass.app.access().focused() != 0;
}

}  // namespace

void run_shortcuts(Pass& pass) {
  const Session& session = pass.session();
  if (session.report || session.new_map_shown || session.palette || session.shortcuts_shown ||
      session.sheet != Sheet::none || pass.memory.popup) {
    return;
  }
  const CommandScene scene = command_scene(session, pass.app.document());
  for (const CommandInfo& info : command_table()) {
    if (is_the_boards(info.command) || (session.editing && !info.while_typing)) continue;
    for (const Chord& chord : info.chords) {
      if (!chord_pressed(chord, info.repeats) || is_the_controls(pass, chord)) continue;
      // One chord may stand for several commands, of which one has something to do.
      if (intents_of(info.command, scene).empty()) continue;
      pass.sink(intent::Perform{info.command});
      return;
    }
  }
}

}  // namespace throughline
