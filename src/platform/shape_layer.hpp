// Many rounded rectangles with borders and shadows, drawn by a shader from static buffers: the
// board's cards, chips, dots and rules. Positions are in board space, so that panning and zooming
// upload nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "base/rect.hpp"

struct ImDrawList;

namespace throughline {

// Colours are 0xAARRGGBB, not premultiplied. Lengths are board units (1 = 1 px at zoom 1).
struct Shape {
  Rect rect;
  float radius = 0;        // clamped to half the shorter side
  float border_width = 0;  // inside the rect
  float dash_length = 0;   // > 0: dashed border with gaps of the same length
  float shadow_blur = 0;   // 0: none; the shadow falls 1/2 blur below
  std::uint32_t fill = 0;
  std::uint32_t border = 0;
  std::uint32_t shadow = 0;
  bool operator==(const Shape&) const = default;
};

// screen = (board - origin) * zoom + clip.x/y; everything is cut to `clip_px`.
struct ShapeView {
  Rect clip_px;
  Point origin_board;
  float zoom = 1;
};

class ShapeLayer {
 public:
  virtual ~ShapeLayer() = default;
  // Replaces the shapes from `first` on by `shapes`, growing the layer as needed; uploads only that
  // range.
  virtual void write(std::size_t first, std::span<const Shape> shapes) = 0;
  // Shapes beyond `count` are gone.
  virtual void truncate(std::size_t count) = 0;
  // Puts a draw of the shapes [first, first + count) into the list, in order with what else is in
  // it.
  virtual void draw(ImDrawList& list, const ShapeView& view, std::size_t first,
                    std::size_t count) = 0;
};

}  // namespace throughline
