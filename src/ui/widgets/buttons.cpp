#include <algorithm>
#include <cmath>

#include "generated/icons.hpp"
#include "ui/widgets.hpp"

namespace throughline {
namespace {

constexpr float kIconSize = 16;
constexpr float kIconGap = 8;

struct ButtonColours {
  std::uint32_t fill = 0;
  std::uint32_t border = 0;
  std::uint32_t ink = 0;
};

ButtonColours button_colours(const Palette& colours, const ButtonLook& look, const Control& state) {
  const bool held = state.held && state.hovered;
  if (look.disabled) {
    if (look.kind == ButtonKind::primary) return {colours.hover, colours.line, colours.disabled};
    const bool framed = look.kind == ButtonKind::secondary;
    return {framed ? colours.card : 0, framed ? colours.line : 0, colours.disabled};
  }
  const std::uint32_t ground = held ? colours.pressed : colours.hover;
  switch (look.kind) {
    case ButtonKind::primary: {
      const std::uint32_t fill = held            ? colours.accent_pressed
                                 : state.hovered ? colours.accent_hover
                                                 : colours.accent;
      return {fill, 0, colours.on_accent};
    }
    case ButtonKind::secondary:
      return {state.hovered ? ground : colours.card,
              state.hovered ? colours.line_strong : colours.line, colours.ink};
    case ButtonKind::ghost:
      return {state.hovered ? ground : 0, 0, state.hovered ? colours.ink : colours.ink2};
    case ButtonKind::danger:
      return {state.hovered ? colours.bad.soft : 0, 0, colours.bad.ink};
  }
  return {};
}

const TextStyle& label_style(const ButtonLook& look) {
  if (look.size == ButtonSize::small) return type::kSmall;
  return look.kind == ButtonKind::primary ? type::kBodyBold : type::kBody;
}

}  // namespace

float button_width(const Pass& pass, const ButtonLook& look) {
  if (look.label.empty()) return 36;
  const float text = std::ceil(pass.paint.text_width(look.label, label_style(look)));
  return text + (look.size == ButtonSize::small ? 16.0F : 28.0F) +
         (look.icon.empty() ? 0 : kIconSize + kIconGap);
}

bool button(Pass& pass, const Rect& rect, const ButtonLook& look) {
  return menu_button(pass, rect, look).pressed;
}

Control menu_button(Pass& pass, const Rect& rect, const ButtonLook& look) {
  const std::string_view name = look.name.empty() ? look.label : look.name;
  const Control state = control(pass, rect,
                                {.key = look.key,
                                 .salt = look.salt,
                                 .name = name,
                                 .disabled = look.disabled,
                                 .has_popup = look.has_popup,
                                 .has_menu = look.has_menu});
  const ButtonColours drawn = button_colours(pass.colours, look, state);
  pass.paint.box(rect, {.fill = drawn.fill, .border = drawn.border, .radius = kRadius});
  if (look.label.empty()) {
    pass.paint.icon(rect.centre(), look.icon,
                    look.size == ButtonSize::small ? 15.0F : std::min(18.0F, rect.height - 10),
                    drawn.ink);
    tooltip_for(pass, state, rect, look.tip.empty() ? name : look.tip);
  } else {
    if (!look.tip.empty()) tooltip_for(pass, state, rect, look.tip);
    const TextStyle& style = label_style(look);
    const float icon = look.icon.empty() ? 0 : kIconSize + kIconGap;
    const float text =
        std::min(pass.paint.text_width(look.label, style),
                 rect.width - (look.size == ButtonSize::small ? 8.0F : 16.0F) - icon);
    float x = rect.x + ((rect.width - icon - text) / 2);
    if (icon > 0) {
      pass.paint.icon({x + (kIconSize / 2), rect.centre().y}, look.icon, kIconSize, drawn.ink);
      x += icon;
    }
    pass.paint.text({x, rect.y, text, rect.height}, look.label, style, drawn.ink);
  }
  if (state.focused) pass.paint.focus_ring(rect, kRadius, pass.colours.focus_ring);
  return state;
}

Control list_row(Pass& pass, const Rect& rect, const ControlNode& node) {
  const Control state = control(pass, rect, node);
  std::uint32_t fill = node.selected ? pass.colours.accent_soft : 0;
  if (state.hovered && !node.selected)
    fill = state.held ? pass.colours.pressed : pass.colours.hover;
  pass.paint.box(rect, {.fill = fill, .radius = kRadius});
  if (state.focused) pass.paint.focus_ring(inset(rect, 3), kRadius - 3, pass.colours.focus_ring);
  return state;
}

bool fold(Pass& pass, const Rect& rect, const FoldLook& look) {
  const auto remembered = pass.memory.folds.find(AccessTree::key(look.key));
  const bool open = remembered == pass.memory.folds.end() ? look.open_at_first : remembered->second;
  const Control state = control(
      pass, rect,
      {.key = look.key, .name = look.label, .value = look.note, .expanded = open, .folds = true});
  const Palette& colours = pass.colours;
  if (state.hovered) {
    pass.paint.box(inset(rect, -6, 0),
                   {.fill = state.held ? colours.pressed : colours.hover, .radius = kRadiusSmall});
  }
  constexpr float kChevron = 14;
  pass.paint.icon({rect.x + (kChevron / 2), rect.centre().y},
                  open ? kIconChevronDownUtf8 : kIconChevronRightUtf8, kChevron, colours.ink2);
  const float note =
      look.note.empty() ? 0 : std::ceil(pass.paint.text_width(look.note, type::kSmall)) + 8;
  pass.paint.text({rect.x + kChevron + 6, rect.y, rect.width - kChevron - 6 - note, rect.height},
                  look.label, type::kBodyBold, colours.ink);
  pass.paint.text(rect, look.note, type::kSmall, colours.ink2, Align::right);
  if (state.focused) pass.paint.focus_ring(inset(rect, -4, 2), kRadius, colours.focus_ring);
  if (!state.pressed) return open;
  pass.memory.folds[state.id] = !open;
  pass.app.platform().request_frame(0);
  return !open;
}

float badge(Pass& pass, Point top_left, std::string_view text, const Tone& tone) {
  const float width = std::ceil(pass.paint.text_width(text, type::kSmall)) + 16;
  const Rect rect{top_left.x, top_left.y, width, 22};
  pass.paint.box(rect, {.fill = tone.soft, .radius = 11});
  pass.paint.text(inset(rect, 8, 0), text, type::kSmall, tone.ink);
  return width;
}

}  // namespace throughline
