#include "platform/fake/fake_disk.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace throughline {

void FakeDisk::start() {
  for (auto entry = maps.begin(); entry != maps.end();) {
    Map& map = entry->second;
    const bool purged = map.info.deleted_ms != 0 && ++map.starts_since_deletion > 1;
    entry = purged ? maps.erase(entry) : std::next(entry);
  }
}

std::vector<StoredMapInfo> FakeDisk::list() const {
  std::vector<StoredMapInfo> infos;
  infos.reserve(maps.size());
  for (const auto& [key, map] : maps) infos.push_back(map.info);
  return infos;
}

Result<LoadedMap> FakeDisk::load(std::string_view key) const {
  const auto found = maps.find(key);
  if (found == maps.end()) return fail("This map is not on this device", std::string(key));
  const Map& map = found->second;
  LoadedMap loaded{
      .snapshot = map.snapshot, .snapshot_sequence = map.snapshot_sequence, .frames = map.journal};
  const auto stashed = stashes.find(key);
  if (stashed == stashes.end()) return loaded;
  const std::uint64_t last =
      map.journal.empty() ? map.snapshot_sequence : map.journal.back().sequence;
  std::uint64_t sequence = stashed->second.first_sequence;
  for (const std::string& frame : stashed->second.frames) {
    if (sequence > last) loaded.frames.push_back({.sequence = sequence, .bytes = frame});
    ++sequence;
  }
  return loaded;
}

Status FakeDisk::append(std::string_view key, std::uint64_t sequence, std::string_view frame) {
  const auto found = maps.find(key);
  if (found == maps.end()) return fail("This map is not on this device", std::string(key));
  Map& map = found->second;
  const std::uint64_t last =
      map.journal.empty() ? map.snapshot_sequence : map.journal.back().sequence;
  const auto same = std::ranges::find(map.journal, sequence, &StoredFrame::sequence);
  if (same != map.journal.end() && same->bytes == frame) return {};
  if (sequence <= last) return fail("Another window has changed this map", std::string(key));
  if (sequence != last + 1) return fail("The journal would have a gap", std::string(key));
  map.journal.push_back({.sequence = sequence, .bytes = std::string(frame)});
  return {};
}

Status FakeDisk::write_snapshot(const StoredMapInfo& info, std::uint64_t sequence,
                                std::string_view bytes) {
  Map& map = maps[info.key];
  map.info = info;
  map.snapshot = bytes;
  map.snapshot_sequence = sequence;
  std::erase_if(map.journal, [&](const StoredFrame& frame) { return frame.sequence <= sequence; });
  return {};
}

Status FakeDisk::write_info(const StoredMapInfo& info) {
  const auto found = maps.find(info.key);
  if (found == maps.end()) return fail("This map is not on this device", info.key);
  found->second.info = info;
  found->second.starts_since_deletion = 0;
  return {};
}

void FakeDisk::stash(std::string_view key, std::uint64_t first_sequence,
                     std::span<const std::string> frames) {
  if (frames.empty()) {
    if (const auto found = stashes.find(key); found != stashes.end()) stashes.erase(found);
    return;
  }
  stashes[std::string(key)] = {.first_sequence = first_sequence,
                               .frames = {frames.begin(), frames.end()}};
}

}  // namespace throughline
