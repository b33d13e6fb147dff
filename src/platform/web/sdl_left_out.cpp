// The build leaves out SDL's renderers and game controllers. These are the few functions of them that SDL's
// windows and Dear ImGui's backend mention; they answer as SDL does where there is none.
#include <SDL.h>

extern "C" {

void SDL_DestroyRendererWithoutFreeing(SDL_Renderer* renderer);
void SDL_DestroyRendererWithoutFreeing(SDL_Renderer*) {}

SDL_Renderer* SDL_GetRenderer(SDL_Window*) { return nullptr; }
int SDL_GetRendererOutputSize(SDL_Renderer*, int*, int*) { return -1; }

int SDL_NumJoysticks(void) { return 0; }
SDL_bool SDL_IsGameController(int) { return SDL_FALSE; }
SDL_GameController* SDL_GameControllerOpen(int) { return nullptr; }
void SDL_GameControllerClose(SDL_GameController*) {}
Uint8 SDL_GameControllerGetButton(SDL_GameController*, SDL_GameControllerButton) { return 0; }
Sint16 SDL_GameControllerGetAxis(SDL_GameController*, SDL_GameControllerAxis) { return 0; }

}  // extern "C"
