#include "journey/merge_writes.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "journey/merge_fields.hpp"
#include "journey/references.hpp"
#include "journey/value_json.hpp"

namespace throughline {

namespace {

constexpr std::string_view kNothing = "null";

template <class T>
std::set<T> toggled(const std::vector<T>& first, const std::vector<T>& second) {
  std::set<T> elements;
  std::ranges::set_symmetric_difference(first, second, std::inserter(elements, elements.end()));
  return elements;
}

const FieldConflict* conflict_on(const ConflictsOfRecord* conflicts, std::string_view name) {
  if (conflicts == nullptr) return nullptr;
  const auto found = conflicts->find(name);
  return found == conflicts->end() ? nullptr : &found->second;
}

const ConflictsOfRecord* conflicts_on(const Conflicts& conflicts, RecordKey key) {
  const auto found = conflicts.find(key);
  return found == conflicts.end() ? nullptr : &found->second;
}

std::size_t mark_index(const FieldConflict& mark) {
  return mark.base == kMarkBases[0] ? 0 : 1;
}

class Collector {
 public:
  Collector(const Journey& base, std::span<const Journey* const> sides)
      : base_(base), marked_(sides.size()) {
    for (const Journey* journey : sides) {
      sides_.push_back({.journey = *journey, .conflicts = conflicts_of(*journey)});
    }
    writes_.base_conflicts = conflicts_of(base);
  }

  Writes collect() {
    for (std::size_t side = 0; side < sides_.size(); ++side) find_changed(side);
    find_conflicts();
    std::ranges::sort(changed_);
    const auto repeats = std::ranges::unique(changed_);
    changed_.erase(repeats.begin(), repeats.end());
    // Only now is known what any side deleted.
    for (const auto& [key, side] : changed_) compare(key, side);
    for (auto& [key, record] : writes_.records) decide_order(key, record);
    bring_back();
    return std::move(writes_);
  }

 private:
  // A record that a side can't do without.
  struct Need {
    RecordKey target;
    std::size_t side = 0;
    auto operator<=>(const Need&) const = default;
  };

  struct Side {
    const Journey& journey;
    Conflicts conflicts;
  };

  // ---- Which records are there, and which are not as the base has them ----

  void find_changed(std::size_t side) {
    const Journey& journey = sides_[side].journey;
    if (!(journey.map == base_.map)) {
      changed_.emplace_back(RecordKey{.kind = RecordKind::map, .id = base_.map.id.value}, side);
    }
    for (const RecordType& type : record_types().subspan(1)) {
      if (type.kind == RecordKind::conflict) continue;
      with_table(base_, type.kind, [&]<class T>(const Table<T>& table) {
        const Table<T>& others = journey.table<T>();
        for (const T& record : table.records()) {
          const RecordKey key{.kind = type.kind, .id = record.id.value};
          const T* other = others.find(record.id);
          if (other == nullptr) {
            writes_.records[key].deleted = true;
          } else if (!(*other == record)) {
            changed_.emplace_back(key, side);
          }
        }
        for (const T& record : others.records()) {
          if (table.find(record.id) != nullptr) continue;
          const RecordKey key{.kind = type.kind, .id = record.id.value};
          writes_.records[key].created = true;
          changed_.emplace_back(key, side);
        }
      });
    }
  }

  // A conflict record belongs to its target: where there is one the target is looked at in all
  // sides.
  void find_conflicts() {
    std::set<RecordKey> targets;
    const auto add_targets = [&targets](const Journey& journey) {
      for (const auto& [target, record] : conflict_records(journey)) targets.insert(target);
    };
    add_targets(base_);
    for (const Side& side : sides_) add_targets(side.journey);
    for (const RecordKey& key : targets) {
      RecordWrites& record = writes_.records[key];
      const bool in_base = find_record(base_, key) != nullptr;
      const FieldConflict* base_mark =
          conflict_on(conflicts_on(writes_.base_conflicts, key), kMark);
      for (std::size_t i = 0; i < sides_.size(); ++i) {
        if (find_record(sides_[i].journey, key) == nullptr) continue;
        changed_.emplace_back(key, i);
        const FieldConflict* mark = conflict_on(conflicts_on(sides_[i].conflicts, key), kMark);
        if (mark == nullptr && base_mark != nullptr) {
          record.kept = true;
          uses_.push_back({.target = key, .side = i});
        } else if (mark == nullptr) {
          continue;
        } else if (!in_base) {
          record.mark = std::max(record.mark, mark_index(*mark) + 1);
        } else if (base_mark == nullptr || mark_index(*mark) != mark_index(*base_mark)) {
          record.deleted = true;
          record.used = true;
          record.mark = std::max(record.mark, mark_index(*mark));
          marked_[i].insert(key);
        }
      }
    }
  }

