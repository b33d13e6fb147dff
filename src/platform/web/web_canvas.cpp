#include "platform/web/web_canvas.hpp"

#include <SDL.h>
#include <emscripten/em_js.h>
#include <emscripten/emscripten.h>

#include "platform/platform.hpp"
#include "platform/web/web_events.hpp"

namespace throughline::web_canvas {
namespace {

// clang-format off
EM_JS(void, js_start_canvas, (), { Module.throughline.canvas.start(); });
// clang-format on

struct Canvas {
  Size size_px;
  int device_width = 0;
  int device_height = 0;
  bool lost = false;
  int generation = 0;
};

Canvas& canvas() {
  static Canvas the_canvas;
  return the_canvas;
}

}  // namespace

Status start() {
  js_start_canvas();
  if (SDL_Init(SDL_INIT_VIDEO) != 0)
    return fail("The browser's canvas cannot be used", SDL_GetError());
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
  SDL_GL_SetAttribute(SDL_GL_ALPHA_SIZE, 0);
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
  SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
  SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
  SDL_Window* const window =
      SDL_CreateWindow("", 0, 0, device_width(), device_height(), SDL_WINDOW_OPENGL);
  if (window == nullptr || SDL_GL_CreateContext(window) == nullptr) {
    return fail("This browser does not offer WebGL 2", SDL_GetError(),
                "Turn on hardware acceleration, or use a current Firefox, Chrome, Edge or Safari");
  }
  // SDL wrote its own idea of the size.
  js_start_canvas();
  return {};
}

Size size_px() {
  return canvas().size_px;
}

float density() {
  const Canvas& now = canvas();
  return now.size_px.width > 0 ? static_cast<float>(now.device_width) / now.size_px.width : 1;
}

int device_width() {
  return canvas().device_width;
}
int device_height() {
  return canvas().device_height;
}
bool context_lost() {
  return canvas().lost;
}
int context_generation() {
  return canvas().generation;
}

}  // namespace throughline::web_canvas

// What canvas.js calls.
extern "C" {

EMSCRIPTEN_KEEPALIVE void throughline_resized(float width_px, float height_px, int device_width,
                                              int device_height) {
  auto& canvas = throughline::web_canvas::canvas();
  canvas.size_px = {.width = width_px, .height = height_px};
  canvas.device_width = device_width;
  canvas.device_height = device_height;
}

EMSCRIPTEN_KEEPALIVE void throughline_context_lost() {
  throughline::web_canvas::canvas().lost = true;
}

EMSCRIPTEN_KEEPALIVE void throughline_context_restored() {
  auto& canvas = throughline::web_canvas::canvas();
  canvas.lost = false;
  ++canvas.generation;
  throughline::web_events::request_frame(0);
}
}
