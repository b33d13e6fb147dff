#include "cli/json_schema.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "journey/codec.hpp"
#include "journey/field_check.hpp"
#include "journey/fields.hpp"
#include "journey/json.hpp"
#include "journey/rank.hpp"

namespace throughline {

namespace {

constexpr std::string_view kDigits = "[0-9a-f][0-9a-hjkmnp-tv-z]{12}";
constexpr std::string_view kDate = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";

// An object under construction; members one a line, so that the shipped schema has small diffs.
class Object {
 public:
  explicit Object(std::size_t depth) : indent_(2 * (depth + 1), ' ') {}

  Object& raw(std::string_view key, std::string_view json) {
    json_ += json_.empty() ? "{\n" : ",\n";
    json_ += indent_;
    append_json_string(json_, key);
    json_ += ": ";
    json_ += json;
    return *this;
  }
  Object& text(std::string_view key, std::string_view value) {
    std::string json;
    append_json_string(json, value);
    return raw(key, json);
  }
  [[nodiscard]] std::string take() {
    if (json_.empty()) return "{}";
    return std::move(json_) + "\n" + indent_.substr(2) + "}";
  }

 private:
  std::string indent_;
  std::string json_;
};

std::string list_of(std::span<const std::string_view> words) {
  std::string json = "[";
  for (const std::string_view word : words) {
    if (json.size() > 1) json += ", ";
    append_json_string(json, word);
  }
  return json + "]";
}

std::string quoted(std::string_view text) {
  std::string json;
  append_json_string(json, text);
  return json;
}

// {"type": "…", …} on one line. Every field may be null, which is its default, but for keys.
std::string typed(const Field& field, std::string_view type, std::string_view more) {
  const std::string types = field.required ? quoted(type) : "[" + quoted(type) + ", \"null\"]";
  return "{\"type\": " + types + std::string(more) + "}";
}

std::string id_pattern(RecordKind kind) {
  return "^" + std::string(record_type(kind).name) + ":(?!0{13}$)" + std::string(kDigits) + "$";
}

std::string any_id_pattern() {
  std::string names;
  for (const RecordType& type : record_types()) {
    if (!may_be_target(type.kind)) continue;
    if (!names.empty()) names += '|';
    names += type.name;
  }
  return "^(" + names + "):(?!0{13}$)" + std::string(kDigits) + "$";
}

std::string rank_pattern() {
  return "^[0-9a-z]{0," + std::to_string(kMaxReadableRankLength - 1) + "}[1-9a-z]$";
}

std::string pattern(std::string_view regular) {
  return ", \"pattern\": " + quoted(regular);
}

std::string max_length() {
  return ", \"maxLength\": " + std::to_string(kMaxTextBytes);
}

std::string text_schema(const Field& field) {
  const auto or_empty = [](std::string_view regular) {
    return pattern("^(" + std::string(regular) + ")?$");
  };
  switch (field.shape) {
    case TextShape::rank:
      return R"({"type": "string")" + pattern(rank_pattern()) + "}";
    case TextShape::date:
      if (field.required) return typed(field, "string", pattern("^" + std::string(kDate) + "$"));
      return typed(field, "string", or_empty(kDate));
    case TextShape::date_time:
      return typed(field, "string",
                   or_empty(std::string(kDate) + "(T([01][0-9]|2[0-3]):[0-5][0-9])?"));
    case TextShape::currency:
      return typed(field, "string", or_empty("[A-Z]{3}"));
    case TextShape::language:
      return typed(field, "string", or_empty("[A-Za-z][A-Za-z0-9-]{0,33}[A-Za-z0-9]"));
    case TextShape::plain:
      break;
  }
  const std::string least = field.required ? ", \"minLength\": 1" : "";
  return typed(field, "string", least + max_length() + pattern("^[^\\u0000]*$"));
}

std::string number_text(const Field& field, std::int64_t value) {
  return field.type == FieldType::hundredths ? hundredths_text({value}) : std::to_string(value);
}

std::string range(const Field& field) {
  return ", \"minimum\": " + number_text(field, field.low) +
         ", \"maximum\": " + number_text(field, field.high);
}

std::string place_schema(bool of_card) {
  const auto id = [](std::string_view key, RecordKind kind) {
    return quoted(key) + R"(: {"type": "string")" + pattern(id_pattern(kind)) + "}";
  };
  std::string json = R"({"type": "object", "properties": {)";
  json += of_card ? id("lane", RecordKind::lane) + ", " + id("step", RecordKind::step)
                  : id("stage", RecordKind::stage);
  json += R"(, "rank": {"type": "string")" + pattern(rank_pattern()) + "}}";
  json += of_card ? R"(, "required": ["rank"], "dependentRequired": )"
                    R"({"lane": ["step"], "step": ["lane"]})"
                  : R"(, "required": ["stage", "rank"])";
  return json + ", \"additionalProperties\": false}";
}

std::string field_schema(const Field& field) {
  switch (field.type) {
    case FieldType::text:
      return text_schema(field);
    case FieldType::flag:
    case FieldType::optional_flag:
      return typed(field, "boolean", {});
    case FieldType::integer:
      return typed(field, "integer", range(field));
    case FieldType::hundredths:
      return typed(field, "number", range(field));
    case FieldType::colour:
      return typed(field, "string", pattern("^#[0-9A-Fa-f]{6}$"));
    case FieldType::choice:
      // Others are kept, so that a file of a later version can be read.
      return typed(
          field, "string",
          ", \"minLength\": 1" + max_length() + ", \"examples\": " + list_of(field.choice->names));
    case FieldType::text_set:
    case FieldType::text_list: {
      std::string items = R"({"type": "string", "minLength": 1)" + max_length();
      if (!field.words.empty()) items += ", \"examples\": " + list_of(field.words);
      return typed(field, "array", ", \"items\": " + items + "}");
    }
    case FieldType::reference:
      return typed(field, "string", pattern(id_pattern(field.target)));
    case FieldType::any_reference:
      return typed(field, "string", pattern(any_id_pattern()));
    case FieldType::reference_set:
      return typed(field, "array",
                   R"(, "items": {"type": "string")" + pattern(id_pattern(field.target)) + "}");
    case FieldType::step_place:
      return place_schema(false);
    case FieldType::card_place:
      break;
  }
  return place_schema(true);
}

std::string record_schema(const RecordType& type) {
  Object properties(3);
  properties.raw("id", R"({"type": "string")" + pattern(id_pattern(type.kind)) + "}");
  std::vector<std::string_view> required;
  if (!type.pair) required.emplace_back("id");  // that of a pair follows from its key
  for (const Field& field : type.fields) {
    properties.raw(field.name, field_schema(field));
    const bool ordered = field.type == FieldType::step_place ||
                         field.type == FieldType::card_place || field.shape == TextShape::rank;
    if (field.required || ordered) required.push_back(field.name);
  }
  Object record(2);
  record.text("type", "object");
  record.raw("properties", properties.take());
  if (!required.empty()) record.raw("required", list_of(required));
  return record.take();
}

}  // namespace

std::string json_schema() {
  Object properties(1);
  properties.raw("format", R"({"const": "throughline"})");
  properties.raw("version", "{\"const\": " + std::to_string(kFileVersion) + "}");
  Object definitions(1);
  for (const RecordType& type : record_types()) {
    const std::string reference = R"({"$ref": "#/$defs/)" + std::string(type.name) + "\"}";
    definitions.raw(type.name, record_schema(type));
    properties.raw(type.table, type.kind == RecordKind::map
                                   ? reference
                                   : R"({"type": "array", "items": )" + reference + "}");
  }
  Object schema(0);
  schema.text("$schema", "https://json-schema.org/draft/2020-12/schema");
  schema.text("title", "Throughline journey map");
  schema.text("type", "object");
  schema.raw("properties", properties.take());
  schema.raw("required", R"(["format", "version", "map"])");
  schema.raw("$defs", definitions.take());
  return schema.take() + "\n";
}

}  // namespace throughline
