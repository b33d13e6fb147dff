#include "ui/board/board_drop.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace throughline {

namespace {

template <class T>
std::size_t place_of(std::span<const Id<T>> ids, Id<T> id) {
  return static_cast<std::size_t>(std::ranges::find(ids, id) - ids.begin());
}

// `index` among the siblings with `moved` still standing at `place`, as an index without it.
std::size_t without(std::size_t index, std::size_t place) {
  return index > place ? index - 1 : index;
}

// Below the lanes, where the first parked card makes a row of its own.
std::optional<CardDrop> first_parked(const BoardScene& scene, Point board) {
  const BoardLayout& layout = scene.layout;
  if (scene.outline.columns().empty() || layout.lane_rows() != layout.rows.size())
    return std::nullopt;
  const float end = layout.bounds.bottom();
  const Rect place{0, end, layout.bounds.right(), layout.metrics.row_minimum_height};
  if (!place.contains(board)) return std::nullopt;
  return CardDrop{.to = {},
                  .index = 0,
                  .changes = true,
                  .cell = place,
                  .line_y = end + layout.metrics.row_padding_y};
}

}  // namespace

std::optional<CardDrop> card_drop(const BoardScene& scene, std::span<const Id<Card>> cards,
                                  Point board) {
  BoardLayout::CellHit hit;
  if (!scene.layout.hit_cell(board, hit)) return first_parked(scene, board);
  const RowBox& row = scene.layout.rows[hit.row];
  const ColumnBox& column = scene.layout.columns[hit.column];
  if (!column.step || row.kind == LaneKind::feeling) return std::nullopt;

  CardDrop drop{.to = card_cell(row.lane, column.step), .cell = hit.rect};
  const auto there = scene.layout.cell(hit.row, hit.column);
  const std::size_t index = std::min(hit.index, there.size());
  const auto is_moved = [&](Id<Card> card) {
    return std::ranges::find(cards, card) != cards.end();
  };
  const auto old_order = scene.outline.cell(drop.to.lane, drop.to.step);
  // Cards that the lane leaves out, and parked ones below other steps, stand between.
  const auto behind =
      index < there.size() ? std::ranges::find(old_order, there[index].card) : old_order.end();
  const auto before = static_cast<std::size_t>(behind - old_order.begin());
  const auto moved_before = std::count_if(
      old_order.begin(), old_order.begin() + static_cast<std::ptrdiff_t>(before), is_moved);
  drop.index = before - static_cast<std::size_t>(moved_before);

  std::vector<Id<Card>> new_order;
  for (const Id<Card> card : old_order) {
    if (!is_moved(card)) new_order.push_back(card);
  }
  const auto place = static_cast<std::ptrdiff_t>(std::min(drop.index, new_order.size()));
  new_order.insert(new_order.begin() + place, cards.begin(), cards.end());
  drop.changes = !std::ranges::equal(old_order, new_order);

  const float half_gap = scene.layout.metrics.card_gap / 2;
  if (there.empty()) {
    drop.line_y = row.y + scene.layout.metrics.row_padding_y;
  } else if (index == 0) {
    drop.line_y = there.front().rect.y - half_gap;
  } else {
    drop.line_y = there[index - 1].rect.bottom() + half_gap;
  }
  return drop;
}

std::optional<StageDrop> stage_drop(const BoardScene& scene, Id<Stage> stage, Point board) {
  const auto& stages = scene.layout.stages;
  if (stages.empty()) return std::nullopt;
  std::size_t index = 0;
  while (index < stages.size() && stages[index].rect.centre().x < board.x) ++index;
  const std::size_t place = place_of(scene.outline.stages(), stage);
  StageDrop drop{.index = without(index, place)};
  drop.changes = drop.index != place;
  const float half_gap = scene.layout.metrics.column_gap / 2;
  drop.line_x = index < stages.size() ? stages[index].rect.x - half_gap
                                      : stages.back().rect.right() + half_gap;
  return drop;
}

std::optional<StepDrop> step_drop(const BoardScene& scene, Id<Step> step, Point board) {
  const auto& columns = scene.layout.columns;
  if (columns.empty()) return std::nullopt;
  // The column under the point; in a gap or beyond the ends the nearest.
  const auto behind = std::ranges::partition_point(
      columns, [&](const ColumnBox& column) { return column.x + column.width <= board.x; });
  const ColumnBox& over = behind == columns.end() ? columns.back() : *behind;
  const float half_gap = scene.layout.metrics.column_gap / 2;
  StepDrop drop{.stage = over.stage};
  const bool after = over.step && board.x >= over.x + (over.width / 2);
  drop.line_x = after ? over.x + over.width + half_gap : over.x - half_gap;
  const auto siblings = scene.outline.steps(over.stage);
  std::size_t index = over.step ? place_of(siblings, over.step) + (after ? 1 : 0) : 0;
  const std::size_t place = place_of(siblings, step);
  drop.changes = place == siblings.size();  // from another stage
  if (!drop.changes) {
    index = without(index, place);
    drop.changes = index != place;
  }
  drop.index = index;
  return drop;
}

std::optional<LaneDrop> lane_drop(const BoardScene& scene, Id<Lane> lane, Point board) {
  const auto& rows = scene.layout.rows;
  if (scene.layout.lane_rows() == 0) return std::nullopt;
  const auto behind = std::ranges::partition_point(
      rows, [&](const RowBox& row) { return row.y + (row.height / 2) < board.y; });
  const auto lanes = scene.outline.lanes();
  const std::size_t place = place_of(lanes, lane);
  // Hidden lanes between stay where they are: the lane stands directly before the one it is dropped
  // on, or behind the last one shown.
  const std::size_t shown = scene.layout.lane_rows();
  const auto over = static_cast<std::size_t>(behind - rows.begin());
  const std::size_t index =
      over < shown ? place_of(lanes, rows[over].lane) : place_of(lanes, rows[shown - 1].lane) + 1;
  LaneDrop drop{.index = without(index, place)};
  drop.changes = drop.index != place;
  const RowBox& last = rows[shown - 1];
  drop.line_y = over < shown ? rows[over].y : last.y + last.height;
  return drop;
}

}  // namespace throughline
