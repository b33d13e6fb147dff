#include "platform/web/web_input.hpp"

#include <emscripten/em_js.h>
#include <emscripten/emscripten.h>

#include <string>

#include "imgui_internal.h"
#include "platform/platform.hpp"
#include "platform/web/web_events.hpp"
#include "platform/web/web_keys.hpp"

namespace throughline::web_input {
namespace {

// clang-format off
EM_JS(void, js_set_cursor, (int cursor), { Module.throughline.input.set_cursor(cursor); });
EM_JS(int, js_apple_keys, (), { return Module.throughline.input.apple_keys() ? 1 : 0; });
// clang-format on

// One wheel notch is 100 px in browsers and one unit in ImGui.
constexpr float kWheelNotch_px = 100;

int shown_cursor = ImGuiMouseCursor_Arrow;

void set_modifiers(ImGuiIO& io, bool control, bool shift, bool alt, bool meta) {
  io.AddKeyEvent(ImGuiMod_Ctrl, control);
  io.AddKeyEvent(ImGuiMod_Shift, shift);
  io.AddKeyEvent(ImGuiMod_Alt, alt);
  io.AddKeyEvent(ImGuiMod_Super, meta);
}

}  // namespace

void begin() {
  ImGui::GetIO().ConfigMacOSXBehaviors = js_apple_keys() != 0;
  shown_cursor = ImGuiMouseCursor_Arrow;
}

bool left() {
  return !ImGui::GetCurrentContext()->InputEventsQueue.empty();
}

void show_cursor() {
  const int wanted = ImGui::GetMouseCursor();
  if (wanted == shown_cursor) return;
  shown_cursor = wanted;
  js_set_cursor(wanted);
}

}  // namespace throughline::web_input

// What input.js calls. Places are px in the page, modifiers a sum of 1 Ctrl, 2 Shift, 4 Alt, 8
// Meta.
extern "C" {

EMSCRIPTEN_KEEPALIVE void throughline_pointer_moved(float x, float y, bool touch) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
  io.AddMousePosEvent(x, y);
  throughline::web_events::request_frame(0);
}

EMSCRIPTEN_KEEPALIVE void throughline_pointer_left() {
  ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  throughline::web_events::request_frame(0);
}

EMSCRIPTEN_KEEPALIVE void throughline_pointer_button(int button, bool down, int modifiers) {
  ImGuiIO& io = ImGui::GetIO();
  throughline::web_input::set_modifiers(io, (modifiers & 1) != 0, (modifiers & 2) != 0,
                                        (modifiers & 4) != 0, (modifiers & 8) != 0);
  io.AddMouseButtonEvent(button, down);
  throughline::web_events::request_frame(0);
}

EMSCRIPTEN_KEEPALIVE void throughline_wheel(float x, float y, float pan_x, float pan_y,
                                            float zoom_factor) {
  using throughline::web_input::kWheelNotch_px;
  if (zoom_factor == 1)
    ImGui::GetIO().AddMouseWheelEvent(-pan_x / kWheelNotch_px, -pan_y / kWheelNotch_px);
  throughline::web_events::push_event(throughline::WheelMoved{
      .at_px = {.x = x, .y = y}, .pan_px = {.x = pan_x, .y = pan_y}, .zoom_factor = zoom_factor});
}

EMSCRIPTEN_KEEPALIVE void throughline_key(const char* key, int key_length, const char* code,
                                          int code_length, bool down, int modifiers) {
  const ImGuiKey named = throughline::key_from_names({key, static_cast<std::size_t>(key_length)},
                                                     {code, static_cast<std::size_t>(code_length)});
  ImGuiIO& io = ImGui::GetIO();
  throughline::web_input::set_modifiers(io, (modifiers & 1) != 0, (modifiers & 2) != 0,
                                        (modifiers & 4) != 0, (modifiers & 8) != 0);
  if (named != ImGuiKey_None) io.AddKeyEvent(named, down);
  throughline::web_events::request_frame(0);
}

// Text typed outside of the text editor; a view may begin editing with it.
EMSCRIPTEN_KEEPALIVE void throughline_characters(const char* text, int length) {
  ImGui::GetIO().AddInputCharactersUTF8(
      std::string(text, static_cast<std::size_t>(length)).c_str());
  throughline::web_events::request_frame(0);
}

// The page lost the keyboard: what is held down now is let go, since nobody will tell.
EMSCRIPTEN_KEEPALIVE void throughline_release_keys() {
  ImGuiIO& io = ImGui::GetIO();
  for (int key = ImGuiKey_NamedKey_BEGIN; key < ImGuiKey_NamedKey_END; ++key) {
    const bool pointer = key >= ImGuiKey_MouseLeft && key <= ImGuiKey_MouseWheelY;
    if (!pointer) io.AddKeyEvent(static_cast<ImGuiKey>(key), false);
  }
  throughline::web_input::set_modifiers(io, false, false, false, false);
  throughline::web_events::request_frame(0);
}
}
