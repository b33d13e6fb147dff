#include "app/map_search.hpp"

#include <algorithm>

#include "base/letter_case.hpp"

namespace throughline {
namespace {

std::vector<TextFinder> words_of(std::string_view search) {
  std::vector<TextFinder> words;
  while (!search.empty()) {
    const std::string_view word = search.substr(0, search.find(' '));
    search.remove_prefix(std::min(search.size(), word.size() + 1));
    if (!word.empty()) words.emplace_back(word, LetterCase::alike);
  }
  return words;
}

}  // namespace

std::vector<const StoredMapInfo*> find_maps(std::span<const StoredMapInfo> maps,
                                            std::string_view search) {
  const std::vector<TextFinder> words = words_of(search);
  std::vector<const StoredMapInfo*> found;
  for (const StoredMapInfo& map : maps) {
    const bool holds_all = std::ranges::all_of(
        words, [&](const TextFinder& word) { return word.find(map.title).has_value(); });
    if (holds_all) found.push_back(&map);
  }
  return found;
}

}  // namespace throughline
