// The ShapeLayer on WebGL2: one static buffer of indexed quads, drawn by shaders/shape.* in the
// midst of ImGui's own lists.
#pragma once

#include <cstdint>
#include <vector>

#include "platform/shape_layer.hpp"

namespace throughline {

class WebShapeLayer final : public ShapeLayer {
 public:
  WebShapeLayer() = default;
  ~WebShapeLayer() override;
  WebShapeLayer(const WebShapeLayer&) = delete;
  WebShapeLayer& operator=(const WebShapeLayer&) = delete;

  void write(std::size_t first, std::span<const Shape> shapes) override;
  void truncate(std::size_t count) override;
  void draw(ImDrawList& list, const ShapeView& view, std::size_t first, std::size_t count) override;

  // Before the lists of a frame are drawn: uploads what was written since the last one.
  void begin_frame(int device_width, int device_height, float density);
  // The context is gone with everything in it; all is made and uploaded anew.
  void forget_device_objects();

 private:
  struct Uniforms {
    int origin_board = -1;
    int origin_screen = -1;
    int screen_size = -1;
    int scale = -1;
  };
  // What a draw command carries through ImGui's list.
  struct Command;

  void create_device_objects();
  void upload();
  void draw_now(const Command& command) const;

  std::vector<Shape> shapes_;
  // Shapes written since the last upload lie in [dirty_first_, dirty_end_).
  std::size_t dirty_first_ = 0;
  std::size_t dirty_end_ = 0;
  std::size_t capacity_ = 0;  // in shapes, of the buffers on the device

  std::uint32_t program_ = 0;
  std::uint32_t vertex_array_ = 0;
  std::uint32_t vertices_ = 0;
  std::uint32_t indices_ = 0;
  Uniforms uniforms_;
  int device_width_ = 0;
  int device_height_ = 0;
  float density_ = 1;
};

}  // namespace throughline
