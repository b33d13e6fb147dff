// Where the board is looked at from. screen = viewport + (board - origin) * zoom.
//
// The lane heads stick to the left edge of the viewport and stages with their steps to its top, so
// what lies under these two bands counts as out of view.
#pragma once

#include "app/session.hpp"
#include "base/rect.hpp"
#include "layout/board_layout.hpp"

namespace throughline {

// Free space around the map in `fit` and around a thing that was brought into view.
inline constexpr float kCameraMargin_px = 16;
// This much of the map stays in view however far one pans.
inline constexpr float kCameraKeep_px = 96;
// What the empty places of a map ask is read from here on.
inline constexpr float kReadableZoom = 0.8F;

[[nodiscard]] Point screen_from_board(const Camera& camera, const Rect& viewport_px, Point board);
[[nodiscard]] Point board_from_screen(const Camera& camera, const Rect& viewport_px,
                                      Point screen_px);
[[nodiscard]] Rect screen_from_board(const Camera& camera, const Rect& viewport_px,
                                     const Rect& board);

// The part of the viewport that the sticky bands leave free.
[[nodiscard]] Rect free_viewport(const Camera& camera, const Rect& viewport_px,
                                 const BoardLayout& layout);

// Zoom within its limits, and the map not out of reach.
[[nodiscard]] Camera clamped(Camera camera, const Rect& viewport_px, const BoardLayout& layout);

// The whole map, never magnified. At full size it stands at the top left, else in the middle.
[[nodiscard]] Camera fit(const Rect& viewport_px, const BoardLayout& layout);

// As `fit`, but never so small that a map without a card could not be read: then its beginning.
[[nodiscard]] Camera fit_to_begin(const Rect& viewport_px, const BoardLayout& layout);

// The board point under `at_px` stays where it is (unless that would take the map out of reach).
[[nodiscard]] Camera zoomed(const Camera& camera, float factor, Point at_px,
                            const Rect& viewport_px, const BoardLayout& layout);

// Panned as little as needed to bring the rectangle into view; its top left where it is larger than
// the view.
[[nodiscard]] Camera revealing(const Camera& camera, const Rect& board, const Rect& viewport_px,
                               const BoardLayout& layout);

}  // namespace throughline
