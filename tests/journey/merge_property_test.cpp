// The laws of a merge, on random maps and random edits.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "journey/codec.hpp"
#include "journey/conflicts.hpp"
#include "journey/history.hpp"
#include "journey/merge.hpp"
#include "journey/random_edits.hpp"
#include "journey/references.hpp"
#include "journey/value_json.hpp"

namespace throughline {
namespace {

Journey merged(const Journey& base, const Journey& ours, std::vector<const Journey*> theirs) {
  Result<Merge> result = merge(base, ours, theirs);
  EXPECT_TRUE(result) << result.error().what;
  Journey journey = ours;
  const Status applied = apply(journey, result->edit);
  EXPECT_TRUE(applied) << applied.error().what;
  EXPECT_EQ(result->conflicts, journey.conflicts.size());
  return journey;
}

// Reading takes references that hold, places that are possible and values in their ranges for
// granted only where it says nothing.
void expect_valid(const Journey& journey) {
  const std::string bytes = write_journey(journey);
  const auto read = read_journey(bytes);
  ASSERT_TRUE(read) << read.error().what;
  for (const Error& repair : read->repairs) {
    ADD_FAILURE() << repair.where << ": " << repair.what << "\n" << bytes;
  }
  EXPECT_TRUE(read->journey == journey);
}

void expect_same(const Journey& one, const Journey& other) {
  if (one == other) return;
  EXPECT_EQ(write_journey(one), write_journey(other));
}

// Without conflicts that do not count.
Journey settled(const Journey& journey) {
  return merged(journey, journey, {&journey});
}

class MergeProperty : public ::testing::TestWithParam<std::uint64_t> {
 protected:
  void SetUp() override {
    const std::uint64_t seed = GetParam();
    base = settled(testing::random_journey(seed, 40 + (seed % 60)));
    for (std::size_t i = 0; i < sides.size(); ++i) {
      sides[i] = settled(testing::edited(base, (seed * 100) + i, 5 + (seed % 40)));
    }
  }