  // ---- What a side wrote ----

  [[nodiscard]] bool is_deleted(RecordKey key) const {
    const auto found = writes_.records.find(key);
    return found != writes_.records.end() && found->second.deleted;
  }
  // Deleted, and the side did not know when it wrote.
  [[nodiscard]] bool is_lost(RecordKey key, std::size_t side) const {
    return is_deleted(key) && !marked_[side].contains(key);
  }

  void compare(RecordKey key, std::size_t side) {
    const void* record = find_record(sides_[side].journey, key);
    const void* base = find_record(base_, key);
    const Record empty = make_record(key);
    RecordWrites& writes = writes_.records[key];
    for (const Field& field : record_type(key.kind).fields) {
      if (is_set(field)) {
        compare_set({.key = key, .side = side, .writes = writes}, field,
                    base == nullptr ? data_of(empty) : base, record);
      } else {
        compare_field({.key = key, .side = side, .writes = writes}, field, base, record, empty);
      }
    }
    compare_members({.key = key, .side = side, .writes = writes},
                    base == nullptr ? data_of(empty) : base, record);
  }

  struct Where {
    RecordKey key;
    std::size_t side;
    RecordWrites& writes;
  };

  // The record itself is in use where a side wrote to it.
  void use(const Where& where) { uses_.push_back({.target = where.key, .side = where.side}); }

  void compare_set(const Where& where, const Field& field, const void* base, const void* record) {
    if (equal_field(field, base, record)) return;
    if (field.type == FieldType::text_set) {
      where.writes.toggled_texts[std::string(field.name)].merge(
          toggled(field.get<TextSet>(base), field.get<TextSet>(record)));
      use(where);
      return;
    }
    const auto before = field.references->values(&field.get<char>(base));
    const auto after = field.references->values(&field.get<char>(record));
    std::set<std::uint64_t>& elements = where.writes.toggled_references[std::string(field.name)];
    for (const std::uint64_t id : toggled(before, after)) {
      const bool taken_out = std::ranges::binary_search(before, id);
      const bool counts = !taken_out || (!is_lost(where.key, where.side) &&
                                         !is_lost({.kind = field.target, .id = id}, where.side));
      if (!counts) continue;
      elements.insert(id);
      use(where);
      if (!taken_out)
        uses_.push_back({.target = {.kind = field.target, .id = id}, .side = where.side});
    }
  }

  void compare_field(const Where& where, const Field& field, const void* base, const void* record,
                     const Record& empty) {
    const FieldConflict* before = conflict_in_base(where.key, field.name);
    const FieldConflict* after = conflict_in(where, field.name);
    const void* origin = base == nullptr ? data_of(empty) : base;
    if (before == nullptr && after == nullptr && equal_field(field, origin, record)) return;
    const std::string base_value = value_json(field, origin);
    const std::vector<RecordKey> base_targets = targets_of(where.key.kind, origin, field);
    const bool points = may_point(field);
    add_values(where, field.name, before, after, base_value, value_json(field, record),
               [&](const std::string& value) {
                 const bool order = base != nullptr && changes_order_only(field, base_value, value);
                 const bool cleared = value == kNothing && !base_targets.empty();
                 if (order || cleared) return counts(where, cleared, base_targets);
                 if (points) use_targets(where, field, value);
                 return true;
               });
  }

  // New ranks and cleared references are no use of what another side deleted.
  [[nodiscard]] bool counts(const Where& where, bool cleared,
                            const std::vector<RecordKey>& targets) const {
    if (is_lost(where.key, where.side)) return false;
    return !cleared || std::ranges::none_of(
                           targets, [&](RecordKey target) { return is_lost(target, where.side); });
  }

  void use_targets(const Where& where, const Field& field, const std::string& value) {
    Record scratch = make_record(where.key);
    set_value(field, value, data_of(scratch));
    for (const RecordKey& target : targets_of(where.key.kind, data_of(scratch), field)) {
      // A side that is in conflict may have deleted since what a candidate points to.
      if (find_record(sides_[where.side].journey, target) != nullptr) {
        uses_.push_back({.target = target, .side = where.side});
      }
    }
  }

