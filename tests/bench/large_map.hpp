// Maps to measure with: as large as asked for, with texts as people write them. The same number
// gives the same map.
#pragma once

#include <cstddef>

#include "journey/journey.hpp"

namespace throughline::bench {

// Stages of 8 steps, 12 lanes, 4 personas with a feeling for each step, and `cards` cards in cells
// of up to 20.
[[nodiscard]] Journey large_map(std::size_t cards);

}  // namespace throughline::bench
