// Where everything of the board is, in board units (1 = 1 px at zoom 1).
//
//        x < 0        0 ......................... bounds.right()
//   -head_height      stage arrows, one over all of its columns
//                     step heads, one a column: name, time, rule
//    0   lane heads   the grid: rows are lanes, columns steps; a cell's cards are stacked
//
// A stage without steps has one empty column. Parked cards stand in a row of their own below all
// lanes, spread over the columns that have a step: the first in the first column, and so on from
// left to right and from top to bottom.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/rect.hpp"
#include "journey/journey.hpp"
#include "layout/curve.hpp"
#include "layout/text_block.hpp"

namespace throughline {

// One spacing scale for every picture of the board. Lengths (not font sizes) are multiples of 1/16,
// which makes sums of floats exact on a board of up to a million units: what is moved about for
// hours stands where it would stand anew.
struct BoardMetrics {
  float head_width = 120;  // the band of the lane heads, gap to the first column included
  float column_width = 150;
  float column_gap = 8;
  float stage_height = 40;
  float stage_notch = 14;        // how deep the arrow's point is
  float stage_padding_x = 26;    // left of the name; right of it the notch and half of this
  float stage_figures_gap = 10;  // between the name and its figures, at least
  float step_padding_x = 2;
  float step_padding_top = 10;
  float step_padding_bottom = 10;  // below the time, with the rule
  float step_minimum_height = 58;
  float lane_padding_top = 14;
  float card_gap = 6;
  float card_padding_x = 11;  // with the border
  float card_padding_y = 9;
  float card_marker_width = 21;  // right of a card's text, for the evidence mark
  float card_marker_size = 9;
  float chip_height = 18;
  float chip_padding_x = 7;
  float chip_gap = 4;  // between chips, and above the first row of them
  float row_padding_y = 10;
  float row_minimum_height = 64;
  float curve_height = 190;
  float curve_padding_y = 25;  // from the row's edge to +5 and to -5
  float curve_point_radius = 7;
  TextStyle card_text{13, 17.5F, TextWeight::medium};
  TextStyle step_text{14, 19, TextWeight::semibold};
  TextStyle lane_text{13, 17.5F, TextWeight::semibold};
  TextStyle stage_text{14, 19, TextWeight::semibold};
  TextStyle small_text{12, 16.25F, TextWeight::medium};  // times, chips, a touchpoint's channel
  TextStyle label_text{12.5F, 16.25F, TextWeight::semibold};  // beside the curve
};

struct StageBox {
  Id<Stage> stage = {};
  Rect rect = {};       // the arrow
  Point name_at = {};   // top left of the name
  TextBlock name = {};  // cut to one line
  // How many entered and went on (stage_figures.hpp), a line of small text at the right; empty
  // where there is no room for it beside the whole name.
  std::string figures = {};
  Point figures_at = {};  // top left
  float figures_width = 0;
  bool first = false;  // has a straight left edge
};

// A step, or the empty place of a stage without steps (step is none).
struct ColumnBox {
  Id<Step> step = {};
  Id<Stage> stage = {};
  float x = 0;
  float width = 0;
  Rect head = {};      // with the rule at its bottom
  Point name_at = {};  // top left of the name
  TextBlock name = {};
  Point time_at = {};     // top left of the time
  std::string time = {};  // step_time.hpp; empty when unknown
};

struct RowBox {
  Id<Lane> lane = {};  // none: the parked cards; always the last row, and only where there are any
  LaneKind kind = LaneKind::doing;
  bool collapsed = false;  // one line: its cells show no cards and it has no curves
  float y = 0;
  float height = 0;
  Point name_at = {};  // top left of the name
  TextBlock name = {};
  // How many columns further right the row's longest card goes on: look that many columns to the
  // left of what is in view for cards that reach into it. 0 unless cards span steps.
  std::uint32_t reach = 0;
};

// What the row of parked cards is called.
inline constexpr std::string_view kParkedName = "Parked";

struct ChipBox {
  Rect rect = {};
  std::string text = {};
  enum class Tone : std::uint8_t { bad, warn, good, purple, neutral } tone = Tone::neutral;
};

// A card of a cell; over several columns when it spans steps. `card` is none for the preview of a
// card to be.
struct CardBox {
  Id<Card> card = {};
  Rect rect = {};
  std::uint32_t reach = 0;  // columns it goes on over, right of its own
  Point text_at = {};       // top left of the first line
  float text_width = 0;     // what the text was broken to
  TextBlock text = {};      // of Card::text, or of the preview
  // A line of small text (card_box.hpp's card_line). No lines where there is none.
  Point line_at = {};
  TextBlock line = {};
  std::vector<ChipBox> chips = {};
};

// One persona's curve in a lane of feelings. Points stand at the middle of their column; a step
// without a value breaks the curve (an honest gap).
struct CurvePoint {
  Id<Step> step = {};
  Point at = {};
  float value = 0;  // -5..+5
};
// Words beside a curve: its peak, its low, its end and the widest gap between expected and felt.
struct CurveLabel {
  Rect rect = {};
  std::string text = {};  // one line of BoardMetrics::label_text
  enum class Tone : std::uint8_t { good, bad, neutral } tone = Tone::neutral;
  Id<Step> step = {};
};
// A line from expected to felt where they are furthest apart, at least 3.
struct CurveGap {
  Id<Step> step = {};
  Point expected = {}, felt = {};
  float value = 0;  // felt - expected
};
struct FeelingCurve {
  Id<Persona> persona = {};                                     // none: "the customer"
  std::vector<CurvePoint> felt = {}, expected = {};             // in order of the columns
  std::vector<CurvePath> felt_paths = {}, expected_paths = {};  // one for each unbroken part
  Id<Step> peak = {}, low = {};  // the highest and the lowest felt value; none where all are equal
  std::vector<CurveGap> gaps = {};  // none or one
  // Those for which there is room beside the points of all curves in the row.
  std::vector<CurveLabel> labels = {};
};
struct CurveRow {
  Id<Lane> lane = {};
  float zero_y = 0;  // where 0 is
  float unit = 0;    // board units up for +1
  // "The customer" first, then personas in order; those without any value are left out.
  std::vector<FeelingCurve> curves = {};
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

