// The list of maps and the files that come and go.
#include <gtest/gtest.h>

#include "app/app_world.hpp"

namespace throughline {
namespace {

constexpr std::string_view kDiagram = R"(journey
    title My day
    section Go to work
      Make tea: 5: Me
      Do work: 1: Me, Cat
)";

const StoredMapInfo* titled(AppWorld& world, std::string_view title) {
  for (const StoredMapInfo& map : world.session().maps) {
    if (map.title == title) return &map;
  }
  return nullptr;
}

// The map that is open, as its export has it.
std::string exported(AppWorld& world) {
  world.act(intent::ExportMap{});
  EXPECT_FALSE(world.platform().downloads().empty());
  return world.platform().downloads().back().bytes;
}

TEST(Library, GoingHomeAndBackKeepsTheMap) {
  AppWorld world;
  world.make_map(2);
  const std::string before = world.bytes();
  world.act(intent::GoHome{});
  EXPECT_EQ(world.app().document(), nullptr);
  EXPECT_EQ(world.platform().title(), "Throughline");
  world.act(intent::OpenMap{world.key()});
  EXPECT_EQ(world.bytes(), before);
  world.act(intent::GoHome{});
  world.kill_and_restart();
  EXPECT_EQ(world.session().screen, Screen::home);
  world.act(intent::OpenMap{world.key()});
  EXPECT_EQ(world.bytes(), before);
}

TEST(Library, MapsAreListedNewestFirst) {
  AppWorld world;
  for (const char* title : {"one", "two", "three"}) {
    world.act(intent::NewMap{});
    world.act(intent::RenameMap{.key = world.key(), .title = title});
    world.wait_ms(2000);
  }
  ASSERT_EQ(world.session().maps.size(), 3U);
  EXPECT_EQ(world.session().maps[0].title, "three");
  EXPECT_EQ(world.session().maps[2].title, "one");
  world.act(intent::GoHome{});
  world.act(intent::OpenMap{world.session().maps[2].key});
  EXPECT_EQ(world.journey().map.title, "one");
  EXPECT_EQ(world.session().maps[0].title, "three") << "looking at a map does not change it";
}

TEST(Library, RenamesAMapThatIsNotOpen) {
  AppWorld world;
  world.make_map(1);
  const std::string key = world.key();
  world.act(intent::NewMap{});
  world.act(intent::GoHome{});
  world.act(intent::BeginText{MapTitleTarget{key}});
  EXPECT_EQ(world.session().editing->text, "Untitled map");
  world.type("Cold brew");
  ASSERT_NE(titled(world, "Cold brew"), nullptr);
  world.kill_and_restart();
  world.act(intent::OpenMap{titled(world, "Cold brew")->key});
  EXPECT_EQ(world.journey().map.title, "Cold brew");
  EXPECT_EQ(world.outline().columns().size(), 1U);
}

TEST(Library, ACopyIsAnotherMapWithTheSameContents) {
  AppWorld world;
  world.make_map(2);
  const std::string key = world.key();
  world.act(intent::GoHome{});
  world.act(intent::DuplicateMap{key});
  world.act(intent::DuplicateMap{key});
  ASSERT_EQ(world.session().maps.size(), 3U);
  ASSERT_NE(titled(world, "Untitled map copy"), nullptr);
  ASSERT_NE(titled(world, "Untitled map copy 2"), nullptr);
  world.act(intent::OpenMap{titled(world, "Untitled map copy")->key});
  EXPECT_EQ(world.outline().columns().size(), 2U);
  world.act(intent::AddStage{});
  world.type("Only here");
  world.act(intent::OpenMap{key});
  EXPECT_EQ(world.outline().stages().size(), 1U);
}

TEST(Library, DeletingIsUndoneFromTheToast) {
  AppWorld world;
  world.make_map(2);
  const std::string key = world.key();
  const std::string before = world.bytes();
  world.act(intent::GoHome{});
  world.act(intent::DeleteMap{key});
  EXPECT_TRUE(world.session().maps.empty());
  EXPECT_EQ(world.session().toast->text, "“Untitled map” deleted");
  EXPECT_NE(world.disk.maps[key].info.deleted_ms, 0);
  world.act(intent::ToastAction{});
  EXPECT_EQ(world.session().maps.size(), 1U);
  EXPECT_EQ(world.disk.maps[key].info.deleted_ms, 0);
  world.act(intent::OpenMap{key});
  EXPECT_EQ(world.bytes(), before);
}

TEST(Library, ADeletionThatFailsIsTakenBackAndSaid) {
  AppWorld world;
  world.make_map(1);
  world.act(intent::GoHome{});
  world.platform().fail_storage({.what = "The device is full"}, 1);
  world.act(intent::DeleteMap{world.key()});
  EXPECT_EQ(world.session().maps.size(), 1U);
  ASSERT_TRUE(world.session().report.has_value());
}

TEST(Library, AListThatCannotBeReadIsSaid) {
  AppWorld world;
  FakePlatform platform(world.disk);
  platform.fail_storage({.what = "The device refuses"}, 1);
  EvenMeasure measure;
  App app(platform, measure);
  for (Event& event : platform.take_events()) app.handle(std::move(event));
  app.begin_pass();
  app.finish_frame();
  EXPECT_TRUE(app.session().maps_known);
  ASSERT_TRUE(app.session().report.has_value());
}

TEST(Library, AnExportIsImportedByteForByte) {
  AppWorld world;
  world.make_map(3);
  world.act(intent::RenameMap{.key = world.key(), .title = "Café 咖啡 ☕"});
  const std::string file = exported(world);
  EXPECT_EQ(world.platform().downloads().back().file_name, "Café 咖啡 ☕.journey.json");
  AppWorld elsewhere;
  elsewhere.drop_file("x.journey.json", file);
  ASSERT_NE(elsewhere.app().document(), nullptr);
  EXPECT_EQ(exported(elsewhere), file);
  elsewhere.kill_and_restart();
  EXPECT_EQ(exported(elsewhere), file);
}

TEST(Library, ImportingTheSameFileTwiceOpensTheOneThatIsThere) {
  AppWorld world;
  world.make_map(2);
  const std::string file = exported(world);
  world.drop_file("same.journey.json", file);
  EXPECT_EQ(world.session().maps.size(), 1U);
  world.act(intent::NewMap{});
  world.drop_file("same.journey.json", file);
  EXPECT_EQ(world.session().maps.size(), 2U);
  EXPECT_EQ(exported(world), file);
}

TEST(Library, AnotherStateOfAMapBecomesACopy) {
  AppWorld world;
  world.make_map(2);
  const std::string file = exported(world);
  world.act(intent::AddStage{});
  world.type("Later");
  const std::string later = world.bytes();
  world.drop_file("earlier.journey.json", file);
  EXPECT_EQ(world.session().maps.size(), 2U);
  EXPECT_EQ(world.outline().stages().size(), 1U);
  ASSERT_TRUE(world.session().toast.has_value());
  for (const StoredMapInfo& map : std::vector(world.session().maps)) {
    world.act(intent::OpenMap{map.key});
    if (world.outline().stages().size() == 2) EXPECT_EQ(world.bytes(), later);
  }
}

TEST(Library, AFileOfADeletedMapBringsItBackByteForByte) {
  AppWorld world;
  world.make_map(2);
  const std::string file = exported(world);
  const std::string key = world.key();
  world.act(intent::AddStage{});
  world.type("Later");
  world.act(intent::GoHome{});
  world.act(intent::DeleteMap{key});
  world.drop_file("earlier.journey.json", file);
  EXPECT_EQ(exported(world), file);
  world.kill_and_restart();
  EXPECT_EQ(exported(world), file);
  EXPECT_EQ(world.key(), key);
}

TEST(Library, MermaidOpensWhateverTheFileIsCalled) {
  for (const char* name : {"day.mmd", "day.mermaid", "day.txt", "day"}) {
    AppWorld world;
    world.drop_file(name, std::string(kDiagram));
    ASSERT_NE(world.app().document(), nullptr) << name;
    EXPECT_EQ(world.journey().map.title, "My day");
    EXPECT_EQ(world.outline().columns().size(), 2U);
    EXPECT_EQ(world.journey().cards.size(), 0U);
    EXPECT_EQ(world.journey().personas.size(), 2U);
  }
}

TEST(Library, FencedDiagramsInMarkdownOpen) {
  AppWorld world;
  const std::string text = "# Notes\n\n```mermaid\n" + std::string(kDiagram) + "```\n\nmore\n";
  world.drop_file("notes.md", text);
  ASSERT_NE(world.app().document(), nullptr);
  EXPECT_EQ(world.journey().map.title, "My day");
}

TEST(Library, SeveralDiagramsAreAllPutIntoTheList) {
  AppWorld world;
  const std::string text = "```mermaid\n" + std::string(kDiagram) +
                           "```\n~~~mermaid\njourney\ntitle Other\nsection A\nB: 3\n~~~\n";
  world.drop_file("notes.md", text);
  EXPECT_EQ(world.session().screen, Screen::home);
  EXPECT_EQ(world.session().maps.size(), 2U);
  EXPECT_NE(titled(world, "My day"), nullptr);
  EXPECT_NE(titled(world, "Other"), nullptr);
}

TEST(Library, SeveralFilesAreAllPutIntoTheList) {
  AppWorld world;
  world.make_map(1);
  const std::string file = exported(world);
  world.act(intent::DeleteMap{world.key()});
  world.platform().push(FileOpened{.name = "a.journey.json", .bytes = file});
  world.platform().push(FileOpened{.name = "b.mmd", .bytes = std::string(kDiagram)});
  world.platform().push(FileOpened{.name = "c.png", .bytes = "\x89PNG"});
  world.settle();
  EXPECT_EQ(world.session().maps.size(), 2U);
  ASSERT_TRUE(world.session().report.has_value());
  EXPECT_EQ(world.session().report->title, "“c.png” could not be opened");
}

TEST(Library, WhatIsNoMapIsReportedAndChangesNothing) {
  for (const std::string& bytes :
       {std::string(), std::string("  \n"), std::string("hello"), std::string("{}"),
        std::string("[1,2]"), std::string("{\"format\":"), std::string(3000, '{'),
        std::string("```mermaid\njourney\n"), std::string("\0\xFF\xFE", 3)}) {
    AppWorld world;
    world.make_map(1);
    const std::string before = world.bytes();
    world.drop_file("odd.bin", bytes);
    if (!world.session().report) continue;  // an empty diagram is a map without steps
    EXPECT_EQ(world.bytes(), before);
    EXPECT_FALSE(world.session().report->lines.empty());
    world.act(intent::CloseReport{});
    EXPECT_FALSE(world.session().report.has_value());
  }
}

TEST(Library, ASampleOpensAsThePersonLeftIt) {
  AppWorld world;
  world.make_map(1);
  const std::string file = exported(world);
  world.act(intent::DeleteMap{world.key()});
  world.kill_and_restart();
  world.kill_and_restart();  // the bin is emptied
  world.platform().ship("samples/coffee.journey.json", file);
  world.act(intent::OpenSample{"samples/coffee.journey.json"});
  EXPECT_EQ(world.bytes(), file);
  world.act(intent::AddStage{});
  world.type("Mine");
  const std::string mine = world.bytes();
  world.act(intent::GoHome{});
  world.act(intent::OpenSample{"samples/coffee.journey.json"});
  EXPECT_EQ(world.bytes(), mine);
  EXPECT_EQ(world.session().maps.size(), 1U);
}

TEST(Library, ASampleThatIsMissingIsReported) {
  AppWorld world;
  world.act(intent::OpenSample{"samples/none.journey.json"});
  ASSERT_TRUE(world.session().report.has_value());
}

TEST(Library, PickingAFileAsksForWhatCanBeImported) {
  AppWorld world;
  world.act(intent::PickFile{});
  ASSERT_EQ(world.platform().pickers().size(), 1U);
  EXPECT_NE(world.platform().pickers()[0].find(".mmd"), std::string::npos);
}

TEST(Library, ANewerBuildIsOfferedAndTakenOverOnceEverythingIsSaved) {
  AppWorld world;
  world.make_map(1);
  world.happen(PageChanged{.update_waiting = true});
  ASSERT_TRUE(world.session().toast.has_value());
  EXPECT_EQ(world.session().toast->action, Toast::Action::reload);
  world.wait_ms(60'000);
  ASSERT_TRUE(world.session().toast.has_value()) << "it stays until it is closed";
  world.act(intent::BeginText{FieldTarget{world.outline().columns()[0], "name"}});
  world.happen(TextChanged{.id = world.session().editing->editor_id, .text = "Waits"});
  world.platform().hold_answers();
  world.act(intent::ToastAction{});
  EXPECT_EQ(world.platform().updates_installed(), 0);
  world.platform().release_answers();
  world.settle();
  EXPECT_EQ(world.platform().updates_installed(), 1);
  EXPECT_EQ(world.journey().find(world.outline().columns()[0])->name, "Waits");
}

TEST(Library, NoticesAreShown) {
  AppWorld world;
  world.happen(NoticeRaised{.notice = {.what = "The storage was wiped"}, .key = {}});
  ASSERT_TRUE(world.session().report.has_value());
  EXPECT_EQ(world.session().report->lines.front().what, "The storage was wiped");
}

}  // namespace
}  // namespace throughline
