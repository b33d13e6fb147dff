#include "layout/curve.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <random>

namespace throughline {
namespace {

std::vector<Point> random_points(std::mt19937& random, std::size_t count) {
  std::uniform_real_distribution<float> step(0.5F, 300.0F);
  std::uniform_int_distribution<int> level(-5, 5);  // whole values, so that level parts are common
  std::vector<Point> points;
  float x = -100;
  for (std::size_t i = 0; i < count; ++i) {
    x += step(random);
    points.push_back({x, static_cast<float>(level(random)) * 14.0F});
  }
  return points;
}

TEST(Curve, PassesThroughEveryPoint) {
  std::mt19937 random(1);
  for (int round = 0; round < 500; ++round) {
    const auto points = random_points(random, 1 + static_cast<std::size_t>(round % 12));
    const CurvePath path = monotone_curve(points);
    ASSERT_EQ(path.points.size(), (3 * (points.size() - 1)) + 1);
    for (std::size_t i = 0; i < points.size(); ++i) {
      EXPECT_EQ(path.points[3 * i], points[i]);
      EXPECT_NEAR(curve_y_at(path, points[i].x), points[i].y, 1e-3F);
    }
  }
}

TEST(Curve, IsMonotoneBetweenNeighboursAndNeverLeavesTheirRange) {
  std::mt19937 random(2);
  for (int round = 0; round < 1000; ++round) {
    const auto points = random_points(random, 2 + static_cast<std::size_t>(round % 9));
    const CurvePath path = monotone_curve(points);
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
      const Point from = points[i];
      const Point to = points[i + 1];
      const auto [low, high] = std::minmax(from.y, to.y);
      // The raw cubic too, not only what curve_y_at makes of it.
      const Point* piece = &path.points[3 * i];
      float last = from.y;
      for (int k = 1; k <= 64; ++k) {
        const double t = k / 64.0;
        const double s = 1 - t;
        const auto exact =
            static_cast<float>((s * s * s * piece[0].y) + (3 * s * s * t * piece[1].y) +
                               (3 * s * t * t * piece[2].y) + (t * t * t * piece[3].y));
        EXPECT_GE(exact, low - 1e-3F);
        EXPECT_LE(exact, high + 1e-3F);
        if (to.y >= from.y) {
          EXPECT_GE(exact, last - 1e-3F);
        } else {
          EXPECT_LE(exact, last + 1e-3F);
        }
        last = exact;
        const float x = from.x + ((to.x - from.x) * static_cast<float>(t));
        EXPECT_NEAR(curve_y_at(path, x), exact, 0.05F);
      }
    }
  }
}

TEST(Curve, IsLevelAtTurningPointsAndEnds) {
  const std::vector<Point> points{{0, 0}, {100, 50}, {200, 10}};
  const CurvePath path = monotone_curve(points);
  EXPECT_EQ(path.points[1].y, 0.0F);
  EXPECT_EQ(path.points[2].y, 50.0F);
  EXPECT_EQ(path.points[4].y, 50.0F);
  EXPECT_EQ(path.points[5].y, 10.0F);
}

TEST(Curve, RisesThroughAPointBetweenALowerAndAHigherOne) {
  const std::vector<Point> points{{0, 0}, {100, 50}, {200, 100}};
  const CurvePath path = monotone_curve(points);
  EXPECT_LT(path.points[2].y, 50.0F);
  EXPECT_GT(path.points[4].y, 50.0F);
}

TEST(Curve, ClampsOutsideItsRange) {
  const std::vector<Point> points{{10, 3}, {20, 9}};
  const CurvePath path = monotone_curve(points);
  EXPECT_EQ(curve_y_at(path, -5), 3.0F);
  EXPECT_EQ(curve_y_at(path, 99), 9.0F);
  EXPECT_EQ(curve_y_at(CurvePath{}, 1), 0.0F);
  EXPECT_EQ(curve_y_at(monotone_curve(std::vector<Point>{{4, 7}}), 100), 7.0F);
}

TEST(Curve, FlattensEachPieceIntoItsSteps) {
  const std::vector<Point> points{{0, 0}, {30, 9}, {60, 0}};
  const CurvePath path = monotone_curve(points);
  const auto line = flatten(path, 8);
  ASSERT_EQ(line.size(), 17U);
  EXPECT_EQ(line.front(), points[0]);
  EXPECT_EQ(line[8], points[1]);
  EXPECT_EQ(line.back(), points[2]);
  EXPECT_TRUE(std::ranges::is_sorted(line, {}, &Point::x));
  for (const Point point : line) EXPECT_NEAR(point.y, curve_y_at(path, point.x), 1e-4F);
  EXPECT_TRUE(flatten(CurvePath{}, 8).empty());
  EXPECT_EQ(flatten(monotone_curve(std::vector<Point>{{1, 2}}), 8).size(), 1U);
}

}  // namespace
}  // namespace throughline
