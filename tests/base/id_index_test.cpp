#include "base/id_index.hpp"

#include <gtest/gtest.h>

#include <map>

#include "base/random.hpp"

namespace throughline {
namespace {

TEST(IdIndex, finds_what_a_map_finds_after_any_edits) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    Random random(seed);
    IdIndex index;
    std::map<std::uint64_t, std::uint32_t> expected;
    for (std::uint32_t i = 0; i < 5000; ++i) {
      // Few enough that ids come again; zero is one like any other here.
      const std::uint64_t id = random.below(seed % 2 == 0 ? 300 : 3000) << (seed * 3 % 50);
      if (random.below(3) == 0) {
        index.erase(id);
        expected.erase(id);
      } else if (expected.contains(id)) {
        index.assign(id, i);
        expected[id] = i;
      } else {
        index.insert(id, i);
        expected[id] = i;
      }
    }
    for (std::uint64_t i = 0; i < 3000; ++i) {
      const std::uint64_t id = i << (seed * 3 % 50);
      const auto found = expected.find(id);
      ASSERT_EQ(index.find(id), found == expected.end() ? IdIndex::kNone : found->second);
    }
  }
}

// The reverse of mix_bits.
std::uint64_t unmix_bits(std::uint64_t bits) {
  bits = bits ^ (bits >> 31U) ^ (bits >> 62U);
  bits *= 0x319642B2D24D8EC3ULL;
  bits = bits ^ (bits >> 27U) ^ (bits >> 54U);
  bits *= 0x96DE1B173F119089ULL;
  return bits ^ (bits >> 30U) ^ (bits >> 60U);
}

TEST(IdIndex, ids_made_to_collide_do_not_slow_it) {
  ASSERT_EQ(mix_bits(unmix_bits(12345)), 12345U);
  constexpr std::uint32_t kCount = 200'000;
  IdIndex index;
  // All at home in one place, as long as the ids are scattered as they are at first.
  for (std::uint32_t i = 0; i < kCount; ++i) index.insert(unmix_bits(std::uint64_t{i} << 40U), i);
  for (std::uint32_t i = 0; i < kCount; ++i) {
    ASSERT_EQ(index.find(unmix_bits(std::uint64_t{i} << 40U)), i);
  }
}

}  // namespace
}  // namespace throughline
