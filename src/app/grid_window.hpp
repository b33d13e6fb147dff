// Which rows and columns of the board the mirror holds: those in view, and those of the cursor
// wherever it is.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "app/session.hpp"
#include "layout/board_layout.hpp"

namespace throughline {

// Indexes into the layout's rows and columns, sorted.
struct GridWindow {
  std::vector<std::size_t> columns;
  std::vector<std::size_t> rows;
};

// `content` is what is in view, in board units. What is farthest from the cursor, or from the
// middle, is left out until about `most_nodes` nodes are enough.
[[nodiscard]] GridWindow grid_window(const BoardLayout& layout,
                                     const std::optional<CellCursor>& cursor, const Rect& content,
                                     std::size_t most_nodes);

}  // namespace throughline
