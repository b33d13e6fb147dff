#include "app/shortcut.hpp"

#include <string_view>

namespace throughline {
namespace {

std::string_view named_key(Key key) {
  switch (key) {
    case Key::enter:
      return "Enter";
    case Key::escape:
      return "Esc";
    case Key::space:
      return "Space";
    case Key::del:
      return "Delete";
    case Key::backspace:
      return "Backspace";
    case Key::menu:
      return "Menu";
    case Key::left:
      return "←";
    case Key::right:
      return "→";
    case Key::up:
      return "↑";
    case Key::down:
      return "↓";
    case Key::home:
      return "Home";
    case Key::end:
      return "End";
    case Key::page_up:
      return "Page up";
    case Key::page_down:
      return "Page down";
    case Key::f1:
      return "F1";
    case Key::f2:
      return "F2";
    case Key::f3:
      return "F3";
    case Key::f10:
      return "F10";
    case Key::plus:
      return "+";
    case Key::minus:
      return "−";
    case Key::question:
      return "?";
    case Key::digit_0:
      return "0";
    case Key::digit_1:
      return "1";
    default:
      return {};
  }
}

}  // namespace

std::string chord_text(const Chord& chord, bool apple_keys) {
  if (chord.key == Key::none) return {};
  std::string text;
  if (apple_keys) {
    if (chord.shift) text += "⇧";
    if (chord.command) text += "⌘";
  } else {
    if (chord.command) text += "Ctrl+";
    if (chord.shift) text += "Shift+";
  }
  if (chord.key >= Key::a) {
    text += static_cast<char>('A' + (static_cast<int>(chord.key) - static_cast<int>(Key::a)));
  } else {
    text += named_key(chord.key);
  }
  return text;
}

}  // namespace throughline
