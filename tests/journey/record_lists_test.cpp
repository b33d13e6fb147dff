// Records that belong to another one: which they are, how one is added, and back.
#include "journey/record_lists.hpp"

#include <gtest/gtest.h>

#include "journey/codec.hpp"
#include "journey/history.hpp"
#include "journey/outline.hpp"

namespace throughline {
namespace {

class RecordLists : public ::testing::Test {
 protected:
  void commit(Result<Edit> edit) {
    ASSERT_TRUE(edit) << edit.error().what;
    // Undone, the file is the same to the byte.
    const std::string before = write_journey(history.journey());
    ASSERT_TRUE(history.commit(*edit));
    const std::string after = write_journey(history.journey());
    ASSERT_TRUE(history.undo());
    ASSERT_EQ(write_journey(history.journey()), before);
    ASSERT_TRUE(history.redo());
    ASSERT_EQ(write_journey(history.journey()), after);
    outline = Outline(history.journey());
  }
  template <class T>
  Id<T> commit_created(Result<Created<T>> created) {
    commit(created ? Result<Edit>(created->edit) : std::unexpected(created.error()));
    return created ? created->id : Id<T>{};
  }
  RecordKey add_card_named(std::string text, Id<Step> at) {
    const Id<Card> id =
        commit_created(add_card(view(), {outline.lanes()[0], at}, std::move(text), kAtEnd, random));
    return {.kind = RecordKind::card, .id = id.value};
  }
  RecordKey add_evidence(std::string text, std::string date, RecordKey target) {
    Evidence evidence;
    evidence.text = std::move(text);
    evidence.date = std::move(date);
    const auto created = add_evidence_for(view(), evidence, target, random);
    commit(created ? Result<Edit>(created->edit) : std::unexpected(created.error()));
    return created ? created->key : RecordKey{};
  }
  MapView view() { return {history.journey(), outline}; }
  std::vector<RecordKey> subjects(RecordList list, RecordKey owner) {
    std::vector<RecordKey> found;
    for (const RecordKey& member : list_members(view(), list, owner))
      found.push_back(subject_of(history.journey(), owner, member));
    EXPECT_EQ(found.size(), list_size(view(), list, owner));
    return found;
  }

  Random random{11};
  History history{new_journey("Map", random), 1};
  Outline outline{history.journey()};
  Id<Stage> stage = commit_created(add_stage(view(), "Buys", kAtEnd, random));
  Id<Step> first_step = commit_created(add_step(view(), stage, "Orders", kAtEnd, random));
  Id<Step> second_step = commit_created(add_step(view(), stage, "Pays", kAtEnd, random));
  RecordKey pays = add_card_named("Pays", second_step);
  RecordKey orders = add_card_named("Orders", first_step);
};

TEST_F(RecordLists, EvidenceComesWithItsSupportAndTheNewestFirst) {
  const RecordKey old = add_evidence("They waited", "2025-03-01", orders);
  const RecordKey young = add_evidence("They still wait", "2026-03-01", orders);
  EXPECT_EQ(subjects(RecordList::evidence, orders), (std::vector{young, old}));
  EXPECT_EQ(subjects(RecordList::supported, old), std::vector{orders});
  EXPECT_EQ(subjects(RecordList::findings, {}), (std::vector{young, old}));

  Support support = *history.journey().find(
      Id<Support>{list_members(view(), RecordList::evidence, orders)[0].id});
  support.stance = Stance::against;
  commit(set_pair(view(), support));
  EXPECT_EQ(subjects(RecordList::evidence, orders), (std::vector{old, young}))
      << "what speaks for it comes first";
}

TEST_F(RecordLists, EvidenceThatIsThereIsAttachedOnceInTheOrderOfTheStory) {
  const RecordKey found = add_evidence("They waited", "2025-03-01", pays);
  EXPECT_FALSE(may_attach(view(), RecordList::evidence, pays, found));
  EXPECT_TRUE(may_attach(view(), RecordList::evidence, orders, found));
  commit(attach(view(), RecordList::evidence, orders, found, random));
  EXPECT_EQ(subjects(RecordList::supported, found), (std::vector{orders, pays}));
  const RecordKey step{.kind = RecordKind::step, .id = first_step.value};
  commit(attach(view(), RecordList::supported, found, step, random));
  EXPECT_EQ(subjects(RecordList::supported, found), (std::vector{step, orders, pays}));
  EXPECT_FALSE(attach(view(), RecordList::supported, found, step, random)) << "it is there";
  EXPECT_FALSE(may_attach(view(), RecordList::supported, found, found));
}

TEST_F(RecordLists, EvidenceForWhatIsGoneIsRefused) {
  EXPECT_FALSE(add_evidence_for(view(), Evidence(), {.kind = RecordKind::card, .id = 99}, random));
  EXPECT_FALSE(add_evidence_for(view(), Evidence(), {.kind = RecordKind::vote, .id = 1}, random));
}

TEST_F(RecordLists, ALinkIsSeenFromBothEndsAndTheWayBackIsAnother) {
  commit(attach(view(), RecordList::links, orders, pays, random));
  EXPECT_EQ(subjects(RecordList::links, orders), std::vector{pays});
  EXPECT_EQ(subjects(RecordList::links, pays), std::vector{orders});
  EXPECT_FALSE(may_attach(view(), RecordList::links, orders, pays));
  EXPECT_FALSE(may_attach(view(), RecordList::links, orders, orders));
  EXPECT_TRUE(may_attach(view(), RecordList::links, pays, orders));
}

}  // namespace
}  // namespace throughline
