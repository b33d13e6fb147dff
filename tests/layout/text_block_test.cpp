#include "layout/text_block.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>

#include "base/utf8.hpp"
#include "layout/layout_support.hpp"
#include "layout/text_clusters.hpp"

namespace throughline {
namespace {

using ::testing::ElementsAre;

// Widths are counted in characters.
std::vector<std::string> broken(std::string_view text, float characters,
                                std::uint32_t max_lines = 0) {
  UnitMeasure measure;
  const TextStyle style{.font_px = 1, .line_height_px = 2};
  return line_texts(text, break_lines(text, style, characters, measure, max_lines));
}

TEST(BreakLines, BreaksBetweenWordsAndLetsSpacesHang) {
  EXPECT_THAT(broken("the quick brown fox", 9), ElementsAre("the quick", "brown fox"));
  EXPECT_THAT(broken("the quick     brown fox", 9), ElementsAre("the quick", "brown fox"));
  EXPECT_THAT(broken("trailing   ", 8), ElementsAre("trailing"));
}

TEST(BreakLines, KeepsSpacesWithinAndAtTheBeginOfALine) {
  EXPECT_THAT(broken("  a  b", 9), ElementsAre("  a  b"));
}

TEST(BreakLines, GivesOneEmptyLineForEmptyText) {
  UnitMeasure measure;
  const TextBlock block = break_lines("", {.font_px = 1, .line_height_px = 2}, 10, measure);
  ASSERT_EQ(block.lines.size(), 1U);
  EXPECT_EQ(block.lines[0], TextLine{});
  EXPECT_FALSE(block.cut);
  EXPECT_EQ(block.height_px(), 2.0F);
}

TEST(BreakLines, BreaksHardAtLineBreaksOfEveryKind) {
  EXPECT_THAT(broken("a\nb", 9), ElementsAre("a", "b"));
  EXPECT_THAT(broken("a\r\nb", 9), ElementsAre("a", "b"));
  EXPECT_THAT(broken("a\rb", 9), ElementsAre("a", "b"));
  EXPECT_THAT(broken("a\xE2\x80\xA8"
                     "b\xC2\x85"
                     "c",
                     9),
              ElementsAre("a", "b", "c"));
  EXPECT_THAT(broken("a\n\n\nb", 9), ElementsAre("a", "", "", "b"));
}

TEST(BreakLines, BeginsAnEmptyLineBehindATrailingLineBreak) {
  EXPECT_THAT(broken("a\n", 9), ElementsAre("a", ""));
  EXPECT_THAT(broken("a\r\n", 9), ElementsAre("a", ""));
  EXPECT_THAT(broken("\n", 9), ElementsAre("", ""));
}

TEST(BreakLines, BreaksChineseWithoutSpacesButNotBeforeItsPunctuation) {
  EXPECT_THAT(broken("顾客在柜台等待", 3), ElementsAre("顾客在", "柜台等", "待"));
  // The full stop may not begin a line, so it takes a character along.
  EXPECT_THAT(broken("顾客在。柜台", 3), ElementsAre("顾客", "在。柜", "台"));
}

TEST(BreakLines, BreaksMixedScripts) {
  EXPECT_THAT(broken("App 下单 ahead", 6), ElementsAre("App 下单", "ahead"));
  EXPECT_THAT(broken("下单app", 4), ElementsAre("下单", "app"));
}

TEST(BreakLines, NeverBreaksInsideAnEmojiSequence) {
  // A family joined of four, a flag, a wave with its skin tone, a key cap: one character each.
  const std::string family = "👨‍👩‍👧‍👦";
  EXPECT_THAT(broken(family + family + family, 1), ElementsAre(family, family, family));
  EXPECT_THAT(broken("🇩🇪🇫🇷🇯🇵", 2), ElementsAre("🇩🇪🇫🇷", "🇯🇵"));
  EXPECT_THAT(broken("👋🏽👋🏽", 1), ElementsAre("👋🏽", "👋🏽"));
  EXPECT_THAT(broken("1️⃣2️⃣", 1), ElementsAre("1️⃣", "2️⃣"));
}

TEST(BreakLines, BreaksAnOverlongWordBetweenCharactersFromANewLine) {
  EXPECT_THAT(broken("a incomprehensible b", 6), ElementsAre("a", "incomp", "rehens", "ible b"));
  EXPECT_THAT(broken("e\xCC\x81"
                     "e\xCC\x81"
                     "e\xCC\x81",
                     2),
              ElementsAre("e\xCC\x81"
                          "e\xCC\x81",
                          "e\xCC\x81"));
}

TEST(BreakLines, BreaksALongUrlBehindSlashesFirst) {
  EXPECT_THAT(broken("see https://cafe.example/orders/1234567 now", 16),
              ElementsAre("see https://", "cafe.example/", "orders/1234567", "now"));
}

TEST(BreakLines, MakesProgressWhereNothingFits) {
  EXPECT_THAT(broken("abc", 0), ElementsAre("a", "b", "c"));
  EXPECT_THAT(broken("ab c", -5), ElementsAre("a", "b", "c"));
}

TEST(BreakLines, CutsAndLeavesRoomForTheEllipsis) {
  EXPECT_THAT(broken("the quick brown fox", 9, 1), ElementsAre("the quic…"));
  EXPECT_THAT(broken("the quick brown fox jumps", 9, 2), ElementsAre("the quick", "brown fo…"));
  EXPECT_THAT(broken("one two\nthree", 9, 1), ElementsAre("one two…"));
  EXPECT_THAT(broken("one\r\nthree", 9, 1), ElementsAre("one…"));
  // No space before the ellipsis.
  EXPECT_THAT(broken("abcde fghij", 7, 1), ElementsAre("abcde…"));
  EXPECT_THAT(
      broken("👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 2, 1),
      ElementsAre("👨‍👩‍👧‍👦…"));
}

TEST(BreakLines, DoesNotCutWhatFits) {
  EXPECT_THAT(broken("the quick", 9, 1), ElementsAre("the quick"));
  EXPECT_THAT(broken("the quick\n", 9, 1), ElementsAre("the quick"));
  EXPECT_THAT(broken("a\n\n\n", 9, 2), ElementsAre("a", ""));
  EXPECT_THAT(broken("one two three", 5, 3), ElementsAre("one", "two", "three"));
}

TEST(BreakLines, StatesTheWidthOfEachLine) {
  UnitMeasure measure;
  const TextBlock block =
      break_lines("ab cde   f", {.font_px = 10, .line_height_px = 2}, 60, measure);
  ASSERT_EQ(block.lines.size(), 2U);
  EXPECT_FLOAT_EQ(block.lines[0].width_px, 60);
  EXPECT_FLOAT_EQ(block.lines[1].width_px, 10);
  EXPECT_FLOAT_EQ(block.width_px(), 60);
}

TEST(BreakLines, IsUnharmedByIllFormedBytes) {
  EXPECT_THAT(broken("\xE4\xBD", 4), ElementsAre("\xE4\xBD"));
  EXPECT_THAT(broken("ab \xF0\x9F", 4).back(), ::testing::HasSubstr("\xF0\x9F"));
}

// What must hold of any text at any width.
TEST(BreakLines, KeepsItsPromisesOnRandomTexts) {
  const std::vector<std::string> pieces{"a",
                                        "bc",
                                        "word",
                                        " ",
                                        "  ",
                                        "\n",
                                        "\r\n",
                                        "-",
                                        "，",
                                        "柜台",
                                        "é",
                                        "👋🏽",
                                        "👨‍👩‍👧‍👦",
                                        "🇩🇪",
                                        "/",
                                        "“",
                                        "”",
                                        "…",
                                        "م",
                                        "नि",
                                        "\t",
                                        "(",
                                        ")",
                                        "12",
                                        ".",
                                        "\xC2\xA0"};
  std::mt19937 random(7);
  std::uniform_int_distribution<std::size_t> pick(0, pieces.size() - 1);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = round % 40; i > 0; --i) text += pieces[pick(random)];
    const auto width = static_cast<float>(1 + (round % 13));
    const auto max_lines = static_cast<std::uint32_t>(round % 3 == 0 ? 1 + (round % 4) : 0);
    UnitMeasure measure;
    const TextBlock block =
        break_lines(text, {.font_px = 1, .line_height_px = 1}, width, measure, max_lines);
    ASSERT_GE(block.lines.size(), 1U);
    if (max_lines != 0) ASSERT_LE(block.lines.size(), max_lines);
    const ClusterEnds ends(text);
    std::size_t last_end = 0;
    for (const TextLine& line : block.lines) {
      ASSERT_LE(line.begin, line.end);
      ASSERT_LE(line.end, text.size());
      // Between two lines only white space is left out.
      for (const char left_out : text.substr(last_end, line.begin - last_end)) {
        ASSERT_NE(std::string_view(" \t\r\n").find(left_out), std::string_view::npos) << text;
      }
      if (line.begin > 0) EXPECT_TRUE(ends.ends_at(line.begin - 1)) << text;
      if (line.end > 0) EXPECT_TRUE(ends.ends_at(line.end - 1)) << text;
      const std::string_view inside =
          std::string_view(text).substr(line.begin, line.end - line.begin);
      EXPECT_EQ(inside.find('\n'), std::string_view::npos);
      EXPECT_NEAR(line.width_px, measure.width_em(inside, TextWeight::medium), 1e-3F);
      EXPECT_LE(line.width_px, width);
      last_end = line.end;
    }
    if (!block.cut && max_lines == 0) {
      EXPECT_EQ(text.find_first_not_of(" \t\r\n", last_end), std::string::npos) << text;
    }
  }
}

}  // namespace
}  // namespace throughline
