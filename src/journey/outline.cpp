#include "journey/outline.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>

#include "journey/references.hpp"

namespace throughline {

namespace {

std::string_view rank_of(const Persona& persona) {
  return persona.rank;
}
std::string_view rank_of(const Stage& stage) {
  return stage.rank;
}
std::string_view rank_of(const Step& step) {
  return step.place.rank;
}
std::string_view rank_of(const Lane& lane) {
  return lane.rank;
}
std::string_view rank_of(const Card& card) {
  return card.place.rank;
}

// The order of siblings: by rank, ties by id. The journey must hold both.
template <class T>
auto before_in(const Journey& journey) {
  return [&journey](Id<T> first, Id<T> second) {
    const std::string_view first_rank = rank_of(*journey.find(first));
    const std::string_view second_rank = rank_of(*journey.find(second));
    return first_rank != second_rank ? first_rank < second_rank : first < second;
  };
}

// Takes `removed` out of siblings in order and puts `added` where they belong. The ranks of what
// stays must be those that it is sorted by; an id may be in both lists.
template <class T>
void reorder(const Journey& journey, std::vector<Id<T>>& siblings, std::vector<Id<T>> removed,
             const std::vector<Id<T>>& added) {
  constexpr std::size_t kFew = 4;
  if (removed.size() <= kFew) {
    for (const Id<T> id : removed) {
      const auto found = std::ranges::find(siblings, id);
      if (found != siblings.end()) siblings.erase(found);
    }
  } else {
    std::ranges::sort(removed);
    std::erase_if(siblings, [&](Id<T> id) { return std::ranges::binary_search(removed, id); });
  }
  const auto before = before_in<T>(journey);
  if (added.size() <= kFew) {
    for (const Id<T> id : added) {
      siblings.insert(std::ranges::upper_bound(siblings, id, before), id);
    }
  } else {
    siblings.insert(siblings.end(), added.begin(), added.end());
    std::ranges::sort(siblings, before);
  }
}

// Ids whose record or rank came, went or changed in an edit.
template <class T>
struct Moved {
  std::vector<Id<T>> removed, added;

