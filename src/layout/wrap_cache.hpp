// Lines of short texts that were broken before: names, chips, labels. (Cards keep theirs in their
// boxes.)
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "layout/text_block.hpp"

namespace throughline {

class WrapCache {
 public:
  // `measure` must outlive this.
  explicit WrapCache(TextMeasure& measure) : measure_(measure) {}

  // For texts that are not worth keeping.
  [[nodiscard]] TextMeasure& measure() { return measure_; }

  // As break_lines.
  [[nodiscard]] TextBlock wrap(std::string_view text, const TextStyle& style, float width_px,
                               std::uint32_t max_lines = 0);

 private:
  // Two generations of at most kGeneration texts each: when the newer one is full the older one
  // goes, so what is in use stays and nothing grows without bound.
  static constexpr std::size_t kGeneration = 8192;
  // 64 bits of hash over text, style, width and limit stand for all of them; the text's size is a
  // second check, so that lines never point behind their text.
  struct Entry {
    std::size_t text_bytes = 0;
    TextBlock block = {};
  };
  struct AsItIs {
    std::size_t operator()(std::uint64_t hash) const { return static_cast<std::size_t>(hash); }
  };
  using Entries = std::unordered_map<std::uint64_t, Entry, AsItIs>;
  TextMeasure& measure_;
  Entries recent_, older_;
};

}  // namespace throughline
