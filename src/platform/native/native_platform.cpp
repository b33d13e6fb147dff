#include "platform/native/native_platform.hpp"

#include <sys/random.h>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>

namespace throughline {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

template <class Clock>
double milliseconds_now() {
  return std::chrono::duration<double, std::milli>(Clock::now().time_since_epoch()).count();
}

Error keeps_no_maps() {
  return {.what = "Maps are not kept here", .where = {}, .remedy = "Write the map to a file"};
}

Error failure(std::string_view name) {
  return {.what = std::strerror(errno), .where = std::string(name), .remedy = {}};
}

}  // namespace

double NativePlatform::now_ms() const {
  return milliseconds_now<std::chrono::steady_clock>();
}

std::int64_t NativePlatform::wall_clock_ms() const {
  return static_cast<std::int64_t>(milliseconds_now<std::chrono::system_clock>());
}

std::uint64_t NativePlatform::entropy() {
  std::uint64_t bits = 0;
  // Eight bytes come whole or not at all; without them no id would be safe from meeting another.
  if (getrandom(&bits, sizeof bits, 0) != static_cast<ssize_t>(sizeof bits)) std::abort();
  return bits;
}

std::vector<Event> NativePlatform::take_events() {
  return std::exchange(events_, {});
}

float NativePlatform::run_width_px(std::string_view run, FontWeight /*weight*/, float font_px) {
  constexpr float kWidth_em = 0.6F;
  float width_em = 0;
  for (const char byte : run) {
    const bool continues = (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
    if (!continues) width_em += kWidth_em;
  }
  return width_em * font_px;
}

void NativePlatform::list_maps(RequestId request) {
  events_.emplace_back(MapsListed{.request = request, .maps = std::unexpected(keeps_no_maps())});
}

void NativePlatform::load_map(RequestId request, std::string_view /*key*/) {
  events_.emplace_back(MapLoaded{.request = request, .map = std::unexpected(keeps_no_maps())});
}

void NativePlatform::append_journal(RequestId request, std::string_view /*key*/,
                                    std::uint64_t /*sequence*/, std::string_view /*frame*/) {
  events_.emplace_back(
      StorageAnswer{.request = request, .status = std::unexpected(keeps_no_maps())});
}

void NativePlatform::write_snapshot(RequestId request, const StoredMapInfo& /*info*/,
                                    std::uint64_t /*sequence*/, std::string_view /*bytes*/) {
  events_.emplace_back(
      StorageAnswer{.request = request, .status = std::unexpected(keeps_no_maps())});
}

void NativePlatform::write_map_info(RequestId request, const StoredMapInfo& /*info*/) {
  events_.emplace_back(
      StorageAnswer{.request = request, .status = std::unexpected(keeps_no_maps())});
}

void NativePlatform::download(std::string_view file_name, std::string_view /*mime_type*/,
                              std::string_view bytes) {
  File file(std::fopen((folder_ + '/' + std::string(file_name)).c_str(), "wb"));
  const bool written =
      file && std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
  // What a full disk could not take shows only when the file is closed.
  const bool closed = file && std::fclose(file.release()) == 0;
  if (!written || !closed)
    events_.emplace_back(NoticeRaised{.notice = failure(file_name), .key = {}});
}

void NativePlatform::fetch_shipped(std::string_view path) {
  const File file(std::fopen((folder_ + '/' + std::string(path)).c_str(), "rb"));
  std::string bytes;
  char buffer[16 * 1024];
  while (file) {
    const std::size_t count = std::fread(buffer, 1, sizeof buffer, file.get());
    bytes.append(buffer, count);
    if (count < sizeof buffer) break;
  }
  if (!file || std::ferror(file.get()) != 0) {
    events_.emplace_back(FileFailed{.name = std::string(path), .error = failure(path)});
    return;
  }
  events_.emplace_back(FileOpened{
      .name = std::string(path), .bytes = std::move(bytes), .origin = FileOrigin::shipped});
}

}  // namespace throughline
