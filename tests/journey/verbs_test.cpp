#include "journey/verbs.hpp"

#include <gtest/gtest.h>

#include "journey/history.hpp"
#include "journey/rank.hpp"

namespace throughline {
namespace {

// A map under edit: two stages with three and two steps, two personas.
class Verbs : public ::testing::Test {
 protected:
  Verbs() : history(new_journey("Map", random), 7), outline(history.journey()) {
    for (const char* name : {"First", "Second"})
      stages.push_back(add(add_stage(view(), name, kAtEnd, random)));
    for (const char* name : {"a", "b", "c"})
      steps.push_back(add(add_step(view(), stages[0], name, kAtEnd, random)));
    for (const char* name : {"d", "e"})
      steps.push_back(add(add_step(view(), stages[1], name, kAtEnd, random)));
    for (const char* name : {"Ada", "Bo"})
      personas.push_back(add(add_persona(view(), name, random)));
    lanes.assign(outline.lanes().begin(), outline.lanes().end());
  }

  [[nodiscard]] MapView view() const { return {history.journey(), outline}; }
  [[nodiscard]] const Journey& journey() const { return history.journey(); }

  void commit(const Result<Edit>& edit) {
    ASSERT_TRUE(edit) << edit.error().what;
    const auto committed = history.commit(*edit);
    ASSERT_TRUE(committed) << committed.error().what;
    outline.update(history.journey(), *committed);
    ASSERT_TRUE(outline == Outline(history.journey()));
  }
  template <class T>
  Id<T> add(const Result<Created<T>>& created) {
    EXPECT_TRUE(created) << created.error().what;
    if (!created) return {};
    commit(created->edit);
    return created->id;
  }
  Id<Card> card(std::size_t lane, std::size_t step, const char* text, std::size_t index = kAtEnd) {
    return add(add_card(view(), {lanes[lane], steps[step]}, text, index, random));
  }

  // Texts of a cell, names of the columns, in order.
  std::string cell(std::size_t lane, std::size_t step) {
    std::string texts;
    for (const Id<Card> id : outline.cell(lanes[lane], steps[step]))
      texts += journey().find(id)->text;
    return texts;
  }
  std::string columns() {
    std::string names;
    for (const Id<Step> id : outline.columns()) names += journey().find(id)->name;
    return names;
  }

  static void expect_nothing_to_do(const auto& result) {
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().what, "");
  }
  static void expect_refused(const auto& result) {
    ASSERT_FALSE(result);
    EXPECT_FALSE(result.error().what.empty());
  }

