// Reading JSON within limits. The one place that knows the JSON library; nothing here throws or
// aborts on any bytes.
//
// The root must be an object. Its members are handed over one by one as they are read, arrays among
// them element by element, so memory is that of the largest element and never that of the file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace throughline {

struct JsonLimits {
  std::size_t bytes = 0;
  std::size_t depth = 0;  // containers open at once, the root among them
  std::size_t values = 0;
  std::size_t string_bytes = 0;
  std::size_t number_bytes = 0;  // as the file writes it
};

enum class JsonType : std::uint8_t { null, boolean, number, string, array, object };

// A value and what is in it, flat: a container is followed by its children, each with what is in
// it.
class JsonTape {
 public:
  // 16 bytes: a hostile file has millions of them.
  struct Node {
    static constexpr std::uint32_t kMaxKeySize = (1U << 28U) - 1;
    static constexpr std::uint32_t kMaxTextSize = (1U << 31U) - 1;

    std::uint32_t begin = 0;  // of the key that the value has in its object, then of its text
    std::uint32_t end = 0;    // index of the first node that is not in this one
    std::uint32_t key_size : 28 = 0;
    JsonType type : 4 = JsonType::null;
    std::uint32_t text_size : 31 = 0;  // a string's bytes, a number's digits as the file has them
    bool flag : 1 = false;             // of a boolean
  };
  static_assert(sizeof(Node) == 16);

  [[nodiscard]] const Node& node(std::size_t index) const { return nodes_[index]; }
  [[nodiscard]] std::size_t size() const { return nodes_.size(); }
  [[nodiscard]] std::string_view key(const Node& node) const {
    return std::string_view(text_).substr(node.begin, node.key_size);
  }
  [[nodiscard]] std::string_view text(const Node& node) const {
    return std::string_view(text_).substr(node.begin + node.key_size, node.text_size);
  }

  // For the reader.
  void clear();
  std::uint32_t push(JsonType type, std::string_view key, std::string_view text);
  void set_flag(std::uint32_t index, bool flag) { nodes_[index].flag = flag; }
  void close(std::uint32_t index) { nodes_[index].end = static_cast<std::uint32_t>(nodes_.size()); }

 private:
  std::deque<Node> nodes_;  // in pieces: growing never needs room for all of them twice
  std::string text_;
};

// Receives the root's members. Node 0 of a tape is the value; the tape is valid during the call.
class JsonRootHandler {
 public:
  virtual ~JsonRootHandler() = default;
  // A member that is no array.
  virtual void member(std::string_view key, const JsonTape& value) = 0;
  // A member that is an array, then each of its elements. A false ends the reading; the handler
  // knows why.
  virtual bool begin_array(std::string_view key) = 0;
  virtual bool element(std::size_t index, const JsonTape& value) = 0;
};

// An error names the JSON path and, where the text itself is broken, the line. True unless the
// handler ended it.
Result<bool> read_json(std::string_view text, const JsonLimits& limits, JsonRootHandler& handler);

// The value as canonical text: members sorted by key, no spaces. Where a key repeats the last one
// counts; `repeated` gets the paths, from the value on, of the first few that went that way.
[[nodiscard]] std::string canonical_json(const JsonTape& tape, std::size_t index = 0,
                                         std::vector<std::string>* repeated = nullptr);

// A number with at most `places` decimal places, times 10^places; the rest is rounded half away
// from zero and `rounded` set. Saturates far beyond what any field holds. Nothing where the text is
// no number.
[[nodiscard]] std::optional<std::int64_t> parse_scaled(std::string_view number, int places,
                                                       bool& rounded);

// Appends `text` in quotation marks.
void append_json_string(std::string& json, std::string_view text);

// `/` and `~` escaped as a JSON pointer wants it.
[[nodiscard]] std::string json_path(std::string_view parent, std::string_view key);
[[nodiscard]] std::string json_path(std::string_view parent, std::size_t index);

}  // namespace throughline
