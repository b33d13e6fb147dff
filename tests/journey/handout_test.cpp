// Files that carry what was changed since they were handed out.
#include "journey/handout.hpp"

#include <gtest/gtest.h>

#include "journey/codec.hpp"
#include "journey/merge.hpp"
#include "journey/random_edits.hpp"

namespace throughline {
namespace {

Journey reread(const Journey& journey) {
  auto read = read_journey(write_journey(journey));
  EXPECT_TRUE(read) << read.error().what;
  for (const Error& repair : read->repairs) ADD_FAILURE() << repair.where << ": " << repair.what;
  return std::move(read->journey);
}

class HandoutProperty : public ::testing::TestWithParam<std::uint64_t> {};

// SPEC 6.14: through its file, and edited again after that.
TEST_P(HandoutProperty, a_file_tells_what_it_was_handed_out_as) {
  const Journey map = testing::random_journey(GetParam(), 80);
  Journey copy = testing::edited(hand_out(map), GetParam() + 1, 30);
  copy = reread(copy);
  ASSERT_NE(copy.handed_out.map, nullptr);
  EXPECT_TRUE(*copy.handed_out.map == map);
  copy = reread(testing::edited(std::move(copy), GetParam() + 2, 30));
  EXPECT_TRUE(*copy.handed_out.map == map);

  const Journey ours = testing::edited(map, GetParam() + 3, 30);
  const Journey* theirs = &copy;
  const auto with_carried = merge(*copy.handed_out.map, ours, {&theirs, 1});
  const auto with_base = merge(map, ours, {&theirs, 1});
  ASSERT_TRUE(with_carried && with_base);
  EXPECT_EQ(with_carried->edit, with_base->edit);
}

// SPEC 6.14
TEST_P(HandoutProperty, an_edit_between_two_maps_takes_one_to_the_other) {
  const Journey map = testing::random_journey(GetParam(), 80);
  const Journey later = testing::edited(map, GetParam() + 1, 60);
  const Edit edit = edit_between(map, later);
  Journey made = map;
  ASSERT_TRUE(apply(made, edit));
  EXPECT_TRUE(made == later);
  ASSERT_TRUE(apply(made, inverse(edit)));
  EXPECT_TRUE(made == map);
  EXPECT_TRUE(edit_between(map, map).changes.empty());
  const auto read = read_edit_backwards(later, write_edit(edit));
  ASSERT_TRUE(read) << read.error().where;
  EXPECT_EQ(read->changes, edit.changes);
}

INSTANTIATE_TEST_SUITE_P(Seeds, HandoutProperty, ::testing::Range<std::uint64_t>(1, 25));

std::string file_with(const std::string& since) {
  return R"({"format":"throughline","version":1,"map":{"id":"map:0000000000001","title":"Now"},)"
         R"("stages":[{"id":"stage:0000000000001","rank":"i001","name":"Shop"}],"since":)" +
         since + "}";
}

// SPEC 6.15
TEST(Handout, what_does_not_fit_is_kept_and_said) {
  for (
      const char* since : {
          R"({"changes":[{"id":"map:0000000000001","fields":{"title":["Then","Other"]}}]})",
          R"({"changes":[{"id":"stage:0000000000002","fields":{"name":["a","b"]}}]})",
          R"({"changes":[{"after":{"id":"stage:0000000000002","rank":"i002"}}]})",
          R"({"changes":[{"before":{"id":"stage:0000000000001","rank":"i002"}}]})",
          R"({"changes":[{"before":{"id":"step:0000000000001","place":{"stage":"stage:0000000000009","rank":"i1"}}}]})",
          R"({"changes":[{"id":"stage:0000000000001","fields":{"rank":["0","i001"]}}]})",
          R"({"changes":7})",
          R"({"sky":"blue"})",
      }) {
    const auto read = read_journey(file_with(since));
    ASSERT_TRUE(read);
    ASSERT_EQ(read->repairs.size(), 1U) << since;
    EXPECT_EQ(read->repairs[0].where, "/since");
    EXPECT_EQ(read->journey.handed_out.map, nullptr);
    EXPECT_TRUE(read->journey.map.file_unknown.contains("since_unread")) << since;
    const auto again = read_journey(write_journey(read->journey));
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->repairs.empty());
    EXPECT_TRUE(again->journey == read->journey);
  }
  const auto fits = read_journey(
      file_with(R"({"changes":[{"id":"map:0000000000001","fields":{"title":["Then","Now"]}}]})"));
  ASSERT_TRUE(fits);
  EXPECT_TRUE(fits->repairs.empty());
  ASSERT_NE(fits->journey.handed_out.map, nullptr);
  EXPECT_EQ(fits->journey.handed_out.map->map.title, "Then");
}

}  // namespace
}  // namespace throughline
