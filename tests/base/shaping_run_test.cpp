#include "base/shaping_run.hpp"

#include <gtest/gtest.h>

#include <string>

namespace throughline {
namespace {

std::size_t first_run(std::string_view text) {
  return shaping_run_length(text, 0);
}

TEST(ShapingRun, LettersOfSimpleScriptsStandAlone) {
  for (const std::string_view text :
       {"a", "\xC3\xA9", "\xD0\x9F\xD1\x80", "\xE6\xBC\xA2\xE5\xAD\x97", "\xE2\xAD\x90 x"}) {
    EXPECT_EQ(first_run(text), 0U) << text;
  }
}

TEST(ShapingRun, JoinedEmojiAreOneRun) {
  const std::string family =
      "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB";  // woman, joiner, laptop
  EXPECT_EQ(first_run(family + "x"), family.size());
  const std::string toned = "\xF0\x9F\x91\x8D\xF0\x9F\x8F\xBD";  // thumbs up, tone
  EXPECT_EQ(first_run(toned + toned), toned.size());
  const std::string warning = "\xE2\x9A\xA0\xEF\xB8\x8F";  // warning sign, emoji selector
  EXPECT_EQ(first_run(warning), warning.size());
}

TEST(ShapingRun, FlagsAreTwoLettersEach) {
  const std::string letter = "\xF0\x9F\x87\xAA";
  EXPECT_EQ(first_run(letter + letter + letter), 2 * letter.size());
  EXPECT_EQ(first_run(letter), 0U);
}

TEST(ShapingRun, MarksBelongToTheirLetter) {
  EXPECT_EQ(first_run("e\xCC\x81x"), 3U);
  EXPECT_EQ(shaping_run_length("xe\xCC\x81", 1), 3U);
}

TEST(ShapingRun, ShapedScriptsGoOverTheirSpaces) {
  const std::string arabic = "\xD9\x85\xD8\xB1 \xD8\xA8\xD8\xA7";
  EXPECT_EQ(first_run(arabic + " and"), arabic.size());
  EXPECT_EQ(first_run("\xE0\xA4\x95\xE0\xA5\x8D\xE0\xA4\xB7"), 9U);
}

TEST(ShapingRun, IllFormedTextAlwaysMovesOn) {
  for (const std::string_view text :
       {"\xF0\x9F", "\xCC", "a\xCC", "\xE2\x80\x8D", "\xD9\x85\xD8"}) {
    EXPECT_LE(first_run(text), text.size()) << text;
  }
}

}  // namespace
}  // namespace throughline
