// What the sides of a merge wrote, collected as sets, so that neither their order nor their
// grouping matters (SPEC 6.2). For merge.cpp.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "journey/conflicts.hpp"
#include "journey/record_access.hpp"

namespace throughline {

// Of a field that is no set: every value written, as JSON. None: it is as in the base.
struct FieldWrites {
  std::set<std::string> values;
  // The base of a side's conflict where it is not this base's value: the smallest such text.
  std::string other_base;
};

struct RecordWrites {
  bool created = false;  // by a side; the base has none
  bool deleted = false;  // by a side, which may be seen by its mark only
  bool kept = false;     // a side took the base's mark away
  bool used = false;     // what a side deleted must stand: never without `deleted`
  std::size_t mark = 0;  // which of kMarkBases, more by one where the base has no such record
  std::map<std::string, FieldWrites, std::less<>> fields;
  // Elements of sets that are in where the base does not have them, and out where it has.
  std::map<std::string, std::set<std::string>, std::less<>> toggled_texts;
  std::map<std::string, std::set<std::uint64_t>, std::less<>> toggled_references;
};

struct Writes {
  std::map<RecordKey, RecordWrites> records;
  Conflicts base_conflicts;

  // Deleted and not brought back.
  [[nodiscard]] bool is_gone(RecordKey key) const {
    const auto found = records.find(key);
    return found != records.end() && found->second.deleted && !found->second.used;
  }
};

// Has an entry for every record that is not the same in all sides and the base, its conflicts
// included.
[[nodiscard]] Writes collect_writes(const Journey& base, std::span<const Journey* const> sides);

}  // namespace throughline
