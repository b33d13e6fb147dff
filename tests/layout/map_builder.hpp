// Journeys for layout's tests, record by record.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "journey/journey.hpp"

namespace throughline {

class MapBuilder {
 public:
  Journey journey;

  Id<Persona> persona(std::string name);
  Id<Stage> stage(std::string name);
  Id<Step> step(Id<Stage> stage, std::string name,
                std::optional<std::int64_t> offset_min = std::nullopt);
  Id<Lane> lane(LaneKind kind, std::string name);
  // Returns the record for further fields: put it back with journey.cards.put.
  Card card(Id<Lane> lane, Id<Step> step, std::string text);
  void feeling(Id<Persona> persona, Id<Step> step, std::optional<double> felt,
               std::optional<double> expected = std::nullopt, std::string felt_word = {});

 private:
  // Ranks that sort in the order of the calls.
  std::string next_rank();
  std::uint64_t next_id_ = 1;
};

// The map of the board's design: seven steps in four stages, with feelings that peak, fall and end.
struct CoffeeMap {
  MapBuilder builder;
  Id<Persona> maya;
  Id<Stage> discover, consider, purchase, stay;
  Id<Step> hears, searches, reads, opens, orders, waits, reviews;
  Id<Lane> doing, touchpoints, feels, asks, friction, opportunities;
  CoffeeMap();
  [[nodiscard]] const Journey& journey() const { return builder.journey; }
};

}  // namespace throughline
