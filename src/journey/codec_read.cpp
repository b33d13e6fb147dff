// read_journey: the file's members into tables.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/hash.hpp"
#include "journey/codec.hpp"
#include "journey/field_codec.hpp"
#include "journey/id_text.hpp"
#include "journey/json.hpp"
#include "journey/record_access.hpp"
#include "journey/settle.hpp"
#include "journey/verbs.hpp"

namespace throughline {

namespace {

constexpr std::string_view kFormat = "throughline";
constexpr std::int64_t kVersion = 1;

class FileReader : public JsonRootHandler {
 public:
  FileReader(const ReadLimits& limits, std::string_view source)
      : limits_(limits), source_(source) {}

  // Makes room for the records that a canonical file of this text has: growing the tables by and by
  // would cost a third of the reading time.
  void reserve() {
    constexpr std::string_view kRecord = "\n{\"id\":\"card:";
    std::size_t count = 0;
    for (std::size_t at = source_.find(kRecord); at != source_.npos;
         at = source_.find(kRecord, at + 1)) {
      ++count;
    }
    journey_.cards.reserve(std::min(count, limits_.records));
  }

  void member(std::string_view key, const JsonTape& value) override {
    const std::string path = json_path({}, key);
    if (key == "format") {
      read_format(value, path);
    } else if (key == "version") {
      read_version(value, path);
    } else if (key == "map" && value.node(0).type == JsonType::object && !map_seen_) {
      map_seen_ = true;
      Record record = read_record(RecordKind::map, value, 0, path, repairs_);
      journey_.map = std::get<Map>(std::move(record));
    } else if (const RecordType* type = find_type(key)) {
      const bool twice = type->kind == RecordKind::map && map_seen_;
      repairs_.add(twice                           ? "The map is there twice"
                   : type->kind == RecordKind::map ? "The map must be an object"
                                                   : "This must be a list",
                   path, "It is kept as \"" + std::string(key) + "_unread\"");
      kept_.add(std::string(key) + "_unread", canonical_json(value));
    } else {
      kept_.add(key, canonical_json(value));
    }
  }

  bool begin_array(std::string_view key) override {
    array_key_ = key;
    array_type_ = find_type(key);
    if (array_type_ == nullptr || array_type_->kind == RecordKind::map) {
      if (array_type_ != nullptr || key == "format" || key == "version") {
        repairs_.add("This must not be a list", json_path({}, key),
                     "It is kept as \"" + std::string(key) + "_unread\"");
        array_key_ += "_unread";
      }
      array_type_ = nullptr;
      while (!kept_.add_array(array_key_)) array_key_ += "_unread";
      return true;
    }
    bool& seen = seen_[static_cast<std::size_t>(array_type_->kind)];
    if (seen) {
      repairs_.add("This list is there twice", json_path({}, key), "The two were put together");
    }
    seen = true;
    known_ = true;
    return true;
  }

  bool element(std::size_t index, const JsonTape& value) override {
    if (array_type_ == nullptr) {
      kept_.add_element(array_key_, canonical_json(value));
      return true;
    }
    const std::string path = json_path(json_path({}, array_type_->table), index);
    if (++records_ > limits_.records) {
      error_ =
          Error{.what = "The map holds more than " + std::to_string(limits_.records) + " records",
                .where = path,
                .remedy = "Divide it into several"};
      return false;
    }
    if (value.node(0).type != JsonType::object) {
      keep_element(value, path, "A record must be an object");
      return true;
    }
    Record record = read_record(array_type_->kind, value, 0, path, repairs_);
    if (!settle_id(record, value, path)) return true;
    indexes_[static_cast<std::size_t>(array_type_->kind)].push_back(
        static_cast<std::uint32_t>(index));
    put_record(journey_, std::move(record));
    return true;
  }

  Result<ReadResult> finish() {
    if (error_) return std::unexpected(*std::move(error_));
    if (!format_seen_ && !map_seen_ && !known_) {
      return fail("This is not a Throughline map", {}, "Open a .journey.json file");
    }
    if (!format_seen_) {
      repairs_.add("The format is not stated", "/format", "\"throughline\" was assumed");
    }
    if (!version_seen_) repairs_.add("The version is not stated", "/version", "1 was assumed");
    if (!journey_.map.id) {
      const std::uint64_t hash = hash_text(source_);
      journey_.map.id = {hash == 0 ? 1 : hash};
      repairs_.add("The map has no id", "/map/id",
                   "It was given one made from the file's contents");
    }
    settle(journey_, indexes_, repairs_, kept_);
    journey_.unknown = kept_.text();
    return ReadResult{.journey = std::move(journey_),
                      .repairs = repairs_.take(),
                      .newer_version = newer_version_};
  }

