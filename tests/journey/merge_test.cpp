// What a merge makes of particular edits; merge_property_test.cpp holds its laws.
#include "journey/merge.hpp"

#include <gtest/gtest.h>

#include "journey/codec.hpp"
#include "journey/conflicts.hpp"
#include "journey/verbs.hpp"

namespace throughline {
namespace {

constexpr std::string_view kMap =
    R"({"format":"throughline","version":1,"map":{"id":"map:0000000000001","title":"Shop","later":1},
"personas":[{"id":"persona:0000000000001","rank":"i001","name":"Ada"}],
"stages":[{"id":"stage:0000000000001","rank":"i001","name":"Buy"}],
"steps":[{"id":"step:0000000000001","place":{"stage":"stage:0000000000001","rank":"i001"},"name":"Look"},
{"id":"step:0000000000002","place":{"stage":"stage:0000000000001","rank":"i101"},"name":"Pay"}],
"lanes":[{"id":"lane:0000000000001","rank":"i001","name":"Does"},{"id":"lane:0000000000002","rank":"i101","name":"Asks"}],
"cards":[{"id":"card:0000000000001","place":{"lane":"lane:0000000000001","step":"step:0000000000001","rank":"i001"},
"text":"Waits","persona":"persona:0000000000001","tags":["hot","old"]},
{"id":"card:0000000000002","place":{"lane":"lane:0000000000001","step":"step:0000000000001","rank":"i101"},
"text":"Reads","answers":["card:0000000000001"]}],"weather":[1,2]})";

constexpr Id<Card> kWaits{1};
constexpr Id<Card> kReads{2};
constexpr Id<Step> kLook{1};
constexpr Id<Step> kPay{2};
constexpr Id<Lane> kDoes{1};
constexpr Id<Lane> kAsks{2};
constexpr Id<Persona> kAda{1};

class MergeRules : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto read = read_journey(kMap);
    ASSERT_TRUE(read);
    base = read->journey;
    ours = base;
    theirs = base;
  }

  template <class T, class Set>
  static void set(Journey& journey, Id<T> id, Set change) {
    T record = *journey.find(id);
    change(record);
    put_record(journey, std::move(record));
  }
  static void remove(Journey& journey, RecordId id) {
    const auto edit = remove_records({journey, Outline(journey)}, {&id, 1});
    ASSERT_TRUE(edit);
    ASSERT_TRUE(apply(journey, *edit));
  }

  Journey merged() {
    const Journey* other = &theirs;
    const auto result = merge(base, ours, {&other, 1});
    EXPECT_TRUE(result) << result.error().what;
    Journey journey = ours;
    EXPECT_TRUE(apply(journey, result->edit));
    return journey;
  }
  static std::vector<std::string> candidates(const Journey& journey, RecordKey key,
                                             std::string_view field) {
    const Conflicts conflicts = conflicts_of(journey);
    const auto found = conflicts.find(key);
    if (found == conflicts.end() || !found->second.contains(field)) return {};
    return found->second.find(field)->second.candidates;
  }
  static RecordKey card(Id<Card> id) { return {.kind = RecordKind::card, .id = id.value}; }

  Journey base, ours, theirs;
};

using Texts = std::vector<std::string>;

// SPEC 6.3
TEST_F(MergeRules, fields_that_only_one_wrote_are_taken_and_others_are_in_conflict) {
  set(ours, kWaits, [](Card& card) { card.text = "Queues"; });
  set(theirs, kWaits, [](Card& card) { card.detail = "Ten minutes"; });
  Journey result = merged();
  EXPECT_EQ(result.find(kWaits)->text, "Queues");
  EXPECT_EQ(result.find(kWaits)->detail, "Ten minutes");
  EXPECT_TRUE(result.conflicts.empty());

  set(theirs, kWaits, [](Card& card) { card.text = "Stands"; });
  result = merged();
  EXPECT_EQ(candidates(result, card(kWaits), "text"), (Texts{"\"Queues\"", "\"Stands\""}));
  EXPECT_EQ(result.find(kWaits)->text, "Queues");
  // What is nothing comes last.
  set(ours, kWaits, [](Card& card) { card.text = ""; });
  EXPECT_EQ(candidates(merged(), card(kWaits), "text"), (Texts{"\"Stands\"", "null"}));
}

// SPEC 6.4
TEST_F(MergeRules, a_field_that_was_written_since_is_decided) {
  set(ours, kWaits, [](Card& card) { card.text = "Queues"; });
  set(theirs, kWaits, [](Card& card) { card.text = "Stands"; });
  base = ours = theirs = merged();
  EXPECT_EQ(conflicts_of(ours).size(), 1U);
  set(ours, kWaits, [](Card& card) { card.text = "Waits in line"; });
  EXPECT_TRUE(conflicts_of(ours).empty());
  const Journey result = merged();
  EXPECT_EQ(result.find(kWaits)->text, "Waits in line");
  EXPECT_TRUE(result.conflicts.empty());
}

// SPEC 6.5
TEST_F(MergeRules, sets_merge_by_element) {
  set(ours, kWaits, [](Card& card) { card.tags = {"hot", "new"}; });
  set(theirs, kWaits, [](Card& card) { card.tags = {"cold", "hot", "old"}; });
  EXPECT_EQ(merged().find(kWaits)->tags, (TextSet{"cold", "hot", "new"}));
}

