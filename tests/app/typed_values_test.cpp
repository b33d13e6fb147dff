#include "app/typed_values.hpp"

#include <gtest/gtest.h>

namespace throughline {
namespace {

TEST(TypedValues, DatesAreReadAsPeopleWriteThem) {
  for (const char* typed : {"2026-11-02", "2026-11-2", "2026/11/2", "2.11.2026", "02.11.2026",
                            "2 Nov 2026", "2 november 2026", "Nov 2, 2026", "2026 Nov 2"}) {
    EXPECT_EQ(date_from_text(typed), "2026-11-02") << typed;
  }
}

TEST(TypedValues, WhatIsNoDateStaysAsItWas) {
  for (const char* typed : {"", "soon", "11/2/2026", "2 Nov", "2 Nov 26", "2.11.26", "Nov Dec 2026",
                            "2026-11-02 and more", "12345-1-1"}) {
    EXPECT_EQ(date_from_text(typed), typed);
  }
}

TEST(TypedValues, TimesFollowDates) {
  EXPECT_EQ(date_time_from_text("2 Nov 2026 9:10"), "2026-11-02T09:10");
  EXPECT_EQ(date_time_from_text("2.11.2026, 09:10"), "2026-11-02T09:10");
  EXPECT_EQ(date_time_from_text("2 Nov 2026"), "2026-11-02");
  EXPECT_EQ(date_time_from_text("tomorrow 9:10"), "tomorrow 9:10");
}

TEST(TypedValues, SumsMayHaveTheirThousandsApart) {
  EXPECT_EQ(hundredths_from_text("12 000.50"), 1'200'050);
  EXPECT_EQ(hundredths_from_text("1'250'000"), 125'000'000);
  EXPECT_EQ(hundredths_from_text("25 000 000"), 2'500'000'000);
  EXPECT_FALSE(hundredths_from_text("12,000").has_value()) << "thousands, or three decimals?";
  EXPECT_FALSE(hundredths_from_text("99999999999999999999").has_value());
}

}  // namespace
}  // namespace throughline
