#include "app/typed_values.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace throughline {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

bool is_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

// 1..12 for "Nov", "november"; 0 for what is no English month.
unsigned month_of(std::string_view word) {
  constexpr std::array<std::string_view, 12> kMonths = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  std::string lower(word);
  for (char& letter : lower) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  if (lower.size() < 3) return 0;
  const auto* const found = std::ranges::find_if(
      kMonths, [&](std::string_view month) { return month.starts_with(lower); });
  return found == kMonths.end() ? 0 : static_cast<unsigned>(found - kMonths.begin()) + 1;
}

std::string padded(std::int64_t number, std::size_t digits) {
  std::string text = std::to_string(number);
  text.insert(0, digits - std::min(digits, text.size()), '0');
  return text;
}

// The date that a text begins with, and how many bytes it takes.
struct DateRead {
  std::string date;
  std::size_t bytes = 0;
};

// Takes apart up to three numbers and names of months, with points, dashes, slashes, commas or
// spaces between.
std::optional<DateRead> read_date(std::string_view text) {
  std::array<std::int64_t, 3> numbers{};
  std::array<std::size_t, 3> digits{};
  std::size_t count = 0;
  unsigned month = 0;
  std::size_t month_at = 0;
  std::size_t at = 0;
  const auto whole = [&] { return count + (month == 0 ? 0U : 1U) == 3; };
  while (at < text.size() && !whole()) {
    const std::size_t begin = at;
    if (is_digit(text[at])) {
      while (at < text.size() && is_digit(text[at])) ++at;
      digits[count] = at - begin;
      if (digits[count] > 4) return std::nullopt;
      std::from_chars(text.data() + begin, text.data() + at, numbers[count]);
      ++count;
    } else if (is_letter(text[at])) {
      while (at < text.size() && is_letter(text[at])) ++at;
      const unsigned named = month_of(text.substr(begin, at - begin));
      if (named == 0 || month != 0) return std::nullopt;
      month = named;
      month_at = count;
    } else if (std::string_view(" .,-/").contains(text[at])) {
      ++at;
    } else {
      return std::nullopt;
    }
  }
  if (!whole()) return std::nullopt;
  std::int64_t year = 0;
  std::int64_t day = 0;
  if (month != 0) {  // "2 Nov 2026", "November 2, 2026", "2026 Nov 2"
    const bool year_first = digits[0] == 4 && month_at > 0;
    year = numbers[year_first ? 0 : 1];
    day = numbers[year_first ? 1 : 0];
    if (digits[year_first ? 0 : 1] != 4) return std::nullopt;
  } else if (digits[0] == 4) {  // "2026-11-2"
    year = numbers[0];
    month = static_cast<unsigned>(numbers[1]);
    day = numbers[2];
  } else if (digits[2] == 4 && !text.substr(0, at).contains('/')) {  // "2.11.2026"
    year = numbers[2];
    month = static_cast<unsigned>(numbers[1]);
    day = numbers[0];
  } else {
    return std::nullopt;  // with slashes nobody knows which is the month
  }
  return DateRead{.date = padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2),
                  .bytes = at};
}

}  // namespace

std::string_view stripped(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) + 1 - begin);
}

Result<std::int64_t> hundredths_from_text(std::string_view typed) {
  const std::string text(stripped(typed));
  constexpr std::int64_t kMost = 10'000'000'000'000;
  constexpr std::string_view kMinusSign = "\xE2\x88\x92";
  // Spaces and apostrophes part thousands.
  std::string plain = text;
  std::erase_if(plain, [](char letter) { return letter == ' ' || letter == '\''; });
  bool negative = false;
  std::string_view rest = plain;
  if (rest.starts_with(kMinusSign)) {
    negative = true;
    rest.remove_prefix(kMinusSign.size());
  } else if (rest.starts_with('-') || rest.starts_with('+')) {
    negative = rest.front() == '-';
    rest.remove_prefix(1);
  }
  const std::size_t point = rest.find_first_of(".,");
  const std::string_view whole = rest.substr(0, point);
  std::string fraction(point == std::string_view::npos ? std::string_view("0")
                                                       : rest.substr(point + 1));
  std::int64_t units = 0;
  const bool digits =
      !whole.empty() && fraction.size() <= 2 &&
      (std::string(whole) + fraction).find_first_not_of("0123456789") == std::string::npos;
  if (!digits ||
      std::from_chars(whole.data(), whole.data() + whole.size(), units).ec != std::errc() ||
      units > kMost) {
    return fail("“" + text + "” is not a number with at most two decimals");
  }
  fraction.resize(2, '0');
  const std::int64_t count =
      (units * 100) + ((std::int64_t{fraction[0]} - '0') * 10) + (fraction[1] - '0');
  return negative ? -count : count;
}

TextSet set_from_text(std::string_view typed) {
  TextSet set;
  for (std::size_t at = 0; at <= typed.size();) {
    const std::size_t end = std::min(typed.find(',', at), typed.size());
    if (const std::string_view element = stripped(typed.substr(at, end - at)); !element.empty()) {
      set.emplace_back(element);
    }
    at = end + 1;
  }
  std::ranges::sort(set);
  set.erase(std::ranges::unique(set).begin(), set.end());
  return set;
}

std::string date_from_text(std::string_view typed) {
  const std::string_view text = stripped(typed);
  const std::optional<DateRead> read = read_date(text);
  return read && read->bytes == text.size() ? read->date : std::string(text);
}

std::string date_time_from_text(std::string_view typed) {
  const std::string_view text = stripped(typed);
  const std::optional<DateRead> read = read_date(text);
  if (!read) return std::string(text);
  std::string_view time = text.substr(read->bytes);
  while (!time.empty() && std::string_view(" \tT,").contains(time.front())) time.remove_prefix(1);
  if (time.empty()) return read->date;
  std::string whole = read->date + "T";
  if (time.size() > 1 && time[1] == ':') whole += '0';
  return whole.append(time);
}

}  // namespace throughline
