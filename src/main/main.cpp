// The page's entry: makes the program; frames.js calls `throughline_frame` for every frame.

#include <emscripten/em_js.h>
#include <emscripten/emscripten.h>

#include <memory>
#include <string>
#include <utility>

#include "main/program.hpp"

namespace {

// clang-format off
EM_JS(void, js_give_up, (const char* what, const char* remedy), {
  Module.throughline.give_up(UTF8ToString(what), UTF8ToString(remedy));
});
// clang-format on

// Lives as long as the page.
std::unique_ptr<throughline::Program> program;

}  // namespace

throughline::Program& throughline::running_program() { return *program; }

extern "C" EMSCRIPTEN_KEEPALIVE void throughline_frame() { program->frame(); }

int main() {
  auto platform = throughline::WebPlatform::create();
  if (!platform) {
    js_give_up(platform.error().what.c_str(), platform.error().remedy.c_str());
    return 1;
  }
  program = std::make_unique<throughline::Program>(std::move(*platform));
  return 0;
}
