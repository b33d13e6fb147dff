// What a command does where a person is right now.
#pragma once

#include <vector>

#include "app/app.hpp"
#include "app/commands.hpp"
#include "app/intents.hpp"

namespace throughline {

// The last three are null where no map is shown.
struct CommandScene {
  const Session& session;
  const Journey* journey = nullptr;
  const Outline* outline = nullptr;
  const History* history = nullptr;
};
[[nodiscard]] CommandScene command_scene(const Session& session, const OpenDocument* document);

// The intents to send, in order; none: the command has nothing to do here, and nothing offers it.
[[nodiscard]] std::vector<Intent> intents_of(Command command, const CommandScene& scene);

}  // namespace throughline
