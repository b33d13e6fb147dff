#include "journey/json.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/utf8.hpp"

namespace throughline {

namespace {

constexpr std::int64_t kSaturated = 4'000'000'000'000'000'000;

std::string byte_count(std::size_t bytes) {
  return bytes < 1024 ? std::to_string(bytes) + " bytes" : std::to_string(bytes / 1024) + " KB";
}

// What the JSON library calls while it parses. Returning false stops it.
class Sax {
 public:
  Sax(std::string_view source, const JsonLimits& limits, JsonRootHandler& handler)
      : source_(source), limits_(limits), handler_(handler) {}

  [[nodiscard]] std::optional<Error> take_error() { return std::move(error_); }
  [[nodiscard]] bool ended_by_handler() const { return ended_by_handler_; }

  bool null() { return scalar(JsonType::null, {}); }
  bool boolean(bool value) {
    if (!begin_value(JsonType::boolean)) return false;
    tape_.set_flag(tape_.push(JsonType::boolean, key_, {}), value);
    return end_value();
  }
  bool number_integer(std::int64_t value) {
    return scalar(JsonType::number, std::to_string(value));
  }
  bool number_unsigned(std::uint64_t value) {
    return scalar(JsonType::number, std::to_string(value));
  }
  // The digits as they are in the file, so that no machine's floating point has a say.
  bool number_float(double /*value*/, const std::string& digits) {
    return scalar(JsonType::number, digits);
  }
  bool string(std::string& value) {
    if (value.size() > limits_.string_bytes) return too_long();
    return scalar(JsonType::string, value);
  }
  bool binary(nlohmann::json::binary_t& /*value*/) { return false; }  // JSON text has none

  bool start_object(std::size_t /*size*/) {
    if (depth_ == 0) {
      ++depth_;
      return true;
    }
    return open(JsonType::object);
  }
  bool start_array(std::size_t /*size*/) {
    if (depth_ == 1) {
      if (!begin_value(JsonType::array)) return false;
      ++depth_;
      in_array_ = true;
      index_ = 0;
      ended_by_handler_ = !handler_.begin_array(root_key_);
      return !ended_by_handler_;
    }
    return open(JsonType::array);
  }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(std::string& key) {
    if (key.size() > limits_.string_bytes) return too_long();
    if (depth_ == 1) {
      root_key_ = std::move(key);
      key_.clear();
    } else {
      key_ = std::move(key);
    }
    return true;
  }

  bool parse_error(std::size_t position, const std::string& /*token*/,
                   const nlohmann::detail::exception& /*error*/) {
    // `position` counts the bytes read, so the one at fault is before it.
    const std::size_t offset = std::min(position == 0 ? 0 : position - 1, source_.size());
    const std::string_view read = source_.substr(0, offset);
    const auto line = 1 + std::ranges::count(read, '\n');
    const std::size_t newline = read.rfind('\n');
    const std::size_t column = offset - (newline == read.npos ? 0 : newline + 1) + 1;
    if (offset >= source_.size()) {
      return stop("The file ends too early", "Get a complete copy of it, or close what is open");
    }
    std::string what =
        first_invalid_utf8(source_) <= offset ? "This is not UTF-8: " : "This is not JSON: ";
    what += "line " + std::to_string(line) + ", column " + std::to_string(column);
    return stop(std::move(what), "Correct it there, or get a complete copy of the file");
  }

 private:
  struct Open {
    std::uint32_t node = 0;
    std::uint32_t children = 0;
    bool array = false;
  };

  bool stop(std::string what, std::string remedy) {
    error_ = Error{.what = std::move(what), .where = path(), .remedy = std::move(remedy)};
    return false;
  }

  bool too_long() {
    return stop("A text is longer than " + byte_count(limits_.string_bytes), "Shorten it");
  }

  [[nodiscard]] std::string path() const {
    std::string path;
    if (depth_ >= 1 && !root_key_.empty()) path = json_path({}, root_key_);
    if (in_array_) path = json_path(path, index_);
    for (const Open& open : open_) {
      if (open.array) {
        path = json_path(path, open.children);
      } else if (&open == &open_.back() && !key_.empty()) {
        path = json_path(path, key_);
      } else if (&open != &open_.back()) {
        path = json_path(path, tape_.key(tape_.node((&open + 1)->node)));
      }
    }
    return path;
  }

