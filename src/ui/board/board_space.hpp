// From the board's plane to the page and back, and where the heads that stay in view lie.
//
// Spaces: `_px` is the page in CSS pixels; anything else is board units (board_layout.hpp).
#pragma once

#include "app/session.hpp"
#include "base/rect.hpp"
#include "layout/board_layout.hpp"

namespace throughline {

// screen = viewport + (board - origin) * zoom.
struct BoardSpace {
  Rect viewport_px;
  Point origin;
  float zoom = 1;

  [[nodiscard]] Point screen(Point board) const {
    return {viewport_px.x + ((board.x - origin.x) * zoom),
            viewport_px.y + ((board.y - origin.y) * zoom)};
  }
  [[nodiscard]] Rect screen(const Rect& board) const {
    const Point at = screen(Point{board.x, board.y});
    return {at.x, at.y, board.width * zoom, board.height * zoom};
  }
  [[nodiscard]] Point board(Point px) const {
    return {origin.x + ((px.x - viewport_px.x) / zoom), origin.y + ((px.y - viewport_px.y) / zoom)};
  }
};

// The camera's space with its origin on whole device pixels, so that hairlines and text stay sharp
// while panning.
[[nodiscard]] BoardSpace snapped_space(const Camera& camera, const Rect& viewport_px,
                                       float pixel_density);

// Lane heads left of the grid, stages and step heads above it. They keep to the grid's edge and
// stop at the viewport's; `scale` is that of what they show: the camera's zoom, but never so large
// that they crowd out the grid.
struct HeadBands {
  float scale = 1;
  float left_px = 0;    // of the lane heads
  float right_px = 0;   // where the grid begins
  float top_px = 0;     // of the stages
  float bottom_px = 0;  // where the grid begins
  bool pinned_left = false;
  bool pinned_top = false;
  Rect content_px;  // what is left for cells
};
[[nodiscard]] HeadBands head_bands(const BoardSpace& space, const BoardLayout& layout);

// Page rectangles of heads, at the bands' places.
[[nodiscard]] Rect stage_rect_px(const StageBox& stage, const BoardSpace& space,
                                 const HeadBands& bands, const BoardLayout& layout);
[[nodiscard]] Rect step_rect_px(const ColumnBox& column, const BoardSpace& space,
                                const HeadBands& bands, const BoardLayout& layout);
[[nodiscard]] Rect lane_rect_px(const RowBox& row, const BoardSpace& space, const HeadBands& bands);

}  // namespace throughline
