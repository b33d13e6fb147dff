// Verbs that give personas, stages, steps and lanes another place.
#include <algorithm>

#include "journey/verbs_support.hpp"

namespace throughline {

namespace {

template <class T>
std::vector<Id<T>> without(std::span<const Id<T>> ids, Id<T> id) {
  std::vector<Id<T>> rest(ids.begin(), ids.end());
  std::erase(rest, id);
  return rest;
}

// True where `id` stands at `index` already, counted without itself.
template <class T>
bool stands_at(std::span<const Id<T>> siblings, Id<T> id, std::size_t index) {
  const auto found = std::ranges::find(siblings, id);
  if (found == siblings.end()) return false;
  const std::size_t last = siblings.size() - 1;
  return static_cast<std::size_t>(found - siblings.begin()) == std::min(index, last);
}

template <class T>
Result<Edit> move_ranked(const MapView& view, std::span<const Id<T>> siblings, Id<T> id,
                         std::size_t index, std::string_view type_name, Random& random) {
  if (view.journey.find(id) == nullptr) return std::unexpected(gone(type_name));
  if (stands_at(siblings, id, index)) return std::unexpected(nothing_to_do());
  Edit edit;
  edit.label = counted_label("Move", type_name, 1);
  const std::vector<Id<T>> others = without(siblings, id);
  std::string rank = place_records<T>(view.journey, others, index, 1, random, edit).front();
  change_rank(view.journey, id, std::move(rank), edit);
  return edit;
}

}  // namespace

Result<Edit> move_persona(const MapView& view, Id<Persona> persona, std::size_t index,
                          Random& random) {
  return move_ranked(view, view.outline.personas(), persona, index, "persona", random);
}

Result<Edit> move_stage(const MapView& view, Id<Stage> stage, std::size_t index, Random& random) {
  return move_ranked(view, view.outline.stages(), stage, index, "stage", random);
}

Result<Edit> move_lane(const MapView& view, Id<Lane> lane, std::size_t index, Random& random) {
  return move_ranked(view, view.outline.lanes(), lane, index, "lane", random);
}

Result<Edit> move_step(const MapView& view, Id<Step> step, Id<Stage> to, std::size_t index,
                       Random& random) {
  const Step* before = view.journey.find(step);
  if (before == nullptr) return std::unexpected(gone("step"));
  if (view.journey.find(to) == nullptr) return std::unexpected(gone("stage"));
  const std::span<const Id<Step>> siblings = view.outline.steps(to);
  if (stands_at(siblings, step, index)) return std::unexpected(nothing_to_do());
  Edit edit;
  edit.label = "Move step";
  Step after = *before;
  after.place.stage = to;
  const std::vector<Id<Step>> others = without(siblings, step);
  after.place.rank = place_records<Step>(view.journey, others, index, 1, random, edit).front();
  edit.changes.push_back({.before = *before, .after = std::move(after)});
  return edit;
}

}  // namespace throughline
