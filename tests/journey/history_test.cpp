#include "journey/history.hpp"

#include <gtest/gtest.h>

#include "journey/verbs.hpp"

namespace throughline {
namespace {

class HistoryTest : public ::testing::Test {
 protected:
  HistoryTest() : history(new_journey("Map", random), 7) {
    const auto stage = add_stage(view(), "Stage", kAtEnd, random);
    stage_id = stage->id;
    EXPECT_TRUE(history.commit(stage->edit));
  }
  MapView view() {
    outline = Outline(history.journey());
    return {history.journey(), outline};
  }
  // Changes the stage by `change`.
  Edit stage_edit(auto change) {
    Stage stage = *history.journey().find(stage_id);
    change(stage);
    return *change_record(view(), stage, "Change stage");
  }
  [[nodiscard]] const Stage& stage() const { return *history.journey().find(stage_id); }

  Random random{3};
  History history;
  Outline outline{history.journey()};
  Id<Stage> stage_id;
};

TEST_F(HistoryTest, counts_revisions_and_names_the_next_undo) {
  EXPECT_EQ(history.revision(), 1U);
  EXPECT_EQ(history.undo_label(), "Add stage");
  EXPECT_EQ(history.redo_label(), "");
  ASSERT_TRUE(history.undo());
  EXPECT_EQ(history.revision(), 2U);
  EXPECT_EQ(history.undo_label(), "");
  EXPECT_EQ(history.redo_label(), "Add stage");
  ASSERT_TRUE(history.redo());
  EXPECT_EQ(history.undo_label(), "Add stage");
  EXPECT_FALSE(history.commit({.label = "nothing"}));
}

TEST_F(HistoryTest, numbers_edits_and_forgets_what_could_be_redone) {
  const auto first = history.commit(stage_edit([](Stage& s) { s.name = "One"; }));
  ASSERT_TRUE(first);
  EXPECT_EQ(first->site, 7U);
  EXPECT_EQ(first->sequence, 2U);
  const auto undone = history.undo();
  EXPECT_EQ(undone->edit.sequence, 3U);
  ASSERT_TRUE(history.commit(stage_edit([](Stage& s) { s.name = "Two"; })));
  EXPECT_FALSE(history.redo());
}

// SPEC 3.2
TEST_F(HistoryTest, an_edit_of_another_state_changes_nothing) {
  const Edit stale = stage_edit([](Stage& s) { s.name = "One"; });
  ASSERT_TRUE(history.commit(stage_edit([](Stage& s) { s.name = "Two"; })));
  const Journey before = history.journey();
  Edit mixed = *change_record(
      view(),
      [&] {
        Map map = history.journey().map;
        map.title = "Other";
        return map;
      }(),
      "Rename");
  mixed.changes.push_back(stale.changes.front());
  EXPECT_FALSE(history.commit(mixed));
  mixed.changes.pop_back();
  mixed.changes.push_back(mixed.changes.front());
  EXPECT_FALSE(history.commit(mixed));
  EXPECT_FALSE(history.commit({.label = "", .changes = {{}}}));
  EXPECT_TRUE(history.journey() == before);
}

// SPEC 3.5
TEST_F(HistoryTest, undo_leaves_alone_what_another_site_changed_since) {
  ASSERT_TRUE(history.commit(stage_edit([](Stage& s) {
    s.name = "Ours";
    s.mitigation = "Ours";
  })));
  ASSERT_TRUE(history.integrate(stage_edit([](Stage& s) { s.name = "Theirs"; })));
  const auto undone = history.undo();
  ASSERT_TRUE(undone);
  EXPECT_EQ(stage().name, "Theirs");
  EXPECT_EQ(stage().mitigation, "");
  EXPECT_EQ(undone->skipped, std::vector<std::string>{"The name of “Theirs” was changed since"});
  const auto redone = history.redo();
  ASSERT_TRUE(redone);
  EXPECT_TRUE(redone->skipped.empty());
  EXPECT_EQ(stage().name, "Theirs");
  EXPECT_EQ(stage().mitigation, "Ours");
}

// SPEC 3.5
TEST_F(HistoryTest, undo_keeps_what_others_need) {
  const auto step = add_step(view(), stage_id, "Step", kAtEnd, random);
  ASSERT_TRUE(history.integrate(step->edit));
  const auto undone = history.undo();
  ASSERT_TRUE(undone);
  EXPECT_EQ(undone->skipped, std::vector<std::string>{"“Stage” is in use since"});
  EXPECT_TRUE(undone->edit.changes.empty());
  EXPECT_NE(history.journey().find(stage_id), nullptr);
  EXPECT_FALSE(history.redo());
}

// SPEC 3.5
TEST_F(HistoryTest, nothing_comes_back_into_a_place_that_is_gone) {
  const auto step = add_step(view(), stage_id, "Step", kAtEnd, random);
  ASSERT_TRUE(history.commit(step->edit));
  ASSERT_TRUE(history.commit(*remove_records(view(), std::vector<RecordId>{step->id})));
  ASSERT_TRUE(history.integrate(*remove_records(view(), std::vector<RecordId>{stage_id})));
  const auto undone = history.undo();
  ASSERT_TRUE(undone);
  EXPECT_EQ(undone->skipped, std::vector<std::string>{"“Step” belongs to what was deleted since"});
  EXPECT_TRUE(history.journey().steps.empty());
}

}  // namespace
}  // namespace throughline
