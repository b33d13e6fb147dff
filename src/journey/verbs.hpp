// Everything a person can do to a map, as pure functions: each looks at a journey and returns the
// Edit that would do it, or an Error that says why not. Only History::commit applies one.
//
// Positions: `index` counts among the siblings as they are shown (Outline), without the moved
// record itself; past the end means at the end. New ids and ranks come from `random`. Where a place
// has no room left for a rank, the siblings get new ranks in the same edit.
//
// An edit that would change nothing is an Error with an empty `what`: callers drop it silently.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/random.hpp"
#include "base/result.hpp"
#include "journey/change.hpp"
#include "journey/outline.hpp"

namespace throughline {

inline constexpr std::size_t kAtEnd = static_cast<std::size_t>(-1);

// What verbs look at. The outline must be that of the journey.
struct MapView {
  const Journey& journey;
  const Outline& outline;
};

// A new map with its title, no personas, no stages and the lanes most maps begin with: Customer
// does, Touchpoints, Feels, Asks, Friction, Opportunities.
[[nodiscard]] Journey new_journey(std::string title, Random& random);

struct CardCell {
  Id<Lane> lane;
  Id<Step> step;
  bool operator==(const CardCell&) const = default;
};
// The place of a card below a step where no lane means that it is parked.
[[nodiscard]] inline CardCell card_cell(Id<Lane> lane, Id<Step> step) {
  return lane ? CardCell{.lane = lane, .step = step} : CardCell{};
}

using RecordId = std::variant<Id<Map>, Id<Persona>, Id<Stage>, Id<Step>, Id<Lane>, Id<Card>,
                              Id<Feeling>, Id<Channel>, Id<Value>, Id<Rating>, Id<Evidence>,
                              Id<Support>, Id<Metric>, Id<Reading>, Id<Count>, Id<Link>,
                              Id<Participant>, Id<Comment>, Id<Vote>, Id<Slide>, Id<Conflict>>;

[[nodiscard]] RecordKey record_key(const RecordId& id);
[[nodiscard]] RecordId record_id(const RecordKey& key);

template <class T>
struct Created {
  Id<T> id;
  Edit edit;
};

[[nodiscard]] Result<Created<Persona>> add_persona(const MapView& view, std::string name,
                                                   Random& random);
[[nodiscard]] Result<Created<Stage>> add_stage(const MapView& view, std::string name,
                                               std::size_t index, Random& random);
[[nodiscard]] Result<Created<Step>> add_step(const MapView& view, Id<Stage> stage, std::string name,
                                             std::size_t index, Random& random);
[[nodiscard]] Result<Created<Lane>> add_lane(const MapView& view, LaneKind kind, std::string name,
                                             std::size_t index, Random& random);
[[nodiscard]] Result<Created<Card>> add_card(const MapView& view, CardCell cell, std::string text,
                                             std::size_t index, Random& random);

[[nodiscard]] Result<Edit> move_persona(const MapView& view, Id<Persona> persona, std::size_t index,
                                        Random& random);
[[nodiscard]] Result<Edit> move_stage(const MapView& view, Id<Stage> stage, std::size_t index,
                                      Random& random);
[[nodiscard]] Result<Edit> move_step(const MapView& view, Id<Step> step, Id<Stage> to,
                                     std::size_t index, Random& random);
[[nodiscard]] Result<Edit> move_lane(const MapView& view, Id<Lane> lane, std::size_t index,
                                     Random& random);
// Keeps the cards' order among themselves. A cell without lane and step parks them. A card that
// goes on over several steps keeps as many, as far as the story goes.
[[nodiscard]] Result<Edit> move_cards(const MapView& view, std::span<const Id<Card>> cards,
                                      CardCell to, std::size_t index, Random& random);

// Replaces a record's fields. The record given is checked against the ranges in records.hpp and
// must have the place or rank that it has now: moving is for the verbs above.
[[nodiscard]] Result<Edit> change_record(const MapView& view, Record changed, std::string label);

// Copies with new ids, each after its original; they answer what the originals answer.
struct CreatedCards {
  std::vector<Id<Card>> ids;
  Edit edit;
};
[[nodiscard]] Result<CreatedCards> duplicate_cards(const MapView& view,
                                                   std::span<const Id<Card>> cards, Random& random);

// Felt and expected in one scene, each kept, set or cleared. Creates the record on first use and
// deletes it when all of its fields are empty.
struct FeelingPatch {
  std::optional<std::optional<Hundredths>> felt = std::nullopt;
  std::optional<std::optional<Hundredths>> expected = std::nullopt;
  std::optional<std::string> felt_word = std::nullopt;
  std::optional<std::string> expected_word = std::nullopt;
  std::optional<std::string> note = std::nullopt;
};
[[nodiscard]] Result<Edit> set_feeling(const MapView& view, Id<Persona> persona, Id<Step> step,
                                       const FeelingPatch& patch);

// Deletes records and what cannot stand without them: a stage's steps; a step's or lane's cards; a
// step's or persona's feelings; references to them in what stays.
[[nodiscard]] Result<Edit> remove_records(const MapView& view, std::span<const RecordId> ids);

// Chooses one of a conflict's candidates by its index: writes it and takes the conflict out. Of a
// mark, 0 keeps the record and 1 deletes it as remove_records does.
[[nodiscard]] Result<Edit> resolve_conflict(const MapView& view, Id<Conflict> conflict,
                                            std::size_t candidate);

// The id of the one feeling record of this pair.
[[nodiscard]] Id<Feeling> feeling_id(Id<Persona> persona, Id<Step> step);

// The feeling or null.
[[nodiscard]] const Feeling* find_feeling(const Journey& journey, Id<Persona> persona,
                                          Id<Step> step);

}  // namespace throughline
