// What a card says below its text in a word or two.
//
//   friction     its kinds ("delay"), then "severity 4": bad from 4 on, warn at 3, else neutral
//   opportunity  what it is worth to both sides: the mutual value is the harmonic mean of customer
//   value and company
//                value, and there is one only where both are above 0
//                  "quick win" (good)            a mutual value and an effort of at most 2
//                  "mutual value 4.1" (purple)   a mutual value
//                  "value +3 / −1" (neutral)     customer / company, where either is not above 0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "journey/records.hpp"
#include "layout/board_layout.hpp"

namespace throughline {

struct Chip {
  std::string text;
  ChipBox::Tone tone = ChipBox::Tone::neutral;
  bool operator==(const Chip&) const = default;
};

[[nodiscard]] std::vector<Chip> card_chips(const Card& card, LaneKind kind);

// Chips of friction kinds alone: "lack of trust" for "lack_of_trust".
[[nodiscard]] std::vector<Chip> friction_chips(const TextSet& kinds);

// The opportunity's mutual value, rounded to tenths; nothing where there is none.
[[nodiscard]] std::optional<Hundredths> mutual_value(const Card& opportunity);

}  // namespace throughline
