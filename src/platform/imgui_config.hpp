#pragma once

// Dear ImGui's compile-time options, the same for the library and for everything that includes it.

// Emoji and rarer scripts lie beyond 16 bits.
#define IMGUI_USE_WCHAR32
// WebGL has no base vertex, so indices must reach all of a large list by themselves.
#define ImDrawIdx unsigned int

// Glyphs come from the platform's own font loader. Naming FreeType as the default keeps
// stb_truetype out of the program; imgui_font_loader.cpp stands where FreeType's would.
#define IMGUI_ENABLE_FREETYPE
#define IMGUI_DISABLE_DEFAULT_FONT

#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_WIN32_FUNCTIONS
