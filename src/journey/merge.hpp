// Puts together what several people did to copies of one map. The rules are those of SPEC 6.
#pragma once

#include <cstddef>
#include <span>

#include "base/result.hpp"
#include "journey/change.hpp"
#include "journey/journey.hpp"

namespace throughline {

struct Merge {
  Edit edit;  // takes `ours` to the merged map; may hold no change
  std::size_t conflicts =
      0;  // conflict records in the merged map, those that were there before too
};

// `base` is the map as it was when it was copied. The order of sides changes neither the merged map
// nor its bytes. An error where a side is another map, or where the result would hold too many
// records.
[[nodiscard]] Result<Merge> merge(const Journey& base, const Journey& ours,
                                  std::span<const Journey* const> theirs);

}  // namespace throughline
