#include "journey/history.hpp"

#include <cassert>
#include <utility>

#include "journey/record_access.hpp"
#include "journey/references.hpp"

namespace throughline {

namespace {

std::string described(const Record& record) {
  return display_name(kind_of(record), data_of(record));
}

}  // namespace

History::History(Journey journey, std::uint64_t site) : journey_(std::move(journey)), site_(site) {}

Result<Edit> History::commit(Edit edit) {
  if (edit.changes.empty()) return fail("There is nothing to change");
  edit.site = site_;
  edit.sequence = sequence_ + 1;
  if (Status status = apply(journey_, edit); !status) return std::unexpected(status.error());
  ++sequence_;
  ++revision_;
  redo_.clear();
  undo_.push_back(edit);
  return edit;
}

Status History::integrate(const Edit& edit) {
  if (Status status = apply(journey_, edit); !status) return status;
  integrated_ = true;
  ++revision_;
  return {};
}

Result<History::Replay> History::undo() {
  if (undo_.empty()) return fail("There is nothing to undo");
  const Edit edit = std::move(undo_.back());
  undo_.pop_back();
  Replay result = replay(inverse(edit));
  if (!result.edit.changes.empty()) redo_.push_back(inverse(result.edit));
  return result;
}

Result<History::Replay> History::redo() {
  if (redo_.empty()) return fail("There is nothing to redo");
  const Edit edit = std::move(redo_.back());
  redo_.pop_back();
  Replay result = replay(edit);
  if (!result.edit.changes.empty()) undo_.push_back(result.edit);
  return result;
}

// Field by field: what an edit wrote and nobody changed since is put back, the rest is left and
// said.
History::Replay History::replay(const Edit& edit) {
  Replay result;
  result.edit.label = edit.label;
  for (const Change& change : edit.changes) {
    std::optional<Record> current = copy_record(journey_, key_of(change));
    if (!change.before) {
      if (current) {
        result.skipped.push_back(described(*current) + " is there already");
      } else {
        result.edit.changes.push_back(change);
      }
    } else if (!current) {
      result.skipped.push_back(described(*change.before) + " was deleted since");
    } else if (!change.after) {
      if (*current == *change.before) {
        result.edit.changes.push_back(change);
      } else {
        result.skipped.push_back(described(*current) + " was changed since");
      }
    } else {
      Record changed = *current;
      for (const std::string& kept : replay_fields(*change.before, *change.after, changed)) {
        result.skipped.push_back("The " + kept + " of " + described(*current) +
                                 " was changed since");
      }
      if (changed != *current) {
        result.edit.changes.push_back({.before = std::move(current), .after = std::move(changed)});
      }
    }
  }
  if (integrated_) drop_what_breaks_references(journey_, result.edit, result.skipped);
  if (!result.edit.changes.empty()) {
    result.edit.site = site_;
    result.edit.sequence = ++sequence_;
    [[maybe_unused]] const Status applied = apply(journey_, result.edit);
    assert(applied);  // each change was made from the record as it is now
  }
  ++revision_;
  return result;
}

std::string_view History::undo_label() const {
  return undo_.empty() ? std::string_view() : std::string_view(undo_.back().label);
}

std::string_view History::redo_label() const {
  return redo_.empty() ? std::string_view() : std::string_view(redo_.back().label);
}

}  // namespace throughline
