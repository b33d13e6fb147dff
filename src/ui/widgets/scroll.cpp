#include <algorithm>
#include <cmath>
#include <utility>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/widgets.hpp"

namespace throughline {
namespace {

constexpr float kThumbWidth = 6;

void drag_thumb(Pass& pass, const WidgetMemory::OpenScroll& area, WidgetMemory::Scroll& scroll) {
  const Rect& rect = area.rect;
  const float track = rect.height - 8;
  const float visible = rect.height / scroll.content_height;
  const float length = std::max(28.0F, track * visible);
  const float most = scroll.content_height - rect.height;
  const float top = rect.y + 4 + ((track - length) * (scroll.offset / most));
  const ImGuiID id = area.id ^ 0x5C011BU;
  const ImRect box({rect.right() - 12, top}, {rect.right(), top + length});
  bool hovered = false;
  bool held = false;
  if (!ImGui::ItemAdd(box, id)) return;
  ImGui::ButtonBehavior(box, id, &hovered, &held);
  if (held && track > length) {
    const float moved = ImGui::GetIO().MouseDelta.y * most / (track - length);
    if (moved != 0) {
      scroll.offset = std::clamp(scroll.offset + moved, 0.0F, most);
      pass.app.platform().request_frame(0);
    }
  }
  const bool near = ImGui::IsMouseHoveringRect({rect.x, rect.y}, {rect.right(), rect.bottom()});
  if (!near && !held) return;
  pass.paint.box({rect.right() - kThumbWidth - 3, top, kThumbWidth, length},
                 {.fill = hovered || held ? pass.colours.line_strong
                                          : mix(pass.colours.line, pass.colours.line_strong, 0.4F),
                  .radius = kThumbWidth / 2});
}

}  // namespace

Point begin_scroll(Pass& pass, std::string_view key, const Rect& rect, std::uint64_t about) {
  const std::uint32_t id = AccessTree::key(key);
  WidgetMemory::Scroll& scroll = pass.memory.scrolls[id];
  if (std::exchange(scroll.about, about) != about) scroll.offset = 0;
  const ImGuiContext& imgui = *ImGui::GetCurrentContext();
  const float most = std::max(0.0F, scroll.content_height - rect.height);
  if (imgui.HoveredWindow == ImGui::GetCurrentWindow()) {
    for (const WheelMoved& wheel : pass.app.wheel()) {
      if (rect.contains(wheel.at_px) && wheel.zoom_factor == 1) scroll.offset += wheel.pan_px.y;
    }
  }
  scroll.offset = std::clamp(scroll.offset, 0.0F, most);
  ImGui::PushClipRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, true);
  const float origin_y = rect.y - std::round(scroll.offset);
  pass.memory.open_scrolls.push_back({id, rect, origin_y});
  return {rect.x, origin_y};
}

void scroll_into_view(Pass& pass, const Rect& rect) {
  if (pass.memory.open_scrolls.empty()) return;
  const WidgetMemory::OpenScroll& area = pass.memory.open_scrolls.back();
  float& offset = pass.memory.scrolls[area.id].offset;
  const float before = offset;
  constexpr float kMargin = 24;
  if (rect.y < area.rect.y + kMargin) {
    offset -= area.rect.y + kMargin - rect.y;
  } else if (rect.bottom() > area.rect.bottom() - kMargin) {
    offset += rect.bottom() - area.rect.bottom() + kMargin;
  }
  offset = std::max(offset, 0.0F);
  if (offset != before) pass.app.platform().request_frame(0);
}

void end_scroll(Pass& pass, float content_bottom) {
  const WidgetMemory::OpenScroll area = pass.memory.open_scrolls.back();
  pass.memory.open_scrolls.pop_back();
  WidgetMemory::Scroll& scroll = pass.memory.scrolls[area.id];
  scroll.content_height = content_bottom - area.origin_y;
  const float most = std::max(0.0F, scroll.content_height - area.rect.height);
  if (scroll.offset > most) {
    scroll.offset = most;
    pass.app.platform().request_frame(0);
  }
  if (most > 0.5F) drag_thumb(pass, area, scroll);
  ImGui::PopClipRect();
}

}  // namespace throughline
