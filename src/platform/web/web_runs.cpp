#include "platform/web/web_runs.hpp"

#include <algorithm>

#include "base/shaping_run.hpp"
#include "base/utf8.hpp"

namespace throughline {
namespace {

// Below this lead byte lie Latin letters and ASCII, which always stand alone.
constexpr unsigned char kFirstLead = 0xCC;

}  // namespace

std::string_view WebRuns::drawable(std::string_view text, std::string& storage) {
  const auto may_join = [](char byte) { return static_cast<unsigned char>(byte) >= kFirstLead; };
  if (std::ranges::none_of(text, may_join)) return text;
  std::size_t copied = 0;
  storage.clear();
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = shaping_run_length(text, at);
    const char32_t stand_in = length == 0 ? 0 : code_point(text.substr(at, length));
    if (stand_in == 0) {
      at += decode_utf8(text, at).bytes;
      continue;
    }
    storage.append(text.substr(copied, at - copied));
    append_utf8(storage, stand_in);
    at += length;
    copied = at;
  }
  if (copied == 0) return text;
  storage.append(text.substr(copied));
  return storage;
}

std::string_view WebRuns::run(char32_t code_point) const {
  if (code_point < kFirst || code_point - kFirst >= runs_.size()) return {};
  return runs_[code_point - kFirst];
}

void WebRuns::forget() {
  code_points_.clear();
  runs_.clear();
}

char32_t WebRuns::code_point(std::string_view run) {
  const auto known = code_points_.find(run);
  if (known != code_points_.end()) return known->second;
  if (full()) return 0;
  const char32_t next = kFirst + static_cast<char32_t>(runs_.size());
  const auto added = code_points_.emplace(run, next).first;
  runs_.push_back(added->first);
  return next;
}

}  // namespace throughline
