#include "layout/curve_labels.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "journey/verbs.hpp"
#include "layout/card_box.hpp"
#include "layout/value_text.hpp"

namespace throughline {

namespace {

constexpr float kWidestLabel = 230;
constexpr float kClearance = 4;  // between a label and the point it stands at

enum class Side : std::uint8_t {
  above,
  below,
  left,
  right,
  above_left,
  above_right,
  below_left,
  below_right
};

// Left of `centre`, right of it, or as near to it as `area` allows.
Rect beside(Point anchor, Size size, Side side, float distance, const Rect& area) {
  Rect rect{anchor.x - (size.width / 2), anchor.y - (size.height / 2), size.width, size.height};
  switch (side) {
    case Side::above:
    case Side::above_left:
    case Side::above_right:
      rect.y = anchor.y - distance - size.height;
      break;
    case Side::below:
    case Side::below_left:
    case Side::below_right:
      rect.y = anchor.y + distance;
      break;
    case Side::left:
      rect.x = anchor.x - distance - size.width;
      return rect;
    case Side::right:
      rect.x = anchor.x + distance;
      return rect;
  }
  if (side == Side::above_left || side == Side::below_left) rect.x = anchor.x - size.width;
  if (side == Side::above_right || side == Side::below_right) rect.x = anchor.x;
  const float rightmost = std::max(area.x, area.right() - size.width);
  rect.x = std::clamp(rect.x, area.x, rightmost);
  return rect;
}

class Labeller {
 public:
  Labeller(const Rect& area, const BoardMetrics& metrics, WrapCache& wraps, CurveRow& row)
      : area_(area), metrics_(metrics), wraps_(wraps), row_(row) {
    const float reach = metrics.curve_point_radius + 1;
    for (const FeelingCurve& curve : row.curves) {
      for (const CurvePoint& point : curve.felt) {
        taken_.push_back({point.at.x - reach, point.at.y - reach, 2 * reach, 2 * reach});
      }
      for (const CurveGap& gap : curve.gaps) {
        const auto [top, bottom] = std::minmax(gap.expected.y, gap.felt.y);
        taken_.push_back({gap.felt.x - 2, top, 4, bottom - top});
      }
    }
  }

  void add(FeelingCurve& curve, Id<Step> step, Point anchor, std::string_view text,
           CurveLabel::Tone tone, std::span<const Side> sides) {
    FittedText fitted = fit_line(text, metrics_.label_text, kWidestLabel, wraps_);
    const Size size{snapped_up(fitted.width_px), metrics_.label_text.line_height_px};
    const auto rect = best_place(anchor, size, sides);
    if (!rect) return;
    taken_.push_back(*rect);
    curve.labels.push_back(
        {.rect = *rect, .text = std::move(fitted.text), .tone = tone, .step = step});
  }

 private:
  [[nodiscard]] std::optional<Rect> best_place(Point anchor, Size size,
                                               std::span<const Side> sides) const {
    std::optional<Rect> best;
    int fewest = 0;
    const float distance = metrics_.curve_point_radius + kClearance;
    for (const Side side : sides) {
      const Rect rect = beside(anchor, size, side, distance, area_);
      if (rect.x < area_.x || rect.right() > area_.right() || rect.y < area_.y ||
          rect.bottom() > area_.bottom()) {
        continue;
      }
      if (std::ranges::any_of(taken_, [&](const Rect& other) { return rect.intersects(other); })) {
        continue;
      }
      const int crossings = count_crossings(rect);
      if (!best || crossings < fewest) {
        best = rect;
        fewest = crossings;
      }
    }
    return best;
  }

  // At how many of some places along the rectangle a curve runs through it.
  [[nodiscard]] int count_crossings(const Rect& rect) const {
    constexpr int kPlaces = 12;
    int crossings = 0;
    const auto look_at = [&](const CurvePath& path) {
      if (path.points.front().x > rect.right() || path.points.back().x < rect.x) return;
      for (int i = 0; i <= kPlaces; ++i) {
        const float x = rect.x + (rect.width * static_cast<float>(i) / kPlaces);
        if (x < path.points.front().x || x > path.points.back().x) continue;
        const float y = curve_y_at(path, x);
        if (y > rect.y - 2 && y < rect.bottom() + 2) ++crossings;
      }
    };
    for (const FeelingCurve& curve : row_.curves) {
      std::ranges::for_each(curve.felt_paths, look_at);
      std::ranges::for_each(curve.expected_paths, look_at);
    }
    return crossings;
  }

  Rect area_;
  const BoardMetrics& metrics_;
  WrapCache& wraps_;
  const CurveRow& row_;
  std::vector<Rect> taken_;
};

bool is_quoted(std::string_view word) {
  return word.starts_with('"') || word.starts_with("\xE2\x80\x9C") ||
         word.starts_with("\xC2\xAB") || word.starts_with("\xE2\x80\x9E");
}

std::string_view felt_word(const Journey& journey, Id<Persona> persona, Id<Step> step) {
  const Feeling* feeling = find_feeling(journey, persona, step);
  return feeling == nullptr ? std::string_view() : feeling->felt_word;
}

std::string peak_text(std::string_view word) {
  std::string text = "Peak";
  if (!word.empty()) text.append(" \xC2\xB7 ").append(word);
  return text;
}

// What hurts is quoted.
std::string low_text(std::string_view word) {
  std::string text = "Low";
  if (word.empty()) return text;
  text += " \xC2\xB7 ";
  if (is_quoted(word)) return text.append(word);
  return text.append("\xE2\x80\x9C").append(word).append("\xE2\x80\x9D");
}

const CurvePoint& point_of(const FeelingCurve& curve, Id<Step> step) {
  return *std::ranges::find(curve.felt, step, &CurvePoint::step);
}

}  // namespace

void label_curves(const Journey& journey, const Rect& area, const BoardMetrics& metrics,
                  WrapCache& wraps, CurveRow& row) {
  using enum Side;
  constexpr Side kBesidePeak[] = {above, above_right, above_left, right, left, below};
  constexpr Side kBesideLow[] = {below, left, right, below_left, below_right, above};
  constexpr Side kBesideGap[] = {right, left};
  constexpr Side kBesideEnd[] = {below, below_left, above, above_left, left, right};

  Labeller labeller(area, metrics, wraps, row);
  for (FeelingCurve& curve : row.curves) {
    if (curve.peak) {
      labeller.add(curve, curve.peak, point_of(curve, curve.peak).at,
                   peak_text(felt_word(journey, curve.persona, curve.peak)), CurveLabel::Tone::good,
                   kBesidePeak);
      labeller.add(curve, curve.low, point_of(curve, curve.low).at,
                   low_text(felt_word(journey, curve.persona, curve.low)), CurveLabel::Tone::bad,
                   kBesideLow);
    }
    for (const CurveGap& gap : curve.gaps) {
      const Point middle{gap.felt.x, (gap.expected.y + gap.felt.y) / 2};
      const Hundredths value{std::lround(gap.value * 100)};
      labeller.add(curve, gap.step, middle, "gap " + value_text(value),
                   gap.value < 0 ? CurveLabel::Tone::bad : CurveLabel::Tone::good, kBesideGap);
    }
    if (curve.felt.size() > 1) {
      const CurvePoint& last = curve.felt.back();
      if (last.step != curve.peak && last.step != curve.low) {
        labeller.add(curve, last.step, last.at, "End", CurveLabel::Tone::neutral, kBesideEnd);
      }
    }
  }
}

}  // namespace throughline
