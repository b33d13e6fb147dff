// Text as the browser draws it: ImGui's fonts, whose glyphs canvas 2D measures and draws at the size and density shown.
// Inter's Latin comes from the page's own font, every other script and emoji from the system's; icons are strokes in the
// private use area, drawn as squares of one em.
//
// A glyph is placed as CSS centres a line of that font: text that ImGui draws at `y` sits in a line of height H whose top
// is `y - (H - font_px) / 2`.
#pragma once

#include <array>
#include <string_view>

#include "imgui.h"
#include "platform/platform.hpp"

namespace throughline {

class WebFonts {
 public:
  // Adds the four weights to the atlas, which must be empty and must outlive this.
  explicit WebFonts(ImFontAtlas& atlas);

  [[nodiscard]] ImFont* font(FontWeight weight) const { return fonts_[static_cast<std::size_t>(weight)]; }
  // As Platform::run_width_px.
  [[nodiscard]] static float run_width_px(std::string_view run, FontWeight weight, float font_px);

 private:
  std::array<ImFont*, 4> fonts_{};
};

}  // namespace throughline
