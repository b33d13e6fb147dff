#include "journey/diff.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "journey/conflicts.hpp"
#include "journey/diff_match.hpp"
#include "journey/id_text.hpp"
#include "journey/json.hpp"
#include "journey/outline.hpp"
#include "journey/ranked.hpp"
#include "journey/value_json.hpp"

namespace throughline {

namespace {

constexpr std::string_view kNothing = "null";

bool is_order(const Field& field) {
  return field.type == FieldType::step_place || field.type == FieldType::card_place ||
         field.shape == TextShape::rank;
}

// What a record stands in: the ids of its siblings' common holder. All of a kind that has ranks
// only.
using Cell = std::pair<std::uint64_t, std::uint64_t>;

Cell cell_of(const Record& record) {
  if (const auto* step = std::get_if<Step>(&record)) return {step->place.stage.value, 0};
  if (const auto* card = std::get_if<Card>(&record)) {
    return {card->place.lane.value, card->place.step.value};
  }
  return {};
}

const std::string* rank_in(const Record& record) {
  return rank_slot(kind_of(record), const_cast<void*>(data_of(record)));  // only ever read
}

// ---- Fields ----

std::string quoted(std::string_view text) {
  std::string json;
  append_json_string(json, text);
  return json;
}

template <class T, class Json>
void add_elements(std::string_view name, const std::vector<T>& from, const std::vector<T>& to,
                  Json json, std::vector<FieldDifference>& differences) {
  std::vector<T> gone;
  std::vector<T> come;
  std::ranges::set_difference(from, to, std::back_inserter(gone));
  std::ranges::set_difference(to, from, std::back_inserter(come));
  for (const T& element : gone) {
    differences.push_back(
        {.field = std::string(name), .from = json(element), .to = std::string(kNothing)});
  }
  for (const T& element : come) {
    differences.push_back(
        {.field = std::string(name), .from = std::string(kNothing), .to = json(element)});
  }
}

void add_members(std::string_view prefix, const Members& from, const Members& to,
                 std::vector<FieldDifference>& differences) {
  Members names = from;
  names.insert(to.begin(), to.end());
  for (const auto& [name, value] : names) {
    const auto value_in = [&name](const Members& members) {
      const auto found = members.find(name);
      return found == members.end() ? std::string(kNothing) : found->second;
    };
    if (value_in(from) == value_in(to) && from.contains(name) == to.contains(name)) continue;
    differences.push_back(
        {.field = std::string(prefix) + name, .from = value_in(from), .to = value_in(to)});
  }
}

std::vector<FieldDifference> field_differences(const Record& from, const Record& to) {
  std::vector<FieldDifference> differences;
  const void* before = data_of(from);
  const void* after = data_of(to);
  for (const Field& field : record_type(kind_of(from)).fields) {
    if (is_order(field) || equal_field(field, before, after)) continue;
    if (field.type == FieldType::text_set) {
      add_elements(field.name, field.get<TextSet>(before), field.get<TextSet>(after), quoted,
                   differences);
    } else if (field.type == FieldType::reference_set) {
      add_elements(
          field.name, field.references->values(&field.get<char>(before)),
          field.references->values(&field.get<char>(after)),
          [&field](std::uint64_t id) { return quoted(id_text(field.target, id)); }, differences);
    } else {
      differences.push_back({.field = std::string(field.name),
                             .from = value_json(field, before),
                             .to = value_json(field, after)});
    }
  }
  std::string_view prefix;
  for (const UnknownPart& part : unknown_parts(kind_of(from))) {
    if (part.get(before) != part.get(after)) {
      add_members(prefix, members_of(part.get(before)), members_of(part.get(after)), differences);
    }
    prefix = kFileMember;
  }
  return differences;
}

// ---- Order ----

// Which of the values are not in a longest ascending run: the fewest that explain the order.
std::vector<std::size_t> out_of_order(const std::vector<std::size_t>& values) {
  std::vector<std::size_t> tails;  // indexes of the smallest ends of runs of each length
  std::vector<std::optional<std::size_t>> before(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto place = std::ranges::lower_bound(
        tails, values[i], {}, [&values](std::size_t index) { return values[index]; });
    if (place != tails.begin()) before[i] = *std::prev(place);
    if (place == tails.end()) {
      tails.push_back(i);
    } else {
      *place = i;
    }
  }
  std::set<std::size_t> run;
  if (!tails.empty()) {
    for (std::optional<std::size_t> at = tails.back(); at; at = before[*at]) run.insert(*at);
  }
  std::vector<std::size_t> outside;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!run.contains(i)) outside.push_back(i);
  }
  return outside;
}

class Differ {
 public:
  Differ(const Journey& first, Matched matched)
      : first_(first),
        matched_(std::move(matched)),
        first_outline_(first),
        second_outline_(matched_.second) {}

  std::vector<Difference> run() {
    compare({.kind = RecordKind::map, .id = first_.map.id.value});
    for (const RecordType& type : record_types().subspan(1)) {
      moved_.clear();
      find_moved(type.kind);
      for (const RecordKey& key : keys_in_order(type.kind)) compare(key);
    }
    return std::move(differences_);
  }

