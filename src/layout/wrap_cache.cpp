#include "layout/wrap_cache.hpp"

#include <bit>
#include <utility>

#include "base/hash.hpp"

namespace throughline {

namespace {

std::uint64_t key_of(std::string_view text, const TextStyle& style, float width_px,
                     std::uint32_t max_lines) {
  std::uint64_t key = hash_text(text);
  key = combine_hashes(key, (std::uint64_t{std::bit_cast<std::uint32_t>(style.font_px)} << 32U) |
                                std::bit_cast<std::uint32_t>(style.line_height_px));
  key = combine_hashes(key, (std::uint64_t{std::bit_cast<std::uint32_t>(width_px)} << 32U) |
                                (max_lines << 8U) | static_cast<std::uint32_t>(style.weight));
  return key;
}

}  // namespace

TextBlock WrapCache::wrap(std::string_view text, const TextStyle& style, float width_px,
                          std::uint32_t max_lines) {
  const std::uint64_t key = key_of(text, style, width_px, max_lines);
  if (const auto found = recent_.find(key);
      found != recent_.end() && found->second.text_bytes == text.size()) {
    return found->second.block;
  }
  Entry entry{.text_bytes = text.size()};
  if (const auto old = older_.find(key);
      old != older_.end() && old->second.text_bytes == text.size()) {
    entry.block = old->second.block;
  } else {
    entry.block = break_lines(text, style, width_px, measure_, max_lines);
  }
  if (recent_.size() >= kGeneration) {
    older_ = std::move(recent_);
    recent_.clear();
  }
  return recent_.insert_or_assign(key, std::move(entry)).first->second.block;
}

}  // namespace throughline
