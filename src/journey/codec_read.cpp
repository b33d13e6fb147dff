// read_journey: the file's members into tables.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/hash.hpp"
#include "journey/codec.hpp"
#include "journey/field_codec.hpp"
#include "journey/handout.hpp"
#include "journey/id_text.hpp"
#include "journey/json.hpp"
#include "journey/kept_members.hpp"
#include "journey/migrations/migration.hpp"
#include "journey/read_limits.hpp"
#include "journey/record_access.hpp"
#include "journey/settle.hpp"
#include "journey/value_json.hpp"

namespace throughline {

namespace {

constexpr std::string_view kFormat = "throughline";

std::optional<std::int64_t> parse_version(const JsonTape& value) {
  const JsonTape::Node& node = value.node(0);
  bool rounded = false;
  std::optional<std::int64_t> version;
  if (node.type == JsonType::number) version = parse_scaled(value.text(node), 0, rounded);
  return version && !rounded && *version >= 1 ? version : std::nullopt;
}

// Finds the version before anything is read by it. Canonical files have it in front, so that this
// takes no time; of others it reads as much as it must.
class VersionReader : public JsonRootHandler {
 public:
  void member(std::string_view key, const JsonTape& value) override {
    if (key == "version" && !std::exchange(seen_, true)) version_ = parse_version(value);
  }
  bool begin_array(std::string_view /*key*/) override { return !seen_; }
  bool element(std::size_t /*index*/, const JsonTape& /*value*/) override { return true; }

  // That of this version of the program where none can be read.
  [[nodiscard]] std::int64_t version() const { return version_.value_or(kFileVersion); }

 private:
  bool seen_ = false;  // of several the first one counts
  std::optional<std::int64_t> version_;
};

class FileReader : public JsonRootHandler {
 public:
  FileReader(const ReadLimits& limits, std::string_view source, std::int64_t version)
      : source_(source), budget_(limits, source.size()) {
    for (const Migration& migration : migrations()) {
      if (migration.to_version > version) migrations_.push_back(migration);
    }
  }

  void member(std::string_view key, const JsonTape& value) override {
    if (key == "format" && !format_seen_) {
      read_format(value);
    } else if (key == "version" && !version_seen_) {
      read_version(value);
    } else if (key == "format" || key == "version" || (key == "since" && !since_.empty())) {
      keep_member(key, value, "This is there twice", "The first one counts; the other is kept");
    } else if (key == "map" && value.node(0).type == JsonType::object && !map_seen_) {
      map_seen_ = true;
      read_record(record_type(RecordKind::map), value, 0, {.list = key}, repairs_, &journey_.map);
    } else if (key == "since" && value.node(0).type == JsonType::object) {
      read_since(value);
    } else if (key == "since") {
      keep_member(key, value, "What was changed since must be an object", "It is kept");
    } else if (const RecordType* type = find_record_type(key)) {
      const bool twice = type->kind == RecordKind::map && map_seen_;
      keep_member(key, value,
                  twice                           ? "The map is there twice"
                  : type->kind == RecordKind::map ? "The map must be an object"
                                                  : "This must be a list",
                  "It is kept");
    } else {
      kept_.add(key, kept_json(value, 0, {.list = key}, {}, repairs_));
    }
  }

  bool begin_array(std::string_view key) override {
    list_key_ = key;
    list_type_ = find_record_type(key);
    former_keys_.clear();
    for (const Migration& migration : migrations_) {
      for (const FormerText& former : migration.former) {
        if (list_type_ != nullptr && list_type_->kind == former.kind) {
          former_keys_.push_back(former.key);
        }
      }
    }
    if (list_type_ == nullptr || list_type_->kind == RecordKind::map) {
      std::string kept_as(key);
      if (list_type_ != nullptr || key == "format" || key == "version" || key == "since") {
        kept_as += kUnreadSuffix;
        repairs_.add("This must not be a list", json_path({}, key),
                     "It is kept as \"" + kept_as + "\"");
      }
      list_type_ = nullptr;
      kept_.begin_list(kept_as);
      return true;
    }
    bool& seen = seen_[static_cast<std::size_t>(list_type_->kind)];
    if (seen) {
      repairs_.add("This list is there twice", json_path({}, key), "The two were put together");
    }
    seen = true;
    known_ = true;
    return true;
  }

