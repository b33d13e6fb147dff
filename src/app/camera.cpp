#include "app/camera.hpp"

#include <algorithm>
#include <cmath>

namespace throughline {
namespace {

// Where one axis has to begin so that [low, high) is within [view, view + length), moving as little
// as possible.
float revealing_origin(float origin, float free_from, float free_length, float low, float high) {
  const float view = origin + free_from;
  if (high - low > free_length || low < view) return low - free_from;
  if (high > view + free_length) return high - free_length - free_from;
  return origin;
}

float clamp_origin(float origin, float low, float high) {
  return low < high ? std::clamp(origin, low, high) : (low + high) / 2;
}

}  // namespace

Point screen_from_board(const Camera& camera, const Rect& viewport_px, Point board) {
  return {viewport_px.x + ((board.x - camera.origin.x) * camera.zoom),
          viewport_px.y + ((board.y - camera.origin.y) * camera.zoom)};
}

Point board_from_screen(const Camera& camera, const Rect& viewport_px, Point screen_px) {
  return {camera.origin.x + ((screen_px.x - viewport_px.x) / camera.zoom),
          camera.origin.y + ((screen_px.y - viewport_px.y) / camera.zoom)};
}

Rect screen_from_board(const Camera& camera, const Rect& viewport_px, const Rect& board) {
  const Point top_left = screen_from_board(camera, viewport_px, Point{board.x, board.y});
  return {top_left.x, top_left.y, board.width * camera.zoom, board.height * camera.zoom};
}

Rect free_viewport(const Camera& camera, const Rect& viewport_px, const BoardLayout& layout) {
  const float left = std::min(layout.metrics.head_width * camera.zoom, viewport_px.width);
  const float top = std::min(layout.head_height * camera.zoom, viewport_px.height);
  return {viewport_px.x + left, viewport_px.y + top, viewport_px.width - left,
          viewport_px.height - top};
}

Camera clamped(Camera camera, const Rect& viewport_px, const BoardLayout& layout) {
  if (!std::isfinite(camera.zoom)) camera.zoom = 1;
  camera.zoom = std::clamp(camera.zoom, kMinimumZoom, kMaximumZoom);
  if (!std::isfinite(camera.origin.x) || !std::isfinite(camera.origin.y)) {
    camera.origin = {layout.bounds.x, layout.bounds.y};
  }
  if (viewport_px.empty()) return camera;
  const Rect& bounds = layout.bounds;
  // The right end of the map stays right of the lane heads, its left end left of the viewport's
  // right edge.
  const float keep_x = std::min(kCameraKeep_px, viewport_px.width / 4) / camera.zoom;
  const float keep_y = std::min(kCameraKeep_px, viewport_px.height / 4) / camera.zoom;
  camera.origin.x =
      clamp_origin(camera.origin.x, bounds.x - (viewport_px.width / camera.zoom) + keep_x,
                   bounds.right() - layout.metrics.head_width - keep_x);
  camera.origin.y =
      clamp_origin(camera.origin.y, bounds.y - (viewport_px.height / camera.zoom) + keep_y,
                   bounds.bottom() - layout.head_height - keep_y);
  return camera;
}

Camera fit(const Rect& viewport_px, const BoardLayout& layout) {
  const Rect& bounds = layout.bounds;
  const float width = std::max(viewport_px.width - (2 * kCameraMargin_px), 1.0F);
  const float height = std::max(viewport_px.height - (2 * kCameraMargin_px), 1.0F);
  Camera camera;
  if (!bounds.empty()) {
    camera.zoom =
        std::clamp(std::min(width / bounds.width, height / bounds.height), kMinimumZoom, 1.0F);
  }
  float margin_x = kCameraMargin_px;
  if (camera.zoom < 1) {
    margin_x = std::max(margin_x, (viewport_px.width - (bounds.width * camera.zoom)) / 2);
  }
  camera.origin = {bounds.x - (margin_x / camera.zoom),
                   bounds.y - (kCameraMargin_px / camera.zoom)};
  return camera;
}

Camera fit_to_begin(const Rect& viewport_px, const BoardLayout& layout) {
  const Camera whole = fit(viewport_px, layout);
  if (whole.zoom >= kReadableZoom) return whole;
  const float margin = kCameraMargin_px / kReadableZoom;
  return {.origin = {layout.bounds.x - margin, layout.bounds.y - margin}, .zoom = kReadableZoom};
}

Camera zoomed(const Camera& camera, float factor, Point at_px, const Rect& viewport_px,
              const BoardLayout& layout) {
  const Point held = board_from_screen(camera, viewport_px, at_px);
  Camera result = camera;
  result.zoom = std::clamp(camera.zoom * factor, kMinimumZoom, kMaximumZoom);
  result.origin = {held.x - ((at_px.x - viewport_px.x) / result.zoom),
                   held.y - ((at_px.y - viewport_px.y) / result.zoom)};
  return clamped(result, viewport_px, layout);
}

Camera revealing(const Camera& camera, const Rect& board, const Rect& viewport_px,
                 const BoardLayout& layout) {
  const Rect free = free_viewport(camera, viewport_px, layout);
  if (free.empty()) return camera;
  const float margin = kCameraMargin_px / camera.zoom;
  Camera result = camera;
  // Heads stick: what lies in their band is in view along that axis wherever the camera is.
  if (board.right() > 0) {
    result.origin.x =
        revealing_origin(camera.origin.x, (free.x - viewport_px.x) / camera.zoom,
                         free.width / camera.zoom, board.x - margin, board.right() + margin);
  }
  if (board.bottom() > 0) {
    result.origin.y =
        revealing_origin(camera.origin.y, (free.y - viewport_px.y) / camera.zoom,
                         free.height / camera.zoom, board.y - margin, board.bottom() + margin);
  }
  return clamped(result, viewport_px, layout);
}

}  // namespace throughline
