#include "app/map_info.hpp"

#include <gtest/gtest.h>

namespace throughline {
namespace {

TEST(MapInfo, FileNamesAreSafeEverywhere) {
  EXPECT_EQ(export_file_name("Cold brew"), "Cold brew.journey.json");
  EXPECT_EQ(export_file_name("a/b\\c:d*e?f\"g<h>i|j"), "a-b-c-d-e-f-g-h-i-j.journey.json");
  EXPECT_EQ(export_file_name("..hidden.. "), "hidden.journey.json");
  EXPECT_EQ(export_file_name(""), "Untitled map.journey.json");
  EXPECT_EQ(export_file_name("///"), "Untitled map.journey.json");
  EXPECT_EQ(export_file_name("con"), "_con.journey.json");
  EXPECT_EQ(export_file_name("LPT1.x"), "_LPT1.x.journey.json");
  EXPECT_EQ(export_file_name("咖啡 ☕"), "咖啡 ☕.journey.json");
}

TEST(MapInfo, LongTitlesAreCutBetweenCharacters) {
  std::string title;
  for (int i = 0; i < 100; ++i) title += "咖";
  const std::string name = export_file_name(title);
  EXPECT_LE(name.size(), 120 + std::string_view(".journey.json").size());
  EXPECT_EQ(name.size() % 3, std::string_view(".journey.json").size() % 3);
}

TEST(MapInfo, TitlesComeFromFileNames) {
  EXPECT_EQ(title_from_file_name("samples/coffee.journey.json"), "coffee");
  EXPECT_EQ(title_from_file_name("my day.mmd"), "my day");
  EXPECT_EQ(title_from_file_name("README.md"), "README");
  EXPECT_EQ(title_from_file_name(".md"), ".md");
  EXPECT_EQ(title_from_file_name(""), "Untitled map");
}

TEST(MapInfo, TheListSaysWhatAMapIsAbout) {
  Journey journey;
  journey.map.id = {7};
  journey.map.title = "Coffee";
  EXPECT_EQ(describe_map(journey, 5).detail, "Current state · 0 steps");
  journey.map.state = MapState::future;
  Persona ravi;
  ravi.id = {2};
  ravi.rank = "b";
  ravi.name = "Ravi";
  Persona maya;
  maya.id = {1};
  maya.rank = "a";
  maya.name = "Maya";
  journey.personas.put(ravi);
  journey.personas.put(maya);
  Step step;
  step.id = {3};
  journey.steps.put(step);
  const StoredMapInfo info = describe_map(journey, 5);
  EXPECT_EQ(info.detail, "Future state · Maya +1 · 1 step");
  EXPECT_EQ(info.title, "Coffee");
  EXPECT_EQ(info.changed_ms, 5);
  EXPECT_TRUE(info.key.starts_with("map:"));
}

}  // namespace
}  // namespace throughline
