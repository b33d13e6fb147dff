#include "base/date.hpp"

namespace throughline {

namespace {

std::optional<unsigned> parse_digits(std::string_view text) {
  unsigned number = 0;
  for (const char digit : text) {
    if (digit < '0' || digit > '9') return std::nullopt;
    number = (number * 10) + static_cast<unsigned>(digit - '0');
  }
  return number;
}

}  // namespace

// Both conversions count from 0000-03-01, so that the leap day is the last of its year.
std::int64_t days_from_date(std::int64_t year, unsigned month, unsigned day) {
  if (month <= 2) --year;
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const auto year_of_era = static_cast<unsigned>(year - (era * 400));
  const unsigned day_of_year = (((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5) + day - 1;
  const unsigned day_of_era =
      (year_of_era * 365) + (year_of_era / 4) - (year_of_era / 100) + day_of_year;
  return (era * 146'097) + static_cast<std::int64_t>(day_of_era) - 719'468;
}

Date date_from_days(std::int64_t days) {
  days += 719'468;
  const std::int64_t era = (days >= 0 ? days : days - 146'096) / 146'097;
  const auto day_of_era = static_cast<unsigned>(days - (era * 146'097));
  const unsigned year_of_era =
      (day_of_era - (day_of_era / 1460) + (day_of_era / 36'524) - (day_of_era / 146'096)) / 365;
  const unsigned day_of_year =
      day_of_era - ((365 * year_of_era) + (year_of_era / 4) - (year_of_era / 100));
  const unsigned shifted_month = ((5 * day_of_year) + 2) / 153;
  const unsigned month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  return {.year = static_cast<std::int64_t>(year_of_era) + (era * 400) + (month <= 2 ? 1 : 0),
          .month = month,
          .day = day_of_year - (((153 * shifted_month) + 2) / 5) + 1};
}

std::optional<std::int64_t> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = parse_digits(text.substr(0, 4));
  const auto month = parse_digits(text.substr(5, 2));
  const auto day = parse_digits(text.substr(8, 2));
  if (!year || !month || !day || *year < 1 || *month < 1 || *month > 12) return std::nullopt;
  if (*day < 1 || *day > 31) return std::nullopt;
  const std::int64_t days = days_from_date(*year, *month, *day);
  // The 31st of a shorter month comes back as a day of the next one.
  if (date_from_days(days) != Date{.year = *year, .month = *month, .day = *day}) {
    return std::nullopt;
  }
  return days;
}

std::optional<DateTime> parse_date_time(std::string_view text) {
  const auto days = parse_date(text.substr(0, 10));
  if (!days) return std::nullopt;
  if (text.size() == 10) return DateTime{.days = *days, .minute = std::nullopt};
  if (text.size() != 16 || text[10] != 'T' || text[13] != ':') return std::nullopt;
  const auto hour = parse_digits(text.substr(11, 2));
  const auto minute = parse_digits(text.substr(14, 2));
  if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
  return DateTime{.days = *days, .minute = (*hour * 60) + *minute};
}

}  // namespace throughline
