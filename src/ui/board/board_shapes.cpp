#include "ui/board/board_shapes.hpp"
#include "ui/board/card_tint.hpp"
#include "ui/board/chip_tone.hpp"

#include <algorithm>
#include <utility>

namespace throughline {

namespace {

constexpr float kBarHeight = 6;
constexpr std::size_t kChunkColumns = 16;
constexpr float kTint = 0.14F;

Rect moved(const Rect& rect, Point offset) {
  return {rect.x + offset.x, rect.y + offset.y, rect.width, rect.height};
}

std::uint32_t fill_of(const BoardScene& scene, const Card* card, const Palette& palette) {
  if (card == nullptr) return palette.card;
  const bool indirect = card->directness.value == Directness::indirect;
  const std::uint32_t fill = indirect ? palette.card_indirect : palette.card;
  const std::optional<std::uint32_t> tint = card_tint(scene, *card, palette);
  return tint ? mix(fill, *tint, kTint) : fill;
}

// Seen from afar: what hurts and what could be done stand out, all else is calm.
struct FarTint {
  std::uint32_t fill;
  std::uint32_t bar;
};
FarTint far_tint(LaneKind kind, const Palette& palette) {
  switch (kind) {
    case LaneKind::friction:
      return {mix(palette.bad.soft, palette.bad.ink, 0.12F),
              mix(palette.bad.soft, palette.bad.ink, 0.6F)};
    case LaneKind::opportunity:
      return {mix(palette.good.soft, palette.good.ink, 0.12F),
              mix(palette.good.soft, palette.good.ink, 0.6F)};
    default:
      return {palette.card, mix(palette.card, palette.ink2, 0.45F)};
  }
}

void append_near_card(std::vector<Shape>& shapes, const BoardScene& scene, const CardBox& box,
                      const Card* card, const Palette& palette, Point offset) {
  const bool dashed = card != nullptr && card->directness.value == Directness::indirect;
  shapes.push_back({.rect = moved(box.rect, offset),
                    .radius = kRadiusCard,
                    .border_width = 1,
                    .dash_length = dashed ? 3.0F : 0.0F,
                    .shadow_blur = dashed ? 0.0F : 3.0F,
                    .fill = fill_of(scene, card, palette),
                    .border = dashed ? mix(palette.line, palette.line_strong, 0.4F) : palette.line,
                    .shadow = palette.shadow});
  for (const ChipBox& chip : box.chips) {
    shapes.push_back({.rect = moved(chip.rect, offset),
                      .radius = chip.rect.height / 2,
                      .fill = tone_of(chip.tone, palette).soft});
  }
}

// Full: evidence for it. Hollow: an assumption. Crossed: evidence against it, red where there is
// nothing else.
void append_evidence_mark(std::vector<Shape>& shapes, const Rect& rect, const EvidenceCount& count,
                          const Palette& palette) {
  constexpr float kRing = 1.75F;
  const float radius = rect.width / 2;
  switch (count.backing()) {
    case Backing::supported:
      shapes.push_back({.rect = rect, .radius = radius, .fill = palette.good.ink});
      break;
    case Backing::assumption:
      shapes.push_back({.rect = rect,
                        .radius = radius,
                        .border_width = kRing,
                        .fill = with_alpha(palette.card, 0),
                        .border = palette.expected});
      break;
    case Backing::contested: {
      const std::uint32_t ink = count.in_favour > 0 ? palette.warn.ink : palette.bad.ink;
      shapes.push_back({.rect = rect,
                        .radius = radius,
                        .border_width = kRing,
                        .fill = with_alpha(palette.card, 0),
                        .border = ink});
      shapes.push_back({.rect = {rect.x, rect.centre().y - (kRing / 2), rect.width, kRing},
                        .radius = kRing / 2,
                        .fill = ink});
      break;
    }
  }
}

void append_far_card(std::vector<Shape>& shapes, const BoardScene& scene, const CardBox& box,
                     LaneKind kind, const Card* card, const Palette& palette, Point offset) {
  FarTint tint = far_tint(kind, palette);
  if (card != nullptr && card_tint(scene, *card, palette))
    tint.fill = fill_of(scene, card, palette);
  shapes.push_back({.rect = moved(box.rect, offset),
                    .radius = kRadiusCard,
                    .border_width = 2,
                    .fill = tint.fill,
                    .border = mix(tint.fill, palette.line_strong, 0.35F)});
  const float line_height = box.text.style.line_height_px;
  float y = box.text_at.y + ((line_height - kBarHeight) / 2);
  for (const TextLine& line : box.text.lines) {
    if (line.width_px > 0) {
      shapes.push_back({.rect = moved({box.text_at.x, y, line.width_px, kBarHeight}, offset),
                        .radius = kBarHeight / 2,
                        .fill = tint.bar});
    }
    y += line_height;
  }
}

}  // namespace

void append_card_shapes(std::vector<Shape>& shapes, const BoardScene& scene, const CardBox& box,
                        const Palette& palette, BoardDetail detail, Point offset) {
  const Card* card = scene.journey.find(box.card);
  const Lane* lane = card == nullptr ? nullptr : scene.journey.find(card->place.lane);
  const LaneKind kind = lane == nullptr ? LaneKind::other : lane->kind.value;
  if (detail == BoardDetail::bars) {
    append_far_card(shapes, scene, box, kind, card, palette, offset);
    return;
  }
  append_near_card(shapes, scene, box, card, palette, offset);
  if (lane == nullptr || !wants_evidence(kind)) return;
  const EvidenceCount count = scene.evidence.of({.kind = RecordKind::card, .id = box.card.value});
  append_evidence_mark(shapes, moved(evidence_mark(box, scene.layout.metrics), offset), count,
                       palette);
}

void BoardShapes::invalidate(const BoardLayout& layout) {
  ++revision_;
  const bool wasteful = wasted_ > 4096 && wasted_ > used_ / 2;
  if (rows_.size() == layout.rows.size() && columns_ == layout.columns.size() && !wasteful) return;
  rows_.assign(layout.rows.size(), {});
  columns_ = layout.columns.size();
  used_ = kOverlayCapacity;
  wasted_ = 0;
}

BoardShapes::Chunk BoardShapes::build_chunk(const BoardScene& scene, std::size_t row,
                                            std::size_t chunk, const Palette& palette,
                                            BoardDetail detail) const {
  const BoardLayout& layout = scene.layout;
  const RowBox& row_box = layout.rows[row];
  const float rule = detail == BoardDetail::text ? 1.0F : 3.0F;
  Chunk built;
  built.revision = revision_;
  const std::size_t begin = chunk * kChunkColumns;
  const std::size_t end = std::min(begin + kChunkColumns, layout.columns.size());
  for (std::size_t column = begin; column < end; ++column) {
    built.column_begins.push_back(static_cast<std::uint32_t>(built.shapes.size()));
    const ColumnBox& box = layout.columns[column];
    built.shapes.push_back(
        {.rect = {box.x, row_box.height - rule, box.width, rule}, .fill = palette.line});
    for (const CardBox& card : layout.cell(row, column)) {
      const std::size_t first = built.shapes.size();
      append_card_shapes(built.shapes, scene, card, palette, detail, {0, -row_box.y});
      if (is_dimmed(scene, scene.journey.find(card.card)))
        dim(std::span(built.shapes).subspan(first), palette);
    }
  }
  return built;
}

void BoardShapes::place_row(const BoardScene& scene, std::size_t row, const Palette& palette,
                            BoardDetail detail, ShapeLayer& layer) {
  Row& placed = rows_[row];
  for (const Chunk& chunk : placed.chunks) wasted_ += chunk.capacity;
  placed.chunks.clear();
  const std::size_t first = used_;
  std::vector<Shape> shapes;
  for (std::size_t index = 0; index * kChunkColumns < columns_; ++index) {
    Chunk chunk = build_chunk(scene, row, index, palette, detail);
    chunk.first = used_;
    chunk.capacity = chunk.shapes.size() + (chunk.shapes.size() / 4) + 8;
    used_ += chunk.capacity;
    shapes.insert(shapes.end(), chunk.shapes.begin(), chunk.shapes.end());
    shapes.resize(used_ - first);
    placed.chunks.push_back(std::move(chunk));
  }
  layer.write(first, shapes);
}

bool BoardShapes::refresh(Chunk& chunk, Chunk fresh, ShapeLayer& layer) const {
  if (fresh.shapes.size() > chunk.capacity) return false;
  const std::size_t count = fresh.shapes.size();
  // Shapes that are gone are overwritten by clear ones: the row is drawn across them.
  fresh.shapes.resize(std::max(count, chunk.shapes.size()));
  chunk.shapes.resize(fresh.shapes.size());
  const auto differing = std::ranges::mismatch(fresh.shapes, chunk.shapes).in1;
  const auto begin = static_cast<std::size_t>(differing - fresh.shapes.begin());
  std::size_t end = fresh.shapes.size();
  while (end > begin && fresh.shapes[end - 1] == chunk.shapes[end - 1]) --end;
  if (begin < end)
    layer.write(chunk.first + begin, std::span(fresh.shapes).subspan(begin, end - begin));
  fresh.shapes.resize(count);
  fresh.first = chunk.first;
  fresh.capacity = chunk.capacity;
  chunk = std::move(fresh);
  return true;
}

void BoardShapes::draw(const BoardScene& scene, const Palette& palette, BoardDetail detail,
                       ShapeLayer& layer, ImDrawList& list) {
  const Rect& clip = scene.bands.content_px;
  if (clip.empty() || columns_ == 0) return;
  const Point top_left = scene.space.board({clip.x, clip.y});
  const Point bottom_right = scene.space.board({clip.right(), clip.bottom()});
  const auto rows = scene.layout.rows_between(top_left.y, bottom_right.y);
  const auto columns = scene.layout.columns_between(top_left.x, bottom_right.x);
  if (columns.first >= columns.last) return;
  for (std::size_t row = rows.first; row < rows.last; ++row) {
    const RowBox& box = scene.layout.rows[row];
    const std::size_t first_column =
        columns.first - std::min<std::size_t>(box.reach, columns.first);
    const std::size_t first_chunk = first_column / kChunkColumns;
    const std::size_t last_chunk = (columns.last - 1) / kChunkColumns;
    std::vector<Chunk>& chunks = rows_[row].chunks;
    bool fits = !chunks.empty();
    for (std::size_t chunk = first_chunk; fits && chunk <= last_chunk; ++chunk) {
      if (chunks[chunk].revision == revision_) continue;
      fits = refresh(chunks[chunk], build_chunk(scene, row, chunk, palette, detail), layer);
    }
    if (!fits) place_row(scene, row, palette, detail, layer);

    const Chunk& from = chunks[first_chunk];
    const Chunk& to = chunks[last_chunk];
    const std::size_t begin = from.first + from.column_begins[first_column % kChunkColumns];
    const std::size_t behind = columns.last % kChunkColumns;
    const std::size_t count_in_last = behind < to.column_begins.size() && behind != 0
                                          ? to.column_begins[behind]
                                          : to.shapes.size();
    const std::size_t end = to.first + count_in_last;
    if (begin >= end) continue;
    layer.draw(list,
               {.clip_px = clip,
                .origin_board = {top_left.x, top_left.y - box.y},
                .zoom = scene.space.zoom},
               begin, end - begin);
  }
}

}  // namespace throughline
