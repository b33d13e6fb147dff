#include "app/map_search.hpp"

#include <algorithm>
#include <string>

#include "base/utf8.hpp"

namespace throughline {
namespace {

// The letter as a number, small where it has a small form that is this simply found.
char32_t folded(char32_t letter) {
  const auto within = [letter](char32_t first, char32_t last) {
    return letter >= first && letter <= last;
  };
  const bool latin = within(U'A', U'Z') || (within(0xC0, 0xDE) && letter != 0xD7);
  if (latin || within(0x391, 0x3A9) || within(0x410, 0x42F)) return letter + 0x20;
  if (within(0x400, 0x40F)) return letter + 0x50;
  // From here to the end of the block capitals are even.
  if (within(0x100, 0x137) || within(0x14A, 0x177)) return letter | 1U;
  return letter;
}

std::u32string folded(std::string_view text) {
  std::u32string letters;
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, at);
    letters += folded(decoded.code_point);
    at += decoded.bytes;
  }
  return letters;
}

bool holds_words(std::u32string_view title, std::u32string_view search) {
  while (!search.empty()) {
    const std::u32string_view word = search.substr(0, search.find(U' '));
    search.remove_prefix(std::min(search.size(), word.size() + 1));
    if (!title.contains(word)) return false;
  }
  return true;
}

}  // namespace

std::vector<const StoredMapInfo*> find_maps(std::span<const StoredMapInfo> maps,
                                            std::string_view search) {
  const std::u32string wanted = folded(search);
  std::vector<const StoredMapInfo*> found;
  for (const StoredMapInfo& map : maps) {
    if (wanted.empty() || holds_words(folded(map.title), wanted)) found.push_back(&map);
  }
  return found;
}

}  // namespace throughline
