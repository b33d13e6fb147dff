#include "ui/board/board_shapes.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "imgui.h"
#include "imgui_internal.h"
#include "journey/verbs_records.hpp"
#include "platform/fake/fake_shape_layer.hpp"
#include "ui/board/board_fixture.hpp"

namespace throughline {
namespace {

class BoardShapesTest : public testing::Test {
 protected:
  void draw(BoardDetail detail = BoardDetail::text) {
    layer.forget_draws();
    shapes.draw(board.scene(), palette(false), detail, layer, list);
  }
  // Shapes with a fill that the draws show.
  [[nodiscard]] std::vector<Shape> shown() const {
    std::vector<Shape> result;
    for (const FakeShapeLayer::Draw& each : layer.draws()) {
      for (const Shape& shape : layer.shapes().subspan(each.first, each.count)) {
        if (shape.fill != 0) result.push_back(shape);
      }
    }
    return result;
  }
  [[nodiscard]] std::size_t cards_shown() const {
    std::size_t count = 0;
    for (const Shape& shape : shown()) count += shape.radius == kRadiusCard ? 1 : 0;
    return count;
  }

  BoardFixture board;
  FakeShapeLayer layer;
  BoardShapes shapes;
  ImDrawListSharedData shared_;
  ImDrawList list{&shared_};
};

TEST_F(BoardShapesTest, WhatTheFilterLeavesOutIsDimmedAndComesBack) {
  Card tagged = *board.journey.find(board.asks);
  tagged.tags = {"urgent"};
  board.journey.cards.put(tagged);
  const auto plain_cards = [&] {
    shapes.invalidate(board.layout());
    draw();
    const std::vector<Shape> all = shown();
    return std::ranges::count_if(all, [](const Shape& shape) {
      return shape.radius == kRadiusCard && shape.fill == palette(false).card;
    });
  };
  EXPECT_EQ(plain_cards(), 3);
  board.session.filter.tags = {"urgent"};
  EXPECT_EQ(plain_cards(), 1);
  board.session.filter = {};
  EXPECT_EQ(plain_cards(), 3);
}

TEST_F(BoardShapesTest, CardsAreColouredByHowSevereTheyAre) {
  const auto fill_of_asks = [&] {
    shapes.invalidate(board.layout());
    draw();
    const Rect rect = board.layout().find_card(board.asks)->rect;
    for (const Shape& shape : shown()) {
      if (shape.radius == kRadiusCard && shape.rect.x == rect.x && shape.rect.width == rect.width)
        return shape.fill;
    }
    return std::uint32_t{0};
  };
  const std::uint32_t plain = fill_of_asks();
  board.session.colour_by = ColourBy::severity;
  EXPECT_EQ(fill_of_asks(), plain);
  Card severe = *board.journey.find(board.asks);
  severe.severity = 5;
  board.journey.cards.put(severe);
  const std::uint32_t worst = fill_of_asks();
  EXPECT_NE(worst, plain);
  severe.severity = 1;
  board.journey.cards.put(severe);
  EXPECT_NE(fill_of_asks(), worst);
}

TEST_F(BoardShapesTest, AMarkTellsWhatStandsBehindACard) {
  const auto marks = [&] {
    shapes.invalidate(board.layout());
    draw();
    std::vector<Shape> found;
    const float size = board.layout().metrics.card_marker_size;
    for (const Shape& shape : shown()) {
      if (shape.rect.width == size) found.push_back(shape);
    }
    return found;
  };
  ASSERT_EQ(marks().size(), 3U);
  for (const Shape& mark : marks()) EXPECT_EQ(mark.border, palette(false).expected) << "hollow";

  Random random(3);
  const auto found = add_record({board.journey, board.outline}, Evidence(), kAtEnd, random);
  ASSERT_TRUE(found);
  board.commit(found->edit);
  Support support;
  support.evidence = {found->key.id};
  support.target = {.kind = RecordKind::card, .id = board.asks.value};
  board.commit(*set_pair({board.journey, board.outline}, support));
  EXPECT_EQ(marks().front().fill, palette(false).good.ink) << "full";

  support.stance = Stance::against;
  board.commit(*set_pair({board.journey, board.outline}, support));
  ASSERT_EQ(marks().size(), 4U) << "crossed: a ring and a bar";
  EXPECT_EQ(marks()[0].border, palette(false).bad.ink);
  EXPECT_EQ(marks()[1].fill, palette(false).bad.ink);
}

TEST_F(BoardShapesTest, WritesOnceAndNothingWhilePanningAndZooming) {
  shapes.invalidate(board.layout());
  draw();
  EXPECT_EQ(cards_shown(), 3U);
  const std::size_t written = layer.written();
  board.session.camera.origin.x += 37;
  board.session.camera.zoom = 0.8F;
  draw();
  EXPECT_EQ(layer.written(), written);
}

TEST_F(BoardShapesTest, AnEditWritesNoMoreThanItsCellsNeighbourhood) {
  shapes.invalidate(board.layout());
  draw();
  const std::size_t written = layer.written();
  board.add_card(board.touchpoints, board.hears, "New");
  shapes.invalidate(board.layout());
  draw();
  EXPECT_EQ(cards_shown(), 4U);
  EXPECT_LE(layer.written() - written, 6U);
}

TEST_F(BoardShapesTest, ARemovedCardIsGone) {
  shapes.invalidate(board.layout());
  draw();
  const RecordId removed[] = {board.asks};
  const auto edit = remove_records({board.journey, board.outline}, removed);
  ASSERT_TRUE(edit);
  board.commit(*edit);
  shapes.invalidate(board.layout());
  draw();
  EXPECT_EQ(cards_shown(), 2U);
}

TEST_F(BoardShapesTest, ARowThatGrowsMovesThoseBelowWithoutRewritingThem) {
  shapes.invalidate(board.layout());
  draw();
  const float before = layer.draws()[1].view.origin_board.y;
  board.add_card(board.doing, board.hears,
                 "One more of the cards that make this row taller than it was");
  shapes.invalidate(board.layout());
  const std::size_t written = layer.written();
  draw();
  EXPECT_LT(layer.draws()[1].view.origin_board.y, before);
  // The rule and the cards of the cell with their marks.
  EXPECT_LE(layer.written() - written, 9U);
}

TEST_F(BoardShapesTest, CellsThatOutgrowTheirPlaceAreStillDrawn) {
  shapes.invalidate(board.layout());
  draw();
  for (int i = 0; i < 40; ++i) board.add_card(board.doing, board.searches, "x");
  shapes.invalidate(board.layout());
  board.session.camera.zoom = 0.4F;
  draw();
  EXPECT_EQ(cards_shown(), 43U);
}

TEST_F(BoardShapesTest, ANewStepLaysOutAllRowsAnew) {
  shapes.invalidate(board.layout());
  draw();
  board.add_step(board.buy, "Waits");
  shapes.invalidate(board.layout());
  draw();
  EXPECT_EQ(cards_shown(), 3U);
}

TEST_F(BoardShapesTest, ManyColumnsDrawOnlyThoseInView) {
  for (int i = 0; i < 60; ++i) {
    const Id<Step> step = board.add_step(board.buy, "Step");
    board.add_card(board.doing, step, "Card");
  }
  shapes.invalidate(board.layout());
  draw();
  EXPECT_LT(cards_shown(), 12U);
  board.session.camera.origin.x = board.layout().columns[40].x;
  draw();
  // Every card whose column is in view, and no others.
  const BoardScene scene = board.scene();
  const Rect content = scene.bands.content_px;
  const auto columns = scene.layout.columns_between(scene.space.board({content.x, 0}).x,
                                                    scene.space.board({content.right(), 0}).x);
  EXPECT_EQ(cards_shown(), columns.last - columns.first);
}

TEST_F(BoardShapesTest, FromAfarLinesAreBars) {
  shapes.invalidate(board.layout());
  draw(BoardDetail::bars);
  std::size_t bars = 0;
  for (const Shape& shape : shown()) bars += shape.radius == 3 ? 1 : 0;
  EXPECT_EQ(bars, 3U);  // one a line
}

}  // namespace
}  // namespace throughline
