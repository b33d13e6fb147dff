// What has to be done to one map to get another (SPEC 7).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "journey/journey.hpp"
#include "journey/record_access.hpp"

namespace throughline {

// A field that is not the same, or an element of a set, or a member that this version does not
// know. Values are JSON as in the file, "null" for what is not there.
struct FieldDifference {
  std::string field;
  std::string from, to;
  bool operator==(const FieldDifference&) const = default;
};

struct Difference {
  enum class Kind : std::uint8_t { deleted, added, changed };

  Kind kind = Kind::changed;
  RecordKey record;                     // by its id in the first map, of an added one in the second
  RecordKey in_second;                  // by its id there; of a deleted one the same as `record`
  bool moved = false;                   // to another cell, or past its siblings
  std::vector<FieldDifference> fields;  // without order and place
};

// In the order of SPEC 7.4; empty where the maps are the same but for ranks and ids.
[[nodiscard]] std::vector<Difference> diff(const Journey& first, const Journey& second);

}  // namespace throughline
