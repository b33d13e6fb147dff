#include "layout/curve.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace throughline {

namespace {

// Slopes at the points: the mean of the slopes beside them, level where those change sign, and cut
// back where both would leave the region in which the cubic is monotone (the circle of radius 3,
// section 4 of the paper).
std::vector<float> tangents(std::span<const Point> points) {
  const std::size_t count = points.size();
  std::vector<float> slopes(count - 1);
  for (std::size_t i = 0; i + 1 < count; ++i) {
    slopes[i] = (points[i + 1].y - points[i].y) / (points[i + 1].x - points[i].x);
  }
  std::vector<float> result(count, 0.0F);
  for (std::size_t i = 1; i + 1 < count; ++i) {
    if (slopes[i - 1] * slopes[i] > 0) result[i] = (slopes[i - 1] + slopes[i]) / 2;
  }
  for (std::size_t i = 0; i + 1 < count; ++i) {
    if (slopes[i] == 0) {
      result[i] = 0;
      result[i + 1] = 0;
      continue;
    }
    const float before = result[i] / slopes[i];
    const float after = result[i + 1] / slopes[i];
    const float length = std::sqrt((before * before) + (after * after));
    if (length > 3) {
      result[i] *= 3 / length;
      result[i + 1] *= 3 / length;
    }
  }
  return result;
}

Point bezier(const Point* piece, float t) {
  const float s = 1 - t;
  const float a = s * s * s;
  const float b = 3 * s * s * t;
  const float c = 3 * s * t * t;
  const float d = t * t * t;
  const float y = (a * piece[0].y) + (b * piece[1].y) + (c * piece[2].y) + (d * piece[3].y);
  // Rounding alone could leave the range of the ends, which the exact value never does.
  const auto [low, high] = std::minmax(piece[0].y, piece[3].y);
  return {std::lerp(piece[0].x, piece[3].x, t), std::clamp(y, low, high)};
}

}  // namespace

CurvePath monotone_curve(std::span<const Point> points) {
  CurvePath path;
  if (points.empty()) return path;
  path.points.reserve((3 * (points.size() - 1)) + 1);
  path.points.push_back(points.front());
  if (points.size() == 1) return path;
  const std::vector<float> slopes = tangents(points);
  for (std::size_t i = 0; i + 1 < points.size(); ++i) {
    const Point from = points[i];
    const Point to = points[i + 1];
    const float third = (to.x - from.x) / 3;
    path.points.push_back({from.x + third, from.y + (slopes[i] * third)});
    path.points.push_back({to.x - third, to.y - (slopes[i + 1] * third)});
    path.points.push_back(to);
  }
  return path;
}

std::vector<Point> flatten(const CurvePath& path, int steps) {
  std::vector<Point> line;
  if (path.points.empty()) return line;
  line.push_back(path.points.front());
  for (std::size_t i = 0; i + 3 < path.points.size(); i += 3) {
    for (int step = 1; step < steps; ++step) {
      line.push_back(bezier(&path.points[i], static_cast<float>(step) / static_cast<float>(steps)));
    }
    line.push_back(path.points[i + 3]);
  }
  return line;
}

float curve_y_at(const CurvePath& path, float x) {
  if (path.points.empty()) return 0;
  const std::size_t pieces = (path.points.size() - 1) / 3;
  std::size_t low = 0;
  std::size_t high = pieces;  // the first piece that ends right of x is in [low, high]
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (path.points[(3 * middle) + 3].x > x) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  if (low == pieces) return path.points.back().y;
  const Point* piece = &path.points[3 * low];
  const float t = (x - piece[0].x) / (piece[3].x - piece[0].x);
  return bezier(piece, std::clamp(t, 0.0F, 1.0F)).y;
}

}  // namespace throughline
