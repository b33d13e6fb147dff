#pragma once

#include <cstdint>
#include <string>

namespace throughline {

// What the list of maps shows without opening one.
struct StoredMapInfo {
  std::string key;  // the map's id text, "map:9k2f…"
  std::string title;
  std::string detail;           // one line: "Current state · Maya, commuter · 7 steps"
  std::string picture;          // of its thumbnail (app/map_picture.hpp); empty: none was kept
  std::int64_t changed_ms = 0;  // wall clock
  std::int64_t deleted_ms = 0;  // 0: not deleted. Deleted maps are purged at the next start but one
  bool operator==(const StoredMapInfo&) const = default;
};

}  // namespace throughline
