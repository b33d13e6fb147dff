// Intents that change what one sees, not the map.
#include <algorithm>
#include <utility>

#include "app/app_state.hpp"
#include "app/camera.hpp"
#include "app/cursor.hpp"
#include "app/map_info.hpp"
#include "app/text_fields.hpp"
#include "app/wording.hpp"

namespace throughline {

void App::State::run(const intent::SetBoardViewport& intent) {
  if (session.board_viewport_px == intent.viewport_px) return;
  session.board_viewport_px = intent.viewport_px;
  if (document) set_camera(session.camera);
  touch();
}

void App::State::run(const intent::SetCamera& intent) {
  set_camera(intent.camera);
}

void App::State::run(const intent::FitBoard& /*intent*/) {
  if (document) set_camera(fit(session.board_viewport_px, board()));
}

void App::State::run(const intent::ZoomBy& intent) {
  if (!document) return;
  set_camera(
      zoomed(session.camera, intent.factor, intent.at_px, session.board_viewport_px, board()));
}

void App::State::run(const intent::RevealRecord& intent) {
  reveal(intent.record);
}

void App::State::run(const intent::Select& intent) {
  if (!document) return;
  std::vector<RecordId> ids =
      intent.mode == intent::SelectMode::replace ? std::vector<RecordId>() : session.selection;
  for (const RecordId& id : intent.ids) {
    const auto found = std::ranges::find(ids, id);
    if (found == ids.end()) {
      ids.push_back(id);
    } else if (intent.mode == intent::SelectMode::toggle) {
      ids.erase(found);
    }
  }
  if (session.editing) {
    const auto* field = std::get_if<FieldTarget>(&session.editing->target);
    const bool still_there = field != nullptr && std::ranges::find(ids, field->record) != ids.end();
    if (!still_there) commit_text();
  }
  select(std::move(ids));
}

void App::State::run(const intent::MoveCursor& intent) {
  if (!document) return;
  if (session.cursor != intent.cursor) touch();
  session.cursor = intent.cursor;
  if (const std::optional<Rect> rect = cursor_rect(board(), intent.cursor)) reveal(*rect);
}

void App::State::run(const intent::ChoosePersona& intent) {
  if (session.persona == intent.persona) return;
  session.persona = intent.persona;
  touch();
}

void App::State::run(const intent::SetFilter& intent) {
  session.filter = intent.filter;
  if (document && session.filter.active()) {
    const Journey& journey = document->journey();
    platform.announce(
        std::to_string(count_standing_out(session.filter, journey, document->evidence)) + " of " +
        counted(journey.cards.size(), "card", "cards") + " stand out");
  }
  touch();
}

void App::State::run(const intent::SetColourBy& intent) {
  session.colour_by = intent.by;
  touch();
}

void App::State::run(const intent::CloseReport& /*intent*/) {
  session.report.reset();
  touch();
}

void App::State::run(const intent::CloseToast& /*intent*/) {
  session.toast.reset();
  touch();
}

void App::State::run(const intent::ToastAction& /*intent*/) {
  if (!session.toast) return;
  const Toast toast = *std::exchange(session.toast, std::nullopt);
  touch();
  switch (toast.action) {
    case Toast::Action::none:
      break;
    case Toast::Action::undo:
      if (document) run(intent::Undo{});
      break;
    case Toast::Action::restore_map:
      restore_map(toast.action_key);
      break;
    case Toast::Action::reload:
      run(intent::ReloadForUpdate{});
      break;
  }
}

void App::State::run(const intent::OfferLanes& intent) {
  ++session.lane_offer.number;
  session.lane_offer.index = intent.index;
  touch();
}

void App::State::set_camera(const Camera& camera) {
  if (!document) return;
  const Camera kept = clamped(camera, session.board_viewport_px, board());
  if (kept == session.camera) return;
  session.camera = kept;
  touch();
}

void App::State::reveal(const Rect& board_rect) {
  // Before the first fit everything will be in view anyway.
  if (session.fit_pending || session.board_viewport_px.empty()) return;
  set_camera(revealing(session.camera, board_rect, session.board_viewport_px, board()));
}

void App::State::reveal(const RecordId& record) {
  if (!document) return;
  if (const std::optional<Rect> rect = record_rect(document->journey(), board(), record))
    reveal(*rect);
}

void App::State::select(std::vector<RecordId> ids) {
  if (ids == session.selection) return;
  session.selection = std::move(ids);
  // What could not be written is not lost without a word.
  if (session.refused) say(session.refused->why, Toast::Tone::bad);
  session.refused.reset();
  session.reference_search.reset();
  if (!session.selection.empty()) move_cursor_to(session.selection.back());
  platform.announce(selection_words(document->journey(), session.selection));
  touch();
}

void App::State::move_cursor_to(const RecordId& record) {
  if (const std::optional<CellCursor> cursor = cursor_of(document->journey(), record))
    session.cursor = cursor;
}

}  // namespace throughline
