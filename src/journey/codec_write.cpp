// write_journey: canonical bytes.
#include <algorithm>
#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "journey/codec.hpp"
#include "journey/field_codec.hpp"
#include "journey/handout.hpp"
#include "journey/record_access.hpp"

namespace throughline {

namespace {

// Where a record comes in its table. The kinds that stand in a row or column are sorted by those
// first, and what belongs to others by those.
struct Position {
  std::uint32_t major = 0, minor = 0;
  std::string_view rank;
  std::uint64_t other = 0;  // the id of something whose order is not known
  std::uint64_t id = 0;
  const void* record = nullptr;

  bool operator<(const Position& second) const {
    if (major != second.major) return major < second.major;
    if (minor != second.minor) return minor < second.minor;
    if (rank != second.rank) return rank < second.rank;
    if (other != second.other) return other < second.other;
    return id < second.id;
  }
};

// Where the records of a kind come, by fields of theirs that need not be there.
struct OrderFields {
  std::string_view major = {}, minor = {};  // references to records that have an order
  std::string_view rank = {};               // a text
  std::string_view other = {};              // a reference to one of many records
};

constexpr OrderFields order_fields(RecordKind kind) {
  switch (kind) {
    case RecordKind::feeling:
      return {.major = "persona", .minor = "step"};
    case RecordKind::rating:
      return {.major = "value", .other = "touchpoint"};
    case RecordKind::support:
      return {.major = "evidence", .other = "target"};
    case RecordKind::reading:
      return {.major = "metric", .rank = "date"};
    case RecordKind::count:
      return {.major = "stage", .rank = "period"};
    case RecordKind::link:
      return {.other = "from"};
    case RecordKind::vote:
      return {.major = "participant", .other = "target"};
    case RecordKind::evidence:
      return {.rank = "date"};
    case RecordKind::comment:
      return {.rank = "written"};
    case RecordKind::participant:
      return {.rank = "name"};
    case RecordKind::conflict:
      return {.rank = "target"};
    default:
      return {.rank = "rank"};
  }
}

class Writer {
 public:
  explicit Writer(const Journey& journey) : journey_(journey) {}

  std::string write() {
    json_ = R"({"format":"throughline","version":)" + std::to_string(kFileVersion) + ",\n\"map\":";
    append_record(json_, RecordKind::map, &journey_.map);
    // The order of the tables is such that what a position rests on is written before it.
    for (const RecordType& type : record_types().subspan(1)) write_table(type);
    if (const auto& handed_out = journey_.handed_out.map) {
      json_ += ",\n\"since\":";
      json_ += write_edit(edit_between(*handed_out, journey_));
    }
    write_unknown();
    json_ += "\n}\n";
    return std::move(json_);
  }

 private:
  // From 1. What is beside the map, and so nowhere, comes last.
  [[nodiscard]] std::uint32_t order_of(RecordKind kind, std::uint64_t id) const {
    const auto& order = order_[static_cast<std::size_t>(kind)];
    const auto found = order.find(id);
    return found == order.end() ? UINT32_MAX : found->second;
  }

  [[nodiscard]] std::uint32_t order_of(const Field* field, const void* record) const {
    if (field == nullptr) return 0;
    const auto id = field->get<std::uint64_t>(record);
    return id == 0 ? 0 : order_of(field->target, id);  // the customer in general comes first
  }

  static std::string_view text_of(const Field* field, const void* record) {
    return field == nullptr ? std::string_view() : field->get<std::string>(record);
  }

  static std::uint64_t id_of(const Field* field, const void* record) {
    if (field == nullptr) return 0;
    if (field->type == FieldType::any_reference) return field->get<RecordKey>(record).id;
    return field->get<std::uint64_t>(record);
  }

  [[nodiscard]] std::vector<Position> positions(const RecordType& type) const {
    const auto field = [&type](std::string_view name) -> const Field* {
      const auto found = std::ranges::find(type.fields, name, &Field::name);
      return found == type.fields.end() ? nullptr : &*found;
    };
    const OrderFields names = order_fields(type.kind);
    const Field* major = field(names.major);
    const Field* minor = field(names.minor);
    const Field* rank = field(names.rank);
    const Field* other = field(names.other);
    std::vector<Position> positions(record_count(journey_, type.kind));
    for (std::size_t i = 0; i < positions.size(); ++i) {
      const void* record = record_at(journey_, type.kind, i);
      Position& position = positions[i];
      position.id = key_at(type.kind, record).id;
      position.record = record;
      if (type.kind == RecordKind::step) {
        const StepPlace& place = static_cast<const Step*>(record)->place;
        position.major = order_of(RecordKind::stage, place.stage.value);
        position.rank = place.rank;
      } else if (type.kind == RecordKind::card) {
        const CardPlace& place = static_cast<const Card*>(record)->place;
        position.major = order_of(RecordKind::step, place.step.value);
        position.minor = order_of(RecordKind::lane, place.lane.value);
        position.rank = place.rank;
      } else {
        position.major = order_of(major, record);
        position.minor = order_of(minor, record);
        position.rank = text_of(rank, record);
        position.other = id_of(other, record);
      }
    }
    std::sort(positions.begin(), positions.end());
    return positions;
  }

  void write_table(const RecordType& type) {
    if (record_count(journey_, type.kind) == 0) return;
    auto& order = order_[static_cast<std::size_t>(type.kind)];
    // Only those that others are sorted by, as it costs time.
    const bool orders = type.kind != RecordKind::card && type.kind != RecordKind::feeling;
    json_ += ",\n\"";
    json_ += type.table;
    json_ += "\":[";
    bool first = true;
    for (const Position& position : positions(type)) {
      json_ += first ? "\n" : ",\n";
      first = false;
      append_record(json_, type.kind, position.record);
      if (orders) order.emplace(position.id, static_cast<std::uint32_t>(order.size() + 1));
    }
    json_ += "\n]";
  }

  // The members that this version does not know, each on its line, and each element of those that
  // are arrays.
  void write_unknown() {
    const std::string_view unknown = journey_.map.file_unknown;
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
  std::array<std::unordered_map<std::uint64_t, std::uint32_t>, kRecordKindCount> order_;
};

}  // namespace

std::string write_journey(const Journey& journey) {
  return Writer(journey).write();
}

}  // namespace throughline
