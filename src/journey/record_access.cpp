#include "journey/record_access.hpp"

#include <type_traits>
#include <utility>

namespace throughline {

namespace {

template <class T>
constexpr bool kAlternativeMatches =
    std::is_same_v<std::variant_alternative_t<static_cast<std::size_t>(kKindOf<T>), Record>, T>;
template <class... T>
constexpr bool all_match(const std::variant<T...>*) {
  return (kAlternativeMatches<T> && ...);
}
static_assert(all_match(static_cast<const Record*>(nullptr)));
static_assert(std::variant_size_v<Record> == kRecordKindCount);

// std::visit would do, but may throw; this is never valueless, as no record's move can fail.
template <std::size_t kIndex = 0, class RecordType>
auto data_at(RecordType& record) {
  using Data = std::conditional_t<std::is_const_v<RecordType>, const void*, void*>;
  if constexpr (kIndex + 1 == kRecordKindCount) {
    return static_cast<Data>(std::get_if<kIndex>(&record));
  } else {
    if (record.index() == kIndex) return static_cast<Data>(std::get_if<kIndex>(&record));
    return data_at<kIndex + 1>(record);
  }
}

template <std::size_t kIndex = 0>
Record make_alternative(std::size_t index) {
  if constexpr (kIndex + 1 < kRecordKindCount) {
    if (index != kIndex) return make_alternative<kIndex + 1>(index);
  }
  return Record(std::in_place_index<kIndex>);
}

template <std::size_t kIndex = 1>
void put_alternative(Journey& journey, Record& record) {
  if constexpr (kIndex < kRecordKindCount) {
    using T = std::variant_alternative_t<kIndex, Record>;
    if (auto* typed = std::get_if<kIndex>(&record)) {
      const_cast<Table<T>&>(journey.table<T>()).put(std::move(*typed));  // not const here
    } else {
      put_alternative<kIndex + 1>(journey, record);
    }
  }
}

}  // namespace

RecordKind kind_of(const Record& record) {
  return static_cast<RecordKind>(record.index());
}

RecordKey key_at(RecordKind kind, const void* record) {
  void* data = const_cast<void*>(record);  // only ever read
  return {.kind = kind, .id = record_type(kind).id(data)};
}

RecordKey key_of(const Record& record) {
  return key_at(kind_of(record), data_of(record));
}

RecordKey key_of(const Change& change) {
  return key_of(change.before ? *change.before : *change.after);
}

void* data_of(Record& record) {
  return data_at(record);
}
const void* data_of(const Record& record) {
  return data_at(record);
}

Record make_record(RecordKey key) {
  Record record = make_alternative(static_cast<std::size_t>(key.kind));
  record_type(key.kind).id(data_of(record)) = key.id;
  return record;
}

const void* find_record(const Journey& journey, RecordKey key) {
  if (key.kind == RecordKind::map) return key.id == journey.map.id.value ? &journey.map : nullptr;
  return with_table(journey, key.kind, [&key]<class T>(const Table<T>& table) -> const void* {
    return table.find(Id<T>{key.id});
  });
}

std::optional<Record> copy_record(const Journey& journey, RecordKey key) {
  if (key.kind == RecordKind::map) {
    if (key.id != journey.map.id.value) return std::nullopt;
    return Record(journey.map);
  }
  return with_table(journey, key.kind,
                    [&key]<class T>(const Table<T>& table) -> std::optional<Record> {
                      const T* found = table.find(Id<T>{key.id});
                      if (found == nullptr) return std::nullopt;
                      return Record(*found);
                    });
}

std::size_t record_count(const Journey& journey, RecordKind kind) {
  if (kind == RecordKind::map) return 1;
  return with_table(journey, kind, [](const auto& table) { return table.size(); });
}

const void* record_at(const Journey& journey, RecordKind kind, std::size_t index) {
  if (kind == RecordKind::map) return &journey.map;
  return with_table(journey, kind,
                    [index](const auto& table) -> const void* { return &table.records()[index]; });
}

void put_record(Journey& journey, Record record) {
  if (auto* map = std::get_if<Map>(&record)) {
    journey.map = std::move(*map);
  } else {
    put_alternative(journey, record);
  }
}

void erase_record(Journey& journey, RecordKey key) {
  if (key.kind == RecordKind::map) return;
  with_table(journey, key.kind, [&key]<class T>(Table<T>& table) { table.erase(Id<T>{key.id}); });
}

std::vector<UnknownPart> unknown_parts(RecordKind kind) {
  std::vector<UnknownPart> parts{{.name = "unknown", .access = record_type(kind).unknown}};
  if (kind == RecordKind::map) {
    parts.push_back({.name = "file_unknown", .access = [](void* record) -> Unknown& {
                       return static_cast<Map*>(record)->file_unknown;
                     }});
  }
  return parts;
}

std::vector<std::string> replay_fields(const Record& before, const Record& after, Record& target) {
  std::vector<std::string> kept;
  const RecordType& type = record_type(kind_of(target));
  const void* from = data_of(before);
  const void* to = data_of(after);
  void* data = data_of(target);
  for (const Field& field : type.fields) {
    if (equal_field(field, from, to) || equal_field(field, data, to)) continue;
    if (equal_field(field, data, from)) {
      copy_field(field, to, data);
    } else {
      kept.push_back(display_name(field));
    }
  }
  for (const UnknownPart& part : unknown_parts(type.kind)) {
    Unknown& unknown = part.access(data);
    if (part.get(from) == part.get(to) || unknown == part.get(to)) continue;
    if (unknown == part.get(from)) {
      unknown = part.get(to);
    } else {
      kept.emplace_back("rest");
    }
  }
  return kept;
}

}  // namespace throughline
