#include "platform/fake/fake_platform.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace throughline {
namespace {

// 2026-11-02T09:00:00Z: a fixed start, so that dates in tests are the same every day.
constexpr std::int64_t kStart_ms = 1'793'955'600'000;

}  // namespace

FakePlatform::FakePlatform(FakeDisk& disk) : disk_(disk) {
  disk_.start();
}

void FakePlatform::advance_ms(double duration_ms) {
  now_ms_ += duration_ms;
}

void FakePlatform::set_fonts(std::span<ImFont* const, 4> fonts) {
  std::ranges::copy(fonts, fonts_);
}

void FakePlatform::fail_storage(Error error, int count) {
  failure_ = std::move(error);
  failures_left_ = count;
}

void FakePlatform::release_answers() {
  holding_ = false;
  std::ranges::move(held_, std::back_inserter(events_));
  held_.clear();
}

void FakePlatform::ship(std::string path, std::string bytes) {
  shipped_.insert_or_assign(std::move(path), std::move(bytes));
}

bool FakePlatform::take_frame() {
  const bool due = !events_.empty() || (frame_due_ms_ && *frame_due_ms_ <= now_ms_);
  if (due) frame_due_ms_.reset();
  return due;
}

const AccessNode* FakePlatform::find_node(AccessRole role, std::string_view name) const {
  const auto found = std::ranges::find_if(access_nodes_, [&](const AccessNode& node) {
    return node.role == role && node.name == name;
  });
  return found == access_nodes_.end() ? nullptr : &*found;
}

std::int64_t FakePlatform::wall_clock_ms() const {
  return kStart_ms + static_cast<std::int64_t>(now_ms_);
}

std::uint64_t FakePlatform::entropy() {
  // splitmix64 on a counter: different every time, the same in every run.
  std::uint64_t bits = (entropy_ += 0x9E37'79B9'7F4A'7C15);
  bits = (bits ^ (bits >> 30U)) * 0xBF58'476D'1CE4'E5B9;
  bits = (bits ^ (bits >> 27U)) * 0x94D0'49BB'1331'11EB;
  return bits ^ (bits >> 31U);
}

std::vector<Event> FakePlatform::take_events() {
  return std::exchange(events_, {});
}

void FakePlatform::request_frame(double delay_ms) {
  const double due_ms = now_ms_ + delay_ms;
  frame_due_ms_ = std::min(frame_due_ms_.value_or(due_ms), due_ms);
}

float FakePlatform::run_width_px(std::string_view run, FontWeight /*weight*/, float font_px) {
  float width_em = 0;
  for (const char byte : run) {
    const auto unit = static_cast<unsigned char>(byte);
    const bool continues = (unit & 0xC0U) == 0x80U;
    // E3 leads U+3000 to U+3FFF; wide scripts and emoji have it or a higher one.
    if (!continues) width_em += unit >= 0xE3U ? 1.0F : 0.5F;
  }
  return width_em * font_px;
}

void FakePlatform::answer(Event event) {
  (holding_ ? held_ : events_).push_back(std::move(event));
}

std::optional<Error> FakePlatform::take_failure() {
  if (failures_left_ == 0) return std::nullopt;
  --failures_left_;
  return failure_;
}

void FakePlatform::list_maps(RequestId request) {
  MapsListed listed{.request = request, .maps = disk_.list()};
  if (auto failure = take_failure()) listed.maps = std::unexpected(std::move(*failure));
  answer(std::move(listed));
}

void FakePlatform::load_map(RequestId request, std::string_view key) {
  MapLoaded loaded{.request = request, .map = disk_.load(key)};
  if (auto failure = take_failure()) loaded.map = std::unexpected(std::move(*failure));
  answer(std::move(loaded));
}

void FakePlatform::append_journal(RequestId request, std::string_view key, std::uint64_t sequence,
                                  std::string_view frame) {
  auto failure = take_failure();
  answer(StorageAnswer{.request = request,
                       .status = failure ? Status(std::unexpected(std::move(*failure)))
                                         : disk_.append(key, sequence, frame)});
}

void FakePlatform::write_snapshot(RequestId request, const StoredMapInfo& info,
                                  std::uint64_t sequence, std::string_view bytes) {
  auto failure = take_failure();
  answer(StorageAnswer{.request = request,
                       .status = failure ? Status(std::unexpected(std::move(*failure)))
                                         : disk_.write_snapshot(info, sequence, bytes)});
}

void FakePlatform::write_map_info(RequestId request, const StoredMapInfo& info) {
  auto failure = take_failure();
  answer(StorageAnswer{
      .request = request,
      .status = failure ? Status(std::unexpected(std::move(*failure))) : disk_.write_info(info)});
}

void FakePlatform::stash_unsaved(std::string_view key, std::uint64_t first_sequence,
                                 std::span<const std::string> frames) {
  disk_.stash(key, first_sequence, frames);
}

std::string FakePlatform::preference(std::string_view name) const {
  const auto found = disk_.preferences.find(name);
  return found == disk_.preferences.end() ? std::string() : found->second;
}

void FakePlatform::set_preference(std::string_view name, std::string_view value) {
  disk_.preferences.insert_or_assign(std::string(name), std::string(value));
}

void FakePlatform::download(std::string_view file_name, std::string_view mime_type,
                            std::string_view bytes) {
  downloads_.push_back({.file_name = std::string(file_name),
                        .mime_type = std::string(mime_type),
                        .bytes = std::string(bytes)});
}

void FakePlatform::pick_file(std::string_view accept) {
  pickers_.emplace_back(accept);
}

void FakePlatform::fetch_shipped(std::string_view path) {
  const auto found = shipped_.find(path);
  if (found == shipped_.end()) {
    answer(FileFailed{.name = std::string(path), .error = {.what = "This file is not shipped"}});
    return;
  }
  answer(
      FileOpened{.name = std::string(path), .bytes = found->second, .origin = FileOrigin::shipped});
}

void FakePlatform::set_fullscreen(bool on) {
  answer(FullscreenChanged{.on = on});
}

void FakePlatform::publish_access_tree(std::span<const AccessNode> nodes) {
  access_nodes_.assign(nodes.begin(), nodes.end());
}

}  // namespace throughline
