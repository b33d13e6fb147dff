// Random numbers from a seed: the same seed gives the same numbers on every machine (splitmix64).
// Not for secrets. Sessions seed it from the platform, tests with a constant.
#pragma once

#include <cstdint>

#include "base/hash.hpp"

namespace throughline {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  // All 64 bits are random.
  [[nodiscard]] std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15ULL;
    return mix_bits(state_);
  }

  // 0 <= result < count; count must be positive. The bias is below count / 2^64.
  [[nodiscard]] std::uint64_t below(std::uint64_t count) { return next() % count; }

 private:
  std::uint64_t state_;
};

}  // namespace throughline
