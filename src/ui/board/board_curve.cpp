#include "ui/board/board_curve.hpp"

#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "ui/board/board_curve_area.hpp"
#include "ui/board/board_text.hpp"
#include "ui/widgets.hpp"

namespace throughline {

namespace {

constexpr int kPiecesPerStep = 20;
constexpr float kFeltWidth = 3.5F;
constexpr float kOtherWidth = 1.75F;
constexpr float kExpectedWidth = 2;
constexpr float kPointRadius = 6;
constexpr float kExtremeRadius = 7;

std::vector<std::vector<Point>> flattened(const std::vector<CurvePath>& paths) {
  std::vector<std::vector<Point>> lines;
  lines.reserve(paths.size());
  for (const CurvePath& path : paths) lines.push_back(flatten(path, kPiecesPerStep));
  return lines;
}

// The part of a line that the view shows, as page coordinates, with one point more at either side.
std::vector<Point> visible(const std::vector<Point>& line, const BoardScene& scene) {
  const float left = scene.space.board({scene.bands.content_px.x, 0}).x;
  const float right = scene.space.board({scene.bands.content_px.right(), 0}).x;
  auto first = std::ranges::lower_bound(line, left, {}, &Point::x);
  auto last = std::ranges::upper_bound(line, right, {}, &Point::x);
  if (first != line.begin()) --first;
  if (last != line.end()) ++last;
  std::vector<Point> points;
  if (first >= last) return points;
  points.reserve(static_cast<std::size_t>(last - first));
  for (auto point = first; point != last; ++point) points.push_back(scene.space.screen(*point));
  return points;
}

void draw_lines(const std::vector<std::vector<Point>>& lines, const BoardScene& scene,
                const Painter& paint, std::uint32_t colour, float width) {
  for (const auto& line : lines) {
    const std::vector<Point> points = visible(line, scene);
    if (points.size() > 1) paint.polyline(points, colour, width);
  }
}

void draw_dashed(const std::vector<std::vector<Point>>& lines, const BoardScene& scene,
                 const Painter& paint, std::uint32_t colour, float scale) {
  for (const auto& line : lines) {
    const std::vector<Point> points = visible(line, scene);
    if (points.size() > 1) {
      paint.dashed_polyline(points, colour, std::max(1.0F, kExpectedWidth * scale), 6 * scale,
                            5 * scale);
    }
  }
}

// The chosen persona's felt curve with one point moved: what a drag previews.
FeelingCurve moved_curve(const FeelingCurve& curve, const CurveRow& row,
                         const gesture::DragPoint& drag) {
  FeelingCurve moved = curve;
  const bool felt = drag.point.curve == CurveKind::felt;
  for (CurvePoint& point : felt ? moved.felt : moved.expected) {
    if (point.step != drag.point.step) continue;
    point.value = drag.value.to_float();
    point.at.y = row.zero_y - (point.value * row.unit);
  }
  // The same parts as before, through the moved points.
  auto& paths = felt ? moved.felt_paths : moved.expected_paths;
  const auto& points = felt ? moved.felt : moved.expected;
  std::size_t next = 0;
  for (CurvePath& path : paths) {
    const std::size_t count = (path.points.size() + 2) / 3;
    std::vector<Point> through;
    for (std::size_t i = 0; i < count && next < points.size(); ++i)
      through.push_back(points[next++].at);
    path = monotone_curve(through);
  }
  return moved;
}

struct PointLook {
  std::uint32_t fill;
  std::uint32_t stroke;
  float radius;
};

void draw_point(const Painter& paint, Point at, const PointLook& look, float scale) {
  const float radius = std::clamp(look.radius * scale, 2.5F, 11.0F);
  const float stroke = std::clamp(3 * scale, 1.25F, 4.0F);
  paint.disc(at, radius + (stroke / 2), look.stroke);
  if (look.fill != look.stroke) paint.disc(at, radius - (stroke / 2), look.fill);
}

void draw_points(const BoardScene& scene, const BoardGestures& gestures, const Painter& paint,
                 const Palette& palette, const FeelingCurve& curve, std::uint32_t colour) {
  const float scale = scene.space.zoom;
  const Rect& content = scene.bands.content_px;
  const auto* drag = std::get_if<gesture::DragPoint>(&gestures.state());
  const BoardHit& active = drag != nullptr ? drag->point : gestures.hover();
  const bool active_here = active.part == BoardPart::curve_point && active.persona == curve.persona;
  const auto in_view = [&](Point at) {
    return at.x > content.x - 20 && at.x < content.right() + 20;
  };

  for (const CurvePoint& point : curve.expected) {
    // Expected values show their handle only under the pointer, so that the felt curve stays the
    // strong one.
    const bool selected = is_selected(scene.session, feeling_id(curve.persona, point.step)) &&
                          gestures.chosen_curve() == CurveKind::expected;
    const bool hovered =
        active_here && active.curve == CurveKind::expected && active.step == point.step;
    if (!selected && !hovered) continue;
    const Point at = scene.space.screen(point.at);
    if (hovered) paint.disc(at, 12 * std::max(scale, 0.6F), with_alpha(palette.expected, 0.22F));
    if (selected) paint.disc(at, 11 * std::max(scale, 0.6F), palette.accent_soft);
    draw_point(paint, at, {.fill = palette.card, .stroke = palette.expected, .radius = 5}, scale);
  }
  for (const CurvePoint& point : curve.felt) {
    const Point at = scene.space.screen(point.at);
    if (!in_view(at)) continue;
    const bool selected = is_selected(scene.session, feeling_id(curve.persona, point.step)) &&
                          gestures.chosen_curve() == CurveKind::felt;
    const bool hovered =
        active_here && active.curve == CurveKind::felt && active.step == point.step;
    if (hovered) paint.disc(at, 13 * std::max(scale, 0.6F), with_alpha(colour, 0.2F));
    if (selected) {
      const float radius = 12 * std::max(scale, 0.6F);
      paint.disc(at, radius, palette.accent_soft);
      paint.ring(at, radius, palette.accent, 2);
    }
    PointLook look{.fill = palette.card, .stroke = colour, .radius = kPointRadius};
    if (point.step == curve.peak)
      look = {.fill = palette.good.ink, .stroke = palette.good.ink, .radius = kExtremeRadius};
    if (point.step == curve.low)
      look = {.fill = palette.bad.ink, .stroke = palette.bad.ink, .radius = kExtremeRadius};
    draw_point(paint, at, look, scale);
  }
}

void draw_labels(const BoardScene& scene, const Painter& paint, const Palette& palette,
                 const FeelingCurve& curve) {
  const TextStyle style = scaled(scene.layout.metrics.label_text, scene.space.zoom);
  for (const CurveLabel& label : curve.labels) {
    const Rect rect = scene.space.screen(label.rect);
    const std::uint32_t colour = label.tone == CurveLabel::Tone::good  ? palette.good.ink
                                 : label.tone == CurveLabel::Tone::bad ? palette.bad.ink
                                                                       : palette.ink2;
    zoomed_text_at(scene, paint, {rect.x, rect.y + ((rect.height - style.line_height_px) / 2)},
                   label.text, style, colour);
  }
}

// "−3" in a small bubble beside the point under the hand.
void draw_value(const Painter& paint, const Palette& palette, Point at, Hundredths value) {
  const std::string text = signed_text(value);
  const float width = paint.text_width(text, type::kSmallBold) + 16;
  const Rect rect{at.x + 14, at.y - 12, width, 24};
  paint.shadow(rect, 12, 8, palette.shadow);
  paint.box(rect, {.fill = palette.ink, .radius = 12});
  paint.text(rect, text, type::kSmallBold, palette.background, Align::centre);
}

}  // namespace

std::uint32_t persona_colour(const BoardScene& scene, Id<Persona> persona, const Palette& palette) {
  const Persona* record = scene.journey.find(persona);
  if (record == nullptr) return palette.felt;
  const auto personas = scene.outline.personas();
  const auto place =
      static_cast<std::size_t>(std::ranges::find(personas, persona) - personas.begin());
  return colour_of(record->colour, place, kPersonaColours);
}

void BoardCurves::update(const BoardLayout& layout) {
  rows_.clear();
  for (const CurveRow& row : layout.curve_rows) {
    Row flat;
    for (const FeelingCurve& curve : row.curves) {
      flat.curves.push_back({.persona = curve.persona,
                             .felt = flattened(curve.felt_paths),
                             .expected = flattened(curve.expected_paths)});
    }
    rows_.push_back(std::move(flat));
  }
}

void BoardCurves::draw(const BoardScene& scene, const BoardGestures& gestures, const Painter& paint,
                       const Palette& palette) const {
  const float scale = scene.space.zoom;
  const auto* drag = std::get_if<gesture::DragPoint>(&gestures.state());
  for (std::size_t i = 0; i < scene.layout.curve_rows.size() && i < rows_.size(); ++i) {
    const CurveRow& row = scene.layout.curve_rows[i];
    const RowBox* box = scene.layout.row_of(row.lane);
    if (box == nullptr || scene.layout.columns.empty()) continue;
    const Rect& content = scene.bands.content_px;
    const Rect rect = scene.space.screen(Rect{0, box->y, scene.layout.bounds.right(), box->height});
    if (rect.bottom() < content.y || rect.y > content.bottom()) continue;

    const float zero = std::round(scene.space.screen(Point{0, row.zero_y}).y);
    const ColumnBox& last = scene.layout.columns.back();
    const float from = std::max(content.x, rect.x);
    const float to = std::min(content.right(), scene.space.screen(Point{last.x + last.width, 0}).x);
    paint.dashed_line({from, zero}, {to, zero + 0.01F}, palette.zero_line, 1, 2, 5);

    const FeelingCurve* chosen = nullptr;
    const Curve* chosen_lines = nullptr;
    for (std::size_t c = 0; c < row.curves.size(); ++c) {
      if (row.curves[c].persona == scene.session.persona) {
        chosen = &row.curves[c];
        chosen_lines = &rows_[i].curves[c];
        continue;
      }
      const std::uint32_t colour =
          with_alpha(persona_colour(scene, row.curves[c].persona, palette), 0.55F);
      draw_lines(rows_[i].curves[c].felt, scene, paint, colour,
                 std::max(1.0F, kOtherWidth * scale));
    }
    if (chosen == nullptr) continue;

    FeelingCurve moved;
    Curve moved_lines;
    if (drag != nullptr && drag->point.lane == row.lane) {
      moved = moved_curve(*chosen, row, *drag);
      moved_lines = {.persona = moved.persona,
                     .felt = flattened(moved.felt_paths),
                     .expected = flattened(moved.expected_paths)};
      chosen = &moved;
      chosen_lines = &moved_lines;
    }
    const std::uint32_t colour = persona_colour(scene, chosen->persona, palette);
    const float reach = 5 * row.unit * scale;
    for (const Line& line : chosen_lines->felt) {
      fill_to_zero(paint.list(), visible(line, scene), scene.space.screen(Point{0, row.zero_y}).y,
                   reach, palette);
    }
    draw_dashed(chosen_lines->expected, scene, paint, palette.expected, scale);
    draw_lines(chosen_lines->felt, scene, paint, colour, std::max(1.5F, kFeltWidth * scale));
    for (const CurveGap& gap : chosen->gaps) {
      if (drag != nullptr) break;  // it may be elsewhere when the drag ends
      const Point expected = scene.space.screen(gap.expected);
      const Point felt = scene.space.screen(gap.felt);
      paint.dashed_line(expected, felt, palette.bad.ink, std::max(1.0F, 1.5F * scale), 3 * scale,
                        3 * scale);
    }
    draw_points(scene, gestures, paint, palette, *chosen, colour);
    if (drag != nullptr && drag->point.lane == row.lane) {
      const ColumnBox* column = scene.layout.column_of(drag->point.step);
      const float y = row.zero_y - (drag->value.to_float() * row.unit);
      if (column != nullptr)
        draw_value(paint, palette, scene.space.screen(Point{column->x + (column->width / 2), y}),
                   drag->value);
    } else if (detail_at(scale) == BoardDetail::text) {
      draw_labels(scene, paint, palette, *chosen);
    }
  }
}

}  // namespace throughline
