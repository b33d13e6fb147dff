// Records whose type is known at run time only: what codec, history and merge work with.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "journey/change.hpp"
#include "journey/fields.hpp"
#include "journey/journey.hpp"

namespace throughline {

// Names one record of a journey.
struct RecordKey {
  RecordKind kind = RecordKind::map;
  std::uint64_t id = 0;
  auto operator<=>(const RecordKey&) const = default;
};

[[nodiscard]] RecordKind kind_of(const Record& record);
[[nodiscard]] RecordKey key_of(const Record& record);
// Of the side that is there; the two have the same key.
[[nodiscard]] RecordKey key_of(const Change& change);

// The struct inside, as Field::access takes it.
[[nodiscard]] void* data_of(Record& record);
[[nodiscard]] const void* data_of(const Record& record);

// A record with every field at its default.
[[nodiscard]] Record make_record(RecordKey key);

// Null when the journey has no such record. Valid until its table changes.
[[nodiscard]] const void* find_record(const Journey& journey, RecordKey key);
[[nodiscard]] std::optional<Record> copy_record(const Journey& journey, RecordKey key);
void put_record(Journey& journey, Record record);
// The map can't be erased.
void erase_record(Journey& journey, RecordKey key);

// Writes into `target` what differs between the two, field by field, where `target` still holds
// what `before` has. Returns the names of the fields that it left alone. All three have the same
// kind.
[[nodiscard]] std::vector<std::string> replay_fields(const Record& before, const Record& after,
                                                     Record& target);

// Calls `visit` with the table of a kind that is not the map.
template <class JourneyType, class Visit>
auto with_table(JourneyType& journey, RecordKind kind, Visit visit) {
  switch (kind) {
    case RecordKind::persona:
      return visit(journey.personas);
    case RecordKind::stage:
      return visit(journey.stages);
    case RecordKind::step:
      return visit(journey.steps);
    case RecordKind::lane:
      return visit(journey.lanes);
    case RecordKind::card:
      return visit(journey.cards);
    case RecordKind::map:  // callers exclude it
    case RecordKind::feeling:
      break;
  }
  return visit(journey.feelings);
}

}  // namespace throughline
