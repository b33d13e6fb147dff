// The keyboard's place on the board: a cell of the grid, a step's head or a stage.
#pragma once

#include <cstdint>
#include <optional>

#include "app/session.hpp"
#include "base/rect.hpp"
#include "journey/journey.hpp"
#include "layout/board_layout.hpp"

namespace throughline {

enum class CursorMove : std::uint8_t { left, right, up, down, row_begin, row_end, first, last };

// Where a key takes the cursor; it stays at the edges. Without a cursor the first place there is;
// nothing on a board without stages.
[[nodiscard]] std::optional<CellCursor> moved_cursor(const BoardLayout& layout,
                                                     const std::optional<CellCursor>& cursor,
                                                     CursorMove move);

// The place that goes with a record: a card's cell, a step's head, a stage, a lane's first cell.
// Nothing for records that are not on the board.
[[nodiscard]] std::optional<CellCursor> cursor_of(const Journey& journey, const RecordId& record);

// Where it is on the board; nothing when it is not laid out (a hidden lane).
[[nodiscard]] std::optional<Rect> cursor_rect(const BoardLayout& layout, const CellCursor& cursor);

// Where a record is on the board.
[[nodiscard]] std::optional<Rect> record_rect(const Journey& journey, const BoardLayout& layout,
                                              const RecordId& record);

}  // namespace throughline
