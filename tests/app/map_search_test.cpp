#include "app/map_search.hpp"

#include <gtest/gtest.h>

#include "app/app_world.hpp"

namespace throughline {
namespace {

std::string found(std::string_view search) {
  std::vector<StoredMapInfo> maps;
  for (const char* title :
       {"Cold brew", "Überweisung", "咖啡 ☕ to go", "Маршрут", "Brewery, cold"}) {
    StoredMapInfo& map = maps.emplace_back();
    map.title = title;
  }
  std::string titles;
  for (const StoredMapInfo* map : find_maps(maps, search)) titles.append(map->title).append("|");
  return titles;
}

TEST(MapSearch, FindsTitlesThatHoldEveryWord) {
  EXPECT_EQ(found("brew"), "Cold brew|Brewery, cold|");
  EXPECT_EQ(found("COLD brewe"), "Brewery, cold|");
  EXPECT_EQ(found("咖"), "咖啡 ☕ to go|");
  EXPECT_EQ(found("über"), "Überweisung|");
  EXPECT_EQ(found("маршрут"), "Маршрут|");
  EXPECT_EQ(found("tea"), "");
}

TEST(MapSearch, WithoutWordsFindsAll) {
  EXPECT_EQ(found(""), found("  "));
  EXPECT_TRUE(found("").ends_with("Brewery, cold|"));
}

TEST(MapSearch, IsKeptUntilAllAreAskedFor) {
  AppWorld world;
  world.make_map(1);
  world.act(intent::GoHome{});
  world.act(intent::BeginText{MapSearchTarget{}});
  world.type("brew");
  EXPECT_EQ(world.session().map_search, "brew");
  world.act(intent::BeginText{MapSearchTarget{}});
  EXPECT_EQ(world.session().editing->text, "brew");
  world.type("other", TextEnd::escape);
  EXPECT_EQ(world.session().map_search, "brew");
  world.act(intent::SearchMaps{});
  EXPECT_EQ(world.session().map_search, "");
}

}  // namespace
}  // namespace throughline
