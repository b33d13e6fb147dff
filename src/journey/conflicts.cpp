#include "journey/conflicts.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>
#include <utility>

#include "base/hash.hpp"
#include "journey/id_text.hpp"
#include "journey/json.hpp"
#include "journey/value_json.hpp"

namespace throughline {

namespace {

constexpr std::string_view kNoMember = "{}";

bool is_nothing(std::string_view json) {
  return json == "null" || json == kNoMember;
}

// Which of the record's unknown members a name is of, and its key there.
std::pair<UnknownPart, std::string_view> unknown_field(RecordKind kind, std::string_view name) {
  const std::vector<UnknownPart> parts = unknown_parts(kind);
  if (parts.size() > 1 && name.starts_with(kFileMember))
    return {parts[1], name.substr(kFileMember.size())};
  return {parts[0], name};
}

std::string single_member(std::string_view key, const std::string& json) {
  return object_of({{std::string(key), json}});
}

RecordKey target_of(const Conflict& conflict) {
  for (const RecordType& type : record_types()) {
    if (const auto parsed = parse_id(type.kind, conflict.target)) {
      return {.kind = type.kind, .id = parsed->id};
    }
  }
  return {};
}

bool is_settled(const Journey& journey, const NamedConflict& named) {
  const auto& [target, name, conflict] = named;
  if (conflict.candidates.size() < 2) return false;
  if (name == kMark) {
    return conflict.candidates ==
               std::vector<std::string>{std::string(kKeep), std::string(kDelete)} &&
           std::ranges::find(kMarkBases, conflict.base) != std::end(kMarkBases);
  }
  const std::set<std::string> candidates(conflict.candidates.begin(), conflict.candidates.end());
  if (canonical_order(candidates, conflict.base) != conflict.candidates) return false;
  std::optional<Record> record = copy_record(journey, target);
  if (!record) return false;
  if (const Field* field = find_field(target.kind, name)) {
    if (field->type == FieldType::text_set || field->type == FieldType::reference_set) return false;
  }
  if (named_value(target.kind, data_of(*record), name) != conflict.candidates.front()) return false;
  return std::ranges::all_of(candidates, [&](const std::string& json) {
    return set_named_value(*record, name, json) &&
           named_value(target.kind, data_of(*record), name) == json;
  });
}

}  // namespace

ConflictRecords conflict_records(const Journey& journey) {
  ConflictRecords records;
  for (const Conflict& conflict : journey.conflicts.records()) {
    records.emplace(target_of(conflict), conflict);
  }
  return records;
}

NamedConflict conflict_in(const Conflict& record) {
  return {.target = target_of(record),
          .field = record.field,
          .conflict = {.base = record.base, .candidates = record.candidates}};
}

Conflicts conflicts_of(const Journey& journey) {
  Conflicts conflicts;
  for (const Conflict& record : journey.conflicts.records()) {
    NamedConflict named = conflict_in(record);
    const Record canonical = conflict_record(named.target, named.field, named.conflict);
    if (key_of(canonical).id != record.id.value || !is_settled(journey, named)) continue;
    conflicts[named.target].emplace(std::move(named.field), std::move(named.conflict));
  }
  return conflicts;
}

std::vector<std::string> canonical_order(const std::set<std::string>& candidates,
                                         std::string_view base) {
  std::vector<std::string> ordered(candidates.begin(), candidates.end());
  std::ranges::sort(ordered, {}, [base](const std::string& json) {
    return std::tuple(json == base, is_nothing(json), std::string_view(json));
  });
  return ordered;
}

Record conflict_record(RecordKey target, std::string_view field, const FieldConflict& conflict) {
  Conflict record;
  record.target = id_text(target.kind, target.id);
  record.id.value = combine_hashes(hash_text(record.target), hash_text(field));
  record.field = field;
  record.base = conflict.base;
  record.candidates = conflict.candidates;
  return record;
}

const Field* find_field(RecordKind kind, std::string_view name) {
  const std::span<const Field> fields = record_type(kind).fields;
  const auto found = std::ranges::find(fields, name, &Field::name);
  return found == fields.end() ? nullptr : &*found;
}

std::string named_value(RecordKind kind, const void* record, std::string_view name) {
  if (const Field* field = find_field(kind, name)) return value_json(*field, record);
  const auto [part, key] = unknown_field(kind, name);
  const Members members = members_of(part.get(record));
  const auto found = members.find(key);
  return found == members.end() ? std::string(kNoMember) : single_member(key, found->second);
}

bool set_named_value(Record& record, std::string_view name, std::string_view json) {
  const RecordKind kind = kind_of(record);
  if (const Field* field = find_field(kind, name)) return set_value(*field, json, data_of(record));
  const auto [part, key] = unknown_field(kind, name);
  const Members value = members_of(json);
  if (value.empty() ? json != kNoMember : value.size() > 1 || value.begin()->first != key) {
    return false;
  }
  Unknown& unknown = part.access(data_of(record));
  Members members = members_of(unknown);
  members.erase(std::string(key));
  members.insert(value.begin(), value.end());
  unknown = object_of(members);
  return true;
}

}  // namespace throughline
