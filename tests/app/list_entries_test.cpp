// Lists of records as a person fills them: what is typed, what is found, and back.
#include "app/list_entries.hpp"

#include <gtest/gtest.h>

#include "app/app_world.hpp"

namespace throughline {
namespace {

class ListEntries : public testing::Test {
 protected:
  ListEntries() {
    world.make_map(3);
    card = world.outline().cell(world.outline().lanes()[0], world.outline().columns()[0]).front();
    other = world.outline().cell(world.outline().lanes()[0], world.outline().columns()[1]).front();
    world.act(intent::Select{.ids = {card}});
  }
  void begin(RecordList list, const RecordId& owner) {
    world.act(intent::BeginText{ListEntryTarget{list, owner}});
  }
  std::vector<RecordKey> members(RecordList list, const RecordId& owner) {
    return list_members({world.journey(), world.outline()}, list, record_key(owner));
  }
  EvidenceCount evidence() { return world.app().document()->evidence.of(record_key(card)); }

  AppWorld world;
  Id<Card> card, other;
};

TEST_F(ListEntries, EnterWritesDownWhatWasFoundAndItStandsBehindTheCard) {
  begin(RecordList::evidence, card);
  world.type("41 of 300 said so");
  ASSERT_EQ(members(RecordList::evidence, card).size(), 1U);
  EXPECT_EQ(world.journey().evidence.records().front().text, "41 of 300 said so");
  EXPECT_EQ(evidence().backing(), Backing::supported);
  EXPECT_EQ(world.app().document()->evidence.share().percent(), 33U);

  world.act(intent::Undo{});
  EXPECT_TRUE(world.journey().evidence.empty()) << "both in one step";
  EXPECT_EQ(evidence().backing(), Backing::assumption);
}

TEST_F(ListEntries, WhatIsTypedOnlyToBeSearchedForIsNotWrittenDown) {
  begin(RecordList::evidence, card);
  world.type("queue", TextEnd::blur);
  EXPECT_TRUE(world.journey().evidence.empty());
  ASSERT_TRUE(world.session().reference_search.has_value());
  EXPECT_EQ(world.session().reference_search->text, "queue");
}

TEST_F(ListEntries, EvidenceThatIsThereIsFoundByItsWordsAndItsSource) {
  begin(RecordList::evidence, card);
  world.type("They waited twice");
  Evidence found = world.journey().evidence.records().front();
  found.source = "Support chats";
  world.act(intent::ChangeRecord{.record = found, .label = "Edit"});
  const auto matches = [&](const RecordId& owner, std::string_view typed) {
    return list_matches({world.journey(), world.outline()}, RecordList::evidence, record_key(owner),
                        typed, 6);
  };
  EXPECT_EQ(matches(other, "CHATS waited").size(), 1U);
  EXPECT_TRUE(matches(card, "waited").empty()) << "it is attached";
  world.act(intent::AttachToList{
      .list = RecordList::evidence, .owner = other, .subject = matches(other, "waited").front()});
  EXPECT_EQ(members(RecordList::supported, found.id).size(), 2U);
}

TEST_F(ListEntries, AgainstIsSaidByThePairAndDetachingLeavesTheFinding) {
  begin(RecordList::evidence, card);
  world.type("Nobody waited");
  Support support = world.journey().supports.records().front();
  support.stance = Stance::against;
  world.act(intent::ChangeRecord{.record = support, .label = "Edit"});
  EXPECT_EQ(evidence().backing(), Backing::contested);
  world.act(intent::RemoveRecords{.ids = {support.id}});
  EXPECT_EQ(evidence().backing(), Backing::assumption);
  EXPECT_EQ(world.journey().evidence.size(), 1U);
}

TEST_F(ListEntries, UndoBringsDeletedEvidenceBackToBeLookedAt) {
  begin(RecordList::evidence, card);
  world.type("Nobody waited");
  const Id<Evidence> found = world.journey().evidence.records().front().id;
  world.act(intent::Select{.ids = {found}});
  world.act(intent::RemoveRecords{.ids = {found}});
  EXPECT_TRUE(world.journey().supports.empty()) << "what it said goes with it";
  EXPECT_TRUE(world.session().selection.empty());
  world.act(intent::Undo{});
  EXPECT_EQ(world.session().selection, std::vector<RecordId>{found});
  EXPECT_EQ(evidence().backing(), Backing::supported);
}

TEST_F(ListEntries, PeriodsAreTypedOneAfterTheOther) {
  const Id<Stage> stage = world.outline().stages().front();
  begin(RecordList::counts, stage);
  world.type("2026-Q3: 1,000");
  ASSERT_TRUE(world.session().editing.has_value()) << "for the next one";
  world.type("Q4 2026 420");
  world.type("", TextEnd::escape);
  ASSERT_EQ(world.journey().counts.size(), 2U);
  const Count* first =
      world.journey().find(Id<Count>{members(RecordList::counts, stage).back().id});
  EXPECT_EQ(first->period, "2026-Q3");
  EXPECT_EQ(first->entered, 1000);

  world.act(intent::BeginText{FieldTarget{first->id, "entered"}});
  world.type("");
  EXPECT_EQ(world.journey().counts.size(), 1U) << "a count that says nothing goes";
}

TEST_F(ListEntries, WhatIsNoEntryIsSaidBesideTheField) {
  const Id<Stage> stage = world.outline().stages().front();
  begin(RecordList::counts, stage);
  world.type("many");
  ASSERT_TRUE(world.session().refused.has_value());
  EXPECT_EQ(world.session().refused->why,
            "“many” is no period with a figure. Write it as 2026-Q3: 1,000");
  EXPECT_TRUE(world.journey().counts.empty());
}

TEST_F(ListEntries, EnterLinksToTheFirstMatch) {
  begin(RecordList::links, card);
  world.type("card 1");
  ASSERT_EQ(world.journey().links.size(), 1U);
  EXPECT_EQ(world.journey().links.records().front().from, card);
  EXPECT_EQ(world.journey().links.records().front().to, other);
  begin(RecordList::links, card);
  world.type("tiger");
  EXPECT_EQ(world.journey().links.size(), 1U);
}

TEST_F(ListEntries, ValuesAreAddedAndMovedAmongThemselves) {
  const Id<Map> map = world.journey().map.id;
  begin(RecordList::values, map);
  world.type("Genuine");
  world.type("Welcoming");
  world.type("", TextEnd::escape);
  const auto names = [&] {
    std::vector<std::string> found;
    for (const Id<Value> id : world.outline().values())
      found.push_back(world.journey().find(id)->name);
    return found;
  };
  EXPECT_EQ(names(), (std::vector<std::string>{"Genuine", "Welcoming"}));
  world.act(intent::MoveRecord{.record = world.outline().values()[1], .index = 0});
  EXPECT_EQ(names(), (std::vector<std::string>{"Welcoming", "Genuine"}));
}

TEST_F(ListEntries, AReadingNeedsADayAndAValue) {
  begin(RecordList::channels, world.journey().map.id);
  world.type("App");
  Random random(5);
  const MapView view{world.journey(), world.outline()};
  const RecordKey key{.kind = RecordKind::metric, .id = 77};
  EXPECT_FALSE(add_typed(view, RecordList::readings, key, "yesterday: 4", random));
  EXPECT_FALSE(add_typed(view, RecordList::readings, key, "2026-11-02: four", random));
  EXPECT_FALSE(add_typed(view, RecordList::readings, key, "2 Nov 2026: 4.5", random))
      << "there is no such metric";
}

}  // namespace
}  // namespace throughline
