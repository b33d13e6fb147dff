// Each migration opens a file from before it, exactly. A migration without a test here fails.
#include "journey/migrations/migration.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "journey/codec.hpp"

namespace throughline {
namespace {

std::string slurp(const std::string& name) {
  std::ifstream file(THROUGHLINE_SOURCE_DIR "/tests/journey/data/" + name, std::ios::binary);
  EXPECT_TRUE(file) << name;
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

// A file as it was written before the migration, and what it must become.
struct Tested {
  std::string_view migration;
  std::string_view before, after;
};
constexpr auto kTested = std::to_array<Tested>(
    {{"channels_from_names", "version_1.journey.json", "version_1_as_2.journey.json"}});

// SPEC 4.8
TEST(Migrations, each_is_numbered_named_and_tested) {
  int number = 0;
  std::int64_t version = 1;
  for (const Migration& migration : migrations()) {
    EXPECT_EQ(migration.number, ++number);
    EXPECT_GT(migration.to_version, version);
    version = migration.to_version;
    EXPECT_TRUE(std::ranges::find(kTested, migration.name, &Tested::migration) != kTested.end())
        << migration.name << " has no test";
  }
  EXPECT_EQ(version, kFileVersion);
}

// SPEC 4.8
TEST(Migrations, files_of_earlier_versions_open_exactly) {
  for (const Tested& tested : kTested) {
    const auto read = read_journey(slurp(std::string(tested.before)));
    ASSERT_TRUE(read) << tested.migration;
    for (const Error& repair : read->repairs) ADD_FAILURE() << repair.where << ": " << repair.what;
    EXPECT_FALSE(read->newer_version);
    EXPECT_EQ(write_journey(read->journey), slurp(std::string(tested.after))) << tested.migration;
  }
}

constexpr std::string_view kCards =
    R"("cards":[{"id":"card:0000000000001","place":{"rank":"i1"},"channel":"App","metric":"NPS"},)"
    R"({"id":"card:0000000000002","place":{"rank":"i2"},"channel":"Counter"},)"
    R"({"id":"card:0000000000003","place":{"rank":"i3"},"channel":"App"},)"
    R"({"id":"card:0000000000004","place":{"rank":"i4"},"channel":""},)"
    R"({"id":"card:0000000000005","place":{"rank":"i5"},"channel":7}])";

TEST(Migrations, a_name_becomes_one_record_wherever_the_version_stands) {
  const std::string head = R"("format":"throughline","map":{"id":"map:0000000000001"},)";
  const auto in_front = read_journey("{\"version\":1," + head + std::string(kCards) + "}");
  const auto at_the_end = read_journey("{" + head + std::string(kCards) + ",\"version\":1}");
  ASSERT_TRUE(in_front);
  ASSERT_TRUE(at_the_end);
  EXPECT_TRUE(in_front->journey == at_the_end->journey);
  const Journey& journey = in_front->journey;
  EXPECT_EQ(journey.channels.size(), 2U);
  EXPECT_EQ(journey.metrics.size(), 1U);
  const auto channel = [&journey](std::uint64_t card) {
    const Channel* found = journey.find(journey.find(Id<Card>{card})->channel);
    return found == nullptr ? std::string() : found->name;
  };
  EXPECT_EQ(channel(1), "App");
  EXPECT_EQ(channel(2), "Counter");
  EXPECT_EQ(channel(3), "App");
  EXPECT_EQ(channel(4), "");
  EXPECT_EQ(channel(5), "");
  EXPECT_EQ(journey.find(Id<Card>{5})->unknown, R"({"channel_unread":7})");
  EXPECT_EQ(journey.find(journey.find(Id<Card>{1})->metric)->name, "NPS");
  ASSERT_EQ(in_front->repairs.size(), 1U);
  EXPECT_EQ(in_front->repairs.front().where, "/cards/4/channel");
}

}  // namespace
}  // namespace throughline
