// What a merge has to know of fields, whichever record they are of. For merge_writes.cpp.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "journey/fields.hpp"
#include "journey/record_access.hpp"

namespace throughline {

// Merged element by element.
[[nodiscard]] bool is_set(const Field& field);

// A record can't stand without what the field points to.
[[nodiscard]] bool is_required(const Field& field);

// Has one value that points to records: a reference or a place.
[[nodiscard]] bool may_point(const Field& field);

// What the field of a record points to, places included.
[[nodiscard]] std::vector<RecordKey> targets_of(RecordKind kind, const void* record,
                                                const Field& field);

// Another rank in the same cell. Both are JSON.
[[nodiscard]] bool changes_order_only(const Field& field, std::string_view from,
                                      std::string_view to);

// Takes out of the values written what loses to others without a conflict (SPEC 6.7). `base` is
// JSON, empty where the base has no such record.
void drop_losers(const Field& field, std::string_view base, std::set<std::string>& values);

}  // namespace throughline
