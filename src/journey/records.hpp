// The records a journey is made of: plain fields, no behaviour. `fields.hpp` lists them for codec,
// diff and validation; `verbs.hpp` changes them. A field with its default value is not written to
// the file.
//
// Shapes used below
//   text       UTF-8, at most 64 KB, without NUL
//   rank       fractional-index string (rank.hpp); ties break by id
//   date-time  "2026-11-02T09:10", local to the customer; a date alone leaves "T…" out; empty is
//   unknown minutes    whole minutes Unknown    members this version does not know, as canonical
//   JSON text ({} = none); kept, compared, written back
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "base/id.hpp"

namespace throughline {

struct Map;
struct Persona;
struct Stage;
struct Step;
struct Lane;
struct Card;
struct Feeling;

// An enum whose text this version does not know keeps it: value is T::other and `text` the
// original.
template <class E>
struct Choice {
  E value = E{};
  std::string text = {};

  Choice() = default;
  // NOLINTNEXTLINE(google-explicit-constructor): reads as the enum itself
  Choice(E known) : value(known) {}
  bool operator==(const Choice&) const = default;
};

// Sorted, without repeats; merged element by element.
using TextSet = std::vector<std::string>;

// "#RRGGBB" as 0xRRGGBB; nullopt means "chosen by the theme".
using Colour = std::optional<std::uint32_t>;

using Unknown = std::string;

enum class MapState : std::uint8_t { current, future, other };
enum class StrategyStyle : std::uint8_t { none, classical, adaptive, shaping, visionary, other };
enum class PersonaKind : std::uint8_t { customer, employee, partner, other };
enum class DecisionRole : std::uint8_t {
  none,
  buyer,
  user,
  decider,
  influencer,
  gatekeeper,
  initiator,
  other
};
enum class StageKind : std::uint8_t {
  own,
  discovery,
  awareness,
  engagement,
  consideration,
  negotiation,
  purchase,
  onboarding,
  implementation,
  use,
  support,
  loyalty,
  advocacy,
  other
};
enum class LaneKind : std::uint8_t {
  doing,
  touchpoint,
  feeling,
  asking,
  motivation,
  need,
  friction,
  opportunity,
  frontstage,
  backstage,
  support_process,
  metric,
  evidence,
  note,
  other
};
enum class Directness : std::uint8_t { direct, indirect, other };
enum class Training : std::uint8_t { unknown, trained, untrained, other };
enum class Capability : std::uint8_t { none, have, build, partner, acquire, cooperate, other };
enum class Lever : std::uint8_t { none, people, process, technology, other };
enum class OpportunityStatus : std::uint8_t { idea, planned, doing, done, dropped, other };

// The journey itself; there is exactly one and its id names the map on this device.
struct Map {
  Id<Map> id;
  std::string title;
  std::string organisation;
  std::string scope;
  Choice<MapState> state = MapState::current;
  Id<Map> pair;                              // the future map of a current one, or the reverse
  std::string start;                         // date-time of offset 0
  std::string currency;                      // ISO 4217
  std::optional<std::int64_t> stale_months;  // evidence older than this is stale; 12 unless told
  std::string mission;
  Choice<StrategyStyle> style = StrategyStyle::none;
  std::string theme, problem, climax, conclusion;  // the story arc
  std::string how_found, why_chosen, how_reviewed, why_return,
      how_supported;             // the five data questions
  std::string language;          // BCP 47
  std::string created, changed;  // dates
  Unknown unknown;
  bool operator==(const Map&) const = default;
};

struct Persona {
  Id<Persona> id;
  std::string rank;
  std::string name;
  Choice<PersonaKind> kind = PersonaKind::customer;
  Choice<DecisionRole> role = DecisionRole::none;
  std::string summary;  // one line under the name: "4 min to spare"
  std::string jobs, needs, deciding_feelings, world, success, quote;
  Colour colour;
  std::string portrait;  // emoji or data: URL
  std::optional<bool> ideal;
  Unknown unknown;
  bool operator==(const Persona&) const = default;
};

struct Stage {
  Id<Stage> id;
  std::string rank;
  std::string name;
  Choice<StageKind> kind = StageKind::own;
  std::string customer_goal, company_goal;
  TextSet leaving_reasons;
  std::string mitigation;
  Colour colour;
  Unknown unknown;
  bool operator==(const Stage&) const = default;
};

// Where a step stands. One field: a move is one change and never half of one.
struct StepPlace {
  Id<Stage> stage;
  std::string rank;
  bool operator==(const StepPlace&) const = default;
};

struct Step {
  Id<Step> id;
  StepPlace place;
  std::string name;
  std::string narrative;
  std::optional<std::int64_t> offset_min;  // minutes after Map::start; may be negative
  std::optional<std::int64_t> length_min;  // >= 0
  bool turning_point = false;
  Unknown unknown;
  bool operator==(const Step&) const = default;
};

struct Lane {
  Id<Lane> id;
  std::string rank;
  Choice<LaneKind> kind = LaneKind::doing;
  std::string name;
  std::vector<Id<Persona>> personas;  // sorted; empty shows all
  bool hidden = false;
  Unknown unknown;
  bool operator==(const Lane&) const = default;
};

// Where a card stands. No lane and no step: parked beside the map.
struct CardPlace {
  Id<Lane> lane;
  Id<Step> step;
  std::string rank;
  bool operator==(const CardPlace&) const = default;
};

struct Card {
  Id<Card> id;
  CardPlace place;
  Id<Step> last_step;  // where it goes on over several steps; none: one step
  std::optional<std::int64_t> begin_min, length_min;  // its own, where they differ from the step's
  std::string text;
  std::string detail;
  Id<Persona> persona;
  Colour colour;
  TextSet tags;
  std::string link;
  std::string image;  // data: URL
  // Touchpoint
  std::string channel;  // its name
  Choice<Directness> directness = Directness::direct;
  std::string owner;  // of an opportunity too
  Choice<Training> training = Training::unknown;
  // Friction: out of delay, friction, frustration, doubt, insecurity, stress, lack_of_trust,
  // confusion
  TextSet friction_kinds;
  std::optional<std::int64_t> severity;  // 1..5
  std::string response;
  // Opportunity
  std::vector<Id<Card>> answers;                            // sorted
  std::optional<Hundredths> customer_value, company_value;  // -5..+5
  std::optional<std::int64_t> effort;                       // 1..5
  std::optional<Hundredths> cost, expected_return;
  std::string assets;
  Choice<Capability> capability = Capability::none;
  Choice<Lever> lever = Lever::none;
  std::string idea_by;
  Choice<OpportunityStatus> status = OpportunityStatus::idea;
  std::string start, due;  // dates
  std::string metric;
  Unknown unknown;
  bool operator==(const Card&) const = default;
};

// What a persona felt and expected in a step. Its id is the hash of persona and step (pair_id), so
// two groups that rate the same scene meet in one record. No persona: "the customer".
struct Feeling {
  Id<Feeling> id;
  Id<Persona> persona;
  Id<Step> step;
  std::optional<Hundredths> felt, expected;  // -5..+5
  std::string felt_word, expected_word;
  std::string note;
  Unknown unknown;
  bool operator==(const Feeling&) const = default;
};

}  // namespace throughline
