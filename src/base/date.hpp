// Dates as the file holds them, in the proleptic Gregorian calendar, local to the customer: no time
// zones.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace throughline {

// Days since 1970-01-01, which was a Thursday.
[[nodiscard]] std::int64_t days_from_date(std::int64_t year, unsigned month, unsigned day);

struct Date {
  std::int64_t year = 1970;
  unsigned month = 1;  // 1..12
  unsigned day = 1;    // 1..31
  bool operator==(const Date&) const = default;
};
[[nodiscard]] Date date_from_days(std::int64_t days);

struct DateTime {
  std::int64_t days = 0;           // since 1970-01-01
  std::optional<unsigned> minute;  // of the day, 0..1439; none where only the date is known
  bool operator==(const DateTime&) const = default;
};

// "2026-11-02" of years 0001..9999; nothing for a day that is not in the calendar.
[[nodiscard]] std::optional<std::int64_t> parse_date(std::string_view text);
// "2026-11-02T09:10", or a date alone.
[[nodiscard]] std::optional<DateTime> parse_date_time(std::string_view text);

}  // namespace throughline
