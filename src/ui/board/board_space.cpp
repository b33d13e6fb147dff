#include "ui/board/board_space.hpp"

#include <algorithm>
#include <cmath>

namespace throughline {

namespace {

// Beyond this the heads stop growing: at 400 % they would fill a laptop's screen.
constexpr float kMaximumHeadScale = 1.5F;
// Room between the viewport's edge and heads that stopped there.
constexpr float kPinnedMargin = 12;
// Cards and their selection rings reach this far out of their column.
constexpr float kRingWidth = 5;

}  // namespace

BoardSpace snapped_space(const Camera& camera, const Rect& viewport_px, float pixel_density) {
  const float device_zoom = camera.zoom * pixel_density;
  return {.viewport_px = viewport_px,
          .origin = {std::round(camera.origin.x * device_zoom) / device_zoom,
                     std::round(camera.origin.y * device_zoom) / device_zoom},
          .zoom = camera.zoom};
}

HeadBands head_bands(const BoardSpace& space, const BoardLayout& layout) {
  HeadBands bands;
  const Rect& view = space.viewport_px;
  bands.scale = std::min(space.zoom, kMaximumHeadScale);
  const float width_px = layout.metrics.head_width * bands.scale;
  const float height_px = layout.head_height * bands.scale;
  const float margin_px = kPinnedMargin * std::min(bands.scale, 1.0F);
  const Point grid_px = space.screen(Point{0, 0});
  const float least_right_px = view.x + margin_px + width_px;
  const float least_bottom_px = view.y + margin_px + height_px;
  bands.pinned_left = grid_px.x < least_right_px;
  bands.pinned_top = grid_px.y < least_bottom_px;
  bands.right_px = bands.pinned_left ? std::round(least_right_px) : grid_px.x;
  bands.bottom_px = bands.pinned_top ? std::round(least_bottom_px) : grid_px.y;
  bands.left_px = bands.right_px - width_px;
  bands.top_px = bands.bottom_px - height_px;
  const float ring_px = kRingWidth * bands.scale;
  const float x =
      bands.pinned_left ? bands.right_px - ring_px : std::max(view.x, bands.right_px - ring_px);
  const float y = bands.pinned_top ? bands.bottom_px : std::max(view.y, bands.bottom_px);
  bands.content_px = {x, y, std::max(0.0F, view.right() - x), std::max(0.0F, view.bottom() - y)};
  return bands;
}

Rect stage_rect_px(const StageBox& stage, const BoardSpace& space, const HeadBands& bands,
                   const BoardLayout& layout) {
  const float x = space.screen(Point{stage.rect.x, 0}).x;
  const float y = bands.top_px + ((stage.rect.y + layout.head_height) * bands.scale);
  return {x, y, stage.rect.width * space.zoom, stage.rect.height * bands.scale};
}

Rect step_rect_px(const ColumnBox& column, const BoardSpace& space, const HeadBands& bands,
                  const BoardLayout& layout) {
  const float x = space.screen(Point{column.head.x, 0}).x;
  const float y = bands.top_px + ((column.head.y + layout.head_height) * bands.scale);
  return {x, y, column.head.width * space.zoom, column.head.height * bands.scale};
}

Rect lane_rect_px(const RowBox& row, const BoardSpace& space, const HeadBands& bands) {
  const float y = space.screen(Point{0, row.y}).y;
  return {bands.left_px, y, bands.right_px - bands.left_px, row.height * space.zoom};
}

}  // namespace throughline
