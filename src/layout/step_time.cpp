#include "layout/step_time.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>

namespace throughline {

namespace {

constexpr std::int64_t kHour = 60;
constexpr std::int64_t kDay = 24 * kHour;
constexpr std::int64_t kMonth = 43'830;  // the mean one
constexpr std::int64_t kRelativeBelow = 6 * kHour;
constexpr std::int64_t kMonthsFrom = 60 * kDay;
// Some 1,900 years: beyond that no calendar holds, and nothing overflows below it.
constexpr std::int64_t kFarthest = 1'000'000'000;

constexpr std::array<std::string_view, 7> kWeekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                    "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};

struct Start {
  std::chrono::sys_days day;
  std::int64_t clock_min = 0;
  bool has_clock = false;
};

// A number of exactly `digits` digits at `at`; -1 when there is none.
int digits_at(std::string_view text, std::size_t at, std::size_t digits) {
  if (text.size() < at + digits) return -1;
  int value = 0;
  for (const char digit : text.substr(at, digits)) {
    if (digit < '0' || digit > '9') return -1;
    value = (value * 10) + (digit - '0');
  }
  return value;
}

std::optional<Start> parse_start(std::string_view text) {
  const int year = digits_at(text, 0, 4);
  const int month = digits_at(text, 5, 2);
  const int day = digits_at(text, 8, 2);
  if (year < 0 || month < 0 || day < 0 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{year},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  Start start{.day = std::chrono::sys_days{date}};
  const int hours = digits_at(text, 11, 2);
  const int minutes = digits_at(text, 14, 2);
  if (hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60 && text[10] == 'T' &&
      text[13] == ':') {
    start.clock_min = (hours * kHour) + minutes;
    start.has_clock = true;
  }
  return start;
}

std::int64_t floor_divide(std::int64_t value, std::int64_t by) {
  return (value / by) - (value % by < 0 ? 1 : 0);
}

// A point in time taken apart.
struct Moment {
  std::chrono::sys_days day;
  std::chrono::year_month_day date;
  std::int64_t clock_min = 0;
};

Moment moment_at(const Start& start, std::int64_t offset_min) {
  const std::int64_t minutes = start.clock_min + offset_min;
  const std::int64_t days = floor_divide(minutes, kDay);
  const auto day = start.day + std::chrono::days{static_cast<int>(days)};
  return {.day = day, .date = day, .clock_min = minutes - (days * kDay)};
}

std::string two_digits(std::int64_t number) {
  std::string text = std::to_string(number);
  if (text.size() < 2) text.insert(text.begin(), '0');
  return text;
}

std::string clock_text(const Moment& moment) {
  return two_digits(moment.clock_min / kHour) + ":" + two_digits(moment.clock_min % kHour);
}

enum class Words : std::uint8_t { brief, full };

std::string cut_word(std::string_view word, Words words) {
  return std::string(words == Words::brief ? word.substr(0, 3) : word);
}

std::string weekday_text(const Moment& moment, Words words) {
  return cut_word(kWeekdays[std::chrono::weekday{moment.day}.c_encoding()], words);
}

// "9 Nov", with the year where it is not that of `first`.
std::string date_text(const Moment& moment, const Moment& first, Words words) {
  std::string text = std::to_string(static_cast<unsigned>(moment.date.day())) + " " +
                     cut_word(kMonths[static_cast<unsigned>(moment.date.month()) - 1], words);
  if (moment.date.year() != first.date.year()) {
    text += " " + std::to_string(static_cast<int>(moment.date.year()));
  }
  return text;
}

std::string counted(std::int64_t count, std::string_view unit) {
  return std::to_string(count) + " " + std::string(unit) + (count == 1 ? "" : "s");
}

// A length of time without a sign.
std::string length_text(std::int64_t minutes) {
  if (minutes < kHour) return std::to_string(minutes) + " min";
  if (minutes < kDay) {
    std::string text = std::to_string(minutes / kHour) + " h";
    if (minutes % kHour != 0) text += " " + std::to_string(minutes % kHour) + " min";
    return text;
  }
  if (minutes < kMonthsFrom) {
    std::string text = counted(minutes / kDay, "day");
    const std::int64_t hours = (minutes % kDay) / kHour;
    if (hours != 0 && minutes < 3 * kDay) text += " " + std::to_string(hours) + " h";
    return text;
  }
  return counted((minutes + (kMonth / 2)) / kMonth, "month");
}

std::string relative_text(std::int64_t gap_min) {
  return (gap_min < 0 ? "\xE2\x88\x92" : "+") + length_text(std::abs(gap_min));
}

class StepTimes {
 public:
  StepTimes(std::string_view start, StepOffsets offsets)
      : start_(parse_start(start)), offsets_(offsets) {
    std::int64_t earliest = kFarthest;
    std::int64_t latest = -kFarthest;
    for (std::size_t i = 0; i < offsets.size(); ++i) {
      if (!offsets[i]) continue;
      const std::int64_t offset = offset_of(i);
      earliest = std::min(earliest, offset);
      latest = std::max(latest, offset);
      if (!first_) first_ = offset;
    }
    in_months_ = latest - earliest >= kMonthsFrom;
  }

  [[nodiscard]] std::int64_t offset_of(std::size_t step) const {
    return std::clamp(*offsets_[step], -kFarthest, kFarthest);
  }

  // `before` is the offset of the timed step before, if there is one.
  [[nodiscard]] std::string brief(std::int64_t offset, std::optional<std::int64_t> before) const {
    if (in_months_) {
      if (before && month_of(*before) == month_of(offset)) return relative_text(offset - *before);
      return month_text(offset);
    }
    if (!start_) {
      if (before) return relative_text(offset - *before);
      return offset == 0 ? "Start" : relative_text(offset);
    }
    const Moment moment = moment_at(*start_, offset);
    const Moment first = moment_at(*start_, *first_);
    if (before && moment_at(*start_, *before).day == moment.day && offset >= *before &&
        (offset - *before < kRelativeBelow || !start_->has_clock)) {
      return relative_text(offset - *before);
    }
    std::string text = weekday_text(moment, Words::brief);
    if (is_far(moment, first)) text += " " + date_text(moment, first, Words::brief);
    if (start_->has_clock) text += " " + clock_text(moment);
    return text;
  }

  [[nodiscard]] std::string full(std::int64_t offset) const {
    if (in_months_) return month_text(offset);
    if (!start_) {
      if (offset == 0) return "Start";
      return offset > 0 ? "after " + length_text(offset) : length_text(-offset) + " before";
    }
    const Moment moment = moment_at(*start_, offset);
    const Moment first = moment_at(*start_, *first_);
    std::string text = weekday_text(moment, Words::full);
    const bool dated = is_far(moment, first);
    if (dated) text += " " + date_text(moment, first, Words::full);
    if (start_->has_clock) text += (dated ? ", " : " ") + clock_text(moment);
    return text;
  }

 private:
  // Its weekday alone would not tell the day.
  [[nodiscard]] bool is_far(const Moment& moment, const Moment& first) const {
    return !start_->has_clock || std::abs((moment.day - first.day).count()) >= 7;
  }

  // Whole months since the map's start.
  [[nodiscard]] std::int64_t month_of(std::int64_t offset) const {
    if (!start_) return floor_divide(offset, kMonth);
    const Moment zero = moment_at(*start_, 0);
    const Moment moment = moment_at(*start_, offset);
    const auto ordinal = [](const Moment& m) {
      return (static_cast<int>(m.date.year()) * 12) +
             static_cast<int>(static_cast<unsigned>(m.date.month()));
    };
    std::int64_t months = ordinal(moment) - ordinal(zero);
    const bool earlier_in_month =
        moment.date.day() < zero.date.day() ||
        (moment.date.day() == zero.date.day() && moment.clock_min < zero.clock_min);
    if (earlier_in_month) --months;
    return months;
  }
  [[nodiscard]] std::string month_text(std::int64_t offset) const {
    const std::int64_t month = month_of(offset);
    // The first month is 1 and the one before it −1, as with years.
    return month >= 0 ? "Month " + std::to_string(month + 1)
                      : "Month \xE2\x88\x92" + std::to_string(-month);
  }

  std::optional<Start> start_;
  StepOffsets offsets_;
  std::optional<std::int64_t> first_;
  bool in_months_ = false;
};

}  // namespace

std::vector<std::string> step_times(std::string_view start, StepOffsets offsets_min) {
  const StepTimes times(start, offsets_min);
  std::vector<std::string> texts(offsets_min.size());
  std::optional<std::int64_t> before;
  for (std::size_t i = 0; i < offsets_min.size(); ++i) {
    if (!offsets_min[i]) continue;
    const std::int64_t offset = times.offset_of(i);
    texts[i] = times.brief(offset, before);
    before = offset;
  }
  return texts;
}

std::string scene_time(std::string_view start, StepOffsets offsets_min, std::size_t step) {
  if (step >= offsets_min.size() || !offsets_min[step]) return {};
  const StepTimes times(start, offsets_min);
  return times.full(times.offset_of(step));
}

}  // namespace throughline
