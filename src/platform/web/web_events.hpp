// The one queue of events of the page, and when its next frame is drawn. A page has one event loop,
// and what JavaScript calls are plain functions, so this is state of the process.
#pragma once

#include <vector>

#include "platform/event.hpp"

namespace throughline::web_events {

// Puts an event behind the others and asks for a frame. May be called at any time on the page's
// thread.
void push_event(Event event);
[[nodiscard]] std::vector<Event> take_events();
// Asks for a frame no later than `delay_ms` from now.
void request_frame(double delay_ms);

// Frames are drawn by calling `frame`; none before.
void draw_frames_with(void (*frame)());

}  // namespace throughline::web_events
