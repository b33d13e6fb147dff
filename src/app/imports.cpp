// Files that people open, drop or choose as a sample, on their way to a map.
#include <utility>

#include "app/app_state.hpp"
#include "app/map_info.hpp"
#include "journey/codec.hpp"

namespace throughline {
namespace {

constexpr std::string_view kTemplates = "templates/";

std::optional<Report> import_report(const ImportedMap& map, const std::string& file_name) {
  if (map.notes.empty()) return std::nullopt;
  return Report{
      .title = "“" + file_name + "” was opened with " + counted(map.notes.size(), "note", "notes"),
      .lines = map.notes};
}

}  // namespace

void App::State::run(const intent::OpenSample& intent) {
  if (sample_opening == intent.path) return;
  sample_opening = intent.path;
  platform.fetch_shipped(intent.path);
}

void App::State::take_file(const FileOpened& file) {
  session.files_dragged = false;
  if (file.origin == FileOrigin::shipped && file.name == kAboutFile) {
    take_about(file.bytes);
    return;
  }
  if (file.origin == FileOrigin::shipped) sample_opening.clear();
  files.push_back(file);
}

void App::State::import_files() {
  if (files.empty()) return;
  commit_text();
  const std::vector<FileOpened> batch = std::exchange(files, {});
  struct Found {
    ImportedMap map;
    const FileOpened* file = nullptr;
  };
  std::vector<Found> found;
  for (const FileOpened& file : batch) {
    Result<std::vector<ImportedMap>> maps = import_file(file.name, file.bytes);
    if (!maps) {
      show_report("“" + file.name + "” could not be opened", {maps.error()});
      continue;
    }
    for (ImportedMap& map : *maps) found.push_back({.map = std::move(map), .file = &file});
  }
  // One map is opened; of several none more than the other, so they are put into the list.
  const Placing placing = found.size() > 1 ? Placing::list : Placing::open;
  if (placing == Placing::list) {
    run(intent::GoHome{});
    say(counted(found.size(), "map", "maps") + " imported", Toast::Tone::good);
  }
  for (Found& one : found) {
    const bool shipped = one.file->origin == FileOrigin::shipped;
    if (shipped && one.file->name.starts_with(kTemplates)) one.map.journey.map.id = {random.next()};
    const std::string key = map_key(one.map.journey.map.id);
    const StoredMapInfo* known = library.find(key);
    if (shipped && known != nullptr && known->deleted_ms == 0) {
      run(intent::OpenMap{key});  // a sample with what the person has made of it
    } else {
      import_map(std::move(one.map), one.file->name, placing);
    }
  }
}

void App::State::import_map(ImportedMap map, const std::string& file_name, Placing placing) {
  const std::string key = map_key(map.journey.map.id);
  if (document && autosave->key() == key) {
    RecoveredMap open{
        .journey = document->journey(), .last_sequence = 0, .replayed = false, .lost = {}};
    CompareLoaded compare{.imported = std::move(map), .file_name = file_name, .placing = placing};
    loaded_for(compare, key, std::move(open));
  } else if (library.knows(key)) {
    load(key,
         CompareLoaded{.imported = std::move(map), .file_name = file_name, .placing = placing});
  } else {
    place(std::move(map), 0, file_name, placing);
  }
}

void App::State::loaded_for(CompareLoaded& purpose, const std::string& key, RecoveredMap map) {
  const StoredMapInfo* known = library.find(key);
  const bool deleted = known != nullptr && known->deleted_ms != 0;
  if (deleted) {
    // The person threw the one in the bin away: the file takes its place.
    place(std::move(purpose.imported), map.last_sequence + 1, purpose.file_name, purpose.placing);
    return;
  }
  if (write_journey(map.journey) != write_journey(purpose.imported.journey)) {
    place_copy(std::move(purpose.imported), purpose.file_name, purpose.placing);
    return;
  }
  if (purpose.placing == Placing::list) return;
  if (document && autosave->key() == key) {
    run(intent::OpenMap{key});
  } else {
    loaded_for(OpenLoaded{}, key, std::move(map));
  }
}

void App::State::place(ImportedMap map, std::uint64_t sequence, const std::string& file_name,
                       Placing placing) {
  std::optional<Report> report = import_report(map, file_name);
  if (placing == Placing::open) {
    open_map({.journey = std::move(map.journey),
              .sequence = sequence,
              .store = ReadyMap::Store::now,
              .report = std::move(report)});
    return;
  }
  library.write_map(describe_map(map.journey, platform.wall_clock_ms()), sequence,
                    write_journey(map.journey));
  if (report) show_report(std::move(report->title), std::move(report->lines));
}

void App::State::place_copy(ImportedMap map, const std::string& file_name, Placing placing) {
  say("This map is on this device already in another state, so the file became a copy");
  map.journey.map.id = Id<Map>{random.next()};
  place(std::move(map), 0, file_name, placing);
}

}  // namespace throughline
