// The board's cards, chips and row rules as shapes in the platform's static buffers. Panning and
// zooming write nothing, and an edit writes what it changed of what is in view.
//
// A row's shapes lie together, in chunks of some columns each with a little room to grow, and are
// written relative to the row's top: one draw a row shows them, and a row that grows moves those
// below it without touching them. Rows get their place when they first come into view.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "platform/shape_layer.hpp"
#include "ui/board/board_scene.hpp"
#include "ui/theme.hpp"

struct ImDrawList;

namespace throughline {

// How much of a card is drawn: seen from afar its lines are bars, and its kind a tint.
enum class BoardDetail : std::uint8_t { text, bars };
// Below this a line of text is only a grey noise.
inline constexpr float kBarsBelowZoom = 0.35F;
[[nodiscard]] inline BoardDetail detail_at(float zoom) {
  return zoom < kBarsBelowZoom ? BoardDetail::bars : BoardDetail::text;
}

// The layer's first shapes are those that come and go with the pointer (board_overlay.hpp).
inline constexpr std::size_t kOverlayCapacity = 512;

class BoardShapes {
 public:
  // The layout, the theme or the detail changed: what is drawn next is compared with it, and
  // written where it differs.
  void invalidate(const BoardLayout& layout);
  // Draws what is in view, written before as far as it is out of date.
  void draw(const BoardScene& scene, const Palette& palette, BoardDetail detail, ShapeLayer& layer,
            ImDrawList& list);

 private:
  struct Chunk {
    std::size_t first = 0;  // in the layer
    std::size_t capacity = 0;
    std::uint64_t revision = 0;
    std::vector<Shape> shapes;  // at most `capacity`; the layer holds clear ones behind them
    std::vector<std::uint32_t> column_begins;  // index of a column's first shape
  };
  struct Row {
    std::vector<Chunk> chunks;  // empty until the row is seen
  };
  void place_row(const BoardScene& scene, std::size_t row, const Palette& palette,
                 BoardDetail detail, ShapeLayer& layer);
  // False when the chunk has outgrown its place.
  [[nodiscard]] bool refresh(Chunk& chunk, Chunk fresh, ShapeLayer& layer) const;
  [[nodiscard]] Chunk build_chunk(const BoardScene& scene, std::size_t row, std::size_t chunk,
                                  const Palette& palette, BoardDetail detail) const;

  std::vector<Row> rows_;  // as the layout's rows
  std::size_t columns_ = 0;
  std::size_t used_ = kOverlayCapacity;  // of the layer
  std::size_t wasted_ = 0;               // of it, places left behind
  std::uint64_t revision_ = 0;
};

// One card as it stands in its cell, for overlays: its own shape first, then those upon it.
// `offset` moves it.
void append_card_shapes(std::vector<Shape>& shapes, const BoardScene& scene, const CardBox& box,
                        const Palette& palette, BoardDetail detail, Point offset);

}  // namespace throughline
