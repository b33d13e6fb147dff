// Verbs that create, change and rate; verbs_move.cpp, verbs_cards.cpp and verbs_remove.cpp hold the
// others.
#include "journey/verbs.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/hash.hpp"
#include "journey/field_check.hpp"
#include "journey/rank.hpp"
#include "journey/references.hpp"
#include "journey/verbs_support.hpp"

namespace throughline {

namespace {

struct FirstLane {
  LaneKind kind;
  std::string_view name;
};
constexpr auto kFirstLanes = std::to_array<FirstLane>({
    {LaneKind::doing, "Customer does"},
    {LaneKind::touchpoint, "Touchpoints"},
    {LaneKind::feeling, "Feels"},
    {LaneKind::asking, "Asks"},
    {LaneKind::friction, "Friction"},
    {LaneKind::opportunity, "Opportunities"},
});

}  // namespace

Status check_references(const Journey& journey, const Record& record) {
  for (const Reference& reference : references_of(record)) {
    if (reference.target == key_of(record)) {
      return fail("The " + display_name(*reference.field) + " can't be the record itself");
    }
    if (find_record(journey, reference.target) != nullptr) continue;
    return fail("The " + display_name(*reference.field) + " that was chosen is not in this map");
  }
  return {};
}

namespace {

// What moves have to change, not change_record.
bool is_order(const Field& field) {
  return field.type == FieldType::step_place || field.type == FieldType::card_place ||
         field.shape == TextShape::rank;
}

// Adds a record at `index` of `siblings`.
template <class T>
Result<Created<T>> add(const MapView& view, std::span<const Id<T>> siblings, T record,
                       std::size_t index, std::string_view label, Random& random) {
  record.id = new_id<T>(view.journey, random);
  const Id<T> id = record.id;
  auto edit = place_record(view.journey, std::move(record), id_values(siblings), index,
                           std::string(label), random);
  if (!edit) return std::unexpected(std::move(edit.error()));
  return Created<T>{.id = id, .edit = *std::move(edit)};
}

bool is_empty(const Feeling& feeling) {
  return !feeling.felt && !feeling.expected && feeling.felt_word.empty() &&
         feeling.expected_word.empty() && feeling.note.empty() && feeling.unknown.empty();
}

}  // namespace

Journey new_journey(std::string title, Random& random) {
  Journey journey;
  journey.map.id = new_id<Map>(journey, random);
  journey.map.title = std::move(title);
  const std::vector<std::string> ranks = ranks_between({}, {}, kFirstLanes.size(), random);
  for (std::size_t i = 0; i < kFirstLanes.size(); ++i) {
    Lane lane;
    lane.id = new_id<Lane>(journey, random);
    lane.rank = ranks[i];
    lane.kind = kFirstLanes[i].kind;
    lane.name = kFirstLanes[i].name;
    journey.lanes.put(std::move(lane));
  }
  return journey;
}

Result<Created<Persona>> add_persona(const MapView& view, std::string name, Random& random) {
  Persona persona;
  persona.name = std::move(name);
  return add<Persona>(view, view.outline.personas(), std::move(persona), kAtEnd, "Add persona",
                      random);
}

Result<Created<Stage>> add_stage(const MapView& view, std::string name, std::size_t index,
                                 Random& random) {
  Stage stage;
  stage.name = std::move(name);
  return add(view, view.outline.stages(), std::move(stage), index, "Add stage", random);
}

Result<Created<Step>> add_step(const MapView& view, Id<Stage> stage, std::string name,
                               std::size_t index, Random& random) {
  if (view.journey.find(stage) == nullptr) return std::unexpected(gone("stage"));
  Step step;
  step.name = std::move(name);
  step.place.stage = stage;
  return add(view, view.outline.steps(stage), std::move(step), index, "Add step", random);
}

Result<Created<Lane>> add_lane(const MapView& view, LaneKind kind, std::string name,
                               std::size_t index, Random& random) {
  Lane lane;
  lane.kind = kind;
  lane.name = std::move(name);
  return add(view, view.outline.lanes(), std::move(lane), index, "Add lane", random);
}

Result<Created<Card>> add_card(const MapView& view, CardCell cell, std::string text,
                               std::size_t index, Random& random) {
  if (Status status = check_cell(view.journey, cell); !status) {
    return std::unexpected(status.error());
  }
  Card card;
  card.text = std::move(text);
  card.place = {.lane = cell.lane, .step = cell.step, .rank = {}};
  return add(view, view.outline.cell(cell.lane, cell.step), std::move(card), index, "Add card",
             random);
}

Result<Edit> change_record(const MapView& view, Record changed, std::string label) {
  const RecordKey key = key_of(changed);
  const std::optional<Record> current = copy_record(view.journey, key);
  if (!current) return std::unexpected(gone(record_type(key.kind).name));
  normalise_record(changed);
  for (const Field& field : record_type(key.kind).fields) {
    const void* data = data_of(changed);
    if (equal_field(field, data_of(*current), data)) continue;
    if (is_order(field)) return fail("Order and place are changed by moving");
    if (field.fixed) {
      return fail("The " + display_name(field) + " of a " +
                  std::string(record_type(key.kind).name) + " can't be changed");
    }
    if (auto error = check_field(field, data)) return std::unexpected(std::move(*error));
  }
  if (Status status = check_references(view.journey, changed); !status) {
    return std::unexpected(status.error());
  }
  if (changed == *current) return std::unexpected(nothing_to_do());
  Edit edit;
  edit.label = std::move(label);
  edit.changes.push_back({.before = current, .after = std::move(changed)});
  return edit;
}

Result<Edit> set_feeling(const MapView& view, Id<Persona> persona, Id<Step> step,
                         const FeelingPatch& patch) {
  if (persona && view.journey.find(persona) == nullptr) return std::unexpected(gone("persona"));
  if (view.journey.find(step) == nullptr) return std::unexpected(gone("step"));
  Feeling feeling;
  feeling.id = feeling_id(persona, step);
  feeling.persona = persona;
  feeling.step = step;
  const Feeling* current = view.journey.find(feeling.id);
  if (current != nullptr) feeling = *current;
  if (patch.felt) feeling.felt = *patch.felt;
  if (patch.expected) feeling.expected = *patch.expected;
  if (patch.felt_word) feeling.felt_word = *patch.felt_word;
  if (patch.expected_word) feeling.expected_word = *patch.expected_word;
  if (patch.note) feeling.note = *patch.note;
  if (current != nullptr ? feeling == *current : is_empty(feeling)) {
    return std::unexpected(nothing_to_do());
  }
  if (Status status = check_record(feeling); !status) return std::unexpected(status.error());
  Change change;
  if (current != nullptr) change.before = *current;
  if (!is_empty(feeling)) change.after = std::move(feeling);
  Edit edit;
  edit.label = "Change feeling";
  edit.changes.push_back(std::move(change));
  return edit;
}

Id<Feeling> feeling_id(Id<Persona> persona, Id<Step> step) {
  Feeling feeling;
  feeling.persona = persona;
  feeling.step = step;
  return {pair_id(record_type(RecordKind::feeling), &feeling)};
}

const Feeling* find_feeling(const Journey& journey, Id<Persona> persona, Id<Step> step) {
  return journey.find(feeling_id(persona, step));
}

}  // namespace throughline
