// Ranks and siblings of records whose type is known at run time only. For outline.cpp and the
// verbs: one piece of code for five record types.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "journey/record_access.hpp"

namespace throughline {

// The record's rank, in its place or by itself; null for a kind that has none.
[[nodiscard]] std::string* rank_slot(RecordKind kind, void* record);
[[nodiscard]] const std::string& rank_of(RecordKind kind, const void* record);

// In the order of siblings: by rank, ties by id. The journey must hold them all.
void sort_siblings(const Journey& journey, RecordKind kind, std::vector<std::uint64_t>& ids);

// Which records came to or left a group of siblings, or changed their rank: those are in both
// lists.
struct SiblingChanges {
  std::vector<std::uint64_t> removed, added;
};

// Brings siblings in order up to date. The ranks of those that stay are unchanged.
void update_siblings(const Journey& journey, RecordKind kind, std::vector<std::uint64_t>& siblings,
                     SiblingChanges changes);

template <class T>
[[nodiscard]] std::vector<std::uint64_t> id_values(std::span<const Id<T>> ids) {
  std::vector<std::uint64_t> values(ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) values[i] = ids[i].value;
  return values;
}

template <class T>
void assign_ids(std::vector<Id<T>>& ids, std::span<const std::uint64_t> values) {
  ids.resize(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) ids[i].value = values[i];
}

}  // namespace throughline
