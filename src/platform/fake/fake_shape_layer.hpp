// A ShapeLayer that remembers instead of drawing.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "platform/shape_layer.hpp"

namespace throughline {

class FakeShapeLayer final : public ShapeLayer {
 public:
  struct Draw {
    ShapeView view;
    std::size_t first = 0;
    std::size_t count = 0;
  };

  void write(std::size_t first, std::span<const Shape> shapes) override;
  void truncate(std::size_t count) override;
  // Aborts when the range is not in the layer: that is a fault of the caller.
  void draw(ImDrawList& list, const ShapeView& view, std::size_t first, std::size_t count) override;

  [[nodiscard]] std::span<const Shape> shapes() const { return shapes_; }
  [[nodiscard]] std::span<const Draw> draws() const { return draws_; }
  // How many shapes were written since the layer was made: panning and zooming must write none.
  [[nodiscard]] std::size_t written() const { return written_; }
  void forget_draws() { draws_.clear(); }

 private:
  std::vector<Shape> shapes_;
  std::vector<Draw> draws_;
  std::size_t written_ = 0;
};

}  // namespace throughline
