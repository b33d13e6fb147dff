#include "ui/board/board_curve_area.hpp"

#include <algorithm>
#include <vector>

#include "imgui.h"
#include "ui/draw.hpp"

namespace throughline {

namespace {

constexpr float kFaintest = 0.02F;
constexpr float kStrongest = 0.24F;

}  // namespace

void fill_to_zero(ImDrawList& list, std::span<const Point> line_px, float zero_px, float reach_px,
                  const Palette& palette) {
  if (line_px.size() < 2 || reach_px <= 0) return;
  // The line with a point wherever it crosses the level, so that each piece lies on one side.
  std::vector<Point> points;
  points.reserve(line_px.size() + 8);
  for (std::size_t i = 0; i < line_px.size(); ++i) {
    if (i > 0) {
      const Point from = line_px[i - 1];
      const Point to = line_px[i];
      if ((from.y - zero_px) * (to.y - zero_px) < 0) {
        const float part = (zero_px - from.y) / (to.y - from.y);
        points.push_back({from.x + ((to.x - from.x) * part), zero_px});
      }
    }
    points.push_back(line_px[i]);
  }
  const auto tint = [&](float y, bool above) {
    const float way = std::min(std::abs(y - zero_px) / reach_px, 1.0F);
    return imgui_colour(with_alpha(above ? palette.good.ink : palette.bad.ink,
                                   kFaintest + ((kStrongest - kFaintest) * way)));
  };
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  const auto pieces = static_cast<int>(points.size()) - 1;
  list.PrimReserve(pieces * 6, pieces * 4);
  for (std::size_t i = 0; i + 1 < points.size(); ++i) {
    const Point from = points[i];
    const Point to = points[i + 1];
    const bool above = from.y + to.y < 2 * zero_px;
    const auto first = list._VtxCurrentIdx;
    for (const unsigned corner : {0U, 1U, 2U, 0U, 2U, 3U}) list.PrimWriteIdx(first + corner);
    list.PrimWriteVtx({from.x, from.y}, white, tint(from.y, above));
    list.PrimWriteVtx({to.x, to.y}, white, tint(to.y, above));
    list.PrimWriteVtx({to.x, zero_px}, white, tint(zero_px, above));
    list.PrimWriteVtx({from.x, zero_px}, white, tint(zero_px, above));
  }
}

}  // namespace throughline
