#include "layout/board_layout.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "journey/outline.hpp"
#include "layout/board_layouter.hpp"
#include "layout/card_box.hpp"
#include "layout/layout_support.hpp"
#include "layout/map_builder.hpp"

namespace throughline {
namespace {

using ::testing::ElementsAre;

class BoardLayoutTest : public ::testing::Test {
 protected:
  const BoardLayout& lay_out(const Journey& journey,
                             const BoardLayouter::Preview* preview = nullptr) {
    return layouter.layout(journey, Outline(journey), preview);
  }
  RuleMeasure rule;
  InterMeasure measure{rule};
  BoardLayouter layouter{measure};
};

std::vector<std::string> texts_of(std::span<const ChipBox> chips) {
  std::vector<std::string> texts;
  for (const ChipBox& chip : chips) texts.push_back(chip.text);
  return texts;
}

TEST_F(BoardLayoutTest, AStageSpansItsColumnsAndAStageWithoutStepsKeepsAnEmptyOne) {
  CoffeeMap map;
  const Id<Stage> empty = map.builder.stage("Empty");
  const BoardLayout& board = lay_out(map.journey());
  ASSERT_EQ(board.stages.size(), 5U);
  ASSERT_EQ(board.columns.size(), 8U);
  EXPECT_EQ(board.stages[0].rect, (Rect{0, -board.head_height, 308, 40}));
  EXPECT_EQ(board.stages[1].rect.x, 316.0F);
  EXPECT_TRUE(board.stages[0].first);
  EXPECT_FALSE(board.stages[1].first);
  EXPECT_FALSE(board.columns[7].step);
  EXPECT_EQ(board.columns[7].stage, empty);
  EXPECT_EQ(board.columns[7].width, board.metrics.column_width);
  EXPECT_EQ(board.stages[4].rect.width, board.metrics.column_width);
  EXPECT_TRUE(board.cell(0, 7).empty());
}

TEST_F(BoardLayoutTest, HeadsStandAboveTheGridAndNothingOverlaps) {
  const CoffeeMap map;
  const BoardLayout& board = lay_out(map.journey());
  for (const StageBox& stage : board.stages) {
    EXPECT_EQ(stage.rect.bottom(), board.columns[0].head.y);
    EXPECT_GT(stage.name_at.y, stage.rect.y);
  }
  for (const ColumnBox& column : board.columns) {
    EXPECT_EQ(column.head.bottom(), 0.0F);
    EXPECT_GE(column.name_at.y, column.head.y);
    EXPECT_EQ(column.time_at.y, column.name_at.y + column.name.height_px());
    EXPECT_LE(column.time_at.y + board.metrics.small_text.line_height_px, -2.0F);
  }
  EXPECT_EQ(board.columns[0].time, "Mon 09:10");
  EXPECT_EQ(board.columns[1].time, "+2 min");
  EXPECT_EQ(board.columns[3].time, "Tue 07:40");
  EXPECT_EQ(board.columns[6].time, "Tue 18:00");
}

TEST_F(BoardLayoutTest, LongStepNamesTakeThreeLinesAtMostAndLongStageNamesOne) {
  MapBuilder b;
  const auto stage = b.stage("A stage with a name that is far too long for its only column");
  b.step(stage, "A step with a name that goes on and on until nobody wants to read it any more");
  const BoardLayout& board = lay_out(b.journey);
  EXPECT_EQ(board.columns[0].name.lines.size(), 3U);
  EXPECT_TRUE(board.columns[0].name.cut);
  EXPECT_EQ(board.stages[0].name.lines.size(), 1U);
  EXPECT_TRUE(board.stages[0].name.cut);
  EXPECT_GE(board.head_height, 40 + 10 + (3 * 19));
}

TEST_F(BoardLayoutTest, CardsAreStackedInTheirCellAndRowsAreAsHighAsTheirTallestCell) {
  const CoffeeMap map;
  const BoardLayout& board = lay_out(map.journey());
  const auto cards = board.cell(1, 5);
  ASSERT_EQ(cards.size(), 2U);
  EXPECT_EQ(cards[0].rect.x, board.columns[5].x);
  EXPECT_EQ(cards[0].rect.y, board.rows[1].y + board.metrics.row_padding_y);
  EXPECT_EQ(cards[1].rect.y, cards[0].rect.bottom() + board.metrics.card_gap);
  EXPECT_EQ(board.rows[1].height, cards[1].rect.bottom() + 6 + 10 - board.rows[1].y);
  EXPECT_EQ(board.rows[5].height, board.metrics.row_minimum_height);
  float y = 0;
  for (const RowBox& row : board.rows) {
    EXPECT_EQ(row.y, y);
    y += row.height;
  }
  EXPECT_EQ(board.bounds.bottom(), y);
  EXPECT_EQ(board.bounds.x, -120.0F);
  EXPECT_EQ(board.bounds.y, -board.head_height);
  EXPECT_EQ(board.bounds.right(), board.columns.back().x + 150);
}

TEST_F(BoardLayoutTest, ACardGrowsWithItsText) {
  const CoffeeMap map;
  const BoardLayout& board = lay_out(map.journey());
  const CardBox& card = board.cell(0, 5)[0];
  const std::string text = "Stands in the walk-in line, though it is paid";
  EXPECT_THAT(line_texts(text, card.text),
              ElementsAre("Stands in the", "walk-in line,", "though it is paid"));
  EXPECT_EQ(card.rect.height, 9 + (3 * 17.5F) + 9);
  EXPECT_EQ(card.text_at, (Point{card.rect.x + 11, card.rect.y + 9}));
  EXPECT_EQ(card.text_width, 118.0F);
}

TEST_F(BoardLayoutTest, ChipsStandBelowTheTextAndWrap) {
  const CoffeeMap map;
  const BoardLayout& board = lay_out(map.journey());
  const CardBox& card = board.cell(4, 5)[0];
  EXPECT_THAT(texts_of(card.chips), ElementsAre("delay", "frustration"));
  const float text_bottom = card.text_at.y + card.text.height_px();
  EXPECT_EQ(card.chips[0].rect.y, text_bottom + board.metrics.chip_gap);
  for (const ChipBox& chip : card.chips) {
    EXPECT_GE(chip.rect.x, card.rect.x + 11);
    EXPECT_LE(chip.rect.right(), card.rect.right() - 11);
    EXPECT_LE(chip.rect.bottom(), card.rect.bottom() - 9);
  }
  EXPECT_FALSE(card.chips[0].rect.intersects(card.chips[1].rect));
}

TEST_F(BoardLayoutTest, AChipWiderThanItsCardIsCut) {
  CoffeeMap map;
  Card card = map.builder.card(map.friction, map.hears, "x");
  card.friction_kinds = {"an unknown kind of friction with a very long name"};
  map.builder.journey.cards.put(card);
  const CardBox& box = lay_out(map.journey()).cell(4, 0)[0];
  ASSERT_EQ(box.chips.size(), 1U);
  EXPECT_TRUE(box.chips[0].text.ends_with("…"));
  EXPECT_LE(box.chips[0].rect.right(), box.rect.right() - 11);
}

TEST_F(BoardLayoutTest, AMetricTellsItsNewestReadingAgainstItsTarget) {
  CoffeeMap map;
  const Id<Lane> lane = map.builder.lane(LaneKind::metric, "Metrics");
  Card card = map.builder.card(lane, map.hears, "Wait at the counter");
  Metric metric;
  metric.id = {7};
  metric.rank = "i";
  metric.unit = "min";
  card.metric = metric.id;
  map.builder.journey.cards.put(card);
  const auto line = [&] {
    map.builder.journey.metrics.put(metric);
    const Journey& journey = map.journey();
    return card_line(journey, Outline(journey), card, LaneKind::metric);
  };
  EXPECT_EQ(line(), "");
  metric.target = Hundredths{200};
  EXPECT_EQ(line(), "target 2 min");
  Reading reading;
  reading.metric = metric.id;
  for (const auto& [date, count] :
       {std::pair("2026-10-01", 900), std::pair("2026-11-02", 450), std::pair("2026-05-01", 700)}) {
    reading.id.value += 1;
    reading.date = date;
    reading.value = Hundredths{count};
    map.builder.journey.readings.put(reading);
  }
  EXPECT_EQ(line(), "4.5 min · target 2");
  metric.unit = "%";
  metric.target.reset();
  EXPECT_EQ(line(), "4.5%");
}

TEST_F(BoardLayoutTest, ATouchpointShowsItsChannel) {
  CoffeeMap map;
  Card card = map.builder.card(map.touchpoints, map.hears, "Word of mouth");
  const float plain = lay_out(map.journey()).cell(1, 0)[0].rect.height;
  Channel channel;
  channel.id = {7};
  channel.rank = "i";
  channel.name = "People";
  map.builder.journey.channels.put(channel);
  card.channel = channel.id;
  map.builder.journey.cards.put(card);
  const CardBox& box = lay_out(map.journey()).cell(1, 0)[0];
  EXPECT_THAT(line_texts(channel.name, box.line), ElementsAre("People"));
  EXPECT_EQ(box.line_at.y, box.text_at.y + box.text.height_px());
  EXPECT_EQ(box.rect.height, plain + 16.25F);
  // In another lane the field is kept, not shown.
  card.place.lane = map.doing;
  map.builder.journey.cards.put(card);
  EXPECT_TRUE(lay_out(map.journey()).find_card(card.id)->line.lines.empty());
}

TEST_F(BoardLayoutTest, HiddenLanesAreNotThere) {
  CoffeeMap map;
  Lane lane = *map.journey().find(map.touchpoints);
  lane.hidden = true;
  map.builder.journey.lanes.put(lane);
  const BoardLayout& board = lay_out(map.journey());
  EXPECT_EQ(board.rows.size(), 5U);
  EXPECT_EQ(board.row_of(map.touchpoints), nullptr);
  const auto hidden_card = Outline(map.journey()).cell(map.touchpoints, map.waits)[0];
  EXPECT_EQ(board.find_card(hidden_card), nullptr);
}

TEST_F(BoardLayoutTest, ParkedCardsStandBelowAllLanesFromLeftToRight) {
  CoffeeMap map;
  const BoardLayout& none = lay_out(map.journey());
  EXPECT_EQ(none.lane_rows(), none.rows.size());
  std::vector<Id<Card>> parked;
  for (int i = 0; i < 9; ++i) parked.push_back(map.builder.card({}, {}, "note").id);
  const BoardLayout& board = lay_out(map.journey());
  ASSERT_EQ(board.lane_rows() + 1, board.rows.size());
  EXPECT_FALSE(board.rows.back().lane);
  const Outline outline(map.journey());
  for (std::size_t i = 0; i < parked.size(); ++i) {
    const CardBox* box = board.find_card(parked[i]);
    ASSERT_NE(box, nullptr);
    EXPECT_EQ(box->rect.x, board.columns[i % 7].x);
    EXPECT_GE(box->rect.y, board.story_bounds().bottom());
    EXPECT_LE(box->rect.bottom(), board.bounds.bottom());
  }
  EXPECT_GT(board.find_card(parked[7])->rect.y, board.find_card(parked[0])->rect.bottom());
  EXPECT_EQ(board.cell_at({}, map.hears).size(), 2U);
}

TEST_F(BoardLayoutTest, ACollapsedLaneIsOneLineWithoutCardsOrCurves) {
  CoffeeMap map;
  for (const Id<Lane> id : {map.touchpoints, map.feels}) {
    Lane lane = *map.journey().find(id);
    lane.collapsed = true;
    map.builder.journey.lanes.put(lane);
  }
  const BoardLayout& board = lay_out(map.journey());
  for (const Id<Lane> id : {map.touchpoints, map.feels}) {
    const RowBox* row = board.row_of(id);
    ASSERT_NE(row, nullptr);
    EXPECT_TRUE(row->collapsed);
    EXPECT_LT(row->height, board.metrics.row_minimum_height);
    EXPECT_TRUE(board.cell_at(id, map.waits).empty());
  }
  EXPECT_TRUE(board.curve_rows.empty());
}

TEST_F(BoardLayoutTest, ALaneOfSomePersonasLeavesOutCardsAboutOthers) {
  CoffeeMap map;
  const Id<Persona> ravi = map.builder.persona("Ravi");
  Card about_ravi = map.builder.card(map.doing, map.waits, "Calls out the number");
  about_ravi.persona = ravi;
  map.builder.journey.cards.put(about_ravi);
  const Card about_nobody = map.builder.card(map.doing, map.waits, "Waits");
  Lane lane = *map.journey().find(map.doing);
  lane.personas = {map.maya};
  map.builder.journey.lanes.put(lane);
  const BoardLayout& board = lay_out(map.journey());
  EXPECT_EQ(board.find_card(about_ravi.id), nullptr);
  EXPECT_NE(board.find_card(about_nobody.id), nullptr);
}

TEST_F(BoardLayoutTest, AMapWithoutStagesStillShowsItsLanes) {
  MapBuilder b;
  b.lane(LaneKind::doing, "Customer does");
  b.lane(LaneKind::feeling, "Feels");
  const BoardLayout& board = lay_out(b.journey);
  EXPECT_TRUE(board.columns.empty());
  EXPECT_EQ(board.rows.size(), 2U);
  EXPECT_EQ(board.bounds, (Rect{-120, -98, 120, 98 + 64 + 190}));
  BoardLayout::CellHit hit;
  EXPECT_FALSE(board.hit_cell({10, 10}, hit));
  EXPECT_EQ(board.card_at({10, 10}), nullptr);
  EXPECT_EQ(board.columns_between(-100, 100), (BoardLayout::Range{0, 0}));
}

TEST_F(BoardLayoutTest, AnEmptyMapHasNothingButItsHead) {
  const BoardLayout& board = lay_out(Journey{});
  EXPECT_EQ(board.bounds, (Rect{-120, -98, 120, 98}));
}

TEST_F(BoardLayoutTest, FindsWhatARangeTouches) {
  const CoffeeMap map;
  const BoardLayout& board = lay_out(map.journey());
  EXPECT_EQ(board.columns_between(0, 150), (BoardLayout::Range{0, 1}));
  EXPECT_EQ(board.columns_between(149, 159), (BoardLayout::Range{0, 2}));
  EXPECT_EQ(board.columns_between(150, 158), (BoardLayout::Range{1, 1}));  // only the gap
  EXPECT_EQ(board.columns_between(-500, 5000), (BoardLayout::Range{0, 7}));
  EXPECT_EQ(board.columns_between(5000, 6000), (BoardLayout::Range{7, 7}));
  EXPECT_EQ(board.rows_between(-50, 1), (BoardLayout::Range{0, 1}));
  EXPECT_EQ(board.rows_between(board.rows[2].y, board.rows[3].y), (BoardLayout::Range{2, 3}));
  EXPECT_EQ(board.rows_between(-10, 1e6F), (BoardLayout::Range{0, 6}));
}

TEST_F(BoardLayoutTest, HitsTheCellUnderAPoint) {
  const CoffeeMap map;
  const BoardLayout& board = lay_out(map.journey());
  BoardLayout::CellHit hit;
  for (std::size_t row = 0; row < board.rows.size(); ++row) {
    for (std::size_t column = 0; column < board.columns.size(); ++column) {
      const Rect rect = board.cell_rect(row, column);
      for (const Point inside :
           {Point{rect.x, rect.y}, rect.centre(), Point{rect.right() + 3.9F, rect.bottom() - 0.5F},
            Point{rect.x - 4, rect.y}}) {
        ASSERT_TRUE(board.hit_cell(inside, hit));
        EXPECT_EQ(hit.row, row);
        EXPECT_EQ(hit.column, column);
        EXPECT_EQ(hit.rect, rect);
      }
    }
  }
  EXPECT_FALSE(board.hit_cell({-4.1F, 10}, hit));
  EXPECT_FALSE(board.hit_cell({10, -0.1F}, hit));
  EXPECT_FALSE(board.hit_cell({10, board.bounds.bottom()}, hit));
  EXPECT_FALSE(board.hit_cell({board.bounds.right() + 4, 10}, hit));
}

TEST_F(BoardLayoutTest, SaysWhereADroppedCardWouldStand) {
  const CoffeeMap map;
  const BoardLayout& board = lay_out(map.journey());
  const auto cards = board.cell(1, 5);
  BoardLayout::CellHit hit;
  const auto index_at = [&](float y) {
    EXPECT_TRUE(board.hit_cell({board.columns[5].x + 20, y}, hit));
    return hit.index;
  };
  EXPECT_EQ(index_at(board.rows[1].y), 0U);
  EXPECT_EQ(index_at(cards[0].rect.centre().y - 1), 0U);
  EXPECT_EQ(index_at(cards[0].rect.centre().y + 1), 1U);
  EXPECT_EQ(index_at(cards[1].rect.centre().y + 1), 2U);
}

TEST_F(BoardLayoutTest, FindsTheCardUnderAPoint) {
  const CoffeeMap map;
  const BoardLayout& board = lay_out(map.journey());
  const auto cards = board.cell(1, 5);
  EXPECT_EQ(board.card_at(cards[1].rect.centre())->card, cards[1].card);
  EXPECT_EQ(board.card_at({cards[0].rect.x, cards[0].rect.y})->card, cards[0].card);
  EXPECT_EQ(board.card_at({cards[0].rect.x, cards[0].rect.bottom() + 1}), nullptr);
  EXPECT_EQ(board.card_at({cards[0].rect.x - 1, cards[0].rect.y}), nullptr);
  EXPECT_EQ(board.card_at({-10, -10}), nullptr);
  EXPECT_EQ(board.card_at({10, 1e6F}), nullptr);
}

TEST_F(BoardLayoutTest, ACardOverSeveralStepsCoversTheirColumnsAndPushesCardsBelowIt) {
  CoffeeMap map;
  Card card = map.builder.card(map.doing, map.orders, "Has the app open all the time");
  card.last_step = map.reviews;
  map.builder.journey.cards.put(card);
  const BoardLayout& board = lay_out(map.journey());
  const CardBox& box = *board.find_card(card.id);
  EXPECT_EQ(box.rect.x, board.columns[4].x);
  EXPECT_EQ(box.rect.right(), board.columns[6].x + 150);
  EXPECT_EQ(box.reach, 2U);
  EXPECT_EQ(board.rows[0].reach, 2U);
  EXPECT_EQ(box.text.lines.size(), 1U);
  const CardBox& below = board.cell(0, 5)[0];
  EXPECT_EQ(below.rect.y, box.rect.bottom() + board.metrics.card_gap);
  EXPECT_EQ(board.rows[0].height, below.rect.bottom() + 16 - board.rows[0].y);
  EXPECT_EQ(board.card_at({board.columns[6].x + 5, box.rect.centre().y}), &box);
  EXPECT_EQ(board.rows[1].reach, 0U);
}

TEST_F(BoardLayoutTest, ALastStepBeforeTheCardOrGoneIsOneStep) {
  CoffeeMap map;
  Card card = map.builder.card(map.doing, map.orders, "x");
  for (const Id<Step> last : {map.hears, map.orders, Id<Step>{987654}}) {
    card.last_step = last;
    map.builder.journey.cards.put(card);
    EXPECT_EQ(lay_out(map.journey()).find_card(card.id)->rect.width, 150.0F);
  }
}

TEST_F(BoardLayoutTest, APreviewReplacesTheTextOfACard) {
  const CoffeeMap map;
  const auto id = Outline(map.journey()).cell(map.doing, map.hears)[0];
  const BoardLayouter::Preview preview{.card = id, .text = "a b\nc\nd\ne\nf\ng"};
  const BoardLayout& board = lay_out(map.journey(), &preview);
  EXPECT_EQ(board.find_card(id)->text.lines.size(), 6U);
  EXPECT_GE(board.rows[0].height, 6 * 17.5F);
}

TEST_F(BoardLayoutTest, APreviewOfANewCardStandsInItsCell) {
  const CoffeeMap map;
  BoardLayouter::Preview preview{
      .card = {}, .text = "new", .lane = map.touchpoints, .step = map.waits, .index = 1};
  const auto ids = [](std::span<const CardBox> cards) {
    std::vector<bool> known;
    for (const CardBox& card : cards) known.push_back(static_cast<bool>(card.card));
    return known;
  };
  EXPECT_THAT(ids(lay_out(map.journey(), &preview).cell(1, 5)), ElementsAre(true, false, true));
  preview.index = 99;
  EXPECT_THAT(ids(lay_out(map.journey(), &preview).cell(1, 5)), ElementsAre(true, true, false));
  preview.step = map.hears;
  EXPECT_THAT(ids(lay_out(map.journey(), &preview).cell(1, 0)), ElementsAre(false));
}

TEST_F(BoardLayoutTest, CardsLeftInALaneOfFeelingsStandBelowTheCurve) {
  CoffeeMap map;
  const Card card = map.builder.card(map.feels, map.hears, "was a doing once");
  const BoardLayout& board = lay_out(map.journey());
  const RowBox& row = *board.row_of(map.feels);
  const CardBox& box = *board.find_card(card.id);
  EXPECT_EQ(box.rect.y, row.y + 190);
  EXPECT_EQ(row.height, 190 + box.rect.height + 6 + 10);
}

TEST_F(BoardLayoutTest, MeasuresNoTextTwice) {
  const CoffeeMap map;
  UnitMeasure counting;
  BoardLayouter layouter(counting);
  const Outline outline(map.journey());
  layouter.layout(map.journey(), outline);
  EXPECT_GT(counting.calls, 0);
  counting.calls = 0;
  layouter.layout(map.journey(), outline);
  EXPECT_EQ(counting.calls, 0);
}

TEST_F(BoardLayoutTest, FindsRowsAndColumnsById) {
  const CoffeeMap map;
  const BoardLayout& board = lay_out(map.journey());
  EXPECT_EQ(board.row_of(map.friction), &board.rows[4]);
  EXPECT_EQ(board.column_of(map.opens), &board.columns[3]);
  EXPECT_EQ(board.row_of(Id<Lane>{}), nullptr);
  EXPECT_EQ(board.column_of(Id<Step>{}), nullptr);
  EXPECT_EQ(board.curve_row_of(map.feels), board.curve_rows.data());
  EXPECT_EQ(board.curve_row_of(map.doing), nullptr);
}

}  // namespace
}  // namespace throughline
