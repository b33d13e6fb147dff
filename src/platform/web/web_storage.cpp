#include "platform/web/web_storage.hpp"

#include <emscripten/em_js.h>
#include <emscripten/emscripten.h>

#include <utility>
#include <vector>

#include "platform/web/web_events.hpp"

namespace throughline::web_storage {
namespace {

// clang-format off
EM_JS(void, js_list_maps, (RequestId request), { Module.throughline.storage.list_maps(request); });
EM_JS(void, js_load_map, (RequestId request, const char* key, int key_length), {
  Module.throughline.storage.load_map(request, key, key_length);
});
EM_JS(void, js_append_journal, (RequestId request, const char* key, int key_length, double sequence, const char* frame,
                                int length), {
  Module.throughline.storage.append_journal(request, key, key_length, sequence, frame, length);
});
EM_JS(void, js_write_snapshot, (RequestId request, double sequence, const char* bytes, int length, const char* key,
                                int key_length, const char* title, int title_length, const char* detail,
                                int detail_length, const char* picture, int picture_length, double changed_ms,
                                double deleted_ms), {
  Module.throughline.storage.write_snapshot(request, sequence, bytes, length, key, key_length, title, title_length,
                                            detail, detail_length, picture, picture_length, changed_ms, deleted_ms);
});
EM_JS(void, js_write_map_info, (RequestId request, const char* key, int key_length, const char* title, int title_length,
                                const char* detail, int detail_length, const char* picture, int picture_length,
                                double changed_ms, double deleted_ms), {
  Module.throughline.storage.write_map_info(request, key, key_length, title, title_length, detail, detail_length,
                                            picture, picture_length, changed_ms, deleted_ms);
});
EM_JS(void, js_stash_unsaved, (const char* key, int key_length, double first_sequence, const char* bytes,
                               const std::uint32_t* lengths, int count), {
  Module.throughline.storage.stash_unsaved(key, key_length, first_sequence, bytes, lengths, count);
});
EM_JS(void, js_preference, (const char* name, int name_length), {
  Module.throughline.storage.preference(name, name_length);
});
EM_JS(void, js_set_preference, (const char* name, int name_length, const char* value, int value_length), {
  Module.throughline.storage.set_preference(name, name_length, value, value_length);
});
// clang-format on

int length_of(std::string_view text) {
  return static_cast<int>(text.size());
}

// What JavaScript has handed over of an answer that comes in several calls, one right after the
// other.
std::vector<StoredMapInfo>& arriving_maps() {
  static std::vector<StoredMapInfo> maps;
  return maps;
}
std::vector<StoredFrame>& arriving_frames() {
  static std::vector<StoredFrame> frames;
  return frames;
}
std::string& read_preference() {
  static std::string value;
  return value;
}

Error error_from(const char* what, int what_length, const char* remedy, int remedy_length) {
  return {.what = {what, static_cast<std::size_t>(what_length)},
          .where = {},
          .remedy = {remedy, static_cast<std::size_t>(remedy_length)}};
}

}  // namespace

void list_maps(RequestId request) {
  js_list_maps(request);
}

void load_map(RequestId request, std::string_view key) {
  js_load_map(request, key.data(), length_of(key));
}

void append_journal(RequestId request, std::string_view key, std::uint64_t sequence,
                    std::string_view frame) {
  js_append_journal(request, key.data(), length_of(key), static_cast<double>(sequence),
                    frame.data(), length_of(frame));
}

void write_snapshot(RequestId request, const StoredMapInfo& info, std::uint64_t sequence,
                    std::string_view bytes) {
  js_write_snapshot(request, static_cast<double>(sequence), bytes.data(), length_of(bytes),
                    info.key.data(), length_of(info.key), info.title.data(), length_of(info.title),
                    info.detail.data(), length_of(info.detail), info.picture.data(),
                    length_of(info.picture), static_cast<double>(info.changed_ms),
                    static_cast<double>(info.deleted_ms));
}

void write_map_info(RequestId request, const StoredMapInfo& info) {
  js_write_map_info(request, info.key.data(), length_of(info.key), info.title.data(),
                    length_of(info.title), info.detail.data(), length_of(info.detail),
                    info.picture.data(), length_of(info.picture),
                    static_cast<double>(info.changed_ms), static_cast<double>(info.deleted_ms));
}

void stash_unsaved(std::string_view key, std::uint64_t first_sequence,
                   std::span<const std::string> frames) {
  std::string bytes;
  std::vector<std::uint32_t> lengths;
  for (const std::string& frame : frames) {
    bytes += frame;
    lengths.push_back(static_cast<std::uint32_t>(frame.size()));
  }
  js_stash_unsaved(key.data(), length_of(key), static_cast<double>(first_sequence), bytes.data(),
                   lengths.data(), static_cast<int>(lengths.size()));
}

std::string preference(std::string_view name) {
  read_preference().clear();
  js_preference(name.data(), length_of(name));
  return std::move(read_preference());
}

void set_preference(std::string_view name, std::string_view value) {
  js_set_preference(name.data(), length_of(name), value.data(), length_of(value));
}

// What storage.js calls. An empty `what` is success.
extern "C" {

EMSCRIPTEN_KEEPALIVE void throughline_storage_answered(RequestId request, const char* what,
                                                       int what_length, const char* remedy,
                                                       int remedy_length) {
  StorageAnswer answer{.request = request, .status = {}};
  if (what_length > 0)
    answer.status = std::unexpected(error_from(what, what_length, remedy, remedy_length));
  web_events::push_event(std::move(answer));
}

EMSCRIPTEN_KEEPALIVE void throughline_maps_listed_one(const char* key, int key_length,
                                                      const char* title, int title_length,
                                                      const char* detail, int detail_length,
                                                      const char* picture, int picture_length,
                                                      double changed_ms, double deleted_ms) {
  arriving_maps().push_back({.key = {key, static_cast<std::size_t>(key_length)},
                             .title = {title, static_cast<std::size_t>(title_length)},
                             .detail = {detail, static_cast<std::size_t>(detail_length)},
                             .picture = {picture, static_cast<std::size_t>(picture_length)},
                             .changed_ms = static_cast<std::int64_t>(changed_ms),
                             .deleted_ms = static_cast<std::int64_t>(deleted_ms)});
}

EMSCRIPTEN_KEEPALIVE void throughline_maps_listed(RequestId request, const char* what,
                                                  int what_length, const char* remedy,
                                                  int remedy_length) {
  MapsListed listed{.request = request, .maps = std::exchange(arriving_maps(), {})};
  if (what_length > 0)
    listed.maps = std::unexpected(error_from(what, what_length, remedy, remedy_length));
  web_events::push_event(std::move(listed));
}

EMSCRIPTEN_KEEPALIVE void throughline_map_loaded_frame(double sequence, const char* bytes,
                                                       int length) {
  arriving_frames().push_back({.sequence = static_cast<std::uint64_t>(sequence),
                               .bytes = {bytes, static_cast<std::size_t>(length)}});
}

EMSCRIPTEN_KEEPALIVE void throughline_map_loaded(RequestId request, const char* snapshot,
                                                 int snapshot_length, double snapshot_sequence,
                                                 const char* what, int what_length,
                                                 const char* remedy, int remedy_length) {
  MapLoaded loaded{
      .request = request,
      .map = LoadedMap{.snapshot = {snapshot, static_cast<std::size_t>(snapshot_length)},
                       .snapshot_sequence = static_cast<std::uint64_t>(snapshot_sequence),
                       .frames = std::exchange(arriving_frames(), {})}};
  if (what_length > 0)
    loaded.map = std::unexpected(error_from(what, what_length, remedy, remedy_length));
  web_events::push_event(std::move(loaded));
}

EMSCRIPTEN_KEEPALIVE void throughline_preference_read(const char* value, int length) {
  read_preference().assign(value, static_cast<std::size_t>(length));
}

// Called by storage.js and page.js.
EMSCRIPTEN_KEEPALIVE void throughline_notice_raised(const char* what, int what_length,
                                                    const char* remedy, int remedy_length,
                                                    const char* key, int key_length) {
  web_events::push_event(
      NoticeRaised{.notice = error_from(what, what_length, remedy, remedy_length),
                   .key = {key, static_cast<std::size_t>(key_length)}});
}

}  // extern "C"
}  // namespace throughline::web_storage
