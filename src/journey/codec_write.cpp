// write_journey: canonical bytes.
#include <algorithm>
#include <compare>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "journey/codec.hpp"
#include "journey/field_codec.hpp"
#include "journey/record_access.hpp"

namespace throughline {

namespace {

// Where a record comes in its table. The kinds that stand in a row or column are sorted by those
// first.
struct Position {
  std::uint32_t major = 0, minor = 0;
  std::string_view rank;
  std::uint64_t id = 0;
  const void* record = nullptr;

  bool operator<(const Position& other) const {
    if (major != other.major) return major < other.major;
    if (minor != other.minor) return minor < other.minor;
    if (rank != other.rank) return rank < other.rank;
    return id < other.id;
  }
};

class Writer {
 public:
  explicit Writer(const Journey& journey) : journey_(journey) {}

  std::string write() {
    json_ = R"({"format":"throughline","version":1,)"
            "\n\"map\":";
    append_record(json_, RecordKind::map, &journey_.map);
    // The order of the tables is such that what a position rests on is written before it.
    for (const RecordType& type : record_types().subspan(1)) {
      with_table(journey_, type.kind, [this, &type](const auto& table) {
        std::vector<Position> positions;
        positions.reserve(table.size());
        for (const auto& record : table.records()) positions.push_back(position(record));
        write_table(type, positions);
      });
    }
    write_unknown();
    json_ += "\n}\n";
    return std::move(json_);
  }

 private:
  [[nodiscard]] std::uint32_t order_of(std::uint64_t id) const {
    const auto found = order_.find(id);
    return found == order_.end() ? UINT32_MAX : found->second;
  }

  template <class T>
  static Position ranked(const T& record, std::string_view rank) {
    return {.rank = rank, .id = record.id.value, .record = &record};
  }
  static Position position(const Persona& record) { return ranked(record, record.rank); }
  static Position position(const Stage& record) { return ranked(record, record.rank); }
  static Position position(const Lane& record) { return ranked(record, record.rank); }
  [[nodiscard]] Position position(const Step& record) const {
    Position position = ranked(record, record.place.rank);
    position.major = order_of(record.place.stage.value);
    return position;
  }
  [[nodiscard]] Position position(const Card& record) const {
    Position position = ranked(record, record.place.rank);
    position.major = order_of(record.place.step.value);
    position.minor = order_of(record.place.lane.value);
    return position;
  }
  // The customer in general comes before the personas.
  [[nodiscard]] Position position(const Feeling& record) const {
    Position position = ranked(record, {});
    position.major = record.persona ? order_of(record.persona.value) + 1 : 0;
    position.minor = order_of(record.step.value);
    return position;
  }

  void write_table(const RecordType& type, std::vector<Position>& positions) {
    if (positions.empty()) return;
    std::sort(positions.begin(), positions.end());
    json_ += ",\n\"";
    json_ += type.table;
    json_ += "\":[";
    bool first = true;
    for (const Position& position : positions) {
      json_ += first ? "\n" : ",\n";
      first = false;
      append_record(json_, type.kind, position.record);
      if (type.kind != RecordKind::card && type.kind != RecordKind::feeling) {
        order_[position.id] = static_cast<std::uint32_t>(order_.size());
      }
    }
    json_ += "\n]";
  }

  // The members that this version does not know, each on its line, and each element of those that
  // are arrays.
  void write_unknown() {
    const std::string_view unknown = journey_.unknown;
    if (unknown.size() <= 2) return;
    json_ += ",\n";
    std::size_t depth = 0;
    bool in_string = false;
    bool in_list = false;  // in a member that is an array
    for (std::size_t i = 1; i + 1 < unknown.size(); ++i) {
      const char letter = unknown[i];
      if (in_string) {
        json_ += letter;
        if (letter == '\\') json_ += unknown[++i];
        in_string = letter != '"';
        continue;
      }
      if (letter == ']' && depth == 1 && in_list) {
        in_list = false;
        if (unknown[i - 1] != '[') json_ += '\n';
      }
      json_ += letter;
      if (letter == '"') {
        in_string = true;
      } else if (letter == '{' || letter == '[') {
        ++depth;
        in_list = in_list || (letter == '[' && depth == 1);
        if (letter == '[' && depth == 1 && unknown[i + 1] != ']') json_ += '\n';
      } else if (letter == '}' || letter == ']') {
        --depth;
      } else if (letter == ',' && (depth == 0 || (depth == 1 && in_list))) {
        json_ += '\n';
      }
    }
  }

  const Journey& journey_;
  std::string json_;
  std::unordered_map<std::uint64_t, std::uint32_t> order_;
};

}  // namespace

std::string write_journey(const Journey& journey) {
  return Writer(journey).write();
}

}  // namespace throughline
