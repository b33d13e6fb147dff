#include "platform/web/web_events.hpp"

#include <emscripten/em_js.h>
#include <emscripten/emscripten.h>

#include <utility>

#include "platform/platform.hpp"

namespace throughline::web_events {
namespace {

// clang-format off
EM_JS(void, js_request_frame, (double delay_ms), { Module.throughline.frames.request(delay_ms); });
// clang-format on

std::vector<Event>& queue() {
  static std::vector<Event> events;
  return events;
}

void (*draw_frame)() = nullptr;

}  // namespace

void push_event(Event event) {
  queue().push_back(std::move(event));
  request_frame(0);
}

std::vector<Event> take_events() {
  return std::exchange(queue(), {});
}

void request_frame(double delay_ms) {
  js_request_frame(delay_ms);
}

void draw_frames_with(void (*frame)()) {
  draw_frame = frame;
}

// What frames.js calls.
extern "C" EMSCRIPTEN_KEEPALIVE void throughline_frame() {
  draw_frame();
}

}  // namespace throughline::web_events