// SPEC 6.6
TEST_F(MergeRules, members_of_later_versions_take_part) {
  ours.map.unknown = R"({"later":2})";
  theirs.map.unknown = R"({"later":1,"more":[]})";
  ours.map.file_unknown = R"({"weather":[3]})";
  theirs.map.file_unknown = "";
  const Journey result = merged();
  EXPECT_EQ(result.map.unknown, R"({"later":2,"more":[]})");
  EXPECT_EQ(result.map.file_unknown, R"({"weather":[3]})");
  EXPECT_EQ(candidates(result, {.kind = RecordKind::map, .id = 1}, "/weather"),
            (Texts{R"({"weather":[3]})", "{}"}));
}

// SPEC 6.7
TEST_F(MergeRules, a_new_rank_loses_to_a_move_and_two_moves_are_in_conflict) {
  set(ours, kWaits, [](Card& card) { card.place.rank = "z001"; });
  set(theirs, kWaits, [](Card& card) { card.place = {kAsks, kPay, "i001"}; });
  Journey result = merged();
  EXPECT_EQ(result.find(kWaits)->place, (CardPlace{kAsks, kPay, "i001"}));
  EXPECT_TRUE(result.conflicts.empty());

  set(ours, kWaits, [](Card& card) { card.place = {kAsks, kPay, "a001"}; });
  EXPECT_TRUE(merged().conflicts.empty());
  set(ours, kWaits, [](Card& card) { card.place = {kDoes, kPay, "a001"}; });
  result = merged();
  EXPECT_EQ(result.conflicts.size(), 1U);
  EXPECT_EQ(result.find(kWaits)->place, (CardPlace{kDoes, kPay, "a001"}));

  set(ours, kWaits, [](Card& card) { card.place = {kDoes, kLook, "x001"}; });
  set(theirs, kWaits, [](Card& card) { card.place = {kDoes, kLook, "c001"}; });
  EXPECT_EQ(merged().find(kWaits)->place.rank, "c001");
}

// SPEC 6.8: two groups that rate the same scene meet in one record.
TEST_F(MergeRules, records_of_one_pair_become_one) {
  Feeling feeling{.id = feeling_id(kAda, kLook),
                  .persona = kAda,
                  .step = kLook,
                  .felt = {},
                  .expected = {},
                  .felt_word = {},
                  .expected_word = {},
                  .note = {},
                  .unknown = {}};
  feeling.felt = Hundredths{200};
  ours.feelings.put(feeling);
  feeling.felt = Hundredths{-100};
  feeling.note = "Too slow";
  theirs.feelings.put(feeling);
  const Journey result = merged();
  EXPECT_EQ(result.feelings.size(), 1U);
  EXPECT_EQ(result.find(feeling.id)->note, "Too slow");
  EXPECT_EQ(candidates(result, {.kind = RecordKind::feeling, .id = feeling.id.value}, "felt"),
            (Texts{"-1", "2"}));
}

// SPEC 6.9, 6.10
TEST_F(MergeRules, what_was_deleted_and_used_comes_back_marked) {
  remove(ours, Id<Stage>{1});
  EXPECT_TRUE(ours.cards.empty());
  set(theirs, kWaits, [](Card& card) { card.text = "Queues"; });
  const Journey result = merged();
  ASSERT_NE(result.find(kWaits), nullptr);
  EXPECT_EQ(result.find(kWaits)->text, "Queues");
  EXPECT_NE(result.find(kLook), nullptr);
  EXPECT_EQ(result.find(kPay), nullptr);
  EXPECT_EQ(result.find(kReads), nullptr);
  EXPECT_EQ(result.conflicts.size(), 3U);  // card, step and stage
  EXPECT_EQ(candidates(result, card(kWaits), kMark), (Texts{"true", "false"}));
}

// SPEC 6.10
TEST_F(MergeRules, references_that_a_deletion_cleared_come_back_with_what_they_point_to) {
  remove(ours, kWaits);
  EXPECT_TRUE(ours.find(kReads)->answers.empty());
  EXPECT_EQ(merged().find(kWaits), nullptr);
  set(theirs, kWaits, [](Card& card) { card.detail = "Ten minutes"; });
  EXPECT_EQ(merged().find(kReads)->answers, std::vector{kWaits});
  // An order or a cleared reference is no use.
  theirs = base;
  set(theirs, kWaits, [](Card& card) {
    card.place.rank = "z001";
    card.persona = {};
  });
  EXPECT_EQ(merged().find(kWaits), nullptr);
}

// SPEC 6.9
TEST_F(MergeRules, a_new_record_keeps_what_it_stands_in) {
  remove(ours, kPay);
  Card card = *base.find(kWaits);
  card.id = {9};
  card.place.step = kPay;
  theirs.cards.put(card);
  const Journey result = merged();
  EXPECT_NE(result.find(kPay), nullptr);
  EXPECT_EQ(candidates(result, {.kind = RecordKind::step, .id = kPay.value}, kMark),
            (Texts{"true", "false"}));
}

// SPEC 6.1
TEST_F(MergeRules, other_maps_are_refused) {
  theirs.map.id = {2};
  const Journey* other = &theirs;
  EXPECT_FALSE(merge(base, ours, {&other, 1}));
}

}  // namespace
}  // namespace throughline
