#include "layout/step_time.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <vector>

namespace throughline {
namespace {

using ::testing::ElementsAre;
using Offsets = std::vector<std::optional<std::int64_t>>;

constexpr std::int64_t kDay = 1440;

TEST(StepTimes, NameTheFirstStepAndEachNewDayAndElseTheGap) {
  // Monday 2 November 2026, as in the coffee map.
  const std::int64_t tuesday = kDay - 90;
  EXPECT_THAT(
      step_times("2026-11-02T09:10",
                 Offsets{0, 2, 7, tuesday, tuesday + 3, tuesday + 12, kDay + 530}),
      ElementsAre("Mon 09:10", "+2 min", "+5 min", "Tue 07:40", "+3 min", "+9 min", "Tue 18:00"));
}

TEST(StepTimes, CountLongerGapsInHours) {
  EXPECT_THAT(step_times("2026-11-02T09:10", Offsets{0, 80, 200, 559, 919}),
              ElementsAre("Mon 09:10", "+1 h 20 min", "+2 h", "+5 h 59 min", "Tue 00:29"));
  EXPECT_THAT(step_times("2026-11-02T09:00", Offsets{0, 360}),
              ElementsAre("Mon 09:00", "Mon 15:00"));
}

TEST(StepTimes, NameANewDayEvenAfterAFewMinutes) {
  EXPECT_THAT(step_times("2026-12-31T23:58", Offsets{0, 5}), ElementsAre("Thu 23:58", "Fri 00:03"));
}

TEST(StepTimes, AddTheDateFromAWeekOnAndTheYearWhereItIsAnother) {
  EXPECT_THAT(step_times("2026-11-02T09:10", Offsets{0, 6 * kDay, 7 * kDay, 20 * kDay}),
              ElementsAre("Mon 09:10", "Sun 09:10", "Mon 9 Nov 09:10", "Sun 22 Nov 09:10"));
  EXPECT_THAT(step_times("2026-12-28T08:00", Offsets{0, 10 * kDay}),
              ElementsAre("Mon 08:00", "Thu 7 Jan 2027 08:00"));
}

TEST(StepTimes, LeaveOutStepsWithoutATime) {
  EXPECT_THAT(step_times("2026-11-02T09:10", Offsets{std::nullopt, 0, std::nullopt, 4}),
              ElementsAre("", "Mon 09:10", "", "+4 min"));
  EXPECT_THAT(step_times("2026-11-02T09:10", Offsets{}), ElementsAre());
}

TEST(StepTimes, ShowWhatIsSetBackInTime) {
  EXPECT_THAT(step_times("2026-11-02T09:10", Offsets{10, 0, -kDay}),
              ElementsAre("Mon 09:20", "Mon 09:10", "Sun 09:10"));
  EXPECT_THAT(step_times("", Offsets{30, 10}), ElementsAre("+30 min", "−20 min"));
}

TEST(StepTimes, WithoutAStartAreAllRelative) {
  EXPECT_THAT(step_times("", Offsets{0, 2, 62, 62 + kDay, 62 + (3 * kDay) + 120}),
              ElementsAre("Start", "+2 min", "+1 h", "+1 day", "+2 days 2 h"));
  EXPECT_THAT(step_times("soon", Offsets{0}), ElementsAre("Start"));
  EXPECT_THAT(step_times("2026-13-40T09:00", Offsets{0}), ElementsAre("Start"));
}

TEST(StepTimes, WithADateAloneNameDays) {
  EXPECT_THAT(step_times("2026-11-02", Offsets{0, 30, 900, kDay}),
              ElementsAre("Mon 2 Nov", "+30 min", "+14 h 30 min", "Tue 3 Nov"));
}

TEST(StepTimes, CountMonthsWhereTheMapIsLong) {
  // 2 November to 2 December to 10 December to 15 March.
  EXPECT_THAT(
      step_times("2026-11-02T09:10", Offsets{0, 30 * kDay, 38 * kDay, (38 * kDay) + 5, 133 * kDay}),
      ElementsAre("Month 1", "Month 2", "+8 days", "+5 min", "Month 5"));
  // One minute short of a month is still the first.
  EXPECT_THAT(step_times("2026-11-02T09:10", Offsets{0, (30 * kDay) - 1, 90 * kDay}),
              ElementsAre("Month 1", "+29 days", "Month 3"));
  EXPECT_THAT(step_times("", Offsets{-10, 0, 70 * kDay}),
              ElementsAre("Month −1", "Month 1", "Month 3"));
}

TEST(StepTimes, SurviveAnyOffset) {
  constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
  constexpr auto kLeast = std::numeric_limits<std::int64_t>::min();
  for (const char* start : {"", "0000-01-01", "9999-12-31T23:59", "2026-11-02T09:10"}) {
    for (const std::string& text : step_times(start, Offsets{kLeast, 0, kMost})) {
      EXPECT_TRUE(text.starts_with("Month ")) << text;
    }
    EXPECT_FALSE(scene_time(start, Offsets{kMost}, 0).empty());
  }
}

TEST(SceneTime, IsWrittenOut) {
  const Offsets offsets{0, kDay - 78, 8 * kDay, std::nullopt};
  EXPECT_EQ(scene_time("2026-11-02T09:10", offsets, 0), "Monday 09:10");
  EXPECT_EQ(scene_time("2026-11-02T09:10", offsets, 1), "Tuesday 07:52");
  EXPECT_EQ(scene_time("2026-11-02T09:10", offsets, 2), "Tuesday 10 November, 09:10");
  EXPECT_EQ(scene_time("2026-11-02T09:10", offsets, 3), "");
  EXPECT_EQ(scene_time("2026-11-02T09:10", offsets, 4), "");
  EXPECT_EQ(scene_time("2026-11-02", offsets, 1), "Monday 2 November");
  EXPECT_EQ(scene_time("", offsets, 0), "Start");
  EXPECT_EQ(scene_time("", Offsets{125}, 0), "after 2 h 5 min");
  EXPECT_EQ(scene_time("", Offsets{-5}, 0), "5 min before");
  EXPECT_EQ(scene_time("2026-11-02", Offsets{0, 70 * kDay}, 1), "Month 3");
}

}  // namespace
}  // namespace throughline
