#include "layout/board_layout.hpp"

#include <algorithm>

namespace throughline {

namespace {

// Boxes that a range touches, by where they begin and end; they stand in order and do not overlap.
template <class Boxes, class Begin, class End>
BoardLayout::Range between(const Boxes& boxes, float from, float to, Begin begin, End end) {
  const auto first =
      std::ranges::partition_point(boxes, [&](const auto& box) { return end(box) <= from; });
  const auto last =
      std::partition_point(first, boxes.end(), [&](const auto& box) { return begin(box) < to; });
  return {static_cast<std::size_t>(first - boxes.begin()),
          static_cast<std::size_t>(last - boxes.begin())};
}

Point moved(Point point, float dx, float dy) {
  return {point.x + dx, point.y + dy};
}

}  // namespace

void translate(CardBox& box, float dx, float dy) {
  box.rect.x += dx;
  box.rect.y += dy;
  box.text_at = moved(box.text_at, dx, dy);
  box.line_at = moved(box.line_at, dx, dy);
  for (ChipBox& chip : box.chips) {
    chip.rect.x += dx;
    chip.rect.y += dy;
  }
}

BoardLayout::Range BoardLayout::columns_between(float left, float right) const {
  return between(
      columns, left, right, [](const ColumnBox& column) { return column.x; },
      [](const ColumnBox& column) { return column.x + column.width; });
}

BoardLayout::Range BoardLayout::rows_between(float top, float bottom) const {
  return between(
      rows, top, bottom, [](const RowBox& row) { return row.y; },
      [](const RowBox& row) { return row.y + row.height; });
}

std::span<const CardBox> BoardLayout::cell(std::size_t row, std::size_t column) const {
  if (row >= rows.size() || column >= columns.size()) return {};
  const RowBox& row_box = rows[row];
  const auto found = cells_.find({.lane = row_box.lane, .step = columns[column].step});
  if (found == cells_.end()) return {};
  Cell& cell = found->second;
  // Below a curve cards begin where its place ends.
  const float curve =
      row_box.kind == LaneKind::feeling ? metrics.curve_height - metrics.row_padding_y : 0;
  const Point at{columns[column].x, row_box.y + curve};
  if (cell.placed_at != at) {
    for (CardBox& box : cell.cards)
      translate(box, at.x - cell.placed_at.x, at.y - cell.placed_at.y);
    cell.placed_at = at;
  }
  return cell.cards;
}

std::span<const CardBox> BoardLayout::cell_at(Id<Lane> lane, Id<Step> step) const {
  return cell(row_index_of(lane), column_index_of(step));
}

const CardBox* BoardLayout::find_card(Id<Card> card) const {
  const auto place = card_places_.find(card);
  if (place == card_places_.end()) return nullptr;
  const auto cards = cell(row_index_of(place->second.lane), column_index_of(place->second.step));
  const auto found = std::ranges::find(cards, card, &CardBox::card);
  return found == cards.end() ? nullptr : &*found;
}

const CardBox* BoardLayout::card_at(Point board) const {
  const Range found_rows = rows_between(board.y, board.y);
  const Range hit_rows{found_rows.first, std::min(found_rows.first + 1, rows.size())};
  if (hit_rows.first == hit_rows.last || rows[hit_rows.first].y > board.y) return nullptr;
  const RowBox& row = rows[hit_rows.first];
  const auto behind = std::ranges::partition_point(
      columns, [&](const ColumnBox& column) { return column.x <= board.x; });
  const auto last = static_cast<std::size_t>(behind - columns.begin());
  const std::size_t first = last > row.reach + 1 ? last - row.reach - 1 : 0;
  for (std::size_t column = first; column < last; ++column) {
    for (const CardBox& box : cell(hit_rows.first, column)) {
      if (box.rect.contains(board)) return &box;
    }
  }
  return nullptr;
}

Rect BoardLayout::story_bounds() const {
  Rect story = bounds;
  if (lane_rows() < rows.size()) story.height -= rows.back().height;
  return story;
}

const RowBox* BoardLayout::row_of(Id<Lane> lane) const {
  const std::size_t index = row_index_of(lane);
  return index < rows.size() ? &rows[index] : nullptr;
}

const ColumnBox* BoardLayout::column_of(Id<Step> step) const {
  const std::size_t index = column_index_of(step);
  return index < columns.size() ? &columns[index] : nullptr;
}

const CurveRow* BoardLayout::curve_row_of(Id<Lane> lane) const {
  const auto found = std::ranges::find(curve_rows, lane, &CurveRow::lane);
  return found == curve_rows.end() ? nullptr : &*found;
}

bool BoardLayout::hit_cell(Point board, CellHit& hit) const {
  if (rows.empty() || columns.empty() || board.y < 0) return false;
  const float half_gap = metrics.column_gap / 2;
  const auto row = std::ranges::partition_point(
      rows, [&](const RowBox& box) { return box.y + box.height <= board.y; });
  const auto column = std::ranges::partition_point(
      columns, [&](const ColumnBox& box) { return box.x + box.width + half_gap <= board.x; });
  if (row == rows.end() || column == columns.end() || board.x < column->x - half_gap) return false;
  hit.row = static_cast<std::size_t>(row - rows.begin());
  hit.column = static_cast<std::size_t>(column - columns.begin());
  hit.rect = cell_rect(hit.row, hit.column);
  const auto cards = cell(hit.row, hit.column);
  hit.index = static_cast<std::size_t>(std::ranges::count_if(
      cards, [&](const CardBox& box) { return box.rect.centre().y < board.y; }));
  return true;
}

Rect BoardLayout::cell_rect(std::size_t row, std::size_t column) const {
  return {columns[column].x, rows[row].y, columns[column].width, rows[row].height};
}

std::size_t BoardLayout::row_index_of(Id<Lane> lane) const {
  const auto found = row_indexes_.find(lane);
  return found == row_indexes_.end() ? rows.size() : found->second;
}

std::size_t BoardLayout::column_index_of(Id<Step> step) const {
  const auto found = column_indexes_.find(step);
  return found == column_indexes_.end() ? columns.size() : found->second;
}

Rect evidence_mark(const CardBox& box, const BoardMetrics& metrics) {
  const float size = metrics.card_marker_size;
  const float aside = (metrics.card_marker_width - size) / 2;
  return {box.rect.right() - aside - size,
          box.text_at.y + ((metrics.card_text.line_height_px - size) / 2), size, size};
}

}  // namespace throughline
