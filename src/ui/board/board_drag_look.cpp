#include "ui/board/board_drag_look.hpp"

#include <algorithm>

#include "generated/icons.hpp"
#include "imgui.h"
#include "ui/board/board_text.hpp"

namespace throughline {

namespace {

constexpr float kLineWidth = 3;

// A head's name on a small card under the pointer.
void draw_ghost(const BoardScene& scene, const Painter& paint, const Palette& palette, Point at_px,
                std::string_view name) {
  const float width = std::clamp(paint.text_width(name, type::kBodyBold) + 28, 60.0F, 220.0F);
  const float x = std::min(at_px.x + 10, scene.space.viewport_px.right() - width - 4);
  const Rect rect = snapped({x, at_px.y - 18, width, 36});
  paint.shadow(rect, kRadius, 18, with_alpha(palette.shadow, palette.dark ? 0.6F : 0.28F));
  paint.box(
      rect,
      {.fill = palette.card, .border = palette.accent, .radius = kRadius, .border_width = 1.5F});
  paint.text(inset(rect, 12, 0), name, type::kBodyBold, palette.ink);
}

void draw_vertical(const BoardScene& scene, const Painter& paint, const Palette& palette, float x,
                   float from_px) {
  const float x_px = scene.space.screen(Point{x, 0}).x - (kLineWidth / 2);
  if (x_px < scene.bands.content_px.x - 4 || x_px > scene.bands.content_px.right()) return;
  const BoardLayout& layout = scene.layout;
  const float end = layout.rows.empty() ? 0 : layout.rows.back().y + layout.rows.back().height;
  const float to_px =
      std::min(scene.space.viewport_px.bottom(), scene.space.screen(Point{0, end}).y);
  paint.box({x_px, from_px, kLineWidth, std::max(to_px - from_px, 20.0F)},
            {.fill = palette.accent, .radius = kLineWidth / 2});
}

// Names the place below the lanes while no card is parked there yet.
void draw_parking(const BoardScene& scene, const Painter& paint, const Palette& palette,
                  const CardDrop& drop) {
  if (drop.to.lane || scene.layout.lane_rows() != scene.layout.rows.size()) return;
  const TextStyle style = scaled(scene.layout.metrics.card_text, scene.space.zoom);
  zoomed_text(scene, paint, scene.space.screen(drop.cell), "Park it here, beside the map", style,
              palette.accent_ink, Align::centre);
}

}  // namespace

void draw_head_drag(const BoardScene& scene, const BoardGestures& gestures, const Painter& paint,
                    const Palette& palette) {
  const Point at = gestures.pointer_px();
  if (const auto* cards = std::get_if<gesture::DragCards>(&gestures.state())) {
    if (cards->drop) draw_parking(scene, paint, palette, *cards->drop);
  } else if (const auto* stage = std::get_if<gesture::DragStage>(&gestures.state())) {
    if (stage->drop && stage->drop->changes)
      draw_vertical(scene, paint, palette, stage->drop->line_x, scene.bands.top_px);
    const Stage* record = scene.journey.find(stage->stage);
    if (record != nullptr) draw_ghost(scene, paint, palette, at, record->name);
  } else if (const auto* step = std::get_if<gesture::DragStep>(&gestures.state())) {
    const float from =
        scene.bands.top_px + ((scene.layout.metrics.stage_height + 4) * scene.bands.scale);
    if (step->drop && step->drop->changes)
      draw_vertical(scene, paint, palette, step->drop->line_x, from);
    const Step* record = scene.journey.find(step->step);
    if (record != nullptr) draw_ghost(scene, paint, palette, at, record->name);
  } else if (const auto* lane = std::get_if<gesture::DragLane>(&gestures.state())) {
    if (lane->drop && lane->drop->changes) {
      const float y = scene.space.screen(Point{0, lane->drop->line_y}).y - (kLineWidth / 2);
      const float to = std::min(scene.space.viewport_px.right(),
                                scene.space.screen(Point{scene.layout.bounds.right(), 0}).x);
      if (y >= scene.bands.bottom_px - 4) {
        paint.box({scene.bands.left_px, y, to - scene.bands.left_px, kLineWidth},
                  {.fill = palette.accent, .radius = kLineWidth / 2});
      }
    }
    const Lane* record = scene.journey.find(lane->lane);
    if (record != nullptr) draw_ghost(scene, paint, palette, at, record->name);
  }
}

std::string_view add_label(BoardPart part) {
  switch (part) {
    case BoardPart::add_stage:
      return "Add stage";
    case BoardPart::add_step:
      return "Add step";
    case BoardPart::add_lane:
      return "Add lane";
    default:
      return "Add card";
  }
}

void draw_add_buttons(const BoardScene& scene, std::span<const AddButton> buttons,
                      const BoardHit& hover, const Painter& paint, const Palette& palette) {
  const float scale = scene.bands.scale;
  for (const AddButton& button : buttons) {
    const bool hovered = hover == button.hit;
    const Rect& rect = button.rect_px;
    switch (button.look) {
      case AddButton::Look::pill: {
        // From afar they would be noise.
        if (detail_at(scene.space.zoom) == BoardDetail::bars) break;
        const std::uint32_t ink = hovered ? palette.accent_ink : palette.ink2;
        paint.box(rect, {.fill = hovered ? palette.accent_soft : 0,
                         .border = hovered ? palette.accent : palette.line_strong,
                         .radius = kRadius * scale,
                         .border_width = 1,
                         .dash_px = 3});
        const TextStyle style = scaled(scene.layout.metrics.card_text, scale);
        const float icon = std::max(8.0F, 14 * scale);
        paint.icon({rect.x + (14 * scale), rect.centre().y}, kIconPlusUtf8, icon, ink);
        zoomed_text(scene, paint,
                    {rect.x + (26 * scale), rect.y, rect.width - (30 * scale), rect.height},
                    add_label(button.hit.part), style, ink);
        break;
      }
      case AddButton::Look::round: {
        paint.shadow(rect, rect.height / 2, 6, palette.shadow);
        paint.box(rect, {.fill = hovered ? palette.accent : palette.card,
                         .border = hovered ? palette.accent : palette.line_strong,
                         .radius = rect.height / 2});
        paint.icon(rect.centre(), kIconPlusUtf8, 14, hovered ? palette.on_accent : palette.ink2);
        break;
      }
      case AddButton::Look::ghost_card:
        // Its dashed box is one of the overlay's shapes.
        paint.icon(rect.centre(), kIconPlusUtf8, std::clamp(16 * scene.space.zoom, 8.0F, 24.0F),
                   hovered ? palette.accent_ink : palette.line_strong);
        break;
    }
  }
}

}  // namespace throughline
