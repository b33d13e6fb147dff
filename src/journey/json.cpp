#include "journey/json.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

#include "base/utf8.hpp"

namespace throughline {

namespace {

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

  // "line 3, column 14"
  [[nodiscard]] std::string place_in_text(std::size_t offset) const {
    const std::string_view read = source_.substr(0, offset);
    const std::size_t newline = read.rfind('\n');
    const std::string_view line = newline == read.npos ? read : read.substr(newline + 1);
    const auto begins_character = [](char byte) {
      return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    };
    return "line " + std::to_string(1 + std::ranges::count(read, '\n')) + ", column " +
           std::to_string(1 + std::ranges::count_if(line, begins_character));
  }

  bool null() { return scalar(JsonType::null, {}); }
  bool boolean(bool value) {
    if (!begin_value(JsonType::boolean)) return false;
    tape_.set_flag(tape_.push(JsonType::boolean, key_, {}), value);
    return end_value();
  }
  bool number_integer(std::int64_t value) { return whole_number(value); }
  bool number_unsigned(std::uint64_t value) { return whole_number(value); }
  // The digits as they are in the file, so that no machine's floating point has a say.
  bool number_float(double /*value*/, const std::string& digits) {
    if (digits.size() > limits_.number_bytes) {
      return stop("A number has more than " + std::to_string(limits_.number_bytes) + " digits",
                  "Write it shorter");
    }
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
                   const nlohmann::detail::exception& error) {
    constexpr int kNumberOverflow = 406;
    // `position` counts the bytes read, so the one at fault is before it.
    const std::size_t offset = std::min(position == 0 ? 0 : position - 1, source_.size());
    if (error.id == kNumberOverflow) {
      return stop("A number is too large: " + place_in_text(offset), "Correct it there");
    }
    if (root_closed_) {
      return stop("Something follows the end of the map: " + place_in_text(offset), "Take it out");
    }
    if (offset >= source_.size()) {
      return stop("The file ends too early", "Get a complete copy of it, or close what is open");
    }
    std::string what = "This is not JSON: ";
    if (first_invalid_utf8(source_) <= offset) {
      what = "This is not UTF-8: ";
    } else if (std::string_view(error.what()).contains("surrogate")) {
      what = "Half of a character stands alone: ";
    }
    return stop(what + place_in_text(offset),
                "Correct it there, or get a complete copy of the file");
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

  template <class Number>
  bool whole_number(Number value) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    return scalar(JsonType::number, {digits.data(), end.ptr});
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
      root_closed_ = depth_ == 0;
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
  bool root_closed_ = false;
  bool ended_by_handler_ = false;
  std::optional<Error> error_;
};

}  // namespace

Result<bool> read_json(std::string_view text, const JsonLimits& limits, JsonRootHandler& handler) {
  if (text.size() > limits.bytes) {
    return fail("The file is larger than " + std::to_string(limits.bytes / 1024 / 1024) + " MB", {},
                "Divide the map into several, or take out pictures");
  }
  Sax sax(text, limits, handler);
  // The library would take it for the end.
  if (const std::size_t nul = text.find('\0'); nul != text.npos) {
    return fail("There is a NUL character in the file: " + sax.place_in_text(nul), {},
                "Save it as UTF-8, or get a complete copy of the file");
  }
  // json::sax_parse() would bring its readers of binary formats along, 40 KB that nothing here
  // uses.
  nlohmann::detail::parser<nlohmann::json, decltype(nlohmann::detail::input_adapter(text))> parser(
      nlohmann::detail::input_adapter(text), nullptr, false, false);
  if (parser.sax_parse(&sax, true)) return true;
  if (sax.ended_by_handler()) return false;
  if (auto error = sax.take_error()) return std::unexpected(*std::move(error));
  return fail("This is not JSON", {}, "Open a .journey.json file");
}

}  // namespace throughline
