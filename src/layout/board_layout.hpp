// Where everything of the board is, in board units (1 = 1 px at zoom 1), the origin at the top left
// of the first stage's arrow: lane heads lie left of x = 0, stage arrows and step heads above y =
// 0... see BoardMetrics.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/rect.hpp"
#include "journey/journey.hpp"
#include "journey/outline.hpp"
#include "layout/curve.hpp"
#include "layout/text_block.hpp"

namespace throughline {

// One spacing scale for every picture of the board. The grid's cells start at (0, 0); lane heads
// are a band of `head_width` left of it, stages and step heads a band above it whose height is
// BoardLayout::head_height.
struct BoardMetrics {
  float head_width = 120;
  float column_width = 150;
  float column_gap = 8;
  float stage_height = 40;
  float card_gap = 6;
  float card_padding_x = 10;
  float card_padding_y = 8;
  float card_marker_width = 20;  // right of a card's text, for the evidence dot
  float row_padding_y = 10;
  float row_minimum_height = 64;
  float curve_height = 190;
  TextStyle card_text{13, 17.55F, TextWeight::medium};
  TextStyle step_text{14, 19, TextWeight::semibold};
  TextStyle lane_text{13, 17.55F, TextWeight::semibold};
  TextStyle stage_text{14, 19, TextWeight::semibold};
  TextStyle small_text{12, 16.2F, TextWeight::medium};
};

struct StageBox {
  Id<Stage> stage;
  Rect rect;           // the arrow
  TextBlock name;      // cut to one line
  bool first = false;  // has a straight left edge
};

// A step, or the empty place of a stage without steps (step is none).
struct ColumnBox {
  Id<Step> step;
  Id<Stage> stage;
  float x = 0;
  float width = 0;
  Rect head;
  TextBlock name;
  std::string time;  // "Mon 09:10" on a new day or after a gap, else "+2 min"; empty when unknown
};

struct RowBox {
  Id<Lane> lane;
  LaneKind kind = LaneKind::doing;
  float y = 0;
  float height = 0;
  TextBlock name;
};

struct ChipBox {
  Rect rect;
  std::string text;
  enum class Tone : std::uint8_t { bad, warn, good, purple, neutral } tone = Tone::neutral;
};

struct CardBox {
  Id<Card> card;
  Rect rect;
  Point text_at;   // top left of the first line
  TextBlock text;  // of Card::text
  std::vector<ChipBox> chips;
};

// One persona's curve in a lane of feelings. Points stand at the middle of their column; a step
// without a value breaks the curve (an honest gap).
struct CurvePoint {
  Id<Step> step;
  Point at;
  float value = 0;  // -5..+5
};
struct FeelingCurve {
  Id<Persona> persona;
  std::vector<CurvePoint> felt, expected;             // in order of the columns
  std::vector<CurvePath> felt_paths, expected_paths;  // one for each unbroken part
};
struct CurveRow {
  Id<Lane> lane;
  float zero_y = 0;  // where 0 is
  float unit = 0;    // board units up for +1
  std::vector<FeelingCurve> curves;
};

// Finished geometry. Rows hold no hidden lanes. Cells are found by (row, column).
class BoardLayout {
 public:
  BoardMetrics metrics;
  float head_height = 0;  // stages and step heads above the grid
  std::vector<StageBox> stages;
  std::vector<ColumnBox> columns;  // by x
  std::vector<RowBox> rows;        // by y
  std::vector<CurveRow> curve_rows;
  Rect bounds;  // everything, heads included

  // Columns or rows that a range of board coordinates touches, as [first, last).
  struct Range {
    std::size_t first = 0;
    std::size_t last = 0;
  };
  [[nodiscard]] Range columns_between(float left, float right) const;
  [[nodiscard]] Range rows_between(float top, float bottom) const;
  [[nodiscard]] std::span<const CardBox> cell(std::size_t row, std::size_t column) const;
  [[nodiscard]] const CardBox* find_card(Id<Card> card) const;
  // The grid's cell under a point of the board, heads excluded; rect is its whole area.
  struct CellHit {
    std::size_t row = 0;
    std::size_t column = 0;
    Rect rect;
    std::size_t index = 0;  // where a card dropped at the point would stand among the cell's cards
  };
  [[nodiscard]] const RowBox* row_of(Id<Lane> lane) const;
  [[nodiscard]] bool hit_cell(Point board, CellHit& hit) const;
  [[nodiscard]] Rect cell_rect(std::size_t row, std::size_t column) const;

 private:
  friend class BoardLayouter;
  std::vector<std::vector<CardBox>> cells_;  // row * columns.size() + column
  std::unordered_map<Id<Card>, std::pair<std::uint32_t, std::uint32_t>>
      card_places_;  // cell, index
};

// Lays a board out and keeps wrapped lines from one time to the next, so that only what changed is
// measured again.
class BoardLayouter {
 public:
  BoardLayouter(TextMeasure& measure, BoardMetrics metrics = {});
  // `preview` replaces one card's text while it is being typed.
  struct Preview {
    Id<Card> card;
    std::string_view text;
  };
  [[nodiscard]] const BoardLayout& layout(const Journey& journey, const Outline& outline,
                                          const Preview* preview = nullptr);

 private:
  TextMeasure& measure_;
  BoardLayout layout_;
};

}  // namespace throughline
