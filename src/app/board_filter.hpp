// Which cards stand out on the board: all others are dimmed, none is taken away. And what colours
// them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "journey/evidence_state.hpp"
#include "journey/journey.hpp"

namespace throughline {

// A card stands out when it meets every part that asks for something, in one of its values.
struct BoardFilter {
  std::vector<Id<Persona>> personas = {};  // about one of them, or about nobody in particular
  std::vector<std::string> tags = {};
  std::vector<Id<Channel>> channels = {};
  std::vector<Backing> backings = {};
  std::uint8_t severity = 0;  // a friction at least so severe, 1..5; 0: whatever
  bool operator==(const BoardFilter&) const = default;

  [[nodiscard]] bool active() const {
    return !personas.empty() || !tags.empty() || !channels.empty() || !backings.empty() ||
           severity > 0;
  }
};

[[nodiscard]] bool stands_out(const BoardFilter& filter, const Card& card,
                              const EvidenceStates& evidence);
[[nodiscard]] std::size_t count_standing_out(const BoardFilter& filter, const Journey& journey,
                                             const EvidenceStates& evidence);

// What the cards of a map can be told apart by, each in a fixed order: tags by text, channels in
// the map's order, personas as they are there.
struct FilterChoices {
  std::vector<std::string> tags;
  std::vector<Id<Channel>> channels;  // those that a card goes through
  bool severity = false;              // some card has one
};
[[nodiscard]] FilterChoices filter_choices(const Journey& journey);

// Takes out what the map no longer has.
void keep_valid(BoardFilter& filter, const Journey& journey);

// What tints the cards: their own colour, their persona's, what stands behind them, or how severe a
// friction is.
enum class ColourBy : std::uint8_t { own, persona, evidence, severity };

}  // namespace throughline
