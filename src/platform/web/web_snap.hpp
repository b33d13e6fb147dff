// Sharp text where a px is no whole number of device pixels.
#pragma once

struct ImDrawData;

namespace throughline {

// ImGui puts text on whole px. At a density like 1.25 that is between device pixels, so this moves
// each glyph's quad in the finished lists up or down to the nearest one. Does nothing where the
// density is whole.
void snap_glyphs(ImDrawData& draw_data, float density);

}  // namespace throughline
