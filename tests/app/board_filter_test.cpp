#include "app/board_filter.hpp"

#include <gtest/gtest.h>

namespace throughline {
namespace {

Card card_with(std::uint64_t id) {
  Card card;
  card.id = {id};
  return card;
}

class BoardFilterTest : public testing::Test {
 protected:
  BoardFilterTest() {
    Channel app;
    app.id = {1};
    app.rank = "b";
    Channel shop;
    shop.id = {2};
    shop.rank = "a";
    Channel unused;
    unused.id = {3};
    for (const Channel& channel : {app, shop, unused}) journey.channels.put(channel);
    Persona maya;
    maya.id = {1};
    journey.personas.put(maya);

    Card urgent = card_with(1);
    urgent.tags = {"mobile", "urgent"};
    urgent.channel = app.id;
    urgent.severity = 4;
    urgent.persona = maya.id;
    Card mild = card_with(2);
    mild.tags = {"mobile"};
    mild.channel = shop.id;
    mild.severity = 2;
    for (const Card& card : {urgent, mild, card_with(3)}) journey.cards.put(card);
  }
  [[nodiscard]] std::size_t standing_out(const BoardFilter& filter) const {
    return count_standing_out(filter, journey, EvidenceStates(journey));
  }
  Journey journey;
};

TEST_F(BoardFilterTest, AskingForNothingDimsNothing) {
  EXPECT_FALSE(BoardFilter{}.active());
  EXPECT_EQ(standing_out({}), 3U);
}

TEST_F(BoardFilterTest, OneValueOfAPartIsEnoughAndEveryPartMustBeMet) {
  EXPECT_EQ(standing_out({.tags = {"urgent", "mobile"}}), 2U);
  EXPECT_EQ(standing_out({.channels = {{1}, {2}}}), 2U);
  EXPECT_EQ(standing_out({.tags = {"mobile"}, .channels = {{2}}}), 1U);
  EXPECT_EQ(standing_out({.severity = 2}), 2U);
  EXPECT_EQ(standing_out({.severity = 3}), 1U);
  EXPECT_EQ(standing_out({.tags = {"urgent"}, .channels = {{2}}}), 0U);
}

TEST_F(BoardFilterTest, ACardAboutNobodyInParticularIsAboutEveryone) {
  EXPECT_EQ(standing_out({.personas = {{1}}}), 3U);
  EXPECT_EQ(standing_out({.personas = {{7}}}), 2U);
}

TEST_F(BoardFilterTest, CardsAreToldApartByWhatStandsBehindThem) {
  Support support;
  support.id = {5};
  support.evidence = {1};
  support.target = {.kind = RecordKind::card, .id = 1};
  journey.supports.put(support);
  support.id = {6};
  support.target.id = 2;
  support.stance = Stance::against;
  journey.supports.put(support);
  EXPECT_EQ(standing_out({.backings = {Backing::supported}}), 1U);
  EXPECT_EQ(standing_out({.backings = {Backing::assumption, Backing::contested}}), 2U);
}

TEST_F(BoardFilterTest, OffersWhatTheCardsHaveInTheOrderOfTheMap) {
  const FilterChoices choices = filter_choices(journey);
  EXPECT_EQ(choices.tags, (std::vector<std::string>{"mobile", "urgent"}));
  EXPECT_EQ(choices.channels, (std::vector<Id<Channel>>{{2}, {1}}));
  EXPECT_TRUE(choices.severity);
  EXPECT_FALSE(filter_choices(Journey{}).severity);
}

TEST_F(BoardFilterTest, ForgetsWhatTheMapNoLongerHas) {
  BoardFilter filter{.personas = {{1}, {9}}, .tags = {"gone", "urgent"}, .channels = {{9}}};
  keep_valid(filter, journey);
  EXPECT_EQ(filter, (BoardFilter{.personas = {{1}}, .tags = {"urgent"}}));
}

}  // namespace
}  // namespace throughline
