#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "ui/widgets.hpp"

namespace throughline {
namespace {

constexpr double kDelayMs = 450;

}  // namespace

void tooltip_for(Pass& pass, const Control& over, const Rect& rect, std::string_view text,
                 TipSide side) {
  if (!(over.hovered || over.focused) || over.held) return;
  WidgetMemory::Tip& tip = pass.memory.tip;
  // What is under the pointer wins over what has the keyboard.
  if (tip.seen_this_pass && !over.hovered) return;
  if (tip.id != over.id) {
    tip.since_ms = pass.app.platform().now_ms();
    pass.app.platform().request_frame(kDelayMs);
  }
  tip.id = over.id;
  tip.rect = rect;
  tip.text = text;
  tip.above = side == TipSide::above;
  tip.seen_this_pass = true;
}

void draw_tooltip(Pass& pass) {
  WidgetMemory::Tip& tip = pass.memory.tip;
  if (!tip.seen_this_pass) {
    tip.id = 0;
    return;
  }
  tip.seen_this_pass = false;
  const double waited_ms = pass.app.platform().now_ms() - tip.since_ms;
  if (waited_ms < kDelayMs - 1) {
    pass.app.platform().request_frame(kDelayMs - waited_ms);
    return;
  }
  const Size page = pass.app.platform().viewport_px();
  constexpr float kMostText = 260;
  const TextBlock block = pass.paint.wrap(tip.text, type::kSmall, kMostText);
  const float text_width =
      std::min(kMostText, std::ceil(pass.paint.text_width(tip.text, type::kSmall)));
  const float width = text_width + 20;
  const float height = (static_cast<float>(std::max<std::size_t>(block.lines.size(), 1)) *
                        type::kSmall.line_height_px) +
                       12;
  const float below = tip.rect.bottom() + 6;
  const float over = tip.rect.y - height - 6;
  const float y =
      tip.above ? (over < 4 ? below : over) : (below + height > page.height - 4 ? over : below);
  const float x =
      std::clamp(tip.rect.centre().x - (width / 2), 6.0F, std::max(6.0F, page.width - width - 6));
  const Rect rect = snapped({x, y, width, height});
  ImGui::SetNextWindowPos({rect.x - 2, rect.y - 2});
  ImGui::SetNextWindowSize({rect.width + 4, rect.height + 4});
  ImGui::Begin("##tooltip", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoInputs |
                   ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoNav |
                   ImGuiWindowFlags_Tooltip);
  const Palette& other = palette(!pass.colours.dark);
  pass.paint.box(rect, {.fill = pass.colours.dark ? pass.colours.pressed : other.card,
                        .radius = kRadiusSmall});
  pass.paint.lines({rect.x + 10, rect.y + 6}, tip.text, block, 0xFFFFFFFF);
  ImGui::End();
}

}  // namespace throughline
