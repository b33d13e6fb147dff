#include "app/library.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace throughline {

void Library::ask() {
  list_request_ = numbers_.next();
  platform_.list_maps(list_request_);
}

bool Library::take_list(const MapsListed& listed) {
  if (listed.request != list_request_) return false;
  if (!listed.maps) return true;
  // What was put meanwhile is newer than what the storage read.
  for (const StoredMapInfo& info : *listed.maps) {
    if (find(info.key) == nullptr) maps_.push_back(info);
  }
  return true;
}

const StoredMapInfo* Library::find(std::string_view key) const {
  const auto found = std::ranges::find(maps_, key, &StoredMapInfo::key);
  return found == maps_.end() ? nullptr : &*found;
}

bool Library::knows(std::string_view key) const {
  const auto is_it = [&](const Write& write) { return write.info.key == key; };
  return find(key) != nullptr || std::ranges::any_of(writes_, is_it);
}

std::vector<StoredMapInfo> Library::shown() const {
  std::vector<StoredMapInfo> shown;
  std::ranges::copy_if(maps_, std::back_inserter(shown),
                       [](const StoredMapInfo& info) { return info.deleted_ms == 0; });
  std::ranges::sort(shown, [](const StoredMapInfo& first, const StoredMapInfo& second) {
    return first.changed_ms != second.changed_ms ? first.changed_ms > second.changed_ms
                                                 : first.key < second.key;
  });
  return shown;
}

void Library::put(StoredMapInfo info) {
  const auto found = std::ranges::find(maps_, info.key, &StoredMapInfo::key);
  if (found == maps_.end()) {
    maps_.push_back(std::move(info));
  } else {
    *found = std::move(info);
  }
}

void Library::write_info(const StoredMapInfo& info) {
  Write& write =
      writes_.emplace_back(Write{.request = numbers_.next(), .info = info, .before = std::nullopt});
  if (const StoredMapInfo* before = find(info.key)) write.before = *before;
  const RequestId request = write.request;
  put(info);
  platform_.write_map_info(request, info);
}

void Library::write_map(const StoredMapInfo& info, std::uint64_t sequence, std::string_view bytes) {
  const RequestId request = numbers_.next();
  writes_.push_back({.request = request, .info = info, .before = std::nullopt});
  platform_.write_snapshot(request, info, sequence, bytes);
}

std::optional<Library::Written> Library::take_answer(const StorageAnswer& answer) {
  const auto found = std::ranges::find(writes_, answer.request, &Write::request);
  if (found == writes_.end()) return std::nullopt;
  Write write = std::move(*found);
  writes_.erase(found);
  if (answer.status) {
    put(write.info);
  } else if (write.before) {
    put(*write.before);
  }
  return Written{.info = std::move(write.info), .status = answer.status};
}

}  // namespace throughline
