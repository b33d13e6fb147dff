#include <algorithm>
#include <optional>

#include "ui/board/board_hit.hpp"

namespace throughline {

namespace {

constexpr float kRoundPx = 22;
constexpr float kPillWidth = 118;  // at zoom 1
// How near the pointer must be to a border between two heads to offer something new there.
constexpr float kBorderReachPx = 11;

Rect round_at(Point centre_px) {
  return {centre_px.x - (kRoundPx / 2), centre_px.y - (kRoundPx / 2), kRoundPx, kRoundPx};
}

// A pill right of everything; round where the view, fitted to the map, has no room for its words.
AddButton at_the_end(const BoardScene& scene, const BoardHit& hit, const Rect& pill_px) {
  const float right = scene.space.viewport_px.right();
  if (pill_px.x >= right || pill_px.right() <= right) return {.hit = hit, .rect_px = pill_px};
  const float reach = (kRoundPx / 2) + 2;
  const Point centre{std::min(pill_px.x + reach, right - reach), pill_px.y + (pill_px.height / 2)};
  return {.hit = hit, .rect_px = round_at(centre), .look = AddButton::Look::round};
}

// Pills at the end of stages, steps and lanes.
void add_pills(const BoardScene& scene, std::vector<AddButton>& buttons) {
  const BoardLayout& layout = scene.layout;
  const BoardSpace& space = scene.space;
  const float scale = scene.bands.scale;
  if (!layout.stages.empty()) {
    const StageBox& last = layout.stages.back();
    const float gap = layout.metrics.column_gap;
    const Rect stage = stage_rect_px(last, space, scene.bands, layout);
    const float x = space.screen(Point{last.rect.right() + gap, 0}).x;
    if (x + (40 * scale) > scene.bands.content_px.x) {
      const float inset = 2 * scale;
      const Rect place{x, stage.y + inset, kPillWidth * scale, stage.height - (2 * inset)};
      buttons.push_back(at_the_end(scene, {.part = BoardPart::add_stage}, place));
      if (!scene.outline.steps(last.stage).empty()) {
        const Rect below{x, stage.bottom() + (8 * scale), kPillWidth * scale, 32 * scale};
        buttons.push_back(
            at_the_end(scene, {.part = BoardPart::add_step, .stage = last.stage}, below));
      }
    }
  }
  // A stage without steps asks for its first where that would stand.
  const Rect& content = scene.bands.content_px;
  const auto columns =
      layout.columns_between(space.board({content.x, 0}).x, space.board({content.right(), 0}).x);
  for (std::size_t i = columns.first; i < columns.last; ++i) {
    const ColumnBox& column = layout.columns[i];
    if (column.step) continue;
    const Rect head = step_rect_px(column, space, scene.bands, layout);
    buttons.push_back({.hit = {.part = BoardPart::add_step, .stage = column.stage},
                       .rect_px = {head.x, head.y + (8 * scale), head.width, 32 * scale}});
  }
  if (!layout.stages.empty() || !layout.rows.empty()) {
    const float end = layout.rows.empty() ? 0 : layout.rows.back().y + layout.rows.back().height;
    const float y = space.screen(Point{0, end}).y + (10 * scale);
    if (y > scene.bands.bottom_px) {
      const float width =
          std::min(kPillWidth * scale, scene.bands.right_px - scene.bands.left_px - (12 * scale));
      buttons.push_back({.hit = {.part = BoardPart::add_lane},
                         .rect_px = {scene.bands.left_px, y, width, 32 * scale}});
    }
  }
}

std::optional<AddButton> between_stages(const BoardScene& scene, Point pointer_px) {
  const BoardLayout& layout = scene.layout;
  for (std::size_t i = 0; i < layout.stages.size(); ++i) {
    const Rect rect = stage_rect_px(layout.stages[i], scene.space, scene.bands, layout);
    if (pointer_px.y < rect.y || pointer_px.y >= rect.bottom()) return std::nullopt;
    const float border = rect.x - (layout.metrics.column_gap * scene.space.zoom / 2);
    if (pointer_px.x < border - kBorderReachPx || pointer_px.x >= border + kBorderReachPx) continue;
    return AddButton{.hit = {.part = BoardPart::add_stage, .index = i},
                     .rect_px = round_at({border, rect.y + (rect.height / 2)}),
                     .look = AddButton::Look::round};
  }
  return std::nullopt;
}

std::optional<AddButton> between_steps(const BoardScene& scene, Point pointer_px) {
  const BoardLayout& layout = scene.layout;
  const float half_gap = layout.metrics.column_gap * scene.space.zoom / 2;
  const float reach = kBorderReachPx / scene.space.zoom;
  const float x = scene.space.board(pointer_px).x;
  const auto [first, last] = layout.columns_between(x - (reach * 2), x + (reach * 2));
  for (std::size_t i = first; i < last; ++i) {
    const ColumnBox& column = layout.columns[i];
    if (!column.step) continue;
    const Rect rect = step_rect_px(column, scene.space, scene.bands, layout);
    if (pointer_px.y < rect.y || pointer_px.y >= rect.bottom()) return std::nullopt;
    const auto steps = scene.outline.steps(column.stage);
    const auto place =
        static_cast<std::size_t>(std::ranges::find(steps, column.step) - steps.begin());
    const auto near = [&](float border) {
      return pointer_px.x >= border - kBorderReachPx && pointer_px.x < border + kBorderReachPx;
    };
    const auto button = [&](float border, std::size_t index) {
      return AddButton{.hit = {.part = BoardPart::add_step, .stage = column.stage, .index = index},
                       .rect_px = round_at({border, rect.y + (rect.height / 2)}),
                       .look = AddButton::Look::round};
    };
    // At a border between two stages the side the pointer is on decides which gets the step.
    const float after = rect.right() + half_gap;
    const bool last_of_stage = place + 1 >= steps.size();
    if (near(after) && (!last_of_stage || pointer_px.x < after)) return button(after, place + 1);
    const float before = rect.x - half_gap;
    if (near(before) && place == 0 && pointer_px.x >= before) return button(before, 0);
  }
  return std::nullopt;
}

std::optional<AddButton> between_lanes(const BoardScene& scene, Point pointer_px) {
  const BoardLayout& layout = scene.layout;
  const float y = scene.space.board(pointer_px).y;
  const float reach = kBorderReachPx / scene.space.zoom;
  const auto [first, last] = layout.rows_between(y - reach, y + reach);
  for (std::size_t i = first; i < last; ++i) {
    const Rect rect = lane_rect_px(layout.rows[i], scene.space, scene.bands);
    if (pointer_px.y < rect.y - kBorderReachPx || pointer_px.y >= rect.y + kBorderReachPx) continue;
    const auto lanes = scene.outline.lanes();  // hidden ones keep their place among the others
    const auto place =
        static_cast<std::size_t>(std::ranges::find(lanes, layout.rows[i].lane) - lanes.begin());
    return AddButton{.hit = {.part = BoardPart::add_lane, .index = place},
                     .rect_px = round_at({rect.right() - 24, rect.y}),
                     .look = AddButton::Look::round};
  }
  return std::nullopt;
}

std::optional<AddButton> in_cell(const BoardScene& scene, Point pointer_px) {
  const BoardLayout& layout = scene.layout;
  const Point board = scene.space.board(pointer_px);
  BoardLayout::CellHit cell;
  if (!layout.hit_cell(board, cell)) return std::nullopt;
  const RowBox& row = layout.rows[cell.row];
  const ColumnBox& column = layout.columns[cell.column];
  if (!column.step || row.kind == LaneKind::feeling || row.collapsed) return std::nullopt;
  const BoardHit hit{
      .part = BoardPart::add_card, .stage = column.stage, .step = column.step, .lane = row.lane};
  const auto cards = layout.cell(cell.row, cell.column);
  if (cards.empty()) {
    const BoardMetrics& metrics = layout.metrics;
    const float height = metrics.card_text.line_height_px + (2 * metrics.card_padding_y);
    const Rect place{column.x, row.y + metrics.row_padding_y, column.width, height};
    return AddButton{
        .hit = hit, .rect_px = scene.space.screen(place), .look = AddButton::Look::ghost_card};
  }
  if (layout.card_at(board) != nullptr) return std::nullopt;
  const Rect last = scene.space.screen(cards.back().rect);
  const float row_end = scene.space.screen(Point{0, row.y + row.height}).y;
  const float y =
      std::min(last.bottom() + (kRoundPx / 2) + 5, std::max(row_end, last.bottom() + 2));
  return AddButton{.hit = hit,
                   .rect_px = round_at({last.x + (last.width / 2), y}),
                   .look = AddButton::Look::round};
}

}  // namespace

std::vector<AddButton> add_buttons(const BoardScene& scene, const Point* pointer_px) {
  std::vector<AddButton> buttons;
  if (pointer_px != nullptr && scene.space.viewport_px.contains(*pointer_px)) {
    std::optional<AddButton> near;
    if (pointer_px->y < scene.bands.bottom_px) {
      if (pointer_px->x >= scene.bands.content_px.x) {
        near = between_stages(scene, *pointer_px);
        if (!near) near = between_steps(scene, *pointer_px);
      }
    } else if (pointer_px->x < scene.bands.content_px.x) {
      near = between_lanes(scene, *pointer_px);
    } else {
      near = in_cell(scene, *pointer_px);
    }
    if (near) buttons.push_back(*near);
  }
  add_pills(scene, buttons);
  return buttons;
}

}  // namespace throughline
