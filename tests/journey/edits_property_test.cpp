// Random edits through the verbs: undone they restore the map, redone they make it again, and the
// outline follows.
#include <gtest/gtest.h>

#include "journey/history.hpp"
#include "journey/outline.hpp"
#include "journey/random_edits.hpp"
#include "journey/references.hpp"

namespace throughline {
namespace {

class EditsProperty : public ::testing::TestWithParam<std::uint64_t> {};

// SPEC 3.1, 3.4
TEST_P(EditsProperty, undo_restores_every_state_and_redo_makes_it_again) {
  Random random(GetParam());
  History history(new_journey("Map", random), random.next());
  Outline outline(history.journey());
  std::vector<Journey> states{history.journey()};
  for (int i = 0; i < 250; ++i) {
    const auto edit = testing::random_edit({history.journey(), outline}, random);
    if (!edit) continue;
    const auto committed = history.commit(*edit);
    ASSERT_TRUE(committed) << committed.error().what;
    outline.update(history.journey(), *committed);
    states.push_back(history.journey());
  }
  ASSERT_GT(states.size(), 60U);
  const auto replayed = [&](Result<History::Replay> replay, const Journey& expected) {
    ASSERT_TRUE(replay) << replay.error().what;
    EXPECT_TRUE(replay->skipped.empty());
    outline.update(history.journey(), replay->edit);
    ASSERT_TRUE(history.journey() == expected);
    ASSERT_TRUE(outline == Outline(expected));
  };
  for (std::size_t i = states.size() - 1; i > 0; --i) replayed(history.undo(), states[i - 1]);
  EXPECT_FALSE(history.undo());
  for (std::size_t i = 1; i < states.size(); ++i) replayed(history.redo(), states[i]);
  EXPECT_FALSE(history.redo());
}

// SPEC 2.1
TEST_P(EditsProperty, outline_follows_and_every_reference_holds) {
  Random random(GetParam() + 1000);
  Journey journey = testing::random_journey(GetParam(), 200);
  Outline outline(journey);
  for (int i = 0; i < 150; ++i) {
    const auto edit = testing::random_edit({journey, outline}, random);
    if (!edit) continue;
    ASSERT_TRUE(apply(journey, *edit));
    outline.update(journey, *edit);
    ASSERT_TRUE(outline == Outline(journey)) << edit->label;
    for (const RecordType& type : record_types().subspan(1)) {
      with_table(journey, type.kind, [&](const auto& table) {
        for (const auto& record : table.records()) {
          for (const Reference& reference : references_of(type.kind, &record)) {
            ASSERT_NE(find_record(journey, reference.target), nullptr)
                << edit->label << ": " << type.name << "." << reference.field->name;
          }
        }
      });
    }
  }
}

// SPEC 3.5: edits of another site in between; what they touched is left alone, the map stays valid.
TEST_P(EditsProperty, undo_among_foreign_edits_leaves_a_valid_map) {
  Random random(GetParam() + 2000);
  History history(testing::random_journey(GetParam(), 60), random.next());
  Outline outline(history.journey());
  for (int i = 0; i < 100; ++i) {
    const auto edit = testing::random_edit({history.journey(), outline}, random);
    if (!edit) continue;
    if (random.below(2) == 0) {
      ASSERT_TRUE(history.commit(*edit));
    } else {
      ASSERT_TRUE(history.integrate(*edit));
    }
    outline.update(history.journey(), *edit);
  }
  std::size_t skipped = 0;
  while (!history.undo_label().empty()) {
    const auto replay = history.undo();
    ASSERT_TRUE(replay);
    skipped += replay->skipped.size();
    outline.update(history.journey(), replay->edit);
    ASSERT_TRUE(outline == Outline(history.journey()));
    for (const Card& card : history.journey().cards.records()) {
      for (const Reference& reference : references_of(RecordKind::card, &card)) {
        ASSERT_NE(find_record(history.journey(), reference.target), nullptr);
      }
    }
  }
  RecordProperty("skipped", static_cast<int>(skipped));
}

INSTANTIATE_TEST_SUITE_P(Seeds, EditsProperty, ::testing::Range<std::uint64_t>(1, 25));

}  // namespace
}  // namespace throughline
