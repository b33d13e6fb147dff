#include "ui/board/board_found.hpp"

#include <algorithm>
#include <optional>

namespace throughline {
namespace {

constexpr float kRing = 2;

std::optional<Rect> head_px(const BoardScene& scene, const RecordKey& record) {
  const BoardLayout& layout = scene.layout;
  switch (record.kind) {
    case RecordKind::stage: {
      const auto stage = std::ranges::find(layout.stages, Id<Stage>{record.id}, &StageBox::stage);
      if (stage == layout.stages.end()) return std::nullopt;
      return stage_rect_px(*stage, scene.space, scene.bands, layout);
    }
    case RecordKind::step: {
      const ColumnBox* column = layout.column_of(Id<Step>{record.id});
      if (column == nullptr) return std::nullopt;
      return step_rect_px(*column, scene.space, scene.bands, layout);
    }
    case RecordKind::lane: {
      const RowBox* row = layout.row_of(Id<Lane>{record.id});
      if (row == nullptr) return std::nullopt;
      return lane_rect_px(*row, scene.space, scene.bands);
    }
    default:
      return std::nullopt;
  }
}

}  // namespace

void append_found_cards(std::vector<Shape>& shapes, const BoardScene& scene, const Rect& in_view,
                        const Palette& palette, std::size_t most) {
  if (!scene.session.find) return;
  const std::vector<Id<Card>>& found = scene.session.find->cards;
  if (found.empty()) return;
  const float ring = std::max(kRing, kRing / scene.space.zoom);
  const auto rows = scene.layout.rows_between(in_view.y, in_view.bottom());
  const auto columns = scene.layout.columns_between(in_view.x, in_view.right());
  for (std::size_t row = rows.first; row < rows.last; ++row) {
    const std::size_t reach = scene.layout.rows[row].reach;
    const std::size_t first = columns.first > reach ? columns.first - reach : 0;
    for (std::size_t column = first; column < columns.last; ++column) {
      for (const CardBox& box : scene.layout.cell(row, column)) {
        if (shapes.size() >= most) return;
        if (!std::ranges::binary_search(found, box.card)) continue;
        shapes.push_back({.rect = {box.rect.x - ring, box.rect.y - ring,
                                   box.rect.width + (2 * ring), box.rect.height + (2 * ring)},
                          .radius = kRadiusCard + ring,
                          .border_width = ring,
                          .fill = with_alpha(palette.warn.ink, 0.12F),
                          .border = palette.warn.ink});
      }
    }
  }
}

void draw_found_heads(const BoardScene& scene, const Painter& paint, const Palette& palette) {
  if (!scene.session.find) return;
  const Rect& view = scene.space.viewport_px;
  for (const FoundText& place : scene.session.find->places) {
    const auto rect = head_px(scene, place.record);
    if (!rect || !rect->intersects(view)) continue;
    paint.box({rect->x, rect->bottom() - 4, rect->width, 3},
              {.fill = palette.warn.ink, .radius = 1.5F});
  }
}

}  // namespace throughline
