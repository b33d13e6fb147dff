// write_edit and read_edit: an edit as one line of the journal.
//
//   {"label":…,"site":"9k2f…","sequence":7,"changes":[change,…]}
//   change := {"id":"card:…","fields":{"text":[from,to],…}}   a record changed; "unknown" is a
//   field here, and the map's "file_unknown"
//           | {"after":{record}}                              created
//           | {"before":{record}}                             deleted
//
// A value that is the field's default is null (false of a flag).
#include <optional>
#include <string>
#include <utility>

#include "journey/codec.hpp"
#include "journey/field_check.hpp"
#include "journey/field_codec.hpp"
#include "journey/id_text.hpp"
#include "journey/json.hpp"
#include "journey/record_access.hpp"
#include "journey/references.hpp"
#include "journey/standing.hpp"

namespace throughline {

namespace {

constexpr std::string_view kEmptyObject = "{}";

void append_pair(std::string& json, std::string_view key, std::string_view from,
                 std::string_view to) {
  if (json.back() != '{') json += ',';
  append_json_string(json, key);
  json += ":[";
  json += from;
  json += ',';
  json += to;
  json += ']';
}

void append_fields(std::string& json, const Record& before, const Record& after) {
  const RecordType& type = record_type(kind_of(before));
  json += R"({"id":")";
  append_id(json, type.kind, key_of(before).id);
  json += R"(","fields":{)";
  for (const Field& field : type.fields) {
    if (equal_field(field, data_of(before), data_of(after))) continue;
    std::string from;
    std::string to;
    append_field(from, field, data_of(before));
    append_field(to, field, data_of(after));
    append_pair(json, field.name, from, to);
  }
  for (const UnknownPart& part : unknown_parts(type.kind)) {
    const Unknown& from = part.get(data_of(before));
    const Unknown& to = part.get(data_of(after));
    if (from == to) continue;
    append_pair(json, part.name, from.empty() ? kEmptyObject : std::string_view(from),
                to.empty() ? kEmptyObject : std::string_view(to));
  }
  json += "}}";
}

Error not_an_edit(std::string where) {
  return {.what = "This is not an edit of this map",
          .where = std::move(where),
          .remedy = "It and what follows can't be replayed"};
}

// "card:9k2f…" of whatever type.
std::optional<RecordKey> parse_key(std::string_view text) {
  for (const RecordType& type : record_types()) {
    const auto parsed = parse_id(type.kind, text);
    if (parsed && parsed->exact) return RecordKey{.kind = type.kind, .id = parsed->id};
  }
  return std::nullopt;
}

class EditReader : public JsonRootHandler {
 public:
  // Which side of the edit the journey is at.
  enum class At : std::uint8_t { before, after };
  EditReader(const Journey& journey, At at) : journey_(journey), at_(at) {}

  void member(std::string_view key, const JsonTape& value) override {
    const JsonTape::Node& node = value.node(0);
    if (key == "label" && node.type == JsonType::string) {
      edit_.label = value.text(node);
    } else if (key == "site" && node.type == JsonType::string) {
      const auto site = parse_id_digits(value.text(node));
      if (!site) set_error("/site");
      edit_.site = site.value_or(0);
    } else if (key == "sequence" && node.type == JsonType::number) {
      bool rounded = false;
      const auto sequence = parse_scaled(value.text(node), 0, rounded);
      if (!sequence || rounded || *sequence < 0) set_error("/sequence");
      edit_.sequence = static_cast<std::uint64_t>(sequence.value_or(0));
    } else {
      set_error(json_path({}, key));
    }
  }

  bool begin_array(std::string_view key) override {
    if (key != "changes") set_error(json_path({}, key));
    return !error_;
  }

  bool element(std::size_t index, const JsonTape& value) override {
    if (auto change = read_change(value, index)) {
      edit_.changes.push_back(*std::move(change));
    } else {
      set_error(json_path("/changes", index));
    }
    return !error_;
  }

  Result<Edit> finish() {
    if (error_) return std::unexpected(*std::move(error_));
    return std::move(edit_);
  }

 private:
  void set_error(std::string where) {
    if (!error_) error_ = not_an_edit(std::move(where));
  }

  static std::optional<std::size_t> child(const JsonTape& tape, std::size_t object,
                                          std::string_view key, JsonType type) {
    for (std::size_t at = object + 1; at < tape.node(object).end; at = tape.node(at).end) {
      if (tape.key(tape.node(at)) == key && tape.node(at).type == type) return at;
    }
    return std::nullopt;
  }

