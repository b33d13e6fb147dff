// The part of json.hpp that keeps values and writes them down canonically.
#include <algorithm>
#include <utility>
#include <vector>

#include "journey/json.hpp"

namespace throughline {

namespace {

class Canonical {
 public:
  Canonical(const JsonTape& tape, std::vector<std::string>* repeated)
      : tape_(tape), repeated_(repeated) {}

  std::string write(std::size_t index) {
    append(index);
    return std::move(json_);
  }

 private:
  static constexpr std::size_t kMaxRepeated = 8;

  void append(std::size_t index) {
    const JsonTape::Node& node = tape_.node(index);
    switch (node.type) {
      case JsonType::null:
        json_ += "null";
        return;
      case JsonType::boolean:
        json_ += node.flag ? "true" : "false";
        return;
      case JsonType::number:
        json_ += tape_.text(node);
        return;
      case JsonType::string:
        append_json_string(json_, tape_.text(node));
        return;
      case JsonType::array:
        append_array(index);
        return;
      case JsonType::object:
        append_object(index);
        return;
    }
  }

  void append_array(std::size_t index) {
    json_ += '[';
    std::size_t position = 0;
    const std::size_t path_size = path_.size();
    for (std::size_t child = index + 1; child < tape_.node(index).end;
         child = tape_.node(child).end) {
      if (position > 0) json_ += ',';
      if (repeated_ != nullptr) path_ = json_path(path_, position);
      append(child);
      path_.resize(path_size);
      ++position;
    }
    json_ += ']';
  }

  void append_object(std::size_t index) {
    std::vector<std::uint32_t> children = sorted_children(index);
    json_ += '{';
    bool first = true;
    const std::size_t path_size = path_.size();
    for (std::size_t i = 0; i < children.size(); ++i) {
      const std::string_view key = key_of(children[i]);
      if (repeated_ != nullptr) path_ = json_path(path_, key);
      if (i + 1 < children.size() && key_of(children[i + 1]) == key) {
        if (repeated_ != nullptr && repeated_->size() < kMaxRepeated) repeated_->push_back(path_);
      } else {
        if (!first) json_ += ',';
        first = false;
        append_json_string(json_, key);
        json_ += ':';
        append(children[i]);
      }
      path_.resize(path_size);
    }
    json_ += '}';
  }

  [[nodiscard]] std::string_view key_of(std::uint32_t child) const {
    return tape_.key(tape_.node(child));
  }

  // By key, those of one key as they stand.
  [[nodiscard]] std::vector<std::uint32_t> sorted_children(std::size_t index) const {
    const std::size_t end = tape_.node(index).end;
    std::size_t count = 0;
    for (std::size_t child = index + 1; child < end; child = tape_.node(child).end) ++count;
    std::vector<std::uint32_t> children;
    children.reserve(count);  // it may be millions, and then growing would take three times as much
    for (std::size_t child = index + 1; child < end; child = tape_.node(child).end) {
      children.push_back(static_cast<std::uint32_t>(child));
    }
    std::ranges::sort(children, [this](std::uint32_t one, std::uint32_t other) {
      const int order = key_of(one).compare(key_of(other));
      return order != 0 ? order < 0 : one < other;
    });
    return children;
  }

  const JsonTape& tape_;
  std::vector<std::string>* repeated_;
  std::string json_, path_;
};

}  // namespace

void JsonTape::clear() {
  nodes_.clear();
  text_.clear();
}

std::uint32_t JsonTape::push(JsonType type, std::string_view key, std::string_view text) {
  const auto index = static_cast<std::uint32_t>(nodes_.size());
  nodes_.push_back({.begin = static_cast<std::uint32_t>(text_.size()),
                    .end = index + 1,
                    .key_size = static_cast<std::uint32_t>(key.size()) & Node::kMaxKeySize,
                    .type = type,
                    .text_size = static_cast<std::uint32_t>(text.size()) & Node::kMaxTextSize,
                    .flag = false});
  text_ += key;
  text_ += text;
  return index;
}

std::string canonical_json(const JsonTape& tape, std::size_t index,
                           std::vector<std::string>* repeated) {
  return Canonical(tape, repeated).write(index);
}

}  // namespace throughline
