#include "ui/draw.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/theme.hpp"

namespace throughline {
namespace {

ImVec2 vec(Point point) {
  return {point.x, point.y};
}

FontWeight font_weight(TextWeight weight) {
  return static_cast<FontWeight>(weight);
}

const char* end_of(std::string_view text) {
  return text.data() + text.size();
}

float width_of(ImFont* font, float size, std::string_view text) {
  return font->CalcTextSizeA(size, FLT_MAX, 0, text.data(), end_of(text)).x;
}

// The longest start of `text` that fits, without a space at its end.
std::string_view fitting(ImFont* font, float size, std::string_view text, float width) {
  const char* rest = text.data();
  font->CalcTextSizeA(size, std::max(width, 0.0F), 0, text.data(), end_of(text), &rest);
  std::string_view fits = text.substr(0, static_cast<std::size_t>(rest - text.data()));
  while (!fits.empty() && fits.back() == ' ') fits.remove_suffix(1);
  return fits;
}

// Where CSS puts the baseline: Inter's capitals end up in the middle of the line.
constexpr float kBaselineBelowCentre = 0.3637F;

float glyph_top(ImFont* font, const TextStyle& style, float line_top) {
  const float baseline =
      std::round(line_top + (style.line_height_px / 2) + (kBaselineBelowCentre * style.font_px));
  const ImFontBaked* baked = font->GetFontBaked(style.font_px);
  return baseline - std::round(baked->Ascent * style.font_px / baked->Size);
}

}  // namespace

static_assert(static_cast<int>(FontWeight::bold) == static_cast<int>(TextWeight::bold));

std::uint32_t imgui_colour(std::uint32_t argb) {
  return IM_COL32((argb >> 16U) & 0xFFU, (argb >> 8U) & 0xFFU, argb & 0xFFU, (argb >> 24U) & 0xFFU);
}

Rect inset(const Rect& rect, float by) {
  return inset(rect, by, by);
}
Rect inset(const Rect& rect, float by_x, float by_y) {
  return {rect.x + by_x, rect.y + by_y, rect.width - (2 * by_x), rect.height - (2 * by_y)};
}

Rect snapped(const Rect& rect) {
  const float left = std::round(rect.x);
  const float top = std::round(rect.y);
  return {left, top, std::round(rect.right()) - left, std::round(rect.bottom()) - top};
}

float FontMeasure::width_em(std::string_view run, TextWeight weight) {
  std::string storage;
  run = platform_.drawable(run, storage);
  return width_of(platform_.font(font_weight(weight)), font_px_, run) / font_px_;
}

ImDrawList& Painter::list() {
  return *ImGui::GetWindowDrawList();
}

ImFont* Painter::font(TextWeight weight) const {
  return platform_->font(font_weight(weight));
}

float Painter::text_width(std::string_view text, const TextStyle& style) const {
  std::string storage;
  return width_of(font(style.weight), style.font_px, platform_->drawable(text, storage));
}

void Painter::text_at(Point top_left, std::string_view text, const TextStyle& style,
                      std::uint32_t colour, float slant) const {
  if (text.empty()) return;
  std::string storage;
  text = platform_->drawable(text, storage);
  ImFont* face = font(style.weight);
  ImDrawList& target = list();
  const int first = target.VtxBuffer.Size;
  const float top = glyph_top(face, style, top_left.y);
  target.AddText(face, style.font_px, {std::round(top_left.x), top}, imgui_colour(colour),
                 text.data(), end_of(text));
  if (slant == 0) return;
  const float baseline =
      top_left.y + (style.line_height_px / 2) + (kBaselineBelowCentre * style.font_px);
  for (int index = first; index < target.VtxBuffer.Size; ++index) {
    ImVec2& at = target.VtxBuffer[index].pos;
    at.x += (baseline - at.y) * slant;
  }
}

float Painter::text(const Rect& rect, std::string_view text, const TextStyle& style,
                    std::uint32_t colour, Align align) const {
  std::string storage;
  text = platform_->drawable(text, storage);
  ImFont* face = font(style.weight);
  float width = width_of(face, style.font_px, text);
  const float top = rect.y + ((rect.height - style.line_height_px) / 2);
  // Half a pixel is what rounding may cost.
  if (width <= rect.width + 0.5F) {
    const float spare = rect.width - width;
    const float shift = align == Align::left ? 0 : align == Align::right ? spare : spare / 2;
    text_at({rect.x + shift, top}, text, style, colour);
    return width;
  }
  const float dots = width_of(face, style.font_px, kEllipsis);
  const std::string_view fits = fitting(face, style.font_px, text, rect.width - dots);
  width = width_of(face, style.font_px, fits);
  text_at({rect.x, top}, fits, style, colour);
  text_at({rect.x + width, top}, kEllipsis, style, colour);
  return width + dots;
}

void Painter::lines(Point top_left, std::string_view text, const TextBlock& block,
                    std::uint32_t colour, float slant) const {
  Point at = top_left;
  for (std::size_t index = 0; index < block.lines.size(); ++index) {
    const TextLine& line = block.lines[index];
    const std::string_view run = text.substr(line.begin, line.end - line.begin);
    text_at(at, run, block.style, colour, slant);
    if (block.cut && index + 1 == block.lines.size()) {
      text_at({at.x + text_width(run, block.style), at.y}, kEllipsis, block.style, colour, slant);
    }
    at.y += block.style.line_height_px;
  }
}

TextBlock Painter::wrap(std::string_view text, const TextStyle& style, float width,
                        std::uint32_t max_lines) const {
  FontMeasure measure(*platform_, style.font_px);
  return break_lines(text, style, width, measure, max_lines);
}

float Painter::paragraph(Point top_left, std::string_view text, const TextStyle& style,
                         std::uint32_t colour, float width, std::uint32_t max_lines) const {
  const TextBlock block = wrap(text, style, width, max_lines);
  lines(top_left, text, block, colour);
  return block.height_px();
}

void Painter::box(const Rect& rect, const BoxLook& look) const {
  ImDrawList& target = list();
  if ((look.fill >> 24U) != 0) {
    target.AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, imgui_colour(look.fill),
                         look.radius);
  }
  if ((look.border >> 24U) == 0 || look.border_width <= 0) return;
  const float half = look.border_width / 2;
  const Rect edge = inset(rect, half);
  const float radius = std::max(look.radius - half, 0.0F);
  if (look.dash_px <= 0) {
    target.AddRect({edge.x, edge.y}, {edge.right(), edge.bottom()}, imgui_colour(look.border),
                   radius, 0, look.border_width);
    return;
  }
  target.PathRect({edge.x, edge.y}, {edge.right(), edge.bottom()}, radius);
  std::vector<Point> path;
  path.reserve(static_cast<std::size_t>(target._Path.Size) + 1);
  for (const ImVec2& at : target._Path) path.push_back({at.x, at.y});
  target.PathClear();
  path.push_back(path.front());
  dashed_polyline(path, look.border, look.border_width, look.dash_px, look.dash_px);
}

