#include "platform/native/native_platform.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <cstdio>
#include <variant>

namespace throughline {
namespace {

class NativePlatformTest : public testing::Test {
 protected:
  void TearDown() override {
    std::remove((folder_ + "/map.txt").c_str());
    std::remove(folder_.c_str());
  }

  static std::string new_folder() {
    char name[] = "/tmp/throughline-XXXXXX";
    return mkdtemp(name) == nullptr ? std::string() : std::string(name);
  }

  std::string folder_ = new_folder();
  NativePlatform platform_{folder_};
};

TEST_F(NativePlatformTest, AFileHandedOutCanBeFetchedAgain) {
  const std::string bytes("a\0b\r\n\xFF", 6);
  platform_.download("map.txt", "text/plain", bytes);
  platform_.fetch_shipped("map.txt");
  const std::vector<Event> events = platform_.take_events();
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(std::get<FileOpened>(events[0]).bytes, bytes);
}

TEST_F(NativePlatformTest, WhatCannotBeReadOrWrittenIsSaid) {
  platform_.fetch_shipped("missing.txt");
  platform_.download("no/such/folder.txt", "text/plain", "x");
  const std::vector<Event> events = platform_.take_events();
  ASSERT_EQ(events.size(), 2U);
  EXPECT_EQ(std::get<FileFailed>(events[0]).error.where, "missing.txt");
  EXPECT_FALSE(std::get<NoticeRaised>(events[1]).notice.what.empty());
}

TEST_F(NativePlatformTest, EveryRequestToTheStorageIsAnswered) {
  platform_.list_maps(1);
  platform_.load_map(2, "map:1");
  platform_.append_journal(3, "map:1", 1, "frame");
  const std::vector<Event> events = platform_.take_events();
  ASSERT_EQ(events.size(), 3U);
  EXPECT_FALSE(std::get<MapsListed>(events[0]).maps.has_value());
  EXPECT_FALSE(std::get<MapLoaded>(events[1]).map.has_value());
  EXPECT_EQ(std::get<StorageAnswer>(events[2]).request, 3U);
}

TEST_F(NativePlatformTest, TimeGoesOnAndChanceDiffers) {
  EXPECT_GE(platform_.now_ms(), 0);
  EXPECT_GT(platform_.wall_clock_ms(), 1'700'000'000'000);
  EXPECT_NE(platform_.entropy(), platform_.entropy());
}

}  // namespace
}  // namespace throughline
