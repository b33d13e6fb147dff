// The page's entry: makes the program and hands its frames to the platform.

#include <memory>
#include <utility>

#include "main/program.hpp"

namespace {

// Lives as long as the page.
std::unique_ptr<throughline::Program> program;

}  // namespace

throughline::Program& throughline::running_program() {
  return *program;
}

int main() {
  auto platform = throughline::WebPlatform::create();
  if (!platform) {
    throughline::WebPlatform::give_up(platform.error());
    return 1;
  }
  program = std::make_unique<throughline::Program>(std::move(*platform));
  throughline::WebPlatform::draw_frames_with([] { program->frame(); });
  return 0;
}
