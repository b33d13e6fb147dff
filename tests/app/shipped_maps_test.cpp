// The templates and samples that come with the program.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "app/app_world.hpp"
#include "app/importing.hpp"

namespace throughline {
namespace {

struct Shipped {
  std::string name;
  std::string bytes;
};
std::vector<Shipped> shipped(std::string_view folder) {
  std::vector<Shipped> files;
  const std::filesystem::path path =
      std::filesystem::path(THROUGHLINE_SOURCE_DIR) / "assets" / folder;
  for (const auto& entry : std::filesystem::directory_iterator(path)) {
    std::ifstream file(entry.path(), std::ios::binary);
    files.push_back({.name = std::string(folder) + "/" + entry.path().filename().string(),
                     .bytes = {std::istreambuf_iterator<char>(file), {}}});
  }
  std::ranges::sort(files, {}, &Shipped::name);
  return files;
}

class ShippedMaps : public testing::TestWithParam<std::string_view> {};

TEST_P(ShippedMaps, ReadWithoutRepairAndAreCanonical) {
  for (const Shipped& file : shipped(GetParam())) {
    const auto maps = import_file(file.name, file.bytes);
    ASSERT_TRUE(maps.has_value()) << file.name;
    ASSERT_EQ(maps->size(), 1U);
    EXPECT_TRUE(maps->front().notes.empty()) << file.name;
    EXPECT_EQ(write_journey(maps->front().journey), file.bytes) << file.name;
    EXPECT_FALSE(file.bytes.contains("_unread")) << file.name;
  }
}
INSTANTIATE_TEST_SUITE_P(Folders, ShippedMaps, testing::Values("templates", "samples"));

TEST(Templates, ThereAreTenAndTheyHoldNoCards) {
  const std::vector<Shipped> files = shipped("templates");
  EXPECT_EQ(files.size(), 10U);
  for (const Shipped& file : files) {
    const auto maps = import_file(file.name, file.bytes);
    ASSERT_TRUE(maps.has_value()) << file.name;
    const Journey& journey = maps->front().journey;
    EXPECT_GE(journey.stages.size(), 3U) << file.name;
    EXPECT_GE(journey.steps.size(), 6U) << file.name;
    EXPECT_GE(journey.lanes.size(), 5U) << file.name;
    EXPECT_GE(journey.personas.size(), 1U) << file.name;
    EXPECT_EQ(journey.cards.size(), 0U) << file.name << ": a question is no card";
  }
}

TEST(Templates, EachTimeTheyBecomeAMapOfTheirOwn) {
  const Shipped file = shipped("templates").front();
  AppWorld world;
  world.platform().ship(file.name, file.bytes);
  world.act(intent::ShowNewMap{});
  EXPECT_TRUE(world.session().new_map_shown);
  world.act(intent::OpenSample{file.name});
  EXPECT_FALSE(world.session().new_map_shown);
  const std::string first = world.key();
  world.act(intent::GoHome{});
  world.act(intent::OpenSample{file.name});
  EXPECT_EQ(world.session().maps.size(), 2U);
  EXPECT_NE(world.journey().map.id, Id<Map>{});
  world.kill_and_restart();
  EXPECT_EQ(world.session().maps.size(), 2U) << first;
}

TEST(Samples, AreRich) {
  for (const Shipped& file : shipped("samples")) {
    const auto maps = import_file(file.name, file.bytes);
    ASSERT_TRUE(maps.has_value()) << file.name;
    const Journey& journey = maps->front().journey;
    EXPECT_GE(journey.cards.size(), 25U) << file.name;
    EXPECT_GE(journey.personas.size(), 2U) << file.name;
    EXPECT_TRUE(std::ranges::any_of(journey.steps.records(), &Step::turning_point)) << file.name;
    const auto deep = [](const Feeling& feeling) {
      return feeling.felt && feeling.felt->count <= -300;
    };
    EXPECT_TRUE(std::ranges::any_of(journey.feelings.records(), deep)) << file.name;
    for (const Step& step : journey.steps.records())
      EXPECT_FALSE(step.narrative.empty()) << file.name << ": " << step.name;
  }
}

}  // namespace
}  // namespace throughline
