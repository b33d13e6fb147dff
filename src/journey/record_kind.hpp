// The kinds of records and what names one of them.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace throughline {

// In the order of the alternatives of Record (change.hpp) and of the tables in the file. Ids of
// pairs rest on the numbers, so new kinds come last.
enum class RecordKind : std::uint8_t {
  map,
  persona,
  stage,
  step,
  lane,
  card,
  feeling,
  channel,
  value,
  rating,
  evidence,
  support,
  metric,
  reading,
  count,
  link,
  participant,
  comment,
  vote,
  slide,
  conflict
};
inline constexpr std::size_t kRecordKindCount = 21;

// Names one record of a journey, of whatever kind. An id of zero is none; the kind is then `map`.
struct RecordKey {
  RecordKind kind = RecordKind::map;
  std::uint64_t id = 0;
  auto operator<=>(const RecordKey&) const = default;
};

}  // namespace throughline
