#include "platform/web/web_shapes.hpp"

#include <GLES3/gl3.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdio>

#include "generated/shaders.hpp"
#include "imgui.h"

namespace throughline {
namespace {

constexpr std::size_t kCorners = 4;
constexpr std::size_t kIndices = 6;
// Shapes expanded at a time while uploading.
constexpr std::size_t kUploadBatch = 1024;

struct Vertex {
  Rect rect;
  float radius;
  float border_width;
  float dash_length;
  float shadow_blur;
  std::uint32_t fill;
  std::uint32_t border;
  std::uint32_t shadow;
};

Vertex vertex_from(const Shape& shape) {
  return {.rect = shape.rect,
          .radius = shape.radius,
          .border_width = shape.border_width,
          .dash_length = shape.dash_length,
          .shadow_blur = shape.shadow_blur,
          .fill = shape.fill,
          .border = shape.border,
          .shadow = shape.shadow};
}

std::uint32_t compile(std::uint32_t kind, const char* source) {
  const std::uint32_t shader = glCreateShader(kind);
  const char* const sources[] = {"#version 300 es\n", source};
  glShaderSource(shader, 2, sources, nullptr);
  glCompileShader(shader);
  return shader;
}

// A shader that does not compile is our own bug, or a context that is being lost; the log says
// which.
std::uint32_t link_program() {
  const std::uint32_t program = glCreateProgram();
  const std::uint32_t vertex_shader = compile(GL_VERTEX_SHADER, kShapeVert);
  const std::uint32_t fragment_shader = compile(GL_FRAGMENT_SHADER, kShapeFrag);
  glAttachShader(program, vertex_shader);
  glAttachShader(program, fragment_shader);
  glLinkProgram(program);
  int linked = 0;
  glGetProgramiv(program, GL_LINK_STATUS, &linked);
  if (linked == 0) {
    char log[512] = "";
    for (const std::uint32_t shader : {vertex_shader, fragment_shader}) {
      glGetShaderInfoLog(shader, sizeof log, nullptr, log);
      std::fputs(log, stderr);
    }
  }
  glDeleteShader(vertex_shader);
  glDeleteShader(fragment_shader);
  return program;
}

// OpenGL takes places in a buffer as pointers.
const void* buffer_place(std::size_t offset) {
  return reinterpret_cast<const void*>(offset);  // NOLINT(performance-no-int-to-ptr)
}

void floats_attribute(std::uint32_t index, std::size_t offset) {
  glEnableVertexAttribArray(index);
  glVertexAttribPointer(index, 4, GL_FLOAT, GL_FALSE, sizeof(Vertex), buffer_place(offset));
}

void colour_attribute(std::uint32_t index, std::size_t offset) {
  glEnableVertexAttribArray(index);
  glVertexAttribPointer(index, 4, GL_UNSIGNED_BYTE, GL_TRUE, sizeof(Vertex), buffer_place(offset));
}

}  // namespace

struct WebShapeLayer::Command {
  const WebShapeLayer* layer;
  ShapeView view;
  std::size_t first;
  std::size_t count;
};

WebShapeLayer::~WebShapeLayer() {
  glDeleteProgram(program_);
  glDeleteVertexArrays(1, &vertex_array_);
  glDeleteBuffers(1, &vertices_);
  glDeleteBuffers(1, &indices_);
}

void WebShapeLayer::write(std::size_t first, std::span<const Shape> shapes) {
  if (shapes.empty()) return;
  const std::size_t end = first + shapes.size();
  if (shapes_.size() < end) shapes_.resize(end);
  std::ranges::copy(shapes, shapes_.begin() + static_cast<std::ptrdiff_t>(first));
  dirty_first_ = dirty_first_ == dirty_end_ ? first : std::min(dirty_first_, first);
  dirty_end_ = std::max(dirty_end_, end);
}

void WebShapeLayer::truncate(std::size_t count) {
  if (count < shapes_.size()) shapes_.resize(count);
  dirty_end_ = std::min(dirty_end_, shapes_.size());
  dirty_first_ = std::min(dirty_first_, dirty_end_);
}

void WebShapeLayer::draw(ImDrawList& list, const ShapeView& view, std::size_t first,
                         std::size_t count) {
  if (count == 0) return;
  Command command{.layer = this, .view = view, .first = first, .count = count};
  const ImDrawCallback run = [](const ImDrawList* /*list*/, const ImDrawCmd* draw_command) {
    const auto& carried = *static_cast<const Command*>(draw_command->UserCallbackData);
    carried.layer->draw_now(carried);
  };
  list.AddCallback(run, &command, sizeof command);
  list.AddCallback(ImDrawCallback_ResetRenderState, nullptr);
}

void WebShapeLayer::begin_frame(int device_width, int device_height, float density) {
  device_width_ = device_width;
  device_height_ = device_height;
  density_ = density;
  if (dirty_first_ == dirty_end_) return;
  if (program_ == 0) create_device_objects();
  upload();
}

void WebShapeLayer::forget_device_objects() {
  program_ = vertex_array_ = vertices_ = indices_ = 0;
  capacity_ = 0;
  dirty_first_ = 0;
  dirty_end_ = shapes_.size();
}

void WebShapeLayer::create_device_objects() {
  program_ = link_program();
  uniforms_ = {.origin_board = glGetUniformLocation(program_, "origin_board"),
               .origin_screen = glGetUniformLocation(program_, "origin_screen"),
               .screen_size = glGetUniformLocation(program_, "screen_size"),
               .scale = glGetUniformLocation(program_, "scale")};
  glGenBuffers(1, &vertices_);
  glGenBuffers(1, &indices_);
  glGenVertexArrays(1, &vertex_array_);
  glBindVertexArray(vertex_array_);
  glBindBuffer(GL_ARRAY_BUFFER, vertices_);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
  floats_attribute(0, offsetof(Vertex, rect));
  floats_attribute(1, offsetof(Vertex, radius));
  colour_attribute(2, offsetof(Vertex, fill));
  colour_attribute(3, offsetof(Vertex, border));
  colour_attribute(4, offsetof(Vertex, shadow));
  glBindVertexArray(0);
}

void WebShapeLayer::upload() {
  glBindVertexArray(0);
  glBindBuffer(GL_ARRAY_BUFFER, vertices_);
  if (capacity_ < shapes_.size()) {
    capacity_ = std::max(shapes_.size() + (shapes_.size() / 2), kUploadBatch);
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(capacity_ * kCorners * sizeof(Vertex)),
                 nullptr, GL_STATIC_DRAW);
    std::vector<std::uint32_t> indices;
    indices.reserve(capacity_ * kIndices);
    for (std::uint32_t corner = 0; corner < capacity_ * kCorners; corner += kCorners) {
      for (const std::uint32_t offset : {0U, 1U, 2U, 2U, 1U, 3U})
        indices.push_back(corner + offset);
    }
    glBindVertexArray(vertex_array_);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER,
                 static_cast<GLsizeiptr>(indices.size() * sizeof(std::uint32_t)), indices.data(),
                 GL_STATIC_DRAW);
    glBindVertexArray(0);
    dirty_first_ = 0;
    dirty_end_ = shapes_.size();
  }
  std::vector<Vertex> vertices;
  for (std::size_t batch = dirty_first_; batch < dirty_end_; batch += kUploadBatch) {
    const std::size_t end = std::min(batch + kUploadBatch, dirty_end_);
    vertices.clear();
    for (std::size_t shape = batch; shape < end; ++shape) {
      vertices.insert(vertices.end(), kCorners, vertex_from(shapes_[shape]));
    }
    glBufferSubData(GL_ARRAY_BUFFER, static_cast<GLintptr>(batch * kCorners * sizeof(Vertex)),
                    static_cast<GLsizeiptr>(vertices.size() * sizeof(Vertex)), vertices.data());
  }
  dirty_first_ = dirty_end_ = 0;
}