  // A value begins; the checks that all have.
  bool begin_value(JsonType type) {
    if (depth_ == 0) return stop("The file does not hold a map", "Open a .journey.json file");
    if (++values_ > limits_.values) {
      return stop("The file holds more than " + std::to_string(limits_.values) + " values",
                  "Divide the map into several");
    }
    const bool container = type == JsonType::array || type == JsonType::object;
    if (container && depth_ + 1 > limits_.depth) {
      return stop("Values are nested deeper than " + std::to_string(limits_.depth) + " levels",
                  "Take out what is nested so deep");
    }
    if (open_.empty()) tape_.clear();
    return true;
  }

  bool scalar(JsonType type, std::string_view text) {
    if (!begin_value(type)) return false;
    tape_.push(type, key_, text);
    return end_value();
  }

  bool open(JsonType type) {
    if (!begin_value(type)) return false;
    open_.push_back({.node = tape_.push(type, key_, {}), .array = type == JsonType::array});
    ++depth_;
    key_.clear();
    return true;
  }

  bool close() {
    --depth_;
    if (open_.empty()) {  // the root, or an array in it
      in_array_ = false;
      return true;
    }
    tape_.close(open_.back().node);
    open_.pop_back();
    return end_value();
  }

  bool end_value() {
    key_.clear();
    if (!open_.empty()) {
      ++open_.back().children;
      return true;
    }
    if (in_array_) {
      ended_by_handler_ = !handler_.element(index_++, tape_);
      return !ended_by_handler_;
    }
    handler_.member(root_key_, tape_);
    return true;
  }

