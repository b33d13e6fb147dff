#include "app/access_tree.hpp"

#include <gtest/gtest.h>

namespace throughline {
namespace {

TEST(AccessTree, KeysAreStableAndNeverZero) {
  EXPECT_EQ(AccessTree::key("undo"), AccessTree::key("undo"));
  EXPECT_NE(AccessTree::key("undo"), AccessTree::key("redo"));
  EXPECT_NE(AccessTree::key("card", 1), AccessTree::key("card", 2));
  EXPECT_NE(AccessTree::key("undo"), 0U);
}

TEST(AccessTree, NodesStandBelowTheCurrentParent) {
  AccessTree tree;
  tree.begin({});
  const std::uint32_t bar = tree.add({.id = 1, .role = AccessRole::toolbar, .name = "Bar"});
  tree.push_parent(bar);
  tree.add({.id = 2, .role = AccessRole::button, .name = "Undo"});
  tree.add({.id = 3, .parent = 9, .role = AccessRole::button, .name = "Elsewhere"});
  tree.pop_parent();
  tree.add({.id = 4, .role = AccessRole::button, .name = "Outside"});
  EXPECT_EQ(tree.find(2)->parent, bar);
  EXPECT_EQ(tree.find(3)->parent, 9U);
  EXPECT_EQ(tree.find(4)->parent, 0U);
}

TEST(AccessTree, ActionsAreSeenForOneFrame) {
  AccessTree tree;
  tree.begin({{.node = 7, .action = AccessAction::press}});
  EXPECT_TRUE(tree.pressed(7));
  EXPECT_FALSE(tree.pressed(8));
  EXPECT_FALSE(tree.acted(7, AccessAction::increase));
  tree.begin({});
  EXPECT_FALSE(tree.pressed(7));
}

TEST(AccessTree, FocusStaysUntilItMovesOrLeaves) {
  AccessTree tree;
  tree.begin({{.node = 7, .action = AccessAction::focus}});
  tree.add({.id = 7, .name = "Undo"});
  EXPECT_TRUE(tree.find(7)->focused);
  tree.begin({});
  EXPECT_EQ(tree.focused(), 7U);
  tree.begin({{.node = 8, .action = AccessAction::blur}});
  EXPECT_EQ(tree.focused(), 7U);
  tree.begin({{.node = 7, .action = AccessAction::blur}});
  EXPECT_EQ(tree.focused(), 0U);
}

TEST(AccessTree, HoldsAtMostFiveHundredNodes) {
  AccessTree tree;
  tree.begin({});
  for (std::uint32_t id = 1; id <= 600; ++id) tree.add({.id = id});
  EXPECT_EQ(tree.nodes().size(), AccessTree::kMaximumNodes);
  EXPECT_TRUE(tree.full());
}

TEST(AccessTree, TabGoesOverWhatCanHaveTheKeyboard) {
  using enum AccessTree::FocusDirection;
  AccessTree tree;
  tree.begin({});
  tree.add({.id = 1, .focusable = true});
  tree.add({.id = 2, .focusable = false});
  tree.add({.id = 3, .focusable = true, .disabled = true});
  tree.add({.id = 4, .focusable = true});
  EXPECT_EQ(tree.focusable_after(1, forward), 4U);
  EXPECT_EQ(tree.focusable_after(4, backward), 1U);
  EXPECT_EQ(tree.focusable_after(4, forward), 0U);
  EXPECT_EQ(tree.focusable_after(99, forward), 0U);
}

}  // namespace
}  // namespace throughline