void Painter::shadow(const Rect& rect, float radius, float blur, std::uint32_t colour) const {
  // Rings of ever larger, ever fainter boxes: the sum falls off like a blurred edge.
  constexpr int kRings = 8;
  const float drop = blur / 3;
  const float alpha = static_cast<float>(colour >> 24U) / 255.0F;
  for (int ring = kRings; ring >= 1; --ring) {
    const float grow = (blur * static_cast<float>(ring) / kRings) - (blur / 3);
    const float radius_grown = std::max(radius + grow, 2.0F);
    const Rect grown = inset({rect.x, rect.y + drop, rect.width, rect.height}, -grow);
    list().AddRectFilled({grown.x, grown.y}, {grown.right(), grown.bottom()},
                         imgui_colour(with_alpha(colour, alpha / kRings)), radius_grown);
  }
}

void Painter::line(Point from, Point to, std::uint32_t colour, float width) const {
  // Straight lines are filled boxes: exact on the pixel grid and without a blurred edge.
  if (from.y == to.y) {
    list().AddRectFilled({from.x, from.y}, {to.x, from.y + width}, imgui_colour(colour));
  } else if (from.x == to.x) {
    list().AddRectFilled({from.x, from.y}, {from.x + width, to.y}, imgui_colour(colour));
  } else {
    list().AddLine(vec(from), vec(to), imgui_colour(colour), width);
  }
}

