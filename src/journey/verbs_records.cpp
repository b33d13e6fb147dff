#include "journey/verbs_records.hpp"

#include <algorithm>
#include <utility>

#include "journey/field_check.hpp"
#include "journey/verbs_support.hpp"

namespace throughline {

namespace {

std::string label_of(std::string_view verb, RecordKind kind) {
  return counted_label(verb, record_type(kind).name, 1);
}

// Those of a kind that has an order but no place; nothing for others.
std::optional<std::vector<std::uint64_t>> siblings_of(const MapView& view, RecordKind kind) {
  const Outline& outline = view.outline;
  switch (kind) {
    case RecordKind::channel:
      return id_values(outline.channels());
    case RecordKind::value:
      return id_values(outline.values());
    case RecordKind::metric:
      return id_values(outline.metrics());
    case RecordKind::slide:
      return id_values(outline.slides());
    default:
      return std::nullopt;
  }
}

bool is_addable(RecordKind kind) {
  switch (kind) {
    case RecordKind::channel:
    case RecordKind::value:
    case RecordKind::evidence:
    case RecordKind::metric:
    case RecordKind::link:
    case RecordKind::participant:
    case RecordKind::comment:
    case RecordKind::slide:
      return true;
    default:
      return false;
  }
}

bool says_nothing(const RecordType& type, const void* record) {
  const Unknown& unknown = type.unknown(const_cast<void*>(record));  // only ever read
  if (type.kind == RecordKind::support || !unknown.empty()) return false;
  return std::ranges::all_of(type.fields, [record](const Field& field) {
    return field.fixed || is_default_field(field, record);
  });
}

std::uint64_t unused_id(const Journey& journey, RecordKind kind, Random& random) {
  while (true) {
    const std::uint64_t id = random.next();
    if (id != 0 && find_record(journey, {.kind = kind, .id = id}) == nullptr) return id;
  }
}

// Of the kinds that siblings_of knows only a slide has none.
const Field* name_field(RecordKind kind) {
  for (const Field& field : record_type(kind).fields) {
    if (field.name == "name") return &field;
  }
  return nullptr;
}

Status check(const Journey& journey, Record& record) {
  normalise_record(record);
  if (Status status = check_references(journey, record); !status) return status;
  if (const auto* link = std::get_if<Link>(&record); link != nullptr && link->from == link->to) {
    return fail("A link needs two cards", {}, "Choose another card");
  }
  return check_record(record);
}

}  // namespace

Result<CreatedRecord> add_record(const MapView& view, Record record, std::size_t index,
                                 Random& random) {
  const RecordKind kind = kind_of(record);
  const RecordType& type = record_type(kind);
  if (!is_addable(kind)) return fail("A " + std::string(type.name) + " is made in another way");
  type.id(data_of(record)) = unused_id(view.journey, kind, random);
  CreatedRecord created{.key = key_of(record), .edit = {}};
  if (auto siblings = siblings_of(view, kind)) {
    if (Status status = check_references(view.journey, record); !status) {
      return std::unexpected(status.error());
    }
    auto edit = place_record(view.journey, std::move(record), *std::move(siblings), index,
                             label_of("Add", kind), random);
    if (!edit) return std::unexpected(std::move(edit.error()));
    created.edit = *std::move(edit);
    return created;
  }
  if (Status status = check(view.journey, record); !status) return std::unexpected(status.error());
  created.edit.label = label_of("Add", kind);
  created.edit.changes.push_back({.before = std::nullopt, .after = std::move(record)});
  return created;
}

Result<Edit> set_pair(const MapView& view, Record record) {
  const RecordKind kind = kind_of(record);
  const RecordType& type = record_type(kind);
  if (!type.pair) return fail("A " + std::string(type.name) + " is changed in another way");
  if (Status status = check(view.journey, record); !status) return std::unexpected(status.error());
  type.id(data_of(record)) = pair_id(type, data_of(record));
  std::optional<Record> current = copy_record(view.journey, key_of(record));
  const bool empty = says_nothing(type, data_of(record));
  if (current ? *current == record : empty) return std::unexpected(nothing_to_do());
  Edit edit;
  edit.label = label_of(!current ? "Add" : empty ? "Delete" : "Change", kind);
  Change change{.before = std::move(current), .after = std::nullopt};
  if (!empty) change.after = std::move(record);
  edit.changes.push_back(std::move(change));
  return edit;
}

Result<Edit> move_record(const MapView& view, RecordKey key, std::size_t index, Random& random) {
  auto siblings = siblings_of(view, key.kind);
  if (!siblings) {
    return fail("A " + std::string(record_type(key.kind).name) + " has no order of its own");
  }
  std::optional<Record> record = copy_record(view.journey, key);
  if (!record) return std::unexpected(gone(record_type(key.kind).name));
  return place_record(view.journey, *std::move(record), *std::move(siblings), index,
                      label_of("Move", key.kind), random);
}

Result<Edit> refer_by_name(const MapView& view, RecordKey key, std::string_view field_name,
                           std::string_view name, Random& random) {
  const RecordType& type = record_type(key.kind);
  const auto field = std::ranges::find(type.fields, field_name, &Field::name);
  std::optional<Record> before = copy_record(view.journey, key);
  if (!before) return std::unexpected(gone(type.name));
  if (field == type.fields.end() || field->type != FieldType::reference || field->fixed) {
    return fail("There is no field “" + std::string(field_name) + "” that is chosen by name");
  }
  const auto siblings = siblings_of(view, field->target);
  const Field* name_of = name_field(field->target);
  if (!siblings || name_of == nullptr) {
    return fail("The " + display_name(*field) + " is not chosen by name");
  }

  Edit edit;
  std::uint64_t target = 0;
  for (const std::uint64_t id : *siblings) {
    const void* record = find_record(view.journey, {.kind = field->target, .id = id});
    if (name_of->get<std::string>(record) == name) {
      target = id;
      break;
    }
  }
  if (target == 0 && !name.empty()) {
    Record made = make_record({.kind = field->target, .id = 0});
    name_of->get<std::string>(data_of(made)) = name;
    auto created = add_record(view, std::move(made), kAtEnd, random);
    if (!created) return std::unexpected(std::move(created.error()));
    target = created->key.id;
    edit = std::move(created->edit);
  }
  if (name.empty()) target = 0;
  Record after = *before;
  field->get<std::uint64_t>(data_of(after)) = target;
  if (after == *before) return std::unexpected(nothing_to_do());
  edit.label = "Change " + display_name(*field);
  edit.changes.push_back({.before = std::move(before), .after = std::move(after)});
  return edit;
}

}  // namespace throughline
