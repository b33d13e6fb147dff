#include "layout/curve_row.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "journey/outline.hpp"
#include "layout/board_layouter.hpp"
#include "layout/layout_support.hpp"
#include "layout/map_builder.hpp"

namespace throughline {
namespace {

class CurveRowTest : public ::testing::Test {
 protected:
  const BoardLayout& lay_out(const Journey& journey) {
    return layouter.layout(journey, Outline(journey));
  }
  RuleMeasure rule;
  InterMeasure measure{rule};
  BoardLayouter layouter{measure};
};

const CurveLabel* label_with(const FeelingCurve& curve, std::string_view text) {
  const auto found = std::ranges::find_if(
      curve.labels, [&](const CurveLabel& label) { return label.text.starts_with(text); });
  return found == curve.labels.end() ? nullptr : &*found;
}

// What every row of curves must hold to.
void expect_clear_labels(const BoardLayout& board, const CurveRow& row) {
  const RowBox& box = *board.row_of(row.lane);
  std::vector<Rect> labels;
  for (const FeelingCurve& curve : row.curves) {
    for (const CurveLabel& label : curve.labels) {
      EXPECT_GE(label.rect.x, 0) << label.text;
      EXPECT_LE(label.rect.right(), board.bounds.right()) << label.text;
      EXPECT_GE(label.rect.y, box.y) << label.text;
      EXPECT_LE(label.rect.bottom(), box.y + board.metrics.curve_height) << label.text;
      for (const Rect& other : labels) EXPECT_FALSE(label.rect.intersects(other)) << label.text;
      labels.push_back(label.rect);
    }
  }
  const float radius = board.metrics.curve_point_radius;
  for (const FeelingCurve& curve : row.curves) {
    for (const CurvePoint& point : curve.felt) {
      const Rect dot{point.at.x - radius, point.at.y - radius, 2 * radius, 2 * radius};
      for (const Rect& label : labels) EXPECT_FALSE(label.intersects(dot));
    }
  }
}

TEST_F(CurveRowTest, PointsStandAtTheMiddleOfTheirColumn) {
  const CoffeeMap map;
  const BoardLayout& board = lay_out(map.journey());
  ASSERT_EQ(board.curve_rows.size(), 1U);
  const CurveRow& row = board.curve_rows[0];
  ASSERT_EQ(row.curves.size(), 1U);
  const FeelingCurve& curve = row.curves[0];
  EXPECT_EQ(curve.persona, map.maya);
  ASSERT_EQ(curve.felt.size(), 7U);
  for (std::size_t i = 0; i < 7; ++i) {
    EXPECT_EQ(curve.felt[i].step, board.columns[i].step);
    EXPECT_FLOAT_EQ(curve.felt[i].at.x, board.columns[i].x + 75);
    EXPECT_FLOAT_EQ(curve.felt[i].at.y, row.zero_y - (curve.felt[i].value * row.unit));
  }
  ASSERT_EQ(curve.felt_paths.size(), 1U);
  EXPECT_EQ(curve.felt_paths[0].points.size(), 19U);
  EXPECT_EQ(row.zero_y, board.row_of(map.feels)->y + 95);
  EXPECT_EQ(row.unit, 14.0F);
}

TEST_F(CurveRowTest, AStepWithoutAValueBreaksTheCurve) {
  CoffeeMap map;
  map.builder.feeling(map.maya, map.opens, std::nullopt, 1.4);
  const FeelingCurve& curve = lay_out(map.journey()).curve_rows[0].curves[0];
  EXPECT_EQ(curve.felt.size(), 6U);
  ASSERT_EQ(curve.felt_paths.size(), 2U);
  EXPECT_EQ(curve.felt_paths[0].points.size(), 7U);
  EXPECT_EQ(curve.felt_paths[1].points.size(), 7U);
  EXPECT_EQ(curve.expected_paths.size(), 1U);
}

TEST_F(CurveRowTest, AStageWithoutStepsDoesNotBreakIt) {
  CoffeeMap map;
  const auto empty = map.builder.stage("Empty");
  const auto last = map.builder.stage("Last");
  const auto step = map.builder.step(last, "Comes back");
  map.builder.feeling(map.maya, step, 2);
  const BoardLayout& board = lay_out(map.journey());
  EXPECT_EQ(board.columns[7].stage, empty);
  EXPECT_EQ(board.curve_rows[0].curves[0].felt_paths.size(), 1U);
}

TEST_F(CurveRowTest, LabelsPeakLowGapAndEndOfTheCoffeeMap) {
  const CoffeeMap map;
  const BoardLayout& board = lay_out(map.journey());
  const FeelingCurve& curve = board.curve_rows[0].curves[0];
  EXPECT_EQ(curve.peak, map.orders);
  EXPECT_EQ(curve.low, map.waits);
  ASSERT_EQ(curve.gaps.size(), 1U);
  EXPECT_EQ(curve.gaps[0].step, map.waits);
  EXPECT_FLOAT_EQ(curve.gaps[0].value, -5);
  ASSERT_EQ(curve.labels.size(), 4U);
  ASSERT_NE(label_with(curve, "Peak · in control"), nullptr);
  EXPECT_EQ(label_with(curve, "Peak")->tone, CurveLabel::Tone::good);
  ASSERT_NE(label_with(curve, "Low · “why did I pay ahead?”"), nullptr);
  EXPECT_EQ(label_with(curve, "Low")->tone, CurveLabel::Tone::bad);
  ASSERT_NE(label_with(curve, "gap −5"), nullptr);
  ASSERT_NE(label_with(curve, "End"), nullptr);
  EXPECT_EQ(label_with(curve, "End")->step, map.reviews);
  // The gap's label stands beside its line.
  const Rect gap = label_with(curve, "gap")->rect;
  EXPECT_GT(gap.centre().y, curve.gaps[0].expected.y);
  EXPECT_LT(gap.centre().y, curve.gaps[0].felt.y);
  expect_clear_labels(board, board.curve_rows[0]);
}

TEST_F(CurveRowTest, NeitherPeakNorLowWhereAllIsEqualAndNoGapBelowThree) {
  MapBuilder b;
  const auto stage = b.stage("S");
  b.lane(LaneKind::feeling, "Feels");
  for (int i = 0; i < 3; ++i) b.feeling({}, b.step(stage, "s"), 1, 3.9);
  const FeelingCurve& curve = lay_out(b.journey).curve_rows[0].curves[0];
  EXPECT_FALSE(curve.peak);
  EXPECT_FALSE(curve.low);
  EXPECT_TRUE(curve.gaps.empty());
  ASSERT_EQ(curve.labels.size(), 1U);
  EXPECT_EQ(curve.labels[0].text, "End");
}

TEST_F(CurveRowTest, OfEqualPeaksTheFirstCounts) {
  MapBuilder b;
  const auto stage = b.stage("S");
  b.lane(LaneKind::feeling, "Feels");
  const auto first = b.step(stage, "1");
  b.feeling({}, first, 4);
  b.feeling({}, b.step(stage, "2"), 4);
  const auto low = b.step(stage, "3");
  b.feeling({}, low, -1);
  b.feeling({}, b.step(stage, "4"), -1);
  const FeelingCurve& curve = lay_out(b.journey).curve_rows[0].curves[0];
  EXPECT_EQ(curve.peak, first);
  EXPECT_EQ(curve.low, low);
}

TEST_F(CurveRowTest, ShowsTheCustomerFirstThenPersonasInOrderAndOnlyThoseOfTheLane) {
  CoffeeMap map;
  const auto ravi = map.builder.persona("Ravi, barista");
  map.builder.persona("Nobody yet");
  map.builder.feeling(ravi, map.waits, -2);
  map.builder.feeling({}, map.hears, 1);
  const auto personas = [&] {
    std::vector<Id<Persona>> ids;
    for (const FeelingCurve& curve : lay_out(map.journey()).curve_rows[0].curves) {
      ids.push_back(curve.persona);
    }
    return ids;
  };
  EXPECT_THAT(personas(), ::testing::ElementsAre(Id<Persona>{}, map.maya, ravi));
  Lane lane = *map.journey().find(map.feels);
  lane.personas = {ravi};
  map.builder.journey.lanes.put(lane);
  EXPECT_THAT(personas(), ::testing::ElementsAre(ravi));
}

TEST_F(CurveRowTest, LabelsStayClearOnRandomCurves) {
  std::uint32_t state = 12345;
  const auto random = [&](std::uint32_t below) {
    state = (state * 1664525U) + 1013904223U;
    return (state >> 8U) % below;
  };
  int labels = 0;
  for (int round = 0; round < 300; ++round) {
    MapBuilder b;
    const auto stage = b.stage("S");
    b.lane(LaneKind::feeling, "Feels");
    const auto other = b.persona("B");
    const std::uint32_t steps = 1 + random(9);
    for (std::uint32_t i = 0; i < steps; ++i) {
      const auto step = b.step(stage, "s");
      b.feeling({}, step, (random(1001) / 100.0) - 5, (random(1001) / 100.0) - 5,
                std::string(random(40), 'w'));
      if (random(2) == 0) b.feeling(other, step, static_cast<double>(random(11)) - 5);
    }
    const BoardLayout& board = lay_out(b.journey);
    expect_clear_labels(board, board.curve_rows[0]);
    for (const FeelingCurve& curve : board.curve_rows[0].curves) {
      labels += static_cast<int>(curve.labels.size());
    }
  }
  EXPECT_GT(labels, 900);  // they are rarely left out
}

}  // namespace
}  // namespace throughline