  void compare_members(const Where& where, const void* base, const void* record) {
    std::set<std::string> names;
    std::string_view prefix;
    for (const UnknownPart& part : unknown_parts(where.key.kind)) {
      if (part.get(base) != part.get(record)) {
        for (const auto& [name, value] : members_of(part.get(base))) {
          names.insert(std::string(prefix) + name);
        }
        for (const auto& [name, value] : members_of(part.get(record))) {
          names.insert(std::string(prefix) + name);
        }
      }
      prefix = kFileMember;
    }
    for (const ConflictsOfRecord* conflicts :
         {conflicts_on(writes_.base_conflicts, where.key),
          conflicts_on(sides_[where.side].conflicts, where.key)}) {
      if (conflicts == nullptr) continue;
      for (const auto& [name, conflict] : *conflicts) {
        if (name != kMark && find_field(where.key.kind, name) == nullptr) names.insert(name);
      }
    }
    for (const std::string& name : names) {
      const FieldConflict* before = conflict_in_base(where.key, name);
      const FieldConflict* after = conflict_in(where, name);
      const std::string base_value = named_value(where.key.kind, base, name);
      const std::string value = named_value(where.key.kind, record, name);
      if (before == nullptr && after == nullptr && value == base_value) continue;
      add_values(where, name, before, after, base_value, value,
                 [](const std::string&) { return true; });
    }
  }

  template <class Counts>
  void add_values(const Where& where, std::string_view name, const FieldConflict* before,
                  const FieldConflict* after, const std::string& base_value,
                  const std::string& value, Counts counts) {
    if (before != nullptr && after != nullptr && *before == *after) return;
    FieldWrites& writes = where.writes.fields[std::string(name)];
    const auto add = [&](const std::string& written) {
      if (!counts(written)) return;
      writes.values.insert(written);
      use(where);
    };
    if (after == nullptr) return add(value);
    for (const std::string& candidate : after->candidates) add(candidate);
    if (after->base != base_value &&
        (writes.other_base.empty() || after->base < writes.other_base)) {
      writes.other_base = after->base;
    }
  }

  [[nodiscard]] const FieldConflict* conflict_in_base(RecordKey key, std::string_view name) const {
    return conflict_on(conflicts_on(writes_.base_conflicts, key), name);
  }
  [[nodiscard]] const FieldConflict* conflict_in(const Where& where, std::string_view name) const {
    return conflict_on(conflicts_on(sides_[where.side].conflicts, where.key), name);
  }

  void decide_order(RecordKey key, RecordWrites& record) const {
    for (auto& [name, writes] : record.fields) {
      const Field* field = find_field(key.kind, name);
      if (field == nullptr || writes.values.size() < 2) continue;
      const void* base = find_record(base_, key);
      drop_losers(*field, base == nullptr ? std::string() : value_json(*field, base),
                  writes.values);
    }
  }

  // ---- What was deleted and must stand (SPEC 6.9, 6.11) ----
  //
  // A side that did not know of a deletion and wrote to the record, or points to it, brings it back
  // with all that it stood in. One that has it marked has decided since what it stands in.

  void bring_back() {
    for (auto& [key, record] : writes_.records) {
      std::erase_if(record.fields, [](const auto& entry) { return entry.second.values.empty(); });
      std::erase_if(record.toggled_references,
                    [](const auto& entry) { return entry.second.empty(); });
    }
    for (std::size_t side = 0; side < sides_.size(); ++side) {
      for (const RecordKey& key : marked_[side]) {
        for_each_required(key, [&](RecordKey target) {
          if (find_record(sides_[side].journey, target) != nullptr) need(target, side);
        });
      }
    }
    for (const Need& use : uses_) need(use.target, use.side);
    while (!open_.empty()) {
      const Need use = open_.back();
      open_.pop_back();
      RecordWrites& record = writes_.records[use.target];
      record.used = true;
      if (!brought_back_.insert(use).second) continue;
      for_each_required(use.target, [&](RecordKey target) { need(target, use.side); });
    }
  }

  void need(RecordKey key, std::size_t side) {
    if (is_lost(key, side)) open_.push_back({.target = key, .side = side});
  }

  template <class Visit>
  void for_each_required(RecordKey key, Visit visit) const {
    for (const Reference& reference : references_of(key.kind, find_record(base_, key))) {
      if (is_required(*reference.field)) visit(reference.target);
    }
  }

  const Journey& base_;
  std::vector<Side> sides_;
  std::vector<std::set<RecordKey>> marked_;  // by side: brought back there, and not so in the base
  std::vector<std::pair<RecordKey, std::size_t>> changed_;
  std::vector<Need> uses_;  // by what the sides wrote
  std::vector<Need> open_;
  std::set<Need> brought_back_;
  Writes writes_;
};

}  // namespace

Writes collect_writes(const Journey& base, std::span<const Journey* const> sides) {
  return Collector(base, sides).collect();
}

}  // namespace throughline
