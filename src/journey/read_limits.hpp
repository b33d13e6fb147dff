// What a file may hold, for the reader and for what it gives to be written back.
#pragma once

#include <cstddef>

#include "journey/codec.hpp"
#include "journey/json.hpp"
#include "journey/record_kind.hpp"

namespace throughline {

[[nodiscard]] JsonLimits json_limits(const ReadLimits& limits);

// How many records a file may hold for its size. A record takes more memory than "{}" does in a
// file: beyond a number that does no harm, files need as many bytes as records have that say
// something.
class RecordBudget {
 public:
  RecordBudget(const ReadLimits& limits, std::size_t file_bytes);

  // Counts a record. An Error, without its place, where it is one too many.
  [[nodiscard]] Status take(RecordKind kind);
  // Counts what was changed since the map was handed out. False where it is too much.
  [[nodiscard]] bool take_changes(std::size_t count);

 private:
  std::size_t most_records_, most_weight_;
  std::size_t records_ = 0, weight_ = 0;
};

// An Error where the map's file would be refused when it is read.
[[nodiscard]] Status check_readable(const Journey& journey, const ReadLimits& limits);

}  // namespace throughline
