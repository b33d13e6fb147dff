#include "ui/keys.hpp"

#include <algorithm>
#include <utility>

#include "imgui.h"

namespace throughline {
namespace {

bool pressed(ImGuiKey key, bool repeats) {
  return ImGui::IsKeyPressed(key, repeats);
}

bool key_pressed(Key key, bool repeats) {
  switch (key) {
    case Key::none:
      return false;
    case Key::enter:
      return pressed(ImGuiKey_Enter, repeats) || pressed(ImGuiKey_KeypadEnter, repeats);
    case Key::escape:
      return pressed(ImGuiKey_Escape, repeats);
    case Key::space:
      return pressed(ImGuiKey_Space, repeats);
    case Key::del:
      return pressed(ImGuiKey_Delete, repeats);
    case Key::backspace:
      return pressed(ImGuiKey_Backspace, repeats);
    case Key::menu:
      return pressed(ImGuiKey_Menu, repeats);
    case Key::left:
      return pressed(ImGuiKey_LeftArrow, repeats);
    case Key::right:
      return pressed(ImGuiKey_RightArrow, repeats);
    case Key::up:
      return pressed(ImGuiKey_UpArrow, repeats);
    case Key::down:
      return pressed(ImGuiKey_DownArrow, repeats);
    case Key::home:
      return pressed(ImGuiKey_Home, repeats);
    case Key::end:
      return pressed(ImGuiKey_End, repeats);
    case Key::page_up:
      return pressed(ImGuiKey_PageUp, repeats);
    case Key::page_down:
      return pressed(ImGuiKey_PageDown, repeats);
    case Key::f1:
      return pressed(ImGuiKey_F1, repeats);
    case Key::f2:
      return pressed(ImGuiKey_F2, repeats);
    case Key::f3:
      return pressed(ImGuiKey_F3, repeats);
    case Key::f10:
      return pressed(ImGuiKey_F10, repeats);
    case Key::plus:
      return pressed(ImGuiKey_Equal, repeats) || pressed(ImGuiKey_KeypadAdd, repeats);
    case Key::minus:
      return pressed(ImGuiKey_Minus, repeats) || pressed(ImGuiKey_KeypadSubtract, repeats);
    case Key::question:
      // It lies elsewhere on every keyboard; what it types is the same.
      return std::ranges::find(ImGui::GetIO().InputQueueCharacters, ImWchar{'?'}) !=
             ImGui::GetIO().InputQueueCharacters.end();
    case Key::digit_0:
      return pressed(ImGuiKey_0, repeats);
    case Key::digit_1:
      return pressed(ImGuiKey_1, repeats);
    default:
      return pressed(
          static_cast<ImGuiKey>(ImGuiKey_A + static_cast<int>(key) - static_cast<int>(Key::a)),
          repeats);
  }
}

}  // namespace

bool chord_pressed(const Chord& chord, bool repeats) {
  const ImGuiIO& io = ImGui::GetIO();
  const bool any_shift = chord.key == Key::plus || chord.key == Key::question;
  return !io.KeyAlt && chord.command == (io.KeyCtrl || io.KeySuper) &&
         (any_shift || chord.shift == io.KeyShift) && key_pressed(chord.key, repeats);
}

bool command_pressed(Command command) {
  const CommandInfo& info = info_of(command);
  return std::ranges::any_of(
      info.chords, [&](const Chord& chord) { return chord_pressed(chord, info.repeats); });
}

std::string shortcut_text(Command command, bool apple_keys) {
  return chord_text(info_of(command).chords.front(), apple_keys);
}

std::string with_shortcut(std::string name, Command command, bool apple_keys) {
  const std::string keys = shortcut_text(command, apple_keys);
  return keys.empty() ? std::move(name) : std::move(name) + " (" + keys + ")";
}

}  // namespace throughline
