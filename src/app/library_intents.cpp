// The list of maps: new, open, rename, duplicate, delete and its undo, export; and the storage's
// answers.
#include <algorithm>
#include <utility>

#include "app/app_state.hpp"
#include "app/map_info.hpp"
#include "journey/codec.hpp"

namespace throughline {
namespace {

constexpr std::string_view kOpenMapPreference = "open_map";
constexpr std::string_view kMapMimeType = "application/json";

// "Coffee" -> "Coffee copy" -> "Coffee copy 2"
std::string copy_title(std::string_view title, const std::vector<StoredMapInfo>& maps) {
  const std::string base = std::string(title) + " copy";
  std::string candidate = base;
  const auto taken = [&](const StoredMapInfo& map) { return map.title == candidate; };
  for (std::size_t number = 2; std::ranges::any_of(maps, taken); ++number) {
    candidate = base + " " + std::to_string(number);
  }
  return candidate;
}

}  // namespace

void App::State::run(const intent::GoHome& /*intent*/) {
  if (session.screen == Screen::present) run(intent::StopPresenting{});
  session.screen = Screen::home;
  session.guide.reset();
  session.find.reset();
  platform.set_preference(kOpenMapPreference, {});
  if (autosave) autosave->write_info();
  touch();
}

void App::State::run(const intent::ShowNewMap& intent) {
  session.new_map_shown = intent.shown;
  touch();
}

void App::State::run(const intent::SearchMaps& intent) {
  session.map_search = intent.text;
  touch();
}

void App::State::run(const intent::NewMap& /*intent*/) {
  Journey journey = new_journey("Untitled map", random);
  // A first stage gives the board a first column: something to write in, nothing to clear away.
  const Outline outline(journey);
  if (Result<Created<Stage>> stage = add_stage({journey, outline}, "First stage", kAtEnd, random);
      !stage) {
    complain(stage.error());
  } else if (Status status = apply(journey, stage->edit); !status) {
    complain(status.error());
  }
  open_map({.journey = std::move(journey),
            .sequence = 0,
            .store = ReadyMap::Store::now,
            .report = std::nullopt});
}

void App::State::run(const intent::OpenMap& intent) {
  if (document && autosave->key() == intent.key) {
    session.screen = Screen::board;
    platform.set_preference(kOpenMapPreference, intent.key);
    touch();
    return;
  }
  load(intent.key, OpenLoaded{});
}

void App::State::run(const intent::RenameMap& intent) {
  const StoredMapInfo* info = library.find(intent.key);
  std::string title = intent.title;
  std::ranges::replace(title, '\n', ' ');
  if (info == nullptr || title == info->title || title.find_first_not_of(' ') == std::string::npos)
    return;
  if (!document || autosave->key() != intent.key) {
    load(intent.key, RenameLoaded{std::move(title)});
    return;
  }
  Map map = document->journey().map;
  map.title = std::move(title);
  commit(change_record(view(), std::move(map), "Rename map"));
}

void App::State::run(const intent::DuplicateMap& intent) {
  if (document && autosave->key() == intent.key) {
    duplicate(document->journey());
  } else {
    load(intent.key, DuplicateLoaded{});
  }
}

void App::State::run(const intent::DeleteMap& intent) {
  const StoredMapInfo* found = library.find(intent.key);
  if (found == nullptr) return;
  StoredMapInfo info = *found;
  if (document && autosave->key() == intent.key) leave_document();
  info.deleted_ms = platform.wall_clock_ms();
  library.write_info(info);
  refresh_maps();
  say("“" + info.title + "” deleted", Toast::Tone::plain, Toast::Action::restore_map, intent.key);
}

void App::State::restore_map(const std::string& key) {
  const StoredMapInfo* found = library.find(key);
  if (found == nullptr) return;
  StoredMapInfo info = *found;
  info.deleted_ms = 0;
  library.write_info(info);
  refresh_maps();
  platform.announce("“" + info.title + "” is back");
  touch();
}

void App::State::run(const intent::PickFile& /*intent*/) {
  platform.pick_file(kImportAccept);
}

void App::State::run(const intent::ExportMap& /*intent*/) {
  const Journey& journey = document->journey();
  const std::string name = export_file_name(journey.map.title);
  platform.download(name, kMapMimeType, write_journey(journey));
  exported_revision = document->history.revision();
  say("Exported as “" + name + "”", Toast::Tone::good);
}

void App::State::run(const intent::RetrySave& /*intent*/) {
  autosave->retry(document->journey());
}

void App::State::run(const intent::ReloadForUpdate& /*intent*/) {
  reload_wanted = true;
  reload_when_saved();
}

void App::State::reload_when_saved() {
  if (!reload_wanted) return;
  const SaveState state = autosave ? autosave->state() : SaveState::nothing_open;
  if (state == SaveState::saving) return;
  reload_wanted = false;
  if (state == SaveState::failed) {
    say("The newer version waits until everything is saved", Toast::Tone::bad);
    return;
  }
  platform.install_update();
}

void App::State::load(std::string key, decltype(LoadJob::then) then) {
  LoadJob& job = loads.emplace_back(
      LoadJob{.request = numbers.next(), .key = std::move(key), .then = std::move(then)});
  platform.load_map(job.request, job.key);
}

void App::State::take_list(const MapsListed& listed) {
  if (!library.take_list(listed)) return;
  if (!listed.maps) {
    show_report("The maps on this device could not be read", {listed.maps.error()});
    session.maps_known = true;
    return;
  }
  refresh_maps();
  // A page that was reloaded or killed comes back where it was.
  const std::string key = platform.preference(kOpenMapPreference);
  const StoredMapInfo* last = library.find(key);
  if (last != nullptr && last->deleted_ms == 0 && !document) {
    load(key, OpenLoaded{});
  } else {
    session.maps_known = true;
  }
}

void App::State::take_loaded(const MapLoaded& loaded) {
  const auto found = std::ranges::find(loads, loaded.request, &LoadJob::request);
  if (found == loads.end()) return;
  LoadJob job = std::move(*found);
  loads.erase(found);
  session.maps_known = true;
  Result<RecoveredMap> map =
      loaded.map ? recover_map(*loaded.map) : std::unexpected(loaded.map.error());
  if (map) {
    std::visit([&](auto& purpose) { loaded_for(purpose, job.key, std::move(*map)); }, job.then);
    return;
  }
  if (auto* compare = std::get_if<CompareLoaded>(&job.then)) {
    place_copy(std::move(compare->imported), compare->file_name, compare->placing);
    return;
  }
  const StoredMapInfo* info = library.find(job.key);
  show_report(
      info == nullptr ? "The map could not be read" : "“" + info->title + "” could not be read",
      {map.error()});
}

void App::State::loaded_for(const OpenLoaded& /*purpose*/, const std::string& /*key*/,
                            RecoveredMap map) {
  ReadyMap ready{.journey = std::move(map.journey),
                 .sequence = map.last_sequence,
                 .store = map.replayed ? ReadyMap::Store::now : ReadyMap::Store::with_next_edit,
                 .report = std::nullopt};
  if (!map.lost.empty()) {
    ready.report = Report{.title = "“" + ready.journey.map.title + "” was repaired",
                          .lines = std::move(map.lost)};
  }
  open_map(std::move(ready));
}

void App::State::loaded_for(const DuplicateLoaded& /*purpose*/, const std::string& /*key*/,
                            RecoveredMap map) {
  duplicate(std::move(map.journey));
}

void App::State::loaded_for(const RenameLoaded& purpose, const std::string& /*key*/,
                            RecoveredMap map) {
  map.journey.map.title = purpose.title;
  library.write_map(describe_map(map.journey, platform.wall_clock_ms()), map.last_sequence + 1,
                    write_journey(map.journey));
}

void App::State::duplicate(Journey journey) {
  journey.map.title = copy_title(journey.map.title, library.shown());
  journey.map.id = Id<Map>{random.next()};
  library.write_map(describe_map(journey, platform.wall_clock_ms()), 0, write_journey(journey));
}

void App::State::take_answer(const StorageAnswer& answer) {
  if (document && autosave->take_answer(answer, document->journey())) return;
  const std::optional<Library::Written> written = library.take_answer(answer);
  if (!written) return;
  refresh_maps();
  if (!written->status) {
    show_report("“" + written->info.title + "” could not be stored", {written->status.error()});
  }
}

void App::State::refresh_maps() {
  session.maps = library.shown();
  touch();
}

}  // namespace throughline
