// The writing half of field_codec.hpp.
#include "journey/field_check.hpp"
#include "journey/field_codec.hpp"
#include "journey/id_text.hpp"

namespace throughline {

namespace {

void append_key(std::string& json, std::string_view key) {
  json += '"';
  json += key;  // ours, so it holds nothing to escape
  json += "\":";
}

void append_quoted_id(std::string& json, RecordKind kind, std::uint64_t id) {
  json += '"';
  append_id(json, kind, id);
  json += '"';
}

void append_colour(std::string& json, std::uint32_t colour) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  json += "\"#";
  for (unsigned shift = 24; shift > 0; shift -= 4) json += kHex[(colour >> (shift - 4)) & 0xFU];
  json += '"';
}

void append_choice(std::string& json, const Field& field, const void* record) {
  const void* choice = &field.get<char>(record);
  const std::uint8_t value = field.choice->value(choice);
  const bool known = value < field.choice->names.size();
  append_json_string(json, known ? field.choice->names[value] : field.choice->text(choice));
}

void append_rank(std::string& json, std::string_view rank) {
  append_key(json, "rank");
  append_json_string(json, rank);
  json += '}';
}

void append_card_place(std::string& json, const CardPlace& place) {
  json += '{';
  if (place.lane) {
    append_key(json, "lane");
    append_quoted_id(json, RecordKind::lane, place.lane.value);
    json += ',';
  }
  if (place.step) {
    append_key(json, "step");
    append_quoted_id(json, RecordKind::step, place.step.value);
    json += ',';
  }
  append_rank(json, place.rank);
}

void append_step_place(std::string& json, const StepPlace& place) {
  json += '{';
  append_key(json, "stage");
  append_quoted_id(json, RecordKind::stage, place.stage.value);
  json += ',';
  append_rank(json, place.rank);
}

template <class Range, class Append>
void append_array(std::string& json, const Range& range, Append append) {
  json += '[';
  bool first = true;
  for (const auto& element : range) {
    if (!first) json += ',';
    first = false;
    append(element);
  }
  json += ']';
}

}  // namespace

void append_field(std::string& json, const Field& field, const void* record) {
  if (is_default_field(field, record)) {
    json += field.type == FieldType::flag ? "false" : "null";
    return;
  }
  switch (field.type) {
    case FieldType::text:
      append_json_string(json, field.get<std::string>(record));
      break;
    case FieldType::flag:
      json += "true";
      break;
    case FieldType::optional_flag:
      json += *field.get<std::optional<bool>>(record) ? "true" : "false";
      break;
    case FieldType::integer:
      json += std::to_string(*field.get<std::optional<std::int64_t>>(record));
      break;
    case FieldType::hundredths:
      json += hundredths_text(*field.get<std::optional<Hundredths>>(record));
      break;
    case FieldType::colour:
      append_colour(json, *field.get<Colour>(record));
      break;
    case FieldType::choice:
      append_choice(json, field, record);
      break;
    case FieldType::text_set:
    case FieldType::text_list:
      append_array(json, field.get<TextSet>(record),
                   [&json](const std::string& text) { append_json_string(json, text); });
      break;
    case FieldType::reference:
      append_quoted_id(json, field.target, field.get<std::uint64_t>(record));
      break;
    case FieldType::any_reference: {
      const auto& target = field.get<RecordKey>(record);
      append_quoted_id(json, target.kind, target.id);
      break;
    }
    case FieldType::reference_set:
      append_array(json, field.references->values(&field.get<char>(record)),
                   [&](std::uint64_t id) { append_quoted_id(json, field.target, id); });
      break;
    case FieldType::step_place:
      append_step_place(json, field.get<StepPlace>(record));
      break;
    case FieldType::card_place:
      append_card_place(json, field.get<CardPlace>(record));
      break;
  }
}

void append_record(std::string& json, RecordKind kind, const void* record) {
  const RecordType& type = record_type(kind);
  void* data = const_cast<void*>(record);  // only ever read
  json += '{';
  append_key(json, "id");
  append_quoted_id(json, kind, type.id(data));
  for (const Field& field : type.fields) {
    if (is_default_field(field, record)) continue;
    json += ',';
    append_key(json, field.name);
    append_field(json, field, record);
  }
  const Unknown& unknown = type.unknown(data);
  if (unknown.size() > 2) {
    json += ',';
    json.append(unknown, 1, unknown.size() - 2);  // its members, without its braces
  }
  json += '}';
}

}  // namespace throughline
