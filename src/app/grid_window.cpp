#include "app/grid_window.hpp"

#include <algorithm>

namespace throughline {
namespace {

// The indexes in a range and one more that may be outside of it; sorted.
std::vector<std::size_t> with_cursor(BoardLayout::Range range, std::optional<std::size_t> cursor) {
  std::vector<std::size_t> indexes;
  for (std::size_t i = range.first; i < range.last; ++i) indexes.push_back(i);
  if (cursor && (*cursor < range.first || *cursor >= range.last)) {
    indexes.insert(std::ranges::lower_bound(indexes, *cursor), *cursor);
  }
  return indexes;
}

// Takes away the first or last, whichever is farther from what matters.
void drop_farthest(std::vector<std::size_t>& indexes, std::size_t from) {
  const std::size_t before = from > indexes.front() ? from - indexes.front() : 0;
  const std::size_t after = indexes.back() > from ? indexes.back() - from : 0;
  if (before > after) {
    indexes.erase(indexes.begin());
  } else {
    indexes.pop_back();
  }
}

}  // namespace

GridWindow grid_window(const BoardLayout& layout, const std::optional<CellCursor>& cursor,
                       const Rect& content, std::size_t most_nodes) {
  std::optional<std::size_t> cursor_row;
  std::optional<std::size_t> cursor_column;
  if (cursor) {
    if (const RowBox* row = layout.row_of(cursor->lane))
      cursor_row = static_cast<std::size_t>(row - layout.rows.data());
    if (const ColumnBox* column = layout.column_of(cursor->step))
      cursor_column = static_cast<std::size_t>(column - layout.columns.data());
  }
  GridWindow window{
      .columns = with_cursor(layout.columns_between(content.x, content.right()), cursor_column),
      .rows = with_cursor(layout.rows_between(content.y, content.bottom()), cursor_row)};
  // A header, a cell and a card for each, about.
  const auto estimate = [&] {
    const std::size_t rows = window.rows.size();
    const std::size_t columns = window.columns.size();
    return (2 * rows * columns) + (2 * rows) + (2 * columns);
  };
  while (estimate() > most_nodes && window.rows.size() + window.columns.size() > 2) {
    const bool wide = window.columns.size() >= window.rows.size();
    std::vector<std::size_t>& longer = wide ? window.columns : window.rows;
    const std::optional<std::size_t> kept = wide ? cursor_column : cursor_row;
    drop_farthest(longer, kept.value_or((longer.front() + longer.back()) / 2));
  }
  return window;
}

}  // namespace throughline
