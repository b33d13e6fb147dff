// What a stage's arrow says of how many entered.
#include "layout/stage_figures.hpp"

#include <gtest/gtest.h>

#include "journey/history.hpp"
#include "journey/verbs.hpp"
#include "journey/verbs_records.hpp"
#include "layout/board_layouter.hpp"
#include "layout/layout_support.hpp"

namespace throughline {
namespace {

class StageFigures : public ::testing::Test {
 protected:
  void commit(Result<Edit> edit) {
    ASSERT_TRUE(edit) << edit.error().what;
    ASSERT_TRUE(apply(journey, *edit));
    outline.update(journey, *edit);
    last = *edit;
  }
  Id<Stage> add(std::string name) {
    auto created = add_stage({journey, outline}, std::move(name), kAtEnd, random);
    commit(created ? Result<Edit>(created->edit) : std::unexpected(created.error()));
    return created ? created->id : Id<Stage>{};
  }
  void count(Id<Stage> stage, std::string period, std::int64_t entered) {
    Count record;
    record.stage = stage;
    record.period = std::move(period);
    record.entered = entered;
    commit(set_pair({journey, outline}, record));
  }
  [[nodiscard]] std::string figures(Id<Stage> stage, Id<Stage> next) const {
    return stage_figures(journey, outline, stage, next);
  }

  Random random{5};
  Journey journey = new_journey("Map", random);
  Outline outline{journey};
  Edit last;
  Id<Stage> first = add("Find");
  Id<Stage> second = add("Consider");
};

TEST_F(StageFigures, TellTheNewestPeriodAndHowManyWentOnInTheSame) {
  EXPECT_EQ(figures(first, second), "");
  count(first, "2026-Q2", 900);
  count(first, "2026-Q3", 1000);
  EXPECT_EQ(figures(first, second), "1,000") << "nobody counted the next one";
  count(second, "2026-Q2", 300);
  EXPECT_EQ(figures(first, second), "1,000") << "not of another period";
  count(second, "2026-Q3", 420);
  EXPECT_EQ(figures(first, second), "1,000 → 420");
  EXPECT_EQ(figures(second, {}), "420");
}

TEST_F(StageFigures, AreLeftOutWhereTheNameNeedsTheRoomAndFollowEdits) {
  RuleMeasure rule;
  InterMeasure measure{rule};
  BoardLayouter layouter(measure);
  static_cast<void>(layouter.layout(journey, outline));
  count(first, "2026", 1000);
  layouter.update(journey, outline, last);
  EXPECT_EQ(layouter.current().stages[0].figures, "1,000");
  const StageBox& stage = layouter.current().stages[0];
  EXPECT_GT(stage.figures_at.x, stage.name_at.x + stage.name.width_px());
  EXPECT_LE(stage.figures_at.x + stage.figures_width, stage.rect.right());

  Stage renamed = *journey.find(first);
  renamed.name = "Discovers that there is something new";
  commit(change_record({journey, outline}, renamed, "Rename"));
  layouter.update(journey, outline, last);
  EXPECT_EQ(layouter.current().stages[0].figures, "");
}

TEST(GroupedNumber, HasACommaEveryThreeDigits) {
  EXPECT_EQ(grouped_number(96), "96");
  EXPECT_EQ(grouped_number(1000), "1,000");
  EXPECT_EQ(grouped_number(1'234'567), "1,234,567");
  EXPECT_EQ(grouped_number(-1234), "-1,234");
}

}  // namespace
}  // namespace throughline
