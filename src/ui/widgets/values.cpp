#include <algorithm>
#include <cmath>

#include "app/wording.hpp"
#include "generated/icons.hpp"
#include "imgui.h"
#include "imgui_internal.h"
#include "ui/widgets.hpp"

namespace throughline {
namespace {

constexpr float kThumbRadius = 8;

float share_of(std::int32_t value, const SliderLook& look) {
  return static_cast<float>(value - look.low) / static_cast<float>(look.high - look.low);
}

std::int32_t value_at(float x, const Rect& rect, const SliderLook& look) {
  const float share =
      std::clamp((x - rect.x - kThumbRadius) / (rect.width - (2 * kThumbRadius)), 0.0F, 1.0F);
  const float raw =
      share * static_cast<float>(look.high - look.low) / static_cast<float>(look.step);
  return look.low + (static_cast<std::int32_t>(std::round(raw)) * look.step);
}

std::uint32_t sign_colour(const Palette& colours, std::int32_t value) {
  return value < 0 ? colours.bad.ink : value > 0 ? colours.good.ink : colours.ink2;
}

void draw_slider(const Pass& pass, const Rect& rect, const SliderLook& look,
                 std::optional<std::int32_t> value, const Control& state) {
  const Palette& colours = pass.colours;
  const float left = rect.x + kThumbRadius;
  const float span = rect.width - (2 * kThumbRadius);
  const float middle = std::round(rect.centre().y);
  pass.paint.box({left, middle - 2, span, 4}, {.fill = colours.pressed, .radius = 2});
  const float zero = look.centred ? left + (span * share_of(0, look)) : left;
  if (look.centred)
    pass.paint.box({zero - 1, middle - 5, 2, 10}, {.fill = colours.line_strong, .radius = 1});
  if (!value) {
    const Point thumb{look.centred ? zero : left, middle};
    pass.paint.disc(thumb, kThumbRadius, colours.card);
    pass.paint.ring(thumb, kThumbRadius, state.hovered ? colours.ink2 : colours.line_strong, 2);
    return;
  }
  const std::uint32_t fill = look.fill != 0 ? look.fill : sign_colour(colours, *value);
  const float at = left + (span * share_of(*value, look));
  pass.paint.box({std::min(zero, at), middle - 2, std::abs(at - zero), 4},
                 {.fill = fill, .radius = 2});
  pass.paint.disc({at, middle}, kThumbRadius + (state.hovered || state.held ? 1.0F : 0.0F),
                  colours.card);
  pass.paint.ring({at, middle}, kThumbRadius + (state.hovered || state.held ? 1.0F : 0.0F), fill,
                  3);
}

}  // namespace

std::string signed_text(std::optional<Hundredths> value) {
  return value ? value_words(*value) : std::string();
}

std::optional<Hundredths> slider_value(const Pass& pass, const SliderLook& look) {
  const auto& drag = pass.memory.drag;
  if (drag && drag->id == AccessTree::key(look.key, look.salt)) return Hundredths{drag->value};
  return look.value;
}

std::optional<Hundredths> slider(Pass& pass, const Rect& rect, const SliderLook& look) {
  const std::uint32_t id = AccessTree::key(look.key, look.salt);
  const std::optional<Hundredths> shown = slider_value(pass, look);
  AccessTree& tree = pass.app.access();
  tree.add({.id = id,
            .role = AccessRole::slider,
            .name = std::string(look.label),
            .value = shown ? signed_text(shown) : "not set",
            .description = std::string(look.description),
            .rect_px = rect,
            .focusable = true,
            .minimum = look.low,
            .maximum = look.high,
            .now_value = shown ? static_cast<std::int32_t>(shown->count) : 0});
  Control state;
  state.id = id;
  state.focused = tree.focused() == id;
  const ImRect box({rect.x, rect.y}, {rect.right(), rect.bottom()});
  bool released = false;
  if (ImGui::ItemAdd(box, id)) {
    released = ImGui::ButtonBehavior(box, id, &state.hovered, &state.held);
    if (state.hovered || state.held) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  }

  std::optional<Hundredths> chosen;
  auto& drag = pass.memory.drag;
  if (state.held) {
    drag = WidgetMemory::Drag{id, value_at(ImGui::GetIO().MousePos.x, rect, look)};
  } else if (drag && drag->id == id) {
    // Released anywhere: what was shown last counts.
    chosen = Hundredths{drag->value};
    drag.reset();
  } else if (released) {
    chosen = Hundredths{value_at(ImGui::GetIO().MousePos.x, rect, look)};
  }
  const int turn = (tree.acted(id, AccessAction::increase) ? 1 : 0) -
                   (tree.acted(id, AccessAction::decrease) ? 1 : 0);
  if (turn != 0) {
    const std::int32_t from = look.value ? static_cast<std::int32_t>(look.value->count)
                                         : std::clamp(0, look.low, look.high);
    chosen = Hundredths{std::clamp(from + (turn * look.step), look.low, look.high)};
  }

  const std::optional<Hundredths> drawn = chosen ? chosen : slider_value(pass, look);
  draw_slider(pass, rect, look,
              drawn ? std::optional(static_cast<std::int32_t>(drawn->count)) : std::nullopt, state);
  if (state.focused) pass.paint.focus_ring(inset(rect, 2), kRadius, pass.colours.focus_ring);
  return chosen == look.value ? std::nullopt : chosen;
}

ChipsResult chips(Pass& pass, Point top_left, float width, const ChipsLook& look,
                  std::span<const ChipChoice> choices) {
  constexpr float kHeight = 26;
  constexpr float kGap = 6;
  ChipsResult result;
  begin_region(pass, AccessRole::group, std::string(look.key) + "_group", look.label,
               {top_left.x, top_left.y, width, kHeight}, look.description);
  Point at = top_left;
  for (std::size_t index = 0; index < choices.size(); ++index) {
    const ChipChoice& choice = choices[index];
    const float cross = look.removable ? 16.0F : 0.0F;
    const float chip =
        std::min(std::ceil(pass.paint.text_width(choice.label, type::kSmall)) + 20 + cross, width);
    if (at.x > top_left.x && at.x + chip > top_left.x + width)
      at = {top_left.x, at.y + kHeight + kGap};
    const Rect rect{at.x, at.y, chip, kHeight};
    const std::string remove =
        look.removable ? "Remove " + std::string(choice.label) : std::string();
    const Control state = control(pass, rect,
                                  {.key = look.key,
                                   .salt = look.salt + index,
                                   .role = look.removable ? AccessRole::button : AccessRole::toggle,
                                   .name = look.removable ? std::string_view(remove) : choice.label,
                                   .toggled = choice.on});
    const Palette& colours = pass.colours;
    const std::uint32_t fill = choice.on       ? look.tone.soft
                               : state.hovered ? colours.hover
                                               : colours.card;
    const std::uint32_t border = choice.on       ? mix(look.tone.soft, look.tone.ink, 0.3F)
                                 : state.hovered ? colours.line_strong
                                                 : colours.line;
    pass.paint.box(rect, {.fill = fill, .border = border, .radius = kHeight / 2});
    const std::uint32_t ink = choice.on ? look.tone.ink : colours.ink2;
    pass.paint.text({rect.x + 10, rect.y, rect.width - 20 - cross, rect.height}, choice.label,
                    type::kSmall, ink, Align::centre);
    if (look.removable) pass.paint.icon({rect.right() - 14, rect.centre().y}, kIconXUtf8, 12, ink);
    if (state.focused) pass.paint.focus_ring(rect, kHeight / 2, colours.focus_ring);
    if (state.pressed) result.pressed = index;
    at.x += chip + kGap;
  }
  end_region(pass);
  result.height = at.y + kHeight - top_left.y;
  return result;
}

}  // namespace throughline
