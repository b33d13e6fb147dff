#include "ui/board/board_hit.hpp"

#include <algorithm>
#include <cmath>

namespace throughline {

namespace {

// How near the pointer must come to the middle of a point of the curve.
constexpr float kPointReachPx = 11;

Id<Stage> stage_of(const BoardScene& scene, Id<Step> step) {
  const ColumnBox* column = scene.layout.column_of(step);
  return column == nullptr ? Id<Stage>{} : column->stage;
}

BoardHit hit_curve_point(const BoardScene& scene, const CurveRow& row, Point pointer_px) {
  BoardHit hit;
  float nearest = kPointReachPx * kPointReachPx;
  const auto look_at = [&](const FeelingCurve& curve, CurveKind kind) {
    for (const CurvePoint& point : kind == CurveKind::felt ? curve.felt : curve.expected) {
      const Point at = scene.space.screen(point.at);
      const float dx = at.x - pointer_px.x;
      const float dy = at.y - pointer_px.y;
      const float distance = (dx * dx) + (dy * dy);
      if (distance >= nearest) continue;
      nearest = distance;
      hit = {.part = BoardPart::curve_point,
             .stage = stage_of(scene, point.step),
             .step = point.step,
             .lane = row.lane,
             .persona = curve.persona,
             .curve = kind};
    }
  };
  for (const FeelingCurve& curve : row.curves) {
    if (curve.persona == scene.session.persona) look_at(curve, CurveKind::felt);
  }
  if (hit.part != BoardPart::nothing) return hit;  // felt lies on top
  for (const FeelingCurve& curve : row.curves) {
    if (curve.persona == scene.session.persona) look_at(curve, CurveKind::expected);
  }
  return hit;
}

BoardHit hit_heads(const BoardScene& scene, Point pointer_px) {
  const BoardLayout& layout = scene.layout;
  const Point board = scene.space.board(pointer_px);
  if (pointer_px.y < scene.bands.bottom_px) {
    if (pointer_px.x < scene.bands.content_px.x) return {};
    for (const StageBox& stage : layout.stages) {
      if (stage_rect_px(stage, scene.space, scene.bands, layout).contains(pointer_px)) {
        return {.part = BoardPart::stage, .stage = stage.stage};
      }
    }
    const auto [first, last] = layout.columns_between(board.x, board.x + 0.01F);
    for (std::size_t i = first; i < last; ++i) {
      const ColumnBox& column = layout.columns[i];
      if (!column.step) continue;
      if (step_rect_px(column, scene.space, scene.bands, layout).contains(pointer_px)) {
        return {.part = BoardPart::step, .stage = column.stage, .step = column.step};
      }
    }
    return {};
  }
  if (pointer_px.x < scene.bands.content_px.x && pointer_px.x >= scene.bands.left_px - 4) {
    const auto [first, last] = layout.rows_between(board.y, board.y + 0.01F);
    for (std::size_t i = first; i < last; ++i) {
      const bool above = lane_rect_px(layout.rows[i], scene.space, scene.bands).y <= pointer_px.y;
      if (layout.rows[i].lane && above) {
        return {.part = BoardPart::lane, .lane = layout.rows[i].lane};
      }
    }
  }
  return {};
}

}  // namespace

bool is_selected(const Session& session, const RecordId& id) {
  return std::ranges::find(session.selection, id) != session.selection.end();
}

Hundredths value_at(const CurveRow& row, float y, ValueSnap snap) {
  const float value = row.unit > 0 ? (row.zero_y - y) / row.unit : 0;
  const float steps_per_unit = snap == ValueSnap::whole ? 1.0F : 10.0F;
  const float snapped =
      std::round(std::clamp(value, -5.0F, 5.0F) * steps_per_unit) / steps_per_unit;
  return {static_cast<std::int32_t>(std::lround(snapped * 100))};
}

BoardHit hit_board(const BoardScene& scene, std::span<const AddButton> buttons, Point pointer_px) {
  if (!scene.space.viewport_px.contains(pointer_px)) return {};
  for (const AddButton& button : buttons) {
    if (button.rect_px.contains(pointer_px)) return button.hit;
  }
  const BoardHit head = hit_heads(scene, pointer_px);
  if (head.part != BoardPart::nothing) return head;
  if (!scene.bands.content_px.contains(pointer_px)) return {};

  const Point board = scene.space.board(pointer_px);
  BoardLayout::CellHit cell;
  if (!scene.layout.hit_cell(board, cell)) return {};
  const RowBox& row = scene.layout.rows[cell.row];
  const ColumnBox& column = scene.layout.columns[cell.column];
  BoardHit hit{
      .part = BoardPart::cell, .stage = column.stage, .step = column.step, .lane = row.lane};
  if (const CurveRow* curve = scene.layout.curve_row_of(row.lane)) {
    const BoardHit point = hit_curve_point(scene, *curve, pointer_px);
    if (point.part != BoardPart::nothing) return point;
    hit.part = BoardPart::curve;
    return hit;
  }
  // The card to be, while it is typed, is no card yet.
  const CardBox* card = scene.layout.card_at(board);
  if (card != nullptr && card->card) {
    hit.part = BoardPart::card;
    hit.card = card->card;
    // One that spans steps belongs to the cell it begins in.
    if (const Card* record = scene.journey.find(card->card)) hit.step = record->place.step;
  }
  return hit;
}

}  // namespace throughline
