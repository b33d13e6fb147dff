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

#include "base/hash.hpp"
#include "base/random.hpp"
#include "journey/rank.hpp"
#include "journey/verbs.hpp"

namespace throughline {

[[nodiscard]] inline std::string& rank_of(Persona& persona) {
  return persona.rank;
}
[[nodiscard]] inline const std::string& rank_of(const Persona& persona) {
  return persona.rank;
}
[[nodiscard]] inline std::string& rank_of(Stage& stage) {
  return stage.rank;
}
[[nodiscard]] inline const std::string& rank_of(const Stage& stage) {
  return stage.rank;
}
[[nodiscard]] inline std::string& rank_of(Step& step) {
  return step.place.rank;
}
[[nodiscard]] inline const std::string& rank_of(const Step& step) {
  return step.place.rank;
}
[[nodiscard]] inline std::string& rank_of(Lane& lane) {
  return lane.rank;
}
[[nodiscard]] inline const std::string& rank_of(const Lane& lane) {
  return lane.rank;
}
[[nodiscard]] inline std::string& rank_of(Card& card) {
  return card.place.rank;
}
[[nodiscard]] inline const std::string& rank_of(const Card& card) {
  return card.place.rank;
}

// Says nothing to anybody: the edit would change nothing.
[[nodiscard]] Error nothing_to_do();
// "The step is not in this map any more".
[[nodiscard]] Error gone(std::string_view type_name);
// "Move card", "Move 3 cards".
[[nodiscard]] std::string counted_label(std::string_view verb, std::string_view noun,
                                        std::size_t count);

// Both of lane and step are there, or neither is given.
[[nodiscard]] Status check_cell(const Journey& journey, CardCell cell);

// Without repeats, in the order of the story: by column, lane and rank, parked cards last. An error
// when one is not in the map.
[[nodiscard]] Result<std::vector<Id<Card>>> in_story_order(const MapView& view,
                                                           std::span<const Id<Card>> cards);

// The id of the one record of a pair of its kind.
[[nodiscard]] constexpr std::uint64_t pair_id(RecordKind kind, std::uint64_t first,
                                              std::uint64_t second) {
  const std::uint64_t id =
      combine_hashes(combine_hashes(static_cast<std::uint64_t>(kind), first), second);
  return id == 0 ? 1 : id;
}

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

// The change that gives a record another rank; it must differ.
template <class T>
void change_rank(const Journey& journey, Id<T> id, std::string rank, Edit& edit) {
  Change change{.before = *journey.find(id), .after = *journey.find(id)};
  rank_of(std::get<T>(*change.after)) = std::move(rank);
  if (change.before != change.after) edit.changes.push_back(std::move(change));
}

// Ranks for `count` records at `index` of `siblings` (which do not include them); what becomes of
// the siblings is added to `edit`.
template <class T>
[[nodiscard]] std::vector<std::string> place_records(const Journey& journey,
                                                     std::span<const Id<T>> siblings,
                                                     std::size_t index, std::size_t count,
                                                     Random& random, Edit& edit) {
  index = std::min(index, siblings.size());
  std::string_view low;
  std::string_view high;
  if (index > 0) low = rank_of(*journey.find(siblings[index - 1]));
  if (index < siblings.size()) high = rank_of(*journey.find(siblings[index]));
  if (auto ranks = short_ranks_between(low, high, count, random)) return *std::move(ranks);

  std::vector<std::string> all = ranks_between({}, {}, siblings.size() + count, random);
  std::vector<std::string> ranks;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i >= index && i < index + count) {
      ranks.push_back(std::move(all[i]));
    } else {
      change_rank(journey, siblings[i < index ? i : i - count], std::move(all[i]), edit);
    }
  }
  return ranks;
}

}  // namespace throughline
