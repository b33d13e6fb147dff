#include <algorithm>
#include <array>
#include <cmath>

#include "imgui.h"
#include "ui/board/board_curve.hpp"
#include "ui/board/board_text.hpp"

namespace throughline {

namespace {

bool is_edited(const HeadsLook& look, const RecordId& record) {
  if (look.editing == nullptr) return false;
  const auto* field = std::get_if<FieldTarget>(look.editing);
  return field != nullptr && field->record == record && field->field == "name";
}

// A marked head: what is under the pointer or selected.
void draw_mark(const Painter& paint, const Rect& rect, const Palette& palette, bool selected,
               bool hovered) {
  if (selected) {
    paint.box(rect, {.fill = palette.accent_soft,
                     .border = palette.accent,
                     .radius = kRadius,
                     .border_width = 1.5F});
  } else if (hovered) {
    paint.box(rect, {.fill = with_alpha(palette.line_strong, 0.18F), .radius = kRadius});
  }
}

bool hovered_over(const HeadsLook& look, BoardPart part) {
  return look.hover != nullptr && look.hover->part == part;
}

// A line in place of a text too small to read.
void draw_bar(const Painter& paint, Point at, float width, float height, std::uint32_t colour) {
  paint.box({at.x, at.y, width, height}, {.fill = colour, .radius = height / 2});
}

// Beside the cards that are in no lane yet.
void draw_parked_head(const BoardScene& scene, const Painter& paint, const Palette& palette,
                      const RowBox& row) {
  if (detail_at(scene.space.zoom) == BoardDetail::bars) return;
  const NamePlace place = lane_name_place(row, scene);
  const float scale = scene.bands.scale;
  const TextStyle small = scaled(scene.layout.metrics.small_text, scale);
  draw_block(scene, paint, place.top_left, kParkedName, row.name, scale, palette.ink2,
             place.width / scale);
  const float below = place.top_left.y + (row.name.height_px() * scale);
  zoomed_text(scene, paint, {place.top_left.x, below, place.width, small.line_height_px},
              "not placed yet", small, palette.ink2);
}

// A lane's name and what stands below it.
void draw_lane_name(const BoardScene& scene, const Painter& paint, const Palette& palette,
                    const HeadsLook& look, const RowBox& row, const Lane& lane,
                    const NamePlace& place) {
  const HeadBands& bands = scene.bands;
  const bool readable = detail_at(scene.space.zoom) == BoardDetail::text;
  const TextStyle small = scaled(scene.layout.metrics.small_text, bands.scale);
  if (!readable) {
    float y = place.top_left.y + (4 * bands.scale);
    for (const TextLine& line : row.name.lines) {
      draw_bar(paint, {place.top_left.x, y}, line.width_px * bands.scale, 8 * bands.scale,
               mix(palette.background, palette.ink, 0.5F));
      y += row.name.style.line_height_px * bands.scale;
    }
    return;
  }
  if (!is_edited(look, row.lane)) {
    draw_block(scene, paint, place.top_left, lane.name, row.name, bands.scale, palette.ink,
               place.width / bands.scale);
  }
  if (row.collapsed) return;
  Point below{place.top_left.x, place.top_left.y + (row.name.height_px() * bands.scale)};
  if (row.kind == LaneKind::touchpoint) {
    zoomed_text(scene, paint, {below.x, below.y, place.width, small.line_height_px},
                "dashed = indirect", small, palette.ink2);
  } else if (row.kind == LaneKind::feeling) {
    // The legend stands where board readers look for it: under the lane's name.
    below.y += 6 * bands.scale;
    const float middle = small.line_height_px / 2;
    const float mark_width = 12 * bands.scale;
    const auto legend = [&](std::string_view word) {
      zoomed_text(
          scene, paint,
          {below.x + mark_width + (5 * bands.scale), below.y, place.width, small.line_height_px},
          word, small, palette.ink2);
    };
    const std::uint32_t felt = persona_colour(scene, scene.session.persona, palette);
    paint.box({below.x, below.y + middle - (1.5F * bands.scale), mark_width, 3 * bands.scale},
              {.fill = felt, .radius = 1.5F * bands.scale});
    legend("felt");
    below.y += small.line_height_px;
    paint.dashed_line({below.x, below.y + middle}, {below.x + mark_width, below.y + middle + 0.01F},
                      palette.expected, 2 * bands.scale, 3 * bands.scale, 2 * bands.scale);
    legend("expected");
  }
}

}  // namespace

std::uint32_t stage_colour(const BoardScene& scene, Id<Stage> stage, std::size_t index) {
  const Stage* record = scene.journey.find(stage);
  return colour_of(record == nullptr ? std::nullopt : record->colour, index, kStageColours);
}

NamePlace stage_name_place(const StageBox& stage, const BoardScene& scene) {
  const float scale = scene.bands.scale;
  const Rect rect = stage_rect_px(stage, scene.space, scene.bands, scene.layout);
  const Point at{rect.x + ((stage.name_at.x - stage.rect.x) * scale),
                 rect.y + ((stage.name_at.y - stage.rect.y) * scale)};
  const float behind =
      scene.layout.metrics.stage_notch + 6 + (stage.figures.empty() ? 0 : stage.figures_width + 6);
  const float right = rect.right() - (behind * scale);
  return {.top_left = at, .width = std::max(0.0F, right - at.x)};
}

NamePlace step_name_place(const ColumnBox& column, const BoardScene& scene) {
  const float scale = scene.bands.scale;
  const Rect rect = step_rect_px(column, scene.space, scene.bands, scene.layout);
  const float indent = (column.name_at.x - column.head.x) * scale;
  return {.top_left = {rect.x + indent, rect.y + ((column.name_at.y - column.head.y) * scale)},
          .width = rect.width - (2 * indent)};
}

NamePlace lane_name_place(const RowBox& row, const BoardScene& scene) {
  const BoardMetrics& metrics = scene.layout.metrics;
  const float scale = scene.bands.scale;
  const Rect rect = lane_rect_px(row, scene.space, scene.bands);
  Point at{rect.x + ((row.name_at.x + metrics.head_width) * scale),
           rect.y + ((row.name_at.y - row.y) * scale)};
  // A tall row's name stays in view as long as the row does.
  const float below_heads = scene.bands.bottom_px + (8 * scale);
  at.y =
      std::max(at.y, std::min(below_heads, rect.bottom() - ((row.name.height_px() + 8) * scale)));
  return {.top_left = at, .width = rect.right() - (metrics.column_gap * scale) - at.x};
}

void draw_stage_arrow(const Painter& paint, const Rect& rect_px, bool first, float notch_px,
                      std::uint32_t colour) {
  const float tip = std::min(notch_px, rect_px.width / 2);
  const float middle = rect_px.y + (rect_px.height / 2);
  const float left = rect_px.x;
  const float right = rect_px.right();
  // Filled as polygons whose edges Dear ImGui smooths.
  ImDrawList& list = paint.list();
  const std::array<ImVec2, 6> points = {{{left, rect_px.y},
                                         {right - tip, rect_px.y},
                                         {right, middle},
                                         {right - tip, rect_px.bottom()},
                                         {left, rect_px.bottom()},
                                         {left + tip, middle}}};
  if (first) {
    list.AddConvexPolyFilled(points.data(), 5, imgui_colour(colour));
  } else {
    list.AddConcavePolyFilled(points.data(), static_cast<int>(points.size()), imgui_colour(colour));
  }
}

void draw_stage_heads(const BoardScene& scene, const Painter& paint, const Palette& palette,
                      const HeadsLook& look) {
  const BoardLayout& layout = scene.layout;
  const float scale = scene.bands.scale;
  const Rect& content = scene.bands.content_px;
  for (std::size_t i = 0; i < layout.stages.size(); ++i) {
    const StageBox& stage = layout.stages[i];
    const Rect rect = stage_rect_px(stage, scene.space, scene.bands, layout);
    if (rect.right() < content.x || rect.x > content.right()) continue;
    const bool hovered = hovered_over(look, BoardPart::stage) && look.hover->stage == stage.stage;
    std::uint32_t colour = stage_colour(scene, stage.stage, i);
    const std::uint32_t ink = ink_on(colour);
    if (hovered) colour = mix(colour, 0xFFFFFFFF, 0.12F);
    if (is_selected(scene.session, stage.stage)) {
      const Rect ring{rect.x - 3, rect.y - 3, rect.width + 5, rect.height + 6};
      paint.box(ring, {.fill = 0, .border = palette.accent, .radius = 6, .border_width = 2});
    }
    draw_stage_arrow(paint, rect, stage.first, layout.metrics.stage_notch * scale, colour);
    const Stage* record = scene.journey.find(stage.stage);
    if (record == nullptr || is_edited(look, stage.stage)) continue;
    NamePlace place = stage_name_place(stage, scene);
    // The name stays in view while any of its arrow is.
    const float shown_from = content.x + (12 * scale);
    if (place.top_left.x < shown_from) {
      place.width -= shown_from - place.top_left.x;
      place.top_left.x = shown_from;
    }
    TextStyle style = scaled(layout.metrics.stage_text, scale);
    if (!stage.figures.empty() && style.font_px >= 9) {
      const TextStyle small = scaled(layout.metrics.small_text, scale);
      const float x = rect.x + ((stage.figures_at.x - stage.rect.x) * scale);
      if (x > shown_from) {
        zoomed_text(scene, paint, {x, rect.y, rect.right() - x, rect.height}, stage.figures, small,
                    with_alpha(ink, 0.9F));
      }
    }
    if (style.font_px < 9) {
      // From afar an arrow still says its name where it is wide enough.
      style = scaled(layout.metrics.stage_text, 9 / layout.metrics.stage_text.font_px);
      if (rect.height < style.font_px) continue;
    }
    if (place.width < style.font_px * 2) continue;
    zoomed_text(scene, paint, {place.top_left.x, rect.y, place.width, rect.height}, record->name,
                style, ink);
  }
}

void draw_step_heads(const BoardScene& scene, const Painter& paint, const Palette& palette,
                     const HeadsLook& look) {
  const BoardLayout& layout = scene.layout;
  const float scale = scene.bands.scale;
  const Rect& content = scene.bands.content_px;
  const float left = scene.space.board({content.x, 0}).x;
  const float right = scene.space.board({content.right(), 0}).x;
  const auto columns = layout.columns_between(left, right);
  const bool readable = detail_at(scene.space.zoom) == BoardDetail::text;
  const TextStyle small = scaled(layout.metrics.small_text, scale);
  for (std::size_t i = columns.first; i < columns.last; ++i) {
    const ColumnBox& column = layout.columns[i];
    const Rect rect = step_rect_px(column, scene.space, scene.bands, layout);
    const float rule = std::max(1.0F, std::round(2 * scale));
    paint.box({rect.x, rect.bottom() - rule, rect.width, rule}, {.fill = palette.line});
    const Step* step = scene.journey.find(column.step);
    if (step == nullptr) continue;
    const Rect mark{rect.x - (4 * scale), rect.y + (5 * scale), rect.width + (8 * scale),
                    rect.height - (9 * scale)};
    draw_mark(paint, mark, palette, is_selected(scene.session, column.step),
              hovered_over(look, BoardPart::step) && look.hover->step == column.step);
    const NamePlace place = step_name_place(column, scene);
    if (!readable) {
      float y = place.top_left.y + (4 * scale);
      for (const TextLine& line : column.name.lines) {
        draw_bar(paint, {place.top_left.x, y}, line.width_px * scale, 8 * scale,
                 mix(palette.background, palette.ink, 0.5F));
        y += column.name.style.line_height_px * scale;
      }
      continue;
    }
    if (!is_edited(look, column.step)) {
      draw_block(scene, paint, place.top_left, step->name, column.name, scale, palette.ink,
                 column.width - 4);
    }
    if (!column.time.empty()) {
      const float y = rect.y + ((column.time_at.y - column.head.y) * scale);
      zoomed_text(scene, paint, {place.top_left.x, y, place.width, small.line_height_px},
                  column.time, small, palette.ink2);
    }
  }
}

void draw_lane_heads(const BoardScene& scene, const Painter& paint, const Palette& palette,
                     const HeadsLook& look) {
  const BoardLayout& layout = scene.layout;
  const HeadBands& bands = scene.bands;
  const float top = scene.space.board({0, bands.bottom_px}).y;
  const float bottom = scene.space.board({0, scene.space.viewport_px.bottom()}).y;
  const auto rows = layout.rows_between(top, bottom);
  for (std::size_t i = rows.first; i < rows.last; ++i) {
    const RowBox& row = layout.rows[i];
    const Rect rect = lane_rect_px(row, scene.space, bands);
    const float gap = layout.metrics.column_gap * bands.scale;
    paint.box({rect.x, std::round(rect.bottom() - 1), rect.width - gap, 1}, {.fill = palette.line});
    const Lane* lane = scene.journey.find(row.lane);
    if (!row.lane) draw_parked_head(scene, paint, palette, row);
    if (lane == nullptr) continue;
    const Rect mark{rect.x - (6 * bands.scale), rect.y + (6 * bands.scale),
                    rect.width - gap + (6 * bands.scale), rect.height - (12 * bands.scale)};
    draw_mark(paint, mark, palette, is_selected(scene.session, row.lane),
              hovered_over(look, BoardPart::lane) && look.hover->lane == row.lane);
    const NamePlace place = lane_name_place(row, scene);
    // What does not fit a row that is nearly out of view must not reach into the next.
    ImDrawList& list = paint.list();
    list.PushClipRect({rect.x - (8 * bands.scale), rect.y}, {rect.right(), rect.bottom()}, true);
    draw_lane_name(scene, paint, palette, look, row, *lane, place);
    list.PopClipRect();
  }
}

}  // namespace throughline
