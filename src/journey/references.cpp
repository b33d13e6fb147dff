#include "journey/references.hpp"

#include <algorithm>
#include <set>

namespace throughline {

namespace {

// The journey as it would be after an edit, as far as existence goes.
class Outcome {
 public:
  Outcome(const Journey& journey, const Edit& edit) : journey_(journey) {
    for (const Change& change : edit.changes) {
      if (!change.before) created_.insert(key_of(change));
      if (!change.after) deleted_.insert(key_of(change));
      touched_.insert(key_of(change));
    }
  }

  [[nodiscard]] bool has(RecordKey key) const {
    if (created_.contains(key)) return true;
    return !deleted_.contains(key) && find_record(journey_, key) != nullptr;
  }

  [[nodiscard]] bool lacks_something(const Change& change) const {
    return change.after &&
           !std::ranges::all_of(references_of(*change.after), [this](const Reference& reference) {
             return has(reference.target);
           });
  }

  // What records that the edit does not touch point to, as far as the edit deletes it.
  [[nodiscard]] std::set<RecordKey> deleted_but_needed() const {
    std::set<RecordKey> needed;
    if (deleted_.empty()) return needed;
    for (const RecordType& type : record_types().subspan(1)) {
      for (std::size_t i = 0; i < record_count(journey_, type.kind); ++i) {
        const void* record = record_at(journey_, type.kind, i);
        if (touched_.contains(key_at(type.kind, record))) continue;
        for (const Reference& reference : references_of(type.kind, record)) {
          if (deleted_.contains(reference.target)) needed.insert(reference.target);
        }
      }
    }
    return needed;
  }

 private:
  const Journey& journey_;
  std::set<RecordKey> created_, deleted_, touched_;
};

void push_if_set(std::vector<Reference>& references, const Field& field, RecordKind kind,
                 std::uint64_t id) {
  if (id != 0) references.push_back({.field = &field, .target = {.kind = kind, .id = id}});
}

}  // namespace

std::vector<Reference> references_of(RecordKind kind, const void* record) {
  std::vector<Reference> references;
  for (const Field& field : record_type(kind).fields) {
    switch (field.type) {
      case FieldType::reference:
        if (field.target == RecordKind::map) break;
        push_if_set(references, field, field.target, field.get<std::uint64_t>(record));
        break;
      case FieldType::any_reference: {
        const auto& target = field.get<RecordKey>(record);
        push_if_set(references, field, target.kind, target.id);
        break;
      }
      case FieldType::reference_set:
        for (const std::uint64_t id : field.references->values(&field.get<char>(record))) {
          push_if_set(references, field, field.target, id);
        }
        break;
      case FieldType::step_place:
        push_if_set(references, field, RecordKind::stage, field.get<StepPlace>(record).stage.value);
        break;
      case FieldType::card_place:
        push_if_set(references, field, RecordKind::lane, field.get<CardPlace>(record).lane.value);
        push_if_set(references, field, RecordKind::step, field.get<CardPlace>(record).step.value);
        break;
      default:
        break;
    }
  }
  return references;
}

std::vector<Reference> references_of(const Record& record) {
  return references_of(kind_of(record), data_of(record));
}

void clear_references(Record& record, RecordKey target) {
  void* data = data_of(record);
  for (const Field& field : record_type(kind_of(record)).fields) {
    if (field.target != target.kind || field.fixed) continue;
    if (field.type == FieldType::reference) {
      if (field.get<std::uint64_t>(data) == target.id) field.get<std::uint64_t>(data) = 0;
    } else if (field.type == FieldType::reference_set) {
      auto values = field.references->values(field.access(data));
      std::erase(values, target.id);
      field.references->assign(field.access(data), values);
    }
  }
}

bool breaks_references(const Journey& journey, const Edit& edit) {
  const Outcome outcome(journey, edit);
  return std::ranges::any_of(
             edit.changes, [&](const Change& change) { return outcome.lacks_something(change); }) ||
         !outcome.deleted_but_needed().empty();
}

void drop_what_breaks_references(const Journey& journey, Edit& edit,
                                 std::vector<std::string>& skipped) {
  // Dropping one change may leave another without what it needs, so until nothing is dropped.
  for (std::size_t count = edit.changes.size() + 1; count != edit.changes.size();) {
    count = edit.changes.size();
    const Outcome outcome(journey, edit);
    std::set<RecordKey> needed = outcome.deleted_but_needed();
    for (const Change& change : edit.changes) {
      if (!change.after) continue;
      for (const Reference& reference : references_of(*change.after)) {
        if (!outcome.has(reference.target)) needed.insert(reference.target);
      }
    }
    std::erase_if(edit.changes, [&](const Change& change) {
      const Record& record = change.after ? *change.after : *change.before;
      const bool lacks = outcome.lacks_something(change);
      if (!lacks && (change.after || !needed.contains(key_of(change)))) return false;
      const std::string name = display_name(kind_of(record), data_of(record));
      skipped.push_back(lacks ? name + " belongs to what was deleted since"
                              : name + " is in use since");
      return true;
    });
  }
}

}  // namespace throughline
