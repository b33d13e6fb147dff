#include "app/access_tree.hpp"

#include <algorithm>
#include <utility>

#include "base/hash.hpp"

namespace throughline {

std::uint32_t AccessTree::key(std::string_view name, std::uint64_t salt) {
  const std::uint64_t hash = combine_hashes(hash_text(name), salt);
  const auto folded = static_cast<std::uint32_t>(hash ^ (hash >> 32U));
  return folded == 0 ? 1 : folded;
}

void AccessTree::begin(std::vector<AccessActed> actions) {
  std::swap(nodes_, nodes_before_);
  nodes_.clear();
  parents_.clear();
  actions_ = std::move(actions);
  for (const AccessActed& acted : actions_) {
    if (acted.action == AccessAction::focus) focused_ = acted.node;
    if (acted.action == AccessAction::blur && focused_ == acted.node) focused_ = 0;
  }
}

std::uint32_t AccessTree::add(AccessNode node) {
  const std::uint32_t id = node.id;
  if (full()) return id;
  if (node.parent == 0 && !parents_.empty()) node.parent = parents_.back();
  node.focused = id == focused_;
  nodes_.push_back(std::move(node));
  return id;
}

void AccessTree::push_parent(std::uint32_t id) {
  parents_.push_back(id);
}

void AccessTree::pop_parent() {
  if (!parents_.empty()) parents_.pop_back();
}

bool AccessTree::acted(std::uint32_t id, AccessAction action) const {
  return std::ranges::any_of(actions_, [&](const AccessActed& acted) {
    return acted.node == id && acted.action == action;
  });
}

void AccessTree::focus(std::uint32_t id) {
  focused_ = id;
  for (AccessNode& node : nodes_) node.focused = node.id == id;
}

const AccessNode* AccessTree::find(std::uint32_t id) const {
  const auto found = std::ranges::find(nodes_, id, &AccessNode::id);
  return found == nodes_.end() ? nullptr : &*found;
}

const AccessNode* AccessTree::find_before(std::uint32_t id) const {
  const auto found = std::ranges::find(nodes_before_, id, &AccessNode::id);
  return found == nodes_before_.end() ? nullptr : &*found;
}

std::uint32_t AccessTree::focusable_after(std::uint32_t id, FocusDirection direction) const {
  const auto at = std::ranges::find(nodes_, id, &AccessNode::id);
  if (at == nodes_.end()) return 0;
  const auto can_have_focus = [](const AccessNode& node) {
    return node.focusable && !node.disabled;
  };
  if (direction == FocusDirection::forward) {
    const auto next = std::find_if(at + 1, nodes_.end(), can_have_focus);
    return next == nodes_.end() ? 0 : next->id;
  }
  const auto previous = std::find_if(std::make_reverse_iterator(at), nodes_.rend(), can_have_focus);
  return previous == nodes_.rend() ? 0 : previous->id;
}

}  // namespace throughline
