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

[[nodiscard]] RecordKind kind_of(const Record& record);
[[nodiscard]] RecordKey key_at(RecordKind kind, const void* record);
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

// A place for members that this version does not know: every record's own, and the file's in the
// map.
struct UnknownPart {
  std::string_view name;
  Unknown& (*access)(void* record) = nullptr;

  [[nodiscard]] const Unknown& get(const void* record) const {
    return access(const_cast<void*>(record));  // only ever read
  }
};
[[nodiscard]] std::vector<UnknownPart> unknown_parts(RecordKind kind);

// Writes into `target` what differs between the two, field by field, where `target` still holds
// what `before` has. Returns the names of the fields that it left alone. All three have the same
// kind.
[[nodiscard]] std::vector<std::string> replay_fields(const Record& before, const Record& after,
                                                     Record& target);

// How many records of a kind there are, and each of them; `index` is below the count and says
// nothing about order. One piece of code for all kinds, where with_table makes one for each.
[[nodiscard]] std::size_t record_count(const Journey& journey, RecordKind kind);
[[nodiscard]] const void* record_at(const Journey& journey, RecordKind kind, std::size_t index);

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
    case RecordKind::channel:
      return visit(journey.channels);
    case RecordKind::value:
      return visit(journey.values);
    case RecordKind::rating:
      return visit(journey.ratings);
    case RecordKind::evidence:
      return visit(journey.evidence);
    case RecordKind::support:
      return visit(journey.supports);
    case RecordKind::metric:
      return visit(journey.metrics);
    case RecordKind::reading:
      return visit(journey.readings);
    case RecordKind::count:
      return visit(journey.counts);
    case RecordKind::link:
      return visit(journey.links);
    case RecordKind::participant:
      return visit(journey.participants);
    case RecordKind::comment:
      return visit(journey.comments);
    case RecordKind::vote:
      return visit(journey.votes);
    case RecordKind::slide:
      return visit(journey.slides);
    case RecordKind::conflict:
      return visit(journey.conflicts);
    case RecordKind::map:  // callers exclude it
    case RecordKind::feeling:
      break;
  }
  return visit(journey.feelings);
}

}  // namespace throughline
