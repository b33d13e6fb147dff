#include "ui/home/story_curve.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "app/map_picture.hpp"
#include "imgui.h"
#include "imgui_internal.h"
#include "layout/curve.hpp"

namespace throughline {
namespace {

constexpr float kBandHeight = 12;
// Enough for a smooth line of that size, however few its points are.
constexpr std::size_t kSegments = 96;

void draw_bands(const Painter& paint, const Rect& rect, const MapPicture& picture) {
  float columns = 0;
  for (const MapPicture::Band& band : picture.bands) columns += static_cast<float>(band.columns);
  const float unit = rect.width / columns;
  const float gap = picture.bands.size() > 24 ? 0.0F : 2.0F;
  float x = rect.x;
  for (std::size_t i = 0; i < picture.bands.size(); ++i) {
    const MapPicture::Band& band = picture.bands[i];
    const float width = static_cast<float>(band.columns) * unit;
    const std::uint32_t fill = colour_of(band.colour, i, kStageColours);
    paint.box({x, rect.y, std::max(1.0F, width - gap), rect.height}, {.fill = fill, .radius = 3});
    x += width;
  }
}

// An unbroken part of the curve.
void draw_part(const Painter& paint, const Palette& colours, std::span<const Point> points,
               float zero, float reach) {
  if (points.size() < 2) {
    paint.disc(points.front(), 3, colours.felt);
    return;
  }
  const auto steps = static_cast<int>(std::clamp<std::size_t>(kSegments / points.size(), 1, 16));
  const std::vector<Point> line = flatten(monotone_curve(points), steps);
  fill_to_zero(colours, line, zero, reach);
  paint.polyline(line, colours.felt, 2);
}

}  // namespace

void fill_to_zero(const Palette& colours, std::span<const Point> line, float zero, float reach) {
  ImDrawList& list = Painter::list();
  const ImVec2 uv = list._Data->TexUvWhitePixel;
  const auto vertex = [&](Point at, std::uint32_t ink) {
    const float depth = std::min(1.0F, std::abs(at.y - zero) / reach);
    list.PrimWriteVtx({at.x, at.y}, uv, imgui_colour(with_alpha(ink, 0.02F + (0.2F * depth))));
  };
  for (std::size_t index = 1; index < line.size(); ++index) {
    const Point a = line[index - 1];
    const Point b = line[index];
    const std::uint32_t ink = (a.y + b.y) / 2 < zero ? colours.good.ink : colours.bad.ink;
    list.PrimReserve(6, 4);
    const ImDrawIdx first = list._VtxCurrentIdx;
    for (const unsigned corner : {0U, 1U, 2U, 0U, 2U, 3U}) list.PrimWriteIdx(first + corner);
    vertex(a, ink);
    vertex(b, ink);
    vertex({b.x, zero}, ink);
    vertex({a.x, zero}, ink);
  }
}

void draw_map_picture(const Painter& paint, const Palette& colours, const Rect& rect,
                      std::string_view text) {
  const MapPicture picture = read_map_picture(text);
  if (picture.bands.empty()) return;
  draw_bands(paint, {rect.x, rect.y, rect.width, kBandHeight}, picture);
  const float top = rect.y + kBandHeight + 8;
  const float reach = (rect.bottom() - top) / 2;
  const float zero = std::round(top + reach);
  paint.dashed_line({rect.x, zero}, {rect.right(), zero}, colours.zero_line, 1, 2, 4);
  const float unit = rect.width / static_cast<float>(std::max<std::size_t>(1, picture.felt.size()));
  std::vector<Point> part;
  std::vector<Point> all;
  for (std::size_t i = 0; i < picture.felt.size(); ++i) {
    if (!picture.felt[i]) {
      if (!part.empty()) draw_part(paint, colours, part, zero, reach);
      part.clear();
      continue;
    }
    part.push_back({rect.x + ((static_cast<float>(i) + 0.5F) * unit),
                    zero - (*picture.felt[i] / 5 * (reach - 3))});
    all.push_back(part.back());
  }
  if (!part.empty()) draw_part(paint, colours, part, zero, reach);
  if (all.size() < 2) return;
  const auto [high, deep] = std::ranges::minmax_element(all, {}, &Point::y);
  if (high->y < zero) paint.disc(*high, 3.5F, colours.good.ink);
  if (deep->y > zero) paint.disc(*deep, 3.5F, colours.bad.ink);
}

}  // namespace throughline
