#include "ui/board/board_gestures.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cfloat>

#include "ui/board/board_fixture.hpp"

namespace throughline {
namespace {

TEST(BoardHit, NamesWhatIsUnderThePointer) {
  const BoardFixture board;
  const BoardScene scene = board.scene();
  const auto hit = [&](Point at) { return hit_board(scene, {}, at); };

  EXPECT_EQ(hit(board.at_card(board.asks)).card, board.asks);
  EXPECT_EQ(hit(board.at_card(board.counter)).part, BoardPart::card);
  const BoardHit cell = hit(board.at_cell(board.touchpoints, board.hears));
  EXPECT_EQ(cell.part, BoardPart::cell);
  EXPECT_EQ(cell.lane, board.touchpoints);
  EXPECT_EQ(cell.step, board.hears);
  EXPECT_EQ(hit(board.at_value(board.pays, 2)).part, BoardPart::curve);

  const Rect stage = stage_rect_px(scene.layout.stages[1], scene.space, scene.bands, scene.layout);
  EXPECT_EQ(hit(stage.centre()).stage, board.buy);
  const Rect step = step_rect_px(scene.layout.columns[1], scene.space, scene.bands, scene.layout);
  EXPECT_EQ(hit(step.centre()).step, board.searches);
  const Rect lane = lane_rect_px(scene.layout.rows[1], scene.space, scene.bands);
  EXPECT_EQ(hit({lane.x + 10, lane.y + 20}).lane, board.touchpoints);
  EXPECT_EQ(hit({10, 10}).part, BoardPart::nothing);
}

TEST(BoardHit, FindsCardsAtEveryZoom) {
  BoardFixture board;
  for (const float zoom : {0.1F, 0.5F, 1.0F, 2.0F}) {
    board.session.camera = {.origin = {-140, board.layout().bounds.y - 10}, .zoom = zoom};
    EXPECT_EQ(hit_board(board.scene(), {}, board.at_card(board.compares)).card, board.compares)
        << zoom;
  }
}

TEST(BoardHit, HeadsThatStayInViewCoverTheCells) {
  BoardFixture board;
  board.session.camera.origin = {60, 40};  // cells lie under both bands now
  const BoardScene scene = board.scene();
  EXPECT_TRUE(scene.bands.pinned_left);
  EXPECT_TRUE(scene.bands.pinned_top);
  const Point over_cells{scene.bands.content_px.x + 30, scene.bands.bottom_px - 20};
  EXPECT_EQ(hit_board(scene, {}, over_cells).part, BoardPart::step);
  const Point in_lane{scene.bands.left_px + 20, scene.bands.bottom_px + 30};
  EXPECT_EQ(hit_board(scene, {}, in_lane).part, BoardPart::lane);
}

TEST(BoardGestures, ClickSelectsAndClickOnNothingClears) {
  BoardFixture board;
  board.click(board.at_card(board.asks));
  EXPECT_EQ(board.session.selection, std::vector<RecordId>{board.asks});
  const auto intents = board.click(board.at_cell(board.touchpoints, board.searches));
  EXPECT_TRUE(board.session.selection.empty());
  const auto cursor = find_intent<intent::MoveCursor>(intents);
  ASSERT_TRUE(cursor);
  EXPECT_EQ(cursor->cursor.lane, board.touchpoints);
  EXPECT_EQ(cursor->cursor.step, board.searches);
}

TEST(BoardGestures, ToggleAddsToTheSelection) {
  BoardFixture board;
  board.click(board.at_card(board.asks));
  const auto intents =
      board.pass({.at_px = board.at_card(board.counter), .pressed = true, .toggle = true});
  const auto select = find_intent<intent::Select>(intents);
  ASSERT_TRUE(select);
  EXPECT_EQ(select->mode, intent::SelectMode::toggle);
}

TEST(BoardGestures, ACardDroppedBelowTheLanesIsParked) {
  BoardFixture board;
  board.session.camera = {.origin = {-140, board.layout().bounds.y - 10}, .zoom = 0.6F};
  const Rect bounds = board.layout().bounds;
  const Point below = board.scene().space.screen(Point{bounds.right() / 2, bounds.bottom() + 20});
  const auto parked = find_intent<intent::MoveCards>(board.drag(board.at_card(board.asks), below));
  ASSERT_TRUE(parked);
  EXPECT_EQ(parked->to, CardCell{});
  EXPECT_EQ(parked->cards, std::vector<Id<Card>>{board.asks});
  // Further down is nothing to drop it on.
  const Point far = board.scene().space.screen(Point{bounds.right() / 2, bounds.bottom() + 200});
  EXPECT_FALSE(find_intent<intent::MoveCards>(board.drag(board.at_card(board.asks), far)));
}

TEST(BoardGestures, AParkedCardIsDraggedIntoItsPlaceAndAnotherTypedBesideIt) {
  BoardFixture board;
  board.session.camera = {.origin = {-140, board.layout().bounds.y - 10}, .zoom = 0.6F};
  const Id<Card> note = board.add_card({}, {}, "Ask the bank");
  ASSERT_EQ(board.layout().lane_rows() + 1, board.layout().rows.size());
  const auto placed = find_intent<intent::MoveCards>(
      board.drag(board.at_card(note), board.at_cell(board.touchpoints, board.searches)));
  ASSERT_TRUE(placed);
  EXPECT_EQ(placed->to, (CardCell{board.touchpoints, board.searches}));

  const BoardHit empty = hit_board(board.scene(), {}, board.at_cell({}, board.searches));
  EXPECT_EQ(empty.part, BoardPart::cell);
  IntentSink sink;
  BoardGestures::open(empty, sink);
  const auto typed = find_intent<intent::BeginText>(sink.take());
  ASSERT_TRUE(typed);
  EXPECT_EQ(typed->target, TextTarget(NewCardTarget{}));
}

TEST(BoardGestures, TheHeadOfTheParkedCardsIsNoLane) {
  BoardFixture board;
  board.session.camera = {.origin = {-140, board.layout().bounds.y - 10}, .zoom = 0.6F};
  board.add_card({}, {}, "Ask the bank");
  const BoardScene scene = board.scene();
  const Rect head = lane_rect_px(scene.layout.rows.back(), scene.space, scene.bands);
  EXPECT_EQ(hit_board(scene, {}, {head.x + 10, head.y + 10}).part, BoardPart::nothing);
}

TEST(BoardGestures, APressThatHardlyMovesIsAClick) {
  BoardFixture board;
  const Point at = board.at_card(board.asks);
  board.press(at);
  board.move({at.x + 2, at.y + 2});
  EXPECT_FALSE(board.gestures.dragging());
  EXPECT_FALSE(find_intent<intent::MoveCards>(board.release({at.x + 2, at.y + 2})));
}

TEST(BoardGestures, DraggedCardLandsInAnotherCellWithOneEdit) {
  BoardFixture board;
  const auto intents =
      board.drag(board.at_card(board.asks), board.at_cell(board.touchpoints, board.searches));
  const auto move = find_intent<intent::MoveCards>(intents);
  ASSERT_TRUE(move);
  EXPECT_EQ(move->cards, std::vector<Id<Card>>{board.asks});
  EXPECT_EQ(move->to.lane, board.touchpoints);
  EXPECT_EQ(move->to.step, board.searches);
  EXPECT_FALSE(board.gestures.dragging());
}

TEST(BoardGestures, DraggingACardBelowItsNeighbourCountsWithoutItself) {
  BoardFixture board;
  const Point below = board.at_cell(board.doing, board.hears);
  const auto move = find_intent<intent::MoveCards>(board.drag(board.at_card(board.asks), below));
  ASSERT_TRUE(move);
  EXPECT_EQ(move->index, 1U);
}

TEST(BoardGestures, DroppingACardWhereItIsChangesNothing) {
  BoardFixture board;
  const Point at = board.at_card(board.compares);
  board.press(at);
  board.move({at.x + 20, at.y});
  ASSERT_TRUE(board.gestures.dragging());
  EXPECT_FALSE(find_intent<intent::MoveCards>(board.release({at.x + 20, at.y + 3})));
}

TEST(BoardGestures, SelectedCardsMoveTogether) {
  BoardFixture board;
  board.session.selection = {board.counter, board.asks};
  const auto move = find_intent<intent::MoveCards>(
      board.drag(board.at_card(board.asks), board.at_cell(board.doing, board.pays)));
  ASSERT_TRUE(move);
  EXPECT_EQ(move->cards, (std::vector<Id<Card>>{board.asks, board.counter}));
}

TEST(BoardGestures, EscapeLeavesTheDragWithoutAnEdit) {
  BoardFixture board;
  const Point to = board.at_cell(board.touchpoints, board.searches);
  board.press(board.at_card(board.asks));
  board.move(to);
  ASSERT_TRUE(board.gestures.dragging());
  board.pass({.at_px = to, .escape = true});
  EXPECT_FALSE(board.gestures.dragging());
  EXPECT_TRUE(board.release(to).empty());
}

TEST(BoardGestures, CardsDoNotLandAmongFeelings) {
  BoardFixture board;
  const auto intents = board.drag(board.at_card(board.asks), board.at_value(board.pays, 0));
  EXPECT_FALSE(find_intent<intent::MoveCards>(intents));
}

TEST(BoardGestures, DragAtTheEdgeScrollsWhereTheMapGoesOn) {
  BoardFixture board;
  const float before = board.session.camera.origin.x;
  const Rect view = board.session.board_viewport_px;
  const Point inside{view.x + 500, view.y + 400};
  const Point edge{view.right() - 5, view.y + 400};
  board.press(board.at_card(board.asks));
  board.move(inside);
  board.move(edge);
  EXPECT_FALSE(board.gestures.scrolling());  // the map ends within the view
  board.pass({.at_px = edge, .escape = true});

  for (int i = 0; i < 8; ++i) board.add_step(board.buy, "Step");
  board.press(board.at_card(board.asks));
  board.move(inside);
  board.move(edge);
  EXPECT_TRUE(board.gestures.scrolling());
  EXPECT_GT(board.session.camera.origin.x, before);
  board.move(inside);
  EXPECT_FALSE(board.gestures.scrolling());
}

TEST(BoardGestures, ADragThatBeginsAtTheEdgeDoesNotRunAway) {
  BoardFixture board;
  for (int i = 0; i < 8; ++i) board.add_step(board.buy, "Step");
  board.session.camera.origin.y += 60;  // the first row lies under the heads' edge now
  const Point at{board.at_card(board.asks).x, board.scene().bands.content_px.y + 10};
  board.press(at);
  board.move({at.x + 20, at.y});
  EXPECT_FALSE(board.gestures.scrolling());
}

TEST(BoardGestures, StagesStepsAndLanesAreReordered) {
  BoardFixture board;
  const BoardScene scene = board.scene();
  const auto stage = [&](std::size_t i) {
    return stage_rect_px(scene.layout.stages[i], scene.space, scene.bands, scene.layout);
  };
  const auto moved_stage = find_intent<intent::MoveStage>(
      board.drag(stage(1).centre(), {stage(0).x + 20, stage(0).y + 10}));
  ASSERT_TRUE(moved_stage);
  EXPECT_EQ(moved_stage->stage, board.buy);
  EXPECT_EQ(moved_stage->index, 0U);

  const auto step = [&](std::size_t i) {
    return step_rect_px(scene.layout.columns[i], scene.space, scene.bands, scene.layout);
  };
  const auto moved_step = find_intent<intent::MoveStep>(
      board.drag(step(0).centre(), {step(2).right() - 10, step(2).y + 20}));
  ASSERT_TRUE(moved_step);
  EXPECT_EQ(moved_step->stage, board.buy);
  EXPECT_EQ(moved_step->index, 1U);

  const Rect lane = lane_rect_px(scene.layout.rows[0], scene.space, scene.bands);
  const Rect last = lane_rect_px(scene.layout.rows[2], scene.space, scene.bands);
  const auto moved_lane = find_intent<intent::MoveLane>(
      board.drag({lane.x + 20, lane.y + 20}, {lane.x + 20, last.bottom() - 10}));
  ASSERT_TRUE(moved_lane);
  EXPECT_EQ(moved_lane->lane, board.doing);
  EXPECT_EQ(moved_lane->index, 2U);
}

TEST(BoardGestures, PointSnapsToWholeValuesAndWithAltToTenths) {
  BoardFixture board;
  board.feel(board.hears, 100);
  board.press(board.at_value(board.hears, 1));
  board.move(board.at_value(board.hears, 2.6F));
  const auto* drag = std::get_if<gesture::DragPoint>(&board.gestures.state());
  ASSERT_TRUE(drag);
  EXPECT_EQ(drag->value.count, 300);
  board.pass({.at_px = board.at_value(board.hears, 2.6F), .fine = true});
  EXPECT_EQ(std::get<gesture::DragPoint>(board.gestures.state()).value.count, 260);
  const auto intents = board.pass({.at_px = board.at_value(board.hears, 9), .released = true});
  const auto set = find_intent<intent::SetFeeling>(intents);
  ASSERT_TRUE(set);
  EXPECT_EQ(set->patch.felt->value().count, 500);  // never beyond the scale
}

TEST(BoardGestures, ClickAboveAStepWithoutAPointCreatesOne) {
  BoardFixture board;
  const auto intents = board.click(board.at_value(board.pays, -3));
  const auto set = find_intent<intent::SetFeeling>(intents);
  ASSERT_TRUE(set);
  EXPECT_EQ(set->step, board.pays);
  EXPECT_EQ(set->patch.felt->value().count, -300);
  board.feel(board.pays, -300);
  EXPECT_FALSE(find_intent<intent::SetFeeling>(board.click(board.at_value(board.pays, 4))));
}

TEST(BoardGestures, DraggingEmptyBoardPans) {
  BoardFixture board;
  const Point from = board.at_cell(board.touchpoints, board.searches);
  const Camera before = board.session.camera;
  board.press(from);
  board.move({from.x - 100, from.y - 50});
  EXPECT_FLOAT_EQ(board.session.camera.origin.x, before.origin.x + 100);
  EXPECT_FLOAT_EQ(board.session.camera.origin.y, before.origin.y + 50);
  EXPECT_FALSE(find_intent<intent::MoveCursor>(board.release({from.x - 100, from.y - 50})));
}

TEST(BoardGestures, DraggingTheOfferOfACardPans) {
  BoardFixture board;
  const Point cell = board.at_cell(board.touchpoints, board.searches);
  const BoardScene scene = board.scene();
  const std::vector<AddButton> buttons = add_buttons(scene, &cell);
  const auto offer = std::ranges::find_if(
      buttons, [](const AddButton& each) { return each.hit.part == BoardPart::add_card; });
  ASSERT_NE(offer, buttons.end());
  const Point from = offer->rect_px.centre();
  board.press(from);
  ASSERT_TRUE(std::holds_alternative<gesture::Press>(board.gestures.state()));
  board.move({from.x - 40, from.y});
  EXPECT_TRUE(std::holds_alternative<gesture::Pan>(board.gestures.state()));
}

TEST(BoardGestures, ASecondFingerEndsWhatTheFirstBegan) {
  BoardFixture board;
  constexpr Point kNowhere{-FLT_MAX, -FLT_MAX};
  const Camera before = board.session.camera;
  for (const Point from :
       {board.at_card(board.asks), board.at_cell(board.touchpoints, board.searches)}) {
    board.press(from);
    EXPECT_TRUE(board.pass({.at_px = kNowhere, .away = true}).empty());
    EXPECT_TRUE(board.pass({.at_px = kNowhere, .away = true, .released = true}).empty());
    EXPECT_EQ(board.session.camera, before);
    EXPECT_FALSE(board.gestures.dragging());
  }
}

TEST(BoardGestures, SpacePansOverACard) {
  BoardFixture board;
  const Point from = board.at_card(board.asks);
  board.pass({.at_px = from, .pressed = true, .space = true});
  board.move({from.x + 40, from.y});
  EXPECT_TRUE(std::holds_alternative<gesture::Pan>(board.gestures.state()));
  EXPECT_TRUE(board.session.selection.empty());
}

TEST(BoardGestures, DoubleClickEditsAndInAnEmptyCellBeginsACard) {
  BoardFixture board;
  const auto opened =
      board.pass({.at_px = board.at_card(board.asks), .pressed = true, .double_pressed = true});
  const auto text = find_intent<intent::BeginText>(opened);
  ASSERT_TRUE(text);
  EXPECT_EQ(text->target, TextTarget(FieldTarget{board.asks, "text"}));

  const auto begun = board.pass({.at_px = board.at_cell(board.touchpoints, board.hears),
                                 .pressed = true,
                                 .double_pressed = true});
  const auto card = find_intent<intent::BeginText>(begun);
  ASSERT_TRUE(card);
  EXPECT_EQ(std::get<NewCardTarget>(card->target).cell, (CardCell{board.touchpoints, board.hears}));
}

TEST(AddButtons, BetweenStepsOffersAPlaceInTheStageUnderThePointer) {
  const BoardFixture board;
  const BoardScene scene = board.scene();
  const Rect last_of_discover =
      step_rect_px(scene.layout.columns[1], scene.space, scene.bands, scene.layout);
  const auto offered = [&](Point at) {
    for (const AddButton& button : add_buttons(scene, &at)) {
      if (button.look == AddButton::Look::round) return button.hit;
    }
    return BoardHit{};
  };
  const BoardHit end = offered({last_of_discover.right() - 2, last_of_discover.y + 30});
  EXPECT_EQ(end.part, BoardPart::add_step);
  EXPECT_EQ(end.stage, board.discover);
  EXPECT_EQ(end.index, 2U);
  const BoardHit begin = offered({last_of_discover.right() + 7, last_of_discover.y + 30});
  EXPECT_EQ(begin.stage, board.buy);
  EXPECT_EQ(begin.index, 0U);
}

TEST(AddButtons, EmptyCellsOfferACardButFeelingsDoNot) {
  const BoardFixture board;
  const BoardScene scene = board.scene();
  const Point empty = board.at_cell(board.touchpoints, board.hears);
  EXPECT_EQ(add_buttons(scene, &empty).front().hit.part, BoardPart::add_card);
  const Point curve = board.at_value(board.hears, 2);
  for (const AddButton& button : add_buttons(scene, &curve))
    EXPECT_EQ(button.look, AddButton::Look::pill);
}

TEST(AddButtons, PillsAreThereWithoutAPointer) {
  const BoardFixture board;
  std::vector<BoardPart> parts;
  for (const AddButton& button : add_buttons(board.scene(), nullptr))
    parts.push_back(button.hit.part);
  EXPECT_EQ(parts, (std::vector{BoardPart::add_stage, BoardPart::add_step, BoardPart::add_lane}));
}

}  // namespace
}  // namespace throughline
