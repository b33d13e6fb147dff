#include "layout/map_builder.hpp"

#include <cmath>
#include <utility>

#include "journey/verbs.hpp"

namespace throughline {

namespace {

std::optional<Hundredths> hundredths(std::optional<double> value) {
  if (!value) return std::nullopt;
  return Hundredths{static_cast<std::int32_t>(std::lround(*value * 100))};
}

}  // namespace

std::string MapBuilder::next_rank() {
  const std::string digits = std::to_string(next_id_);
  return "a" + std::string(6 - digits.size(), '0') + digits;
}

Id<Persona> MapBuilder::persona(std::string name) {
  Persona record;
  record.rank = next_rank();
  record.id = {next_id_++};
  record.name = std::move(name);
  journey.personas.put(record);
  return record.id;
}

Id<Stage> MapBuilder::stage(std::string name) {
  Stage record;
  record.rank = next_rank();
  record.id = {next_id_++};
  record.name = std::move(name);
  journey.stages.put(record);
  return record.id;
}

Id<Step> MapBuilder::step(Id<Stage> stage, std::string name,
                          std::optional<std::int64_t> offset_min) {
  Step record;
  record.place = {.stage = stage, .rank = next_rank()};
  record.id = {next_id_++};
  record.name = std::move(name);
  record.offset_min = offset_min;
  journey.steps.put(record);
  return record.id;
}

Id<Lane> MapBuilder::lane(LaneKind kind, std::string name) {
  Lane record;
  record.rank = next_rank();
  record.id = {next_id_++};
  record.kind = kind;
  record.name = std::move(name);
  journey.lanes.put(record);
  return record.id;
}

Card MapBuilder::card(Id<Lane> lane, Id<Step> step, std::string text) {
  Card record;
  record.place = {.lane = lane, .step = step, .rank = next_rank()};
  record.id = {next_id_++};
  record.text = std::move(text);
  journey.cards.put(record);
  return record;
}

void MapBuilder::feeling(Id<Persona> persona, Id<Step> step, std::optional<double> felt,
                         std::optional<double> expected, std::string felt_word) {
  Feeling record;
  record.id = feeling_id(persona, step);
  record.persona = persona;
  record.step = step;
  record.felt = hundredths(felt);
  record.expected = hundredths(expected);
  record.felt_word = std::move(felt_word);
  journey.feelings.put(record);
}

CoffeeMap::CoffeeMap() {
  MapBuilder& b = builder;
  b.journey.map.start = "2026-11-02T09:10";
  maya = b.persona("Maya, commuter");
  discover = b.stage("Discover");
  consider = b.stage("Consider");
  purchase = b.stage("Purchase");
  stay = b.stage("Stay");
  hears = b.step(discover, "Hears a colleague rave", 0);
  searches = b.step(discover, "Searches on the phone", 2);
  reads = b.step(consider, "Reads reviews", 7);
  opens = b.step(consider, "Opens the app", 1350);
  orders = b.step(purchase, "Orders ahead", 1353);
  waits = b.step(purchase, "Waits at the counter", 1362);
  reviews = b.step(stay, "Leaves a review", 1970);
  doing = b.lane(LaneKind::doing, "Customer does");
  touchpoints = b.lane(LaneKind::touchpoint, "Touchpoints");
  feels = b.lane(LaneKind::feeling, "Feels");
  asks = b.lane(LaneKind::asking, "Asks");
  friction = b.lane(LaneKind::friction, "Friction");
  opportunities = b.lane(LaneKind::opportunity, "Opportunities");
  b.card(doing, hears, "Asks which café it is");
  b.card(doing, waits, "Stands in the walk-in line, though it is paid");
  b.card(touchpoints, waits, "🏪 Counter");
  b.card(touchpoints, waits, "🔔 “Ready” push");
  b.card(asks, waits, "“Which line is mine?”");
  Card paid = b.card(friction, waits, "Paid order waits behind walk-ins");
  paid.friction_kinds = {"delay", "frustration"};
  b.journey.cards.put(paid);
  b.feeling(maya, hears, 1.5, 0.8);
  b.feeling(maya, searches, 1, 1.2);
  b.feeling(maya, reads, 0.2, 1.1);
  b.feeling(maya, opens, 1.8, 1.4);
  b.feeling(maya, orders, 3, 1.9, "in control");
  b.feeling(maya, waits, -3, 2, "why did I pay ahead?");
  b.feeling(maya, reviews, 0.6, 2);
}

}  // namespace throughline
