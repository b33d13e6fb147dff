// The build leaves out SDL's renderers and game controllers. These are the few functions of them
// that SDL's windows and Dear ImGui's backend mention; they answer as SDL does where there is none.
//
// And it leaves out Emscripten's table of every GL function by name, most of what the page's script
// would weigh.
#include <EGL/egl.h>
#include <GLES3/gl3.h>
#include <SDL.h>
#include <emscripten/html5.h>

#include <string_view>

extern "C" {

// Declared in SDL's own sources only, and named by it.
// NOLINTNEXTLINE(readability-identifier-naming)
void SDL_DestroyRendererWithoutFreeing(SDL_Renderer* renderer);
void SDL_DestroyRendererWithoutFreeing(SDL_Renderer*) {}

SDL_Renderer* SDL_GetRenderer(SDL_Window*) {
  return nullptr;
}
int SDL_GetRendererOutputSize(SDL_Renderer*, int*, int*) {
  return -1;
}

int SDL_NumJoysticks(void) {
  return 0;
}
SDL_bool SDL_IsGameController(int) {
  return SDL_FALSE;
}
SDL_GameController* SDL_GameControllerOpen(int) {
  return nullptr;
}
void SDL_GameControllerClose(SDL_GameController*) {}
Uint8 SDL_GameControllerGetButton(SDL_GameController*, SDL_GameControllerButton) {
  return 0;
}
Sint16 SDL_GameControllerGetAxis(SDL_GameController*, SDL_GameControllerAxis) {
  return 0;
}

// Nor does it listen to the page (web_input does), show pointers or draw without GL. The names are
// SDL's own. NOLINTBEGIN(readability-identifier-naming)
struct SDL_VideoDevice;
struct SDL_WindowData;
void Emscripten_RegisterEventHandlers(SDL_WindowData* data);
void Emscripten_UnregisterEventHandlers(SDL_WindowData* data);
EM_BOOL Emscripten_HandleCanvasResize(int event_type, const void* reserved, void* user_data);
void Emscripten_InitMouse(void);
void Emscripten_FiniMouse(void);
int Emscripten_CreateWindowFramebuffer(SDL_VideoDevice* device, SDL_Window* window, Uint32* format,
                                       void** pixels, int* pitch);
int Emscripten_UpdateWindowFramebuffer(SDL_VideoDevice* device, SDL_Window* window,
                                       const SDL_Rect* rects, int count);
void Emscripten_DestroyWindowFramebuffer(SDL_VideoDevice* device, SDL_Window* window);

void Emscripten_RegisterEventHandlers(SDL_WindowData*) {}
void Emscripten_UnregisterEventHandlers(SDL_WindowData*) {}
EM_BOOL Emscripten_HandleCanvasResize(int, const void*, void*) {
  return EM_FALSE;
}
void Emscripten_InitMouse(void) {}
void Emscripten_FiniMouse(void) {}
int Emscripten_CreateWindowFramebuffer(SDL_VideoDevice*, SDL_Window*, Uint32*, void**, int*) {
  return -1;
}
int Emscripten_UpdateWindowFramebuffer(SDL_VideoDevice*, SDL_Window*, const SDL_Rect*, int) {
  return -1;
}
void Emscripten_DestroyWindowFramebuffer(SDL_VideoDevice*, SDL_Window*) {}
// NOLINTEND(readability-identifier-naming)

// SDL looks up just these, to learn about the context it made.
__eglMustCastToProperFunctionPointerType eglGetProcAddress(const char* name) {
  using Function = __eglMustCastToProperFunctionPointerType;
  const std::string_view wanted = name;
  if (wanted == "glGetString") return reinterpret_cast<Function>(glGetString);
  if (wanted == "glGetStringi") return reinterpret_cast<Function>(glGetStringi);
  if (wanted == "glGetIntegerv") return reinterpret_cast<Function>(glGetIntegerv);
  if (wanted == "glGetError") return reinterpret_cast<Function>(glGetError);
  if (wanted == "glBindFramebuffer") return reinterpret_cast<Function>(glBindFramebuffer);
  if (wanted == "glGetFramebufferAttachmentParameteriv") {
    return reinterpret_cast<Function>(glGetFramebufferAttachmentParameteriv);
  }
  return nullptr;
}

}  // extern "C"
