// Drawing as the page does it: text in Inter, rounded boxes, icons, soft shadows, dashed lines.
// Everything is in px of the page and in 0xAARRGGBB; it goes to the current ImGui window's draw
// list and is cut to its clip rectangle.
//
//   Painter paint(app.platform());
//   paint.box(rect, {.fill = colours.card, .border = colours.line, .radius = kRadiusCard});
//   paint.text(rect, "Waits at the counter", type::kBodyBold, colours.ink);
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/rect.hpp"
#include "layout/text_block.hpp"
#include "platform/platform.hpp"

struct ImDrawList;
struct ImFont;

namespace throughline {

enum class Align : std::uint8_t { left, centre, right };

// Dear ImGui's own order of channels.
[[nodiscard]] std::uint32_t imgui_colour(std::uint32_t argb);

[[nodiscard]] Rect inset(const Rect& rect, float by);
[[nodiscard]] Rect inset(const Rect& rect, float by_x, float by_y);
// Edges on whole px, so that hairlines stay sharp.
[[nodiscard]] Rect snapped(const Rect& rect);

struct BoxLook {
  std::uint32_t fill = 0;
  std::uint32_t border = 0;
  float radius = 0;
  float border_width = 1;  // inside the box; nothing is drawn while `border` is clear
  float dash_px = 0;       // > 0: a dashed border
};

// Measures text as Painter draws it: for break_lines of texts that only the page shows.
class FontMeasure : public TextMeasure {
 public:
  FontMeasure(Platform& platform, float font_px) : platform_(platform), font_px_(font_px) {}
  [[nodiscard]] float width_em(std::string_view run, TextWeight weight) override;

 private:
  Platform& platform_;
  float font_px_;
};

class Painter {
 public:
  explicit Painter(Platform& platform) : platform_(&platform) {}

  // -- Text. The baseline stands where CSS puts it in a line of the style's height.
  // One line in a box: centred vertically, cut with an ellipsis where it does not fit. Returns its
  // drawn width.
  float text(const Rect& rect, std::string_view text, const TextStyle& style, std::uint32_t colour,
             Align align = Align::left) const;
  // One line from a point (top of the line's box), never cut. `slant` leans it to the right (0.2 is
  // italic).
  void text_at(Point top_left, std::string_view text, const TextStyle& style, std::uint32_t colour,
               float slant = 0) const;
  // Lines broken before, with the ellipsis of a block that was cut.
  void lines(Point top_left, std::string_view text, const TextBlock& block, std::uint32_t colour,
             float slant = 0) const;
  [[nodiscard]] float text_width(std::string_view text, const TextStyle& style) const;
  [[nodiscard]] TextBlock wrap(std::string_view text, const TextStyle& style, float width,
                               std::uint32_t max_lines = 0) const;
  // wrap and lines in one; returns the height.
  float paragraph(Point top_left, std::string_view text, const TextStyle& style,
                  std::uint32_t colour, float width, std::uint32_t max_lines = 0) const;

  // -- Shapes
  void box(const Rect& rect, const BoxLook& look) const;
  // Under a box, before it: falls `blur` / 3 below.
  void shadow(const Rect& rect, float radius, float blur, std::uint32_t colour) const;
  void line(Point from, Point to, std::uint32_t colour, float width = 1) const;
  void dashed_line(Point from, Point to, std::uint32_t colour, float width, float dash_px,
                   float gap_px) const;
  // A polyline as one stroke, or dashed along its length.
  void polyline(std::span<const Point> points, std::uint32_t colour, float width) const;
  void dashed_polyline(std::span<const Point> points, std::uint32_t colour, float width,
                       float dash_px, float gap_px) const;
  void disc(Point centre, float radius, std::uint32_t fill) const;
  void ring(Point centre, float radius, std::uint32_t colour, float width) const;
  // A Lucide icon (generated/icons.hpp, the UTF-8 constants) in a square of `size` px.
  void icon(Point centre, std::string_view icon, float size, std::uint32_t colour) const;
  // Around whatever has the keyboard: 2 px, with a gap of 2 px.
  void focus_ring(const Rect& rect, float radius, std::uint32_t colour) const;
  // From the top left corner to the bottom right one.
  void gradient(const Rect& rect, float radius, std::uint32_t from, std::uint32_t to) const;

  [[nodiscard]] Platform& platform() const { return *platform_; }
  [[nodiscard]] static ImDrawList& list();

 private:
  [[nodiscard]] ImFont* font(TextWeight weight) const;
  Platform* platform_;
};

}  // namespace throughline
