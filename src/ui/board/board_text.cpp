#include "ui/board/board_text.hpp"

#include <algorithm>
#include <cmath>

#include "app/map_info.hpp"
#include "imgui.h"
#include "journey/question.hpp"
#include "layout/card_box.hpp"
#include "ui/board/board_hit.hpp"
#include "ui/board/card_tint.hpp"
#include "ui/board/chip_tone.hpp"

namespace throughline {

namespace {

// While it lives, a font rasterises a style at its exact size for the page's pixels.
class ExactSize {
 public:
  ExactSize(const BoardScene& scene, const Painter& paint, const TextStyle& style)
      : font_(paint.platform().font(static_cast<FontWeight>(style.weight))),
        before_(font_->CurrentRasterizerDensity) {
    const float whole = std::max(1.0F, std::round(style.font_px));
    const float stretch = scene.settled ? style.font_px / whole : 1.0F;
    font_->CurrentRasterizerDensity = paint.platform().pixel_density() * stretch;
  }
  ~ExactSize() { font_->CurrentRasterizerDensity = before_; }
  ExactSize(const ExactSize&) = delete;
  ExactSize& operator=(const ExactSize&) = delete;

 private:
  ImFont* font_;
  float before_;
};

}  // namespace

float zoomed_text(const BoardScene& scene, const Painter& paint, const Rect& rect_px,
                  std::string_view text, const TextStyle& style, std::uint32_t colour,
                  Align align) {
  const ExactSize exact(scene, paint, style);
  return paint.text(rect_px, text, style, colour, align);
}

void zoomed_text_at(const BoardScene& scene, const Painter& paint, Point top_left_px,
                    std::string_view text, const TextStyle& style, std::uint32_t colour) {
  const ExactSize exact(scene, paint, style);
  paint.text_at(top_left_px, text, style, colour);
}

TextStyle scaled(const TextStyle& style, float scale) {
  return {.font_px = style.font_px * scale,
          .line_height_px = style.line_height_px * scale,
          .weight = style.weight};
}

void draw_block(const BoardScene& scene, const Painter& paint, Point top_left_px,
                std::string_view text, const TextBlock& block, float scale, std::uint32_t colour,
                float width) {
  const TextStyle style = scaled(block.style, scale);
  for (std::size_t i = 0; i < block.lines.size(); ++i) {
    const TextLine& line = block.lines[i];
    // A text that changed after it was laid out is drawn as far as it goes.
    if (line.end > text.size() || line.begin > line.end) return;
    const std::string_view run = text.substr(line.begin, line.end - line.begin);
    if (block.cut && i + 1 == block.lines.size()) {
      std::string cut(run);
      cut += kEllipsis;
      zoomed_text(scene, paint,
                  {top_left_px.x, top_left_px.y, (width * scale) + 1, style.line_height_px}, cut,
                  style, colour);
    } else {
      zoomed_text_at(scene, paint, top_left_px, run, style, colour);
    }
    top_left_px.y += style.line_height_px;
  }
}

void draw_card_text(const BoardScene& scene, const Painter& paint, const Palette& palette,
                    const CardBox& box, Point offset) {
  const Card* card = scene.journey.find(box.card);
  if (card == nullptr) return;
  const BoardSpace& space = scene.space;
  const auto at = [&](Point board) {
    return space.screen(Point{board.x + offset.x, board.y + offset.y});
  };
  draw_block(scene, paint, at(box.text_at), card->text, box.text, space.zoom, palette.ink,
             box.text_width);
  const Lane* lane = scene.journey.find(card->place.lane);
  if (!box.line.lines.empty() && lane != nullptr) {
    const std::string line = card_line(scene.journey, scene.outline, *card, lane->kind.value);
    draw_block(scene, paint, at(box.line_at), line, box.line, space.zoom, palette.ink2,
               box.text_width);
  }
  const TextStyle small = scaled(scene.layout.metrics.small_text, space.zoom);
  for (const ChipBox& chip : box.chips) {
    const Rect rect = space.screen(
        Rect{chip.rect.x + offset.x, chip.rect.y + offset.y, chip.rect.width, chip.rect.height});
    zoomed_text(scene, paint, rect, chip.text, small, tone_of(chip.tone, palette).ink,
                Align::centre);
  }
}

void draw_card_texts(const BoardScene& scene, const Painter& paint, const Palette& palette,
                     std::span<const Id<Card>> hidden) {
  const Rect& clip = scene.bands.content_px;
  if (clip.empty()) return;
  const Point top_left = scene.space.board({clip.x, clip.y});
  const Point bottom_right = scene.space.board({clip.right(), clip.bottom()});
  const auto rows = scene.layout.rows_between(top_left.y, bottom_right.y);
  const auto columns = scene.layout.columns_between(top_left.x, bottom_right.x);
  const Palette faded = dimmed(palette);
  for (std::size_t row = rows.first; row < rows.last; ++row) {
    const std::size_t reach = std::min<std::size_t>(scene.layout.rows[row].reach, columns.first);
    for (std::size_t column = columns.first - reach; column < columns.last; ++column) {
      for (const CardBox& card : scene.layout.cell(row, column)) {
        const bool shown = std::ranges::find(hidden, card.card) == hidden.end();
        if (!shown) continue;
        const bool faint = is_dimmed(scene, scene.journey.find(card.card)) &&
                           !is_selected(scene.session, card.card);
        draw_card_text(scene, paint, faint ? faded : palette, card, {});
      }
    }
  }
}

void draw_collapsed_counts(const BoardScene& scene, const Painter& paint, const Palette& palette) {
  const Rect& clip = scene.bands.content_px;
  const BoardLayout& layout = scene.layout;
  if (clip.empty()) return;
  const Point top_left = scene.space.board({clip.x, clip.y});
  const Point bottom_right = scene.space.board({clip.right(), clip.bottom()});
  const auto rows = layout.rows_between(top_left.y, bottom_right.y);
  const auto columns = layout.columns_between(top_left.x, bottom_right.x);
  const TextStyle style = scaled(layout.metrics.small_text, scene.space.zoom);
  for (std::size_t row = rows.first; row < rows.last; ++row) {
    if (!layout.rows[row].collapsed) continue;
    for (std::size_t column = columns.first; column < columns.last; ++column) {
      const auto cards = scene.outline.cell(layout.rows[row].lane, layout.columns[column].step);
      if (cards.empty()) continue;
      Rect cell = layout.cell_rect(row, column);
      cell.x += layout.metrics.card_padding_x;
      zoomed_text(scene, paint, scene.space.screen(cell), counted(cards.size(), "card", "cards"),
                  style, palette.ink2);
    }
  }
}

void draw_questions(const BoardScene& scene, const Painter& paint, const Palette& palette,
                    std::span<const AddButton> buttons) {
  // What cannot be read would only be noise.
  constexpr float kSmallestText_px = 7;
  const Rect& clip = scene.bands.content_px;
  const BoardLayout& layout = scene.layout;
  const BoardMetrics& metrics = layout.metrics;
  if (clip.empty() || metrics.small_text.font_px * scene.space.zoom < kSmallestText_px) return;
  const Point top_left = scene.space.board({clip.x, clip.y});
  const Point bottom_right = scene.space.board({clip.right(), clip.bottom()});
  const auto rows = layout.rows_between(top_left.y, bottom_right.y);
  const auto columns = layout.columns_between(top_left.x, bottom_right.x);
  for (std::size_t row = rows.first; row < rows.last; ++row) {
    const Lane* lane = scene.journey.find(layout.rows[row].lane);
    if (lane == nullptr || lane->collapsed) continue;
    for (std::size_t column = columns.first; column < columns.last; ++column) {
      const ColumnBox& box = layout.columns[column];
      const Step* step = scene.journey.find(box.step);
      if (step == nullptr || !layout.cell(row, column).empty()) continue;
      const auto offers_card = [&](const AddButton& button) {
        return button.look == AddButton::Look::ghost_card && button.hit.lane == lane->id &&
               button.hit.step == step->id;
      };
      if (std::ranges::any_of(buttons, offers_card)) continue;
      const std::string_view question = question_at(*lane, *step);
      if (question.empty()) continue;
      const float width = box.width - (2 * metrics.card_padding_x);
      const TextBlock block = paint.wrap(question, metrics.small_text, width, 3);
      const float height = block.height_px();
      const float y =
          layout.rows[row].y + std::min((metrics.row_minimum_height - height) / 2, 16.0F);
      draw_block(scene, paint, scene.space.screen(Point{box.x + metrics.card_padding_x, y}),
                 question, block, scene.space.zoom, palette.ink2, width);
    }
  }
}

}  // namespace throughline
