// Maps made up to try things with: as large as asked for, with something of every record.
#pragma once

#include <cstddef>
#include <cstdint>

#include "journey/journey.hpp"

namespace throughline {

// What a file can hold beside everything else that is made.
inline constexpr std::size_t kMaxMadeCards = 100'000;

// The same numbers give the same map on every machine. `cards` is from 2 to kMaxMadeCards; fields,
// texts and feelings vary as they do in maps that people write.
[[nodiscard]] Journey make_map(std::size_t cards, std::uint64_t seed);

}  // namespace throughline
