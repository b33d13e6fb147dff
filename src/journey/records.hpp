// The records a journey is made of: plain fields, no behaviour. `fields.hpp` lists them for codec,
// diff and validation; `verbs.hpp` changes them. A field with its default value is not written to
// the file.
//
// Shapes used below
//   text       UTF-8, at most 64 KB, without NUL
//   rank       fractional-index string (rank.hpp); ties break by id
//   date-time  "2026-11-02T09:10", local to the customer; a date alone leaves "T…" out; empty is
//   unknown
//   minutes    whole minutes
//   Unknown    members this version does not know, as canonical JSON text ({} = none); kept,
//   compared, written back
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "base/id.hpp"
#include "journey/choices.hpp"
#include "journey/record_kind.hpp"

namespace throughline {

struct Map;
struct Persona;
struct Stage;
struct Step;
struct Lane;
struct Card;
struct Feeling;
struct Channel;
struct Value;
struct Rating;
struct Evidence;
struct Support;
struct Metric;
struct Reading;
struct Count;
struct Link;
struct Participant;
struct Comment;
struct Vote;
struct Slide;
struct Conflict;

// Sorted, without repeats; merged element by element.
using TextSet = std::vector<std::string>;

// "#RRGGBB" as 0xRRGGBB; nullopt means "chosen by the theme".
using Colour = std::optional<std::uint32_t>;

using Unknown = std::string;

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
  Unknown file_unknown;  // the file's members beside the tables
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
  std::string question;  // what to write here, while nobody has: question.hpp
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
  bool collapsed = false;  // shown as one line, without its cards
  std::string question;    // what to write into its empty places: question.hpp
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
  Id<Channel> channel;
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
  Id<Metric> metric;       // the one that will show it
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

// What a touchpoint goes through: the app, the counter, a colleague's tip.
struct Channel {
  Id<Channel> id;
  std::string rank;
  std::string name;
  Choice<ChannelKind> kind = ChannelKind::none;
  std::optional<bool> online;
  Unknown unknown;
  bool operator==(const Channel&) const = default;
};

// A core value and the promise it makes.
struct Value {
  Id<Value> id;
  std::string rank;
  std::string name;
  std::string promise;
  Unknown unknown;
  bool operator==(const Value&) const = default;
};

// How far a touchpoint keeps the promise of a value. Id: pair.
struct Rating {
  Id<Rating> id;
  Id<Card> touchpoint;
  Id<Value> value;
  std::optional<std::int64_t> score;  // -2..+2
  std::string note;
  Unknown unknown;
  bool operator==(const Rating&) const = default;
};

// Something that was found out, and how.
struct Evidence {
  Id<Evidence> id;
  Choice<EvidenceMethod> method = EvidenceMethod::none;
  std::string text;    // the finding, or what somebody said
  bool quote = false;  // word by word
  std::string source;
  std::string date;
  std::optional<std::int64_t> sample_size;  // 0..10^9
  std::string link;
  Unknown unknown;
  bool operator==(const Evidence&) const = default;
};

// What evidence says about a record. No target: the map as a whole. Id: pair.
struct Support {
  Id<Support> id;
  Id<Evidence> evidence;
  RecordKey target;
  Choice<Stance> stance = Stance::in_favour;
  std::string note;
  Unknown unknown;
  bool operator==(const Support&) const = default;
};

struct Metric {
  Id<Metric> id;
  std::string rank;
  std::string name;
  Choice<MetricKind> kind = MetricKind::none;
  std::string unit;
  Id<Step> step;       // where in the story it is measured
  std::string source;  // and by what: "till receipts"
  std::optional<Hundredths> target;
  Choice<Better> better = Better::high;
  Unknown unknown;
  bool operator==(const Metric&) const = default;
};

// A metric's value on a day. Id: pair.
struct Reading {
  Id<Reading> id;
  Id<Metric> metric;
  std::string date;
  std::optional<Hundredths> value;
  Unknown unknown;
  bool operator==(const Reading&) const = default;
};

// How many customers entered a stage in a period. Id: pair.
struct Count {
  Id<Count> id;
  Id<Stage> stage;
  std::string period;                   // as people write it: "2026-Q3"
  std::optional<std::int64_t> entered;  // 0..10^12
  std::string source;
  Unknown unknown;
  bool operator==(const Count&) const = default;
};

// An arrow from one card to another.
struct Link {
  Id<Link> id;
  Id<Card> from, to;
  Choice<LinkKind> kind = LinkKind::leads_to;
  std::string note;
  Unknown unknown;
  bool operator==(const Link&) const = default;
};

// Somebody in a workshop.
struct Participant {
  Id<Participant> id;
  std::string name;
  std::string role;
  Colour colour;
  Unknown unknown;
  bool operator==(const Participant&) const = default;
};

// What somebody said about a record. No target: the map as a whole.
struct Comment {
  Id<Comment> id;
  RecordKey target;
  Id<Participant> participant;
  std::string written;  // date-time
  std::string text;
  bool settled = false;
  Unknown unknown;
  bool operator==(const Comment&) const = default;
};

// Dots that a participant gave a record. No target: the map as a whole. Id: pair.
struct Vote {
  Id<Vote> id;
  Id<Participant> participant;
  RecordKey target;
  std::optional<std::int64_t> dots;  // 1..100
  Unknown unknown;
  bool operator==(const Vote&) const = default;
};

// Part of the presentation.
struct Slide {
  Id<Slide> id;
  std::string rank;
  Choice<SlideKind> kind = SlideKind::scene;
  Id<Step> step;  // of a scene
  std::string title;
  bool hidden = false;
  std::string notes;  // for whoever speaks
  Unknown unknown;
  bool operator==(const Slide&) const = default;
};

// What a merge could not decide: a field that was written differently by several.
struct Conflict {
  Id<Conflict> id;
  std::string target;                   // a record's id as the file writes it
  std::string field;                    // its name; empty: the record itself
  std::string base;                     // a value as canonical JSON
  std::vector<std::string> candidates;  // likewise, in order
  Unknown unknown;
  bool operator==(const Conflict&) const = default;
};

}  // namespace throughline