void WebShapeLayer::draw_now(const Command& command) const {
  // The list may be older than the layer: shapes can have gone since.
  const std::size_t end = std::min(command.first + command.count, shapes_.size());
  if (program_ == 0 || command.first >= end) return;
  const auto device = [&](float length_px) {
    return static_cast<int>(std::lround(length_px * density_));
  };
  const Rect& clip_px = command.view.clip_px;
  const int left = std::max(device(clip_px.x), 0);
  const int top = std::max(device(clip_px.y), 0);
  const int right = std::min(device(clip_px.right()), device_width_);
  const int bottom = std::min(device(clip_px.bottom()), device_height_);
  if (left >= right || top >= bottom) return;

  glScissor(left, device_height_ - bottom, right - left, bottom - top);
  glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glUseProgram(program_);
  glUniform2f(uniforms_.origin_board, command.view.origin_board.x, command.view.origin_board.y);
  glUniform2f(uniforms_.origin_screen, clip_px.x * density_, clip_px.y * density_);
  glUniform2f(uniforms_.screen_size, static_cast<float>(device_width_),
              static_cast<float>(device_height_));
  glUniform1f(uniforms_.scale, command.view.zoom * density_);
  glBindVertexArray(vertex_array_);
  glDrawElements(GL_TRIANGLES, static_cast<GLsizei>((end - command.first) * kIndices),
                 GL_UNSIGNED_INT, buffer_place(command.first * kIndices * sizeof(std::uint32_t)));
}

}  // namespace throughline