  Journey base;
  std::array<Journey, 3> sides;
};

// SPEC 6.2
TEST_P(MergeProperty, the_order_of_sides_does_not_matter) {
  const auto& [a, b, c] = sides;
  const Journey ab = merged(base, a, {&b});
  expect_same(ab, merged(base, b, {&a}));
  expect_same(merged(base, a, {&b, &c}), merged(base, c, {&a, &b}));
}

// SPEC 6.2
TEST_P(MergeProperty, the_grouping_of_sides_does_not_matter) {
  const auto& [a, b, c] = sides;
  const Journey all = merged(base, a, {&b, &c});
  expect_same(merged(base, merged(base, a, {&b}), {&c}), all);
  const Journey bc = merged(base, b, {&c});
  expect_same(merged(base, a, {&bc}), all);
  expect_same(merged(base, merged(base, a, {&c}), {&b}), all);
}

// SPEC 6.2
TEST_P(MergeProperty, merging_again_changes_nothing) {
  const auto& [a, b, c] = sides;
  for (const Journey& side : sides) {
    expect_same(merged(base, side, {&side}), side);
    expect_same(merged(base, side, {&base}), side);
    expect_same(merged(base, base, {&side}), side);
  }
  const Journey ab = merged(base, a, {&b});
  expect_same(merged(base, ab, {&ab}), ab);
  expect_same(merged(base, ab, {&a}), ab);
  expect_same(merged(base, ab, {&b, &base}), ab);
}

// SPEC 6.1, 6.12
TEST_P(MergeProperty, ends_in_a_valid_map_and_undo_restores_the_bytes) {
  const auto& [a, b, c] = sides;
  const std::array<const Journey*, 2> theirs{&b, &c};
  const auto result = merge(base, a, theirs);
  ASSERT_TRUE(result);
  History history(a, 1);
  if (result->edit.changes.empty()) return;
  ASSERT_TRUE(history.commit(result->edit));
  expect_valid(history.journey());
  const auto read = read_edit(a, write_edit(result->edit));
  ASSERT_TRUE(read) << read.error().where;
  EXPECT_EQ(read->changes, result->edit.changes);
  const auto undone = history.undo();
  ASSERT_TRUE(undone);
  EXPECT_TRUE(undone->skipped.empty());
  EXPECT_EQ(write_journey(history.journey()), write_journey(a));
}

// Every value that a side wrote is in the map, or a candidate; order and what was deleted apart.
void expect_nothing_lost(const Journey& base, const Journey& side, const Journey& merged) {
  const Conflicts conflicts = conflicts_of(merged);
  for (const RecordType& type : record_types().subspan(1)) {
    if (type.kind == RecordKind::conflict) continue;
    with_table(side, type.kind, [&]<class T>(const Table<T>& table) {
      for (const T& record : table.records()) {
        const RecordKey key{.kind = type.kind, .id = record.id.value};
        const T* before = base.find(record.id);
        if (before != nullptr && *before == record) continue;
        const T* after = merged.find(record.id);
        const T empty;
        const T& origin = before == nullptr ? empty : *before;
        for (const Field& field : type.fields) {
          if (equal_field(field, &origin, &record)) continue;
          const std::string value = value_json(field, &record);
          const bool cleared =
              is_default_field(field, &record) &&
              (field.type == FieldType::reference || field.type == FieldType::reference_set);
          const bool order = field.shape == TextShape::rank ||
                             field.type == FieldType::step_place ||
                             field.type == FieldType::card_place;
          if (cleared || order || field.type == FieldType::reference_set) continue;
          ASSERT_NE(after, nullptr) << type.name << "." << field.name;
          if (field.type == FieldType::text_set) {
            for (const std::string& text : field.get<TextSet>(&record)) {
              const TextSet& texts = field.get<TextSet>(after);
              const TextSet& texts_before = field.get<TextSet>(&origin);
              EXPECT_TRUE(std::ranges::binary_search(texts, text) ||
                          std::ranges::binary_search(texts_before, text));
            }
            continue;
          }
          if (value_json(field, after) == value) continue;
          const auto of_record = conflicts.find(key);
          ASSERT_NE(of_record, conflicts.end()) << type.name << "." << field.name << " " << value;
          const auto conflict = of_record->second.find(field.name);
          ASSERT_NE(conflict, of_record->second.end()) << field.name << " " << value;
          EXPECT_TRUE(std::ranges::count(conflict->second.candidates, value)) << value;
        }
      }
    });
  }
}

// SPEC 6.3, 6.5, 6.9
TEST_P(MergeProperty, nothing_that_a_side_wrote_is_lost) {
  const auto& [a, b, c] = sides;
  const Journey all = merged(base, a, {&b, &c});
  for (const Journey& side : sides) expect_nothing_lost(base, side, all);
}

// SPEC 6.2, 6.4: a merged map is a base and a side like any other, whatever was decided in it.
TEST_P(MergeProperty, laws_hold_on_maps_with_conflicts) {
  const auto& [a, b, c] = sides;
  const Journey start = merged(base, a, {&b});
  std::array<Journey, 3> later;
  for (std::size_t i = 0; i < later.size(); ++i) {
    const std::uint64_t seed = (GetParam() * 1000) + i;
    later[i] = settled(testing::decided(testing::edited(start, seed, 12), seed));
    expect_same(merged(start, later[i], {&later[i]}), later[i]);
    expect_same(merged(start, later[i], {&start}), later[i]);
    // Against the older base too.
    expect_same(merged(base, later[i], {&later[i]}), later[i]);
    expect_same(merged(base, later[i], {&base}), later[i]);
  }
  const auto& [x, y, z] = later;
  for (const Journey* origin : std::to_array<const Journey*>({&start, &base})) {
    const Journey all = merged(*origin, x, {&y, &z});
    expect_valid(all);
    expect_same(merged(*origin, z, {&y, &x}), all);
    expect_same(merged(*origin, merged(*origin, x, {&y}), {&z}), all);
    const Journey yz = merged(*origin, y, {&z});
    expect_same(merged(*origin, x, {&yz}), all);
  }
}

// SPEC 6.13
TEST_P(MergeProperty, every_candidate_can_be_chosen) {
  const auto& [a, b, c] = sides;
  const Journey all = merged(base, a, {&b, &c});
  for (const Conflict& conflict : all.conflicts.records()) {
    const NamedConflict named = conflict_in(conflict);
    for (std::size_t i = 0; i < named.conflict.candidates.size(); ++i) {
      const auto edit = resolve_conflict({all, Outline(all)}, conflict.id, i);
      ASSERT_TRUE(edit) << edit.error().what << " " << named.field;
      History history(all, 1);
      ASSERT_TRUE(history.commit(*edit));
      EXPECT_EQ(history.journey().find(conflict.id), nullptr);
      const void* target = find_record(history.journey(), named.target);
      if (named.field == kMark) {
        EXPECT_EQ(target != nullptr, named.conflict.candidates[i] == kKeep);
      } else {
        ASSERT_NE(target, nullptr);
        EXPECT_EQ(named_value(named.target.kind, target, named.field),
                  named.conflict.candidates[i]);
      }
      ASSERT_TRUE(history.undo());
      ASSERT_TRUE(history.journey() == all);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, MergeProperty, ::testing::Range<std::uint64_t>(1, 121));

}  // namespace
}  // namespace throughline
