#include "ui/board/board_keys.hpp"

#include <gtest/gtest.h>

#include "ui/board/board_fixture.hpp"

namespace throughline {
namespace {

std::vector<Intent> keys(const BoardFixture& board, const KeyInput& input,
                         CurveKind chosen = CurveKind::felt) {
  IntentSink sink;
  apply_keys(input, board.scene(), chosen, sink);
  return sink.take();
}

CellCursor cell(Id<Lane> lane, Id<Stage> stage, Id<Step> step) {
  return {.band = CellCursor::Band::cells, .lane = lane, .stage = stage, .step = step};
}

TEST(BoardKeys, ArrowsGoThroughTheCardsOfACellFirst) {
  BoardFixture board;
  board.session.cursor = cell(board.doing, board.discover, board.hears);
  board.session.selection = {board.asks};
  const auto down = keys(board, {.move = CursorMove::down});
  ASSERT_TRUE(find_intent<intent::Select>(down));
  EXPECT_EQ(find_intent<intent::Select>(down)->ids, std::vector<RecordId>{board.compares});
  EXPECT_FALSE(find_intent<intent::MoveCursor>(down));

  board.session.selection = {board.compares};
  const auto further = keys(board, {.move = CursorMove::down});
  ASSERT_TRUE(find_intent<intent::MoveCursor>(further));
  EXPECT_EQ(find_intent<intent::MoveCursor>(further)->cursor.lane, board.touchpoints);
  EXPECT_TRUE(find_intent<intent::Select>(further)->ids.empty());
}

TEST(BoardKeys, EnterOpensTheCardOrBeginsOne) {
  BoardFixture board;
  board.session.cursor = cell(board.touchpoints, board.discover, board.hears);
  const auto begun = keys(board, {.open = true});
  ASSERT_TRUE(find_intent<intent::BeginText>(begun));
  EXPECT_TRUE(std::holds_alternative<NewCardTarget>(find_intent<intent::BeginText>(begun)->target));
  board.session.selection = {board.counter};
  const auto opened = keys(board, {.open = true});
  EXPECT_EQ(find_intent<intent::BeginText>(opened)->target,
            TextTarget(FieldTarget{board.counter, "text"}));
}

TEST(BoardKeys, DeleteRemovesTheSelectionButOfAFeelingOnlyTheChosenValue) {
  BoardFixture board;
  board.session.selection = {board.asks, board.counter};
  const auto removed = keys(board, {.remove = true});
  ASSERT_TRUE(find_intent<intent::RemoveRecords>(removed));
  EXPECT_EQ(find_intent<intent::RemoveRecords>(removed)->ids.size(), 2U);

  board.feel(board.hears, 200);
  board.session.selection = {feeling_id({}, board.hears)};
  const auto cleared = keys(board, {.remove = true});
  EXPECT_FALSE(find_intent<intent::RemoveRecords>(cleared));
  const auto set = find_intent<intent::SetFeeling>(cleared);
  ASSERT_TRUE(set);
  EXPECT_TRUE(set->patch.felt.has_value());
  EXPECT_FALSE(set->patch.felt->has_value());
  EXPECT_FALSE(set->patch.expected.has_value());
}

TEST(BoardKeys, UpFromTheFirstLaneReachesStepsAndStages) {
  BoardFixture board;
  board.session.cursor = cell(board.doing, board.discover, board.searches);
  const auto up = keys(board, {.move = CursorMove::up});
  const auto cursor = find_intent<intent::MoveCursor>(up);
  ASSERT_TRUE(cursor);
  EXPECT_EQ(cursor->cursor.band, CellCursor::Band::steps);
  EXPECT_EQ(find_intent<intent::Select>(up)->ids, std::vector<RecordId>{board.searches});
  board.session.cursor = cursor->cursor;
  const auto higher = keys(board, {.move = CursorMove::up});
  EXPECT_EQ(find_intent<intent::Select>(higher)->ids, std::vector<RecordId>{board.discover});
}

}  // namespace
}  // namespace throughline
