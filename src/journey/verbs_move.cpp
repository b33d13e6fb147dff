// Verbs that give personas, stages, steps and lanes another place.
#include "journey/verbs_support.hpp"

namespace throughline {

namespace {

// Among siblings that a record of its kind always has.
template <class T>
Result<Edit> move(const MapView& view, std::span<const Id<T>> siblings, Id<T> id, std::size_t index,
                  Random& random) {
  const std::string_view type_name = record_type(kKindOf<T>).name;
  const T* record = view.journey.find(id);
  if (record == nullptr) return std::unexpected(gone(type_name));
  return place_record(view.journey, *record, id_values(siblings), index,
                      counted_label("Move", type_name, 1), random);
}

}  // namespace

Result<Edit> move_persona(const MapView& view, Id<Persona> persona, std::size_t index,
                          Random& random) {
  return move(view, view.outline.personas(), persona, index, random);
}

Result<Edit> move_stage(const MapView& view, Id<Stage> stage, std::size_t index, Random& random) {
  return move(view, view.outline.stages(), stage, index, random);
}

Result<Edit> move_lane(const MapView& view, Id<Lane> lane, std::size_t index, Random& random) {
  return move(view, view.outline.lanes(), lane, index, random);
}

Result<Edit> move_step(const MapView& view, Id<Step> step, Id<Stage> to, std::size_t index,
                       Random& random) {
  const Step* current = view.journey.find(step);
  if (current == nullptr) return std::unexpected(gone("step"));
  if (view.journey.find(to) == nullptr) return std::unexpected(gone("stage"));
  Step moved = *current;
  moved.place.stage = to;
  return place_record(view.journey, std::move(moved), id_values(view.outline.steps(to)), index,
                      "Move step", random);
}

}  // namespace throughline
