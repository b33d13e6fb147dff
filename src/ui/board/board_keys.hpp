// What the keyboard does on the board while no text is being typed.
#pragma once

#include <optional>

#include "app/cursor.hpp"
#include "app/intents.hpp"
#include "ui/board/board_hit.hpp"

namespace throughline {

struct KeyInput {
  std::optional<CursorMove> move = std::nullopt;
  bool open = false;    // Enter, F2
  bool remove = false;  // Delete, Backspace
  bool clear = false;   // Esc
  bool menu = false;    // Shift+F10, Menu: the view opens it
};

// `chosen` says which of a selected feeling's values is meant.
void apply_keys(const KeyInput& input, const BoardScene& scene, CurveKind chosen, IntentSink& sink);

}  // namespace throughline
