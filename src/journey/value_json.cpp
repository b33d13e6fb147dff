#include "journey/value_json.hpp"

#include <optional>
#include <utility>

#include "journey/field_check.hpp"
#include "journey/field_codec.hpp"
#include "journey/json.hpp"

namespace throughline {

namespace {

// One value, whichever, below the root: read_json hands the members of the root over one by one.
class ValueReader : public JsonRootHandler {
 public:
  void member(std::string_view /*key*/, const JsonTape& value) override { tape_ = value; }
  bool begin_array(std::string_view /*key*/) override { return false; }
  bool element(std::size_t /*index*/, const JsonTape& /*value*/) override { return false; }

  [[nodiscard]] const JsonTape& tape() const { return tape_; }

 private:
  JsonTape tape_;
};

// The value is node 1 of the tape. Nothing where the text is not one value.
std::optional<JsonTape> tape_of(std::string_view json) {
  const std::string root = R"({"root":{"value":)" + std::string(json) + "}}";
  const JsonLimits limits{.bytes = root.size(),
                          .depth = root.size(),
                          .values = root.size(),
                          .string_bytes = root.size(),
                          .number_bytes = root.size()};
  ValueReader reader;
  const Result<bool> read = read_json(root, limits, reader);
  const JsonTape& tape = reader.tape();
  if (!read || !*read || tape.size() < 2 || tape.node(1).end != tape.size()) return std::nullopt;
  return tape;
}

}  // namespace

std::string value_json(const Field& field, const void* record) {
  std::string json;
  append_field(json, field, record);
  return json;
}

bool set_value(const Field& field, std::string_view json, void* record) {
  reset_field(field, record);
  const std::optional<JsonTape> tape = tape_of(json);
  if (tape && !read_field(field, *tape, 1, record) && !check_field(field, record)) return true;
  reset_field(field, record);
  return false;
}

Members members_of(std::string_view object) {
  Members members;
  if (object.empty()) return members;
  const std::optional<JsonTape> tape = tape_of(object);
  if (!tape || tape->node(1).type != JsonType::object) return members;
  for (std::size_t at = 2; at < tape->node(1).end; at = tape->node(at).end) {
    members.insert_or_assign(std::string(tape->key(tape->node(at))), canonical_json(*tape, at));
  }
  return members;
}

Unknown object_of(const Members& members) {
  if (members.empty()) return {};
  Unknown object;
  for (const auto& [key, value] : members) {
    object += object.empty() ? '{' : ',';
    append_json_string(object, key);
    object += ':';
    object += value;
  }
  return object + '}';
}

}  // namespace throughline
