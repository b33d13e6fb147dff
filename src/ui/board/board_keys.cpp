#include "ui/board/board_keys.hpp"

#include <algorithm>
#include <utility>

#include "app/command_intents.hpp"

namespace throughline {

namespace {

std::span<const CardBox> cards_at(const BoardScene& scene, const CellCursor& cursor) {
  if (cursor.band != CellCursor::Band::cells) return {};
  return scene.layout.cell_at(cursor.lane, cursor.step);
}

// What a place of the cursor selects; `from_below` takes the last card of a cell.
std::vector<RecordId> records_at(const BoardScene& scene, const CellCursor& cursor,
                                 bool from_below) {
  if (cursor.band == CellCursor::Band::stages) return {RecordId{cursor.stage}};
  if (cursor.band == CellCursor::Band::steps) {
    return cursor.step ? std::vector<RecordId>{RecordId{cursor.step}} : std::vector<RecordId>{};
  }
  if (scene.layout.curve_row_of(cursor.lane) != nullptr) {
    const Feeling* feeling = find_feeling(scene.journey, scene.session.persona, cursor.step);
    return feeling == nullptr ? std::vector<RecordId>{}
                              : std::vector<RecordId>{RecordId{feeling->id}};
  }
  const auto cards = cards_at(scene, cursor);
  if (cards.empty()) return {};
  return {RecordId{(from_below ? cards.back() : cards.front()).card}};
}

// The card above or below the selected one in the cursor's cell.
std::optional<Id<Card>> neighbour(const BoardScene& scene, const CellCursor& cursor,
                                  CursorMove move) {
  if (scene.session.selection.size() != 1) return std::nullopt;
  const auto* selected = std::get_if<Id<Card>>(&scene.session.selection.front());
  const auto cards = cards_at(scene, cursor);
  const auto at =
      selected == nullptr ? cards.end() : std::ranges::find(cards, *selected, &CardBox::card);
  if (at == cards.end()) return std::nullopt;
  if (move == CursorMove::down && std::next(at) != cards.end()) return std::next(at)->card;
  if (move == CursorMove::up && at != cards.begin()) return std::prev(at)->card;
  return std::nullopt;
}

void move_cursor(CursorMove move, const BoardScene& scene, IntentSink& sink) {
  const auto& cursor = scene.session.cursor;
  if (cursor) {
    if (const auto card = neighbour(scene, *cursor, move)) {
      sink(intent::Select{.ids = {RecordId{*card}}});
      sink(intent::RevealRecord{RecordId{*card}});
      return;
    }
  }
  const auto next = moved_cursor(scene.layout, cursor, move);
  if (!next || next == cursor) return;
  sink(intent::Select{.ids = records_at(scene, *next, move == CursorMove::up)});
  sink(intent::MoveCursor{*next});
}

void remove_selection(const BoardScene& scene, CurveKind chosen, IntentSink& sink) {
  std::vector<RecordId> removed;
  for (const RecordId& id : scene.session.selection) {
    const auto* feeling_of = std::get_if<Id<Feeling>>(&id);
    if (feeling_of == nullptr) {
      removed.push_back(id);
      continue;
    }
    // Only the chosen value goes; words and the other value are kept.
    const Feeling* feeling = scene.journey.find(*feeling_of);
    if (feeling == nullptr) continue;
    FeelingPatch patch;
    (chosen == CurveKind::felt ? patch.felt : patch.expected) = std::optional<Hundredths>();
    sink(intent::SetFeeling{.persona = feeling->persona, .step = feeling->step, .patch = patch});
  }
  if (!removed.empty()) sink(intent::RemoveRecords{std::move(removed)});
}

}  // namespace

void apply_keys(const KeyInput& input, const BoardScene& scene, CurveKind chosen,
                IntentSink& sink) {
  if (input.move) move_cursor(*input.move, scene, sink);
  if (input.open) {
    const CommandScene commands{
        .session = scene.session, .journey = &scene.journey, .outline = &scene.outline};
    for (Intent& intent : intents_of(Command::edit, commands)) sink(std::move(intent));
  }
  if (input.remove) remove_selection(scene, chosen, sink);
  if (input.clear && !scene.session.selection.empty()) sink(intent::Select{});
}

}  // namespace throughline
