#include "journey/outline.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "journey/ranked.hpp"
#include "journey/references.hpp"

namespace throughline {

namespace {

template <class T>
std::vector<Id<T>> sorted_ids(const Journey& journey) {
  std::vector<std::uint64_t> values;
  for (const T& record : journey.table<T>().records()) values.push_back(record.id.value);
  sort_siblings(journey, kKindOf<T>, values);
  std::vector<Id<T>> ids;
  assign_ids(ids, values);
  return ids;
}

template <class T>
void sort_ids(const Journey& journey, std::vector<Id<T>>& ids) {
  if (ids.size() < 2) return;
  std::vector<std::uint64_t> values = id_values<T>(ids);
  sort_siblings(journey, kKindOf<T>, values);
  assign_ids(ids, values);
}

template <class T>
void update_ids(const Journey& journey, std::vector<Id<T>>& ids, SiblingChanges changes) {
  if (changes.removed.empty() && changes.added.empty()) return;
  std::vector<std::uint64_t> values = id_values<T>(ids);
  update_siblings(journey, kKindOf<T>, values, std::move(changes));
  assign_ids(ids, values);
}

// Where a record stands among which siblings: the ids of what holds them. Kinds other than steps
// and cards have one group each.
using Group = std::pair<std::uint64_t, std::uint64_t>;

Group group_of(RecordKind kind, const void* record) {
  if (kind == RecordKind::step) {
    return {static_cast<const Step*>(record)->place.stage.value, 0};
  }
  if (kind == RecordKind::card) {
    const CardPlace& place = static_cast<const Card*>(record)->place;
    return {place.lane.value, place.step.value};
  }
  return {};
}

// True where the record came, went, or stands elsewhere now.
bool is_moved(RecordKind kind, const void* before, const void* after) {
  const void* either = before == nullptr ? after : before;
  if (rank_slot(kind, const_cast<void*>(either)) == nullptr) return false;  // only ever read
  if (before == nullptr || after == nullptr) return true;
  return rank_of(kind, before) != rank_of(kind, after) ||
         group_of(kind, before) != group_of(kind, after);
}

bool is_place(const Field& field) {
  return field.type == FieldType::step_place || field.type == FieldType::card_place;
}

std::vector<RecordKey> indexed_targets(const std::optional<Record>& record) {
  std::vector<RecordKey> targets;
  if (!record) return targets;
  for (const Reference& reference : references_of(*record)) {
    if (!is_place(*reference.field)) targets.push_back(reference.target);
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
      lanes_(sorted_ids<Lane>(journey)),
      channels_(sorted_ids<Channel>(journey)),
      values_(sorted_ids<Value>(journey)),
      metrics_(sorted_ids<Metric>(journey)),
      slides_(sorted_ids<Slide>(journey)) {
  for (const Step& step : journey.steps.records()) steps_[step.place.stage].push_back(step.id);
  for (auto& [stage, steps] : steps_) sort_ids(journey, steps);
  rebuild_columns();

  cells_.reserve(journey.cards.size());
  for (const Card& card : journey.cards.records()) {
    cells_[cell_of(card)].push_back(card.id);
    if (card.place.lane) ++card_counts_[card.place.lane];
  }
  for (auto& [cell, cards] : cells_) sort_ids(journey, cards);

  for (const RecordType& type : record_types().subspan(1)) {
    for (std::size_t i = 0; i < record_count(journey, type.kind); ++i) {
      const void* record = record_at(journey, type.kind, i);
      for (const Reference& reference : references_of(type.kind, record)) {
        if (is_place(*reference.field)) continue;
        referrers_.insert({reference.target, key_at(type.kind, record)});
      }
    }
  }
}

void Outline::update(const Journey& journey, const Edit& edit) {
  std::array<std::map<Group, SiblingChanges>, kRecordKindCount> moved;
  std::vector<CellChange> cells;
  const auto cell_change = [](const void* record, bool added) {
    const Card& card = *static_cast<const Card*>(record);
    return CellChange{.cell = cell_of(card), .card = card.id, .added = added};
  };
  for (const Change& change : edit.changes) {
    update_references(change);
    const RecordKey key = key_of(change);
    const void* before = change.before ? data_of(*change.before) : nullptr;
    const void* after = change.after ? data_of(*change.after) : nullptr;
    if (!is_moved(key.kind, before, after)) continue;
    if (key.kind == RecordKind::card) {
      if (before != nullptr) cells.push_back(cell_change(before, false));
      if (after != nullptr) cells.push_back(cell_change(after, true));
      continue;
    }
    auto& groups = moved[static_cast<std::size_t>(key.kind)];
    if (before != nullptr) groups[group_of(key.kind, before)].removed.push_back(key.id);
    if (after != nullptr) groups[group_of(key.kind, after)].added.push_back(key.id);
  }
  const auto groups_of = [&moved](RecordKind kind) -> auto& {
    return moved[static_cast<std::size_t>(kind)];
  };

  const bool stages_moved = !groups_of(RecordKind::stage).empty();
  update_ids(journey, personas_, groups_of(RecordKind::persona)[{}]);
  update_ids(journey, stages_, groups_of(RecordKind::stage)[{}]);
  update_ids(journey, lanes_, groups_of(RecordKind::lane)[{}]);
  update_ids(journey, channels_, groups_of(RecordKind::channel)[{}]);
  update_ids(journey, values_, groups_of(RecordKind::value)[{}]);
  update_ids(journey, metrics_, groups_of(RecordKind::metric)[{}]);
  update_ids(journey, slides_, groups_of(RecordKind::slide)[{}]);
  for (auto& [group, changes] : groups_of(RecordKind::step)) {
    const Id<Stage> stage{group.first};
    std::vector<Id<Step>>& siblings = steps_[stage];
    update_ids(journey, siblings, std::move(changes));
    if (siblings.empty()) steps_.erase(stage);
  }
  if (!groups_of(RecordKind::step).empty() || stages_moved) rebuild_columns();
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
  std::map<Group, SiblingChanges> groups;
  for (; !changes.empty(); changes.pop_back()) {
    const CellChange& change = changes.back();
    SiblingChanges& group = groups[{change.cell.lane.value, change.cell.step.value}];
    (change.added ? group.added : group.removed).push_back(change.card.value);
  }
  for (auto& [group, moved] : groups) {
    const Cell cell{.lane = {group.first}, .step = {group.second}};
    if (cell.lane) {
      std::size_t& count = card_counts_[cell.lane];
      count += moved.added.size();
      count -= moved.removed.size();
      if (count == 0) card_counts_.erase(cell.lane);
    }
    std::vector<Id<Card>>& cards = cells_[cell];
    update_ids(journey, cards, std::move(moved));
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
