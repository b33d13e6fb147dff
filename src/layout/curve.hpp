// The curve of feelings: a monotone cubic through its points (Fritsch and Carlson 1980, "Monotone
// piecewise cubic interpolation"), so that it never rises above or falls below the points it joins.
// It is level at both ends.
#pragma once

#include <span>
#include <vector>

#include "base/rect.hpp"

namespace throughline {

// Cubic Bezier pieces, end to end: points.size() == 3 * pieces + 1; a single point has no piece.
// Within a piece x runs evenly with the parameter (control points stand at its thirds).
struct CurvePath {
  std::vector<Point> points;
};

// Points in order of x, strictly increasing.
[[nodiscard]] CurvePath monotone_curve(std::span<const Point> points);

// The path as a polyline, `steps` (at least 1) segments for each piece.
[[nodiscard]] std::vector<Point> flatten(const CurvePath& path, int steps);

// y of the path at x; x is clamped to the path's range. An empty path is 0 everywhere.
[[nodiscard]] float curve_y_at(const CurvePath& path, float x);

}  // namespace throughline
