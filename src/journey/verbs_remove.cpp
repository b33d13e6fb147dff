// Deleting: a record takes with it what can't stand without it, and leaves no reference behind.
#include <map>
#include <set>

#include "journey/references.hpp"
#include "journey/verbs_support.hpp"

namespace throughline {

namespace {

RecordKey key_of(const RecordId& id) {
  RecordKey key;
  key.kind = static_cast<RecordKind>(id.index());
  std::visit([&key](auto typed) { key.id = typed.value; }, id);
  return key;
}

bool cascades(const Record& record, RecordKey target) {
  for (const Reference& reference : references_of(record)) {
    if (reference.target == target && reference.field->on_delete == OnDelete::cascade) return true;
  }
  return false;
}

template <class T>
void push_all(std::vector<RecordKey>& keys, std::span<const Id<T>> ids) {
  for (const Id<T> id : ids) keys.push_back({.kind = kKindOf<T>, .id = id.value});
}

// What stands in a stage, step or lane.
std::vector<RecordKey> contents(const MapView& view, RecordKey key) {
  std::vector<RecordKey> found;
  if (key.kind == RecordKind::stage) {
    push_all(found, view.outline.steps({key.id}));
  } else if (key.kind == RecordKind::step) {
    for (const Id<Lane> lane : view.outline.lanes()) {
      push_all(found, view.outline.cell(lane, {key.id}));
    }
  } else if (key.kind == RecordKind::lane) {
    for (const Id<Step> step : view.outline.columns()) {
      push_all(found, view.outline.cell({key.id}, step));
    }
  }
  return found;
}

std::string removal_label(std::span<const RecordId> ids) {
  const RecordKind kind = key_of(ids.front()).kind;
  for (const RecordId& id : ids) {
    if (key_of(id).kind != kind) return counted_label("Delete", "item", ids.size());
  }
  return counted_label("Delete", record_type(kind).name, ids.size());
}

}  // namespace

Result<Edit> remove_records(const MapView& view, std::span<const RecordId> ids) {
  if (ids.empty()) return std::unexpected(nothing_to_do());
  std::vector<RecordKey> open;
  for (const RecordId& id : ids) {
    const RecordKey key = key_of(id);
    if (key.kind == RecordKind::map) return fail("The map itself can't be deleted from within");
    if (find_record(view.journey, key) == nullptr) {
      return std::unexpected(gone(record_type(key.kind).name));
    }
    open.push_back(key);
  }

  std::set<RecordKey> removed;
  while (!open.empty()) {
    const RecordKey key = open.back();
    open.pop_back();
    if (!removed.insert(key).second) continue;
    for (const RecordKey& inside : contents(view, key)) open.push_back(inside);
    for (const RecordKey& referrer : view.outline.referrers(key)) {
      if (cascades(*copy_record(view.journey, referrer), key)) open.push_back(referrer);
    }
  }

  std::map<RecordKey, Record> changed;
  for (const RecordKey& key : removed) {
    for (const RecordKey& referrer : view.outline.referrers(key)) {
      if (removed.contains(referrer)) continue;
      const auto place = changed.try_emplace(referrer, *copy_record(view.journey, referrer)).first;
      clear_references(place->second, key);
    }
  }

  Edit edit;
  edit.label = removal_label(ids);
  for (const RecordKey& key : removed) {
    edit.changes.push_back({.before = copy_record(view.journey, key), .after = std::nullopt});
  }
  for (auto& [key, record] : changed) {
    edit.changes.push_back({.before = copy_record(view.journey, key), .after = std::move(record)});
  }
  return edit;
}

}  // namespace throughline
