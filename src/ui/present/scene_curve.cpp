#include "ui/present/scene_curve.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace throughline {
namespace {

constexpr PresentPalette kColours = kPresentPalette;
constexpr float kComing = 0.28F;  // opacity of what has not been told yet
constexpr int kSegments = 24;     // of each piece between two steps

class CurveDrawer {
 public:
  CurveDrawer(const Painter& paint, const SceneLayout& scene, const ScenePictureLook& look)
      : paint_(paint), scene_(scene), look_(look) {}

  void draw() const {
    for (const CurvePath& path : scene_.curve.expected) {
      paint_.dashed_polyline(line_of(path), with_alpha(kColours.muted, 0.6F), px(3), px(8), px(8));
    }
    // Dim parts first: what was told lies on top.
    for (const bool told : {false, true}) {
      for (const auto* paths : {&scene_.curve.past, &scene_.curve.coming}) {
        for (const CurvePath& path : *paths) draw_part(line_of(path), told);
      }
    }
    for (const ScenePoint& point : scene_.curve.points) draw_point(point);
    draw_mark();
  }

 private:
  [[nodiscard]] float px(float units) const { return units * scene_.scale; }
  [[nodiscard]] Point at(Point units) const {
    return {look_.origin_px.x + px(units.x), look_.origin_px.y + px(units.y)};
  }
  [[nodiscard]] std::vector<Point> line_of(const CurvePath& path) const {
    std::vector<Point> line = flatten(path, kSegments);
    for (Point& point : line) point = at(point);
    return line;
  }
  [[nodiscard]] float now_px() const { return at({look_.now_x, 0}).x; }

  // The told or the coming part of an unbroken line.
  void draw_part(const std::vector<Point>& line, bool told) const {
    const float now = now_px();
    std::vector<Point> part;
    for (std::size_t index = 0; index < line.size(); ++index) {
      if (index > 0 && (line[index - 1].x <= now) != (line[index].x <= now)) {
        const Point a = line[index - 1];
        const Point b = line[index];
        const Point cut{now, a.y + ((b.y - a.y) * (now - a.x) / (b.x - a.x))};
        part.push_back(cut);
      }
      if ((line[index].x <= now) == told) part.push_back(line[index]);
    }
    if (part.size() < 2) return;
    paint_.polyline(part, with_alpha(kColours.felt, told ? 1.0F : kComing), px(6));
  }

  void draw_point(const ScenePoint& point) const {
    if (!look_.moving && point.when == ScenePoint::When::current) return;
    const bool told = point.at.x <= look_.now_x + 0.5F;
    const float radius = px(scene_.curve.point_radius);
    const Point centre = at(point.at);
    paint_.disc(centre, radius, kColours.background);
    paint_.ring(centre, radius + px(2.5F),
                told ? kColours.felt : mix(kColours.background, kColours.felt, kComing), px(5));
  }

  // y of the felt curve at the mark; nothing in a gap.
  [[nodiscard]] std::optional<float> mark_y() const {
    if (!look_.moving) {
      for (const ScenePoint& point : scene_.curve.points) {
        if (point.when == ScenePoint::When::current) return point.at.y;
      }
      return std::nullopt;
    }
    for (const auto* paths : {&scene_.curve.past, &scene_.curve.coming}) {
      for (const CurvePath& path : *paths) {
        if (path.points.size() > 1 && path.points.front().x <= look_.now_x &&
            look_.now_x <= path.points.back().x) {
          return curve_y_at(path, look_.now_x);
        }
      }
    }
    return std::nullopt;
  }

  void draw_mark() const {
    const std::optional<float> y = mark_y();
    if (!y) return;
    const float zero = scene_.curve.zero_y;
    const std::uint32_t colour = *y > zero + 0.5F   ? kColours.low
                                 : *y < zero - 0.5F ? kColours.high
                                                    : kColours.felt;
    const Point centre = at({look_.now_x, *y});
    paint_.disc(centre, px(scene_.curve.current_radius), colour);
    paint_.ring(centre, px(scene_.curve.ring_radius + 2), with_alpha(colour, 0.4F), px(4));
  }

  const Painter& paint_;
  const SceneLayout& scene_;
  const ScenePictureLook& look_;
};

}  // namespace

void draw_scene_curve(const Painter& paint, const SceneLayout& scene,
                      const ScenePictureLook& look) {
  CurveDrawer(paint, scene, look).draw();
}

}  // namespace throughline
