// A stored map as it was when the last edit was kept: the snapshot with the journal replayed on it.
#pragma once

#include <cstdint>
#include <vector>

#include "base/result.hpp"
#include "journey/journey.hpp"
#include "platform/event.hpp"

namespace throughline {

struct RecoveredMap {
  Journey journey;
  std::uint64_t last_sequence =
      0;  // the highest seen, also of what could not be replayed: new frames go above it
  bool replayed = false;    // the journal was not empty: a new snapshot saves doing it again
  std::vector<Error> lost;  // what had to be repaired or could not be brought back, for the person
};

// Replays up to the first frame that is missing or does not fit. An Error when the snapshot holds
// no map.
[[nodiscard]] Result<RecoveredMap> recover_map(const LoadedMap& stored);

}  // namespace throughline
