// What a diff tells of two maps.
#include "journey/diff.hpp"

#include <gtest/gtest.h>

#include <set>

#include "journey/codec.hpp"
#include "journey/handout.hpp"
#include "journey/mermaid.hpp"
#include "journey/random_edits.hpp"
#include "journey/ranked.hpp"
#include "journey/verbs.hpp"

namespace throughline {
namespace {

Journey changed(Journey journey, const Result<Edit>& edit) {
  EXPECT_TRUE(edit) << edit.error().what;
  EXPECT_TRUE(apply(journey, *edit));
  return journey;
}

class DiffProperty : public ::testing::TestWithParam<std::uint64_t> {};

// SPEC 7.1: whatever an edit changes but for ranks is told, and nothing else.
TEST_P(DiffProperty, tells_of_every_record_that_changed) {
  const Journey map = testing::random_journey(GetParam(), 80);
  const Journey later = testing::edited(map, GetParam() + 1, 20);
  EXPECT_TRUE(diff(map, map).empty());
  std::set<RecordKey> told;
  for (const Difference& difference : diff(map, later)) {
    told.insert(difference.record);
    told.insert(difference.in_second);
  }
  std::set<RecordKey> written;
  for (const Change& change : edit_between(map, later).changes) {
    const RecordKey key = key_of(change);
    written.insert(key);
    // One that was deleted may be matched with one that was added like it.
    if (!change.before || !change.after) continue;
    Record moved = *change.before;
    Record after = *change.after;
    if (std::string* rank = rank_slot(key.kind, data_of(moved))) {
      *rank = *rank_slot(key.kind, data_of(after));
    }
    const bool only_rank = moved == after;
    EXPECT_TRUE(only_rank || told.contains(key)) << record_type(key.kind).name;
  }
  for (const RecordKey& key : told) EXPECT_TRUE(written.contains(key));
}

INSTANTIATE_TEST_SUITE_P(Seeds, DiffProperty, ::testing::Range<std::uint64_t>(1, 40));

// SPEC 7.3
TEST(Diff, a_move_is_told_of_the_record_that_moved) {
  Random random(7);
  Journey map = new_journey("Map", random);
  const Outline outline(map);
  const Id<Lane> last = outline.lanes()[outline.lanes().size() - 1];
  const Journey later = changed(map, move_lane({map, outline}, last, 0, random));
  const auto differences = diff(map, later);
  ASSERT_EQ(differences.size(), 1U);
  EXPECT_EQ(differences[0].record.id, last.value);
  EXPECT_TRUE(differences[0].moved);
  EXPECT_TRUE(differences[0].fields.empty());
}

// SPEC 7.2
TEST(Diff, maps_of_different_origin_are_matched_by_name_and_place) {
  const std::string diagram =
      "journey\ntitle Shop\nsection Browse\nLook: 3: Ada\nAsk: 2: Ada, Bo\nsection Pay\nLook: 4: "
      "Ada\n";
  const auto imported = read_mermaid(diagram, "shop");
  ASSERT_TRUE(imported);
  const Journey& first = imported->journey;
  // The same with ids of its own.
  std::string bytes = write_journey(first);
  for (const std::string_view prefix :
       {"\"map:", "\"persona:", "\"stage:", "\"step:", "\"feeling:"}) {
    for (std::size_t at = bytes.find(prefix); at != bytes.npos; at = bytes.find(prefix, at + 1)) {
      char& digit = bytes[at + prefix.size() + 12];
      digit = digit == 'a' ? 'b' : 'a';
    }
  }
  const auto second = read_journey(bytes);
  ASSERT_TRUE(second);
  ASSERT_NE(second->journey.steps.records()[0].id, first.steps.records()[0].id);
  EXPECT_TRUE(diff(first, second->journey).empty());

  Journey later = second->journey;
  Random random(1);
  const Outline outline(later);
  later =
      changed(later, remove_records({later, outline}, std::vector<RecordId>{outline.columns()[1]}));
  const auto differences = diff(first, later);
  ASSERT_EQ(differences.size(), 3U);  // the step and what two people felt there
  EXPECT_EQ(differences[0].kind, Difference::Kind::deleted);
  EXPECT_EQ(differences[0].record.kind, RecordKind::step);
}

}  // namespace
}  // namespace throughline
