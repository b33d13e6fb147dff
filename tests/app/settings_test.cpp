// What is chosen for this device, and what the program says about itself.
#include <gtest/gtest.h>

#include "app/about.hpp"
#include "app/app_world.hpp"

namespace throughline {
namespace {

constexpr std::string_view kAbout =
    R"({"version":"1.2.3","licence":"Ours","parts":[)"
    R"({"name":"One","version":"1","licence":"MIT","text":"Do as you like"},)"
    R"({"name":"Two","version":"2","licence":"Zlib","text":"Say who made it"}]})";

TEST(Settings, TextSizeScalesThePageAndIsRemembered) {
  AppWorld world;
  EXPECT_EQ(world.platform().page_scale(), 1);
  world.act(intent::SetTextSize{130});
  EXPECT_FLOAT_EQ(world.platform().page_scale(), 1.3F);
  world.kill_and_restart();
  EXPECT_EQ(world.session().text_size, 130);
  EXPECT_FLOAT_EQ(world.platform().page_scale(), 1.3F);
}

TEST(Settings, ASizeThatIsNotOfferedChangesNothing) {
  AppWorld world;
  world.act(intent::SetTextSize{400});
  EXPECT_EQ(world.session().text_size, 100);
  world.platform().set_preference("text_size", "9000");
  world.kill_and_restart();
  EXPECT_EQ(world.session().text_size, 100);
}

TEST(Settings, ReducedMotionIsTheSystemsOrOnes) {
  AppWorld world;
  EXPECT_FALSE(world.session().reduced_motion());
  world.act(intent::SetMotion{Motion::reduced});
  world.kill_and_restart();
  EXPECT_TRUE(world.session().reduced_motion());
  world.act(intent::SetMotion{Motion::system});
  EXPECT_FALSE(world.session().reduced_motion());
  world.happen(PageChanged{.reduced_motion = true});
  EXPECT_TRUE(world.session().reduced_motion());
}

TEST(About, NamesVersionAndParts) {
  const Result<About> about = read_about(kAbout);
  ASSERT_TRUE(about);
  EXPECT_EQ(about->version, "1.2.3");
  EXPECT_EQ(about->licence, "Ours");
  ASSERT_EQ(about->parts.size(), 2U);
  EXPECT_EQ(about->parts[1].name, "Two");
  EXPECT_EQ(about->parts[1].text, "Say who made it");
}

TEST(About, WhatTheBuildDidNotWriteIsAnError) {
  EXPECT_FALSE(read_about("{}"));
  EXPECT_FALSE(read_about("[1, 2]"));
  EXPECT_FALSE(read_about("{\"version\":\"1\",\"parts\":[3]}"));
}

TEST(About, IsFetchedOnceWhenItIsAskedFor) {
  AppWorld world;
  world.platform().ship(std::string(kAboutFile), std::string(kAbout));
  EXPECT_FALSE(world.session().about.has_value());
  world.act(intent::ShowSheet{Sheet::about});
  world.settle();
  ASSERT_TRUE(world.session().about.has_value());
  EXPECT_EQ(world.session().about->parts.size(), 2U);
  EXPECT_EQ(world.session().sheet, Sheet::about);
}

}  // namespace
}  // namespace throughline
