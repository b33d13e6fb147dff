#include "journey/rank.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace throughline {
namespace {

void expect_between(const std::string& low, const std::string& rank, const std::string& high) {
  EXPECT_TRUE(is_valid_rank(rank)) << rank;
  EXPECT_LT(low, rank);
  if (!high.empty()) EXPECT_LT(rank, high);
}

// SPEC 2.2
TEST(Rank, fits_between_any_two) {
  Random random(1);
  for (int round = 0; round < 200; ++round) {
    std::vector<std::string> ranks;
    for (int i = 0; i < 60; ++i) {
      const std::size_t index = random.below(ranks.size() + 1);
      const std::string low = index > 0 ? ranks[index - 1] : "";
      const std::string high = index < ranks.size() ? ranks[index] : "";
      const std::string rank = rank_between(low, high, random);
      expect_between(low, rank, high);
      ranks.insert(ranks.begin() + static_cast<std::ptrdiff_t>(index), rank);
    }
  }
}

TEST(Rank, fits_between_awkward_neighbours) {
  Random random(2);
  const std::vector<std::pair<std::string, std::string>> pairs = {
      {"", "1"},    {"", "01"},    {"", "0000001"}, {"z", ""},   {"zzzzzzzz", ""},
      {"1", "2"},   {"1", "11"},   {"1", "1001"},   {"1z", "2"}, {"1zzzz", "2"},
      {"i", "i01"}, {"a0b", "a1"}, {"zzzy", "zzzz"}};
  for (const auto& [low, high] : pairs) {
    for (int i = 0; i < 50; ++i) expect_between(low, rank_between(low, high, random), high);
  }
}

TEST(Rank, stays_short_where_things_are_only_added_at_an_end) {
  Random random(3);
  std::string last;
  std::string first = "i0001";
  for (int i = 0; i < 10'000; ++i) {
    const std::string next = rank_between(last, "", random);
    ASSERT_LT(last, next);
    last = next;
    const std::string previous = rank_between("", first, random);
    ASSERT_LT(previous, first);
    first = previous;
  }
  EXPECT_LE(last.size(), 7U);
  EXPECT_LE(first.size(), 7U);
}

TEST(Rank, spreads_many_in_order) {
  Random random(4);
  for (const auto& [low, high] : std::vector<std::pair<std::string, std::string>>{
           {"", ""}, {"a", ""}, {"", "a"}, {"a", "b"}, {"a1", "a2"}}) {
    const auto ranks = ranks_between(low, high, 500, random);
    ASSERT_EQ(ranks.size(), 500U);
    EXPECT_TRUE(std::ranges::is_sorted(ranks));
    EXPECT_EQ(std::ranges::adjacent_find(ranks), ranks.end());
    expect_between(low, ranks.front(), high);
    expect_between(low, ranks.back(), high);
    for (const auto& rank : ranks) EXPECT_LE(rank.size(), kMaxRankLength);
  }
}

TEST(Rank, says_what_is_valid) {
  EXPECT_TRUE(is_valid_rank("i01"));
  for (const char* bad : {"", "0", "a0", "A1", "a b", "ä1"})
    EXPECT_FALSE(is_valid_rank(bad)) << bad;
  EXPECT_FALSE(is_valid_rank(std::string(kMaxReadableRankLength, 'a') + "b"));
}

}  // namespace
}  // namespace throughline
