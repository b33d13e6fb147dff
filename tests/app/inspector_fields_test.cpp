// What the inspectors ask of the session: texts that are refused, sets, references.
#include <gtest/gtest.h>

#include <algorithm>

#include "app/app_world.hpp"
#include "app/reference_search.hpp"

namespace throughline {
namespace {

class InspectorFields : public testing::Test {
 protected:
  InspectorFields() {
    world.make_map(3);
    card = world.outline().cell(world.outline().lanes()[0], world.outline().columns()[0]).front();
    world.act(intent::Select{.ids = {card}});
  }
  const Card& now() { return *world.journey().find(card); }

  AppWorld world;
  Id<Card> card;
};

TEST_F(InspectorFields, WhatCannotBeWrittenIsSaidBesideItsFieldAndKeptThere) {
  const FieldTarget due{card, "due"};
  world.act(intent::BeginText{due});
  world.type("when it is ready");
  EXPECT_EQ(now().due, "");
  ASSERT_TRUE(world.session().refused.has_value());
  EXPECT_EQ(world.session().refused->target, TextTarget(due));
  EXPECT_EQ(world.session().refused->typed, "when it is ready");
  EXPECT_EQ(world.session().refused->why,
            "“when it is ready” is not a date. Write it as 2026-11-02");
  EXPECT_FALSE(world.session().toast.has_value());

  // It is mended where it stands.
  world.act(intent::BeginText{due});
  EXPECT_EQ(world.session().editing->text, "when it is ready");
  world.type("24.12.2026");
  EXPECT_EQ(now().due, "2026-12-24");
  EXPECT_FALSE(world.session().refused.has_value());
}

TEST_F(InspectorFields, EscapeTakesARefusedTextBack) {
  const FieldTarget cost{card, "cost"};
  world.act(intent::BeginText{cost});
  world.type("a lot");
  world.act(intent::BeginText{cost});
  world.type("", TextEnd::escape);
  EXPECT_FALSE(world.session().refused.has_value());
  EXPECT_EQ(now().cost, std::nullopt);
}

TEST_F(InspectorFields, ARefusedTextIsNotLostWithoutAWordWhenSomethingElseIsSelected) {
  world.act(intent::BeginText{FieldTarget{card, "due"}});
  world.type("never");
  world.act(intent::Select{.ids = {}});
  EXPECT_FALSE(world.session().refused.has_value());
  ASSERT_TRUE(world.session().toast.has_value());
  EXPECT_EQ(world.session().toast->tone, Toast::Tone::bad);
}

TEST_F(InspectorFields, ElementsAreAddedToASetEachOnce) {
  const ElementTarget tags{card, "tags"};
  world.act(intent::BeginText{tags});
  world.type("queue, morning");
  world.act(intent::BeginText{tags});
  world.type("queue, app");
  EXPECT_EQ(now().tags, (TextSet{"app", "morning", "queue"}));
  world.act(intent::Undo{});
  EXPECT_EQ(now().tags, (TextSet{"morning", "queue"}));
}

TEST_F(InspectorFields, ReferencesAreFoundByTheirWordsAndNeverTheRecordItself) {
  const auto found = [&](std::string_view typed) {
    return reference_matches(world.journey(), world.outline(), card, "answers", typed, 10);
  };
  EXPECT_EQ(found("CARD").size(), 2U) << "not card 0, which asks";
  ASSERT_EQ(found("2 card").size(), 1U);
  EXPECT_EQ(world.journey().find(Id<Card>{found("2 card").front()})->text, "card 2");
  EXPECT_TRUE(found("tiger").empty());
  EXPECT_EQ(reference_matches(world.journey(), world.outline(), card, "answers", "card", 1).size(),
            1U);
}

TEST_F(InspectorFields, EnterTakesTheFirstMatchAndALaterSearchLeavesItOut) {
  const ReferenceTarget answers{card, "answers"};
  world.act(intent::BeginText{answers});
  world.type("card 2");
  ASSERT_EQ(now().answers.size(), 1U);
  EXPECT_EQ(world.journey().find(now().answers.front())->text, "card 2");
  EXPECT_TRUE(
      reference_matches(world.journey(), world.outline(), card, "answers", "card 2", 10).empty());

  world.act(intent::ChangeReference{
      .record = card, .field = "answers", .to = now().answers.front().value, .on = false});
  EXPECT_TRUE(now().answers.empty());
}

TEST_F(InspectorFields, ASearchThatTheKeyboardLeavesIsStillThere) {
  const ReferenceTarget answers{card, "answers"};
  world.act(intent::BeginText{answers});
  world.type("card", TextEnd::blur);
  EXPECT_TRUE(now().answers.empty());
  ASSERT_TRUE(world.session().reference_search.has_value());
  EXPECT_EQ(world.session().reference_search->text, "card");
  world.act(intent::Select{.ids = {}});
  EXPECT_FALSE(world.session().reference_search.has_value());
}

TEST_F(InspectorFields, AReferenceIsSetAndCleared) {
  const Id<Step> last = world.outline().columns()[2];
  world.act(intent::ChangeReference{.record = card, .field = "last_step", .to = last.value});
  EXPECT_EQ(now().last_step, last);
  world.act(intent::ChangeReference{.record = card, .field = "last_step", .to = 0, .on = false});
  EXPECT_FALSE(now().last_step);
}

TEST_F(InspectorFields, AReferenceToWhatIsNoReferenceIsRefused) {
  const std::string before = world.bytes();
  world.act(intent::ChangeReference{.record = card, .field = "text", .to = 1});
  world.act(intent::ChangeReference{.record = card, .field = "answers", .to = 12345});
  EXPECT_EQ(world.bytes(), before);
}

}  // namespace
}  // namespace throughline
