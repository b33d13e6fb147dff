#include "app/bench.hpp"

#include <gtest/gtest.h>

#include "app/app_world.hpp"

namespace throughline {
namespace {

TEST(Bench, MakesAMapOfTheSizeAskedFor) {
  const Result<Journey> journey = bench::make_map({.lanes = 7, .steps = 20, .cards = 150});
  ASSERT_TRUE(journey.has_value()) << journey.error().what;
  EXPECT_EQ(journey->lanes.size(), 7U);
  EXPECT_EQ(journey->steps.size(), 20U);
  EXPECT_EQ(journey->cards.size(), 150U);
  EXPECT_EQ(write_journey(*journey),
            write_journey(*bench::make_map({.lanes = 7, .steps = 20, .cards = 150})));
  EXPECT_FALSE(bench::make_map({.lanes = 0, .steps = 1, .cards = 1}).has_value());
}

TEST(Bench, OpensItAndSaysWhereItIs) {
  AppWorld world;
  EXPECT_EQ(bench::state_json(world.app()), "null");
  ASSERT_TRUE(bench::load(world.app(), {.lanes = 3, .steps = 4, .cards = 12}).has_value());
  world.settle();
  ASSERT_NE(world.app().document(), nullptr);
  const std::string state = bench::state_json(world.app());
  EXPECT_TRUE(state.starts_with("{\"key\":\"" + world.key() +
                                "\",\"cards\":12,\"steps\":4,\"lanes\":3,\"zoom\":100e-2,"))
      << state;
  EXPECT_EQ(bench::card_json(world.app(), 12), "null");
  EXPECT_TRUE(bench::card_json(world.app(), 11).starts_with("{\"x\":"));
}

TEST(Bench, EditsCardsInTheOrderTheyAreRead) {
  AppWorld world;
  ASSERT_TRUE(bench::load(world.app(), {.lanes = 3, .steps = 4, .cards = 12}).has_value());
  world.settle();
  ASSERT_TRUE(bench::edit_card(world.app(), 5, "changed").has_value());
  world.settle();
  const auto cards = world.outline().cell(world.outline().lanes()[1], world.outline().columns()[1]);
  EXPECT_EQ(world.journey().find(cards[0])->text, "changed");
  EXPECT_FALSE(bench::edit_card(world.app(), 99, "x").has_value());
}

}  // namespace
}  // namespace throughline