  // The lanes among the rows: all of them but that of the parked cards.
  [[nodiscard]] std::size_t lane_rows() const {
    return rows.size() - (!rows.empty() && !rows.back().lane ? 1 : 0);
  }
  // Everything but the parked cards.
  [[nodiscard]] Rect story_bounds() const;

  // Columns or rows that a range of board coordinates touches, as [first, last).
  struct Range {
    std::size_t first = 0;
    std::size_t last = 0;
    bool operator==(const Range&) const = default;
  };
  [[nodiscard]] Range columns_between(float left, float right) const;
  [[nodiscard]] Range rows_between(float top, float bottom) const;

  // Cards of a cell; valid until the next layout. Where cards stand is worked out when they are
  // looked at, so that an edit costs nothing for what is out of view: call it from one thread.
  [[nodiscard]] std::span<const CardBox> cell(std::size_t row, std::size_t column) const;
  // The same by lane and step; no lane: the parked cards below the step.
  [[nodiscard]] std::span<const CardBox> cell_at(Id<Lane> lane, Id<Step> step) const;
  // Null when the card is hidden or gone; valid until the next layout.
  [[nodiscard]] const CardBox* find_card(Id<Card> card) const;
  // The card under a point of the board, or null.
  [[nodiscard]] const CardBox* card_at(Point board) const;

  [[nodiscard]] const RowBox* row_of(Id<Lane> lane) const;
  [[nodiscard]] const ColumnBox* column_of(Id<Step> step) const;
  [[nodiscard]] const CurveRow* curve_row_of(Id<Lane> lane) const;

  // The grid's cell under a point of the board, heads excluded; gaps between columns belong half to
  // each side. `rect` is its whole area (cell_rect).
  struct CellHit {
    std::size_t row = 0;
    std::size_t column = 0;
    Rect rect = {};
    std::size_t index = 0;  // where a card dropped at the point would stand among the cell's cards
  };
  [[nodiscard]] bool hit_cell(Point board, CellHit& hit) const;
  [[nodiscard]] Rect cell_rect(std::size_t row, std::size_t column) const;

 private:
  friend class BoardLayouter;
  struct CellKey {
    Id<Lane> lane;
    Id<Step> step;
    bool operator==(const CellKey&) const = default;
  };
  struct CellHash {
    std::size_t operator()(const CellKey& key) const {
      return static_cast<std::size_t>((key.lane.value * 0x9E3779B97F4A7C15ULL) ^ key.step.value);
    }
  };
  // What a card's box was made of; equal inputs give equal boxes.
  struct CardInputs {
    std::uint64_t hash = 0;
    std::size_t text_bytes = 0;
    bool operator==(const CardInputs&) const = default;
  };
  struct Cell {
    std::vector<CardBox> cards = {};      // as if the cell's top left corner were at `placed_at`
    std::vector<CardInputs> inputs = {};  // of each card
    Point placed_at = {};
    float height = 0;         // of the stack with the gap below each card
    std::uint32_t reach = 0;  // columns
  };
  [[nodiscard]] std::size_t row_index_of(Id<Lane> lane) const;
  [[nodiscard]] std::size_t column_index_of(Id<Step> step) const;

  using Cells = std::unordered_map<CellKey, Cell, CellHash>;
  using CardPlaces = std::unordered_map<Id<Card>, CellKey>;
  mutable Cells cells_;  // those with cards
  CardPlaces card_places_;
  std::unordered_map<Id<Lane>, std::uint32_t> row_indexes_;
  std::unordered_map<Id<Step>, std::uint32_t> column_indexes_;
};

// Moves a card's box with all that is in it.
void translate(CardBox& box, float dx, float dy);

// Where the mark of a card's evidence stands: at its top right, beside the first line of its text.
[[nodiscard]] Rect evidence_mark(const CardBox& box, const BoardMetrics& metrics);

}  // namespace throughline
