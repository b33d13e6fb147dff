// Shapes that come and go with the pointer, the selection and drags: few, rewritten when they
// change, at the beginning of the layer. Three ranges, drawn at their own time: under the cards,
// over the cards (but under the texts), and on top of everything.
#pragma once

#include <cstddef>
#include <vector>

#include "platform/shape_layer.hpp"
#include "ui/board/board_gestures.hpp"
#include "ui/board/board_shapes.hpp"

namespace throughline {

class BoardOverlay {
 public:
  enum class Range : std::uint8_t { under, over, top };

  // Once a pass. `draft` is the place of a card that does not exist yet, while its text is typed;
  // board units.
  void update(const BoardScene& scene, const BoardGestures& gestures,
              std::span<const AddButton> buttons, const Rect* draft, const Palette& palette,
              BoardDetail detail, ShapeLayer& layer);
  void draw(Range range, const BoardScene& scene, const Rect& clip_px, ShapeLayer& layer,
            ImDrawList& list) const;

 private:
  std::vector<Shape> shapes_;  // as in the layer
  std::size_t over_ = 0;       // where the ranges begin
  std::size_t top_ = 0;
};

}  // namespace throughline
