#include "app/cursor.hpp"

#include <algorithm>

#include "journey/verbs.hpp"

namespace throughline {
namespace {

// The grid with its two head rows: row 0 holds the stages, row 1 the steps' heads, lanes follow.
constexpr std::size_t kHeadRows = 2;
struct Place {
  std::size_t row = 0;
  std::size_t column = 0;
};

std::size_t column_of(const BoardLayout& layout, const CellCursor& cursor) {
  const auto found = std::ranges::find_if(layout.columns, [&](const ColumnBox& column) {
    return cursor.step ? column.step == cursor.step : column.stage == cursor.stage;
  });
  return static_cast<std::size_t>(found - layout.columns.begin());
}

std::optional<Place> place_of(const BoardLayout& layout, const CellCursor& cursor) {
  Place place{.row = 0, .column = column_of(layout, cursor)};
  if (place.column == layout.columns.size()) return std::nullopt;
  if (cursor.band == CellCursor::Band::stages) return place;
  place.row = 1;
  if (cursor.band == CellCursor::Band::steps) return place;
  const auto row = std::ranges::find(layout.rows, cursor.lane, &RowBox::lane);
  if (row == layout.rows.end()) return std::nullopt;
  place.row = kHeadRows + static_cast<std::size_t>(row - layout.rows.begin());
  return place;
}

CellCursor cursor_at(const BoardLayout& layout, const Place& place) {
  const ColumnBox& column = layout.columns[place.column];
  CellCursor cursor{
      .band = CellCursor::Band::stages, .lane = {}, .stage = column.stage, .step = {}};
  if (place.row == 0) return cursor;
  cursor.step = column.step;
  cursor.band = CellCursor::Band::steps;
  if (place.row < kHeadRows) return cursor;
  cursor.band = CellCursor::Band::cells;
  cursor.lane = layout.rows[place.row - kHeadRows].lane;
  return cursor;
}

// The first column of the stage before or after the one of `column`.
std::size_t stage_beside(const BoardLayout& layout, std::size_t column, CursorMove move) {
  const auto first_of = [&](std::size_t at) {
    while (at > 0 && layout.columns[at - 1].stage == layout.columns[at].stage) --at;
    return at;
  };
  if (move == CursorMove::right) {
    std::size_t next = column;
    while (next < layout.columns.size() &&
           layout.columns[next].stage == layout.columns[column].stage)
      ++next;
    return next < layout.columns.size() ? next : first_of(column);
  }
  const std::size_t first = first_of(column);
  return first == 0 ? 0 : first_of(first - 1);
}

}  // namespace

std::optional<CellCursor> moved_cursor(const BoardLayout& layout,
                                       const std::optional<CellCursor>& cursor, CursorMove move) {
  if (layout.columns.empty()) return std::nullopt;
  const std::size_t last_row = kHeadRows + layout.rows.size() - 1;
  const std::size_t last_column = layout.columns.size() - 1;
  const std::optional<Place> from = cursor ? place_of(layout, *cursor) : std::nullopt;
  if (!from) return cursor_at(layout, {.row = layout.rows.empty() ? 1 : kHeadRows, .column = 0});
  Place place = *from;
  const bool among_stages = place.row == 0;
  switch (move) {
    case CursorMove::left:
      if (among_stages) {
        place.column = stage_beside(layout, place.column, move);
      } else if (place.column > 0) {
        --place.column;
      }
      break;
    case CursorMove::right:
      if (among_stages) {
        place.column = stage_beside(layout, place.column, move);
      } else if (place.column < last_column) {
        ++place.column;
      }
      break;
    case CursorMove::up:
      if (place.row > 0) --place.row;
      break;
    case CursorMove::down:
      if (place.row < last_row) ++place.row;
      break;
    case CursorMove::row_begin:
      place.column = 0;
      break;
    case CursorMove::row_end:
      place.column = last_column;
      break;
    case CursorMove::first:
      place = {.row = 0, .column = 0};
      break;
    case CursorMove::last:
      place = {.row = last_row, .column = last_column};
      break;
  }
  return cursor_at(layout, place);
}

std::optional<CellCursor> cursor_of(const Journey& journey, const RecordId& record) {
  const auto head = [&](Id<Step> id) -> std::optional<CellCursor> {
    const Step* step = journey.find(id);
    if (step == nullptr) return std::nullopt;
    return CellCursor{
        .band = CellCursor::Band::steps, .lane = {}, .stage = step->place.stage, .step = id};
  };
  if (const auto* stage = std::get_if<Id<Stage>>(&record)) {
    return CellCursor{.band = CellCursor::Band::stages, .lane = {}, .stage = *stage, .step = {}};
  }
  if (const auto* step = std::get_if<Id<Step>>(&record)) return head(*step);
  if (const auto* id = std::get_if<Id<Card>>(&record)) {
    const Card* card = journey.find(*id);
    std::optional<CellCursor> cursor = card == nullptr ? std::nullopt : head(card->place.step);
    if (!cursor) return std::nullopt;
    cursor->band = CellCursor::Band::cells;
    cursor->lane = card->place.lane;
    return cursor;
  }
  return std::nullopt;
}

std::optional<Rect> cursor_rect(const BoardLayout& layout, const CellCursor& cursor) {
  const std::optional<Place> place = place_of(layout, cursor);
  if (!place) return std::nullopt;
  if (place->row == 0) {
    const auto stage = std::ranges::find(layout.stages, cursor.stage, &StageBox::stage);
    return stage == layout.stages.end() ? std::nullopt : std::optional(stage->rect);
  }
  if (place->row < kHeadRows) return layout.columns[place->column].head;
  return layout.cell_rect(place->row - kHeadRows, place->column);
}

std::optional<Rect> record_rect(const Journey& journey, const BoardLayout& layout,
                                const RecordId& record) {
  if (const auto* card = std::get_if<Id<Card>>(&record)) {
    const CardBox* box = layout.find_card(*card);
    return box == nullptr ? std::nullopt : std::optional(box->rect);
  }
  if (const auto* lane = std::get_if<Id<Lane>>(&record)) {
    const RowBox* row = layout.row_of(*lane);
    if (row == nullptr) return std::nullopt;
    return Rect{.x = 0, .y = row->y, .width = 1, .height = row->height};
  }
  const std::optional<CellCursor> cursor = cursor_of(journey, record);
  return cursor ? cursor_rect(layout, *cursor) : std::nullopt;
}

}  // namespace throughline
