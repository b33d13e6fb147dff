#include "journey/mermaid_score.hpp"

#include <algorithm>
#include <string>

#include "base/utf8.hpp"
#include "journey/json.hpp"
#include "journey/mermaid_text.hpp"

namespace throughline {

namespace {

constexpr std::string_view kDigits = "0123456789";

// Digits and marks of other scripts as those of ASCII; letters small.
std::string plain(std::string_view text) {
  // Where the digits 0 to 9 begin: Arabic, Persian, Devanagari, full width.
  constexpr char32_t kZeros[] = {0x660, 0x6F0, 0x966, 0xFF10};
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCodePoint found = decode_utf8(text, at);
    char32_t letter = found.code_point;
    for (const char32_t zero : kZeros) {
      if (letter >= zero && letter <= zero + 9) letter = letter - zero + U'0';
    }
    if (letter == U'．') letter = U'.';
    if (letter == U'，' || letter == U'٫') letter = U',';
    if (letter == U'／') letter = U'/';
    if (letter >= U'A' && letter <= U'Z') letter = letter - U'A' + U'a';
    append_utf8(result, letter);
    at += found.bytes;
  }
  return result;
}

std::optional<std::int64_t> parse_word(std::string_view text) {
  constexpr std::string_view kWords[] = {"one", "two",   "three", "four", "five",
                                         "six", "seven", "eight", "nine", "ten"};
  const auto* const found = std::ranges::find(kWords, text);
  if (found == std::end(kWords)) return std::nullopt;
  return 1000 * (found - std::begin(kWords) + 1);
}

// Digits with a point or a comma somewhere, and an exponent behind them.
std::optional<std::int64_t> parse_number(std::string_view text) {
  text = trimmed(text);
  const std::string_view mantissa = text.substr(0, text.find('e'));
  if (mantissa.find_first_of(kDigits) == mantissa.npos) return std::nullopt;
  std::string number;
  std::size_t marks = 0;
  for (std::size_t i = 0; i < mantissa.size(); ++i) {
    const char letter = mantissa[i];
    if (letter == '.' || letter == ',') {
      if (++marks > 1) return std::nullopt;
      number += '.';
    } else if (kDigits.contains(letter) || (letter == '-' && i == 0)) {
      number += letter;
    } else if (letter != '+' || i > 0) {
      return std::nullopt;
    }
  }
  if (mantissa.size() < text.size()) {
    const std::string_view exponent = text.substr(mantissa.size() + 1);
    const std::size_t sign = exponent.starts_with('-') || exponent.starts_with('+') ? 1 : 0;
    if (exponent.size() == sign || exponent.find_first_not_of(kDigits, sign) != exponent.npos) {
      return std::nullopt;
    }
    number += 'e';
    number += exponent;
  }
  bool rounded = false;
  return parse_scaled(number, 3, rounded);
}

}  // namespace

std::optional<std::int64_t> parse_score(std::string_view text) {
  text = trimmed(text);
  const std::size_t first = text.find_first_not_of("+-");
  const bool number = first <= 1 && kDigits.contains(text[first]) &&
                      text.find_first_not_of("0123456789.", first) == text.npos &&
                      std::ranges::count(text, '.') <= 1;
  if (!number) return std::nullopt;
  if (text.front() == '+') text.remove_prefix(1);
  bool rounded = false;
  return parse_scaled(text, 3, rounded);
}

std::optional<MermaidScore> parse_loose_score(std::string_view text) {
  constexpr std::size_t kLongest = 40;
  text = trimmed(text);
  if (text.empty() || text.size() > kLongest) return std::nullopt;
  const std::string number = plain(text);
  if (const auto word = parse_word(number)) return MermaidScore{.value = *word};
  for (const std::string_view divider : {"/", " out of ", " of "}) {
    const std::size_t at = number.find(divider);
    if (at == number.npos) continue;
    const std::string_view before = trimmed(std::string_view(number).substr(0, at));
    const auto value = parse_word(before) ? parse_word(before) : parse_number(before);
    const std::string_view after = trimmed(std::string_view(number).substr(at + divider.size()));
    const auto scale = parse_word(after) ? parse_word(after) : parse_number(after);
    constexpr std::int64_t kLowestScale = 2000, kHighestScale = 1'000'000;
    if (!value || !scale || *scale < kLowestScale || *scale > kHighestScale) return std::nullopt;
    return MermaidScore{.value = *value, .scale = scale};
  }
  if (const auto value = parse_number(number)) return MermaidScore{.value = *value};
  return std::nullopt;
}

}  // namespace throughline