  bool element(std::size_t index, const JsonTape& value) override {
    const RecordPlace place{.list = list_key_, .index = index};
    if (list_type_ == nullptr) {
      kept_.add_element(kept_json(value, 0, place, {}, repairs_));
      return true;
    }
    if (const Status status = budget_.take(list_type_->kind); !status) {
      error_ = status.error();
      error_->where = place.path();
      return false;
    }
    if (value.node(0).type != JsonType::object) {
      keep_element(value, place, "A record must be an object");
      return true;
    }
    Record record = make_record({.kind = list_type_->kind, .id = 0});
    FormerTexts former{.keys = former_keys_};
    if (!read_record(*list_type_, value, 0, place, repairs_, data_of(record), &former)) {
      add_unread_record(unread_, list_type_->kind, kept_json(value, 0, place, {}, repairs_));
      return true;
    }
    if (!settle_id(record, value, place)) return true;
    for (auto& [former_key, text] : former.found) {
      former_values_.push_back(
          {.record = key_of(record), .key = former_key, .text = std::move(text)});
    }
    indexes_[static_cast<std::size_t>(list_type_->kind)].push_back(
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
    if (!version_seen_)
      repairs_.add("The version is not stated", "/version", "The present one was assumed");
    if (!journey_.map.id) {
      const std::uint64_t hash = hash_text(source_);
      journey_.map.id = {hash == 0 ? 1 : hash};
      repairs_.add("The map has no id", "/map/id",
                   "It was given one made from the file's contents");
    }
    if (journey_.map.pair == journey_.map.id) {
      journey_.map.pair = {};
      repairs_.add("The map is its own pair", "/map/pair",
                   "The reference was taken out; set it again");
    }
    for (const Migration& migration : migrations_) migration.run(journey_, former_values_);
    settle(journey_, indexes_, repairs_, unread_);
    for (const RecordType& type : record_types()) {
      const std::string& records = unread_[static_cast<std::size_t>(type.kind)];
      if (records.empty()) continue;
      kept_.begin_list(std::string(type.table) + std::string(kUnreadSuffix));
      kept_.add_element(records);
    }
    journey_.map.file_unknown = kept_.take({}, repairs_);
    settle_since();
    return ReadResult{.journey = std::move(journey_),
                      .repairs = repairs_.take(),
                      .newer_version = newer_version_};
  }

 private:
  // Only counted while the map is read, which it must fit.
  void read_since(const JsonTape& value) {
    since_ = canonical_json(value);
    for (std::size_t child = 1; child < value.size(); child = value.node(child).end) {
      if (value.node(child).type != JsonType::array) continue;
      for (std::size_t at = child + 1; at < value.node(child).end; at = value.node(at).end) {
        ++since_changes_;
      }
    }
  }

  // What the file carries since it was handed out, where it fits.
  void settle_since() {
    if (since_.empty()) return;
    const Status set =
        budget_.take_changes(since_changes_)
            ? read_handed_out(journey_, since_)
            : fail("More was changed since the file was handed out than can be read", "/since",
                   "It is kept as \"since_unread\"; merge the file with the map it was "
                   "copied from");
    if (set) return;
    Members members = members_of(journey_.map.file_unknown);
    std::string name = "since";
    do {
      name += kUnreadSuffix;
    } while (members.contains(name));
    members.emplace(std::move(name), std::move(since_));
    journey_.map.file_unknown = object_of(members);
    repairs_.add(set.error().what, set.error().where, set.error().remedy);
  }

  void keep_member(std::string_view key, const JsonTape& value, std::string what,
                   const std::string& remedy) {
    repairs_.add(std::move(what), json_path({}, key),
                 remedy + " as \"" + std::string(key) + "_unread\"");
    kept_.add_unread(key, kept_json(value, 0, {.list = key}, {}, repairs_));
  }

  void set_error(std::string what, std::string where, std::string remedy) {
    if (error_) return;
    error_ = Error{.what = std::move(what), .where = std::move(where), .remedy = std::move(remedy)};
  }

  void read_format(const JsonTape& value) {
    const JsonTape::Node& node = value.node(0);
    if (node.type == JsonType::string && value.text(node) == kFormat) {
      format_seen_ = true;
    } else {
      set_error("This is not a Throughline map", "/format", "Open a .journey.json file");
    }
  }

  void read_version(const JsonTape& value) {
    const std::optional<std::int64_t> version = parse_version(value);
    if (!version) {
      keep_member("version", value, "The version must be a whole number from 1",
                  "The present one was assumed; this is kept");
    } else if (*version > kFileVersion) {
      newer_version_ = true;
      repairs_.add("A later version of Throughline made this file", "/version",
                   "Get that version, and do not write over the file until then");
    }
    version_seen_ = true;
  }

  void keep_element(const JsonTape& value, const RecordPlace& place, std::string what) {
    add_unread_record(unread_, list_type_->kind, kept_json(value, 0, place, {}, repairs_));
    repairs_.add(std::move(what), place.path(),
                 "It is kept under \"" + std::string(list_type_->table) + "_unread\"");
  }

  // Gives the record an id of its own. False where it must not be in the map beside the one that
  // has its id.
  bool settle_id(Record& record, const JsonTape& value, const RecordPlace& place) {
    const RecordKind kind = kind_of(record);
    std::uint64_t& id = record_type(kind).id(data_of(record));
    if (const RecordType& type = record_type(kind); type.pair) {
      const std::uint64_t expected = pair_id(type, data_of(record));
      if (id != 0 && id != expected) {
        repairs_.add("The id is not that of what the record belongs to", place.path("id"),
                     "It was corrected");
      }
      id = expected;
      if (find_record(journey_, {.kind = kind, .id = id}) == nullptr) return true;
      keep_element(value, place, "There is a record of the same pair already");
      return false;
    }
    if (id == 0) {
      id = combine_hashes(static_cast<std::uint64_t>(kind), hash_text(canonical_json(value)));
      repairs_.add("The record has no id", place.path(), "It was given one");
    } else if (find_record(journey_, {.kind = kind, .id = id}) != nullptr) {
      repairs_.add("The id is that of another record before it", place.path("id"),
                   "It was given one of its own; check what points to it");
    }
    // From its place on: of a thousand that are alike none has to try what the others took.
    for (std::uint64_t count = place.index.value_or(0) + 1;
         id == 0 || find_record(journey_, {.kind = kind, .id = id}) != nullptr; ++count) {
      id = combine_hashes(id, count);
    }
    return true;
  }

  std::string_view source_;
  RecordBudget budget_;
  Journey journey_;
  Repairs repairs_;
  KeptMembers kept_;
  FileIndexes indexes_;
  UnreadRecords unread_;
  std::array<bool, kRecordKindCount> seen_{};
  std::optional<Error> error_;
  const RecordType* list_type_ = nullptr;  // of the list that is being read; null: unknown
  std::string list_key_;
  std::string since_;  // as canonical JSON
  std::size_t since_changes_ = 0;
  std::vector<Migration> migrations_;          // those that the file's version needs
  std::vector<std::string_view> former_keys_;  // of the list that is being read
  std::vector<FormerValue> former_values_;
  bool map_seen_ = false, known_ = false, format_seen_ = false, version_seen_ = false;
  bool newer_version_ = false;
};

// What had to be repaired, brought up to date or written in full can be more than it was.
bool may_have_grown(const ReadResult& result, std::int64_t version, std::size_t bytes,
                    const ReadLimits& limits) {
  return !result.repairs.empty() || version < kFileVersion || bytes > limits.bytes / 8 * 7;
}

}  // namespace

Result<ReadResult> read_journey(std::string_view json, const ReadLimits& limits) {
  VersionReader version;
  if (const Result<bool> read = read_json(json, json_limits(limits), version); !read) {
    return std::unexpected(read.error());
  }
  FileReader reader(limits, json, version.version());
  if (const Result<bool> read = read_json(json, json_limits(limits), reader); !read) {
    return std::unexpected(read.error());
  }
  Result<ReadResult> result = reader.finish();
  if (!result || !may_have_grown(*result, version.version(), json.size(), limits)) return result;
  if (const Status status = check_readable(result->journey, limits); !status) {
    return fail("The map can't be written back as it had to be read: " + status.error().what,
                status.error().where, "Mend the file first, or divide the map into several");
  }
  return result;
}

}  // namespace throughline
