// Deciding what a merge could not.
#include <algorithm>

#include "journey/conflicts.hpp"
#include "journey/references.hpp"
#include "journey/verbs_support.hpp"

namespace throughline {

namespace {

Status check_targets(const Journey& journey, const Record& record) {
  for (const Reference& reference : references_of(record)) {
    if (find_record(journey, reference.target) != nullptr) continue;
    return fail("The " + std::string(record_type(reference.target.kind).name) +
                    " of this candidate was deleted since",
                {}, "Choose another one");
  }
  return {};
}

}  // namespace

Result<Edit> resolve_conflict(const MapView& view, Id<Conflict> conflict, std::size_t candidate) {
  const Conflict* record = view.journey.find(conflict);
  if (record == nullptr) return std::unexpected(gone("conflict"));
  const NamedConflict named = conflict_in(*record);
  std::optional<Record> current = copy_record(view.journey, named.target);
  if (!current) return std::unexpected(gone(record_type(named.target.kind).name));
  if (candidate >= named.conflict.candidates.size()) {
    return fail("The conflict has no such candidate");
  }
  const std::string& value = named.conflict.candidates[candidate];

  Edit edit;
  edit.label = "Resolve conflict";
  if (named.field == kMark) {
    if (value == kDelete) {
      const RecordId target = record_id(named.target);
      Result<Edit> removal = remove_records(view, {&target, 1});
      if (!removal) return removal;
      edit.changes = std::move(removal->changes);
    }
  } else {
    Record changed = *current;
    if (!set_named_value(changed, named.field, value)) {
      return fail("This candidate is no value that the field can have", {}, "Choose another one");
    }
    if (Status status = check_targets(view.journey, changed); !status) {
      return std::unexpected(status.error());
    }
    if (changed != *current) {
      edit.changes.push_back({.before = std::move(current), .after = std::move(changed)});
    }
  }
  const RecordKey key{.kind = RecordKind::conflict, .id = conflict.value};
  const bool taken_along = std::ranges::any_of(
      edit.changes, [key](const Change& change) { return key_of(change) == key; });
  if (!taken_along) edit.changes.push_back({.before = Record(*record), .after = std::nullopt});
  return edit;
}

}  // namespace throughline
