// The texts of the board at the camera's zoom, and the heads they belong to: card lines and chips,
// stage arrows, step heads and lane heads. Everything is drawn with a Painter into the current
// ImGui window.
#pragma once

#include <optional>
#include <span>

#include "ui/board/board_gestures.hpp"
#include "ui/board/board_scene.hpp"
#include "ui/board/board_shapes.hpp"
#include "ui/draw.hpp"
#include "ui/theme.hpp"

namespace throughline {

// A style as large as `scale` shows it.
[[nodiscard]] TextStyle scaled(const TextStyle& style, float scale);

// Painter::text and text_at at any zoom. Dear ImGui rasterises at whole sizes and stretches; a
// camera at rest gets glyphs of exactly their size instead, so that text is as sharp at 85 % as at
// 100 %. While zooming the stretched ones do.
float zoomed_text(const BoardScene& scene, const Painter& paint, const Rect& rect_px,
                  std::string_view text, const TextStyle& style, std::uint32_t colour,
                  Align align = Align::left);
void zoomed_text_at(const BoardScene& scene, const Painter& paint, Point top_left_px,
                    std::string_view text, const TextStyle& style, std::uint32_t colour);

// Lines of a block whose style is for scale 1; cut blocks end in an ellipsis within `width` (scale
// 1).
void draw_block(const BoardScene& scene, const Painter& paint, Point top_left_px,
                std::string_view text, const TextBlock& block, float scale, std::uint32_t colour,
                float width);

// Text and chips of one card, moved by `offset` board units.
void draw_card_text(const BoardScene& scene, const Painter& paint, const Palette& palette,
                    const CardBox& box, Point offset);
// Those of all cards in view, but not of `hidden` ones (being typed, or under way to another
// place).
void draw_card_texts(const BoardScene& scene, const Painter& paint, const Palette& palette,
                     std::span<const Id<Card>> hidden);

// Heads. What is being typed right now is left out: the text editor stands there.
struct HeadsLook {
  const TextTarget* editing = nullptr;
  const BoardHit* hover = nullptr;
};
void draw_stage_heads(const BoardScene& scene, const Painter& paint, const Palette& palette,
                      const HeadsLook& look);
void draw_step_heads(const BoardScene& scene, const Painter& paint, const Palette& palette,
                     const HeadsLook& look);
void draw_lane_heads(const BoardScene& scene, const Painter& paint, const Palette& palette,
                     const HeadsLook& look);

// Where the names of heads stand, for drawing and for the text editor; page coordinates.
struct NamePlace {
  Point top_left;
  float width = 0;
};
[[nodiscard]] NamePlace stage_name_place(const StageBox& stage, const BoardScene& scene);
[[nodiscard]] NamePlace step_name_place(const ColumnBox& column, const BoardScene& scene);
[[nodiscard]] NamePlace lane_name_place(const RowBox& row, const BoardScene& scene);
// The colour of a stage's arrow: its own or that of its place.
[[nodiscard]] std::uint32_t stage_colour(const BoardScene& scene, Id<Stage> stage,
                                         std::size_t index);
// A stage's arrow at a place on the page.
void draw_stage_arrow(const Painter& paint, const Rect& rect_px, bool first, float notch_px,
                      std::uint32_t colour);

// In the cells of collapsed lanes, how many cards they hold.
void draw_collapsed_counts(const BoardScene& scene, const Painter& paint, const Palette& palette);

// What empty cells ask (journey/question.hpp), but not where one of the buttons offers a card.
void draw_questions(const BoardScene& scene, const Painter& paint, const Palette& palette,
                    std::span<const AddButton> buttons);

}  // namespace throughline
