#include "journey/merge.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "journey/codec.hpp"
#include "journey/field_check.hpp"
#include "journey/merge_writes.hpp"
#include "journey/references.hpp"
#include "journey/value_json.hpp"

namespace throughline {

namespace {

// A record as the merge has it, and what is in conflict in it.
struct Outcome {
  std::optional<Record> record;
  ConflictsOfRecord conflicts;
};

class Merger {
 public:
  Merger(const Journey& base, Writes writes) : base_(base), writes_(std::move(writes)) {}

  Result<Merge> run(const Journey& ours) {
    Merge merge{.edit = {.label = "Merge"}};
    const ConflictRecords before = conflict_records(ours);
    std::vector<Change> conflicts;
    merge.conflicts = before.size();
    for (const auto& [key, writes] : writes_.records) {
      Outcome outcome = outcome_of(key, writes);
      if (const Status status = check_sizes(outcome.conflicts); !status) {
        return std::unexpected(status.error());
      }
      merge.conflicts += outcome.conflicts.size();
      merge.conflicts -= change_conflicts(key, outcome.conflicts, before, conflicts);
      std::optional<Record> current = copy_record(ours, key);
      if (current == outcome.record) continue;
      merge.edit.changes.push_back(
          {.before = std::move(current), .after = std::move(outcome.record)});
    }
    for (Change& change : conflicts) merge.edit.changes.push_back(std::move(change));
    return merge;
  }

 private:
  [[nodiscard]] Outcome outcome_of(RecordKey key, const RecordWrites& writes) const {
    Outcome outcome;
    const std::optional<Record> base = copy_record(base_, key);
    if ((writes.deleted && !writes.used) || (!base && !writes.created)) return outcome;
    if (const auto found = writes_.base_conflicts.find(key);
        found != writes_.base_conflicts.end()) {
      outcome.conflicts = found->second;
    }
    outcome.record = base ? *base : make_record(key);
    decide_mark(base.has_value(), writes, outcome);
    clear_what_is_gone(outcome);
    for (const auto& [name, elements] : writes.toggled_texts) toggle_texts(name, elements, outcome);
    for (const auto& [name, elements] : writes.toggled_references) {
      toggle_references(name, elements, outcome);
    }
    for (const auto& [name, field] : writes.fields) {
      write_field(base ? data_of(*base) : nullptr, name, field, outcome);
    }
    return outcome;
  }

  static void decide_mark(bool in_base, const RecordWrites& writes, Outcome& outcome) {
    std::optional<std::size_t> mark;
    const auto base_mark = outcome.conflicts.find(kMark);
    if (!in_base) {
      if (writes.mark > 0) mark = writes.mark - 1;
    } else if (writes.deleted) {
      mark = writes.mark;
      if (base_mark != outcome.conflicts.end()) {
        mark = base_mark->second.base == kMarkBases[0] ? 1 : 0;
      }
    } else if (!writes.kept) {
      return;
    }
    if (base_mark != outcome.conflicts.end()) outcome.conflicts.erase(base_mark);
    if (!mark) return;
    outcome.conflicts.emplace(
        std::string(kMark),
        FieldConflict{.base = std::string(kMarkBases[*mark]),
                      .candidates = {std::string(kKeep), std::string(kDelete)}});
  }

  void clear_what_is_gone(Outcome& outcome) const {
    for (const Reference& reference : references_of(*outcome.record)) {
      if (!writes_.is_gone(reference.target)) continue;
      clear_references(*outcome.record, reference.target);
      if (const auto found = outcome.conflicts.find(reference.field->name);
          found != outcome.conflicts.end()) {
        outcome.conflicts.erase(found);
      }
    }
  }

  static void toggle_texts(std::string_view name, const std::set<std::string>& elements,
                           Outcome& outcome) {
    auto& set = find_field(kind_of(*outcome.record), name)->get<TextSet>(data_of(*outcome.record));
    TextSet merged;
    std::ranges::set_symmetric_difference(set, elements, std::back_inserter(merged));
    set = std::move(merged);
  }

