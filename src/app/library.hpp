// The list of maps on this device, and what is written to maps that are not open.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/requests.hpp"
#include "platform/platform.hpp"

namespace throughline {

class Library {
 public:
  // Both must outlive it.
  Library(Platform& platform, RequestNumbers& numbers) : platform_(platform), numbers_(numbers) {}

  // Asks the storage for the list.
  void ask();
  // True when it is the list that was asked for.
  [[nodiscard]] bool take_list(const MapsListed& listed);

  // Null when there is none; deleted ones are found too.
  [[nodiscard]] const StoredMapInfo* find(std::string_view key) const;
  // Is there a map, or one about to be stored, under this key?
  [[nodiscard]] bool knows(std::string_view key) const;
  // Newest first, without the deleted.
  [[nodiscard]] std::vector<StoredMapInfo> shown() const;

  // Remembers an entry that someone else stores.
  void put(StoredMapInfo info);
  // Stores an entry; shown at once, and as before again when that fails.
  void write_info(const StoredMapInfo& info);
  // Stores a whole map; listed once it is there.
  void write_map(const StoredMapInfo& info, std::uint64_t sequence, std::string_view bytes);

  // How a write ended.
  struct Written {
    StoredMapInfo info;
    Status status;
  };
  // Nothing when the answer is not one to this list's writes.
  [[nodiscard]] std::optional<Written> take_answer(const StorageAnswer& answer);

 private:
  struct Write {
    RequestId request = 0;
    StoredMapInfo info;
    std::optional<StoredMapInfo> before;  // of an entry that is shown already
  };

  Platform& platform_;
  RequestNumbers& numbers_;
  RequestId list_request_ = 0;
  std::vector<StoredMapInfo> maps_;
  std::vector<Write> writes_;
};

}  // namespace throughline
