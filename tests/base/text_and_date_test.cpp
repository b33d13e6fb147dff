#include <gtest/gtest.h>

#include "base/date.hpp"
#include "base/utf8.hpp"

namespace throughline {
namespace {

TEST(Utf8, decodes_every_length) {
  std::string text;
  for (const char32_t code :
       {0x24U, 0x7FU, 0x80U, 0x7FFU, 0x800U, 0xD7FFU, 0xE000U, 0xFFFFU, 0x10000U, 0x10FFFFU}) {
    const std::size_t at = text.size();
    append_utf8(text, code);
    const DecodedCodePoint decoded = decode_utf8(text, at);
    EXPECT_TRUE(decoded.valid);
    EXPECT_EQ(decoded.code_point, code);
    EXPECT_EQ(at + decoded.bytes, text.size());
  }
  EXPECT_TRUE(is_valid_utf8(text));
  EXPECT_EQ(decode_utf8(text, text.size()).bytes, 0U);
}

TEST(Utf8, refuses_what_is_ill_formed) {
  for (const char* bad :
       {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF",
        "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xE2\x82", "\xC3", "\xFF"}) {
    EXPECT_EQ(first_invalid_utf8(std::string("ok") + bad), 2U);
  }
  EXPECT_EQ(repair_utf8("a\xE2\x82z\xFF"), "a\uFFFDz\uFFFD");
  std::string text;
  append_utf8(text, 0xD800);
  append_utf8(text, 0x110000);
  EXPECT_EQ(text, "\uFFFD\uFFFD");
}

TEST(Utf8, cuts_between_code_points) {
  EXPECT_EQ(truncate_utf8("a☕b", 3), "a");
  EXPECT_EQ(truncate_utf8("a☕b", 4), "a☕");
  EXPECT_EQ(truncate_utf8("a☕b", 9), "a☕b");
}

TEST(Date, days_and_dates_are_each_others_inverse) {
  EXPECT_EQ(days_from_date(1970, 1, 1), 0);
  EXPECT_EQ(days_from_date(2026, 11, 2), 20'759);
  for (std::int64_t days = -800'000; days < 800'000; days += 37) {
    const Date date = date_from_days(days);
    ASSERT_EQ(days_from_date(date.year, date.month, date.day), days);
  }
}

TEST(Date, parses_what_is_in_the_calendar) {
  EXPECT_EQ(parse_date("2026-11-02"), 20'759);
  EXPECT_TRUE(parse_date("2024-02-29"));
  EXPECT_TRUE(parse_date("0001-01-01"));
  for (const char* bad : {"", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-32",
                          "2026-1-1", "2026/01/01", "0000-01-01", "2026-01-0x", "2026-01-011"}) {
    EXPECT_FALSE(parse_date(bad)) << bad;
  }
  EXPECT_EQ(parse_date_time("2026-11-02T09:10"), (DateTime{.days = 20'759, .minute = 550}));
  EXPECT_EQ(parse_date_time("2026-11-02"), (DateTime{.days = 20'759, .minute = std::nullopt}));
  for (const char* bad : {"2026-11-02T", "2026-11-02T24:00", "2026-11-02T09:60", "2026-11-02 09:10",
                          "2026-11-02T9:10"}) {
    EXPECT_FALSE(parse_date_time(bad)) << bad;
  }
}

}  // namespace
}  // namespace throughline
