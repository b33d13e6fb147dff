// The device's storage in memory. It outlives a FakePlatform, so a test can close a page and open
// the next one on the same disk. Everything a request wrote is there at once or, when the request
// is made to fail, not at all.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/platform.hpp"

namespace throughline {

class FakeDisk {
 public:
  struct Map {
    StoredMapInfo info;
    std::uint64_t snapshot_sequence = 0;
    std::string snapshot;
    std::vector<StoredFrame> journal;  // in order of sequence
    int starts_since_deletion = 0;
  };
  struct Stash {
    std::uint64_t first_sequence = 0;
    std::vector<std::string> frames;
  };

  // A page begins: a map that was already in the bin when the page before this one began is purged.
  void start();

  // The contract's requests, done at once. The same frame twice is fine; a sequence that does not
  // follow the last one is refused, because the journal would have a gap or two windows write to
  // it.
  [[nodiscard]] std::vector<StoredMapInfo> list() const;
  [[nodiscard]] Result<LoadedMap> load(std::string_view key) const;
  [[nodiscard]] Status append(std::string_view key, std::uint64_t sequence, std::string_view frame);
  [[nodiscard]] Status write_snapshot(const StoredMapInfo& info, std::uint64_t sequence,
                                      std::string_view bytes);
  [[nodiscard]] Status write_info(const StoredMapInfo& info);
  void stash(std::string_view key, std::uint64_t first_sequence,
             std::span<const std::string> frames);

  // Tests look at these and damage them at will.
  std::map<std::string, Map, std::less<>> maps;
  std::map<std::string, Stash, std::less<>> stashes;
  std::map<std::string, std::string, std::less<>> preferences;
};

}  // namespace throughline
