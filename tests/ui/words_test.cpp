#include "ui/words.hpp"

#include <gtest/gtest.h>

#include "ui/widgets.hpp"

namespace throughline {
namespace {

TEST(Initials, AreThoseOfTheFirstTwoWords) {
  EXPECT_EQ(initials("Maya, commuter"), "MC");
  EXPECT_EQ(initials("Ravi, barista"), "RB");
  EXPECT_EQ(initials("Anna"), "A");
  EXPECT_EQ(initials("Jean-Luc van der Berg"), "JV");
  EXPECT_EQ(initials("O'Neill 7th"), "OT");
  EXPECT_EQ(initials(""), "");
  EXPECT_EQ(initials("42"), "");
}

TEST(Initials, OfOtherScripts) {
  EXPECT_EQ(initials("王小明"), "王");
  EXPECT_EQ(initials("Élodie Ørsted"), "ÉØ");
  EXPECT_EQ(initials("Юлия Петрова"), "ЮП");
}

TEST(SignedText, HasItsSign) {
  EXPECT_EQ(signed_text(std::nullopt), "");
  EXPECT_EQ(signed_text(Hundredths{0}), "0");
  EXPECT_EQ(signed_text(Hundredths{200}), "+2");
  EXPECT_EQ(signed_text(Hundredths{-250}), "−2.5");
}

TEST(Words, ChoicesReadAsPeopleSayThem) {
  EXPECT_EQ(choice_word(Choice<MapState>(MapState::future)), "Future state");
  EXPECT_EQ(choice_word(Choice<PersonaKind>(PersonaKind::employee)), "Employee");
  Choice<StageKind> unknown(StageKind::other);
  unknown.text = "afterlife";
  EXPECT_EQ(choice_word(unknown), "afterlife");
}

TEST(Words, EveryKindOfLaneIsExplained) {
  for (const MenuItem& item : lane_kind_items()) {
    EXPECT_FALSE(item.label.empty());
    EXPECT_FALSE(item.detail.empty());
    EXPECT_FALSE(item.icon.empty());
  }
  EXPECT_EQ(lane_kind_item(LaneKind::friction).label, "Friction");
  EXPECT_EQ(lane_kind_item(LaneKind::other).label, "Lane");
}

TEST(Words, Counts) {
  EXPECT_EQ(counts_text(7, 31), "7 steps · 31 cards");
  EXPECT_EQ(counts_text(1, 1), "1 step · 1 card");
}

TEST(Words, HowLongAgo) {
  constexpr std::int64_t kMinute = 60'000;
  constexpr std::int64_t kDay = 24 * 60 * kMinute;
  const std::int64_t now = 20'000 * kDay;  // 2024-10-04
  EXPECT_EQ(since_text(now - 5'000, now), "just now");
  EXPECT_EQ(since_text(now + 5'000, now), "just now") << "a clock that was set back";
  EXPECT_EQ(since_text(now - kMinute, now), "1 minute ago");
  EXPECT_EQ(since_text(now - (3 * 60 * kMinute), now), "3 hours ago");
  EXPECT_EQ(since_text(now - kDay, now), "yesterday");
  EXPECT_EQ(since_text(now - (12 * kDay), now), "12 days ago");
  EXPECT_EQ(since_text(now - (40 * kDay), now), "25 Aug 2024");
}

}  // namespace
}  // namespace throughline
