#include "journey/change.hpp"

#include <algorithm>
#include <ranges>
#include <utility>

#include "journey/record_access.hpp"

namespace throughline {

namespace {

std::string described(const Change& change) {
  const Record& record = change.before ? *change.before : *change.after;
  return std::string(record_type(kind_of(record)).name) + " " +
         display_name(kind_of(record), data_of(record));
}

Status check_change(const Journey& journey, const Change& change) {
  if (!change.before && !change.after) return fail("A change holds no record");
  const RecordKey key = key_of(change);
  if (change.before && change.after && key_of(*change.after) != key) {
    return fail("A change turns one record into another", described(change));
  }
  if (key.kind == RecordKind::map && !(change.before && change.after)) {
    return fail("The map itself can be changed, not created or deleted");
  }
  const void* current = find_record(journey, key);
  if (!change.before) {
    if (current != nullptr) return fail("The " + described(change) + " is there already");
    return {};
  }
  if (current == nullptr) return fail("The " + described(change) + " is not there any more");
  if (!(copy_record(journey, key) == change.before)) {
    return fail("The " + described(change) + " has been changed since");
  }
  return {};
}

}  // namespace

Status apply(Journey& journey, const Edit& edit) {
  std::vector<RecordKey> keys;
  keys.reserve(edit.changes.size());
  for (const Change& change : edit.changes) {
    if (Status status = check_change(journey, change); !status) return status;
    keys.push_back(key_of(change));
  }
  std::ranges::sort(keys);
  if (std::ranges::adjacent_find(keys) != keys.end()) {
    return fail("An edit changes the same record twice");
  }
  for (const Change& change : edit.changes) {
    if (change.after) {
      put_record(journey, *change.after);
    } else {
      erase_record(journey, key_of(change));
    }
  }
  return {};
}

Edit inverse(const Edit& edit) {
  Edit reversed{.label = edit.label, .changes = {}, .site = edit.site, .sequence = edit.sequence};
  reversed.changes.reserve(edit.changes.size());
  for (const Change& change : std::views::reverse(edit.changes)) {
    reversed.changes.push_back({.before = change.after, .after = change.before});
  }
  return reversed;
}

}  // namespace throughline
