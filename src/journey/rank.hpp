// Fractional-index ranks: strings whose byte order is the order of things, with room between any
// two.
//
//   rank := digit+          digits are 0-9a-z, the last one never '0', so that something always
//   fits before
//
// The last three digits of a new rank are random, so that two people who insert at the same place
// get different ranks and a merge keeps both.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.hpp"

namespace throughline {

// Verbs give a cell new ranks when one would grow longer than this.
inline constexpr std::size_t kMaxRankLength = 24;
// What a file may hold; longer ones are repaired.
inline constexpr std::size_t kMaxReadableRankLength = 64;

[[nodiscard]] bool is_valid_rank(std::string_view rank);

// A rank strictly between the two. Empty `low` is the very beginning, empty `high` the very end;
// both are valid and low < high otherwise.
[[nodiscard]] std::string rank_between(std::string_view low, std::string_view high, Random& random);

// `count` ascending ranks strictly between the two, evenly spread so that they stay short.
[[nodiscard]] std::vector<std::string> ranks_between(std::string_view low, std::string_view high,
                                                     std::size_t count, Random& random);

}  // namespace throughline
