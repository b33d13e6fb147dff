#include "app/command_intents.hpp"

#include "app/board_commands.hpp"

namespace throughline {
namespace {

using Intents = std::vector<Intent>;

Intents at_home(Command command, const Session& session) {
  switch (command) {
    case Command::new_map:
      return {intent::ShowNewMap{}};
    case Command::open_file:
      return {intent::PickFile{}};
    case Command::find:
      return session.maps.empty() ? Intents{}
                                  : Intents{intent::BeginText{.target = MapSearchTarget{}}};
    default:
      return {};
  }
}

Intents while_presenting(Command command, const CommandScene& scene) {
  const std::size_t at = scene.session.presenting.scene;
  const std::size_t last = scene.outline->columns().size();
  switch (command) {
    case Command::next_scene:
      return at < last ? Intents{intent::GoToScene{at + 1}} : Intents{};
    case Command::previous_scene:
      return at > 0 ? Intents{intent::GoToScene{at - 1}} : Intents{};
    case Command::first_scene:
      return {intent::GoToScene{0}};
    case Command::last_scene:
      return {intent::GoToScene{last}};
    case Command::stop_presenting:
      return {intent::StopPresenting{}};
    default:
      return {};
  }
}

Intents anywhere(Command command) {
  switch (command) {
    case Command::palette:
      return {intent::OpenPalette{}};
    case Command::shortcuts:
      return {intent::ShowShortcuts{}};
    case Command::settings:
      return {intent::ShowSheet{Sheet::settings}};
    case Command::about:
      return {intent::ShowSheet{Sheet::about}};
    case Command::light:
      return {intent::SetTheme{Theme::light}};
    case Command::dark:
      return {intent::SetTheme{Theme::dark}};
    case Command::as_system:
      return {intent::SetTheme{Theme::system}};
    default:
      return {};
  }
}

}  // namespace

CommandScene command_scene(const Session& session, const OpenDocument* document) {
  if (document == nullptr || session.screen == Screen::home) return {.session = session};
  return {.session = session,
          .journey = &document->journey(),
          .outline = &document->outline,
          .history = &document->history};
}

std::vector<Intent> intents_of(Command command, const CommandScene& scene) {
  if (scene.journey == nullptr || scene.outline == nullptr) {
    if (Intents intents = at_home(command, scene.session); !intents.empty()) return intents;
    return anywhere(command);
  }
  if (scene.session.screen == Screen::present) {
    return command == Command::shortcuts ? anywhere(command) : while_presenting(command, scene);
  }
  if (Intents intents = board_intents_of(command, scene); !intents.empty()) return intents;
  return anywhere(command);
}

}  // namespace throughline
