#include "app/commands.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "app/app_world.hpp"
#include "app/command_intents.hpp"

namespace throughline {
namespace {

TEST(Shortcuts, AreCalledAsTheMachineCallsThem) {
  const Chord redo{.key = letter('z'), .command = true, .shift = true};
  EXPECT_EQ(chord_text(redo, false), "Ctrl+Shift+Z");
  EXPECT_EQ(chord_text(redo, true), "⇧⌘Z");
  EXPECT_EQ(chord_text({.key = Key::question}, false), "?");
  EXPECT_EQ(chord_text({}, false), "");
}

TEST(Commands, EachHasANameOfItsOwn) {
  std::set<std::string_view> names;
  for (const CommandInfo& info : command_table()) {
    EXPECT_FALSE(info.name.empty());
    EXPECT_TRUE(names.insert(info.name).second) << info.name;
    EXPECT_EQ(&info_of(info.command), &info);
  }
}

// One chord may stand for several commands as long as never two of them can be meant.
TEST(Commands, NoTwoOfferedAtOnceShareAChord) {
  AppWorld world;
  world.make_map(2);
  const auto expect_no_clash = [&](const char* where) {
    const CommandScene scene = command_scene(world.session(), world.app().document());
    std::set<std::string> taken;
    for (const CommandInfo& info : command_table()) {
      if (intents_of(info.command, scene).empty()) continue;
      for (const Chord& chord : info.chords) {
        if (chord.key == Key::none) continue;
        EXPECT_TRUE(taken.insert(chord_text(chord, false)).second)
            << where << ": " << info.name << " with " << chord_text(chord, false);
      }
    }
  };
  expect_no_clash("a card");
  world.act(intent::Select{.ids = {world.outline().columns().front()}});
  expect_no_clash("a step");
  world.act(intent::SetFeeling{.persona = {},
                               .step = world.outline().columns().front(),
                               .patch = {.felt = std::optional(Hundredths{100})}});
  world.act(intent::Select{.ids = {feeling_id({}, world.outline().columns().front())}});
  expect_no_clash("a feeling");
  world.act(intent::StartPresenting{});
  expect_no_clash("presenting");
  world.act(intent::StopPresenting{}, intent::GoHome{});
  expect_no_clash("home");
}

class CommandsOnABoard : public testing::Test {
 protected:
  CommandsOnABoard() { world.make_map(3); }
  void perform(Command command) { world.act(intent::Perform{command}); }
  [[nodiscard]] bool offered(Command command) {
    return !intents_of(command, command_scene(world.session(), world.app().document())).empty();
  }
  [[nodiscard]] Id<Card> card_at(std::size_t column, std::size_t row = 0) {
    const auto cards =
        world.outline().cell(world.outline().lanes()[row], world.outline().columns()[column]);
    return cards.empty() ? Id<Card>{} : cards.back();
  }

  AppWorld world;
};

TEST_F(CommandsOnABoard, WhatHasNothingToDoIsNotOffered) {
  world.act(intent::Select{});
  EXPECT_FALSE(offered(Command::remove));
  EXPECT_FALSE(offered(Command::duplicate));
  EXPECT_FALSE(offered(Command::redo));
  EXPECT_FALSE(offered(Command::next_scene));
  EXPECT_TRUE(offered(Command::undo));
  EXPECT_TRUE(offered(Command::present));
  world.act(intent::GoHome{});
  EXPECT_FALSE(offered(Command::undo));
  EXPECT_FALSE(offered(Command::present));
  EXPECT_TRUE(offered(Command::new_map));
  EXPECT_TRUE(offered(Command::dark));
}

TEST_F(CommandsOnABoard, CardsMoveFromPlaceToPlaceByKeys) {
  const Id<Card> card = card_at(0);
  world.act(intent::Select{.ids = {card}});
  perform(Command::move_right);
  EXPECT_EQ(card_at(1), card);
  EXPECT_EQ(world.outline().cell(world.outline().lanes()[0], world.outline().columns()[1]).size(),
            2U);
  perform(Command::move_up);
  EXPECT_NE(card_at(1), card) << "it stands above the other one";
  EXPECT_FALSE(offered(Command::move_up)) << "there is no lane above";
  perform(Command::move_down);
  EXPECT_EQ(card_at(1), card);
  perform(Command::move_down);
  EXPECT_EQ(card_at(1, 1), card);
  perform(Command::move_down);
  EXPECT_EQ(card_at(1, 3), card) << "no card stands in a lane of feelings";
  perform(Command::move_left);
  EXPECT_EQ(card_at(0, 3), card);
  EXPECT_FALSE(offered(Command::move_left));
}

TEST_F(CommandsOnABoard, ACardIsParkedAndPlacedAgainByTheSameCommand) {
  const Id<Card> card =
      world.outline().cell(world.outline().lanes()[0], world.outline().columns()[0]).front();
  const auto park = [&] {
    world.act(intent::Select{.ids = {card}});
    world.act(intent::Perform{Command::park});
    return world.journey().find(card)->place;
  };
  EXPECT_FALSE(park().lane);
  EXPECT_EQ(world.outline().parked().size(), 1U);
  const CardPlace placed = park();
  EXPECT_EQ(placed.lane, world.outline().lanes()[0]);
  EXPECT_TRUE(placed.step);
}

TEST_F(CommandsOnABoard, AStepMovesOverTheEdgeOfItsStage) {
  perform(Command::add_stage);
  world.type("Second");
  const Id<Step> step = world.outline().columns().back();
  world.act(intent::Select{.ids = {step}});
  perform(Command::move_right);
  EXPECT_EQ(world.journey().find(step)->place.stage, world.outline().stages().back());
  EXPECT_FALSE(offered(Command::move_right));
  perform(Command::move_left);
  EXPECT_EQ(world.journey().find(step)->place.stage, world.outline().stages().front());
  EXPECT_EQ(world.outline().columns().back(), step);
}

TEST_F(CommandsOnABoard, NewThingsStandBesideWhatIsSelected) {
  world.act(intent::Select{.ids = {world.outline().columns().front()}});
  perform(Command::add_step);
  world.type("between");
  EXPECT_EQ(world.journey().find(world.outline().columns()[1])->name, "between");
  world.act(intent::Select{.ids = {card_at(0)}});
  perform(Command::add_card);
  world.type("below");
  EXPECT_EQ(world.journey().find(card_at(0))->text, "below");
}

TEST_F(CommandsOnABoard, AFeelingIsRaisedUpToTheHighest) {
  const Id<Step> step = world.outline().columns().front();
  world.act(intent::SetFeeling{
      .persona = {}, .step = step, .patch = {.felt = std::optional(Hundredths{450})}});
  world.act(intent::Select{.ids = {feeling_id({}, step)}});
  perform(Command::raise);
  EXPECT_EQ(find_feeling(world.journey(), {}, step)->felt, Hundredths{500});
  EXPECT_FALSE(offered(Command::raise));
  perform(Command::lower);
  EXPECT_EQ(find_feeling(world.journey(), {}, step)->felt, Hundredths{400});
}

TEST_F(CommandsOnABoard, SelectingAllLeavesHiddenLanesOut) {
  world.act(intent::Select{.ids = {world.outline().lanes()[1]}});
  world.add_card("hidden", 0, 1);
  world.act(intent::Select{.ids = {world.outline().lanes()[1]}});
  perform(Command::hide_lane);
  perform(Command::select_cards);
  EXPECT_EQ(world.session().selection.size(), 3U);
}

}  // namespace
}  // namespace throughline
