#include "app/text_fields.hpp"

#include <gtest/gtest.h>

namespace throughline {
namespace {

TEST(TextFields, MinutesAreReadAsPeopleWriteThem) {
  EXPECT_EQ(minutes_from_text("90"), 90);
  EXPECT_EQ(minutes_from_text(" 45 min "), 45);
  EXPECT_EQ(minutes_from_text("1:30"), 90);
  EXPECT_EQ(minutes_from_text("1 h 30 min"), 90);
  EXPECT_EQ(minutes_from_text("2h"), 120);
  EXPECT_EQ(minutes_from_text("1 d 4 h"), 28 * 60);
  EXPECT_EQ(minutes_from_text("-10"), -10);
  EXPECT_EQ(minutes_from_text("+9 min"), 9);
  EXPECT_EQ(minutes_from_text("2 weeks"), 2 * 7 * 24 * 60);
}

TEST(TextFields, WhatIsNoTimeIsAnError) {
  for (const char* typed :
       {"", "soon", "1:75", "5 x", "1e9 h", "99999999999999999999", "--3", "1:-5"}) {
    EXPECT_FALSE(minutes_from_text(typed).has_value()) << typed;
  }
}

TEST(TextFields, MinutesRoundTrip) {
  for (const std::int64_t minutes : {0, 1, 59, 60, 90, 1440, 1501, -75}) {
    EXPECT_EQ(minutes_from_text(minutes_text(minutes)), minutes) << minutes_text(minutes);
  }
}

class TextFieldsOfAJourney : public testing::Test {
 protected:
  TextFieldsOfAJourney() {
    Step searches;
    searches.id = step;
    searches.name = "Searches";
    journey.steps.put(searches);
    Card counter;
    counter.id = card;
    counter.text = "Counter";
    journey.cards.put(counter);
  }
  template <class T>
  T with(const RecordId& id, std::string_view field, std::string_view typed) {
    const Result<Record> record = with_field_text(journey, id, field, typed);
    EXPECT_TRUE(record.has_value()) << record.error().what;
    return record ? std::get<T>(*record) : T{};
  }

  Id<Step> step{2};
  Id<Card> card{3};
  Journey journey;
};

TEST_F(TextFieldsOfAJourney, TextsAreTrimmed) {
  EXPECT_EQ(with<Card>(card, "text", "  At the till\n\n").text, "At the till");
  EXPECT_EQ(with<Card>(card, "text", "one\ntwo").text, "one\ntwo");
}

TEST_F(TextFieldsOfAJourney, NamesAreOneLineAndNeverEmpty) {
  EXPECT_EQ(with<Step>(step, "name", "Waits\nlong").name, "Waits long");
  EXPECT_FALSE(with_field_text(journey, step, "name", "   ").has_value());
}

TEST_F(TextFieldsOfAJourney, NumbersAreParsedOrRefused) {
  EXPECT_EQ(with<Step>(step, "length_min", "1 h").length_min, 60);
  EXPECT_EQ(with<Step>(step, "length_min", "").length_min, std::nullopt);
  EXPECT_EQ(with<Card>(card, "severity", "4").severity, 4);
  EXPECT_EQ(with<Card>(card, "cost", "-12,5").cost, Hundredths{-1250});
  EXPECT_EQ(with<Card>(card, "cost",
                       "\xE2\x88\x92"
                       "3")
                .cost,
            Hundredths{-300});
  EXPECT_FALSE(with_field_text(journey, card, "severity", "high").has_value());
  EXPECT_FALSE(with_field_text(journey, card, "cost", "1.234").has_value());
}

TEST_F(TextFieldsOfAJourney, DatesAndTimesAreReadAsPeopleWriteThem) {
  const RecordId map = journey.map.id;
  for (const char* typed :
       {"2026-11-02 09:10", "2026-11-02T09:10", "2026-11-02, 9:10", " 2026-11-02  9:10 "}) {
    EXPECT_EQ(with<Map>(map, "start", typed).start, "2026-11-02T09:10") << typed;
  }
  EXPECT_EQ(with<Map>(map, "start", "2026-11-02").start, "2026-11-02");
  EXPECT_EQ(with<Map>(map, "start", "").start, "");
  journey.map.start = "2026-11-02T09:10";
  EXPECT_EQ(field_text(journey, map, "start"), "2026-11-02 09:10");
}

TEST_F(TextFieldsOfAJourney, SetsAreSplitAtCommas) {
  EXPECT_EQ(with<Card>(card, "tags", "b, a,,b ,c").tags, (TextSet{"a", "b", "c"}));
}

TEST_F(TextFieldsOfAJourney, PlacesAndIdsCannotBeTyped) {
  EXPECT_FALSE(with_field_text(journey, step, "place", "x").has_value());
  EXPECT_FALSE(with_field_text(journey, step, "nothing_like_it", "x").has_value());
  EXPECT_FALSE(field_text(journey, step, "place").has_value());
}

TEST_F(TextFieldsOfAJourney, FieldsOfRecordsThatAreGoneHaveNoText) {
  EXPECT_FALSE(field_text(journey, Id<Card>{99}, "text").has_value());
  EXPECT_FALSE(with_field_text(journey, Id<Card>{99}, "text", "x").has_value());
}

TEST_F(TextFieldsOfAJourney, BytesThatAreNoTextAreTakenOut) {
  EXPECT_EQ(with<Card>(card, "text", std::string_view("a\0b\r\nc", 6)).text, "ab\nc");
  EXPECT_EQ(with<Card>(card, "text", "a\xFF").text, "a\xEF\xBF\xBD");
}

}  // namespace
}  // namespace throughline