  Random random{42};
  History history;
  Outline outline;
  std::vector<Id<Stage>> stages;
  std::vector<Id<Step>> steps;
  std::vector<Id<Lane>> lanes;
  std::vector<Id<Persona>> personas;
};

TEST_F(Verbs, a_new_map_has_the_lanes_most_maps_begin_with) {
  std::vector<std::string> names;
  for (const Id<Lane> id : lanes) names.push_back(journey().find(id)->name);
  EXPECT_EQ(names, (std::vector<std::string>{"Customer does", "Touchpoints", "Feels", "Asks",
                                             "Friction", "Opportunities"}));
  EXPECT_EQ(columns(), "abcde");
}

// SPEC 2.5
TEST_F(Verbs, cards_are_added_at_their_index_or_parked) {
  card(0, 0, "2");
  card(0, 0, "3");
  card(0, 0, "1", 0);
  card(0, 0, "x", 1);
  EXPECT_EQ(cell(0, 0), "1x23");
  EXPECT_EQ(outline.card_count(lanes[0]), 4U);
  add(add_card(view(), {}, "parked", kAtEnd, random));
  EXPECT_EQ(outline.parked().size(), 1U);
  expect_refused(add_card(view(), {.lane = lanes[0], .step = {}}, "half", 0, random));
  expect_refused(add_card(view(), {.lane = lanes[0], .step = {99}}, "lost", 0, random));
  expect_refused(add_card(view(), {}, std::string(65 * 1024, 'x'), 0, random));
  expect_refused(add_card(view(), {}, "\xFF", 0, random));
}

TEST_F(Verbs, steps_move_within_and_between_stages) {
  commit(move_step(view(), steps[0], stages[0], 1, random));
  EXPECT_EQ(columns(), "bacde");
  commit(move_step(view(), steps[0], stages[1], 1, random));
  EXPECT_EQ(columns(), "bcdae");
  commit(move_stage(view(), stages[1], 0, random));
  EXPECT_EQ(columns(), "daebc");
  EXPECT_EQ(outline.column_of(steps[4]), 2U);
  expect_nothing_to_do(move_stage(view(), stages[1], 0, random));
  expect_nothing_to_do(move_step(view(), steps[4], stages[1], kAtEnd, random));
  expect_refused(move_step(view(), steps[0], {99}, 0, random));
}

// SPEC 2.6
TEST_F(Verbs, moved_cards_keep_their_order) {
  const Id<Card> later = card(0, 1, "later");
  const Id<Card> first = card(0, 0, "first");
  const Id<Card> second = card(1, 0, "second");
  card(0, 2, "|");
  card(0, 2, "|");
  const std::vector<Id<Card>> moved{later, second, first, first};
  commit(move_cards(view(), moved, {lanes[0], steps[2]}, 1, random));
  EXPECT_EQ(cell(0, 2), "|firstsecondlater|");
  EXPECT_EQ(history.undo_label(), "Move 3 cards");
  expect_nothing_to_do(move_cards(view(), moved, {lanes[0], steps[2]}, 1, random));
  commit(move_cards(view(), moved, {}, 0, random));
  EXPECT_EQ(outline.parked().size(), 3U);
  expect_refused(move_cards(view(), std::vector<Id<Card>>{{5}}, {}, 0, random));
}

// SPEC 2.7
TEST_F(Verbs, a_long_card_keeps_its_length_as_far_as_the_story_goes) {
  const Id<Card> id = card(0, 0, "long");
  Card long_card = *journey().find(id);
  long_card.last_step = steps[2];
  commit(change_record(view(), long_card, "Change card"));
  commit(move_cards(view(), {{id}}, {lanes[0], steps[1]}, 0, random));
  EXPECT_EQ(journey().find(id)->last_step, steps[3]);
  commit(move_cards(view(), {{id}}, {lanes[0], steps[3]}, 0, random));
  EXPECT_EQ(journey().find(id)->last_step, steps[4]);
  commit(move_cards(view(), {{id}}, {lanes[0], steps[4]}, 0, random));
  EXPECT_FALSE(journey().find(id)->last_step);
}

// SPEC 2.4
TEST_F(Verbs, a_place_without_room_is_ranked_anew) {
  card(0, 0, "b");
  for (int i = 0; i < 400; ++i) card(0, 0, "x", 1);
  std::size_t longest = 0;
  for (const Card& each : journey().cards.records())
    longest = std::max(longest, each.place.rank.size());
  EXPECT_LE(longest, kMaxRankLength);
  EXPECT_EQ(cell(0, 0), "b" + std::string(400, 'x'));

  // Two people gave the same rank: nothing fits between, so the cell is ranked anew.
  Edit twin;
  Card copy = journey().cards.records().front();
  copy.id = {12345};
  copy.place = {.lane = lanes[1], .step = steps[0], .rank = "i01"};
  twin.changes.push_back({.before = std::nullopt, .after = copy});
  copy.id = {12346};
  twin.changes.push_back({.before = std::nullopt, .after = copy});
  commit(twin);
  card(1, 0, "|", 1);
  EXPECT_EQ(cell(1, 0), "b|b");
}

TEST_F(Verbs, copies_stand_behind_their_originals) {
  const Id<Card> one = card(0, 0, "1");
  card(0, 0, "2");
  const Id<Card> three = card(0, 0, "3");
  const Id<Card> other = card(1, 0, "4");
  const auto copies = duplicate_cards(view(), std::vector<Id<Card>>{other, three, one}, random);
  ASSERT_TRUE(copies);
  EXPECT_EQ(copies->ids.size(), 3U);
  commit(copies->edit);
  EXPECT_EQ(cell(0, 0), "11233");
  EXPECT_EQ(cell(1, 0), "44");
  EXPECT_EQ(history.undo_label(), "Duplicate 3 cards");
}

TEST_F(Verbs, copies_find_room_where_ranks_are_equal) {
  Edit twins;
  for (std::uint64_t i = 1; i <= 3; ++i) {
    Card twin;
    twin.id = {i};
    twin.text = std::to_string(i);
    twin.place = {.lane = lanes[0], .step = steps[0], .rank = "i01"};
    twins.changes.push_back({.before = std::nullopt, .after = twin});
  }
  commit(twins);
  const auto copies = duplicate_cards(view(), std::vector<Id<Card>>{{1}, {3}}, random);
  ASSERT_TRUE(copies);
  commit(copies->edit);
  EXPECT_EQ(cell(0, 0), "11233");
}

// SPEC 3.3
TEST_F(Verbs, changes_are_checked) {
  const Id<Card> id = card(0, 0, "x");
  const Card original = *journey().find(id);
  expect_nothing_to_do(change_record(view(), original, "Change"));
  const auto refused = [&](auto change) {
    Card changed = original;
    change(changed);
    const auto edit = change_record(view(), changed, "Change");
    expect_refused(edit);
  };
  refused([](Card& c) { c.severity = 6; });
  refused([](Card& c) { c.severity = 0; });
  refused([](Card& c) { c.customer_value = Hundredths{501}; });
  refused([](Card& c) { c.start = "2026-13-01"; });
  refused([](Card& c) { c.text = std::string("a\0b", 3); });
  refused([](Card& c) { c.colour = 0x1000000; });
  refused([](Card& c) { c.persona = {77}; });
  refused([](Card& c) { c.answers = {{77}}; });
  refused([](Card& c) { c.tags = {""}; });
  refused([](Card& c) { c.id = {77}; });
  refused([](Card& c) { c.place.rank = "a"; });
  Card changed = original;
  changed.tags = {"b", "a", "b"};
  changed.friction_kinds = {"delay"};
  changed.severity = 5;
  commit(change_record(view(), changed, "Change"));
  EXPECT_EQ(journey().find(id)->tags, (TextSet{"a", "b"}));

  Stage stage = *journey().find(stages[0]);
  stage.rank = "zz";
  expect_refused(change_record(view(), stage, "Change"));
  Map map = journey().map;
  map.title = "Other";
  commit(change_record(view(), map, "Rename"));
  EXPECT_EQ(journey().map.title, "Other");
}

// SPEC 1.8, 3.7
TEST_F(Verbs, a_feeling_is_made_on_first_use_and_goes_when_it_is_empty) {
  commit(set_feeling(view(), personas[0], steps[0],
                     {.felt = Hundredths{-300}, .felt_word = "Cheated"}));
  EXPECT_EQ(find_feeling(journey(), personas[0], steps[0])->felt, Hundredths{-300});
  EXPECT_EQ(find_feeling(journey(), {}, steps[0]), nullptr);
  commit(set_feeling(view(), {}, steps[0], {.expected = Hundredths{200}}));
  expect_nothing_to_do(set_feeling(view(), {}, steps[0], {.expected = Hundredths{200}}));
  expect_nothing_to_do(set_feeling(view(), {}, steps[1], {.felt = std::optional<Hundredths>()}));
  expect_refused(set_feeling(view(), {}, steps[1], {.felt = Hundredths{501}}));
  expect_refused(set_feeling(view(), {99}, steps[1], {.felt = Hundredths{1}}));
  expect_refused(set_feeling(view(), {}, {99}, {.felt = Hundredths{1}}));
  Feeling moved = *find_feeling(journey(), personas[0], steps[0]);
  moved.step = steps[1];
  expect_refused(change_record(view(), moved, "Change"));
  commit(set_feeling(view(), {}, steps[0], {.expected = std::optional<Hundredths>()}));
  EXPECT_EQ(journey().feelings.size(), 1U);
}

// SPEC 3.6
TEST_F(Verbs, deleting_takes_along_what_cannot_stand_alone) {
  const Id<Card> friction = card(4, 0, "friction");
  const Id<Card> answer = card(5, 3, "answer");
  const Id<Card> spans = card(0, 3, "spans");
  Card changed = *journey().find(answer);
  changed.answers = {friction};
  changed.persona = personas[1];
  commit(change_record(view(), changed, "Change"));
  changed = *journey().find(spans);
  changed.last_step = steps[1];
  commit(change_record(view(), changed, "Change"));
  commit(set_feeling(view(), personas[0], steps[0], {.felt = Hundredths{100}}));
  commit(set_feeling(view(), personas[1], steps[4], {.felt = Hundredths{100}}));
  const Journey before = journey();

  commit(remove_records(view(), std::vector<RecordId>{stages[0]}));
  EXPECT_EQ(journey().stages.size(), 1U);
  EXPECT_EQ(journey().steps.size(), 2U);
  EXPECT_EQ(journey().find(friction), nullptr);
  EXPECT_TRUE(journey().find(answer)->answers.empty());
  EXPECT_FALSE(journey().find(spans)->last_step);
  EXPECT_EQ(journey().feelings.size(), 1U);
  EXPECT_EQ(history.undo_label(), "Delete stage");

  const auto undone = history.undo();
  ASSERT_TRUE(undone);
  EXPECT_TRUE(undone->skipped.empty());
  outline.update(journey(), undone->edit);
  EXPECT_TRUE(journey() == before);

  commit(remove_records(view(), std::vector<RecordId>{personas[1], lanes[0], friction}));
  EXPECT_EQ(journey().find(spans), nullptr);
  EXPECT_FALSE(journey().find(answer)->persona);
  EXPECT_EQ(journey().feelings.size(), 1U);
  expect_refused(remove_records(view(), std::vector<RecordId>{journey().map.id}));
  expect_refused(remove_records(view(), std::vector<RecordId>{friction}));
  expect_nothing_to_do(remove_records(view(), std::vector<RecordId>{}));
}

}  // namespace
}  // namespace throughline
