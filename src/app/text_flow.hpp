// Where typing goes on when Tab or Shift+Tab ends a text.
#pragma once

#include <cstdint>
#include <optional>

#include "app/session.hpp"
#include "journey/journey.hpp"
#include "journey/outline.hpp"

namespace throughline {

enum class TextStep : std::uint8_t { forward, backward };

// From a card or a new one to the next cell with cards in it, row by row: its first card, or a new
// one where it is empty. From a name to the next name of its kind. Nothing at the ends and for
// fields that are not on the board.
[[nodiscard]] std::optional<TextTarget> next_text_target(const Journey& journey,
                                                         const Outline& outline,
                                                         const TextTarget& target, TextStep step);

// Can cards stand in this lane? In a lane of feelings the curve does.
[[nodiscard]] bool holds_cards(const Lane& lane);

// Can a new card be typed there? Also beside the map, but not where none would be seen.
[[nodiscard]] bool takes_card(const Journey& journey, const CardCell& cell);

}  // namespace throughline
