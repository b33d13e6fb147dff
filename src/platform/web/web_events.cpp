#include "platform/web/web_events.hpp"

#include <emscripten/em_js.h>

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

}  // namespace

void push_event(Event event) {
  queue().push_back(std::move(event));
  request_frame(0);
}

std::vector<Event> take_events() { return std::exchange(queue(), {}); }

void request_frame(double delay_ms) { js_request_frame(delay_ms); }

}  // namespace throughline::web_events
