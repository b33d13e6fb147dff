// The few numbers a map's thumbnail is drawn from.
#include "app/map_picture.hpp"

#include <gtest/gtest.h>

#include "app/app_world.hpp"
#include "app/map_info.hpp"

namespace throughline {
namespace {

TEST(MapPicture, TellsStagesAndWhatWasFelt) {
  AppWorld world;
  world.make_map(3);
  world.act(intent::AddStage{});
  world.type("Later");
  Stage stage = *world.journey().find(world.outline().stages()[0]);
  stage.colour = 0x0A5BC7;
  world.act(intent::ChangeRecord{.record = stage, .label = "Colour"});
  const auto columns = world.outline().columns();
  world.act(
      intent::SetFeeling{.persona = {}, .step = columns[0], .patch = {.felt = Hundredths{-500}}});
  world.act(
      intent::SetFeeling{.persona = {}, .step = columns[2], .patch = {.felt = Hundredths{260}}});
  EXPECT_EQ(map_picture(world.journey()), "0A5BC7:3,:1|A.P.");
  const MapPicture picture = read_map_picture(map_picture(world.journey()));
  ASSERT_EQ(picture.bands.size(), 2U);
  EXPECT_EQ(picture.bands[0], (MapPicture::Band{.colour = 0x0A5BC7, .columns = 3}));
  EXPECT_EQ(picture.bands[1], (MapPicture::Band{.colour = std::nullopt, .columns = 1}));
  ASSERT_EQ(picture.felt.size(), 4U);
  EXPECT_EQ(picture.felt[0], -5.0F);
  EXPECT_EQ(picture.felt[1], std::nullopt);
  EXPECT_EQ(picture.felt[2], 2.5F);
}

TEST(MapPicture, IsThatOfTheFirstPersonaWhoFeltAnything) {
  AppWorld world;
  world.make_map(1);
  world.act(intent::AddPersona{});
  world.type("Silent");
  world.act(intent::AddPersona{});
  world.type("Ravi");
  const auto step = world.outline().columns()[0];
  const auto ravi = world.outline().personas()[1];
  world.act(intent::SetFeeling{.persona = {}, .step = step, .patch = {.felt = Hundredths{100}}});
  EXPECT_EQ(map_picture(world.journey()), ":1|M") << "the customer comes last, but comes";
  world.act(intent::SetFeeling{.persona = ravi, .step = step, .patch = {.felt = Hundredths{500}}});
  EXPECT_EQ(map_picture(world.journey()), ":1|U");
}

TEST(MapPicture, IsKeptBesideTheEntryInTheList) {
  AppWorld world;
  world.make_map(2);
  world.act(intent::GoHome{});
  world.kill_and_restart();
  ASSERT_EQ(world.session().maps.size(), 1U);
  EXPECT_EQ(world.session().maps.front().picture, ":2|..");
}

TEST(MapPicture, ALongStoryIsTakenAtEvenDistances) {
  Journey journey;
  Stage stage;
  stage.id = {1};
  stage.rank = "i";
  journey.stages.put(stage);
  for (std::uint64_t i = 1; i <= 500; ++i) {
    Step step;
    step.id = {i};
    step.place = {.stage = stage.id, .rank = "i"};
    journey.steps.put(step);
  }
  const std::string text = map_picture(journey);
  EXPECT_TRUE(text.starts_with(":500|"));
  EXPECT_EQ(read_map_picture(text).felt.size(), kPictureColumns);
}

TEST(MapPicture, WhatIsNoPictureHasNoBands) {
  for (const std::string_view text :
       {"", "|", ":0|A", "x:1|A", "GG:1|", ":1", ":|", "1234567:1|", ":99999999999|", ":-1|A"}) {
    EXPECT_TRUE(read_map_picture(text).bands.empty()) << text;
  }
}

}  // namespace
}  // namespace throughline
