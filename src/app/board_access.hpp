// The board in the accessibility tree: a grid with the stages and the steps as column headers,
// lanes as row headers, cells with their cards as buttons and feelings as sliders.
//
// It holds what is in view and the cursor's row and column, fewer when that is too much; the grid
// states the full counts and every node its place in them. Rows and columns count from 1: row 1
// holds the stages, row 2 the steps, lanes follow; column 1 holds the lanes' names.
#pragma once

#include <cstddef>

#include "app/access_tree.hpp"
#include "app/intents.hpp"
#include "app/session.hpp"
#include "base/rect.hpp"
#include "journey/evidence_state.hpp"
#include "journey/journey.hpp"
#include "layout/board_layout.hpp"

namespace throughline {

// The board's nodes stay below this, so that the panels' find room.
inline constexpr std::size_t kMaximumBoardNodes = 340;

// Where the view draws things, in page pixels. Need not be clipped.
class BoardPlaces {
 public:
  virtual ~BoardPlaces() = default;
  [[nodiscard]] virtual Rect stage_px(const StageBox& stage) const = 0;
  [[nodiscard]] virtual Rect step_px(const ColumnBox& column) const = 0;
  [[nodiscard]] virtual Rect lane_px(const RowBox& row) const = 0;
  // Of anything within the grid, from board units.
  [[nodiscard]] virtual Rect cell_px(const Rect& board) const = 0;
};

struct BoardAccess {
  const Journey& journey;
  const EvidenceStates& evidence;
  const BoardLayout& layout;
  const Session& session;
  const BoardPlaces& places;
  Rect viewport_px;  // of the whole board
  Rect content_px;   // what the heads leave for cells
  Rect content;      // the same in board units
};

// Adds the grid below the tree's current parent, and sends what was done to its nodes since the
// last frame:
//   focus on a cell or header         MoveCursor
//   press on a header or card         Select; on one that is selected alone: BeginText
//   press on a cell                   selects its cards; in an empty one begins a new card
//   increase, decrease on a feeling   SetFeeling, one up or down
// When the keyboard is in the grid it follows the cursor.
// Returns the node of the cursor's place, which takes the keyboard; 0 where there is none.
std::uint32_t add_board_access(AccessTree& tree, const BoardAccess& board, IntentSink& sink);

}  // namespace throughline