  static void toggle_references(std::string_view name, const std::set<std::uint64_t>& elements,
                                Outcome& outcome) {
    const Field* field = find_field(kind_of(*outcome.record), name);
    void* set = field->access(data_of(*outcome.record));
    std::vector<std::uint64_t> merged;
    std::ranges::set_symmetric_difference(field->references->values(set), elements,
                                          std::back_inserter(merged));
    field->references->assign(set, merged);
  }

  static void write_field(const void* base, std::string_view name, const FieldWrites& writes,
                          Outcome& outcome) {
    Record& record = *outcome.record;
    if (const auto found = outcome.conflicts.find(name); found != outcome.conflicts.end()) {
      outcome.conflicts.erase(found);
    }
    const RecordKind kind = kind_of(record);
    FieldConflict conflict;
    conflict.base = writes.other_base;
    if (conflict.base.empty() && writes.values.size() > 1) {
      const Record empty = make_record({.kind = kind, .id = 0});
      conflict.base = named_value(kind, base == nullptr ? data_of(empty) : base, name);
    }
    conflict.candidates = canonical_order(writes.values, conflict.base);
    [[maybe_unused]] const bool set = set_named_value(record, name, conflict.candidates.front());
    assert(set);  // it was read from a side
    if (conflict.candidates.size() > 1) {
      outcome.conflicts.emplace(std::string(name), std::move(conflict));
    }
  }

  // As a candidate a text may be longer than a file can hold: in quotation marks, and escaped.
  static Status check_sizes(const ConflictsOfRecord& conflicts) {
    for (const auto& [name, conflict] : conflicts) {
      const auto too_long = [](const std::string& json) { return json.size() > kMaxTextBytes; };
      if (!too_long(conflict.base) && std::ranges::none_of(conflict.candidates, too_long)) continue;
      return fail("The " + name + " was written differently, and is too long to keep all of it", {},
                  "Shorten it in one of the files, or make it the same in all");
    }
    return {};
  }

  // What becomes of the conflict records of one target; returns how many there were.
  static std::size_t change_conflicts(RecordKey key, const ConflictsOfRecord& wanted,
                                      const ConflictRecords& before, std::vector<Change>& changes) {
    std::map<RecordKey, Change> by_key;
    std::size_t count = 0;
    for (auto [record, end] = before.equal_range(key); record != end; ++record) {
      by_key[key_of(record->second)].before = record->second;
      ++count;
    }
    for (const auto& [name, conflict] : wanted) {
      Record record = conflict_record(key, name, conflict);
      by_key[key_of(record)].after = std::move(record);
    }
    for (auto& [conflict, change] : by_key) {
      if (change.before != change.after) changes.push_back(std::move(change));
    }
    return count;
  }

  const Journey& base_;
  Writes writes_;
};

std::size_t count_records(const Journey& journey) {
  std::size_t count = 0;
  for (const RecordType& type : record_types()) count += record_count(journey, type.kind);
  return count;
}

}  // namespace

Result<Merge> merge(const Journey& base, const Journey& ours,
                    std::span<const Journey* const> theirs) {
  std::vector<const Journey*> sides{&ours};
  sides.insert(sides.end(), theirs.begin(), theirs.end());
  for (const Journey* side : sides) {
    if (side->map.id == base.map.id) continue;
    return fail("These are different maps", "/map/id", "Merge copies of one map");
  }
  Result<Merge> merged = Merger(base, collect_writes(base, sides)).run(ours);
  if (!merged) return merged;
  std::size_t count = count_records(ours);
  for (const Change& change : merged->edit.changes) {
    if (!change.before) ++count;
    if (!change.after) --count;
  }
  constexpr std::size_t kMost = ReadLimits{}.records;
  if (count > kMost) {
    return fail("The merged map would hold more than " + std::to_string(kMost) + " records", {},
                "Merge fewer files, or divide the map");
  }
  return merged;
}

}  // namespace throughline
