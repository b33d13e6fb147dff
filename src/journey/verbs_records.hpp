// Verbs on records of whatever kind: those that a person makes, fills in and puts in order in lists
// beside the board. What stands on the board has verbs of its own (verbs.hpp).
#pragma once

#include <cstddef>
#include <string_view>

#include "base/random.hpp"
#include "base/result.hpp"
#include "journey/record_access.hpp"
#include "journey/verbs.hpp"

namespace throughline {

struct CreatedRecord {
  RecordKey key;
  Edit edit;
};

// Adds a channel, value, evidence, metric, link, participant, comment or slide as given, but for
// its id and rank. `index` counts among its siblings and is for the kinds that have an order.
[[nodiscard]] Result<CreatedRecord> add_record(const MapView& view, Record record,
                                               std::size_t index, Random& random);

// Makes the rating, support, reading, count or vote be as given; its id follows from what it
// belongs to. One that says nothing is deleted; support says something by being there.
[[nodiscard]] Result<Edit> set_pair(const MapView& view, Record record);

// Gives a channel, value, metric or slide another place among its siblings.
[[nodiscard]] Result<Edit> move_record(const MapView& view, RecordKey key, std::size_t index,
                                       Random& random);

// Points a field to the record that has this name, and makes it where there is none: a card's
// channel or metric. No name clears the field.
[[nodiscard]] Result<Edit> refer_by_name(const MapView& view, RecordKey key,
                                         std::string_view field_name, std::string_view name,
                                         Random& random);

}  // namespace throughline