void Painter::dashed_line(Point from, Point to, std::uint32_t colour, float width, float dash_px,
                          float gap_px) const {
  const std::array<Point, 2> ends = {from, to};
  dashed_polyline(ends, colour, width, dash_px, gap_px);
}

void Painter::polyline(std::span<const Point> points, std::uint32_t colour, float width) const {
  ImDrawList& target = list();
  for (const Point& point : points) target.PathLineTo(vec(point));
  target.PathStroke(imgui_colour(colour), 0, width);
}

void Painter::dashed_polyline(std::span<const Point> points, std::uint32_t colour, float width,
                              float dash_px, float gap_px) const {
  ImDrawList& target = list();
  const std::uint32_t packed = imgui_colour(colour);
  bool drawing = true;
  float left = dash_px;
  for (std::size_t index = 1; index < points.size(); ++index) {
    Point from = points[index - 1];
    const Point to = points[index];
    float length = std::hypot(to.x - from.x, to.y - from.y);
    if (drawing && target._Path.Size == 0) target.PathLineTo(vec(from));
    while (length > left) {
      const float part = left / length;
      from = {from.x + ((to.x - from.x) * part), from.y + ((to.y - from.y) * part)};
      length -= left;
      if (drawing) {
        target.PathLineTo(vec(from));
        target.PathStroke(packed, 0, width);
      } else {
        target.PathLineTo(vec(from));
      }
      drawing = !drawing;
      left = drawing ? dash_px : gap_px;
    }
    left -= length;
    if (drawing) target.PathLineTo(vec(to));
  }
  if (drawing) target.PathStroke(packed, 0, width);
  target.PathClear();
}

void Painter::disc(Point centre, float radius, std::uint32_t fill) const {
  list().AddCircleFilled(vec(centre), radius, imgui_colour(fill));
}

void Painter::ring(Point centre, float radius, std::uint32_t colour, float width) const {
  list().AddCircle(vec(centre), radius - (width / 2), imgui_colour(colour), 0, width);
}

void Painter::icon(Point centre, std::string_view icon, float size, std::uint32_t colour) const {
  ImFont* face = font(TextWeight::regular);
  const char* at = icon.data();
  unsigned int code = 0;
  at += ImTextCharFromUtf8(&code, at, end_of(icon));
  ImFontBaked* baked = face->GetFontBaked(size);
  const ImFontGlyph* glyph = baked->FindGlyph(static_cast<ImWchar>(code));
  if (glyph == nullptr) return;
  // By its drawn box, wherever the font puts it: icons centre on their square.
  const float scale = size / baked->Size;
  const float left = std::round(centre.x - ((glyph->X0 + glyph->X1) / 2 * scale));
  const float top = std::round(centre.y - ((glyph->Y0 + glyph->Y1) / 2 * scale));
  list().AddText(face, size, {left, top}, imgui_colour(colour), icon.data(), end_of(icon));
}

void Painter::focus_ring(const Rect& rect, float radius, std::uint32_t colour) const {
  const Rect outer = inset(rect, -3);
  list().AddRect({outer.x, outer.y}, {outer.right(), outer.bottom()}, imgui_colour(colour),
                 radius + 3, 0, 2);
}

void Painter::gradient(const Rect& rect, float radius, std::uint32_t from, std::uint32_t to) const {
  ImDrawList& target = list();
  const int first = target.VtxBuffer.Size;
  target.AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, imgui_colour(from), radius);
  ImGui::ShadeVertsLinearColorGradientKeepAlpha(&target, first, target.VtxBuffer.Size,
                                                {rect.x, rect.y}, {rect.right(), rect.bottom()},
                                                imgui_colour(from), imgui_colour(to));
}

}  // namespace throughline
