#include <algorithm>
#include <cmath>

#include "generated/icons.hpp"
#include "imgui.h"
#include "imgui_internal.h"
#include "ui/widgets.hpp"

namespace throughline {
namespace {

constexpr ImGuiWindowFlags kLayerFlags =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
    ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoMove |
    ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoNav |
    ImGuiWindowFlags_NoFocusOnAppearing;
// Shadows reach over the edge of what casts them.
constexpr float kShadowRoom = 40;

}  // namespace

void begin_layer(const char* name, const Rect& rect) {
  ImGui::SetNextWindowPos({rect.x, rect.y});
  ImGui::SetNextWindowSize({std::ceil(rect.width), std::ceil(rect.height)});  // cut to whole px
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
  ImGui::Begin(name, nullptr, kLayerFlags);
  ImGui::PopStyleVar(3);
  ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
}

void end_layer() {
  ImGui::End();
}

bool scrim(Pass& pass, const char* name, std::uint32_t colour) {
  const Size page = pass.app.platform().viewport_px();
  const Rect rect{0, 0, page.width, page.height};
  begin_layer(name, rect);
  pass.paint.box(rect, {.fill = colour});
  const ImRect box({0, 0}, {page.width, page.height});
  const ImGuiID id = ImGui::GetID("##scrim");
  bool hovered = false;
  bool held = false;
  bool clicked = false;
  if (ImGui::ItemAdd(box, id)) {
    constexpr ImGuiButtonFlags kAnyPress = static_cast<int>(ImGuiButtonFlags_PressedOnClick) |
                                           static_cast<int>(ImGuiButtonFlags_MouseButtonLeft) |
                                           static_cast<int>(ImGuiButtonFlags_MouseButtonRight);
    clicked = ImGui::ButtonBehavior(box, id, &hovered, &held, kAnyPress);
  }
  end_layer();
  return clicked;
}

Rect begin_dialog(Pass& pass, const DialogLook& look, bool& close) {
  const Size page = pass.app.platform().viewport_px();
  scrim(pass, "##dialog_scrim", pass.colours.scrim);
  const float width = std::min(look.width, page.width - 32);
  const float height = std::min(look.height, page.height - 32);
  const Rect rect = snapped(
      {(page.width - width) / 2, std::max(16.0F, (page.height - height) * 0.42F), width, height});
  begin_layer("##dialog", inset(rect, -kShadowRoom));
  if (ImGui::IsWindowAppearing())
    ImGui::SetWindowFocus();  // keys are for the dialog, not the board
  pass.paint.shadow(rect, kRadiusLarge, 32, 0x30101428);
  pass.paint.box(rect,
                 {.fill = pass.colours.card, .border = pass.colours.line, .radius = kRadiusLarge});
  AccessTree& tree = pass.app.access();
  tree.push_parent(tree.add({.id = AccessTree::key(look.key),
                             .role = AccessRole::dialog,
                             .name = std::string(look.title),
                             .value = {},
                             .rect_px = rect,
                             .modal = true}));
  WidgetMemory::DialogFocus& focus = pass.memory.dialog;
  focus.seen_this_pass = true;
  if (!focus.open) {
    focus.before = tree.focused();
    if (!pass.memory.by_pointer) tree.focus(AccessTree::key("dialog_close"));
  }
  const Rect title{rect.x + kSpace6, rect.y + kSpace4, rect.width - kSpace6 - 64, 32};
  pass.paint.text(title, look.title, type::kHeading, pass.colours.ink);
  mirror_heading(pass, "dialog_title", look.title, title, 2);
  close = button(
      pass, {rect.right() - 48, rect.y + 14, 36, 36},
      {.key = "dialog_close", .icon = kIconXUtf8, .kind = ButtonKind::ghost, .name = "Close"});
  if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) close = true;
  return {rect.x + kSpace6, rect.y + 60, rect.width - (2 * kSpace6), rect.height - 60 - kSpace6};
}

void end_dialog(Pass& pass) {
  pass.app.access().pop_parent();
  end_layer();
}

}  // namespace throughline
