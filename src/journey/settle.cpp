#include "journey/settle.hpp"

#include <algorithm>
#include <cassert>
#include <map>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <utility>

#include "base/hash.hpp"
#include "journey/field_codec.hpp"
#include "journey/id_text.hpp"
#include "journey/json.hpp"
#include "journey/kept_members.hpp"
#include "journey/rank.hpp"
#include "journey/record_access.hpp"
#include "journey/references.hpp"
#include "journey/standing.hpp"
#include "journey/value_json.hpp"

namespace throughline {

namespace {

class CanonicalMember : public JsonRootHandler {
 public:
  void member(std::string_view /*key*/, const JsonTape& value) override {
    json_ = canonical_json(value);
  }
  bool begin_array(std::string_view /*key*/) override { return false; }
  bool element(std::size_t /*index*/, const JsonTape& /*value*/) override { return false; }

  [[nodiscard]] std::string take() { return std::move(json_); }

 private:
  std::string json_;
};

// The record as the kept members are written: keys sorted.
std::string canonical_record(RecordKind kind, const void* data) {
  std::string json = "{\"record\":";
  append_record(json, kind, data);
  json += '}';
  CanonicalMember handler;
  const JsonLimits limits{.bytes = json.size(),
                          .depth = json.size(),
                          .values = json.size(),
                          .string_bytes = json.size(),
                          .number_bytes = json.size()};
  [[maybe_unused]] const Result<bool> read = read_json(json, limits, handler);
  assert(read);  // it is our own text
  return handler.take();
}

class Settler {
 public:
  Settler(Journey& journey, const FileIndexes& indexes, Repairs& repairs, UnreadRecords& unread)
      : journey_(journey), indexes_(indexes), repairs_(repairs), unread_(unread) {}

  void run() {
    // What points to any record comes last: what it points to may be taken out before.
    for (const RecordType& type : record_types()) {
      if (!points_to_any(type)) settle_references(type);
    }
    for (const RecordType& type : record_types()) {
      if (points_to_any(type)) settle_references(type);
    }
    for (const RecordType& type : record_types()) settle_ranks(type);
  }

 private:
  using Group = std::pair<std::uint64_t, std::uint64_t>;

  [[nodiscard]] std::string path(const RecordType& type, std::size_t slot,
                                 std::string_view field) const {
    std::string path = json_path({}, type.table);
    if (type.kind != RecordKind::map) {
      path = json_path(path, indexes_[static_cast<std::size_t>(type.kind)][slot]);
    }
    return field.empty() ? path : json_path(path, field);
  }

  // Calls `visit(slot, record)` for each record, in the order of the file.
  template <class Visit>
  void for_each(const RecordType& type, Visit visit) {
    const std::size_t count = record_count(journey_, type.kind);
    for (std::size_t slot = 0; slot < count; ++slot) {
      visit(slot, record_at(journey_, type.kind, slot));
    }
  }

  [[nodiscard]] static bool points_to_any(const RecordType& type) {
    return std::ranges::any_of(
        type.fields, [](const Field& field) { return field.type == FieldType::any_reference; });
  }

  [[nodiscard]] bool holds(const Reference& reference, const RecordKey& from) const {
    return reference.target != from && find_record(journey_, reference.target) != nullptr;
  }

  void settle_references(const RecordType& type) {
    std::vector<RecordKey> removed;
    for_each(type, [&](std::size_t slot, const void* data) {
      const RecordKey key = key_at(type.kind, data);
      bool stands = true;
      std::vector<Reference> dangling;
      const Field* place = nullptr;
      for (const Reference& reference : references_of(type.kind, data)) {
        if (holds(reference, key)) continue;
        const Field& field = *reference.field;
        if (field.fixed) {
          stands = false;
        } else if (field.type == FieldType::step_place || field.type == FieldType::card_place) {
          place = &field;
        } else {
          dangling.push_back(reference);
        }
      }
      if (!stands || is_void(type, data)) {
        add_unread_record(unread_, type.kind, canonical_record(type.kind, data));
        repairs_.add("The record belongs to something that is not in the map", path(type, slot, {}),
                     "It is kept under \"" + std::string(type.table) + "_unread\"");
        removed.push_back(key);
        return;
      }
      if (place == nullptr && is_out_of_place(type, data)) place = &type.fields.front();
      if (dangling.empty() && place == nullptr) return;
      Record record = *copy_record(journey_, key);
      settle_dangling(type, slot, dangling, record);
      if (place != nullptr) settle_place(type, slot, *place, record);
      put_record(journey_, std::move(record));
    });
    for (const RecordKey& key : removed) erase_record(journey_, key);
  }

