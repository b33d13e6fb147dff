#include "platform/web/web_page.hpp"

#include <emscripten/em_js.h>
#include <emscripten/emscripten.h>

#include "platform/web/web_events.hpp"

namespace throughline::web_page {
namespace {

// clang-format off
EM_JS(void, js_start, (), { Module.throughline.page.start(); });
EM_JS(void, js_set_scale, (float scale), { Module.throughline.canvas.set_scale(scale); });
EM_JS(void, js_install_update, (), { Module.throughline.page.install_update(); });
EM_JS(void, js_set_fullscreen, (int on), { Module.throughline.page.set_fullscreen(on); });
EM_JS(void, js_set_title, (const char* title, int length), { Module.throughline.page.set_title(title, length); });
EM_JS(void, js_set_page_background, (std::uint32_t colour), { Module.throughline.page.set_page_background(colour); });
EM_JS(void, js_write_clipboard, (const char* text, int length), {
  Module.throughline.page.write_clipboard(text, length);
});
// clang-format on

}  // namespace

void start() {
  js_start();
}

void set_scale(float scale) {
  js_set_scale(scale);
}

void install_update() {
  js_install_update();
}

void set_fullscreen(bool on) {
  js_set_fullscreen(on ? 1 : 0);
}

void set_title(std::string_view title) {
  js_set_title(title.data(), static_cast<int>(title.size()));
}

void set_page_background(std::uint32_t colour) {
  js_set_page_background(colour);
}

void write_clipboard(std::string_view text) {
  js_write_clipboard(text.data(), static_cast<int>(text.size()));
}

// What page.js calls.
extern "C" {

EMSCRIPTEN_KEEPALIVE void throughline_page_changed(int dark, int reduced_motion, int apple_keys,
                                                   int works_offline, int update_waiting) {
  web_events::push_event(PageChanged{.scheme = dark != 0 ? ColourScheme::dark : ColourScheme::light,
                                     .reduced_motion = reduced_motion != 0,
                                     .apple_keys = apple_keys != 0,
                                     .works_offline = works_offline != 0,
                                     .update_waiting = update_waiting != 0});
}

EMSCRIPTEN_KEEPALIVE void throughline_visibility_changed(int visible) {
  web_events::push_event(VisibilityChanged{.visible = visible != 0});
}

EMSCRIPTEN_KEEPALIVE void throughline_fullscreen_changed(int on) {
  web_events::push_event(FullscreenChanged{.on = on != 0});
}

}  // extern "C"
}  // namespace throughline::web_page
