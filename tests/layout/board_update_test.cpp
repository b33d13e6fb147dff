// Keeping a layout up to date must give what laying out anew gives, to the last bit.
#include <gtest/gtest.h>

#include <string>

#include "journey/change.hpp"
#include "journey/outline.hpp"
#include "journey/random_edits.hpp"
#include "layout/board_layouter.hpp"
#include "layout/inter_measure.hpp"
#include "layout/layout_support.hpp"
#include "layout/map_builder.hpp"

namespace throughline {
namespace {

void expect_same_cards(std::span<const CardBox> a, std::span<const CardBox> b) {
  ASSERT_EQ(a.size(), b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    EXPECT_EQ(a[i].card, b[i].card);
    EXPECT_EQ(a[i].rect, b[i].rect);
    EXPECT_EQ(a[i].reach, b[i].reach);
    EXPECT_EQ(a[i].text_at, b[i].text_at);
    EXPECT_EQ(a[i].text_width, b[i].text_width);
    EXPECT_EQ(a[i].text, b[i].text);
    EXPECT_EQ(a[i].line_at, b[i].line_at);
    EXPECT_EQ(a[i].line, b[i].line);
    ASSERT_EQ(a[i].chips.size(), b[i].chips.size());
    for (std::size_t k = 0; k < a[i].chips.size(); ++k) {
      EXPECT_EQ(a[i].chips[k].rect, b[i].chips[k].rect);
      EXPECT_EQ(a[i].chips[k].text, b[i].chips[k].text);
      EXPECT_EQ(a[i].chips[k].tone, b[i].chips[k].tone);
    }
  }
}

void expect_same_points(std::span<const CurvePoint> a, std::span<const CurvePoint> b) {
  ASSERT_EQ(a.size(), b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    EXPECT_EQ(a[i].step, b[i].step);
    EXPECT_EQ(a[i].at, b[i].at);
  }
}

void expect_same_curves(const BoardLayout& a, const BoardLayout& b) {
  ASSERT_EQ(a.curve_rows.size(), b.curve_rows.size());
  for (std::size_t i = 0; i < a.curve_rows.size(); ++i) {
    EXPECT_EQ(a.curve_rows[i].lane, b.curve_rows[i].lane);
    EXPECT_EQ(a.curve_rows[i].zero_y, b.curve_rows[i].zero_y);
    ASSERT_EQ(a.curve_rows[i].curves.size(), b.curve_rows[i].curves.size());
    for (std::size_t k = 0; k < a.curve_rows[i].curves.size(); ++k) {
      const FeelingCurve& left = a.curve_rows[i].curves[k];
      const FeelingCurve& right = b.curve_rows[i].curves[k];
      EXPECT_EQ(left.persona, right.persona);
      expect_same_points(left.felt, right.felt);
      expect_same_points(left.expected, right.expected);
      ASSERT_EQ(left.labels.size(), right.labels.size());
      for (std::size_t n = 0; n < left.labels.size(); ++n) {
        EXPECT_EQ(left.labels[n].text, right.labels[n].text);
        EXPECT_EQ(left.labels[n].rect, right.labels[n].rect);
      }
    }
  }
}

void expect_same(const BoardLayout& a, const BoardLayout& b) {
  EXPECT_EQ(a.head_height, b.head_height);
  EXPECT_EQ(a.bounds, b.bounds);
  ASSERT_EQ(a.stages.size(), b.stages.size());
  for (std::size_t i = 0; i < a.stages.size(); ++i) {
    EXPECT_EQ(a.stages[i].stage, b.stages[i].stage);
    EXPECT_EQ(a.stages[i].rect, b.stages[i].rect);
    EXPECT_EQ(a.stages[i].name, b.stages[i].name);
  }
  ASSERT_EQ(a.columns.size(), b.columns.size());
  for (std::size_t i = 0; i < a.columns.size(); ++i) {
    EXPECT_EQ(a.columns[i].step, b.columns[i].step);
    EXPECT_EQ(a.columns[i].head, b.columns[i].head);
    EXPECT_EQ(a.columns[i].name, b.columns[i].name);
    EXPECT_EQ(a.columns[i].time, b.columns[i].time);
    EXPECT_EQ(a.columns[i].time_at, b.columns[i].time_at);
  }
  ASSERT_EQ(a.rows.size(), b.rows.size());
  for (std::size_t i = 0; i < a.rows.size(); ++i) {
    EXPECT_EQ(a.rows[i].lane, b.rows[i].lane);
    EXPECT_EQ(a.rows[i].kind, b.rows[i].kind);
    EXPECT_EQ(a.rows[i].y, b.rows[i].y);
    EXPECT_EQ(a.rows[i].height, b.rows[i].height);
    EXPECT_EQ(a.rows[i].name, b.rows[i].name);
    EXPECT_EQ(a.rows[i].reach, b.rows[i].reach);
    for (std::size_t k = 0; k < a.columns.size(); ++k) {
      expect_same_cards(a.cell(i, k), b.cell(i, k));
    }
  }
  expect_same_curves(a, b);
}

class BoardUpdateTest : public ::testing::Test {
 protected:
  void start(Journey first) {
    journey = std::move(first);
    outline.emplace(journey);
    kept.layout(journey, *outline);
  }
  void commit(const Edit& edit, const BoardLayouter::Preview* preview = nullptr) {
    ASSERT_TRUE(apply(journey, edit).has_value());
    outline->update(journey, edit);
    const BoardLayout& updated = kept.update(journey, *outline, edit, preview);
    BoardLayouter fresh(measure);
    expect_same(updated, fresh.layout(journey, *outline, preview));
  }
  RuleMeasure rule;
  InterMeasure measure{rule};
  BoardLayouter kept{measure};
  Journey journey;
  std::optional<Outline> outline;
};

TEST_F(BoardUpdateTest, EqualsALayoutFromScratchAfterAnyEditAndAfterUndo) {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    SCOPED_TRACE(seed);
    start(seed < 3 ? Journey{} : testing::random_journey(seed, 150));
    Random random(seed);
    std::vector<Edit> edits;
    for (int i = 0; i < 60; ++i) {
      const auto edit = testing::random_edit({journey, *outline}, random);
      if (!edit) continue;
      commit(*edit);
      edits.push_back(*edit);
      if (HasFailure()) return;
    }
    ASSERT_GT(edits.size(), 20U);
    while (!edits.empty()) {
      commit(inverse(edits.back()));
      edits.pop_back();
      if (HasFailure()) return;
    }
  }
}

TEST_F(BoardUpdateTest, EqualsALayoutFromScratchWithAnyPreview) {
  const CoffeeMap map;
  start(map.journey());
  const auto card = outline->cell(map.doing, map.hears)[0];
  const auto other = outline->cell(map.friction, map.waits)[0];
  const BoardLayouter::Preview previews[] = {
      {.card = card, .text = "long enough to take several lines of its column"},
      {.card = card, .text = ""},
      {.card = other, .text = "another one"},
      {.card = {}, .text = "new", .lane = map.asks, .step = map.opens, .index = 0},
      {.card = {}, .text = "new\nand\nlonger\nthan\nany", .lane = map.asks, .step = map.waits},
      {.card = Id<Card>{424242}, .text = "gone"},
  };
  for (const BoardLayouter::Preview& preview : previews) commit(Edit{}, &preview);
  commit(Edit{});
}

TEST_F(BoardUpdateTest, APreviewGoesWithItsCard) {
  const CoffeeMap map;
  start(map.journey());
  const Id<Card> card = outline->cell(map.doing, map.hears)[0];
  const BoardLayouter::Preview preview{.card = card, .text = "typed"};
  commit(Edit{}, &preview);
  Card moved = *journey.find(card);
  moved.place.lane = map.asks;
  commit({.label = "Move", .changes = {{.before = *journey.find(card), .after = moved}}}, &preview);
  commit({.label = "Delete", .changes = {{.before = moved, .after = std::nullopt}}}, &preview);
}

TEST_F(BoardUpdateTest, ACardOverSeveralStepsFollowsTheirColumns) {
  CoffeeMap map;
  Card card = map.builder.card(map.doing, map.opens, "Has the app open all the time, on and on");
  card.last_step = map.waits;
  map.builder.journey.cards.put(card);
  start(map.journey());
  Random random(5);
  const auto width = [&] { return kept.current().find_card(card.id)->rect.width; };
  EXPECT_EQ(width(), 466);
  const auto added = add_step({journey, *outline}, map.purchase, "Between", 1, random);
  ASSERT_TRUE(added.has_value());
  commit(added->edit);
  EXPECT_EQ(width(), 624);
  commit(inverse(added->edit));
  const auto moved = move_step({journey, *outline}, map.waits, map.stay, 1, random);
  ASSERT_TRUE(moved.has_value());
  commit(*moved);
  EXPECT_EQ(width(), 624);
  commit(*move_step({journey, *outline}, map.waits, map.discover, 0, random));
  EXPECT_EQ(width(), 150);
  EXPECT_EQ(kept.current().rows[0].reach, 0U);
}

// Rounding must not add up: only sums of multiples of 1/16 are made.
TEST_F(BoardUpdateTest, DoesNotDriftAfterAThousandMoves) {
  const CoffeeMap map;
  start(map.journey());
  const Id<Card> card = outline->cell(map.doing, map.waits)[0];
  const Card before = *journey.find(card);
  for (int i = 0; i < 1000; ++i) {
    Card after = *journey.find(card);
    after.text = std::string(static_cast<std::size_t>(i * 7 % 97), 'x') + " y";
    const Edit edit{.label = "Type", .changes = {{.before = *journey.find(card), .after = after}}};
    ASSERT_TRUE(apply(journey, edit).has_value());
    outline->update(journey, edit);
    const BoardLayout& board = kept.update(journey, *outline, edit);
    for (std::size_t row = 0; row < board.rows.size(); ++row) (void)board.cell(row, 5);
  }
  commit({.label = "Back", .changes = {{.before = *journey.find(card), .after = before}}});
}

TEST_F(BoardUpdateTest, MeasuresOnlyWhatTheEditTouches) {
  const CoffeeMap map;
  UnitMeasure counting;
  BoardLayouter layouter(counting);
  Journey changed = map.journey();
  Outline order(changed);
  layouter.layout(changed, order);
  const Id<Card> card = order.cell(map.doing, map.hears)[0];
  Card after = *changed.find(card);
  after.text = "one";
  const Edit edit{.label = "Type", .changes = {{.before = *changed.find(card), .after = after}}};
  ASSERT_TRUE(apply(changed, edit).has_value());
  order.update(changed, edit);
  counting.calls = 0;
  layouter.update(changed, order, edit);
  EXPECT_EQ(counting.calls, 1 + 0);  // a single word, no spaces behind it
}

}  // namespace
}  // namespace throughline
