#include "ui/present/present_curve.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "imgui.h"
#include "journey/verbs.hpp"
#include "layout/curve.hpp"
#include "ui/theme.hpp"

namespace throughline {
namespace {

constexpr PresentPalette kColours = kPresentPalette;
constexpr float kLeft = 100;
constexpr float kRight = 60;
constexpr float kMiddle = 118;  // of the 250 units of its height
constexpr float kUnit = 18;     // up for +1

struct Told {
  std::optional<Hundredths> felt, expected;
};

class Curve {
 public:
  Curve(const Painter& paint, const PresentCurveLook& look, std::vector<Told> told)
      : paint_(paint), look_(look), told_(std::move(told)) {}

  void draw() const {
    draw_line(&Told::expected, [this](std::span<const Point> line) {
      paint_.dashed_polyline(line, with_alpha(kColours.muted, 0.6F), 3 * look_.scale,
                             8 * look_.scale, 8 * look_.scale);
    });
    draw_line(&Told::felt, [this](std::span<const Point> line) { split(line); });
    draw_points();
  }

 private:
  using Value = std::optional<Hundredths> Told::*;

  [[nodiscard]] float x(float index) const {
    const float left = look_.rect_px.x + (kLeft * look_.scale);
    const float right = look_.rect_px.right() - (kRight * look_.scale);
    const auto last = static_cast<float>(told_.size() - 1);
    return told_.size() < 2 ? (left + right) / 2 : left + ((right - left) * index / last);
  }
  [[nodiscard]] float y(Hundredths value) const {
    return look_.rect_px.y + ((kMiddle - (value.to_float() * kUnit)) * look_.scale);
  }

  // Unbroken parts only: a scene without a value is an honest gap.
  template <class Draw>
  void draw_line(Value value, const Draw& draw_part) const {
    std::vector<Point> part;
    const auto finish = [&] {
      if (part.size() > 1) draw_part(flatten(monotone_curve(part), 24));
      part.clear();
    };
    for (std::size_t index = 0; index < told_.size(); ++index) {
      const auto& here = told_[index].*value;
      if (here) {
        part.push_back({x(static_cast<float>(index)), y(*here)});
      } else {
        finish();
      }
    }
    finish();
  }

  // What has been told is bright, what comes is dim.
  void split(std::span<const Point> line) const {
    const float now = x(look_.position);
    std::vector<Point> before;
    std::vector<Point> after;
    for (std::size_t index = 0; index < line.size(); ++index) {
      const Point at = line[index];
      if (at.x <= now) {
        before.push_back(at);
        continue;
      }
      if (after.empty() && !before.empty()) {
        const Point last = before.back();
        const float share = (now - last.x) / (at.x - last.x);
        const Point cut{now, last.y + ((at.y - last.y) * share)};
        before.push_back(cut);
        after.push_back(cut);
      }
      after.push_back(at);
    }
    if (after.size() > 1) paint_.polyline(after, with_alpha(kColours.felt, 0.28F), 6 * look_.scale);
    if (before.size() > 1) paint_.polyline(before, kColours.felt, 6 * look_.scale);
  }

  void draw_points() const {
    const float scale = look_.scale;
    // Many scenes: smaller points, so that they stay apart.
    const float size = std::clamp(x(1) - x(0), 12.0F, 40.0F * scale) / (40.0F * scale);
    const float radius = 9 * scale * std::max(size, 0.5F);
    const bool still = look_.position == std::round(look_.position);
    for (std::size_t index = 0; index < told_.size(); ++index) {
      const auto& felt = told_[index].felt;
      if (!felt) continue;
      const auto place = static_cast<float>(index);
      const Point at{x(place), y(*felt)};
      if (still && place == look_.position) continue;
      paint_.disc(at, radius, kColours.background);
      paint_.ring(
          at, radius + (2.5F * scale),
          place <= look_.position ? kColours.felt : mix(kColours.background, kColours.felt, 0.28F),
          5 * scale);
    }
    draw_now();
  }

  void draw_now() const {
    const auto first = static_cast<std::size_t>(std::floor(look_.position));
    const auto second = std::min(first + 1, told_.size() - 1);
    const auto& from = told_[first].felt;
    const auto& to = told_[second].felt;
    const std::optional<Hundredths> value =
        look_.position == std::floor(look_.position) ? from : (from && to ? from : std::nullopt);
    if (!value) return;
    Point at{x(look_.position), y(*value)};
    if (first != second && look_.position != std::floor(look_.position)) {
      // Between two scenes it travels on the curve itself.
      std::vector<Point> points;
      for (std::size_t index = first == 0 ? 0 : first - 1;
           index <= std::min(second + 1, told_.size() - 1); ++index) {
        if (told_[index].felt)
          points.push_back({x(static_cast<float>(index)), y(*told_[index].felt)});
      }
      at.y = curve_y_at(monotone_curve(points), at.x);
    }
    const std::uint32_t colour = value->count < 0   ? kColours.low
                                 : value->count > 0 ? kColours.high
                                                    : kColours.felt;
    paint_.disc(at, 16 * look_.scale, colour);
    paint_.ring(at, 30 * look_.scale, with_alpha(colour, 0.4F), 4 * look_.scale);
  }

  const Painter& paint_;
  const PresentCurveLook& look_;
  std::vector<Told> told_;
};

}  // namespace

void draw_present_curve(const Painter& paint, const Journey& journey, const Outline& outline,
                        Id<Persona> persona, const PresentCurveLook& look) {
  std::vector<Told> told;
  told.reserve(outline.columns().size());
  for (const Id<Step> step : outline.columns()) {
    const Feeling* feeling = find_feeling(journey, persona, step);
    told.push_back(feeling == nullptr ? Told{} : Told{feeling->felt, feeling->expected});
  }
  if (!told.empty()) Curve(paint, look, std::move(told)).draw();
}

}  // namespace throughline
