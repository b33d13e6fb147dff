#include "platform/fake/fake_platform.hpp"

#include <gtest/gtest.h>

#include <variant>

namespace throughline {
namespace {

constexpr std::string_view kKey = "map:1";

StoredMapInfo info() {
  StoredMapInfo made;
  made.key = kKey;
  made.title = "Coffee";
  return made;
}

TEST(FakePlatform, KeepsAMapAcrossPages) {
  FakeDisk disk;
  {
    FakePlatform first(disk);
    first.write_snapshot(1, info(), 4, "snapshot");
    first.append_journal(2, kKey, 5, "five");
    first.append_journal(3, kKey, 6, "six");
  }
  FakePlatform second(disk);
  second.load_map(9, kKey);
  const std::vector<Event> events = second.take_events();
  ASSERT_EQ(events.size(), 1U);
  const auto& loaded = std::get<MapLoaded>(events[0]);
  ASSERT_TRUE(loaded.map.has_value());
  EXPECT_EQ(loaded.map->snapshot, "snapshot");
  EXPECT_EQ(loaded.map->snapshot_sequence, 4U);
  ASSERT_EQ(loaded.map->frames.size(), 2U);
  EXPECT_EQ(loaded.map->frames[1].bytes, "six");
}

TEST(FakePlatform, SnapshotDropsTheJournalItHolds) {
  FakeDisk disk;
  FakePlatform platform(disk);
  platform.write_snapshot(1, info(), 0, "old");
  platform.append_journal(2, kKey, 1, "one");
  platform.append_journal(3, kKey, 2, "two");
  platform.write_snapshot(4, info(), 1, "new");
  const Result<LoadedMap> loaded = disk.load(kKey);
  ASSERT_TRUE(loaded.has_value());
  ASSERT_EQ(loaded->frames.size(), 1U);
  EXPECT_EQ(loaded->frames[0].sequence, 2U);
}

TEST(FakePlatform, RefusesAGapInTheJournal) {
  FakeDisk disk;
  ASSERT_TRUE(disk.write_snapshot(info(), 0, "").has_value());
  EXPECT_FALSE(disk.append(kKey, 2, "two").has_value());
  EXPECT_TRUE(disk.append(kKey, 1, "one").has_value());
}

TEST(FakePlatform, TheSameFrameTwiceIsFineAndAnotherOneIsNot) {
  FakeDisk disk;
  ASSERT_TRUE(disk.write_snapshot(info(), 0, "").has_value());
  ASSERT_TRUE(disk.append(kKey, 1, "one").has_value());
  EXPECT_TRUE(disk.append(kKey, 1, "one").has_value());
  EXPECT_FALSE(disk.append(kKey, 1, "other").has_value());
  EXPECT_EQ(disk.load(kKey)->frames.size(), 1U);
}

TEST(FakePlatform, AFailedRequestChangesNothing) {
  FakeDisk disk;
  FakePlatform platform(disk);
  platform.write_snapshot(1, info(), 0, "first");
  platform.fail_storage({.what = "The disk is full"});
  platform.append_journal(2, kKey, 1, "one");
  platform.append_journal(3, kKey, 1, "one again");
  const std::vector<Event> events = platform.take_events();
  ASSERT_EQ(events.size(), 3U);
  EXPECT_FALSE(std::get<StorageAnswer>(events[1]).status.has_value());
  EXPECT_TRUE(std::get<StorageAnswer>(events[2]).status.has_value());
  EXPECT_EQ(disk.maps.at(std::string(kKey)).journal.at(0).bytes, "one again");
}

TEST(FakePlatform, HoldsAnswersBackUntilTheyAreReleased) {
  FakeDisk disk;
  FakePlatform platform(disk);
  platform.hold_answers();
  platform.list_maps(1);
  EXPECT_TRUE(platform.take_events().empty());
  platform.release_answers();
  EXPECT_EQ(platform.take_events().size(), 1U);
}

TEST(FakePlatform, ReplaysTheStashBehindTheJournal) {
  FakeDisk disk;
  FakePlatform platform(disk);
  platform.write_snapshot(1, info(), 0, "");
  platform.append_journal(2, kKey, 1, "one");
  platform.stash_unsaved(kKey, 1, std::vector<std::string>{"one", "two"});
  const Result<LoadedMap> loaded = disk.load(kKey);
  ASSERT_TRUE(loaded.has_value());
  ASSERT_EQ(loaded->frames.size(), 2U);
  EXPECT_EQ(loaded->frames[1].sequence, 2U);
  EXPECT_EQ(loaded->frames[1].bytes, "two");
}

TEST(FakePlatform, PurgesADeletedMapAtTheNextStartButOne) {
  FakeDisk disk;
  {
    FakePlatform page(disk);
    page.write_snapshot(1, info(), 0, "");
    StoredMapInfo deleted = info();
    deleted.deleted_ms = 1;
    page.write_map_info(2, deleted);
  }
  {
    const FakePlatform next(disk);
  }
  EXPECT_EQ(disk.maps.size(), 1U);
  {
    const FakePlatform next_but_one(disk);
  }
  EXPECT_TRUE(disk.maps.empty());
}

TEST(FakePlatform, IsIdleUntilSomethingAsksForAFrame) {
  FakeDisk disk;
  FakePlatform platform(disk);
  EXPECT_FALSE(platform.frame_due_ms().has_value());
  EXPECT_FALSE(platform.take_frame());
  platform.request_frame(500);
  platform.request_frame(900);
  EXPECT_FALSE(platform.take_frame());
  platform.advance_ms(500);
  EXPECT_TRUE(platform.take_frame());
  EXPECT_FALSE(platform.take_frame());
}

}  // namespace
}  // namespace throughline
