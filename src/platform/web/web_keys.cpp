#include "platform/web/web_keys.hpp"

#include <algorithm>
#include <iterator>

namespace throughline {
namespace {

struct NamedKey {
  std::string_view name;
  ImGuiKey key;
};

// Sorted by name.
constexpr NamedKey kKeysByCode[] = {
    {"AltLeft", ImGuiKey_LeftAlt},
    {"AltRight", ImGuiKey_RightAlt},
    {"ArrowDown", ImGuiKey_DownArrow},
    {"ArrowLeft", ImGuiKey_LeftArrow},
    {"ArrowRight", ImGuiKey_RightArrow},
    {"ArrowUp", ImGuiKey_UpArrow},
    {"Backslash", ImGuiKey_Backslash},
    {"Backspace", ImGuiKey_Backspace},
    {"BracketLeft", ImGuiKey_LeftBracket},
    {"BracketRight", ImGuiKey_RightBracket},
    {"Comma", ImGuiKey_Comma},
    {"ContextMenu", ImGuiKey_Menu},
    {"ControlLeft", ImGuiKey_LeftCtrl},
    {"ControlRight", ImGuiKey_RightCtrl},
    {"Delete", ImGuiKey_Delete},
    {"End", ImGuiKey_End},
    {"Enter", ImGuiKey_Enter},
    {"Equal", ImGuiKey_Equal},
    {"Escape", ImGuiKey_Escape},
    {"F10", ImGuiKey_F10},
    {"Home", ImGuiKey_Home},
    {"Insert", ImGuiKey_Insert},
    {"MetaLeft", ImGuiKey_LeftSuper},
    {"MetaRight", ImGuiKey_RightSuper},
    {"Minus", ImGuiKey_Minus},
    {"NumpadAdd", ImGuiKey_KeypadAdd},
    {"NumpadDecimal", ImGuiKey_KeypadDecimal},
    {"NumpadDivide", ImGuiKey_KeypadDivide},
    {"NumpadEnter", ImGuiKey_KeypadEnter},
    {"NumpadMultiply", ImGuiKey_KeypadMultiply},
    {"NumpadSubtract", ImGuiKey_KeypadSubtract},
    {"PageDown", ImGuiKey_PageDown},
    {"PageUp", ImGuiKey_PageUp},
    {"Period", ImGuiKey_Period},
    {"Quote", ImGuiKey_Apostrophe},
    {"Semicolon", ImGuiKey_Semicolon},
    {"ShiftLeft", ImGuiKey_LeftShift},
    {"ShiftRight", ImGuiKey_RightShift},
    {"Slash", ImGuiKey_Slash},
    {"Space", ImGuiKey_Space},
};

[[nodiscard]] ImGuiKey offset(ImGuiKey first, char from, char character) {
  return static_cast<ImGuiKey>(first + (character - from));
}

}  // namespace

ImGuiKey key_from_names(std::string_view key, std::string_view code) {
  if (key.size() == 1) {
    const char typed = key.front();
    if (typed >= 'a' && typed <= 'z') return offset(ImGuiKey_A, 'a', typed);
    if (typed >= 'A' && typed <= 'Z') return offset(ImGuiKey_A, 'A', typed);
    // Wherever they lie on this keyboard.
    if (typed == '/' || typed == '?') return ImGuiKey_Slash;
    if (typed == '+' || typed == '=') return ImGuiKey_Equal;
    if (typed == '-') return ImGuiKey_Minus;
  }
  if (code.size() == 4 && code.starts_with("Key")) return offset(ImGuiKey_A, 'A', code[3]);
  if (code.size() == 6 && code.starts_with("Digit")) return offset(ImGuiKey_0, '0', code[5]);
  if (code.size() == 7 && code.starts_with("Numpad")) return offset(ImGuiKey_Keypad0, '0', code[6]);
  if (code.size() == 2 && code[0] == 'F' && code[1] >= '1' && code[1] <= '9') {
    return offset(ImGuiKey_F1, '1', code[1]);
  }
  // A phone's keyboard and some tools send no code.
  const std::string_view name = code.empty() ? key : code;
  const auto* const found = std::ranges::lower_bound(kKeysByCode, name, {}, &NamedKey::name);
  return found != std::end(kKeysByCode) && found->name == name ? found->key : ImGuiKey_None;
}

}  // namespace throughline
