// Verbs on several cards at once.
#include <algorithm>
#include <unordered_set>

#include "journey/rank.hpp"
#include "journey/verbs_support.hpp"

namespace throughline {

namespace {

// Where a card that goes on over several steps ends when it begins in another one: it keeps its
// number of columns.
Id<Step> moved_last_step(const MapView& view, const Card& card, Id<Step> to) {
  if (!card.last_step || !to) return {};
  const Outline& outline = view.outline;
  const std::size_t first = outline.column_of(card.place.step);
  const std::size_t last = outline.column_of(card.last_step);
  if (!card.place.step || last <= first) return {};
  const std::size_t end =
      std::min(outline.column_of(to) + (last - first), outline.columns().size() - 1);
  const Id<Step> step = outline.columns()[end];
  return step == to ? Id<Step>{} : step;
}

// Puts copies of `originals` behind each of them. `siblings` is their cell, which holds them all,
// in the same order.
void place_copies(const MapView& view, std::span<const Id<Card>> siblings,
                  std::span<const Id<Card>> originals, Random& random, CreatedCards& result) {
  const Journey& journey = view.journey;
  const auto rank_at = [&](std::size_t index) -> std::string_view {
    if (index >= siblings.size()) return {};
    return journey.find(siblings[index])->place.rank;
  };
  std::vector<std::string> ranks;
  std::size_t index = 0;
  bool room = true;
  for (const Id<Card> id : originals) {
    while (siblings[index] != id) ++index;
    auto between = short_ranks_between(rank_at(index), rank_at(index + 1), 1, random);
    room = room && between.has_value();
    if (!room) break;
    ranks.push_back(std::move(between->front()));
  }
  if (!room) {
    // The whole cell anew, each copy taking the rank behind its original's.
    std::vector<std::string> all =
        ranks_between({}, {}, siblings.size() + originals.size(), random);
    ranks.clear();
    std::size_t next = 0;
    for (const Id<Card> id : siblings) {
      change_rank(journey, {.kind = RecordKind::card, .id = id.value}, std::move(all[next++]),
                  result.edit);
      if (ranks.size() < originals.size() && originals[ranks.size()] == id) {
        ranks.push_back(std::move(all[next++]));
      }
    }
  }
  for (std::size_t i = 0; i < originals.size(); ++i) {
    Card copy = *journey.find(originals[i]);
    copy.id = new_id<Card>(journey, random);
    copy.place.rank = std::move(ranks[i]);
    result.ids.push_back(copy.id);
    result.edit.changes.push_back({.before = std::nullopt, .after = std::move(copy)});
  }
}

}  // namespace

Result<Edit> move_cards(const MapView& view, std::span<const Id<Card>> cards, CardCell to,
                        std::size_t index, Random& random) {
  const Journey& journey = view.journey;
  if (Status status = check_cell(journey, to); !status) return std::unexpected(status.error());
  const Result<std::vector<Id<Card>>> moved = in_story_order(view, cards);
  if (!moved) return std::unexpected(moved.error());
  if (moved->empty()) return std::unexpected(nothing_to_do());

  const std::span<const Id<Card>> cell = view.outline.cell(to.lane, to.step);
  const std::unordered_set<Id<Card>> moving(moved->begin(), moved->end());
  std::vector<Id<Card>> siblings;
  for (const Id<Card> id : cell) {
    if (!moving.contains(id)) siblings.push_back(id);
  }
  index = std::min(index, siblings.size());
  std::vector<Id<Card>> wanted = siblings;
  wanted.insert(wanted.begin() + static_cast<std::ptrdiff_t>(index), moved->begin(), moved->end());
  if (std::ranges::equal(wanted, cell)) return std::unexpected(nothing_to_do());

  Edit edit;
  edit.label = counted_label("Move", "card", moved->size());
  std::vector<std::string> ranks = place_records(
      journey, RecordKind::card, id_values<Card>(siblings), index, moved->size(), random, edit);
  for (std::size_t i = 0; i < moved->size(); ++i) {
    const Card& before = *journey.find((*moved)[i]);
    Card after = before;
    after.place = {.lane = to.lane, .step = to.step, .rank = std::move(ranks[i])};
    if (before.place.step != to.step) after.last_step = moved_last_step(view, before, to.step);
    edit.changes.push_back({.before = before, .after = std::move(after)});
  }
  return edit;
}

Result<CreatedCards> duplicate_cards(const MapView& view, std::span<const Id<Card>> cards,
                                     Random& random) {
  const Result<std::vector<Id<Card>>> ordered = in_story_order(view, cards);
  if (!ordered) return std::unexpected(ordered.error());
  if (ordered->empty()) return std::unexpected(nothing_to_do());
  const auto cell_of = [&view](Id<Card> id) {
    const CardPlace& place = view.journey.find(id)->place;
    return CardCell{.lane = place.lane, .step = place.step};
  };
  CreatedCards result;
  // Story order keeps the cards of a cell together.
  for (auto first = ordered->begin(); first != ordered->end();) {
    const CardCell cell = cell_of(*first);
    const auto last =
        std::find_if(first, ordered->end(), [&](Id<Card> id) { return cell_of(id) != cell; });
    place_copies(view, view.outline.cell(cell.lane, cell.step), {first, last}, random, result);
    first = last;
  }
  result.edit.label = counted_label("Duplicate", "card", result.ids.size());
  return result;
}

}  // namespace throughline
