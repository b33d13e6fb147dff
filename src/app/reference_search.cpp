#include "app/reference_search.hpp"

#include <algorithm>
#include <utility>

#include "app/text_fields.hpp"
#include "app/typed_values.hpp"
#include "journey/record_access.hpp"

namespace throughline {
namespace {

bool points_to(const Field& field, const void* record, std::uint64_t id) {
  if (field.type == FieldType::reference) return field.get<std::uint64_t>(record) == id;
  const auto values = field.references->values(&field.get<char>(record));
  return std::ranges::binary_search(values, id);
}

}  // namespace

std::string folded(std::string_view text) {
  std::string lower(text);
  for (char& letter : lower) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return lower;
}

bool holds_words(std::string_view text, std::string_view words) {
  while (!(words = stripped(words)).empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (!text.contains(words.substr(0, end))) return false;
    words.remove_prefix(end);
  }
  return true;
}

std::vector<std::uint64_t> records_of(const Outline& outline, RecordKind kind) {
  std::vector<std::uint64_t> ids;
  const auto add = [&](const auto& list) {
    for (const auto id : list) ids.push_back(id.value);
  };
  switch (kind) {
    case RecordKind::persona:
      add(outline.personas());
      break;
    case RecordKind::stage:
      add(outline.stages());
      break;
    case RecordKind::step:
      add(outline.columns());
      break;
    case RecordKind::lane:
      add(outline.lanes());
      break;
    case RecordKind::card:
      for (const Id<Step> step : outline.columns()) {
        for (const Id<Lane> lane : outline.lanes()) add(outline.cell(lane, step));
      }
      add(outline.parked());
      break;
    case RecordKind::channel:
      add(outline.channels());
      break;
    case RecordKind::metric:
      add(outline.metrics());
      break;
    default:
      break;
  }
  return ids;
}

std::string record_title(const Journey& journey, const RecordId& id) {
  if (!exists(journey, id)) return {};
  for (const std::string_view name : {"name", "text", "title"}) {
    if (const auto text = field_text(journey, id, name)) {
      return text->empty() ? "Unnamed " + std::string(record_type(record_key(id).kind).name)
                           : *text;
    }
  }
  return {};
}

std::vector<std::uint64_t> reference_matches(const Journey& journey, const Outline& outline,
                                             const RecordId& record, std::string_view field_name,
                                             std::string_view typed, std::size_t limit) {
  const RecordKey key = record_key(record);
  const Field* field = find_field(key.kind, field_name);
  const void* data = find_record(journey, key);
  if (field == nullptr || data == nullptr) return {};
  const std::string wanted = folded(stripped(typed));
  std::vector<std::uint64_t> first;
  std::vector<std::uint64_t> rest;
  for (const std::uint64_t id : records_of(outline, field->target)) {
    if (field->target == key.kind && id == key.id) continue;
    const std::string title =
        folded(record_title(journey, record_id({.kind = field->target, .id = id})));
    if (!holds_words(title, wanted) || points_to(*field, data, id)) continue;
    if (title.starts_with(wanted)) {
      first.push_back(id);
      if (first.size() == limit) break;
    } else if (rest.size() < limit) {
      rest.push_back(id);
    }
  }
  rest.resize(std::min(rest.size(), limit - first.size()));
  first.insert(first.end(), rest.begin(), rest.end());
  return first;
}

Result<Record> with_reference(const Journey& journey, const RecordId& record,
                              std::string_view field_name, std::uint64_t to, bool on) {
  const RecordKey key = record_key(record);
  const Field* field = find_field(key.kind, field_name);
  std::optional<Record> changed = copy_record(journey, key);
  if (!changed) return fail("What was being edited is gone");
  if (field != nullptr && field->type == FieldType::reference) {
    *static_cast<std::uint64_t*>(field->access(data_of(*changed))) = on ? to : 0;
    return std::move(*changed);
  }
  if (field == nullptr || field->type != FieldType::reference_set)
    return fail("There is no reference “" + std::string(field_name) + "”");
  void* set = field->access(data_of(*changed));
  std::vector<std::uint64_t> values = field->references->values(set);
  std::erase(values, to);
  if (on) values.push_back(to);
  std::ranges::sort(values);
  field->references->assign(set, values);
  return std::move(*changed);
}

}  // namespace throughline