  std::optional<Change> read_change(const JsonTape& tape, std::size_t position) {
    if (tape.node(0).type != JsonType::object) return std::nullopt;
    if (const auto after = child(tape, 0, "after", JsonType::object)) {
      Change change{.after = read_whole(tape, *after, position)};
      return change.after ? std::optional(std::move(change)) : std::nullopt;
    }
    if (const auto before = child(tape, 0, "before", JsonType::object)) {
      Change change{.before = read_whole(tape, *before, position)};
      return change.before ? std::optional(std::move(change)) : std::nullopt;
    }
    const auto id = child(tape, 0, "id", JsonType::string);
    const auto fields = child(tape, 0, "fields", JsonType::object);
    if (!id || !fields) return std::nullopt;
    const auto key = parse_key(tape.text(tape.node(*id)));
    if (!key) return std::nullopt;
    const std::optional<Record> current = copy_record(journey_, *key);
    if (!current) return std::nullopt;
    Record from = *current;
    Record to = *current;
    for (std::size_t at = *fields + 1; at < tape.node(*fields).end; at = tape.node(at).end) {
      if (!read_pair(tape, at, from, to)) return std::nullopt;
    }
    if ((at_ == At::before ? from : to) != *current) return std::nullopt;
    if (!is_valid(at_ == At::before ? to : from)) return std::nullopt;
    return Change{.before = std::move(from), .after = std::move(to)};
  }

  static std::optional<Record> read_whole(const JsonTape& tape, std::size_t index,
                                          std::size_t position) {
    const auto id = child(tape, index, "id", JsonType::string);
    if (!id) return std::nullopt;
    const auto key = parse_key(tape.text(tape.node(*id)));
    if (!key) return std::nullopt;
    Repairs repairs;
    Record record = make_record({.kind = key->kind, .id = 0});
    read_record(record_type(key->kind), tape, index, {.list = "changes", .index = position},
                repairs, data_of(record));
    if (!repairs.take().empty() || !is_valid(record)) return std::nullopt;
    return record;
  }

  static bool is_valid(const Record& record) {
    return check_record(record).has_value() && can_stand(record);
  }

  // Reads one "field":[from,to] into the two records.
  static bool read_pair(const JsonTape& tape, std::size_t pair, Record& from, Record& to) {
    if (tape.node(pair).type != JsonType::array) return false;
    const std::size_t first = pair + 1;
    if (first >= tape.node(pair).end) return false;
    const std::size_t second = tape.node(first).end;
    if (second >= tape.node(pair).end || tape.node(second).end != tape.node(pair).end) return false;

    const std::string_view key = tape.key(tape.node(pair));
    const RecordType& type = record_type(kind_of(from));
    for (const UnknownPart& part : unknown_parts(type.kind)) {
      if (part.name != key) continue;
      part.access(data_of(from)) = read_unknown(tape, first);
      part.access(data_of(to)) = read_unknown(tape, second);
      return true;
    }
    for (const Field& field : type.fields) {
      if (field.name != key) continue;
      reset_field(field, data_of(from));
      reset_field(field, data_of(to));
      return !read_field(field, tape, first, data_of(from)) &&
             !read_field(field, tape, second, data_of(to));
    }
    return false;
  }

  static Unknown read_unknown(const JsonTape& tape, std::size_t index) {
    Unknown unknown = canonical_json(tape, index);
    if (unknown == kEmptyObject) unknown.clear();
    return unknown;
  }

  const Journey& journey_;
  const At at_;
  Edit edit_;
  std::optional<Error> error_;
};

Result<Edit> read_at(EditReader reader, std::string_view json) {
  // A line holds both sides of a change and nests a record deeper than the file does.
  constexpr ReadLimits kFile;
  constexpr JsonLimits kLimits{.bytes = kFile.bytes * 4,
                               .depth = kFile.depth + 8,
                               .values = kFile.values * 4,
                               .string_bytes = kFile.string_bytes,
                               .number_bytes = kFile.number_bytes};
  const Result<bool> read = read_json(json, kLimits, reader);
  if (!read) return std::unexpected(read.error());
  return reader.finish();
}

}  // namespace

std::string write_edit(const Edit& edit) {
  std::string json = R"({"label":)";
  append_json_string(json, edit.label);
  json += R"(,"site":")";
  append_id_digits(json, edit.site);
  json += R"(","sequence":)" + std::to_string(edit.sequence) + R"(,"changes":[)";
  bool first = true;
  for (const Change& change : edit.changes) {
    if (!first) json += ',';
    first = false;
    if (change.before && change.after) {
      append_fields(json, *change.before, *change.after);
      continue;
    }
    const Record& record = change.before ? *change.before : *change.after;
    json += change.before ? "{\"before\":" : "{\"after\":";
    append_record(json, kind_of(record), data_of(record));
    json += '}';
  }
  return json + "]}";
}

Result<Edit> read_edit(const Journey& journey, std::string_view json) {
  Result<Edit> edit = read_at(EditReader(journey, EditReader::At::before), json);
  if (edit && breaks_references(journey, *edit)) return std::unexpected(not_an_edit("/changes"));
  return edit;
}

Result<Edit> read_edit_backwards(const Journey& journey, std::string_view json) {
  return read_at(EditReader(journey, EditReader::At::after), json);
}

}  // namespace throughline
