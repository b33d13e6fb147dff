// What conflict records say, and when they count (SPEC 6.3, 6.4).
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "journey/record_access.hpp"

namespace throughline {

// The field of a conflict of the record itself: deleted by one side, used by another.
inline constexpr std::string_view kMark;
// The base of a mark. It is the second one where the base of the merge has the mark already, so
// that a record that was deleted again can be told from one that nobody decided on.
inline constexpr std::string_view kMarkBases[] = {"true", "null"};
inline constexpr std::string_view kKeep = "true";
inline constexpr std::string_view kDelete = "false";
// What begins the name of a member of the file, which is a field of the map here.
inline constexpr std::string_view kFileMember = "/";

// Values are JSON as value_json writes them. A member that this version does not know is an object
// of that one member, and {} where it is not there.
struct FieldConflict {
  std::string base;
  std::vector<std::string> candidates;  // two or more, in canonical order
  bool operator==(const FieldConflict&) const = default;
};

// In the order of SPEC 6.3. The field holds the first one.
[[nodiscard]] std::vector<std::string> canonical_order(const std::set<std::string>& candidates,
                                                       std::string_view base);

// Those that count, by the name of the field.
using ConflictsOfRecord = std::map<std::string, FieldConflict, std::less<>>;
using Conflicts = std::map<RecordKey, ConflictsOfRecord>;
[[nodiscard]] Conflicts conflicts_of(const Journey& journey);

struct NamedConflict {
  RecordKey target;
  std::string field;
  FieldConflict conflict;
};
[[nodiscard]] NamedConflict conflict_in(const Conflict& record);

// All conflict records, those that don't count too, by target.
using ConflictRecords = std::multimap<RecordKey, Record>;
[[nodiscard]] ConflictRecords conflict_records(const Journey& journey);

// The record that says it; its id follows from target and field.
[[nodiscard]] Record conflict_record(RecordKey target, std::string_view field,
                                     const FieldConflict& conflict);

// ---- Any field of a record by its name: listed, a member unknown here, or a member of the file
// ----

// Null where it is no listed field.
[[nodiscard]] const Field* find_field(RecordKind kind, std::string_view name);
[[nodiscard]] std::string named_value(RecordKind kind, const void* record, std::string_view name);
// False where the field can't have that value.
bool set_named_value(Record& record, std::string_view name, std::string_view json);

}  // namespace throughline