  // True where the change is of this type.
  bool note(const Change& change) {
    const T* old_record = change.before ? std::get_if<T>(&*change.before) : nullptr;
    const T* new_record = change.after ? std::get_if<T>(&*change.after) : nullptr;
    if (old_record == nullptr && new_record == nullptr) return false;
    if (old_record == nullptr || new_record == nullptr ||
        rank_of(*old_record) != rank_of(*new_record)) {
      if (old_record != nullptr) removed.push_back(old_record->id);
      if (new_record != nullptr) added.push_back(new_record->id);
    }
    return true;
  }
  [[nodiscard]] bool empty() const { return removed.empty() && added.empty(); }
};

template <class T>
std::vector<Id<T>> sorted_ids(const Journey& journey) {
  std::vector<Id<T>> ids;
  ids.reserve(journey.table<T>().size());
  for (const T& record : journey.table<T>().records()) ids.push_back(record.id);
  std::ranges::sort(ids, before_in<T>(journey));
  return ids;
}

std::vector<RecordKey> indexed_targets(const std::optional<Record>& record) {
  std::vector<RecordKey> targets;
  if (!record) return targets;
  for (const Reference& reference : references_of(*record)) {
    if (reference.field->type == FieldType::reference ||
        reference.field->type == FieldType::reference_set) {
      targets.push_back(reference.target);
    }
  }
  std::ranges::sort(targets);
  return targets;
}

template <class Map, class Key>
auto span_of(const Map& map, const Key& key)
    -> std::span<const typename Map::mapped_type::value_type> {
  const auto found = map.find(key);
  if (found == map.end()) return {};
  return found->second;
}

}  // namespace

Outline::Outline(const Journey& journey)
    : personas_(sorted_ids<Persona>(journey)),
      stages_(sorted_ids<Stage>(journey)),
      lanes_(sorted_ids<Lane>(journey)) {
  for (const Step& step : journey.steps.records()) steps_[step.place.stage].push_back(step.id);
  for (auto& [stage, steps] : steps_) std::ranges::sort(steps, before_in<Step>(journey));
  rebuild_columns();

  cells_.reserve(journey.cards.size());
  for (const Card& card : journey.cards.records()) {
    cells_[cell_of(card)].push_back(card.id);
    if (card.place.lane) ++card_counts_[card.place.lane];
  }
  for (auto& [cell, cards] : cells_) {
    if (cards.size() > 1) std::ranges::sort(cards, before_in<Card>(journey));
  }

  for (const RecordType& type : record_types().subspan(1)) {
    with_table(journey, type.kind, [&](const auto& table) {
      for (const auto& record : table.records()) {
        for (const Reference& reference : references_of(type.kind, &record)) {
          if (reference.field->type == FieldType::reference ||
              reference.field->type == FieldType::reference_set) {
            referrers_.insert({reference.target, {type.kind, record.id.value}});
          }
        }
      }
    });
  }
}

void Outline::update(const Journey& journey, const Edit& edit) {
  Moved<Persona> personas;
  Moved<Stage> stages;
  Moved<Lane> lanes;
  std::map<Id<Stage>, Moved<Step>> steps;
  std::vector<CellChange> cells;
  for (const Change& change : edit.changes) {
    update_references(change);
    if (personas.note(change) || stages.note(change) || lanes.note(change)) continue;
    const auto* old_step = change.before ? std::get_if<Step>(&*change.before) : nullptr;
    const auto* new_step = change.after ? std::get_if<Step>(&*change.after) : nullptr;
    if (old_step == nullptr || new_step == nullptr || old_step->place != new_step->place) {
      if (old_step != nullptr) steps[old_step->place.stage].removed.push_back(old_step->id);
      if (new_step != nullptr) steps[new_step->place.stage].added.push_back(new_step->id);
    }
    const auto* old_card = change.before ? std::get_if<Card>(&*change.before) : nullptr;
    const auto* new_card = change.after ? std::get_if<Card>(&*change.after) : nullptr;
    if (old_card == nullptr || new_card == nullptr || old_card->place != new_card->place) {
      if (old_card != nullptr) cells.push_back({cell_of(*old_card), old_card->id, false});
      if (new_card != nullptr) cells.push_back({cell_of(*new_card), new_card->id, true});
    }
  }

  reorder(journey, personas_, personas.removed, personas.added);
  reorder(journey, stages_, stages.removed, stages.added);
  reorder(journey, lanes_, lanes.removed, lanes.added);
  for (const auto& [stage, moved] : steps) {
    std::vector<Id<Step>>& siblings = steps_[stage];
    reorder(journey, siblings, moved.removed, moved.added);
    if (siblings.empty()) steps_.erase(stage);
  }
  if (!steps.empty() || !stages.empty()) rebuild_columns();
  update_cells(journey, std::move(cells));
}

void Outline::update_references(const Change& change) {
  const RecordKey referrer = key_of(change);
  const std::vector<RecordKey> before = indexed_targets(change.before);
  const std::vector<RecordKey> after = indexed_targets(change.after);
  if (before == after) return;
  for (const RecordKey& target : before) referrers_.erase({target, referrer});
  for (const RecordKey& target : after) referrers_.insert({target, referrer});
}

void Outline::update_cells(const Journey& journey, std::vector<CellChange> changes) {
  std::ranges::sort(changes, {}, &CellChange::cell);
  for (auto first = changes.begin(); first != changes.end();) {
    const Cell cell = first->cell;
    std::vector<Id<Card>> removed;
    std::vector<Id<Card>> added;
    for (; first != changes.end() && first->cell == cell; ++first) {
      (first->added ? added : removed).push_back(first->card);
    }
    std::vector<Id<Card>>& cards = cells_[cell];
    if (cell.lane) {
      const std::size_t count = (card_counts_[cell.lane] += added.size()) -= removed.size();
      if (count == 0) card_counts_.erase(cell.lane);
    }
    reorder(journey, cards, std::move(removed), added);
    if (cards.empty()) cells_.erase(cell);
  }
}

void Outline::rebuild_columns() {
  columns_.clear();
  column_of_.clear();
  for (const Id<Stage> stage : stages_) {
    for (const Id<Step> step : steps(stage)) {
      column_of_[step] = columns_.size();
      columns_.push_back(step);
    }
  }
}

std::span<const Id<Step>> Outline::steps(Id<Stage> stage) const {
  return span_of(steps_, stage);
}

std::span<const Id<Card>> Outline::cell(Id<Lane> lane, Id<Step> step) const {
  return span_of(cells_, Cell{.lane = lane, .step = step});
}

std::span<const Id<Card>> Outline::parked() const {
  return cell({}, {});
}

std::size_t Outline::card_count(Id<Lane> lane) const {
  const auto found = card_counts_.find(lane);
  return found == card_counts_.end() ? 0 : found->second;
}

std::size_t Outline::column_of(Id<Step> step) const {
  const auto found = column_of_.find(step);
  return found == column_of_.end() ? columns_.size() : found->second;
}

std::vector<RecordKey> Outline::referrers(RecordKey target) const {
  std::vector<RecordKey> found;
  for (auto entry = referrers_.lower_bound({target, RecordKey{}});
       entry != referrers_.end() && entry->first == target; ++entry) {
    found.push_back(entry->second);
  }
  return found;
}

}  // namespace throughline
