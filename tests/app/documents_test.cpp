// Making a map by intents: adding, typing, moving, deleting, undo and redo, and what stays
// selected.
#include <gtest/gtest.h>

#include "app/app_world.hpp"
#include "app/camera.hpp"

namespace throughline {
namespace {

TEST(Documents, ANewMapOpensOnTheBoardWithAFirstStage) {
  AppWorld world;
  EXPECT_EQ(world.session().screen, Screen::home);
  EXPECT_TRUE(world.session().maps_known);
  world.act(intent::NewMap{});
  EXPECT_EQ(world.session().screen, Screen::board);
  EXPECT_EQ(world.journey().map.title, "Untitled map");
  EXPECT_EQ(world.outline().stages().size(), 1U);
  EXPECT_GE(world.outline().lanes().size(), 5U);
  EXPECT_EQ(world.platform().title(), "Untitled map · Throughline");
  EXPECT_EQ(world.session().maps.size(), 1U);
}

TEST(Documents, WhatIsAddedIsSelectedAndItsNameOpens) {
  AppWorld world;
  world.act(intent::NewMap{});
  world.act(intent::AddStage{});
  ASSERT_EQ(world.outline().stages().size(), 2U);
  const Id<Stage> stage = world.outline().stages()[1];
  EXPECT_EQ(world.session().selection, (std::vector<RecordId>{stage}));
  ASSERT_TRUE(world.session().editing.has_value());
  EXPECT_EQ(world.session().editing->target, (TextTarget{FieldTarget{stage, "name"}}));
  EXPECT_TRUE(world.session().editing->select_all);
  world.type("Consider");
  EXPECT_EQ(world.journey().find(stage)->name, "Consider");
  EXPECT_FALSE(world.session().editing.has_value());
}

TEST(Documents, TypingIsOneEdit) {
  AppWorld world;
  world.make_map(1);
  const Id<Card> card = world.add_card("Counter", 0);
  world.act(intent::BeginText{FieldTarget{card, "text"}});
  const std::uint32_t id = world.session().editing->editor_id;
  const std::uint64_t revision = world.app().document()->history.revision();
  for (const char* typed : {"C", "Co", "Cou", "At the till"})
    world.happen(TextChanged{.id = id, .text = typed});
  EXPECT_EQ(world.app().document()->history.revision(), revision);
  world.happen(TextEnded{.id = id, .text = "At the till", .end = TextEnd::enter});
  EXPECT_EQ(world.app().document()->history.revision(), revision + 1);
  EXPECT_EQ(world.journey().find(card)->text, "At the till");
  world.act(intent::Undo{});
  EXPECT_EQ(world.journey().find(card)->text, "Counter");
  world.act(intent::Redo{});
  EXPECT_EQ(world.journey().find(card)->text, "At the till");
}

TEST(Documents, TheLayoutShowsTheTextBeingTyped) {
  AppWorld world;
  world.make_map(1);
  const Id<Card> card =
      world.outline().cell(world.outline().lanes()[0], world.outline().columns()[0])[0];
  const std::size_t lines = world.app().layout().find_card(card)->text.lines.size();
  world.act(intent::BeginText{FieldTarget{card, "text"}});
  world.happen(
      TextChanged{.id = world.session().editing->editor_id, .text = "one\ntwo\nthree\nfour"});
  EXPECT_EQ(world.app().layout().find_card(card)->text.lines.size(), 4U);
  world.happen(
      TextEnded{.id = world.session().editing->editor_id, .text = "", .end = TextEnd::escape});
  EXPECT_EQ(world.app().layout().find_card(card)->text.lines.size(), lines);
}

TEST(Documents, EscapeThrowsAwayWhatWasTyped) {
  AppWorld world;
  world.make_map(1);
  const std::string before = world.bytes();
  const Id<Step> step = world.outline().columns()[0];
  world.act(intent::BeginText{FieldTarget{step, "name"}});
  world.type("something else", TextEnd::escape);
  EXPECT_EQ(world.bytes(), before);
  EXPECT_FALSE(world.session().editing.has_value());
}

TEST(Documents, AnEmptyNewCardIsNoCard) {
  AppWorld world;
  world.make_map(1);
  const std::size_t cards = world.journey().cards.size();
  const std::string before = world.bytes();
  world.act(intent::BeginText{
      NewCardTarget{.cell = {world.outline().lanes()[1], world.outline().columns()[0]}}});
  world.type("  \n ");
  EXPECT_EQ(world.journey().cards.size(), cards);
  EXPECT_EQ(world.bytes(), before);
}

TEST(Documents, ANewCardIsSelectedAndItsPlaceHasTheCursor) {
  AppWorld world;
  world.make_map(2);
  const Id<Card> card = world.add_card("New", 1, 1);
  EXPECT_EQ(world.session().selection, (std::vector<RecordId>{card}));
  ASSERT_TRUE(world.session().cursor.has_value());
  EXPECT_EQ(world.session().cursor->lane, world.outline().lanes()[1]);
  EXPECT_EQ(world.session().cursor->step, world.outline().columns()[1]);
}

TEST(Documents, WrongInputIsNeverWritten) {
  AppWorld world;
  world.make_map(1);
  const std::string before = world.bytes();
  const Id<Step> step = world.outline().columns()[0];
  world.act(intent::BeginText{FieldTarget{step, "name"}});
  world.type("   ");
  EXPECT_EQ(world.bytes(), before);
  ASSERT_TRUE(world.session().toast.has_value());
  EXPECT_EQ(world.session().toast->tone, Toast::Tone::bad);
  world.act(intent::BeginText{FieldTarget{step, "offset_min"}});
  world.type("soon");
  EXPECT_EQ(world.bytes(), before);
  world.act(intent::BeginText{FieldTarget{world.journey().map.id, "start"}});
  world.type("yesterday");
  EXPECT_EQ(world.bytes(), before);
  EXPECT_EQ(world.session().toast->tone, Toast::Tone::bad);
}

TEST(Documents, TabGoesOnToTheNextCell) {
  AppWorld world;
  world.make_map(2);
  const auto lanes = world.outline().lanes();
  const auto columns = world.outline().columns();
  world.act(intent::BeginText{NewCardTarget{.cell = {lanes[1], columns[0]}}});
  world.type("Counter", TextEnd::tab);
  ASSERT_TRUE(world.session().editing.has_value());
  EXPECT_EQ(world.session().editing->target,
            (TextTarget{NewCardTarget{.cell = {lanes[1], columns[1]}}}));
  world.type("", TextEnd::shift_tab);
  ASSERT_TRUE(world.session().editing.has_value());
  const auto cards = world.outline().cell(lanes[1], columns[0]);
  ASSERT_EQ(cards.size(), 1U);
  EXPECT_EQ(world.session().editing->target, (TextTarget{FieldTarget{cards[0], "text"}}));
}

TEST(Documents, TabBehindTheLastStepAddsOne) {
  AppWorld world;
  world.act(intent::NewMap{});
  world.act(intent::AddStep{.stage = world.outline().stages()[0]});
  world.type("Searches", TextEnd::tab);
  world.type("Compares", TextEnd::tab);
  world.type("Buys");
  ASSERT_EQ(world.outline().columns().size(), 3U);
  EXPECT_EQ(world.journey().find(world.outline().columns()[2])->name, "Buys");
}

TEST(Documents, ATextThatNoViewShowsIsCommitted) {
  AppWorld world;
  world.make_map(1);
  const Id<Card> card = world.add_card("Counter", 0);
  world.act(intent::BeginText{FieldTarget{card, "text"}});
  world.happen(TextChanged{.id = world.session().editing->editor_id, .text = "At the till"});
  world.shows_editor = false;
  world.frame();
  world.settle();
  EXPECT_FALSE(world.session().editing.has_value());
  EXPECT_EQ(world.journey().find(card)->text, "At the till");
  EXPECT_FALSE(world.platform().text_editor().has_value());
}

TEST(Documents, AnotherIntentCommitsTheTextFirst) {
  AppWorld world;
  world.make_map(2);
  const Id<Card> card = world.add_card("Counter", 0);
  world.act(intent::BeginText{FieldTarget{card, "text"}});
  world.happen(TextChanged{.id = world.session().editing->editor_id, .text = "Till"});
  const CardCell to{world.outline().lanes()[1], world.outline().columns()[1]};
  world.act(intent::MoveCards{.cards = {card}, .to = to});
  EXPECT_EQ(world.journey().find(card)->text, "Till");
  EXPECT_EQ(world.journey().find(card)->place.lane, to.lane);
}

TEST(Documents, EventsOfAnEditorThatIsGoneAreIgnored) {
  AppWorld world;
  world.make_map(1);
  const std::string before = world.bytes();
  world.happen(TextChanged{.id = 99, .text = "x"});
  world.happen(TextEnded{.id = 99, .text = "x", .end = TextEnd::enter});
  EXPECT_EQ(world.bytes(), before);
}

TEST(Documents, FeelingWordsAreEditedBeforeTheRecordExists) {
  AppWorld world;
  world.make_map(1);
  const Id<Step> step = world.outline().columns()[0];
  world.act(intent::BeginText{FeelingWordTarget{.persona = {}, .step = step}});
  world.type("Cheated");
  ASSERT_NE(find_feeling(world.journey(), {}, step), nullptr);
  EXPECT_EQ(find_feeling(world.journey(), {}, step)->felt_word, "Cheated");
  world.act(intent::BeginText{FeelingWordTarget{.persona = {}, .step = step}});
  EXPECT_EQ(world.session().editing->text, "Cheated");
  world.type("");
  EXPECT_EQ(find_feeling(world.journey(), {}, step), nullptr);
}

TEST(Documents, DeletingSaysWhatWentAndOffersTheWayBack) {
  AppWorld world;
  world.make_map(2);
  const std::string before = world.bytes();
  const Id<Stage> stage = world.outline().stages()[0];
  world.act(intent::Select{.ids = {stage}});
  world.act(intent::RemoveRecords{.ids = {stage}});
  EXPECT_TRUE(world.outline().columns().empty());
  EXPECT_TRUE(world.session().selection.empty());
  ASSERT_TRUE(world.session().toast.has_value());
  EXPECT_EQ(world.session().toast->text, "Stage “First stage” deleted, with 2 steps and 2 cards");
  world.act(intent::ToastAction{});
  EXPECT_EQ(world.bytes(), before);
  EXPECT_EQ(world.session().selection, (std::vector<RecordId>{stage}));
  EXPECT_FALSE(world.session().toast.has_value());
}

TEST(Documents, EverythingIsUndoneOneByOne) {
  AppWorld world;
  world.act(intent::NewMap{});
  std::vector<std::string> states = {world.bytes()};
  const auto did = [&] {
    if (world.bytes() != states.back()) states.push_back(world.bytes());
  };
  const Id<Stage> stage = world.outline().stages()[0];
  world.act(intent::AddStep{.stage = stage});
  did();
  world.type("Searches");
  did();
  const Id<Card> card = world.add_card("Counter", 0);
  did();
  world.act(intent::AddLane{.kind = LaneKind::backstage});
  did();
  world.type("Backstage crew");
  did();
  world.act(intent::MoveLane{.lane = world.outline().lanes().back(), .index = 0});
  did();
  world.act(intent::AddPersona{});
  did();
  world.type("Maya");
  did();
  FeelingPatch patch;
  patch.felt = Hundredths{-300};
  world.act(intent::SetFeeling{
      .persona = world.session().persona, .step = world.outline().columns()[0], .patch = patch});
  did();
  world.act(intent::DuplicateCards{.cards = {card}});
  did();
  world.act(intent::RemoveRecords{.ids = {world.outline().columns()[0]}});
  did();
  ASSERT_EQ(states.size(), 12U);
  for (std::size_t i = states.size() - 1; i > 0; --i) {
    EXPECT_EQ(world.bytes(), states[i]);
    world.act(intent::Undo{});
  }
  EXPECT_EQ(world.bytes(), states.front());
  for (std::size_t i = 1; i < states.size(); ++i) {
    world.act(intent::Redo{});
    EXPECT_EQ(world.bytes(), states[i]);
  }
}

TEST(Documents, SelectingIsAnnouncedAndMovesTheCursor) {
  AppWorld world;
  world.make_map(2);
  const Id<Card> card = world.add_card("Counter", 1, 1);
  world.act(intent::Select{});
  world.act(intent::Select{.ids = {card}});
  EXPECT_EQ(world.platform().announcements().back(),
            "Card “Counter” selected, Touchpoints, step 1");
  world.act(
      intent::Select{.ids = {world.outline().columns()[0]}, .mode = intent::SelectMode::toggle});
  EXPECT_EQ(world.platform().announcements().back(), "2 selected");
  EXPECT_EQ(world.session().cursor->band, CellCursor::Band::steps);
  world.act(intent::Select{.ids = {card}, .mode = intent::SelectMode::toggle});
  EXPECT_EQ(world.session().selection, (std::vector<RecordId>{world.outline().columns()[0]}));
}

TEST(Documents, TheFirstPersonaIsTheNextWhenTheChosenOneGoes) {
  AppWorld world;
  world.make_map(1);
  world.act(intent::AddPersona{});
  world.type("Maya");
  const Id<Persona> maya = world.session().persona;
  world.act(intent::AddPersona{});
  world.type("Ravi");
  EXPECT_NE(world.session().persona, maya);
  world.act(intent::RemoveRecords{.ids = {world.session().persona}});
  EXPECT_EQ(world.session().persona, maya);
  world.act(intent::RemoveRecords{.ids = {maya}});
  EXPECT_FALSE(world.session().persona);
}

TEST(Documents, OpeningFitsTheMapIntoTheView) {
  AppWorld world;
  world.make_map(12);
  world.act(intent::FitBoard{});
  const Rect viewport = world.session().board_viewport_px;
  const Rect shown =
      screen_from_board(world.session().camera, viewport, world.app().layout().bounds);
  EXPECT_GE(shown.x, viewport.x);
  EXPECT_LE(shown.right(), viewport.right() + 0.01F);
  EXPECT_LE(shown.bottom(), viewport.bottom() + 0.01F);
}

TEST(Documents, AnIdlePageDrawsNothing) {
  AppWorld world;
  world.make_map(2);
  world.wait_ms(20'000);  // toasts and the list's entry
  world.settle();
  EXPECT_FALSE(world.platform().frame_due_ms().has_value());
  world.act(intent::BeginText{FieldTarget{world.outline().columns()[0], "name"}});
  world.wait_ms(5000);
  EXPECT_FALSE(world.platform().frame_due_ms().has_value()) << "an open editor asks for frames";
}

TEST(Documents, ATurnOfTheWheelIsForOnePass) {
  AppWorld world;
  world.make_map(1);
  world.app().handle(WheelMoved{.at_px = {300, 300}, .pan_px = {0, 40}});
  world.app().begin_pass();
  EXPECT_EQ(world.app().wheel().size(), 1U);
  world.app().dispatch({});
  world.app().begin_pass();
  EXPECT_EQ(world.app().wheel().size(), 0U);
}

TEST(Documents, ToastsGoAfterAWhile) {
  AppWorld world;
  world.make_map(1);
  world.act(intent::RemoveRecords{.ids = {world.outline().columns()[0]}});
  EXPECT_TRUE(world.session().toast.has_value());
  world.wait_ms(60'000);
  EXPECT_FALSE(world.session().toast.has_value());
}

TEST(Documents, TheThemeIsRemembered) {
  AppWorld world;
  world.act(intent::SetTheme{Theme::dark});
  EXPECT_TRUE(world.session().dark());
  world.kill_and_restart();
  EXPECT_TRUE(world.session().dark());
}

TEST(Documents, IntentsWithoutAMapDoNothing) {
  AppWorld world;
  world.act(intent::AddStage{}, intent::Undo{}, intent::ExportMap{}, intent::RetrySave{},
            intent::StartPresenting{}, intent::FitBoard{}, intent::Select{}, intent::MoveCursor{},
            intent::EndText{});
  EXPECT_EQ(world.session().screen, Screen::home);
  EXPECT_EQ(world.app().document(), nullptr);
}

}  // namespace
}  // namespace throughline
