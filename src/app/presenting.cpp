// Presenting: scene 0 is the whole map, scene n the n-th step in the order of the story.
#include <algorithm>

#include "app/app_state.hpp"

namespace throughline {

void App::State::run(const intent::StartPresenting& /*intent*/) {
  session.screen = Screen::present;
  session.find.reset();
  session.presenting = Presenting{.scene = 0, .since_ms = platform.now_ms(), .previous = 0};
  platform.set_fullscreen(true);
  platform.announce("Presenting “" + document->journey().map.title + "”");
  touch();
}

void App::State::run(const intent::GoToScene& intent) {
  if (session.screen != Screen::present) return;
  const auto columns = document->outline.columns();
  const std::size_t scene = std::min(intent.scene, columns.size());
  if (scene == session.presenting.scene) return;
  session.presenting = Presenting{
      .scene = scene, .since_ms = platform.now_ms(), .previous = session.presenting.scene};
  if (scene == 0) {
    platform.announce("The whole map");
  } else if (const Step* step = document->journey().find(columns[scene - 1])) {
    platform.announce("Scene " + std::to_string(scene) + " of " + std::to_string(columns.size()) +
                      ": " + step->name);
  }
  touch();
}

void App::State::run(const intent::StopPresenting& /*intent*/) {
  if (session.screen != Screen::present) return;
  session.screen = Screen::board;
  touch();
  if (session.fullscreen) platform.set_fullscreen(false);
  const std::size_t scene = session.presenting.scene;
  const auto columns = document->outline.columns();
  if (scene == 0 || scene > columns.size()) return;
  const RecordId shown(columns[scene - 1]);
  select({shown});
  reveal(shown);
}

void App::State::take_fullscreen(bool on) {
  const bool left = session.fullscreen && !on;
  session.fullscreen = on;
  // Escape belongs to the browser while it shows the page full screen; one press is to leave both.
  if (left && document) run(intent::StopPresenting{});
}

}  // namespace throughline
