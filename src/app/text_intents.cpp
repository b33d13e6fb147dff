// The text being typed: from the click that opens it to the one edit it becomes.
#include <utility>

#include "app/app_state.hpp"
#include "app/cursor.hpp"
#include "app/list_entries.hpp"
#include "app/reference_search.hpp"
#include "app/text_fields.hpp"
#include "app/text_flow.hpp"
#include "app/wording.hpp"
#include "journey/verbs_records.hpp"

namespace throughline {
namespace {

// A text being typed is kept this often, in case the browser dies.
constexpr double kDraft_ms = 1000;

std::string* word_of(FeelingPatch& patch, FeelingWordTarget::Word word) {
  switch (word) {
    case FeelingWordTarget::Word::felt:
      return &patch.felt_word.emplace();
    case FeelingWordTarget::Word::expected:
      return &patch.expected_word.emplace();
    case FeelingWordTarget::Word::note:
      break;
  }
  return &patch.note.emplace();
}

std::string word_text(const Feeling* feeling, FeelingWordTarget::Word word) {
  if (feeling == nullptr) return {};
  switch (word) {
    case FeelingWordTarget::Word::felt:
      return feeling->felt_word;
    case FeelingWordTarget::Word::expected:
      return feeling->expected_word;
    case FeelingWordTarget::Word::note:
      break;
  }
  return feeling->note;
}

}  // namespace

void App::State::run(const intent::BeginText& intent) {
  begin_text(intent.target, intent.select_all);
}

void App::State::run(const intent::EndText& /*intent*/) {
  commit_text();
}

void App::State::begin_text(const TextTarget& target, bool select_all) {
  if (session.editing && session.editing->target == target) return;
  commit_text();
  std::optional<std::string> text;
  if (const auto* map = std::get_if<MapTitleTarget>(&target)) {
    if (const StoredMapInfo* info = library.find(map->key)) text = info->title;
  } else if (std::holds_alternative<MapSearchTarget>(target)) {
    text = session.map_search;
  } else if (std::holds_alternative<PaletteTarget>(target)) {
    if (session.palette) text = session.palette->query;
  } else if (std::holds_alternative<FindTarget>(target)) {
    if (session.find) text = session.find->text;
  } else if (std::holds_alternative<ReplacementTarget>(target)) {
    if (session.find) text = session.find->replacement;
  } else if (document) {
    const Journey& journey = document->journey();
    if (const auto* field = std::get_if<FieldTarget>(&target))
      text = field_text(journey, field->record, field->field);
    if (const auto* card = std::get_if<NewCardTarget>(&target)) {
      if (takes_card(journey, card->cell)) text.emplace();
    }
    if (const auto* word = std::get_if<FeelingWordTarget>(&target)) {
      text = word_text(find_feeling(journey, word->persona, word->step), word->word);
    }
    if (const auto* element = std::get_if<ElementTarget>(&target);
        element != nullptr && exists(journey, element->record))
      text.emplace();
    if (const auto* search = std::get_if<ReferenceTarget>(&target);
        search != nullptr && exists(journey, search->record)) {
      const auto& before = session.reference_search;
      text = before && before->target == target ? before->text : std::string();
    }
    if (const auto* entry = std::get_if<ListEntryTarget>(&target);
        entry != nullptr && exists(journey, entry->owner)) {
      const auto& before = session.reference_search;
      text = before && before->target == target ? before->text : std::string();
    }
    if (text && session.refused && session.refused->target == target) {
      text = session.refused->typed;
      session.refused.reset();
    }
  }
  if (!text) return;  // what was to be edited is gone since the view was drawn
  session.editing = TextEditing{.editor_id = ++last_editor_id,
                                .target = target,
                                .text = std::move(*text),
                                .select_all = select_all};
  text_editor_expected = false;
  drafted_text = session.editing->text;
  draft_due_ms = platform.now_ms() + kDraft_ms;
  touch();
}

void App::State::change_text(const TextChanged& changed) {
  if (!session.editing || session.editing->editor_id != changed.id) return;
  session.editing->text = changed.text;
  take_search_text();
}

void App::State::take_search_text() {
  const TextTarget& target = session.editing->target;
  const std::string& text = session.editing->text;
  if (session.palette && std::holds_alternative<PaletteTarget>(target)) {
    if (std::exchange(session.palette->query, text) != text) refresh_palette();
  } else if (session.find && std::holds_alternative<FindTarget>(target)) {
    if (std::exchange(session.find->text, text) != text) refresh_find();
  } else if (session.find && std::holds_alternative<ReplacementTarget>(target)) {
    session.find->replacement = text;
  }
}

void App::State::end_text(const TextEnded& ended) {
  // An editor that was replaced says goodbye as well; its text has been committed.
  if (!session.editing || session.editing->editor_id != ended.id) return;
  session.editing->text = ended.text;
  take_search_text();
  if (ended.end == TextEnd::escape) {
    // Esc closes what was typed into, where that is all that it is for.
    if (std::holds_alternative<PaletteTarget>(session.editing->target)) {
      run(intent::ClosePalette{});
    } else if (std::holds_alternative<FindTarget>(session.editing->target) ||
               std::holds_alternative<ReplacementTarget>(session.editing->target)) {
      run(intent::CloseFind{});
    } else {
      drop_text();
    }
    return;
  }
  const TextTarget target = session.editing->target;
  if (ended.end == TextEnd::enter && std::holds_alternative<ReferenceTarget>(target)) {
    choose_first_match();
    return;
  }
  const auto* entry = std::get_if<ListEntryTarget>(&target);
  if (ended.end == TextEnd::enter && entry != nullptr && takes_existing(entry->list)) {
    enter_in_list();
    return;
  }
  const bool typed = !cleaned_text(ended.text).empty();
  const bool written = commit_text();
  // One after the other: a list is filled without a hand leaving the keyboard.
  if (ended.end == TextEnd::enter && entry != nullptr && typed && written)
    begin_text(target, false);
  if (ended.end == TextEnd::tab || ended.end == TextEnd::shift_tab)
    go_on_after_text(target, ended.end);
  if (ended.end == TextEnd::enter && written) guide_after_text(target);
}

Result<std::optional<Edit>> App::State::text_edit(Id<Card>* created) {
  if (!session.editing || !document) return std::nullopt;
  const std::string& typed = session.editing->text;
  const TextTarget& target = session.editing->target;
  const Journey& journey = document->journey();
  Result<Edit> edit = fail({});
  if (const auto* field = std::get_if<FieldTarget>(&target)) {
    // An untouched field is left as it is, even where it would be written in another way today.
    if (field_text(journey, field->record, field->field) == typed) return std::nullopt;
    if (is_chosen_by_name(field->record, field->field)) {
      edit = refer_by_name(view(), record_key(field->record), field->field, cleaned_text(typed),
                           random);
    } else {
      Result<Record> record = with_field_text(journey, field->record, field->field, typed);
      if (!record) return std::unexpected(std::move(record.error()));
      edit = changed(std::move(*record), field_edit_label(field->record, field->field));
    }
  } else if (const auto* card = std::get_if<NewCardTarget>(&target)) {
    std::string text = cleaned_text(typed);
    if (text.empty()) return std::nullopt;
    Result<Created<Card>> added =
        add_card(view(), card->cell, std::move(text), card->index, random);
    if (!added) return std::unexpected(std::move(added.error()));
    if (created != nullptr) *created = added->id;
    return std::move(added->edit);
  } else if (const auto* word = std::get_if<FeelingWordTarget>(&target)) {
    FeelingPatch patch;
    *word_of(patch, word->word) = cleaned_text(typed);
    edit = set_feeling(view(), word->persona, word->step, patch);
  } else if (const auto* element = std::get_if<ElementTarget>(&target)) {
    Result<Record> record = with_elements(journey, element->record, element->field, typed);
    if (!record) return std::unexpected(std::move(record.error()));
    edit = change_record(view(), std::move(*record),
                         field_edit_label(element->record, element->field));
  } else if (const auto* entry = std::get_if<ListEntryTarget>(&target);
             entry != nullptr && !takes_existing(entry->list)) {
    edit = add_typed(view(), entry->list, record_key(entry->owner), typed, random);
  } else {
    return std::nullopt;  // neither a map's title nor a search is part of the open map's text
  }
  // Nothing to write is no error here.
  if (!edit && edit.error().what.empty()) return std::nullopt;
  if (!edit) return std::unexpected(std::move(edit.error()));
  return std::move(*edit);
}

bool App::State::commit_text() {
  if (!session.editing) return true;
  Id<Card> created;
  Result<std::optional<Edit>> edit = text_edit(&created);
  const TextEditing ended = *std::exchange(session.editing, std::nullopt);
  touch();
  bool written = edit.has_value();
  if (!edit) {
    refuse_text(ended, edit.error());
  } else if (*edit) {
    written = commit(std::move(**edit));
    if (written && created) select({RecordId(created)});
  }
  if (const auto* map = std::get_if<MapTitleTarget>(&ended.target)) {
    run(intent::RenameMap{.key = map->key, .title = ended.text});
  } else if (std::holds_alternative<MapSearchTarget>(ended.target)) {
    session.map_search = ended.text;
  } else if (const auto* search = std::get_if<ReferenceTarget>(&ended.target)) {
    session.reference_search = ReferenceSearch{.target = *search, .text = ended.text};
  } else if (const auto* entry = std::get_if<ListEntryTarget>(&ended.target);
             entry != nullptr && takes_existing(entry->list)) {
    session.reference_search = ReferenceSearch{.target = *entry, .text = ended.text};
  }
  return written;
}

void App::State::refuse_text(const TextEditing& ended, const Error& error) {
  const auto* field = std::get_if<FieldTarget>(&ended.target);
  // What a record is called is typed on the board too, where there is no room for a reason.
  const bool beside = (field != nullptr && !is_naming_field(field->field)) ||
                      std::holds_alternative<ElementTarget>(ended.target) ||
                      std::holds_alternative<ListEntryTarget>(ended.target);
  if (!beside || error.what.empty()) {
    complain(error);
    return;
  }
  session.refused =
      RefusedText{.target = ended.target, .typed = ended.text, .why = sentence(error)};
  platform.announce(session.refused->why);
}

void App::State::choose_first_match() {
  const auto target = std::get<ReferenceTarget>(session.editing->target);
  const std::string typed = session.editing->text;
  drop_text();
  session.reference_search.reset();
  if (!document || cleaned_text(typed).empty()) return;
  const auto matches = reference_matches(document->journey(), document->outline, target.record,
                                         target.field, typed, 1);
  if (matches.empty()) {
    session.reference_search = ReferenceSearch{.target = target, .text = typed};
    return;
  }
  run(intent::ChangeReference{
      .record = target.record, .field = target.field, .to = matches.front(), .on = true});
}

void App::State::enter_in_list() {
  const auto target = std::get<ListEntryTarget>(session.editing->target);
  const std::string typed = session.editing->text;
  drop_text();
  session.reference_search.reset();
  if (!document || cleaned_text(typed).empty()) return;
  // What somebody found is written down; the others can only be pointed to.
  if (target.list == RecordList::evidence) {
    run(intent::AddToList{.list = target.list, .owner = target.owner, .text = typed});
    return;
  }
  const auto matches = list_matches(view(), target.list, record_key(target.owner), typed, 1);
  if (matches.empty()) {
    session.reference_search = ReferenceSearch{.target = target, .text = typed};
    return;
  }
  run(intent::AttachToList{.list = target.list, .owner = target.owner, .subject = matches.front()});
}

void App::State::drop_text() {
  if (!session.editing) return;
  session.editing.reset();
  touch();
}

void App::State::go_on_after_text(const TextTarget& from, TextEnd end) {
  const TextStep direction = end == TextEnd::tab ? TextStep::forward : TextStep::backward;
  if (document) {
    const Outline& outline = document->outline;
    if (const auto next = next_text_target(document->journey(), outline, from, direction)) {
      if (const auto* field = std::get_if<FieldTarget>(&*next)) {
        select({field->record});
        reveal(field->record);
      } else if (const auto* card = std::get_if<NewCardTarget>(&*next)) {
        select({});
        const Step* step = document->journey().find(card->cell.step);
        run(intent::MoveCursor{{.band = CellCursor::Band::cells,
                                .lane = card->cell.lane,
                                .stage = step == nullptr ? Id<Stage>{} : step->place.stage,
                                .step = card->cell.step}});
      }
      begin_text(*next, true);
      return;
    }
    const auto* field = std::get_if<FieldTarget>(&from);
    const auto* step_id = field == nullptr ? nullptr : std::get_if<Id<Step>>(&field->record);
    if (step_id != nullptr && field->field == "name" && direction == TextStep::forward) {
      // Behind the last step the story goes on: typing scene after scene takes no mouse.
      if (const Step* step = document->journey().find(*step_id))
        run(intent::AddStep{.stage = step->place.stage});
      return;
    }
  }
  // A field of a panel: the keyboard goes on to the next control there, into it when it is a text.
  const auto towards = direction == TextStep::forward ? AccessTree::FocusDirection::forward
                                                      : AccessTree::FocusDirection::backward;
  const std::uint32_t next = access.focusable_after(access.focused(), towards);
  const AccessNode* node = access.find(next);
  if (node == nullptr) return;
  if (node->role == AccessRole::textbox)
    actions.push_back({.node = next, .action = AccessAction::press});
  access.focus(next);
}

void App::State::open_new_name(const RecordId& record) {
  select({record});
  reveal(record);
  begin_text(FieldTarget{.record = record, .field = "name"}, true);
}

void App::State::journal_draft() {
  if (!session.editing) {
    if (draft_kept) autosave->stash(std::nullopt);
    draft_kept = false;
    return;
  }
  if (session.editing->text == drafted_text) return;
  const double left_ms = draft_due_ms - platform.now_ms();
  if (left_ms > 0) {
    platform.request_frame(left_ms);
    return;
  }
  stash();
  drafted_text = session.editing->text;
  draft_due_ms = platform.now_ms() + kDraft_ms;
}

void App::State::stash() {
  if (!document) return;
  // What can't be written now could not be written later either.
  Result<std::optional<Edit>> draft = text_edit(nullptr);
  draft_kept = draft && *draft;
  autosave->stash(draft_kept ? std::move(*draft) : std::nullopt);
}

}  // namespace throughline
