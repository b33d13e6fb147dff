#include "layout/inter_measure.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "generated/inter_advances.hpp"

namespace throughline {
namespace {

// Every run takes 2 em; remembers what was asked.
class CountingMeasure final : public RunMeasure {
 public:
  float run_width_em(std::string_view run, TextWeight /*weight*/) override {
    runs.emplace_back(run);
    return 2;
  }
  std::vector<std::string> runs;
};

int units_of(char32_t code_point, TextWeight weight) {
  for (const AdvanceRow& row : kInterAdvances) {
    if (row.code_point != code_point) continue;
    switch (weight) {
      case TextWeight::regular:
        return row.advance_400;
      case TextWeight::medium:
        return row.advance_500;
      case TextWeight::semibold:
        return row.advance_600;
      case TextWeight::bold:
        return row.advance_700;
    }
  }
  ADD_FAILURE() << "not in the table";
  return 0;
}

float em(int units) {
  return static_cast<float>(units) / kInterUnitsPerEm;
}

TEST(InterMeasure, AddsUpTheTableOfEachWeight) {
  CountingMeasure others;
  InterMeasure measure(others);
  for (const auto weight :
       {TextWeight::regular, TextWeight::medium, TextWeight::semibold, TextWeight::bold}) {
    const int units = units_of('A', weight) + units_of('V', weight) + units_of(0xE9, weight) +
                      units_of(0x201C, weight);
    EXPECT_FLOAT_EQ(measure.width_em("AVé“", weight), em(units));
  }
  EXPECT_TRUE(others.runs.empty());
  EXPECT_EQ(measure.width_em("", TextWeight::medium), 0.0F);
}

TEST(InterMeasure, MeasuresRunsOfOtherScriptsWhole) {
  CountingMeasure others;
  InterMeasure measure(others);
  const int units = units_of('a', TextWeight::medium) + units_of(' ', TextWeight::medium) +
                    units_of('b', TextWeight::medium);
  EXPECT_FLOAT_EQ(measure.width_em("a مرحبا柜b", TextWeight::medium), em(units) + 2);
  EXPECT_EQ(others.runs, std::vector<std::string>{"مرحبا柜"});
}

TEST(InterMeasure, GivesALetterWithAForeignMarkAwayWhole) {
  CountingMeasure others;
  InterMeasure measure(others);
  EXPECT_FLOAT_EQ(measure.width_em("1️⃣", TextWeight::medium), 2);
  EXPECT_EQ(others.runs, std::vector<std::string>{"1️⃣"});
}

TEST(InterMeasure, MarksOverALetterTakeNoRoom) {
  CountingMeasure others;
  InterMeasure measure(others);
  for (const char* marked : {"e\xCC\x81", "e\xCC\xA3"}) {
    EXPECT_FLOAT_EQ(measure.width_em(marked, TextWeight::bold),
                    measure.width_em("e", TextWeight::bold));
  }
}

TEST(InterMeasure, MeasuresARunOnceForEachWeight) {
  CountingMeasure others;
  InterMeasure measure(others);
  for (int i = 0; i < 5; ++i) {
    EXPECT_FLOAT_EQ(measure.width_em("柜台", TextWeight::medium), 2);
    EXPECT_FLOAT_EQ(measure.width_em("柜台", TextWeight::bold), 2);
  }
  EXPECT_EQ(others.runs.size(), 2U);
  measure.forget_runs();
  EXPECT_FLOAT_EQ(measure.width_em("柜台", TextWeight::medium), 2);
  EXPECT_EQ(others.runs.size(), 3U);
}

TEST(InterMeasure, ForgetsRunsLongOutOfUseAndKeepsThoseInUse) {
  CountingMeasure others;
  InterMeasure measure(others);
  const auto asked = [&](std::string_view run) {
    const std::size_t before = others.runs.size();
    EXPECT_FLOAT_EQ(measure.width_em(run, TextWeight::medium), 2);
    return others.runs.size() - before;
  };
  EXPECT_EQ(asked("柜"), 1U);
  EXPECT_EQ(asked("台"), 1U);
  std::string run;
  for (char32_t c = 0x5000; c < 0x5000 + 10'000; ++c) {
    run.clear();
    append_utf8(run, c);
    asked(run);
    EXPECT_EQ(asked("柜"), 0U);
  }
  EXPECT_EQ(asked("台"), 1U);
}

TEST(InterMeasure, ATabIsASpace) {
  CountingMeasure others;
  InterMeasure measure(others);
  EXPECT_FLOAT_EQ(measure.width_em("\t", TextWeight::medium),
                  measure.width_em(" ", TextWeight::medium));
}

TEST(RuleMeasure, CountsCharactersAsPeopleDo) {
  RuleMeasure rule;
  EXPECT_FLOAT_EQ(rule.run_width_em("柜台", TextWeight::medium), 2.0F);
  EXPECT_FLOAT_EQ(rule.run_width_em("👨‍👩‍👧‍👦", TextWeight::medium), 1.0F);
  EXPECT_FLOAT_EQ(rule.run_width_em("🇩🇪", TextWeight::medium), 1.0F);
  EXPECT_FLOAT_EQ(rule.run_width_em("⭐", TextWeight::medium), 1.0F);
  EXPECT_FLOAT_EQ(rule.run_width_em("жук", TextWeight::medium), 1.8F);
}

}  // namespace
}  // namespace throughline
