#include "ui/board/board_input.hpp"

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/keys.hpp"

namespace throughline {

namespace {

bool pressed(ImGuiKey key) {
  return ImGui::IsKeyPressed(key);
}

std::optional<CursorMove> read_move() {
  if (pressed(ImGuiKey_LeftArrow)) return CursorMove::left;
  if (pressed(ImGuiKey_RightArrow)) return CursorMove::right;
  if (pressed(ImGuiKey_UpArrow)) return CursorMove::up;
  if (pressed(ImGuiKey_DownArrow)) return CursorMove::down;
  if (pressed(ImGuiKey_Home)) return CursorMove::row_begin;
  if (pressed(ImGuiKey_End)) return CursorMove::row_end;
  return std::nullopt;
}

}  // namespace

PointerInput read_pointer(const Rect& viewport_px) {
  const ImGuiIO& io = ImGui::GetIO();
  PointerInput input{.at_px = {io.MousePos.x, io.MousePos.y}, .elapsed_s = io.DeltaTime};
  const ImRect box({viewport_px.x, viewport_px.y}, {viewport_px.right(), viewport_px.bottom()});
  const ImGuiID id = ImGui::GetID("##board");
  bool hovered = false;
  bool held = false;
  if (ImGui::ItemAdd(box, id)) {
    // Held until the button goes up, also beyond the board's edge: nothing else may light up under
    // a drag.
    constexpr ImGuiButtonFlags kFlags = static_cast<int>(ImGuiButtonFlags_MouseButtonLeft) |
                                        static_cast<int>(ImGuiButtonFlags_MouseButtonMiddle) |
                                        static_cast<int>(ImGuiButtonFlags_PressedOnClick);
    ImGui::ButtonBehavior(box, id, &hovered, &held, kFlags);
  }
  input.free = hovered;
  input.away = !ImGui::IsMousePosValid(&io.MousePos);
  input.pressed = hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Left);
  input.double_pressed = input.pressed && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left);
  input.released = ImGui::IsMouseReleased(ImGuiMouseButton_Left);
  input.middle_pressed = hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Middle);
  input.middle_released = ImGui::IsMouseReleased(ImGuiMouseButton_Middle);
  constexpr float kLongPress_s = 0.55F;
  const bool rested = held && io.MouseSource == ImGuiMouseSource_TouchScreen &&
                      io.MouseDownDuration[0] >= kLongPress_s &&
                      io.MouseDownDurationPrev[0] < kLongPress_s;
  input.menu = rested || (hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Right));
  input.rests = held && io.MouseSource == ImGuiMouseSource_TouchScreen &&
                io.MouseDownDuration[0] < kLongPress_s;
  input.space = ImGui::IsKeyDown(ImGuiKey_Space);
  input.toggle = io.KeyShift || io.KeyCtrl || io.KeySuper;
  input.fine = io.KeyAlt;
  input.escape = ImGui::IsKeyPressed(ImGuiKey_Escape, false);
  return input;
}

KeyInput read_keys() {
  const ImGuiIO& io = ImGui::GetIO();
  KeyInput input;
  // With a modifier arrows are shortcuts of the page or the browser.
  if (!io.KeyCtrl && !io.KeySuper && !io.KeyAlt) input.move = read_move();
  input.open = command_pressed(Command::edit);
  input.remove = command_pressed(Command::remove);
  input.clear = command_pressed(Command::deselect);
  input.menu = command_pressed(Command::menu);
  return input;
}

void set_pointer_shape(const BoardGestures& gestures, bool space_held) {
  const gesture::State& state = gestures.state();
  if (std::holds_alternative<gesture::DragPoint>(state)) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeNS);
    return;
  }
  if (gestures.dragging()) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
    return;
  }
  if (space_held) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    return;
  }
  switch (gestures.hover().part) {
    case BoardPart::curve_point:
      ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeNS);
      break;
    case BoardPart::card:
    case BoardPart::stage:
    case BoardPart::step:
    case BoardPart::lane:
    case BoardPart::add_card:
    case BoardPart::add_stage:
    case BoardPart::add_step:
    case BoardPart::add_lane:
      ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
      break;
    default:
      break;
  }
}

}  // namespace throughline
