// Search and replace on the open map.
#include <algorithm>
#include <utility>

#include "app/app_state.hpp"
#include "app/map_info.hpp"
#include "app/wording.hpp"

namespace throughline {
namespace {

bool is_about_finding(const TextTarget& target) {
  return std::holds_alternative<FindTarget>(target) ||
         std::holds_alternative<ReplacementTarget>(target);
}

}  // namespace

void App::State::run(const intent::OpenFind& /*intent*/) {
  if (!board_shown()) return;
  if (!session.find) {
    focus_before_find = access.focused();
    session.find.emplace().text = last_found;
    refresh_find();
  }
  begin_text(FindTarget{}, true);
  touch();
}

void App::State::run(const intent::CloseFind& /*intent*/) {
  if (!session.find) return;
  if (session.editing && is_about_finding(session.editing->target)) drop_text();
  last_found = session.find->text;
  session.find.reset();
  access.focus(focus_before_find);
  // What was gone to is where one goes on.
  if (!session.selection.empty()) ++session.board_focus;
  touch();
}

void App::State::run(const intent::SetFindCase& intent) {
  if (!session.find) return;
  session.find->letter_case = intent.letter_case;
  refresh_find();
  touch();
}

void App::State::run(const intent::StepFind& intent) {
  if (!session.find) return;
  const Find& find = *session.find;
  if (find.places.empty()) {
    platform.announce(find.text.empty() ? "Nothing to look for" : "Not found");
    return;
  }
  const std::size_t count = find.places.size();
  if (!find.current) {
    go_to_found(intent.way > 0 ? 0 : count - 1);
  } else {
    go_to_found((*find.current + (intent.way > 0 ? 1 : count - 1)) % count);
  }
}

void App::State::run(const intent::ReplaceFound& intent) {
  if (!session.find || session.find->places.empty()) return;
  const std::string text = session.find->replacement;
  if (intent.scope == intent::ReplaceScope::all) {
    const std::size_t count = session.find->places.size();
    if (!commit(replace_text(view(), session.find->places, text))) return;
    say("Replaced " + counted(count, "text", "texts"), Toast::Tone::plain, Toast::Action::undo);
    return;
  }
  if (!session.find->current) {
    go_to_found(0);
    return;
  }
  const std::size_t index = *session.find->current;
  const FoundText replaced = session.find->places[index];
  if (!commit(replace_text(view(), {&replaced, 1}, text))) return;
  // On to the next one, over what now stands here.
  const auto& places = session.find->places;
  std::size_t next = index;
  while (next < places.size() && places[next].record == replaced.record &&
         places[next].field == replaced.field &&
         places[next].range.at < replaced.range.at + text.size()) {
    ++next;
  }
  if (!places.empty()) go_to_found(next < places.size() ? next : 0);
}

void App::State::refresh_find() {
  Find& find = *session.find;
  const std::optional<std::size_t> before = std::exchange(find.current, std::nullopt);
  std::optional<FoundText> gone_to;
  if (before && *before < find.places.size()) gone_to = find.places[*before];
  find.places = find_text(view(), find.text, find.letter_case);
  find.cards.clear();
  for (std::size_t index = 0; index < find.places.size(); ++index) {
    const FoundText& place = find.places[index];
    if (place.record.kind == RecordKind::card) find.cards.push_back(Id<Card>{place.record.id});
    if (gone_to && place == *gone_to) find.current = index;
  }
  std::ranges::sort(find.cards);
  find.cards.erase(std::ranges::unique(find.cards).begin(), find.cards.end());
}

void App::State::go_to_found(std::size_t index) {
  Find& find = *session.find;
  find.current = index;
  const RecordId record = record_id(find.places[index].record);
  select({record});
  reveal(record);
  platform.announce(std::to_string(index + 1) + " of " + std::to_string(find.places.size()) + ": " +
                    record_words(document->journey(), record));
  touch();
}

}  // namespace throughline