  void settle_dangling(const RecordType& type, std::size_t slot,
                       std::span<const Reference> dangling, Record& record) {
    const RecordKey key = key_of(record);
    keep_targets(dangling, record);
    const Field* cleaned = nullptr;
    for (const Reference& reference : dangling) {
      const Field& field = *reference.field;
      repairs_.add(reference.target == key
                       ? "The record points to itself"
                       : "There is no " + id_text(reference.target.kind, reference.target.id),
                   path(type, slot, field.name),
                   "Set it again; the reference is kept as \"" + kept_name(field) + "\"");
      if (field.type != FieldType::reference_set) {
        clear_references(record, reference.target);
      } else if (cleaned != &field) {
        cleaned = &field;
        clean_set(field, key, data_of(record));
      }
    }
  }

  static std::string kept_name(const Field& field) {
    return std::string(field.name) + std::string(kUnreadSuffix);
  }

  // Puts a value that the record can't have among its unknown members.
  static void keep_value(const Field& field, std::string json, Record& record) {
    Unknown& unknown = record_type(kind_of(record)).unknown(data_of(record));
    Members members = members_of(unknown);
    std::string name = kept_name(field);
    while (members.contains(name)) name += kUnreadSuffix;
    members.emplace(std::move(name), std::move(json));
    unknown = object_of(members);
  }

  // Where it names something, and is not kept as the file has it.
  static void keep_place(const Field& field, Record& record) {
    const auto references = references_of(record);
    const bool names_something = std::ranges::any_of(
        references, [&field](const Reference& reference) { return reference.field == &field; });
    const Members members = members_of(record_type(kind_of(record)).unknown(data_of(record)));
    if (!names_something || members.contains(kept_name(field))) return;
    keep_value(field, object_of(members_of(value_json(field, data_of(record)))), record);
  }

  // The targets of each field that do not hold, as one value.
  static void keep_targets(std::span<const Reference> dangling, Record& record) {
    while (!dangling.empty()) {
      const Field& field = *dangling.front().field;
      std::string json;
      std::size_t count = 0;
      for (; count < dangling.size() && dangling[count].field == &field; ++count) {
        if (count > 0) json += ',';
        append_json_string(json, id_text(dangling[count].target.kind, dangling[count].target.id));
      }
      dangling = dangling.subspan(count);
      if (field.type == FieldType::reference_set) json.insert(0, "[").append("]");
      keep_value(field, std::move(json), record);
    }
  }

  // Takes out at once what does not hold: there may be thousands.
  void clean_set(const Field& field, const RecordKey& from, void* record) const {
    auto targets = field.references->values(field.access(record));
    std::erase_if(targets, [&](std::uint64_t id) {
      return !holds({.field = &field, .target = {.kind = field.target, .id = id}}, from);
    });
    field.references->assign(field.access(record), targets);
  }

  void settle_place(const RecordType& type, std::size_t slot, const Field& field, Record& record) {
    keep_place(field, record);
    if (auto* card = std::get_if<Card>(&record)) {
      card->place.lane = {};
      card->place.step = {};
      repairs_.add("The card's lane or step is not in the map", path(type, slot, field.name),
                   "It was put beside the map; move it to its place. The one it had is kept as "
                   "\"place_unread\"");
    } else if (auto* step = std::get_if<Step>(&record)) {
      step->place.stage = refuge();
      repairs_.add(
          "The step's stage is not in the map", path(type, slot, field.name),
          "It was put into the first stage; move it to its place. The one it had is kept as "
          "\"place_unread\"");
    }
  }

  // The first stage, made where there is none.
  Id<Stage> refuge() {
    const Stage* first = nullptr;
    for (const Stage& stage : journey_.stages.records()) {
      if (first == nullptr || std::pair(stage.rank, stage.id) < std::pair(first->rank, first->id)) {
        first = &stage;
      }
    }
    if (first != nullptr) return first->id;
    Stage stage;
    stage.id = {combine_hashes(journey_.map.id.value, hash_text("refuge"))};
    stage.name = "Steps without a stage";
    stage.rank = "i001";
    const Id<Stage> id = stage.id;
    journey_.stages.put(std::move(stage));
    return id;
  }

