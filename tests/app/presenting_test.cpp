#include <gtest/gtest.h>

#include "app/app_world.hpp"

namespace throughline {
namespace {

TEST(Presenting, BeginsWithTheWholeMapInFullScreen) {
  AppWorld world;
  world.make_map(3);
  world.act(intent::StartPresenting{});
  EXPECT_EQ(world.session().screen, Screen::present);
  EXPECT_EQ(world.session().presenting.scene, 0U);
  EXPECT_TRUE(world.session().fullscreen);
}

TEST(Presenting, ScenesAreTheStepsInOrderAndEndAtTheLast) {
  AppWorld world;
  world.make_map(3);
  world.act(intent::StartPresenting{});
  world.platform().advance_ms(500);
  world.act(intent::GoToScene{2});
  EXPECT_EQ(world.session().presenting.scene, 2U);
  EXPECT_EQ(world.session().presenting.previous, 0U);
  EXPECT_EQ(world.session().presenting.since_ms, world.platform().now_ms());
  EXPECT_EQ(world.platform().announcements().back(), "Scene 2 of 3: step 1");
  world.act(intent::GoToScene{99});
  EXPECT_EQ(world.session().presenting.scene, 3U);
  world.act(intent::GoToScene{0});
  EXPECT_EQ(world.platform().announcements().back(), "The whole map");
}

TEST(Presenting, LeavingSelectsTheSceneShown) {
  AppWorld world;
  world.make_map(3);
  world.act(intent::StartPresenting{});
  world.act(intent::GoToScene{2});
  world.act(intent::StopPresenting{});
  EXPECT_EQ(world.session().screen, Screen::board);
  EXPECT_FALSE(world.session().fullscreen);
  EXPECT_EQ(world.session().selection, (std::vector<RecordId>{world.outline().columns()[1]}));
}

TEST(Presenting, LeavingFullScreenLeavesThePresentation) {
  AppWorld world;
  world.make_map(1);
  world.act(intent::StartPresenting{});
  world.happen(FullscreenChanged{.on = false});
  EXPECT_EQ(world.session().screen, Screen::board);
}

TEST(Presenting, GoesOnInTheWindowWhereFullScreenIsRefused) {
  AppWorld world;
  world.make_map(1);
  world.frame({intent::StartPresenting{}});
  (void)world.platform().take_events();  // no answer: refused
  world.happen(FullscreenChanged{.on = false});
  EXPECT_EQ(world.session().screen, Screen::present);
  world.act(intent::StopPresenting{});
  EXPECT_EQ(world.session().screen, Screen::board);
}

TEST(Presenting, GoingHomeLeavesItToo) {
  AppWorld world;
  world.make_map(1);
  world.act(intent::StartPresenting{});
  world.act(intent::GoHome{});
  EXPECT_EQ(world.session().screen, Screen::home);
  EXPECT_FALSE(world.session().fullscreen);
}

}  // namespace
}  // namespace throughline
