#include "platform/web/web_snap.hpp"

#include <cmath>

#include "imgui.h"

namespace throughline {
namespace {

constexpr unsigned kQuadIndices = 6;

// Glyphs and images: upright quads that show a piece of a texture. Filled shapes show one single
// white pixel.
bool shows_texture(const ImDrawVert& top_left, const ImDrawVert& bottom_right) {
  return top_left.uv.x != bottom_right.uv.x && top_left.uv.y != bottom_right.uv.y;
}

bool is_upright(const ImDrawVert* corners) {
  return corners[0].pos.y == corners[1].pos.y && corners[2].pos.y == corners[3].pos.y &&
         corners[0].pos.x == corners[3].pos.x;
}

}  // namespace

void snap_glyphs(ImDrawData& draw_data, float density) {
  if (density == std::floor(density)) return;
  for (ImDrawList* const list : draw_data.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      for (unsigned at = 0; at + kQuadIndices <= command.ElemCount;) {
        const ImDrawIdx* const indices = list->IdxBuffer.Data + command.IdxOffset + at;
        const ImDrawIdx first = indices[0];
        const bool is_quad = indices[1] == first + 1 && indices[2] == first + 2 &&
                             indices[3] == first && indices[4] == first + 2 &&
                             indices[5] == first + 3;
        if (!is_quad) {
          at += 3;
          continue;
        }
        at += kQuadIndices;
        ImDrawVert* const corners = list->VtxBuffer.Data + first;
        if (!is_upright(corners) || !shows_texture(corners[0], corners[2])) continue;
        const float top = corners[0].pos.y;
        const float shift = (std::round(top * density) / density) - top;
        for (int corner = 0; corner < 4; ++corner) corners[corner].pos.y += shift;
      }
    }
  }
}

}  // namespace throughline
