#include "imgui.h"
#include "imgui_internal.h"
#include "misc/freetype/imgui_freetype.h"

// Dear ImGui asks for this loader only where a font atlas has none. Every platform here sets its
// own before the first frame, so there is nothing to fall back on.
const ImFontLoader* ImGuiFreeType::GetFontLoader() {
  IM_ASSERT(false && "set ImFontAtlas::SetFontLoader before the first frame");
  return nullptr;
}
