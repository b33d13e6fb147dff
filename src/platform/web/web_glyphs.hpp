// Text as the browser draws it: ImGui's fonts, whose glyphs canvas 2D measures and draws at the
// size and density shown. Inter's Latin comes from the page's own font, every other script and
// emoji from the system's; icons are strokes in the private use area, drawn as squares of one em.
//
// The base line lies ImFontBaked::Ascent below the place that text is drawn at; the em square
// around it is centred as CSS centres a line of that font.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "imgui.h"
#include "platform/platform.hpp"
#include "platform/web/web_runs.hpp"

namespace throughline {

class WebFonts {
 public:
  // Adds the four weights to the atlas, which must be empty and must outlive this.
  explicit WebFonts(ImFontAtlas& atlas);

  [[nodiscard]] ImFont* font(FontWeight weight) const {
    return fonts_[static_cast<std::size_t>(weight)];
  }
  // Before ImGui's frame begins.
  void begin_pass();
  // As Platform::drawable and Platform::run_width_px.
  [[nodiscard]] std::string_view drawable(std::string_view text, std::string& storage) {
    return runs_.drawable(text, storage);
  }
  [[nodiscard]] static float run_width_px(std::string_view run, FontWeight weight, float font_px);

 private:
  ImFontAtlas& atlas_;
  WebRuns runs_;  // the loader finds it at the atlas's user data
  std::array<ImFont*, 4> fonts_{};
};

}  // namespace throughline
