// The accessibility tree of one frame, filled by the views as they draw and published after the
// pass. It is also how assistive technology, Tab and browser tests act on a view: `take_action`
// says what was done to a node since the last frame.
//
//   const auto id = tree.add({.id = AccessTree::key("undo"), .role = AccessRole::button, .name =
//   "Undo", .rect_px = rect}); if (clicked || tree.pressed(id)) sink(intent::Undo{});
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "platform/event.hpp"
#include "platform/platform.hpp"

namespace throughline {

class AccessTree {
 public:
  static constexpr std::size_t kMaximumNodes = 500;

  // A stable id from a name, below a parent and for the n-th of its kind (records: use the low bits
  // of their id).
  [[nodiscard]] static std::uint32_t key(std::string_view name, std::uint64_t salt = 0);

  // Begins a frame: forgets the nodes, keeps the focus; `actions` are those since the last frame.
  void begin(std::vector<AccessActed> actions);
  // Adds a node below the current parent (unless its own is set) and returns its id. Beyond
  // kMaximumNodes it is dropped.
  std::uint32_t add(AccessNode node);
  void push_parent(std::uint32_t id);
  void pop_parent();

  [[nodiscard]] bool pressed(std::uint32_t id) const { return acted(id, AccessAction::press); }
  [[nodiscard]] bool acted(std::uint32_t id, AccessAction action) const;
  // Anything at all.
  [[nodiscard]] bool acted() const { return !actions_.empty(); }
  // Where the keyboard is; 0: on none. Views draw a focus ring around it.
  [[nodiscard]] std::uint32_t focused() const { return focused_; }
  // Moves the keyboard to a node of this frame or the next.
  void focus(std::uint32_t id);
  // The next or previous node in the order of Tab; 0 at the end, or when `id` is not in this frame.
  enum class FocusDirection : std::uint8_t { forward, backward };
  [[nodiscard]] std::uint32_t focusable_after(std::uint32_t id, FocusDirection direction) const;

  [[nodiscard]] std::span<const AccessNode> nodes() const { return nodes_; }
  // The node or null. Valid until the next node is added.
  [[nodiscard]] const AccessNode* find(std::uint32_t id) const;
  // The same of the frame before. Valid until the next frame.
  [[nodiscard]] const AccessNode* find_before(std::uint32_t id) const;
  [[nodiscard]] bool full() const { return nodes_.size() >= kMaximumNodes; }

 private:
  std::vector<AccessNode> nodes_;
  std::vector<AccessNode> nodes_before_;
  std::vector<std::uint32_t> parents_;
  std::vector<AccessActed> actions_;
  std::uint32_t focused_ = 0;
};

}  // namespace throughline
