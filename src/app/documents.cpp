// The open map: how it comes, changes and goes.
#include <algorithm>
#include <utility>

#include "app/app_state.hpp"
#include "app/map_info.hpp"
#include "app/text_fields.hpp"
#include "app/text_flow.hpp"
#include "app/wording.hpp"

namespace throughline {
namespace {

constexpr std::string_view kOpenMapPreference = "open_map";

// What an undo brought back, to be selected: the whole that was deleted, not each of its parts.
std::vector<RecordId> restored_records(const Edit& edit) {
  std::vector<RecordKey> keys;
  for (const Change& change : edit.changes) {
    const RecordKey key = key_of(change);
    const bool can_be_looked_at =
        key.kind < RecordKind::feeling || key.kind == RecordKind::evidence;
    if (!change.before && change.after && can_be_looked_at) keys.push_back(key);
  }
  if (keys.empty()) return {};
  const RecordKind whole = std::ranges::min_element(keys, {}, &RecordKey::kind)->kind;
  std::vector<RecordId> records;
  for (const RecordKey& key : keys) {
    if (key.kind == whole) records.push_back(record_id(key));
  }
  return records;
}

}  // namespace

void App::State::open_map(ReadyMap map) {
  if (at_risk()) {
    show_report("“" + map.journey.map.title + "” was not opened",
                {{.what = "The latest changes to “" + document->journey().map.title +
                          "” are not saved: " + autosave->problem()->what,
                  .remedy = "Try saving again, or export it to a file first"}});
    return;
  }
  waiting = std::move(map);
  open_waiting();
}

bool App::State::at_risk() const {
  return autosave && autosave->state() == SaveState::failed &&
         exported_revision != document->history.revision();
}

void App::State::open_waiting() {
  if (!waiting) return;
  if (autosave) {
    autosave->write_info();
    if (autosave->state() == SaveState::saving) return;
    if (at_risk()) {
      open_map(*std::exchange(waiting, std::nullopt));
      return;
    }
  }
  install(*std::exchange(waiting, std::nullopt));
}

void App::State::install(ReadyMap map) {
  drop_text();
  Outline outline(map.journey);
  EvidenceStates evidence(map.journey);
  StoredMapInfo info = describe_map(map.journey, platform.wall_clock_ms());
  // Looking at a map does not change it.
  const StoredMapInfo* stored = library.find(info.key);
  if (stored != nullptr && stored->deleted_ms == 0) info.changed_ms = stored->changed_ms;
  document = std::make_unique<OpenDocument>(
      OpenDocument{.history = History(std::move(map.journey), platform.entropy()),
                   .outline = std::move(outline),
                   .evidence = std::move(evidence)});
  autosave = std::make_unique<Autosave>(platform, numbers, info, map.sequence);
  if (map.store == ReadyMap::Store::now) autosave->write_snapshot(document->journey());
  library.put(info);
  refresh_maps();
  laid_out = false;
  exported_revision = 0;
  session.screen = Screen::board;
  session.selection.clear();
  session.cursor.reset();
  session.presenting = {};
  session.new_map_shown = false;
  session.palette.reset();
  session.find.reset();
  session.guide = map.guide;
  session.fit_pending = true;
  const auto personas = document->outline.personas();
  session.persona = personas.empty() ? Id<Persona>{} : personas.front();
  platform.set_preference(kOpenMapPreference, info.key);
  platform.announce("Map “" + info.title + "” opened");
  if (map.report) show_report(std::move(map.report->title), std::move(map.report->lines));
  touch();
}

// Puts the open map away; only where it is stored, or gone from the device.
void App::State::leave_document() {
  drop_text();
  if (autosave) autosave->stash(std::nullopt);
  laid_out = false;
  autosave.reset();
  document.reset();
  session.screen = Screen::home;
  session.guide.reset();
  session.find.reset();
  session.selection.clear();
  session.cursor.reset();
  session.persona = {};
  session.filter = {};
  platform.set_preference(kOpenMapPreference, {});
  touch();
}

bool App::State::commit(Result<Edit> edit) {
  if (!edit) {
    complain(edit.error());
    return false;
  }
  Result<Edit> applied = document->history.commit(std::move(*edit));
  if (!applied) {
    complain(applied.error());
    return false;
  }
  after_edit(*applied);
  return true;
}

void App::State::after_edit(const Edit& edit) {
  document->outline.update(document->journey(), edit);
  document->evidence.update(document->journey(), edit);
  if (laid_out) {
    layouter.update(document->journey(), document->outline, edit);
    previewed_editor = 0;
  }
  autosave->keep(edit, document->journey());
  library.put(autosave->info());
  refresh_maps();
  keep_valid();
  if (session.find) refresh_find();
  touch();
}

void App::State::replay(Result<History::Replay> replay, std::string_view done) {
  if (!replay) return;  // nothing to undo: the button said so
  if (!replay->edit.changes.empty()) after_edit(replay->edit);
  if (std::vector<RecordId> restored = restored_records(replay->edit); !restored.empty()) {
    reveal(restored.front());
    select(std::move(restored));
  }
  if (replay->skipped.empty()) {
    platform.announce(std::string(done) + ": " + replay->edit.label);
    return;
  }
  std::string text = std::string(done) + " in part: " + replay->skipped.front();
  if (replay->skipped.size() > 1)
    text += " and " + counted(replay->skipped.size() - 1, "more thing", "more things");
  say(std::move(text), Toast::Tone::bad);
}

void App::State::keep_valid() {
  const Journey& journey = document->journey();
  std::erase_if(session.selection, [&](const RecordId& id) { return !exists(journey, id); });
  if (session.filter.active()) throughline::keep_valid(session.filter, journey);
  if (session.persona && journey.find(session.persona) == nullptr) {
    const auto personas = document->outline.personas();
    session.persona = personas.empty() ? Id<Persona>{} : personas.front();
  }
  if (session.cursor) {
    const CellCursor& cursor = *session.cursor;
    const bool valid = (!cursor.lane || journey.find(cursor.lane) != nullptr) &&
                       (!cursor.step || journey.find(cursor.step) != nullptr) &&
                       (!cursor.stage || journey.find(cursor.stage) != nullptr);
    if (!valid) session.cursor.reset();
  }
  if (session.guide && (journey.find(session.guide->persona) == nullptr ||
                        journey.find(session.guide->step) == nullptr)) {
    session.guide.reset();
  }
  if (session.editing) {
    const TextTarget& target = session.editing->target;
    bool valid = true;
    if (const auto* field = std::get_if<FieldTarget>(&target))
      valid = exists(journey, field->record);
    if (const auto* card = std::get_if<NewCardTarget>(&target)) {
      valid = takes_card(journey, card->cell);
    }
    if (const auto* word = std::get_if<FeelingWordTarget>(&target))
      valid = journey.find(word->step) != nullptr;
    if (const auto* element = std::get_if<ElementTarget>(&target))
      valid = exists(journey, element->record);
    if (const auto* search = std::get_if<ReferenceTarget>(&target))
      valid = exists(journey, search->record);
    if (const auto* entry = std::get_if<ListEntryTarget>(&target))
      valid = exists(journey, entry->owner);
    if (!valid) drop_text();
  }
  const std::size_t last_scene = document->outline.columns().size();
  session.presenting.scene = std::min(session.presenting.scene, last_scene);
}

std::optional<BoardLayouter::Preview> App::State::preview() const {
  if (!session.editing) return std::nullopt;
  const std::string_view text = session.editing->text;
  if (const auto* added = std::get_if<NewCardTarget>(&session.editing->target)) {
    return BoardLayouter::Preview{.card = {},
                                  .text = text,
                                  .lane = added->cell.lane,
                                  .step = added->cell.step,
                                  .index = added->index};
  }
  const auto* field = std::get_if<FieldTarget>(&session.editing->target);
  const auto* card = field == nullptr ? nullptr : std::get_if<Id<Card>>(&field->record);
  if (card == nullptr || field->field != "text") return std::nullopt;
  return BoardLayouter::Preview{.card = *card, .text = text};
}

const BoardLayout& App::State::board() {
  const std::optional<BoardLayouter::Preview> typed = preview();
  const std::uint32_t editor = typed ? session.editing->editor_id : 0;
  if (!laid_out) {
    layouter.layout(document->journey(), document->outline, typed ? &*typed : nullptr);
    laid_out = true;
  } else if (editor != previewed_editor || (typed && typed->text != previewed_text)) {
    layouter.update(document->journey(), document->outline, Edit{}, typed ? &*typed : nullptr);
  }
  previewed_editor = editor;
  previewed_text = typed ? typed->text : std::string_view();
  return layouter.current();
}

}  // namespace throughline
