#include "ui/home/choice_card.hpp"

namespace throughline {

bool choice_card(Pass& pass, Point top_left, float width, const ChoiceLook& look) {
  const Palette& colours = pass.colours;
  const Rect rect{top_left.x, top_left.y, width, kChoiceHeight};
  const Control state = control(
      pass, rect, {.key = look.key, .salt = look.salt, .name = look.title, .value = look.line});
  pass.paint.box(rect, {.fill = state.hovered ? colours.hover : colours.card,
                        .border = state.hovered ? colours.line_strong : colours.line,
                        .radius = kRadiusLarge});
  const Rect tile{rect.x + 14, rect.y + 14, 40, 40};
  pass.paint.box(tile, {.fill = look.tone.soft, .radius = kRadiusCard});
  pass.paint.icon(tile.centre(), look.icon, 20, look.tone.ink);
  const float x = tile.right() + 14;
  const float text_width = rect.right() - x - 12;
  const TextBlock line = pass.paint.wrap(look.line, type::kSmall, text_width, 2);
  const float top = rect.centre().y - ((19 + line.height_px()) / 2);
  pass.paint.text({x, top, text_width, 19}, look.title, type::kBodyBold, colours.ink);
  pass.paint.lines({x, top + 20}, look.line, line, colours.ink2);
  if (state.focused) pass.paint.focus_ring(rect, kRadiusLarge, colours.focus_ring);
  return state.pressed;
}

}  // namespace throughline