 private:
  using Position = std::tuple<std::size_t, std::size_t, std::string, std::uint64_t>;

  static Position position(const Journey& journey, const Outline& outline, RecordKey key) {
    const Record record = *copy_record(journey, key);
    std::size_t major = 0;
    std::size_t minor = 0;
    const auto index = [](const auto& ids, auto id) {
      return static_cast<std::size_t>(std::ranges::find(ids, id) - ids.begin());
    };
    if (const auto* step = std::get_if<Step>(&record)) {
      major = index(outline.stages(), step->place.stage);
    } else if (const auto* card = std::get_if<Card>(&record)) {
      major = outline.column_of(card->place.step);
      minor = index(outline.lanes(), card->place.lane);
    } else if (const auto* feeling = std::get_if<Feeling>(&record)) {
      major = feeling->persona ? index(outline.personas(), feeling->persona) + 1 : 0;
      minor = outline.column_of(feeling->step);
    }
    const std::string* rank = rank_in(record);
    return {major, minor, rank == nullptr ? std::string() : *rank, key.id};
  }

  // Those that differ only: by their place in the second map, deleted ones in the first.
  [[nodiscard]] std::vector<RecordKey> keys_in_order(RecordKind kind) const {
    std::vector<std::pair<Position, RecordKey>> keys;
    const auto collect = [&]<class T>(const Table<T>& table) {
      const Table<T>& others = matched_.second.table<T>();
      for (const T& record : table.records()) {
        const RecordKey key{.kind = kind, .id = record.id.value};
        const T* other = others.find(record.id);
        if (other == nullptr) {
          keys.emplace_back(position(first_, first_outline_, key), key);
        } else if (!(*other == record)) {
          keys.emplace_back(position(matched_.second, second_outline_, key), key);
        }
      }
      for (const T& record : others.records()) {
        if (table.find(record.id) != nullptr) continue;
        const RecordKey key{.kind = kind, .id = record.id.value};
        keys.emplace_back(position(matched_.second, second_outline_, key), key);
      }
    };
    with_table(first_, kind, collect);
    std::ranges::sort(keys);
    std::vector<RecordKey> ordered;
    ordered.reserve(keys.size());
    for (const auto& [position, key] : keys) ordered.push_back(key);
    return ordered;
  }

  void find_moved(RecordKind kind) {
    struct Ranked {
      std::string rank;
      std::uint64_t id = 0;
      auto operator<=>(const Ranked&) const = default;
    };
    std::map<Cell, std::vector<std::pair<Ranked, Ranked>>> cells;  // stayed in: then, now
    with_table(first_, kind, [&](const auto& table) {
      for (const auto& entry : table.records()) {
        const RecordKey key{.kind = kind, .id = entry.id.value};
        const std::optional<Record> then = copy_record(first_, key);
        const std::optional<Record> now = copy_record(matched_.second, key);
        if (!now || rank_in(*then) == nullptr) continue;
        if (cell_of(*then) != cell_of(*now)) {
          moved_.insert(key);
        } else {
          cells[cell_of(*then)].push_back({{*rank_in(*then), key.id}, {*rank_in(*now), key.id}});
        }
      }
    });
    for (auto& [cell, siblings] : cells) {
      std::ranges::sort(siblings, {}, [](const auto& pair) { return pair.second; });
      std::vector<Ranked> then;
      for (const auto& [before, after] : siblings) then.push_back(before);
      std::ranges::sort(then);
      std::vector<std::size_t> order;
      for (const auto& [before, after] : siblings) {
        order.push_back(
            static_cast<std::size_t>(std::ranges::lower_bound(then, before) - then.begin()));
      }
      for (const std::size_t index : out_of_order(order)) {
        moved_.insert({.kind = kind, .id = siblings[index].first.id});
      }
    }
  }

  void compare(RecordKey key) {
    const std::optional<Record> from = copy_record(first_, key);
    const std::optional<Record> to = copy_record(matched_.second, key);
    Difference difference;
    difference.record = key;
    difference.in_second = key;
    if (const auto former = matched_.former_ids.find(key); former != matched_.former_ids.end()) {
      difference.in_second.id = former->second;
    }
    if (!from || !to) {
      difference.kind = from ? Difference::Kind::deleted : Difference::Kind::added;
      const Record empty = make_record(key);
      difference.fields = field_differences(from ? *from : empty, to ? *to : empty);
    } else {
      difference.moved = moved_.contains(key);
      difference.fields = field_differences(*from, *to);
      if (!difference.moved && difference.fields.empty()) return;
    }
    differences_.push_back(std::move(difference));
  }

  const Journey& first_;
  const Matched matched_;
  const Outline first_outline_, second_outline_;
  std::set<RecordKey> moved_;
  std::vector<Difference> differences_;
};

}  // namespace

std::vector<Difference> diff(const Journey& first, const Journey& second) {
  return Differ(first, match(first, second)).run();
}

}  // namespace throughline
