#include "cli/diff_text.hpp"

#include <optional>

#include "base/utf8.hpp"
#include "journey/conflicts.hpp"
#include "journey/id_text.hpp"
#include "journey/json.hpp"
#include "journey/references.hpp"

namespace throughline {

namespace {

constexpr std::size_t kShownBytes = 200;

std::string shortened(std::string_view text) {
  const std::string_view shown = truncate_utf8(text, kShownBytes);
  return std::string(shown) + (shown.size() < text.size() ? "…" : "");
}

// What is between the quotation marks of a JSON text without escapes.
std::string_view inside_quotes(std::string_view json) {
  return json.size() < 2 || json.front() != '"' ? std::string_view()
                                                : json.substr(1, json.size() - 2);
}

std::optional<RecordKey> key_in(std::string_view text) {
  for (const RecordType& type : record_types()) {
    const auto parsed = parse_id(type.kind, text);
    if (parsed && parsed->exact) return RecordKey{.kind = type.kind, .id = parsed->id};
  }
  return std::nullopt;
}

std::string name_of(const Journey& journey, RecordKey key) {
  const void* record = find_record(journey, key);
  return record == nullptr ? id_text(key.kind, key.id) : display_name(key.kind, record);
}

std::string place_text(const Journey& journey, RecordKey key) {
  const std::optional<Record> record = copy_record(journey, key);
  if (const auto* step = std::get_if<Step>(&*record)) {
    return "in " + name_of(journey, {.kind = RecordKind::stage, .id = step->place.stage.value});
  }
  if (const auto* card = std::get_if<Card>(&*record)) {
    if (!card->place.lane) return "beside the map";
    return "in " + name_of(journey, {.kind = RecordKind::lane, .id = card->place.lane.value}) +
           " at " + name_of(journey, {.kind = RecordKind::step, .id = card->place.step.value});
  }
  return {};
}

std::string field_text(std::string_view name) {
  std::string text(name);
  for (char& letter : text) {
    if (letter == '_') letter = ' ';
  }
  return text;
}

}  // namespace

std::string value_text(const Journey& first, const Journey& second, std::string_view json) {
  if (json == "null") return "nothing";
  if (json == "true") return "yes";
  if (json == "false") return "no";
  const std::string_view text = inside_quotes(json);
  if (text.empty()) return shortened(json);
  if (const auto key = key_in(text)) {
    return name_of(find_record(first, *key) != nullptr ? first : second, *key);
  }
  return "“" + shortened(text) + "”";
}

std::string record_text(const Journey& journey, RecordKey key) {
  const std::string type(record_type(key.kind).name);
  const void* record = find_record(journey, key);
  if (record == nullptr) return type + " " + id_text(key.kind, key.id);
  if (key.kind == RecordKind::conflict) {
    const NamedConflict named = conflict_in(*static_cast<const Conflict*>(record));
    return type + " about " + record_text(journey, named.target);
  }
  const std::string name = display_name(key.kind, record);
  if (name.starts_with("“")) return type + " " + name;
  std::string text = type;
  const char* before = " of ";
  for (const Reference& reference : references_of(key.kind, record)) {
    if (!reference.field->fixed) continue;
    text += before + name_of(journey, reference.target);
    before = " at ";
  }
  return text;
}

std::string difference_text(const Journey& first, const Journey& second,
                            const Difference& difference) {
  std::string text;
  switch (difference.kind) {
    case Difference::Kind::deleted:
      return "deleted  " + record_text(first, difference.record) + "\n";
    case Difference::Kind::added: {
      text = "added    " + record_text(second, difference.in_second);
      const std::string place = place_text(second, difference.in_second);
      if (!place.empty()) text += " " + place;
      break;
    }
    case Difference::Kind::changed: {
      text = difference.moved ? "moved    " : "changed  ";
      text += record_text(first, difference.record);
      if (!difference.moved) break;
      const std::string from = place_text(first, difference.record);
      const std::string to = place_text(second, difference.in_second);
      text += from == to ? " past its neighbours" + (to.empty() ? to : " " + to)
                         : ": " + from + " -> " + to;
      break;
    }
  }
  text += '\n';
  for (const FieldDifference& field : difference.fields) {
    text += "           " + field_text(field.field) + ": ";
    if (difference.kind == Difference::Kind::changed) {
      text += value_text(first, second, field.from) + " -> ";
    }
    text += value_text(first, second, field.to) + "\n";
  }
  return text;
}

std::string difference_json(const Journey& first, const Journey& second,
                            const Difference& difference) {
  constexpr std::string_view kWords[] = {"deleted", "added", "changed"};
  const bool added = difference.kind == Difference::Kind::added;
  const RecordKey key = added ? difference.in_second : difference.record;
  std::string json = "{\"change\":";
  append_json_string(json, kWords[static_cast<std::size_t>(difference.kind)]);
  json += ",\"id\":";
  append_json_string(json, id_text(key.kind, key.id));
  if (difference.in_second != difference.record) {
    json += ",\"second_id\":";
    append_json_string(json, id_text(key.kind, difference.in_second.id));
  }
  json += ",\"name\":";
  append_json_string(json, record_text(added ? second : first, key));
  if (difference.moved) {
    const auto append_place = [&json](const Journey& journey, RecordKey place_of) {
      for (const Field& field : record_type(place_of.kind).fields) {
        if (field.type != FieldType::step_place && field.type != FieldType::card_place &&
            field.shape != TextShape::rank) {
          continue;
        }
        json += named_value(place_of.kind, find_record(journey, place_of), field.name);
      }
    };
    json += ",\"moved\":[";
    append_place(first, difference.record);
    json += ',';
    append_place(second, difference.in_second);
    json += ']';
  }
  json += ",\"fields\":[";
  for (const FieldDifference& field : difference.fields) {
    if (json.back() != '[') json += ',';
    json += "{\"field\":";
    append_json_string(json, field.field);
    json += ",\"from\":" + field.from + ",\"to\":" + field.to + '}';
  }
  return json + "]}";
}

}  // namespace throughline
