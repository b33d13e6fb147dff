// Writing and reading is identity, for maps and for edits, and no bytes whatever crash the reader.
#include <gtest/gtest.h>

#include "base/utf8.hpp"
#include "journey/codec.hpp"
#include "journey/history.hpp"
#include "journey/random_edits.hpp"
#include "journey/references.hpp"

namespace throughline {
namespace {

void expect_valid(const Journey& journey) {
  for (const RecordType& type : record_types().subspan(1)) {
    with_table(journey, type.kind, [&](const auto& table) {
      for (const auto& record : table.records()) {
        for (const Reference& reference : references_of(type.kind, &record)) {
          ASSERT_NE(find_record(journey, reference.target), nullptr);
        }
      }
    });
  }
}

class CodecProperty : public ::testing::TestWithParam<std::uint64_t> {};

// SPEC 4.1
TEST_P(CodecProperty, a_map_is_read_back_as_it_was_written) {
  const Journey journey = testing::random_journey(GetParam(), 400);
  const std::string json = write_journey(journey);
  const auto read = read_journey(json);
  ASSERT_TRUE(read) << read.error().what << read.error().where;
  for (const Error& repair : read->repairs) ADD_FAILURE() << repair.where << ": " << repair.what;
  EXPECT_TRUE(read->journey == journey);
  EXPECT_EQ(write_journey(read->journey), json);
  EXPECT_TRUE(is_valid_utf8(json));
}

// SPEC 3.1: the bytes, and not only the values, come back.
TEST_P(CodecProperty, undo_restores_the_exact_bytes) {
  Random random(GetParam());
  History history(testing::random_journey(GetParam(), 50), 7);
  Outline outline(history.journey());
  std::vector<std::string> states{write_journey(history.journey())};
  for (int i = 0; i < 60; ++i) {
    const auto edit = testing::random_edit({history.journey(), outline}, random);
    if (!edit) continue;
    const auto committed = history.commit(*edit);
    ASSERT_TRUE(committed) << edit->label << ": " << committed.error().what;
    outline.update(history.journey(), *edit);
    states.push_back(write_journey(history.journey()));
  }
  for (std::size_t i = states.size() - 1; i > 0; --i) {
    ASSERT_TRUE(history.undo());
    ASSERT_EQ(write_journey(history.journey()), states[i - 1]);
  }
  for (std::size_t i = 1; i < states.size(); ++i) {
    ASSERT_TRUE(history.redo());
    ASSERT_EQ(write_journey(history.journey()), states[i]);
  }
}

// SPEC 4.6
TEST_P(CodecProperty, a_journal_of_edits_replays_to_the_same_map) {
  Random random(GetParam());
  Journey journey = testing::random_journey(GetParam(), 50);
  Outline outline(journey);
  Journey replayed = journey;
  for (int i = 0; i < 80; ++i) {
    auto edit = testing::random_edit({journey, outline}, random);
    if (!edit) continue;
    edit->site = random.next();
    edit->sequence = static_cast<std::uint64_t>(i) + 1;
    ASSERT_TRUE(apply(journey, *edit));
    outline.update(journey, *edit);
    const std::string line = write_edit(*edit);
    EXPECT_EQ(line.find('\n'), line.npos);
    const auto read = read_edit(replayed, line);
    ASSERT_TRUE(read) << read.error().where << line;
    EXPECT_TRUE(*read == *edit) << line;
    ASSERT_TRUE(apply(replayed, *read));
  }
  EXPECT_TRUE(journey == replayed);
}

// SPEC 4.4
TEST_P(CodecProperty, damaged_bytes_give_an_error_or_a_valid_map) {
  Random random(GetParam());
  const std::string json = write_journey(testing::random_journey(GetParam(), 60));
  for (int i = 0; i < 60; ++i) {
    std::string damaged = json;
    for (std::uint64_t j = 0; j <= random.below(4); ++j) {
      const std::size_t at = random.below(damaged.size());
      switch (random.below(4)) {
        case 0:
          damaged[at] = static_cast<char>(random.below(256));
          break;
        case 1:
          damaged.erase(at, random.below(40));
          break;
        case 2:
          damaged.insert(at, damaged.substr(random.below(damaged.size()), random.below(60)));
          break;
        default:
          damaged[at] = "{}[]\",:0-ntf\\"[random.below(13)];
      }
    }
    const auto read = read_journey(damaged);
    if (!read) {
      EXPECT_FALSE(read.error().what.empty());
      continue;
    }
    expect_valid(read->journey);
    // What was repaired once needs no second repair, and nothing is lost by writing it.
    const std::string written = write_journey(read->journey);
    const auto again = read_journey(written);
    ASSERT_TRUE(again) << again.error().what << again.error().where;
    EXPECT_TRUE(again->repairs.empty() || read->newer_version)
        << again->repairs.front().where << again->repairs.front().what;
    EXPECT_EQ(write_journey(again->journey), written);
    EXPECT_TRUE(again->journey == read->journey);
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, CodecProperty, ::testing::Range<std::uint64_t>(1, 21));

// SPEC 4.4
TEST(CodecProperty, no_beginning_of_a_file_crashes) {
  const std::string json = write_journey(testing::random_journey(99, 120));
  for (std::size_t size = 0; size + 2 < json.size(); ++size) {
    const auto read = read_journey(std::string_view(json).substr(0, size));
    ASSERT_FALSE(read) << size;
    EXPECT_FALSE(read.error().what.empty());
  }
}

}  // namespace
}  // namespace throughline
