#include <algorithm>
#include <cmath>
#include <utility>

#include "generated/icons.hpp"
#include "imgui.h"
#include "ui/widgets.hpp"

namespace throughline {
namespace {

constexpr float kRowHeight = 34;
constexpr float kDetailHeight = 50;
constexpr float kSeparatorHeight = 9;
constexpr float kPadding = 6;
constexpr float kShadowRoom = 28;

float height_of(const MenuItem& item) {
  return (item.detail.empty() ? kRowHeight : kDetailHeight) +
         (item.separated ? kSeparatorHeight : 0);
}

// Below the anchor where there is room, else above it, and always on the page.
Rect place(const Pass& pass, const Rect& anchor, float width, float height) {
  const Size page = pass.app.platform().viewport_px();
  float y = anchor.bottom() + 4;
  if (y + height > page.height - 8 && anchor.y - 4 - height >= 8) y = anchor.y - 4 - height;
  y = std::clamp(y, 8.0F, std::max(8.0F, page.height - height - 8));
  float x = anchor.x;
  if (x + width > page.width - 8) x = anchor.right() - width;
  return snapped({std::clamp(x, 8.0F, std::max(8.0F, page.width - width - 8)), y, width,
                  std::min(height, page.height - 16)});
}

void move_with_arrows(Pass& pass) {
  const auto& items = pass.memory.menu_items;
  if (items.empty()) return;
  int step = 0;
  if (ImGui::IsKeyPressed(ImGuiKey_DownArrow)) step = 1;
  if (ImGui::IsKeyPressed(ImGuiKey_UpArrow)) step = -1;
  if (step == 0) return;
  const auto at = std::ranges::find(items, pass.app.access().focused());
  const auto count = static_cast<std::ptrdiff_t>(items.size());
  const std::ptrdiff_t index = at == items.end() ? (step > 0 ? -1 : 0) : at - items.begin();
  pass.app.access().focus(items[static_cast<std::size_t>((index + step + count) % count)]);
  pass.app.platform().request_frame(0);
}

bool menu_row(Pass& pass, const Rect& rect, std::string_view key, std::uint64_t salt,
              const MenuItem& item) {
  const Control state = control(pass, rect,
                                {.key = key,
                                 .salt = salt,
                                 .role = AccessRole::menuitem,
                                 .name = item.label,
                                 .value = item.detail,
                                 .disabled = item.disabled,
                                 .selected = item.checked});
  const Palette& colours = pass.colours;
  if (!item.disabled) pass.memory.menu_items.push_back(state.id);
  if (state.hovered || state.focused) {
    pass.paint.box(rect, {.fill = item.danger  ? colours.bad.soft
                                  : state.held ? colours.pressed
                                               : colours.hover,
                          .radius = kRadiusSmall});
  }
  const std::uint32_t ink = item.disabled ? colours.disabled
                            : item.danger ? colours.bad.ink
                                          : colours.ink;
  const std::uint32_t icon_ink = item.disabled ? colours.disabled
                                 : item.danger ? colours.bad.ink
                                               : colours.ink2;
  float x = rect.x + 10;
  if (!item.icon.empty()) {
    pass.paint.icon({x + 8, item.detail.empty() ? rect.centre().y : rect.y + 17}, item.icon, 16,
                    icon_ink);
    x += 28;
  }
  float right = rect.right() - (item.checked ? 34.0F : 10.0F);
  if (!item.keys.empty()) {
    pass.paint.text({x, rect.y, right - x, rect.height}, item.keys, type::kSmall, colours.ink2,
                    Align::right);
    right -= pass.paint.text_width(item.keys, type::kSmall) + 12;
  }
  if (item.detail.empty()) {
    pass.paint.text({x, rect.y, right - x, rect.height}, item.label, type::kBody, ink);
  } else {
    pass.paint.text({x, rect.y + 6, right - x, 20}, item.label, type::kBodyBold, ink);
    pass.paint.text({x, rect.y + 26, right - x, 18}, item.detail, type::kSmall, colours.ink2);
  }
  if (item.checked)
    pass.paint.icon({rect.right() - 18, rect.centre().y}, kIconCheckUtf8, 16, colours.accent_ink);
  return state.pressed;
}

}  // namespace

void open_menu(Pass& pass, std::string_view key, std::uint64_t salt, const Rect& anchor,
               std::uint32_t opener) {
  pass.memory.popup = WidgetMemory::Popup{AccessTree::key(key, salt), anchor, opener, true};
  pass.app.platform().request_frame(0);
}

bool menu_open(const Pass& pass, std::string_view key, std::uint64_t salt) {
  return pass.memory.popup && pass.memory.popup->id == AccessTree::key(key, salt);
}

void close_menu(Pass& pass) {
  if (!pass.memory.popup) return;
  if (pass.app.access().focused() != 0) pass.app.access().focus(pass.memory.popup->opener);
  pass.memory.popup.reset();
  pass.app.platform().request_frame(0);
}

std::optional<std::size_t> menu(Pass& pass, std::string_view key, std::uint64_t salt,
                                std::string_view name, std::span<const MenuItem> items,
                                float width) {
  if (!menu_open(pass, key, salt)) return std::nullopt;
  WidgetMemory::Popup& popup = *pass.memory.popup;
  const bool outside = scrim(pass, "##menu_scrim", 0);

  float height = 2 * kPadding;
  for (const MenuItem& item : items) height += height_of(item);
  const Rect rect = place(pass, popup.anchor, width, height);
  begin_layer("##menu", inset(rect, -kShadowRoom));
  if (ImGui::IsWindowAppearing()) ImGui::SetWindowFocus();  // keys are for the menu, not the board
  pass.paint.shadow(rect, kRadiusCard, 20, 0x2A101428);
  pass.paint.box(rect,
                 {.fill = pass.colours.card, .border = pass.colours.line, .radius = kRadiusCard});
  AccessTree& tree = pass.app.access();
  tree.push_parent(tree.add({.id = popup.id,
                             .role = AccessRole::menu,
                             .name = std::string(name),
                             .value = {},
                             .rect_px = rect}));

  pass.memory.menu_items.clear();
  const Point origin = begin_scroll(pass, "menu_scroll", inset(rect, 0, kPadding));
  float y = origin.y;
  std::optional<std::size_t> chosen;
  for (std::size_t index = 0; index < items.size(); ++index) {
    const MenuItem& item = items[index];
    if (item.separated) {
      pass.paint.line({rect.x + kPadding, y + 4}, {rect.right() - kPadding, y + 4},
                      pass.colours.line);
      y += kSeparatorHeight;
    }
    const float row = item.detail.empty() ? kRowHeight : kDetailHeight;
    if (menu_row(pass, {rect.x + kPadding, y, rect.width - (2 * kPadding), row}, key,
                 salt + index + 1, item)) {
      chosen = index;
    }
    y += row;
  }
  end_scroll(pass, y);
  tree.pop_parent();
  end_layer();

  // A click outside names another layer's scrim for a moment when one menu opens another.
  const bool just_opened = std::exchange(popup.just_opened, false);
  if (just_opened && !pass.memory.menu_items.empty() &&
      (tree.focused() != 0 || !pass.memory.by_pointer)) {
    tree.focus(pass.memory.menu_items.front());
  }
  move_with_arrows(pass);
  // Tab has gone on: a menu is no place of its own in its order.
  const std::uint32_t focused = tree.focused();
  const bool left =
      !just_opened && focused != 0 && focused != popup.opener &&
      std::ranges::find(pass.memory.menu_items, focused) == pass.memory.menu_items.end();
  if (left) {
    pass.memory.popup.reset();
    pass.app.platform().request_frame(0);
    return std::nullopt;
  }
  if (chosen || (outside && !just_opened) || ImGui::IsKeyPressed(ImGuiKey_Escape, false))
    close_menu(pass);
  return chosen;
}

std::optional<std::size_t> select(Pass& pass, const Rect& rect, const SelectLook& look,
                                  std::span<const MenuItem> items) {
  const bool open = menu_open(pass, look.key, look.salt);
  // The box and its menu are two nodes: the menu has the plain key.
  const std::string box_key = std::string(look.key) + "_box";
  const Control state = control(pass, rect,
                                {.key = box_key,
                                 .salt = look.salt,
                                 .name = look.label,
                                 .value = look.shown,
                                 .has_popup = true,
                                 .expanded = open,
                                 .description = look.description});
  const Palette& colours = pass.colours;
  pass.paint.box(rect, {.fill = state.hovered ? colours.hover : colours.card,
                        .border = open            ? colours.accent
                                  : state.hovered ? colours.line_strong
                                                  : colours.line,
                        .radius = kRadius});
  pass.paint.text({rect.x + 10, rect.y, rect.width - 36, rect.height}, look.shown, type::kBody,
                  colours.ink);
  pass.paint.icon({rect.right() - 16, rect.centre().y}, kIconChevronDownUtf8, 14, colours.ink2);
  if (state.focused) pass.paint.focus_ring(rect, kRadius, colours.focus_ring);
  if (state.pressed) open_menu(pass, look.key, look.salt, rect, state.id);
  return menu(pass, look.key, look.salt, look.label, items, std::max(rect.width, 200.0F));
}

}  // namespace throughline
