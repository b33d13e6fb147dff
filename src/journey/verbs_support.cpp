#include "journey/verbs_support.hpp"

#include <algorithm>
#include <utility>

#include "journey/field_check.hpp"
#include "journey/rank.hpp"

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

void change_rank(const Journey& journey, RecordKey key, std::string rank, Edit& edit) {
  std::optional<Record> before = copy_record(journey, key);
  Record after = *before;
  std::string& slot = *rank_slot(key.kind, data_of(after));
  if (slot == rank) return;
  slot = std::move(rank);
  edit.changes.push_back({.before = std::move(before), .after = std::move(after)});
}

std::vector<std::string> place_records(const Journey& journey, RecordKind kind,
                                       std::span<const std::uint64_t> siblings, std::size_t index,
                                       std::size_t count, Random& random, Edit& edit) {
  const auto rank_at = [&](std::size_t sibling) -> std::string_view {
    return rank_of(kind, find_record(journey, {.kind = kind, .id = siblings[sibling]}));
  };
  index = std::min(index, siblings.size());
  const std::string_view low = index > 0 ? rank_at(index - 1) : std::string_view();
  const std::string_view high = index < siblings.size() ? rank_at(index) : std::string_view();
  if (auto ranks = short_ranks_between(low, high, count, random)) return *std::move(ranks);

  std::vector<std::string> all = ranks_between({}, {}, siblings.size() + count, random);
  std::vector<std::string> ranks;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i >= index && i < index + count) {
      ranks.push_back(std::move(all[i]));
    } else {
      const std::uint64_t id = siblings[i < index ? i : i - count];
      change_rank(journey, {.kind = kind, .id = id}, std::move(all[i]), edit);
    }
  }
  return ranks;
}

Result<Edit> place_record(const Journey& journey, Record record,
                          std::vector<std::uint64_t> siblings, std::size_t index, std::string label,
                          Random& random) {
  const RecordKey key = key_of(record);
  const auto own = std::ranges::find(siblings, key.id);
  if (own != siblings.end()) {
    const auto position = static_cast<std::size_t>(own - siblings.begin());
    if (position == std::min(index, siblings.size() - 1)) return std::unexpected(nothing_to_do());
    siblings.erase(own);
  }
  Edit edit;
  edit.label = std::move(label);
  *rank_slot(key.kind, data_of(record)) =
      place_records(journey, key.kind, siblings, index, 1, random, edit).front();
  normalise_record(record);
  if (Status status = check_record(record); !status) return std::unexpected(status.error());
  edit.changes.push_back({.before = copy_record(journey, key), .after = std::move(record)});
  return edit;
}

}  // namespace throughline
