// What the verbs share. For verbs*.cpp only.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/random.hpp"
#include "journey/ranked.hpp"
#include "journey/verbs.hpp"

namespace throughline {

// Says nothing to anybody: the edit would change nothing.
[[nodiscard]] Error nothing_to_do();
// "The step is not in this map any more".
[[nodiscard]] Error gone(std::string_view type_name);
// "Move card", "Move 3 cards".
[[nodiscard]] std::string counted_label(std::string_view verb, std::string_view noun,
                                        std::size_t count);

// Everything that the record points to is there.
[[nodiscard]] Status check_references(const Journey& journey, const Record& record);

// Both of lane and step are there, or neither is given.
[[nodiscard]] Status check_cell(const Journey& journey, CardCell cell);

// Without repeats, in the order of the story: by column, lane and rank, parked cards last. An error
// when one is not in the map.
[[nodiscard]] Result<std::vector<Id<Card>>> in_story_order(const MapView& view,
                                                           std::span<const Id<Card>> cards);

template <class T>
[[nodiscard]] Id<T> new_id(const Journey& journey, Random& random) {
  while (true) {
    const Id<T> id{random.next()};
    if (!id) continue;
    if constexpr (kKindOf<T> == RecordKind::map) {
      return id;
    } else {
      if (journey.find(id) == nullptr) return id;
    }
  }
}

// Nothing where there is no room between the two, or only for ranks that are too long.
[[nodiscard]] std::optional<std::vector<std::string>> short_ranks_between(std::string_view low,
                                                                          std::string_view high,
                                                                          std::size_t count,
                                                                          Random& random);

// Adds the change that gives a record another rank to `edit`, unless it has it.
void change_rank(const Journey& journey, RecordKey key, std::string rank, Edit& edit);

// Ranks for `count` records at `index` of `siblings` (which do not include them); what becomes of
// the siblings is added to `edit`.
[[nodiscard]] std::vector<std::string> place_records(const Journey& journey, RecordKind kind,
                                                     std::span<const std::uint64_t> siblings,
                                                     std::size_t index, std::size_t count,
                                                     Random& random, Edit& edit);

// The edit that gives `record`, whose place but for the rank is set, its place at `index` of
// `siblings`, itself not counted. The record is created where the journey does not have it.
[[nodiscard]] Result<Edit> place_record(const Journey& journey, Record record,
                                        std::vector<std::uint64_t> siblings, std::size_t index,
                                        std::string label, Random& random);

}  // namespace throughline