  std::string_view source_;
  const JsonLimits& limits_;
  JsonRootHandler& handler_;
  JsonTape tape_;
  std::vector<Open> open_;  // containers of the tape
  std::string root_key_, key_;
  std::size_t depth_ = 0, values_ = 0, index_ = 0;
  bool in_array_ = false;
  bool ended_by_handler_ = false;
  std::optional<Error> error_;
};

void append_canonical(std::string& json, const JsonTape& tape, std::size_t index) {
  const JsonTape::Node& node = tape.node(index);
  switch (node.type) {
    case JsonType::null:
      json += "null";
      return;
    case JsonType::boolean:
      json += node.flag ? "true" : "false";
      return;
    case JsonType::number:
      json += tape.text(node);
      return;
    case JsonType::string:
      append_json_string(json, tape.text(node));
      return;
    case JsonType::array:
    case JsonType::object:
      break;
  }
  std::vector<std::size_t> children;
  for (std::size_t child = index + 1; child < node.end; child = tape.node(child).end) {
    children.push_back(child);
  }
  const bool object = node.type == JsonType::object;
  const auto key_of = [&tape](std::size_t child) { return tape.key(tape.node(child)); };
  if (object) {
    std::ranges::sort(children, [&key_of](std::size_t one, std::size_t other) {
      const int order = key_of(one).compare(key_of(other));
      return order != 0 ? order < 0 : one < other;
    });
    std::vector<std::size_t> last_of_key;
    for (const std::size_t child : children) {
      if (!last_of_key.empty() && key_of(last_of_key.back()) == key_of(child)) {
        last_of_key.pop_back();
      }
      last_of_key.push_back(child);
    }
    children = std::move(last_of_key);
  }
  json += object ? '{' : '[';
  bool first = true;
  for (const std::size_t child : children) {
    if (!first) json += ',';
    first = false;
    if (object) {
      append_json_string(json, key_of(child));
      json += ':';
    }
    append_canonical(json, tape, child);
  }
  json += object ? '}' : ']';
}

}  // namespace

void JsonTape::clear() {
  nodes_.clear();
  text_.clear();
}

std::uint32_t JsonTape::push(JsonType type, std::string_view key, std::string_view text) {
  const auto index = static_cast<std::uint32_t>(nodes_.size());
  Node node{.type = type, .end = index + 1};
  node.key = static_cast<std::uint32_t>(text_.size());
  node.key_size = static_cast<std::uint32_t>(key.size());
  text_ += key;
  node.text = static_cast<std::uint32_t>(text_.size());
  node.text_size = static_cast<std::uint32_t>(text.size());
  text_ += text;
  nodes_.push_back(node);
  return index;
}

Result<bool> read_json(std::string_view text, const JsonLimits& limits, JsonRootHandler& handler) {
  if (text.size() > limits.bytes) {
    return fail("The file is larger than " + std::to_string(limits.bytes / 1024 / 1024) + " MB", {},
                "Divide the map into several, or take out pictures");
  }
  Sax sax(text, limits, handler);
  // json::sax_parse() would bring its readers of binary formats along, 40 KB that nothing here
  // uses.
  nlohmann::detail::parser<nlohmann::json, decltype(nlohmann::detail::input_adapter(text))> parser(
      nlohmann::detail::input_adapter(text), nullptr, false, false);
  if (parser.sax_parse(&sax, true)) return true;
  if (sax.ended_by_handler()) return false;
  if (auto error = sax.take_error()) return std::unexpected(*std::move(error));
  return fail("This is not JSON", {}, "Open a .journey.json file");
}

std::string canonical_json(const JsonTape& tape, std::size_t index) {
  std::string json;
  append_canonical(json, tape, index);
  return json;
}

std::optional<std::int64_t> parse_scaled(std::string_view number, int places, bool& rounded) {
  std::size_t at = 0;
  const bool negative = number.starts_with('-');
  if (negative) ++at;
  std::string digits;
  int point = 0;  // where among the digits the decimal point is
  bool after_point = false;
  for (; at < number.size() && number[at] != 'e' && number[at] != 'E'; ++at) {
    if (number[at] == '.') {
      after_point = true;
    } else if (number[at] >= '0' && number[at] <= '9') {
      if (!after_point && (number[at] != '0' || !digits.empty())) ++point;
      if (after_point && digits.empty() && number[at] == '0') --point;
      if (number[at] != '0' || !digits.empty()) digits += number[at];
    } else {
      return std::nullopt;
    }
  }
  int exponent = 0;
  if (at < number.size()) {
    ++at;
    const bool down = at < number.size() && number[at] == '-';
    if (at < number.size() && (number[at] == '-' || number[at] == '+')) ++at;
    for (; at < number.size(); ++at) {
      if (number[at] < '0' || number[at] > '9') return std::nullopt;
      exponent = std::min(100'000, (exponent * 10) + (number[at] - '0'));
    }
    if (down) exponent = -exponent;
  }
  // The value is 0.digits x 10^point x 10^exponent; this many digits are before the scaled number's
  // point.
  const std::int64_t whole = std::int64_t{point} + exponent + places;
  std::int64_t value = 0;
  for (std::int64_t i = 0; i < whole && !digits.empty(); ++i) {
    if (value > kSaturated / 10) {
      value = kSaturated;
      break;
    }
    const bool given = i < static_cast<std::int64_t>(digits.size());
    value = (value * 10) + (given ? digits[static_cast<std::size_t>(i)] - '0' : 0);
  }
  const auto kept = static_cast<std::size_t>(
      std::clamp<std::int64_t>(whole, 0, static_cast<std::int64_t>(digits.size())));
  rounded = digits.find_first_not_of('0', kept) != digits.npos;
  if (rounded && whole >= 0 && digits[kept] >= '5') ++value;
  return negative ? -value : value;
}

void append_json_string(std::string& json, std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  json += '"';
  std::size_t plain = 0;  // begin of what has not been appended yet
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    json += text.substr(plain, i - plain);
    plain = i + 1;
    json += '\\';
    switch (byte) {
      case '"':
      case '\\':
        json += text[i];
        break;
      case '\b':
        json += 'b';
        break;
      case '\f':
        json += 'f';
        break;
      case '\n':
        json += 'n';
        break;
      case '\r':
        json += 'r';
        break;
      case '\t':
        json += 't';
        break;
      default:
        json += "u00";
        json += kHex[byte / 16];
        json += kHex[byte % 16];
    }
  }
  json += text.substr(plain);
  json += '"';
}

std::string json_path(std::string_view parent, std::string_view key) {
  std::string path(parent);
  path += '/';
  for (const char letter : truncate_utf8(key, 200)) {
    if (letter == '~') {
      path += "~0";
    } else if (letter == '/') {
      path += "~1";
    } else {
      path += letter;
    }
  }
  return path;
}

std::string json_path(std::string_view parent, std::size_t index) {
  std::string path(parent);
  path += '/';
  path += std::to_string(index);
  return path;
}

}  // namespace throughline
