// The command palette and the sheet of shortcuts.
#include <algorithm>
#include <utility>

#include "app/app_state.hpp"
#include "app/command_intents.hpp"
#include "app/map_info.hpp"

namespace throughline {
namespace {

constexpr std::string_view kRecentPreference = "recent_commands";
constexpr std::size_t kMostRecent = 5;

}  // namespace

void App::State::run(const intent::OpenPalette& /*intent*/) {
  if (session.screen == Screen::present || session.palette) return;
  focus_before_palette = access.focused();
  session.palette.emplace();
  session.shortcuts_shown = false;
  session.new_map_shown = false;
  session.sheet = Sheet::none;
  refresh_palette();
  begin_text(PaletteTarget{}, true);
  touch();
}

void App::State::run(const intent::ClosePalette& /*intent*/) {
  if (!session.palette) return;
  if (session.editing && std::holds_alternative<PaletteTarget>(session.editing->target))
    drop_text();
  session.palette.reset();
  access.focus(focus_before_palette);
  touch();
}

void App::State::run(const intent::MoveInPalette& intent) {
  if (!session.palette || session.palette->items.empty()) return;
  const auto count = static_cast<std::ptrdiff_t>(session.palette->items.size());
  const auto at = static_cast<std::ptrdiff_t>(session.palette->chosen) + intent.by;
  // One step goes round; a page stops at the ends.
  const bool round = intent.by == 1 || intent.by == -1;
  session.palette->chosen = static_cast<std::size_t>(
      round ? (at + count) % count : std::clamp<std::ptrdiff_t>(at, 0, count - 1));
  touch();
}

void App::State::run(const intent::ChooseFromPalette& intent) {
  if (!session.palette || intent.index >= session.palette->items.size()) return;
  const auto what = std::move(session.palette->items[intent.index].what);
  run(intent::ClosePalette{});
  if (const auto* command = std::get_if<Command>(&what)) {
    remember_command(*command);
    carry_out(intent::Perform{*command});
  } else if (const auto* map = std::get_if<std::string>(&what)) {
    carry_out(intent::OpenMap{*map});
  } else if (const auto* record = std::get_if<RecordId>(&what)) {
    if (const auto* persona = std::get_if<Id<Persona>>(record))
      run(intent::ChoosePersona{*persona});
    select({*record});
    reveal(*record);
    ++session.board_focus;
  }
}

void App::State::run(const intent::ShowShortcuts& intent) {
  session.shortcuts_shown = intent.shown;
  touch();
}

void App::State::recall_commands() {
  const std::string kept = platform.preference(kRecentPreference);
  std::string_view rest = kept;
  while (!rest.empty() && session.recent_commands.size() < kMostRecent) {
    const std::string_view name = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), name.size() + 1));
    const auto table = command_table();
    const auto found = std::ranges::find(table, name, &CommandInfo::name);
    if (found != table.end()) session.recent_commands.push_back(found->command);
  }
}

void App::State::remember_command(Command command) {
  std::vector<Command>& recent = session.recent_commands;
  std::erase(recent, command);
  recent.insert(recent.begin(), command);
  if (recent.size() > kMostRecent) recent.resize(kMostRecent);
  std::string kept;
  for (const Command each : recent)
    kept.append(kept.empty() ? "" : "\n").append(info_of(each).name);
  platform.set_preference(kRecentPreference, kept);
}

void App::State::refresh_palette() {
  const OpenDocument* open = session.screen == Screen::home ? nullptr : document.get();
  const CommandScene scene = command_scene(session, open);
  const std::string open_map = open == nullptr ? "" : map_key(open->journey().map.id);
  CommandPalette& palette = *session.palette;
  palette.items = palette_items({.scene = scene,
                                 .maps = session.maps,
                                 .open_map = open_map,
                                 .recent = session.recent_commands},
                                palette.query);
  palette.chosen = 0;
}

}  // namespace throughline
