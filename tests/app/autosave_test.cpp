// What is kept, when it is said to be, and what a killed page comes back with.
#include <gtest/gtest.h>

#include "app/app_world.hpp"
#include "base/random.hpp"

namespace throughline {
namespace {

TEST(Autosave, SavedIsSaidOnlyWhenTheStorageSaidSo) {
  AppWorld world;
  world.make_map(1);
  EXPECT_EQ(world.session().save, SaveState::saved);
  world.platform().hold_answers();
  world.act(intent::AddStage{});
  EXPECT_EQ(world.session().save, SaveState::saving);
  world.wait_ms(1000);
  EXPECT_EQ(world.session().save, SaveState::saving);
  world.platform().release_answers();
  world.settle();
  EXPECT_EQ(world.session().save, SaveState::saved);
}

TEST(Autosave, EachEditIsOnTheDiskInTheFrameThatMadeIt) {
  AppWorld world;
  world.make_map(1);
  const std::size_t before = world.disk.maps[world.key()].journal.size();
  world.frame({intent::AddStage{}});
  EXPECT_EQ(world.disk.maps[world.key()].journal.size(), before + 1);
}

TEST(Autosave, AKilledPageComesBackWithEveryEdit) {
  AppWorld world;
  world.make_map(3);
  const std::string before = world.bytes();
  world.kill_and_restart();
  ASSERT_NE(world.app().document(), nullptr) << "the map that was open opens again";
  EXPECT_EQ(world.bytes(), before);
  EXPECT_FALSE(world.session().report.has_value());
  EXPECT_EQ(world.session().save, SaveState::saved);
}

TEST(Autosave, AKillAfterAnyEditLosesNothing) {
  AppWorld world;
  world.make_map(2);
  Random random(20261122);
  for (int round = 0; round < 40; ++round) {
    const auto columns = world.outline().columns();
    switch (random.below(6)) {
      case 0:
        world.act(intent::AddStep{.stage = world.outline().stages()[0]});
        world.type("step " + std::to_string(round), TextEnd::blur);
        break;
      case 1:
        world.act(intent::AddStage{.index = 0});
        world.act(intent::EndText{});
        break;
      case 2:
        world.act(intent::Undo{});
        break;
      case 3:
        world.act(intent::Redo{});
        break;
      case 4:
        if (columns.size() > 2)
          world.act(intent::RemoveRecords{.ids = {columns[random.below(columns.size())]}});
        break;
      default:
        if (!columns.empty())
          world.add_card("card " + std::to_string(round), random.below(columns.size()), 1);
        break;
    }
    const std::string before = world.bytes();
    world.kill_and_restart();
    ASSERT_NE(world.app().document(), nullptr);
    ASSERT_EQ(world.bytes(), before) << "round " << round;
  }
}

TEST(Autosave, AFailureIsShownInWordsAndHealsOnRetry) {
  AppWorld world;
  world.make_map(1);
  world.platform().fail_storage({.what = "The device is full"}, 1);
  world.act(intent::AddStage{});
  EXPECT_EQ(world.session().save, SaveState::failed);
  EXPECT_EQ(world.session().save_problem, "The device is full");
  world.act(intent::RetrySave{});
  EXPECT_EQ(world.session().save, SaveState::saved);
  EXPECT_TRUE(world.session().save_problem.empty());
  const std::string before = world.bytes();
  world.kill_and_restart();
  EXPECT_EQ(world.bytes(), before);
}

TEST(Autosave, AFailureHealsWithTheNextEdit) {
  AppWorld world;
  world.make_map(1);
  world.platform().fail_storage({.what = "The device is full"}, 1);
  world.act(intent::AddStage{});
  world.act(intent::EndText{});
  world.act(intent::AddStage{});
  EXPECT_EQ(world.session().save, SaveState::saved);
  const std::string before = world.bytes();
  world.kill_and_restart();
  EXPECT_EQ(world.bytes(), before);
}

TEST(Autosave, AFailureIsTriedAgainByItself) {
  AppWorld world;
  world.make_map(1);
  world.platform().fail_storage({.what = "The device is full"}, 3);
  world.act(intent::AddStage{});
  EXPECT_EQ(world.session().save, SaveState::failed);
  for (int seconds = 0; seconds < 120; ++seconds) world.wait_ms(1000);
  EXPECT_EQ(world.session().save, SaveState::saved);
}

TEST(Autosave, EditsMadeWhileNothingCanBeStoredArePutAsideWhenThePageIsHidden) {
  AppWorld world;
  world.make_map(1);
  world.platform().fail_storage({.what = "The device is full"}, 1000);
  world.act(intent::AddStage{});
  world.type("Consider");
  world.act(intent::AddStage{});
  world.type("Purchase");
  EXPECT_EQ(world.session().save, SaveState::failed);
  const std::string before = world.bytes();
  world.happen(VisibilityChanged{.visible = false});
  world.kill_and_restart();
  ASSERT_NE(world.app().document(), nullptr);
  EXPECT_EQ(world.bytes(), before);
}

TEST(Autosave, ATextBeingTypedSurvivesAHiddenPageThatNeverComesBack) {
  AppWorld world;
  world.make_map(1);
  world.act(intent::BeginText{
      NewCardTarget{.cell = {world.outline().lanes()[1], world.outline().columns()[0]}}});
  world.happen(TextChanged{.id = world.session().editing->editor_id, .text = "Half a thou"});
  world.happen(VisibilityChanged{.visible = false});
  world.kill_and_restart();
  const auto cards = world.outline().cell(world.outline().lanes()[1], world.outline().columns()[0]);
  ASSERT_EQ(cards.size(), 1U);
  EXPECT_EQ(world.journey().find(cards[0])->text, "Half a thou");
}

TEST(Autosave, ATextBeingTypedIsKeptWithinASecondOrSo) {
  AppWorld world;
  world.make_map(1);
  world.act(intent::BeginText{FieldTarget{world.outline().columns()[0], "name"}});
  world.happen(TextChanged{.id = world.session().editing->editor_id, .text = "Waits at the cou"});
  world.wait_ms(1001);
  world.kill_and_restart();
  EXPECT_EQ(world.journey().find(world.outline().columns()[0])->name, "Waits at the cou");
}

TEST(Autosave, ADraftThatWasThrownAwayDoesNotComeBack) {
  AppWorld world;
  world.make_map(1);
  const std::string before = world.bytes();
  world.act(intent::BeginText{FieldTarget{world.outline().columns()[0], "name"}});
  const std::uint32_t id = world.session().editing->editor_id;
  world.happen(TextChanged{.id = id, .text = "Never mind"});
  world.happen(VisibilityChanged{.visible = false});
  world.happen(VisibilityChanged{.visible = true});
  world.happen(TextEnded{.id = id, .text = "Never mind", .end = TextEnd::escape});
  world.kill_and_restart();
  EXPECT_EQ(world.bytes(), before);
}

TEST(Autosave, ACommittedTextIsNotReplayedFromItsDraft) {
  AppWorld world;
  world.make_map(1);
  world.act(intent::BeginText{FieldTarget{world.outline().columns()[0], "name"}});
  const std::uint32_t id = world.session().editing->editor_id;
  world.happen(TextChanged{.id = id, .text = "Waits"});
  world.happen(VisibilityChanged{.visible = false});
  world.happen(TextChanged{.id = id, .text = "Waits at the counter"});
  world.happen(TextEnded{.id = id, .text = "Waits at the counter", .end = TextEnd::enter});
  const std::string before = world.bytes();
  world.kill_and_restart();
  EXPECT_EQ(world.bytes(), before);
  EXPECT_FALSE(world.session().report.has_value());
}

TEST(Autosave, ALongJournalBecomesASnapshot) {
  AppWorld world;
  world.make_map(1);
  const Id<Step> step = world.outline().columns()[0];
  for (int i = 0; i < 250; ++i) {
    FeelingPatch patch;
    patch.felt = Hundredths{i % 2 == 0 ? 100 : -100};
    world.act(intent::SetFeeling{.persona = {}, .step = step, .patch = patch});
  }
  const FakeDisk::Map& stored = world.disk.maps[world.key()];
  EXPECT_GT(stored.snapshot_sequence, 150U);
  EXPECT_LT(stored.journal.size(), 200U);
  const std::string before = world.bytes();
  world.kill_and_restart();
  EXPECT_EQ(world.bytes(), before);
}

TEST(Autosave, ADamagedFrameCostsOnlyWhatCameAfterItAndIsSaid) {
  AppWorld world;
  world.make_map(1);
  world.kill_and_restart();  // begins with a fresh snapshot
  world.act(intent::AddStage{});
  world.type("Kept");
  const std::string before = world.bytes();
  world.act(intent::AddStage{});
  world.type("Lost");
  auto& journal = world.disk.maps[world.key()].journal;
  ASSERT_EQ(journal.size(), 4U);
  journal[2].bytes[journal[2].bytes.size() / 2] = '\x01';
  world.kill_and_restart();
  EXPECT_EQ(world.bytes(), before);
  ASSERT_TRUE(world.session().report.has_value());
  EXPECT_NE(world.session().report->lines.front().what.find("last 2 edits"), std::string::npos);
  // What comes next is kept again.
  world.act(intent::AddStage{});
  world.type("New");
  const std::string after = world.bytes();
  EXPECT_EQ(world.session().save, SaveState::saved);
  world.kill_and_restart();
  EXPECT_EQ(world.bytes(), after);
}

TEST(Autosave, AMapThatCannotBeReadIsReportedAndLeftAlone) {
  AppWorld world;
  world.make_map(1);
  const std::string key = world.key();
  world.act(intent::GoHome{});
  world.disk.maps[key].snapshot = "not a map";
  world.kill_and_restart();
  world.act(intent::OpenMap{key});
  EXPECT_EQ(world.app().document(), nullptr);
  ASSERT_TRUE(world.session().report.has_value());
  EXPECT_EQ(world.session().report->title, "“Untitled map” could not be read");
  EXPECT_EQ(world.disk.maps[key].snapshot, "not a map");
}

TEST(Autosave, TheListFollowsTheEdits) {
  AppWorld world;
  world.make_map(1);
  world.act(intent::RenameMap{.key = world.key(), .title = "Cold brew"});
  EXPECT_EQ(world.session().maps.front().title, "Cold brew");
  EXPECT_EQ(world.session().maps.front().detail, "Current state · 1 step");
  world.wait_ms(5000);
  EXPECT_EQ(world.disk.maps[world.key()].info.title, "Cold brew");
}

TEST(Autosave, AnotherMapWaitsUntilTheOpenOneIsStored) {
  AppWorld world;
  world.make_map(1);
  const std::string first = world.key();
  world.platform().hold_answers();
  world.act(intent::AddStage{});
  world.type("In flight");
  world.act(intent::NewMap{});
  EXPECT_EQ(world.outline().stages().size(), 2U) << "still the first map";
  world.platform().release_answers();
  world.settle();
  EXPECT_EQ(world.outline().stages().size(), 1U) << "the new one";
  EXPECT_NE(world.key(), first);
}

TEST(Autosave, AMapThatCannotBeStoredMayGoOnceItIsInAFile) {
  AppWorld world;
  world.make_map(1);
  world.act(intent::ExportMap{});
  world.platform().fail_storage({.what = "The device is full"}, 1000);
  world.act(intent::AddStage{});
  world.type("Precious");
  const std::string before = world.bytes();
  world.act(intent::NewMap{});
  EXPECT_EQ(world.bytes(), before) << "exported before the last edit";
  world.act(intent::ExportMap{});
  world.act(intent::NewMap{});
  EXPECT_NE(world.bytes(), before);
}

TEST(Autosave, AMapThatCannotBeStoredIsNotReplacedByAnother) {
  AppWorld world;
  world.make_map(1);
  world.platform().fail_storage({.what = "The device is full"}, 1000);
  world.act(intent::AddStage{});
  world.type("Precious");
  const std::string before = world.bytes();
  world.act(intent::NewMap{});
  EXPECT_EQ(world.bytes(), before);
  ASSERT_TRUE(world.session().report.has_value());
  world.platform().fail_storage({}, 0);
  world.act(intent::CloseReport{}, intent::RetrySave{});
  world.act(intent::NewMap{});
  EXPECT_NE(world.bytes(), before);
}

}  // namespace
}  // namespace throughline
