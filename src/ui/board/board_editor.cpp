#include "ui/board/board_editor.hpp"

#include <algorithm>

#include "ui/board/board_text.hpp"

namespace throughline {

namespace {

const FieldTarget* field_of(const Session& session) {
  return session.editing ? std::get_if<FieldTarget>(&session.editing->target) : nullptr;
}

const CardBox* edited_box(const BoardScene& scene) {
  if (const Id<Card> card = edited_card(scene.session)) return scene.layout.find_card(card);
  return draft_card(scene);
}

// The text area may break lines a hair earlier than the canvas; this much more room keeps it from
// that.
constexpr float kSlackPx = 0.1F;

TextEditorRequest request_at(const BoardScene& scene, Point at, float width, float height,
                             const TextStyle& style, std::uint32_t colour, std::string label) {
  return {.id = scene.session.editing->editor_id,
          .rect_px = {at.x, at.y, width + kSlackPx, std::max(height, style.line_height_px)},
          .label = std::move(label),
          .text = {},
          .font_px = style.font_px,
          .line_height_px = style.line_height_px,
          .weight = static_cast<FontWeight>(style.weight),
          .colour = colour & 0x00FFFFFFU};
}

}  // namespace

Id<Card> edited_card(const Session& session) {
  const FieldTarget* field = field_of(session);
  if (field == nullptr || field->field != "text") return {};
  const auto* card = std::get_if<Id<Card>>(&field->record);
  return card == nullptr ? Id<Card>{} : *card;
}

const CardBox* draft_card(const BoardScene& scene) {
  if (!scene.session.editing) return nullptr;
  const auto* target = std::get_if<NewCardTarget>(&scene.session.editing->target);
  if (target == nullptr) return nullptr;
  const auto draft_in = [&](Id<Step> step) -> const CardBox* {
    const auto cards = scene.layout.cell_at(target->cell.lane, step);
    const auto draft = std::ranges::find_if(cards, [](const CardBox& card) { return !card.card; });
    return draft == cards.end() ? nullptr : &*draft;
  };
  if (target->cell.lane) return draft_in(target->cell.step);
  for (const ColumnBox& column : scene.layout.columns) {
    if (const CardBox* draft = column.step ? draft_in(column.step) : nullptr) return draft;
  }
  return nullptr;
}

std::optional<Rect> edited_rect(const BoardScene& scene) {
  if (const CardBox* box = edited_box(scene)) return box->rect;
  const FieldTarget* field = field_of(scene.session);
  if (field == nullptr || field->field != "name") return std::nullopt;
  if (const auto* id = std::get_if<Id<Stage>>(&field->record)) {
    const auto stage = std::ranges::find(scene.layout.stages, *id, &StageBox::stage);
    if (stage != scene.layout.stages.end()) return stage->rect;
  } else if (const auto* step = std::get_if<Id<Step>>(&field->record)) {
    if (const ColumnBox* column = scene.layout.column_of(*step)) return column->head;
  } else if (const auto* lane = std::get_if<Id<Lane>>(&field->record)) {
    const float width = scene.layout.metrics.head_width;
    if (const RowBox* row = scene.layout.row_of(*lane))
      return Rect{-width, row->y, width, row->height};
  }
  return std::nullopt;
}

std::optional<TextEditorRequest> board_text_editor(const BoardScene& scene,
                                                   const Palette& palette) {
  if (!scene.session.editing) return std::nullopt;
  const BoardLayout& layout = scene.layout;
  const Rect& content = scene.bands.content_px;
  if (const CardBox* box = edited_box(scene)) {
    const float zoom = scene.space.zoom;
    const Rect card = scene.space.screen(box->rect);
    if (card.right() < content.x || card.x > content.right() || card.bottom() < content.y ||
        card.y > content.bottom()) {
      return std::nullopt;
    }
    return request_at(scene, scene.space.screen(box->text_at), box->text_width * zoom,
                      box->text.height_px() * zoom, scaled(box->text.style, zoom), palette.ink,
                      box->card ? "Card text" : "New card");
  }
  const FieldTarget* field = field_of(scene.session);
  if (field == nullptr || field->field != "name") return std::nullopt;
  const float scale = scene.bands.scale;
  const auto shown = [&](const Rect& rect) {
    return rect.right() > content.x && rect.x < content.right();
  };
  if (const auto* id = std::get_if<Id<Stage>>(&field->record)) {
    const auto stage = std::ranges::find(layout.stages, *id, &StageBox::stage);
    if (stage == layout.stages.end() ||
        !shown(stage_rect_px(*stage, scene.space, scene.bands, layout)))
      return std::nullopt;
    const NamePlace place = stage_name_place(*stage, scene);
    const auto index = static_cast<std::size_t>(stage - layout.stages.begin());
    TextEditorRequest request =
        request_at(scene, place.top_left, place.width, 0, scaled(layout.metrics.stage_text, scale),
                   ink_on(stage_colour(scene, *id, index)), "Stage name");
    request.multiline = false;
    return request;
  }
  if (const auto* step = std::get_if<Id<Step>>(&field->record)) {
    const ColumnBox* column = layout.column_of(*step);
    if (column == nullptr || !shown(step_rect_px(*column, scene.space, scene.bands, layout)))
      return std::nullopt;
    const NamePlace place = step_name_place(*column, scene);
    const Rect head = step_rect_px(*column, scene.space, scene.bands, layout);
    return request_at(scene, place.top_left, place.width,
                      head.bottom() - place.top_left.y - (4 * scale),
                      scaled(layout.metrics.step_text, scale), palette.ink, "Step name");
  }
  if (const auto* lane = std::get_if<Id<Lane>>(&field->record)) {
    const RowBox* row = layout.row_of(*lane);
    if (row == nullptr) return std::nullopt;
    const NamePlace place = lane_name_place(*row, scene);
    const Rect rect = lane_rect_px(*row, scene.space, scene.bands);
    if (rect.bottom() < content.y || rect.y > content.bottom()) return std::nullopt;
    return request_at(scene, place.top_left, place.width,
                      rect.bottom() - place.top_left.y - (8 * scale),
                      scaled(layout.metrics.lane_text, scale), palette.ink, "Lane name");
  }
  return std::nullopt;
}

}  // namespace throughline