  // A record without a valid rank goes behind the one before it in the file: the order that a
  // person wrote.
  void settle_ranks(const RecordType& type) {
    const Field* ranked = nullptr;
    for (const Field& field : type.fields) {
      const bool ranks = field.type == FieldType::step_place ||
                         field.type == FieldType::card_place ||
                         (field.type == FieldType::text && field.shape == TextShape::rank);
      if (ranks) ranked = &field;
    }
    if (ranked == nullptr) return;
    bool any = false;
    for_each(type, [&](std::size_t, const void* data) {
      any = any || !is_valid_rank(rank_of(*ranked, data));
    });
    if (!any) return;
    std::map<Group, std::string> last_rank;
    std::set<Group> crowded;
    for_each(type, [&](std::size_t slot, const void* data) {
      std::string& last = last_rank[group_of(*ranked, data)];
      if (is_valid_rank(rank_of(*ranked, data))) {
        last = std::max(last, rank_of(*ranked, data));
        return;
      }
      Random random(key_at(type.kind, data).id);
      last = rank_between(last, {}, random);
      if (!is_valid_rank(last)) crowded.insert(group_of(*ranked, data));
      mutable_rank(*ranked, data) = last;
      repairs_.add("The record has no valid rank", path(type, slot, ranked->name),
                   "It was put behind the one before it");
    });
    if (!crowded.empty()) rank_afresh(type, *ranked, crowded);
  }

  // Where a rank in the file leaves no room behind it.
  void rank_afresh(const RecordType& type, const Field& ranked, const std::set<Group>& groups) {
    struct Member {
      Group group;
      const void* record;
    };
    std::vector<Member> members;
    for_each(type, [&](std::size_t, const void* data) {
      if (groups.contains(group_of(ranked, data)))
        members.push_back({group_of(ranked, data), data});
    });
    std::ranges::sort(members, [&](const Member& one, const Member& other) {
      return std::tuple(one.group, rank_of(ranked, one.record), key_at(type.kind, one.record).id) <
             std::tuple(other.group, rank_of(ranked, other.record),
                        key_at(type.kind, other.record).id);
    });
    for (std::size_t begin = 0; begin < members.size();) {
      std::size_t end = begin;
      while (end < members.size() && members[end].group == members[begin].group) ++end;
      Random random(key_at(type.kind, members[begin].record).id);
      const auto ranks = ranks_between({}, {}, end - begin, random);
      for (std::size_t i = begin; i < end; ++i) {
        mutable_rank(ranked, members[i].record) = ranks[i - begin];
      }
      begin = end;
    }
  }

  // The ids of what the record stands in.
  static Group group_of(const Field& field, const void* data) {
    if (field.type == FieldType::step_place) return {field.get<StepPlace>(data).stage.value, 0};
    if (field.type != FieldType::card_place) return {};
    const auto& place = field.get<CardPlace>(data);
    return {place.lane.value, place.step.value};
  }
  static const std::string& rank_of(const Field& field, const void* data) {
    if (field.type == FieldType::step_place) return field.get<StepPlace>(data).rank;
    if (field.type == FieldType::card_place) return field.get<CardPlace>(data).rank;
    return field.get<std::string>(data);
  }
  // The record is one of journey_, which is ours.
  static std::string& mutable_rank(const Field& field, const void* data) {
    return const_cast<std::string&>(rank_of(field, data));
  }

  Journey& journey_;
  const FileIndexes& indexes_;
  Repairs& repairs_;
  UnreadRecords& unread_;
};

}  // namespace

void add_unread_record(UnreadRecords& unread, RecordKind kind, std::string_view json) {
  std::string& records = unread[static_cast<std::size_t>(kind)];
  if (!records.empty()) records += ',';
  records += json;
}

void settle(Journey& journey, const FileIndexes& indexes, Repairs& repairs, UnreadRecords& unread) {
  Settler(journey, indexes, repairs, unread).run();
}

}  // namespace throughline
