// Intents that change the map: each calls one verb and commits its edit.
#include <utility>

#include "app/app_state.hpp"
#include "app/list_entries.hpp"
#include "app/reference_search.hpp"
#include "app/text_fields.hpp"
#include "app/wording.hpp"
#include "journey/verbs_records.hpp"

namespace throughline {
namespace {

std::string_view lane_name(LaneKind kind) {
  switch (kind) {
    case LaneKind::doing:
      return "Customer does";
    case LaneKind::touchpoint:
      return "Touchpoints";
    case LaneKind::feeling:
      return "Feels";
    case LaneKind::asking:
      return "Asks";
    case LaneKind::motivation:
      return "Motivation";
    case LaneKind::need:
      return "Needs";
    case LaneKind::friction:
      return "Friction";
    case LaneKind::opportunity:
      return "Opportunities";
    case LaneKind::frontstage:
      return "Frontstage";
    case LaneKind::backstage:
      return "Backstage";
    case LaneKind::support_process:
      return "Support processes";
    case LaneKind::metric:
      return "Metrics";
    case LaneKind::evidence:
      return "Evidence";
    case LaneKind::note:
      return "Notes";
    case LaneKind::other:
      break;
  }
  return "New lane";
}

}  // namespace

template <class T>
void App::State::add_named(Result<Created<T>> created) {
  if (!created) {
    complain(created.error());
    return;
  }
  if (commit(std::move(created->edit))) open_new_name(created->id);
}

void App::State::run(const intent::AddPersona& /*intent*/) {
  Result<Created<Persona>> created = add_persona(view(), "New persona", random);
  const Id<Persona> id = created ? created->id : Id<Persona>{};
  add_named(std::move(created));
  if (id) run(intent::ChoosePersona{id});
}

void App::State::run(const intent::AddStage& intent) {
  add_named(add_stage(view(), "New stage", intent.index, random));
}

void App::State::run(const intent::AddStep& intent) {
  add_named(add_step(view(), intent.stage, "New step", intent.index, random));
}

void App::State::run(const intent::AddLane& intent) {
  add_named(
      add_lane(view(), intent.kind, std::string(lane_name(intent.kind)), intent.index, random));
}

void App::State::run(const intent::MoveStage& intent) {
  commit(move_stage(view(), intent.stage, intent.index, random));
}

void App::State::run(const intent::MoveStep& intent) {
  if (commit(move_step(view(), intent.step, intent.stage, intent.index, random)))
    reveal(RecordId(intent.step));
}

void App::State::run(const intent::MovePersona& intent) {
  commit(move_persona(view(), intent.persona, intent.index, random));
}

void App::State::run(const intent::MoveLane& intent) {
  commit(move_lane(view(), intent.lane, intent.index, random));
}

void App::State::run(const intent::MoveCards& intent) {
  if (!commit(move_cards(view(), intent.cards, intent.to, intent.index, random)) ||
      intent.cards.empty())
    return;
  move_cursor_to(intent.cards.back());
  const std::string place = place_words(document->journey(), intent.cards.back());
  platform.announce("Moved to " + place);
}

void App::State::run(const intent::DuplicateCards& intent) {
  Result<CreatedCards> copies = duplicate_cards(view(), intent.cards, random);
  if (!copies) {
    complain(copies.error());
    return;
  }
  std::vector<RecordId> ids(copies->ids.begin(), copies->ids.end());
  if (commit(std::move(copies->edit))) select(std::move(ids));
}

void App::State::run(const intent::SetFeeling& intent) {
  commit(set_feeling(view(), intent.persona, intent.step, intent.patch));
}

Result<Edit> App::State::changed(Record record, std::string label) const {
  if (record_type(kind_of(record)).pair) return set_pair(view(), std::move(record));
  return change_record(view(), std::move(record), std::move(label));
}

void App::State::run(const intent::ChangeRecord& intent) {
  commit(changed(intent.record, intent.label));
}

void App::State::run(const intent::AddToList& intent) {
  session.reference_search.reset();
  commit(add_typed(view(), intent.list, record_key(intent.owner), intent.text, random));
}

void App::State::run(const intent::AttachToList& intent) {
  session.reference_search.reset();
  commit(attach(view(), intent.list, record_key(intent.owner), intent.subject, random));
}

void App::State::run(const intent::SetPair& intent) {
  commit(set_pair(view(), intent.record));
}

void App::State::run(const intent::MoveRecord& intent) {
  commit(move_record(view(), record_key(intent.record), intent.index, random));
}

void App::State::run(const intent::ChangeReference& intent) {
  // What was searched for has been found.
  session.reference_search.reset();
  Result<Record> record =
      with_reference(document->journey(), intent.record, intent.field, intent.to, intent.on);
  if (!record) {
    complain(record.error());
    return;
  }
  commit(change_record(view(), std::move(*record), field_edit_label(intent.record, intent.field)));
}

void App::State::run(const intent::RemoveRecords& intent) {
  Result<Edit> edit = remove_records(view(), intent.ids);
  std::string words = edit ? removal_words(document->journey(), intent.ids, *edit) : std::string();
  if (commit(std::move(edit))) say(std::move(words), Toast::Tone::plain, Toast::Action::undo);
}

void App::State::run(const intent::Undo& /*intent*/) {
  replay(document->history.undo(), "Undone");
}

void App::State::run(const intent::Redo& /*intent*/) {
  replay(document->history.redo(), "Redone");
}

void App::State::run(const intent::OfferHistory& /*intent*/) {
  ++session.history_offer;
  touch();
}

void App::State::run(const intent::GoInHistory& intent) {
  for (int step = intent.steps; step < 0; ++step) run(intent::Undo{});
  for (int step = intent.steps; step > 0; --step) run(intent::Redo{});
}

}  // namespace throughline
