// The browser's names of keys as Dear ImGui's.
#pragma once

#include <string_view>

#include "imgui.h"

namespace throughline {

// `key` and `code` as in KeyboardEvent. Letters go by what they type where that is Latin, so that
// shortcuts are where the keyboard's legend says; everything else goes by its place. ImGuiKey_None
// for keys that nobody asks for.
[[nodiscard]] ImGuiKey key_from_names(std::string_view key, std::string_view code);

}  // namespace throughline
