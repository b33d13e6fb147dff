// Which records a record points to.
#pragma once

#include <string>
#include <vector>

#include "journey/change.hpp"
#include "journey/record_access.hpp"

namespace throughline {

struct Reference {
  const Field* field = nullptr;
  RecordKey target;
};

// Every reference that is set, places included. A map's pair is another file and not among them.
[[nodiscard]] std::vector<Reference> references_of(RecordKind kind, const void* record);
[[nodiscard]] std::vector<Reference> references_of(const Record& record);

// Takes `target` out of every field of `record` that may stand without it. Places and keys can't.
void clear_references(Record& record, RecordKey target);

// True where a reference would point nowhere after the edit. Looks at every record when the edit
// deletes one.
[[nodiscard]] bool breaks_references(const Journey& journey, const Edit& edit);

// Takes out of `edit` each change after which a reference of the journey would point nowhere, and
// says so. Looks at every record when the edit deletes one.
void drop_what_breaks_references(const Journey& journey, Edit& edit,
                                 std::vector<std::string>& skipped);

}  // namespace throughline
