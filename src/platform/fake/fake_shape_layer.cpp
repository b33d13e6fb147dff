#include "platform/fake/fake_shape_layer.hpp"

#include <algorithm>
#include <cstdlib>

namespace throughline {

void FakeShapeLayer::write(std::size_t first, std::span<const Shape> shapes) {
  if (shapes_.size() < first + shapes.size()) shapes_.resize(first + shapes.size());
  std::ranges::copy(shapes, shapes_.begin() + static_cast<std::ptrdiff_t>(first));
  written_ += shapes.size();
}

void FakeShapeLayer::truncate(std::size_t count) {
  if (count < shapes_.size()) shapes_.resize(count);
}

void FakeShapeLayer::draw(ImDrawList& /*list*/, const ShapeView& view, std::size_t first,
                          std::size_t count) {
  if (first + count > shapes_.size()) std::abort();
  draws_.push_back({.view = view, .first = first, .count = count});
}

}  // namespace throughline