 private:
  static const RecordType* find_type(std::string_view table) {
    const auto found = std::ranges::find(record_types(), table, &RecordType::table);
    return found == record_types().end() ? nullptr : &*found;
  }

  void read_format(const JsonTape& value, const std::string& path) {
    const JsonTape::Node& node = value.node(0);
    if (node.type == JsonType::string && value.text(node) == kFormat) {
      format_seen_ = true;
    } else if (!error_) {
      error_ = Error{.what = "This is not a Throughline map",
                     .where = path,
                     .remedy = "Open a .journey.json file"};
    }
  }

  void read_version(const JsonTape& value, const std::string& path) {
    const JsonTape::Node& node = value.node(0);
    bool rounded = false;
    std::optional<std::int64_t> version;
    if (node.type == JsonType::number) version = parse_scaled(value.text(node), 0, rounded);
    if (!version || rounded || *version < 1) {
      repairs_.add("The version must be a whole number from 1", path, "1 was assumed");
    } else if (*version > kVersion) {
      newer_version_ = true;
      repairs_.add("A later version of Throughline made this file", path,
                   "Reload the page to get it, and do not write over the file until then");
    }
    version_seen_ = true;
  }

  void keep_element(const JsonTape& value, const std::string& path, std::string what) {
    const std::string key = std::string(array_type_->table) + "_unread";
    kept_.add_element(key, canonical_json(value));
    repairs_.add(std::move(what), path, "It is kept under \"" + key + "\"");
  }

  // Gives the record an id of its own. False where it must not be in the map beside the one that
  // has its id.
  bool settle_id(Record& record, const JsonTape& value, const std::string& path) {
    const RecordKind kind = kind_of(record);
    std::uint64_t& id = record_type(kind).id(data_of(record));
    if (auto* feeling = std::get_if<Feeling>(&record)) {
      const Id<Feeling> expected = feeling_id(feeling->persona, feeling->step);
      if (feeling->id && feeling->id != expected) {
        repairs_.add("The id is not that of the persona and the step", json_path(path, "id"),
                     "It was corrected");
      }
      feeling->id = expected;
      if (journey_.find(expected) == nullptr) return true;
      keep_element(value, path, "The same persona and step have a record already");
      return false;
    }
    if (id == 0) {
      id = combine_hashes(static_cast<std::uint64_t>(kind), hash_text(canonical_json(value)));
      repairs_.add("The record has no id", path, "It was given one");
    } else if (find_record(journey_, {.kind = kind, .id = id}) != nullptr) {
      repairs_.add("The id is that of another record before it", json_path(path, "id"),
                   "It was given one of its own; check what points to it");
    }
    for (std::uint64_t count = 1;
         id == 0 || find_record(journey_, {.kind = kind, .id = id}) != nullptr; ++count) {
      id = combine_hashes(id, count);
    }
    return true;
  }

  const ReadLimits& limits_;
  std::string_view source_;
  Journey journey_;
  Repairs repairs_;
  KeptMembers kept_;
  FileIndexes indexes_;
  std::array<bool, kRecordKindCount> seen_{};
  std::optional<Error> error_;
  const RecordType* array_type_ =
      nullptr;  // of the array that is being read; null where it is unknown
  std::string array_key_;
  std::size_t records_ = 0;
  bool map_seen_ = false, known_ = false, format_seen_ = false, version_seen_ = false;
  bool newer_version_ = false;
};

}  // namespace

Result<ReadResult> read_journey(std::string_view json, const ReadLimits& limits) {
  FileReader reader(limits, json);
  if (json.size() <= limits.bytes) reader.reserve();  // else read_json refuses it
  const JsonLimits json_limits{.bytes = limits.bytes,
                               .depth = limits.depth,
                               .values = limits.values,
                               .string_bytes = limits.string_bytes};
  if (const Result<bool> read = read_json(json, json_limits, reader); !read) {
    return std::unexpected(read.error());
  }
  return reader.finish();
}

}  // namespace throughline
