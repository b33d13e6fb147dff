#include "app/palette.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "app/app_world.hpp"

namespace throughline {
namespace {

TEST(MatchText, TheWholeIsBetterThanItsWordsAndThoseThanStrewnLetters) {
  const auto score = [](std::string_view text, std::string_view query) {
    return match_text(text, query, Matching::letters).score;
  };
  EXPECT_GT(score("Add step", "add"), score("Readd", "add"));
  EXPECT_GT(score("Go and add", "add"), score("Readd", "add"));
  EXPECT_GT(score("Readd step", "add"), score("Add a step", "step a"));
  EXPECT_GT(score("Add a step", "step add"), score("Add step", "ast"));
  EXPECT_GT(score("Add step", "ast"), 0);
  EXPECT_EQ(score("Add step", "xyz"), 0);
  EXPECT_EQ(match_text("Add step", "ast", Matching::words).score, 0);
}

TEST(MatchText, MarksWhatWasLookedFor) {
  EXPECT_EQ(match_text("Über den Wolken", "ÜBER", Matching::words).marks,
            (std::vector<TextRange>{{.at = 0, .bytes = 5}}));
  EXPECT_EQ(match_text("Add a step", "step add", Matching::words).marks,
            (std::vector<TextRange>{{.at = 0, .bytes = 3}, {.at = 6, .bytes = 4}}));
}

class PaletteOfAMap : public testing::Test {
 protected:
  PaletteOfAMap() { world.make_map(3); }
  void ask(std::string text) {
    world.act(intent::OpenPalette{});
    ASSERT_TRUE(world.session().editing.has_value());
    world.happen(TextChanged{.id = world.session().editing->editor_id, .text = std::move(text)});
  }
  [[nodiscard]] std::size_t index_of(std::string_view title) {
    const auto& items = world.session().palette->items;
    const auto found = std::ranges::find(items, title, &PaletteItem::title);
    EXPECT_NE(found, items.end()) << title;
    return static_cast<std::size_t>(found - items.begin());
  }

  AppWorld world;
};

TEST_F(PaletteOfAMap, ACardIsFoundSelectedAndShown) {
  ask("card 2");
  const std::size_t index = index_of("card 2");
  EXPECT_EQ(world.session().palette->items[index].detail, "Customer does, step 2");
  world.act(intent::ChooseFromPalette{index});
  EXPECT_FALSE(world.session().palette.has_value());
  EXPECT_FALSE(world.session().editing.has_value());
  const Id<Card> card =
      world.outline().cell(world.outline().lanes()[0], world.outline().columns()[2])[0];
  EXPECT_EQ(world.session().selection, std::vector<RecordId>{card});
}

TEST_F(PaletteOfAMap, CommandsUsedLastStandFirstAndAreKept) {
  ask("dark");
  world.act(intent::ChooseFromPalette{index_of("Dark colours")});
  EXPECT_EQ(world.session().theme, Theme::dark);
  world.act(intent::OpenPalette{});
  EXPECT_EQ(world.session().palette->items.front().title, "Dark colours");
  EXPECT_EQ(world.session().palette->items.front().group, PaletteGroup::recent);
  world.act(intent::ClosePalette{});
  world.kill_and_restart();
  EXPECT_EQ(world.session().recent_commands, std::vector<Command>{Command::dark});
}

TEST_F(PaletteOfAMap, WordsBesideTheNameFindACommand) {
  ask("theme");
  const std::size_t count = world.session().palette->items.size();
  EXPECT_LT(index_of("Dark colours"), count);
  EXPECT_LT(index_of("Light colours"), count);
}

TEST_F(PaletteOfAMap, EscapeClosesItAndArrowsGoRound) {
  ask("card");
  const std::size_t count = world.session().palette->items.size();
  ASSERT_GT(count, 2U);
  world.act(intent::MoveInPalette{-1});
  EXPECT_EQ(world.session().palette->chosen, count - 1);
  world.act(intent::MoveInPalette{1});
  EXPECT_EQ(world.session().palette->chosen, 0U);
  world.act(intent::MoveInPalette{1000});
  EXPECT_EQ(world.session().palette->chosen, count - 1);
  world.type("card", TextEnd::escape);
  EXPECT_FALSE(world.session().palette.has_value());
}

TEST_F(PaletteOfAMap, AnotherMapIsOpenedFromTheHomeScreenToo) {
  const std::string first = world.key();
  world.act(intent::GoHome{}, intent::NewMap{});
  world.act(intent::GoHome{});
  world.act(intent::OpenPalette{});
  const auto& items = world.session().palette->items;
  const auto map = std::ranges::find_if(items, [&](const PaletteItem& item) {
    const auto* key = std::get_if<std::string>(&item.what);
    return key != nullptr && *key == first;
  });
  ASSERT_NE(map, items.end());
  world.act(intent::ChooseFromPalette{static_cast<std::size_t>(map - items.begin())});
  EXPECT_EQ(world.session().screen, Screen::board);
  EXPECT_EQ(world.outline().columns().size(), 3U);
}

TEST_F(PaletteOfAMap, NeverOffersMoreThanALooks) {
  for (int i = 0; i < 60; ++i) world.add_card("same words", 0);
  ask("same words");
  const auto& items = world.session().palette->items;
  EXPECT_LE(items.size(), 30U);
  EXPECT_GE(items.size(), 20U);
}

}  // namespace
}  // namespace throughline
