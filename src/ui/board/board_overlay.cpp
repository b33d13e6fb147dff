#include "ui/board/board_overlay.hpp"

#include <algorithm>
#include <utility>

#include "ui/board/board_found.hpp"

namespace throughline {

namespace {

constexpr float kSelectedBorder = 2;
constexpr float kSelectedRing = 4;

Rect grown(const Rect& rect, float by) {
  return {rect.x - by, rect.y - by, rect.width + (2 * by), rect.height + (2 * by)};
}

// A width that stays `px` wide on the page however far away the board is.
float steady(float px, float zoom) {
  return std::max(px, px / zoom);
}

const gesture::DragCards* dragged_cards(const BoardGestures& gestures) {
  return std::get_if<gesture::DragCards>(&gestures.state());
}

// Where the keyboard is: a cell without a card that is selected.
void append_cursor(std::vector<Shape>& shapes, const BoardScene& scene, const Palette& palette) {
  const auto& cursor = scene.session.cursor;
  if (!cursor || cursor->band != CellCursor::Band::cells) return;
  if (!scene.session.selection.empty() || scene.session.editing) return;
  const RowBox* row = scene.layout.row_of(cursor->lane);
  const ColumnBox* box = scene.layout.column_of(cursor->step);
  if (row == nullptr || box == nullptr) return;
  const Rect cell{box->x, row->y, box->width, row->height};
  shapes.push_back({.rect = {cell.x - 2, cell.y + 4, cell.width + 4, cell.height - 8},
                    .radius = kRadiusCard,
                    .border_width = steady(1.5F, scene.space.zoom),
                    .fill = with_alpha(palette.accent_soft, 0.35F),
                    .border = with_alpha(palette.accent, 0.7F)});
}

void append_drop(std::vector<Shape>& shapes, const CardDrop& drop, const Palette& palette) {
  const Rect& cell = drop.cell;
  shapes.push_back({.rect = {cell.x - 2, cell.y + 3, cell.width + 4, cell.height - 6},
                    .radius = kRadiusCard,
                    .border_width = 1,
                    .fill = palette.accent_soft,
                    .border = with_alpha(palette.accent, 0.35F)});
}

void append_selected(std::vector<Shape>& shapes, const BoardScene& scene, const CardBox& box,
                     const Palette& palette, BoardDetail detail) {
  const float zoom = scene.space.zoom;
  shapes.push_back({.rect = grown(box.rect, steady(kSelectedRing, zoom)),
                    .radius = kRadiusCard + steady(kSelectedRing, zoom),
                    .fill = palette.accent_soft});
  const std::size_t card = shapes.size();
  append_card_shapes(shapes, scene, box, palette, detail, {});
  shapes[card].border_width = steady(kSelectedBorder, zoom);
  shapes[card].border = palette.accent;
  shapes[card].dash_length = 0;
}

void append_hovered(std::vector<Shape>& shapes, const BoardScene& scene, const CardBox& box,
                    const Palette& palette, BoardDetail detail) {
  const std::size_t card = shapes.size();
  append_card_shapes(shapes, scene, box, palette, detail, {});
  shapes[card].border = palette.line_strong;
  shapes[card].shadow_blur = 8;
}

void append_ghost(std::vector<Shape>& shapes, const BoardScene& scene,
                  const BoardGestures& gestures, const gesture::DragCards& drag,
                  const Palette& palette, BoardDetail detail) {
  const CardBox* box = scene.layout.find_card(drag.grabbed);
  if (box == nullptr) return;
  const Point pointer = scene.space.board(gestures.pointer_px());
  const Point offset{pointer.x - drag.offset.x - box->rect.x,
                     pointer.y - drag.offset.y - box->rect.y};
  if (drag.cards.size() > 1) {
    shapes.push_back({.rect = {box->rect.x + offset.x + 5, box->rect.y + offset.y + 5,
                               box->rect.width, box->rect.height},
                      .radius = kRadiusCard,
                      .border_width = 1,
                      .shadow_blur = 12,
                      .fill = palette.card,
                      .border = palette.accent,
                      .shadow = palette.shadow});
  }
  const std::size_t card = shapes.size();
  append_card_shapes(shapes, scene, *box, palette, detail, offset);
  shapes[card].border_width = 1.5F;
  shapes[card].border = palette.accent;
  shapes[card].dash_length = 0;
  shapes[card].shadow_blur = 20;
  shapes[card].shadow = with_alpha(palette.shadow, palette.dark ? 0.6F : 0.28F);
}

}  // namespace

void BoardOverlay::update(const BoardScene& scene, const BoardGestures& gestures,
                          std::span<const AddButton> buttons, const Rect* draft,
                          const Palette& palette, BoardDetail detail, ShapeLayer& layer) {
  const gesture::DragCards* drag = dragged_cards(gestures);
  const Rect in_view{.x = scene.space.board({scene.bands.content_px.x, 0}).x,
                     .y = scene.space.board({0, scene.bands.content_px.y}).y,
                     .width = scene.bands.content_px.width / scene.space.zoom,
                     .height = scene.bands.content_px.height / scene.space.zoom};
  std::vector<Shape> shapes;
  append_cursor(shapes, scene, palette);
  if (drag != nullptr && drag->drop) append_drop(shapes, *drag->drop, palette);
  for (const AddButton& button : buttons) {
    if (button.look != AddButton::Look::ghost_card) continue;
    const Point at = scene.space.board({button.rect_px.x, button.rect_px.y});
    const bool hovered = gestures.hover() == button.hit;
    shapes.push_back({.rect = {at.x, at.y, button.rect_px.width / scene.space.zoom,
                               button.rect_px.height / scene.space.zoom},
                      .radius = kRadiusCard,
                      .border_width = 1,
                      .dash_length = 3,
                      .fill = with_alpha(palette.card, hovered ? 0.9F : 0.4F),
                      .border = with_alpha(hovered ? palette.accent : palette.line_strong,
                                           hovered ? 0.9F : 0.6F)});
  }
  const std::size_t over = shapes.size();

  append_found_cards(shapes, scene, in_view, palette, kOverlayCapacity / 2);

  if (gestures.hover().part == BoardPart::card &&
      !is_selected(scene.session, gestures.hover().card)) {
    if (const CardBox* box = scene.layout.find_card(gestures.hover().card)) {
      append_hovered(shapes, scene, *box, palette, detail);
    }
  }
  for (const RecordId& id : scene.session.selection) {
    const auto* card = std::get_if<Id<Card>>(&id);
    const CardBox* box = card == nullptr ? nullptr : scene.layout.find_card(*card);
    // The most that fits; a selection of hundreds keeps its rings where it began.
    if (box == nullptr || !box->rect.intersects(in_view) || shapes.size() + 16 > kOverlayCapacity)
      continue;
    append_selected(shapes, scene, *box, palette, detail);
  }
  if (drag != nullptr) {
    for (const Id<Card> card : drag->cards) {
      const CardBox* box = scene.layout.find_card(card);
      if (box == nullptr || !box->rect.intersects(in_view) || shapes.size() + 16 > kOverlayCapacity)
        continue;
      shapes.push_back({.rect = grown(box->rect, 6),
                        .radius = kRadiusCard + 6,
                        .fill = with_alpha(palette.background, 0.75F)});
    }
    if (drag->drop && drag->drop->changes) {
      const float thickness = steady(3, scene.space.zoom);
      shapes.push_back({.rect = {drag->drop->cell.x, drag->drop->line_y - (thickness / 2),
                                 drag->drop->cell.width, thickness},
                        .radius = thickness / 2,
                        .fill = palette.accent});
    }
  }
  if (draft != nullptr) {
    shapes.push_back({.rect = grown(*draft, kSelectedRing),
                      .radius = kRadiusCard + kSelectedRing,
                      .fill = palette.accent_soft});
    shapes.push_back({.rect = *draft,
                      .radius = kRadiusCard,
                      .border_width = kSelectedBorder,
                      .fill = palette.card,
                      .border = palette.accent});
  }
  const std::size_t top = shapes.size();

  if (drag != nullptr) append_ghost(shapes, scene, gestures, *drag, palette, detail);

  if (shapes.size() > kOverlayCapacity) shapes.resize(kOverlayCapacity);
  if (shapes != shapes_ && !shapes.empty()) layer.write(0, shapes);
  shapes_ = std::move(shapes);
  over_ = over;
  top_ = std::min(top, shapes_.size());
}

void BoardOverlay::draw(Range range, const BoardScene& scene, const Rect& clip_px,
                        ShapeLayer& layer, ImDrawList& list) const {
  const std::size_t begin = range == Range::under ? 0 : range == Range::over ? over_ : top_;
  const std::size_t end = range == Range::under  ? over_
                          : range == Range::over ? top_
                                                 : shapes_.size();
  if (begin >= end || clip_px.empty()) return;
  layer.draw(list,
             {.clip_px = clip_px,
              .origin_board = scene.space.board({clip_px.x, clip_px.y}),
              .zoom = scene.space.zoom},
             begin, end - begin);
}

}  // namespace throughline
