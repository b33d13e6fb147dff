#include "app/find.hpp"

#include <gtest/gtest.h>

#include "app/app_world.hpp"

namespace throughline {
namespace {

class FindOnAMap : public testing::Test {
 protected:
  FindOnAMap() {
    world.make_map(3);
    world.act(intent::OpenFind{});
  }
  void type_into(const TextTarget& target, std::string text) {
    world.act(intent::BeginText{.target = target});
    ASSERT_TRUE(world.session().editing.has_value());
    world.happen(TextChanged{.id = world.session().editing->editor_id, .text = std::move(text)});
  }
  [[nodiscard]] const Find& find() { return *world.session().find; }
  [[nodiscard]] std::string text_at(std::size_t column) {
    const auto cards =
        world.outline().cell(world.outline().lanes()[0], world.outline().columns()[column]);
    return world.journey().find(cards.front())->text;
  }

  AppWorld world;
};

TEST_F(FindOnAMap, CountsWhileTypingAndGoesRound) {
  type_into(FindTarget{}, "CARD");
  EXPECT_EQ(find().places.size(), 3U);
  EXPECT_EQ(find().cards.size(), 3U);
  EXPECT_FALSE(find().current.has_value());
  world.act(intent::StepFind{1});
  EXPECT_EQ(find().current, 0U);
  EXPECT_EQ(world.session().selection.size(), 1U);
  EXPECT_TRUE(world.session().editing.has_value()) << "typing goes on";
  world.act(intent::StepFind{-1});
  EXPECT_EQ(find().current, 2U);
  world.act(intent::SetFindCase{LetterCase::as_written});
  EXPECT_TRUE(find().places.empty());
}

TEST_F(FindOnAMap, OneAfterTheOtherIsReplaced) {
  type_into(FindTarget{}, "card");
  world.act(intent::StepFind{1});
  type_into(ReplacementTarget{}, "a card indeed");
  world.act(intent::ReplaceFound{});
  EXPECT_EQ(text_at(0), "a card indeed 0");
  EXPECT_EQ(find().current, 1U) << "over what was written just now, to the next one";
  world.act(intent::ReplaceFound{});
  EXPECT_EQ(text_at(1), "a card indeed 1");
  EXPECT_EQ(text_at(2), "card 2");
}

TEST_F(FindOnAMap, AllIsOneStepToUndo) {
  type_into(FindTarget{}, "card");
  type_into(ReplacementTarget{}, "thing");
  world.act(intent::ReplaceFound{intent::ReplaceScope::all});
  EXPECT_EQ(text_at(2), "thing 2");
  EXPECT_TRUE(find().places.empty());
  ASSERT_TRUE(world.session().toast.has_value());
  EXPECT_EQ(world.session().toast->text, "Replaced 3 texts");
  world.act(intent::Undo{});
  EXPECT_EQ(text_at(0), "card 0");
  EXPECT_EQ(find().places.size(), 3U) << "what is found follows the map";
}

TEST_F(FindOnAMap, WhatCannotBeWrittenIsSaid) {
  type_into(FindTarget{}, "step 1");
  type_into(ReplacementTarget{}, "");
  world.act(intent::ReplaceFound{intent::ReplaceScope::all});
  ASSERT_TRUE(world.session().toast.has_value());
  EXPECT_EQ(world.session().toast->tone, Toast::Tone::bad);
  EXPECT_EQ(find().places.size(), 1U);
}

TEST_F(FindOnAMap, EscapeClosesItAndTheTextIsThereNextTime) {
  type_into(FindTarget{}, "card");
  world.type("card", TextEnd::escape);
  EXPECT_FALSE(world.session().find.has_value());
  world.act(intent::OpenFind{});
  EXPECT_EQ(find().text, "card");
  EXPECT_EQ(find().places.size(), 3U);
}

TEST(HistoryList, GoesSeveralStepsBackAndForward) {
  AppWorld world;
  world.make_map(3);
  const std::string last = world.bytes();
  const auto steps = world.app().document()->history.undo_steps();
  ASSERT_GT(steps.size(), 4U);
  EXPECT_EQ(steps.back().label, "Add card");
  world.act(intent::GoInHistory{-3});
  EXPECT_TRUE(world.journey().cards.empty());
  EXPECT_EQ(world.app().document()->history.redo_steps().size(), 3U);
  world.act(intent::GoInHistory{3});
  EXPECT_EQ(world.bytes(), last);
  world.act(intent::GoInHistory{-1000});
  EXPECT_TRUE(world.app().document()->history.undo_steps().empty());
}

}  // namespace
}  // namespace throughline
