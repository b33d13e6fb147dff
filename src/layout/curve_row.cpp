#include "layout/curve_row.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "journey/verbs.hpp"
#include "layout/curve_labels.hpp"

namespace throughline {

namespace {

// From here on a gap between expected and felt is worth a line of its own.
constexpr float kWideGap = 3;

// Appends a point, and tells whether it begins a new part of the curve.
class CurveBuilder {
 public:
  CurveBuilder(std::vector<CurvePoint>& points, std::vector<CurvePath>& paths)
      : points_(points), paths_(paths) {}

  void add(const CurvePoint& point) {
    points_.push_back(point);
    part_.push_back(point.at);
  }
  void end_part() {
    if (!part_.empty()) paths_.push_back(monotone_curve(part_));
    part_.clear();
  }

 private:
  std::vector<CurvePoint>& points_;
  std::vector<CurvePath>& paths_;
  std::vector<Point> part_;
};

void find_extremes(FeelingCurve& curve) {
  if (curve.felt.empty()) return;
  const auto [low, high] = std::ranges::minmax_element(curve.felt, {}, &CurvePoint::value);
  if (low->value == high->value) return;
  curve.low = low->step;
  // minmax_element gives the last of equal peaks; the story reaches it at the first.
  curve.peak = std::ranges::find(curve.felt, high->value, &CurvePoint::value)->step;
}

void note_gap(FeelingCurve& curve, const CurvePoint& felt, const CurvePoint& expected) {
  const float value = felt.value - expected.value;
  const float size = std::abs(value);
  if (size < kWideGap) return;
  const CurveGap gap{.step = felt.step, .expected = expected.at, .felt = felt.at, .value = value};
  if (curve.gaps.empty()) {
    curve.gaps.push_back(gap);
    return;
  }
  CurveGap& widest = curve.gaps.front();
  const float widest_size = std::abs(widest.value);
  // Of two that are equally wide the disappointment counts.
  if (size > widest_size || (size == widest_size && value < widest.value && widest.value > 0)) {
    widest = gap;
  }
}

}  // namespace

FeelingCurve trace_feelings(const Journey& journey, Id<Persona> persona,
                            std::span<const CurveColumn> columns, float zero_y, float unit) {
  FeelingCurve curve{.persona = persona};
  CurveBuilder felt_builder(curve.felt, curve.felt_paths);
  CurveBuilder expected_builder(curve.expected, curve.expected_paths);
  for (const CurveColumn& column : columns) {
    const Feeling* feeling = find_feeling(journey, persona, column.step);
    const auto point = [&](Hundredths value) {
      return CurvePoint{.step = column.step,
                        .at = {column.x, zero_y - (value.to_float() * unit)},
                        .value = value.to_float()};
    };
    const bool has_felt = feeling != nullptr && feeling->felt;
    const bool has_expected = feeling != nullptr && feeling->expected;
    if (has_felt) {
      felt_builder.add(point(*feeling->felt));
    } else {
      felt_builder.end_part();
    }
    if (has_expected) {
      expected_builder.add(point(*feeling->expected));
    } else {
      expected_builder.end_part();
    }
    if (has_felt && has_expected) note_gap(curve, curve.felt.back(), curve.expected.back());
  }
  felt_builder.end_part();
  expected_builder.end_part();
  find_extremes(curve);
  return curve;
}

CurveRow lay_out_curves(const Journey& journey, const Outline& outline,
                        std::span<const ColumnBox> columns, const RowBox& row,
                        const BoardMetrics& metrics, WrapCache& wraps) {
  CurveRow result{.lane = row.lane};
  result.zero_y = row.y + (metrics.curve_height / 2);
  result.unit = ((metrics.curve_height / 2) - metrics.curve_padding_y) / 5;

  const Lane* lane = journey.find(row.lane);
  const auto shows = [&](Id<Persona> persona) {
    return lane->personas.empty() ||
           std::ranges::find(lane->personas, persona) != lane->personas.end();
  };
  std::vector<CurveColumn> places;
  for (const ColumnBox& column : columns) {
    if (column.step) places.push_back({.step = column.step, .x = column.x + (column.width / 2)});
  }
  std::vector<Id<Persona>> personas{Id<Persona>{}};
  personas.insert(personas.end(), outline.personas().begin(), outline.personas().end());
  for (const Id<Persona> persona : personas) {
    if (!shows(persona)) continue;
    FeelingCurve curve = trace_feelings(journey, persona, places, result.zero_y, result.unit);
    if (curve.felt.empty() && curve.expected.empty()) continue;
    result.curves.push_back(std::move(curve));
  }
  const float right = columns.empty() ? 0 : columns.back().x + columns.back().width;
  label_curves(journey, {0, row.y, right, metrics.curve_height}, metrics, wraps, result);
  return result;
}

}  // namespace throughline
