// The build leaves out SDL's renderers and game controllers. These are the few functions of them
// that SDL's windows and Dear ImGui's backend mention; they answer as SDL does where there is none.
//
// And it leaves out Emscripten's table of every GL function by name, most of what the page's script
// would weigh.
#include <EGL/egl.h>
#include <GLES3/gl3.h>
#include <SDL.h>

#include <string_view>

extern "C" {

// Declared in SDL's own sources only. NOLINTNEXTLINE(readability-identifier-naming): the name is
// SDL's.
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
