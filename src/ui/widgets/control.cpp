#include <string>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/keys.hpp"
#include "ui/widgets.hpp"

namespace throughline {
namespace {

constexpr float kLongPress_s = 0.55F;

// The Menu key, or a press that is held: it is no press any more then.
bool asks_for_menu(Pass& pass, Control& state) {
  if (state.focused && command_pressed(Command::menu)) return true;
  if (!state.held) return false;
  const float left_s = kLongPress_s - ImGui::GetIO().MouseDownDuration[0];
  if (left_s > 0) {
    pass.app.platform().request_frame(left_s * 1000);
    return false;
  }
  ImGui::ClearActiveID();
  state.held = false;
  state.pressed = false;
  return true;
}

}  // namespace

bool pointer_over(const Rect& rect) {
  return ImGui::GetCurrentContext()->HoveredWindow == ImGui::GetCurrentWindow() &&
         ImGui::IsMouseHoveringRect({rect.x, rect.y}, {rect.right(), rect.bottom()});
}

Control control(Pass& pass, const Rect& rect, const ControlNode& node) {
  Control state;
  state.id = AccessTree::key(node.key, node.salt);
  AccessTree& tree = pass.app.access();
  tree.add({.id = state.id,
            .role = node.role,
            .name = std::string(node.name),
            .value = std::string(node.value),
            .description = std::string(node.description),
            .rect_px = rect,
            .focusable = !node.disabled && !node.out_of_tab,
            .selected = node.selected,
            .pressed = node.toggled,
            .expanded = node.expanded,
            .has_popup = node.has_popup,
            .disabled = node.disabled,
            .folds = node.folds,
            .invalid = node.invalid});
  state.focused = tree.focused() == state.id;
  if (state.focused && pass.memory.last_focused != state.id) {
    pass.memory.last_focused = state.id;
    scroll_into_view(pass, rect);
  }

  const ImRect box({rect.x, rect.y}, {rect.right(), rect.bottom()});
  const bool in_hole = !node.hole.empty() && pointer_over(node.hole);
  if (ImGui::ItemAdd(box, state.id) && !node.disabled && !in_hole) {
    state.pressed = ImGui::ButtonBehavior(box, state.id, &state.hovered, &state.held);
    state.right_pressed = state.hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Right);
    if (node.has_menu && asks_for_menu(pass, state)) state.right_pressed = true;
    if (state.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  }
  if (!node.disabled && tree.pressed(state.id)) state.pressed = true;
  return state;
}

void begin_region(Pass& pass, AccessRole role, std::string_view key, std::string_view name,
                  const Rect& rect, std::string_view description) {
  AccessTree& tree = pass.app.access();
  tree.push_parent(tree.add({.id = AccessTree::key(key),
                             .role = role,
                             .name = std::string(name),
                             .description = std::string(description),
                             .rect_px = rect}));
}

void end_region(Pass& pass) {
  pass.app.access().pop_parent();
}

void mirror_text(Pass& pass, std::string_view key, std::uint64_t salt, std::string_view text,
                 const Rect& rect) {
  pass.app.access().add({.id = AccessTree::key(key, salt),
                         .role = AccessRole::text,
                         .name = std::string(text),
                         .value = {},
                         .rect_px = rect});
}

void mirror_heading(Pass& pass, std::string_view key, std::string_view text, const Rect& rect,
                    int level) {
  pass.app.access().add({.id = AccessTree::key(key),
                         .role = AccessRole::heading,
                         .name = std::string(text),
                         .value = {},
                         .rect_px = rect,
                         .level = level});
}

}  // namespace throughline
