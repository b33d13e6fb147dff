#include "journey/diff_match.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "journey/ranked.hpp"
#include "journey/references.hpp"
#include "journey/value_json.hpp"

namespace throughline {

namespace {

class Matcher {
 public:
  Matcher(const Journey& first, const Journey& second) : first_(first), second_(second) {}

  Matched run() {
    // What a record stands in comes before it in the file, so its counterpart is known by then.
    for (const RecordType& type : record_types().subspan(1)) match_type(type);
    Matched matched;
    matched.second.map = second_.map;
    matched.second.map.id = first_.map.id;
    for (const RecordType& type : record_types().subspan(1)) {
      for_each_key(second_, type.kind, [&](RecordKey key) {
        Record record = translated(key);
        const RecordKey as_first = key_of(record);
        if (as_first != key) matched.former_ids[as_first] = key.id;
        put_record(matched.second, std::move(record));
      });
    }
    return matched;
  }

 private:
  template <class Visit>
  static void for_each_key(const Journey& journey, RecordKind kind, Visit visit) {
    with_table(journey, kind, [&](const auto& table) {
      for (const auto& record : table.records())
        visit(RecordKey{.kind = kind, .id = record.id.value});
    });
  }

  [[nodiscard]] std::uint64_t as_first(RecordKey key) const {
    const auto found = first_ids_.find(key);
    return found == first_ids_.end() ? key.id : found->second;
  }

  // The record of the second map as it would be with the ids of the first.
  [[nodiscard]] Record translated(RecordKey key) const {
    Record record = *copy_record(second_, key);
    if (first_ids_.empty()) return record;
    void* data = data_of(record);
    const RecordType& type = record_type(key.kind);
    type.id(data) = as_first(key);
    for (const Field& field : type.fields) translate(field, data);
    return record;
  }

  void translate(const Field& field, void* data) const {
    switch (field.type) {
      case FieldType::reference:
        field.get<std::uint64_t>(data) =
            as_first({.kind = field.target, .id = field.get<std::uint64_t>(data)});
        break;
      case FieldType::reference_set: {
        auto values = field.references->values(field.access(data));
        for (std::uint64_t& id : values) id = as_first({.kind = field.target, .id = id});
        std::ranges::sort(values);
        field.references->assign(field.access(data), values);
        break;
      }
      case FieldType::any_reference: {
        auto& target = field.get<RecordKey>(data);
        target.id = as_first(target);
        break;
      }
      case FieldType::step_place: {
        auto& place = field.get<StepPlace>(data);
        place.stage.value = as_first({.kind = RecordKind::stage, .id = place.stage.value});
        break;
      }
      case FieldType::card_place: {
        auto& place = field.get<CardPlace>(data);
        place.lane.value = as_first({.kind = RecordKind::lane, .id = place.lane.value});
        place.step.value = as_first({.kind = RecordKind::step, .id = place.step.value});
        break;
      }
      default:
        break;
    }
  }

  // Kind, name and place, and what makes a record the one of its pair.
  static std::string signature(const Record& record) {
    std::string text;
    for (const Field& field : record_type(kind_of(record)).fields) {
      const void* data = data_of(record);
      const bool names = field.name == "name" || field.name == "title" || field.name == "text";
      if (field.type == FieldType::step_place) {
        text += std::to_string(field.get<StepPlace>(data).stage.value);
      } else if (field.type == FieldType::card_place) {
        text += std::to_string(field.get<CardPlace>(data).lane.value) + ' ' +
                std::to_string(field.get<CardPlace>(data).step.value);
      } else if (names || field.fixed) {
        text += value_json(field, data);
      } else {
        continue;
      }
      text += '\n';
    }
    return text;
  }

  struct Candidate {
    std::string signature;
    std::string rank;
    std::uint64_t id = 0;
    auto operator<=>(const Candidate&) const = default;
  };

  static Candidate candidate(const Record& record, RecordKey key) {
    void* data = const_cast<void*>(data_of(record));  // only ever read
    const std::string* rank = rank_slot(key.kind, data);
    return {.signature = signature(record),
            .rank = rank == nullptr ? std::string() : *rank,
            .id = key.id};
  }

  void match_type(const RecordType& type) {
    std::vector<Candidate> ones;
    std::vector<Candidate> others;
    for_each_key(first_, type.kind, [&](RecordKey key) {
      if (find_record(second_, key) == nullptr) {
        ones.push_back(candidate(*copy_record(first_, key), key));
      }
    });
    if (ones.empty()) return;
    for_each_key(second_, type.kind, [&](RecordKey key) {
      if (find_record(first_, key) == nullptr) others.push_back(candidate(translated(key), key));
    });
    std::ranges::sort(ones);
    std::ranges::sort(others);
    auto one = ones.begin();
    auto other = others.begin();
    while (one != ones.end() && other != others.end()) {
      if (one->signature < other->signature) {
        ++one;
      } else if (other->signature < one->signature) {
        ++other;
      } else {
        first_ids_[{.kind = type.kind, .id = (other++)->id}] = (one++)->id;
      }
    }
  }

  const Journey& first_;
  const Journey& second_;
  std::map<RecordKey, std::uint64_t> first_ids_;  // by what it is in the second map
};

}  // namespace

Matched match(const Journey& first, const Journey& second) {
  return Matcher(first, second).run();
}

}  // namespace throughline
