#include "main/program.hpp"

#include <utility>
#include <vector>

#include "app/intents.hpp"

namespace throughline {
namespace {

// A press and its release that came within one frame take a pass each; more than this wait for the
// next frame.
constexpr int kMostPasses = 4;

}  // namespace

Program::Program(std::unique_ptr<WebPlatform> platform)
    : platform_(std::move(platform)),
      run_measure_(*platform_),
      measure_(run_measure_),
      app_(*platform_, measure_),
      ui_(app_) {}

void Program::frame() {
  std::vector<Event> events = platform_->take_events();
  if (!events.empty() || platform_->input_left()) settling_frames_ = 2;
  for (Event& event : events) app_.handle(std::move(event));
  int passes = 0;
  do {
    IntentSink sink;
    platform_->begin_pass();
    app_.begin_pass();
    ui_.draw(sink);
    platform_->end_pass();
    app_.dispatch(sink.take());
  } while (platform_->input_left() && ++passes < kMostPasses);
  app_.finish_frame();
  platform_->paint();
  if (platform_->input_left() || --settling_frames_ > 0) platform_->request_frame(0);
}

}  // namespace throughline
