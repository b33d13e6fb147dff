// The reading half of field_codec.hpp.
#include <algorithm>
#include <utility>
#include <vector>

#include "journey/field_check.hpp"
#include "journey/field_codec.hpp"
#include "journey/id_text.hpp"
#include "journey/kept_members.hpp"
#include "journey/rank.hpp"
#include "journey/record_access.hpp"

namespace throughline {

namespace {

std::string_view type_name(JsonType type) {
  switch (type) {
    case JsonType::null:
      return "null";
    case JsonType::boolean:
      return "true or false";
    case JsonType::number:
      return "a number";
    case JsonType::string:
      return "a text";
    case JsonType::array:
      return "a list";
    case JsonType::object:
      break;
  }
  return "an object";
}

FieldProblem unreadable(const Field& field, std::string_view must_be) {
  return {.error = {.what = "The " + display_name(field) + " must be " + std::string(must_be),
                    .remedy = "Correct it; the value is kept as \"" + std::string(field.name) +
                              std::string(kUnreadSuffix) + "\""},
          .keep = true};
}

FieldProblem wrong_type(const Field& field, JsonType found, std::string_view must_be) {
  FieldProblem problem = unreadable(field, must_be);
  problem.error.what += ", not " + std::string(type_name(found));
  return problem;
}

FieldProblem repaired(const Field& field, std::string_view what, std::string_view remedy) {
  return {.error = {.what = "The " + display_name(field) + " " + std::string(what),
                    .remedy = std::string(remedy)}};
}

// Takes NUL out; true when there was one.
bool take_out_nul(std::string& text) {
  return std::erase(text, '\0') > 0;
}

std::optional<FieldProblem> read_text(const Field& field, std::string_view text, void* record) {
  auto& value = field.get<std::string>(record);
  value = text;
  const bool had_nul = take_out_nul(value);
  if (auto error = check_field(field, record)) {
    value.clear();
    if (field.shape == TextShape::rank) return std::nullopt;
    error->remedy +=
        "; the value is kept as \"" + std::string(field.name) + std::string(kUnreadSuffix) + "\"";
    return FieldProblem{.error = *std::move(error), .keep = true};
  }
  if (had_nul)
    return repaired(field, "had NUL characters in it", "They were taken out; check the text");
  return std::nullopt;
}

std::optional<FieldProblem> read_number(const Field& field, std::string_view digits, void* record) {
  const bool whole = field.type == FieldType::integer;
  bool rounded = false;
  const auto value = parse_scaled(digits, whole ? 0 : 2, rounded);
  if (!value) return unreadable(field, "a number");
  const std::int64_t kept = std::clamp(*value, field.low, field.high);
  std::string kept_text;
  if (whole) {
    field.get<std::optional<std::int64_t>>(record) = kept;
    kept_text = std::to_string(kept);
  } else {
    field.get<std::optional<Hundredths>>(record) = Hundredths{kept};
    kept_text = hundredths_text({kept});
  }
  if (kept != *value) {
    return repaired(field, "is " + std::string(digits) + ", not from " + range_text(field),
                    "It was set to " + kept_text + "; choose another if that is wrong");
  }
  if (rounded) {
    return repaired(field, "has more decimal places than can be kept",
                    "It was rounded to " + kept_text);
  }
  return std::nullopt;
}

std::optional<FieldProblem> read_colour(const Field& field, std::string_view text, void* record) {
  if (text.size() != 7 || text[0] != '#') return unreadable(field, "a colour such as #E0592A");
  std::uint32_t colour = 0;
  for (const char letter : text.substr(1)) {
    constexpr std::string_view kHex = "0123456789abcdef0123456789ABCDEF";
    const std::size_t digit = kHex.find(letter);
    if (digit == kHex.npos) return unreadable(field, "a colour such as #E0592A");
    colour = (colour << 4U) | static_cast<std::uint32_t>(digit % 16);
  }
  field.get<Colour>(record) = colour;
  return std::nullopt;
}

std::optional<FieldProblem> read_choice(const Field& field, std::string_view text, void* record) {
  std::string name(text);
  const bool had_nul = take_out_nul(name);
  if (name.empty()) return unreadable(field, "one of its words");
  const auto found = std::ranges::find(field.choice->names, name);
  const auto value = static_cast<std::uint8_t>(found - field.choice->names.begin());
  if (found != field.choice->names.end()) name.clear();
  field.choice->assign(field.access(record), value, std::move(name));
  if (had_nul) return repaired(field, "had NUL characters in it", "They were taken out");
  return std::nullopt;
}

// True where a list has more elements than a set may: none of them is read then.
bool is_too_long(const JsonTape& tape, std::size_t index) {
  std::size_t count = 0;
  for (std::size_t child = index + 1; child < tape.node(index).end; child = tape.node(child).end) {
    if (++count > kMaxSetSize) return true;
  }
  return false;
}

std::optional<FieldProblem> read_text_set(const Field& field, const JsonTape& tape,
                                          std::size_t index, void* record) {
  auto& set = field.get<TextSet>(record);
  set.clear();
  if (is_too_long(tape, index)) return unreadable(field, "a list of at most 1,000 texts");
  bool odd = false;
  for (std::size_t child = index + 1; child < tape.node(index).end; child = tape.node(child).end) {
    const JsonTape::Node& node = tape.node(child);
    std::string text(node.type == JsonType::string ? tape.text(node) : std::string_view());
    odd = take_out_nul(text) || text.empty() || odd;
    if (!text.empty()) set.push_back(std::move(text));
  }
  if (field.type == FieldType::text_set) normalise_field(field, record);
  if (odd) return unreadable(field, "a list of texts that are not empty");
  return std::nullopt;
}

std::uint64_t read_reference(RecordKind target, const JsonTape& tape, const JsonTape::Node& node) {
  if (node.type != JsonType::string) return 0;
  const auto parsed = parse_id(target, tape.text(node));
  return parsed ? parsed->id : 0;
}

RecordKey read_any_reference(const JsonTape& tape, const JsonTape::Node& node) {
  for (const RecordType& type : record_types()) {
    if (!may_be_target(type.kind)) continue;
    if (const std::uint64_t id = read_reference(type.kind, tape, node); id != 0) {
      return {.kind = type.kind, .id = id};
    }
  }
  return {};
}

std::string reference_shape(RecordKind target) {
  return "the id of a " + std::string(record_type(target).name) + ", \"" +
         std::string(record_type(target).name) + ":…\"";
}

std::optional<FieldProblem> read_reference_set(const Field& field, const JsonTape& tape,
                                               std::size_t index, void* record) {
  if (is_too_long(tape, index)) return unreadable(field, "a list of at most 1,000 ids");
  std::vector<std::uint64_t> ids;
  bool odd = false;
  for (std::size_t child = index + 1; child < tape.node(index).end; child = tape.node(child).end) {
    const std::uint64_t id = read_reference(field.target, tape, tape.node(child));
    odd = odd || id == 0;
    ids.push_back(id);
  }
  field.references->assign(field.access(record), ids);
  normalise_field(field, record);
  if (odd) return unreadable(field, "a list of ids, each " + reference_shape(field.target));
  return std::nullopt;
}

constexpr std::size_t kMaxPlaceMembers = 3;

// Both kinds of place: an object of ids and a rank.
std::optional<FieldProblem> read_place(const Field& field, const JsonTape& tape, std::size_t index,
                                       void* record) {
  bool odd = false;
  std::uint64_t stage = 0;
  std::uint64_t lane = 0;
  std::uint64_t step = 0;
  std::string rank;
  std::vector<std::string_view> seen;
  const bool of_card = field.type == FieldType::card_place;
  for (std::size_t child = index + 1; child < tape.node(index).end; child = tape.node(child).end) {
    const JsonTape::Node& node = tape.node(child);
    const std::string_view key = tape.key(node);
    if (std::ranges::find(seen, key) != seen.end()) {  // the first one counts
      odd = true;
      continue;
    }
    if (seen.size() < kMaxPlaceMembers) seen.push_back(key);
    std::uint64_t* id = nullptr;
    RecordKind kind = RecordKind::stage;
    if (of_card && key == "lane") {
      id = &lane;
      kind = RecordKind::lane;
    } else if (of_card && key == "step") {
      id = &step;
      kind = RecordKind::step;
    } else if (!of_card && key == "stage") {
      id = &stage;
    } else if (key == "rank") {
      if (node.type == JsonType::string && is_valid_rank(tape.text(node))) rank = tape.text(node);
      continue;  // settled with the siblings
    }
    if (id != nullptr) *id = read_reference(kind, tape, node);
    odd = odd || id == nullptr || *id == 0;
  }
  if (of_card) {
    field.get<CardPlace>(record) = {.lane = {lane}, .step = {step}, .rank = std::move(rank)};
  } else {
    field.get<StepPlace>(record) = {.stage = {stage}, .rank = std::move(rank)};
  }
  if (odd) {
    return unreadable(field, of_card ? "made of a lane's id, a step's id and a rank"
                                     : "made of a stage's id and a rank");
  }
  return std::nullopt;
}

// False where the record has such a text already.
bool read_former(const JsonTape& tape, std::size_t child, const RecordPlace& place,
                 std::string_view key, Repairs& repairs, FormerTexts& former) {
  const auto same = [key](const auto& found) { return found.first == key; };
  if (std::ranges::any_of(former.found, same)) {
    repairs.add("The " + std::string(key) + " is there twice", place.path(key),
                "The first one counts; the other is kept as \"" + std::string(key) +
                    std::string(kUnreadSuffix) + "\"");
    return false;
  }
  std::string text(tape.text(tape.node(child)));
  if (take_out_nul(text)) {
    repairs.add("The " + std::string(key) + " had NUL characters in it", place.path(key),
                "They were taken out; check the text");
  }
  former.found.emplace_back(key, std::move(text));
  return true;
}

}  // namespace

std::optional<FieldProblem> read_field(const Field& field, const JsonTape& tape, std::size_t index,
                                       void* record) {
  const JsonTape::Node& node = tape.node(index);
  if (node.type == JsonType::null) {  // the default, said in so many words
    reset_field(field, record);
    return std::nullopt;
  }
  const auto expect = [&](JsonType type, std::string_view must_be) -> std::optional<FieldProblem> {
    if (node.type == type) return std::nullopt;
    return wrong_type(field, node.type, must_be);
  };
  switch (field.type) {
    case FieldType::text:
      if (auto problem = expect(JsonType::string, "a text")) return problem;
      return read_text(field, tape.text(node), record);
    case FieldType::flag:
      if (auto problem = expect(JsonType::boolean, "true or false")) return problem;
      field.get<bool>(record) = node.flag;
      return std::nullopt;
    case FieldType::optional_flag:
      if (auto problem = expect(JsonType::boolean, "true or false")) return problem;
      field.get<std::optional<bool>>(record) = node.flag;
      return std::nullopt;
    case FieldType::integer:
    case FieldType::hundredths:
      if (auto problem = expect(JsonType::number, "a number")) return problem;
      return read_number(field, tape.text(node), record);
    case FieldType::colour:
      if (auto problem = expect(JsonType::string, "a colour such as #E0592A")) return problem;
      return read_colour(field, tape.text(node), record);
    case FieldType::choice:
      if (auto problem = expect(JsonType::string, "one of its words")) return problem;
      return read_choice(field, tape.text(node), record);
    case FieldType::text_set:
    case FieldType::text_list:
      if (auto problem = expect(JsonType::array, "a list of texts")) return problem;
      return read_text_set(field, tape, index, record);
    case FieldType::reference:
      field.get<std::uint64_t>(record) = read_reference(field.target, tape, node);
      if (field.get<std::uint64_t>(record) != 0) return std::nullopt;
      return unreadable(field, reference_shape(field.target));
    case FieldType::any_reference:
      field.get<RecordKey>(record) = read_any_reference(tape, node);
      if (field.get<RecordKey>(record).id != 0) return std::nullopt;
      return unreadable(field, "the id of a record, \"card:…\" for example");
    case FieldType::reference_set:
      if (auto problem = expect(JsonType::array, "a list of ids")) return problem;
      return read_reference_set(field, tape, index, record);
    case FieldType::step_place:
    case FieldType::card_place:
      break;
  }
  if (auto problem = expect(JsonType::object, "an object")) return problem;
  return read_place(field, tape, index, record);
}

bool read_record(const RecordType& type, const JsonTape& tape, std::size_t index,
                 const RecordPlace& place, Repairs& repairs, void* record, FormerTexts* former) {
  KeptMembers kept;
  const auto keep = [&](std::string_view key, std::size_t child) {
    kept.add_unread(key, kept_json(tape, child, place, key, repairs));
  };
  std::uint64_t seen = 0;  // a bit for each field
  bool id_seen = false;
  bool belongs = true;
  // The file has the fields in our order, so the next one is where to look first.
  std::size_t likely = 0;
  for (std::size_t child = index + 1; child < tape.node(index).end; child = tape.node(child).end) {
    const std::string_view key = tape.key(tape.node(child));
    if (key == "id") {
      const JsonTape::Node& node = tape.node(child);
      const auto parsed =
          node.type == JsonType::string ? parse_id(type.kind, tape.text(node)) : std::nullopt;
      if (id_seen) {
        repairs.add("The id is there twice", place.path(key),
                    "The first one counts; the other is kept as \"id_unread\"");
        keep(key, child);
      } else if (!parsed) {
        repairs.add("The id must be " + reference_shape(type.kind), place.path(key),
                    "The record was given a new one; what points to it must be corrected");
        keep(key, child);
      } else {
        type.id(record) = parsed->id;
        if (!parsed->exact) {
          repairs.add(
              "The id is a name, not 13 digits", place.path(key),
              "It became " + id_text(type.kind, parsed->id) + ", here and where it is used");
        }
      }
      id_seen = true;
      continue;
    }
    if (former != nullptr && tape.node(child).type == JsonType::string) {
      const auto found = std::ranges::find(former->keys, key);
      if (found != former->keys.end()) {
        if (!read_former(tape, child, place, *found, repairs, *former)) keep(key, child);
        continue;
      }
    }
    const Field* field = nullptr;
    for (std::size_t i = 0; i < type.fields.size() && field == nullptr; ++i) {
      const std::size_t at = (likely + i) % type.fields.size();
      if (type.fields[at].name == key) {
        field = &type.fields[at];
        likely = at + 1;
      }
    }
    if (field == nullptr) {
      kept.add(key, kept_json(tape, child, place, key, repairs));
      continue;
    }
    const std::uint64_t bit = std::uint64_t{1} << static_cast<unsigned>(field - type.fields.data());
    if ((seen & bit) != 0) {
      repairs.add("The " + display_name(*field) + " is there twice", place.path(key),
                  "The first one counts; the other is kept as \"" + std::string(key) + "_unread\"");
      keep(key, child);
      continue;
    }
    seen |= bit;
    if (auto problem = read_field(*field, tape, child, record)) {
      if (problem->keep && field->fixed) {
        belongs = false;
        problem->error.remedy = "Correct it; the record is kept under \"" +
                                std::string(type.table) + std::string(kUnreadSuffix) + "\"";
      }
      repairs.add(std::move(problem->error.what), place.path(key),
                  std::move(problem->error.remedy));
      if (problem->keep) keep(key, child);
    }
  }
  type.unknown(record) = kept.take(place, repairs);
  return belongs;
}

}  // namespace throughline
