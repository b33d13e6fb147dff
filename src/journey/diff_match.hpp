// Finds the records that are the same in two maps (SPEC 7.2). For diff.cpp.
#pragma once

#include <cstdint>
#include <map>

#include "journey/journey.hpp"
#include "journey/record_access.hpp"

namespace throughline {

struct Matched {
  Journey second;  // with the first map's ids for what is in both
  // The id that a record of it had before, where that was another.
  std::map<RecordKey, std::uint64_t> former_ids;
};

[[nodiscard]] Matched match(const Journey& first, const Journey& second);

}  // namespace throughline
