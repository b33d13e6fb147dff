#include "layout/cell_cards.hpp"

#include <algorithm>

namespace throughline {
namespace {

bool left_out(const Lane& lane, const Card* card) {
  return card != nullptr && card->persona && !lane.personas.empty() &&
         !std::ranges::binary_search(lane.personas, card->persona);
}

}  // namespace

std::vector<Id<Card>> shown_cards(const Journey& journey, const Outline& outline, Id<Lane> lane,
                                  Id<Step> step, std::optional<std::size_t> draft) {
  const Lane* shown = journey.find(lane);
  if (shown != nullptr && shown->collapsed) return {};
  const auto ids = outline.cell(lane, lane ? step : Id<Step>{});
  std::vector<Id<Card>> cards(ids.begin(), ids.end());
  if (draft) {
    const std::size_t at = std::min(*draft, cards.size());
    cards.insert(cards.begin() + static_cast<std::ptrdiff_t>(at), Id<Card>{});
  }
  if (shown != nullptr) {
    std::erase_if(cards, [&](Id<Card> id) { return left_out(*shown, journey.find(id)); });
    return cards;
  }
  std::vector<Id<Card>> below;
  const std::size_t width = outline.columns().size();
  for (std::size_t i = outline.column_of(step); i < cards.size(); i += width)
    below.push_back(cards[i]);
  return below;
}

}  // namespace throughline
