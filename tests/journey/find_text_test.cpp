#include "journey/find_text.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "journey/history.hpp"
#include "journey/random_edits.hpp"
#include "journey/record_access.hpp"

namespace throughline {
namespace {

class FindText : public ::testing::Test {
 protected:
  FindText() : journey_(new_journey("Coffee map", random_)) {
    const Outline empty(journey_);
    auto stage = *add_stage({journey_, empty}, "Coffee first", kAtEnd, random_);
    EXPECT_TRUE(apply(journey_, stage.edit));
    const Outline with_stage(journey_);
    auto step = *add_step({journey_, with_stage}, stage.id, "Waits", kAtEnd, random_);
    EXPECT_TRUE(apply(journey_, step.edit));
    step_ = step.id;
    const Outline with_step(journey_);
    auto card = *add_card({journey_, with_step}, {with_step.lanes().front(), step_},
                          "coffee, COFFEE and ÜBER über", kAtEnd, random_);
    EXPECT_TRUE(apply(journey_, card.edit));
    card_ = card.id;
  }

  [[nodiscard]] std::vector<FoundText> find(std::string_view text,
                                            LetterCase letter_case = LetterCase::alike) const {
    const Outline outline(journey_);
    return find_text({journey_, outline}, text, letter_case);
  }
  [[nodiscard]] Result<Edit> replace(std::span<const FoundText> places,
                                     std::string_view text) const {
    const Outline outline(journey_);
    return replace_text({journey_, outline}, places, text);
  }

  Random random_{5};
  Journey journey_;
  Id<Step> step_;
  Id<Card> card_;
};

TEST_F(FindText, EveryPlaceIsFoundInTheOrderOfTheStory) {
  const auto found = find("coffee");
  ASSERT_EQ(found.size(), 4U);
  EXPECT_EQ(found[0].record.kind, RecordKind::map);
  EXPECT_EQ(found[1].record.kind, RecordKind::stage);
  EXPECT_EQ(found[2].record, (RecordKey{.kind = RecordKind::card, .id = card_.value}));
  EXPECT_EQ(found[2].range, (TextRange{.at = 0, .bytes = 6}));
  EXPECT_EQ(found[3].range, (TextRange{.at = 8, .bytes = 6}));
  EXPECT_TRUE(find("").empty());
}

TEST_F(FindText, LettersCountAsWrittenWhereThatIsAskedFor) {
  EXPECT_EQ(find("coffee", LetterCase::as_written).size(), 1U);
  EXPECT_EQ(find("über").size(), 2U);
  EXPECT_EQ(find("über", LetterCase::as_written).size(), 1U);
}

TEST_F(FindText, AllPlacesAreReplacedInOneEdit) {
  const auto edit = replace(find("coffee"), "tea");
  ASSERT_TRUE(edit);
  EXPECT_EQ(edit->changes.size(), 3U);
  EXPECT_EQ(edit->label, "Replace 4 texts");
  ASSERT_TRUE(apply(journey_, *edit));
  EXPECT_EQ(journey_.find(card_)->text, "tea, tea and ÜBER über");
  EXPECT_EQ(journey_.map.title, "tea map");
  EXPECT_TRUE(find("coffee").empty());
}

TEST_F(FindText, WhatWouldBeTooLongOrNamelessIsAnErrorAndNothingIsWritten) {
  const std::string long_text(std::size_t{70} * 1024, 'x');
  const auto too_long = replace(find("coffee"), long_text);
  ASSERT_FALSE(too_long);
  EXPECT_FALSE(too_long.error().what.empty());
  const auto nameless = replace(find("waits"), "");
  ASSERT_FALSE(nameless);
  EXPECT_EQ(nameless.error().what, "A step would have no name any more");
  // Replaced by itself there is nothing to do, and nothing to say.
  const auto same = replace(find("waits", LetterCase::alike), "Waits");
  ASSERT_FALSE(same);
  EXPECT_TRUE(same.error().what.empty());
}

TEST_F(FindText, APlaceThatIsNoLongerThereIsSaid) {
  const auto found = find("über");
  Card card = *journey_.find(card_);
  card.text = "short";
  journey_.cards.put(card);
  EXPECT_FALSE(replace(found, "x"));
}

class FindTextProperty : public ::testing::TestWithParam<std::uint64_t> {};

// Whatever is found is there; all of it replaced, nothing of it is left, nothing else has changed,
// and undo brings back what was.
TEST_P(FindTextProperty, ReplacingLeavesNothingAndUndoRestores) {
  Random random(GetParam());
  const Journey journey = testing::random_journey(GetParam(), 150);
  const Outline outline(journey);
  for (const std::string_view wanted : {"a", "e", "St", "\xE4\xB8\xAD", "no such text"}) {
    const auto letter_case = random.below(2) == 0 ? LetterCase::alike : LetterCase::as_written;
    const auto found = find_text({journey, outline}, wanted, letter_case);
    const TextFinder finder(wanted, letter_case);
    History history(journey, 1);
    const auto edit = replace_text({journey, outline}, found, "_");
    if (!edit) {
      EXPECT_TRUE(found.empty() || !edit.error().what.empty());
      continue;
    }
    for (const Change& change : edit->changes) {
      const RecordKey key = key_of(change);
      for (const Field& field : record_type(key.kind).fields) {
        const bool touched = std::ranges::any_of(found, [&](const FoundText& place) {
          return place.record == key && place.field == field.name;
        });
        if (touched) continue;
        EXPECT_TRUE(equal_field(field, data_of(*change.before), data_of(*change.after)))
            << field.name;
      }
    }
    ASSERT_TRUE(history.commit(*edit));
    const Outline after(history.journey());
    EXPECT_TRUE(find_text({history.journey(), after}, wanted, letter_case).empty()) << wanted;
    ASSERT_TRUE(history.undo());
    EXPECT_TRUE(history.journey() == journey);
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, FindTextProperty, ::testing::Range<std::uint64_t>(1, 16));

}  // namespace
}  // namespace throughline
