// What stands behind records: counted from supports, followed through every edit.
#include "journey/evidence_state.hpp"

#include <gtest/gtest.h>

#include "base/date.hpp"
#include "journey/history.hpp"
#include "journey/outline.hpp"
#include "journey/random_edits.hpp"
#include "journey/verbs_records.hpp"

namespace throughline {
namespace {

// SPEC 8.1
TEST(EvidenceState, OneVoiceAgainstContestsAnyNumberInFavour) {
  EXPECT_EQ(EvidenceCount{}.backing(), Backing::assumption);
  EXPECT_EQ((EvidenceCount{.in_favour = 2, .against = 0}.backing()), Backing::supported);
  EXPECT_EQ((EvidenceCount{.in_favour = 2, .against = 1}.backing()), Backing::contested);
  EXPECT_EQ((EvidenceCount{.in_favour = 0, .against = 1}.backing()), Backing::contested);
}

// SPEC 8.3
TEST(EvidenceState, IsStaleOneDayAfterTheMonthsOfItsMap) {
  Evidence evidence;
  evidence.date = "2025-11-24";
  Map map;
  const auto stale_on = [&](std::int64_t year, unsigned month, unsigned day) {
    return is_stale(evidence, map, days_from_date(year, month, day));
  };
  EXPECT_FALSE(stale_on(2026, 11, 24));
  EXPECT_TRUE(stale_on(2026, 11, 25));
  map.stale_months = 3;
  EXPECT_FALSE(stale_on(2026, 2, 24)) << "over the turn of the year";
  EXPECT_TRUE(stale_on(2026, 2, 25));
  evidence.date.clear();
  EXPECT_FALSE(stale_on(2026, 11, 25)) << "nobody knows when it was found";
}

class EvidenceShare : public ::testing::Test {
 protected:
  void commit(Result<Edit> edit) {
    ASSERT_TRUE(edit) << edit.error().what;
    ASSERT_TRUE(apply(journey, *edit));
    outline.update(journey, *edit);
    states.update(journey, *edit);
    ASSERT_TRUE(states == EvidenceStates(journey));
  }
  template <class T>
  Id<T> commit_created(Result<Created<T>> created) {
    commit(created ? Result<Edit>(created->edit) : std::unexpected(created.error()));
    return created ? created->id : Id<T>{};
  }
  Id<Card> add(Id<Lane> lane) {
    return commit_created(add_card({journey, outline}, {lane, step}, "Waits", kAtEnd, random));
  }

  Random random{7};
  Journey journey = new_journey("Map", random);
  Outline outline{journey};
  EvidenceStates states{journey};
  Id<Stage> stage = commit_created(add_stage({journey, outline}, "Buys", kAtEnd, random));
  Id<Step> step = commit_created(add_step({journey, outline}, stage, "Pays", kAtEnd, random));
};

// SPEC 8.2
TEST_F(EvidenceShare, CountsCardsThatWantEvidenceAndThoseThatHaveIt) {
  const Id<Lane> doing = outline.lanes()[0];
  const Id<Card> first = add(doing);
  add(doing);
  const Id<Lane> notes =
      commit_created(add_lane({journey, outline}, LaneKind::note, "Notes", kAtEnd, random));
  add(notes);
  EXPECT_EQ(states.share().cards, 2U) << "a note claims nothing";
  EXPECT_EQ(states.share().percent(), 0U);

  Evidence evidence;
  evidence.text = "41 of 300 said so";
  const auto found = add_record({journey, outline}, evidence, kAtEnd, random);
  ASSERT_TRUE(found);
  commit(found->edit);
  Support support;
  support.evidence = {found->key.id};
  support.target = {.kind = RecordKind::card, .id = first.value};
  commit(set_pair({journey, outline}, support));
  EXPECT_EQ(states.share().percent(), 50U);
  EXPECT_EQ(states.of(support.target).backing(), Backing::supported);

  support.stance = Stance::against;
  commit(set_pair({journey, outline}, support));
  EXPECT_EQ(states.of(support.target), (EvidenceCount{.in_favour = 0, .against = 1}));
  EXPECT_EQ(states.share().percent(), 0U);

  Lane lane = *journey.find(notes);
  lane.kind = LaneKind::need;
  commit(change_record({journey, outline}, lane, "Change kind of lane"));
  EXPECT_EQ(states.share().cards, 3U) << "a need is a claim";
}

class EvidenceProperty : public ::testing::TestWithParam<std::uint64_t> {};

// SPEC 8.4
TEST_P(EvidenceProperty, FollowsEveryEditUndoAndRedo) {
  Random random(GetParam());
  History history(testing::random_journey(GetParam(), 120), random.next());
  Outline outline(history.journey());
  EvidenceStates states(history.journey());
  const auto follow = [&](const Edit& edit) {
    outline.update(history.journey(), edit);
    states.update(history.journey(), edit);
    ASSERT_TRUE(states == EvidenceStates(history.journey())) << edit.label;
  };
  for (int i = 0; i < 200; ++i) {
    const auto edit = testing::random_edit({history.journey(), outline}, random);
    if (!edit) continue;
    const auto committed = history.commit(*edit);
    ASSERT_TRUE(committed);
    follow(*committed);
  }
  while (!history.undo_label().empty()) follow(history.undo()->edit);
  while (!history.redo_label().empty()) follow(history.redo()->edit);
}

INSTANTIATE_TEST_SUITE_P(Seeds, EvidenceProperty, ::testing::Range<std::uint64_t>(1, 13));

}  // namespace
}  // namespace throughline
