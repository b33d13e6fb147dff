#include "journey/verbs_support.hpp"

#include <algorithm>
#include <tuple>

namespace throughline {

Error nothing_to_do() {
  return {};
}

Error gone(std::string_view type_name) {
  return {.what = "The " + std::string(type_name) + " is not in this map any more"};
}

std::string counted_label(std::string_view verb, std::string_view noun, std::size_t count) {
  std::string label(verb);
  label += ' ';
  if (count != 1) label += std::to_string(count) + ' ';
  label += noun;
  if (count != 1) label += 's';
  return label;
}

Status check_cell(const Journey& journey, CardCell cell) {
  if (!cell.lane && !cell.step) return {};
  if (!cell.lane || !cell.step)
    return fail("A card stands in a lane and a step, or beside the map");
  if (journey.find(cell.lane) == nullptr) return std::unexpected(gone("lane"));
  if (journey.find(cell.step) == nullptr) return std::unexpected(gone("step"));
  return {};
}

Result<std::vector<Id<Card>>> in_story_order(const MapView& view, std::span<const Id<Card>> cards) {
  struct Position {
    std::size_t column;
    std::string_view lane_rank;
    Id<Lane> lane;
    std::string_view rank;
    Id<Card> id;
    auto operator<=>(const Position&) const = default;
  };
  std::vector<Position> positions;
  positions.reserve(cards.size());
  for (const Id<Card> id : cards) {
    const Card* card = view.journey.find(id);
    if (card == nullptr) return std::unexpected(gone("card"));
    const Lane* lane = view.journey.find(card->place.lane);
    positions.push_back({.column = view.outline.column_of(card->place.step),
                         .lane_rank = lane == nullptr ? std::string_view() : lane->rank,
                         .lane = card->place.lane,
                         .rank = card->place.rank,
                         .id = id});
  }
  std::ranges::sort(positions);
  const auto repeats = std::ranges::unique(positions, {}, &Position::id);
  positions.erase(repeats.begin(), repeats.end());
  std::vector<Id<Card>> ordered;
  ordered.reserve(positions.size());
  for (const Position& position : positions) ordered.push_back(position.id);
  return ordered;
}

std::optional<std::vector<std::string>> short_ranks_between(std::string_view low,
                                                            std::string_view high,
                                                            std::size_t count, Random& random) {
  if (!high.empty() && low >= high) return std::nullopt;
  std::vector<std::string> ranks = ranks_between(low, high, count, random);
  for (const std::string& rank : ranks) {
    if (rank.size() > kMaxRankLength) return std::nullopt;
  }
  return ranks;
}

}  // namespace throughline
