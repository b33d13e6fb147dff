// Which cards a cell of the board shows.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "journey/journey.hpp"
#include "journey/outline.hpp"

namespace throughline {

// In order, without those that a lane of some personas leaves out; of a collapsed lane none. No
// lane: the parked cards that stand below the step, every n-th of them where there are n steps.
// Where a draft is given, an id of none stands for the card that is being typed, at that index
// among the place's cards.
[[nodiscard]] std::vector<Id<Card>> shown_cards(const Journey& journey, const Outline& outline,
                                                Id<Lane> lane, Id<Step> step,
                                                std::optional<std::size_t> draft);

}  // namespace throughline
