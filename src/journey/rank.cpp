#include "journey/rank.hpp"

#include <algorithm>
#include <cstdint>
#include <span>

namespace throughline {

namespace {

constexpr std::string_view kDigits = "0123456789abcdefghijklmnopqrstuvwxyz";
constexpr std::uint64_t kBase = kDigits.size();

// Ranks at either end are whole numbers of this many digits, a step apart, so that a thousand cards
// added one after the other keep short ranks. Halving towards the end would add a digit every five
// cards, stepping on adds four every 46,000.
constexpr std::size_t kHeadDigits = 4;
constexpr std::uint64_t kHeadCount = kBase * kBase * kBase * kBase;
constexpr std::uint64_t kHeadStep = kBase;

std::uint64_t digit_value(char digit) {
  return kDigits.find(digit);
}

std::string head_text(std::uint64_t head) {
  std::string text(kHeadDigits, '0');
  for (std::size_t i = kHeadDigits; i > 0; --i) {
    text[i - 1] = kDigits[head % kBase];
    head /= kBase;
  }
  return text;
}

std::uint64_t head_of(std::string_view rank) {
  std::uint64_t head = 0;
  for (std::size_t i = 0; i < kHeadDigits; ++i) {
    head = (head * kBase) + (i < rank.size() ? digit_value(rank[i]) : 0);
  }
  return head;
}

// Digits above `low`: a step above its head, or above that of what follows where the head is the
// last one.
std::string step_above(std::string_view low) {
  std::string result;
  while (head_of(low) + kHeadStep >= kHeadCount) {
    result += head_text(head_of(low));
    low = low.substr(std::min(low.size(), kHeadDigits));
  }
  return result + head_text(head_of(low) + kHeadStep);
}

// Digits strictly between the two as fractions, and no prefix of `high`: whatever is appended to
// them stays between too. Both as in rank_between.
std::string middle(std::string_view low, std::string_view high) {
  std::string result;
  bool high_open = high.empty();
  for (std::size_t i = 0;; ++i) {
    const std::uint64_t low_digit = i < low.size() ? digit_value(low[i]) : 0;
    const std::uint64_t high_digit = high_open ? kBase : digit_value(high[i]);
    if (high_digit - low_digit > 1) {
      result.push_back(kDigits[(low_digit + high_digit) / 2]);
      return result;
    }
    result.push_back(kDigits[low_digit]);
    // Once a digit is below `high`, whatever follows is. Its end is only reached where low >= high,
    // against the contract; it must not be passed.
    if (high_digit != low_digit || i + 1 == high.size()) high_open = true;
  }
}

void append_random_digits(std::string& rank, Random& random) {
  rank.push_back(kDigits[random.below(kBase)]);
  rank.push_back(kDigits[random.below(kBase)]);
  rank.push_back(kDigits[1 + random.below(kBase - 1)]);
}

void spread(std::string_view low, std::string_view high, std::span<std::string> ranks,
            Random& random) {
  if (ranks.empty()) return;
  const std::size_t half = ranks.size() / 2;
  ranks[half] = middle(low, high);
  append_random_digits(ranks[half], random);
  spread(low, ranks[half], ranks.first(half), random);
  spread(ranks[half], high, ranks.subspan(half + 1), random);
}

}  // namespace

bool is_valid_rank(std::string_view rank) {
  return !rank.empty() && rank.size() <= kMaxReadableRankLength && rank.back() != '0' &&
         std::ranges::all_of(rank, [](char digit) { return kDigits.find(digit) != kDigits.npos; });
}

std::string rank_between(std::string_view low, std::string_view high, Random& random) {
  std::string rank;
  if (low.empty() && high.empty()) {
    rank = head_text(kHeadCount / 2);
  } else if (high.empty()) {
    rank = step_above(low);
  } else if (low.empty() && head_of(high) > kHeadStep) {
    rank = head_text(head_of(high) - kHeadStep);
  } else {
    rank = middle(low, high);
  }
  append_random_digits(rank, random);
  return rank;
}

std::vector<std::string> ranks_between(std::string_view low, std::string_view high,
                                       std::size_t count, Random& random) {
  std::vector<std::string> ranks(count);
  const bool whole_range = low.empty() && high.empty() && count > 1;
  if (whole_range || (!low.empty() && !high.empty())) {
    spread(low, high, ranks, random);
  } else if (high.empty()) {
    for (std::size_t i = 0; i < count; ++i) {
      ranks[i] = rank_between(i == 0 ? low : std::string_view(ranks[i - 1]), high, random);
    }
  } else {
    for (std::size_t i = count; i > 0; --i) {
      ranks[i - 1] = rank_between(low, i == count ? high : std::string_view(ranks[i]), random);
    }
  }
  return ranks;
}

}  // namespace throughline
