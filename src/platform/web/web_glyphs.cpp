#include "platform/web/web_glyphs.hpp"

#include <emscripten/em_js.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "generated/inter_advances.hpp"
#include "imgui_internal.h"

namespace throughline {
namespace {

// What glyphs.js says of a glyph that it drew; places are device pixels from the pen, y downwards.
struct DrawnGlyph {
  float left;
  float top;
  float width;
  float height;
  float columns_per_pixel;  // 2 where it was drawn twice as wide, to be placed between pixels; less
                            // for a very long run
  float coloured;
  float icon;  // `top` counts from the top of the em square instead of the base line
};

// clang-format off
EM_JS(void, js_draw_glyph, (int code_point, int weight, float font_px, float density, DrawnGlyph* drawn), {
  Module.throughline.glyphs.draw(code_point, weight, font_px, density, drawn);
});
EM_JS(void, js_draw_run, (const char* run, int length, int weight, float font_px, float density,
                          DrawnGlyph* drawn), {
  Module.throughline.glyphs.draw_run(run, length, weight, font_px, density, drawn);
});
EM_JS(void, js_take_glyph, (void* pixels), { Module.throughline.glyphs.take(pixels); });
EM_JS(float, js_advance_em, (int code_point, int weight), {
  return Module.throughline.glyphs.advance_em(code_point, weight);
});
EM_JS(float, js_run_width_px, (const char* run, int length, int weight, float font_px), {
  return Module.throughline.glyphs.run_width_px(run, length, weight, font_px);
});
// clang-format on

constexpr int kWeights[] = {400, 500, 600, 700};

std::string_view run_of(const ImFontAtlas& atlas, ImWchar code_point) {
  return static_cast<const WebRuns*>(atlas.UserData)->run(code_point);
}

// Inter's own advance, so that what is drawn agrees with how its lines were broken; else what the
// browser measures.
float advance_em(ImWchar code_point, ImU32 weight, std::string_view run) {
  if (!run.empty())
    return js_run_width_px(run.data(), static_cast<int>(run.size()), kWeights[weight], 1);
  const auto* const row = std::ranges::lower_bound(
      kInterAdvances, static_cast<char32_t>(code_point), {}, &AdvanceRow::code_point);
  if (row == std::end(kInterAdvances) || row->code_point != code_point) {
    return js_advance_em(static_cast<int>(code_point), kWeights[weight]);
  }
  const std::uint16_t advances[] = {row->advance_400, row->advance_500, row->advance_600,
                                    row->advance_700};
  return static_cast<float>(advances[weight]) / kInterUnitsPerEm;
}

bool contains_glyph(ImFontAtlas* /*atlas*/, ImFontConfig* /*source*/, ImWchar /*code_point*/) {
  // The system's fonts stand behind Inter, and show a box for what none of them has.
  return true;
}

bool begin_size(ImFontAtlas* /*atlas*/, ImFontConfig* /*source*/, ImFontBaked* baked,
                void* /*data*/) {
  constexpr float kAscender = static_cast<float>(kInterAscender) / kInterUnitsPerEm;
  constexpr float kDescender = static_cast<float>(-kInterDescender) / kInterUnitsPerEm;
  constexpr float kBaseLine = (1 + kAscender - kDescender) / 2;
  baked->Ascent =
      std::round(baked->Size * kBaseLine * baked->RasterizerDensity) / baked->RasterizerDensity;
  baked->Descent = baked->Ascent - baked->Size;
  return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void* /*data*/,
                ImWchar code_point, ImFontGlyph* glyph, float* advance_px) {
  const std::string_view run = run_of(*atlas, code_point);
  if (advance_px != nullptr) {
    *advance_px = advance_em(code_point, source->FontNo, run) * baked->Size;
    return true;
  }
  const float density = source->RasterizerDensity * baked->RasterizerDensity;
  DrawnGlyph drawn{};
  const int weight = kWeights[source->FontNo];
  if (run.empty())
    js_draw_glyph(static_cast<int>(code_point), weight, baked->Size, density, &drawn);
  else
    js_draw_run(run.data(), static_cast<int>(run.size()), weight, baked->Size, density, &drawn);
  glyph->Codepoint = code_point;
  glyph->AdvanceX =
      (drawn.icon != 0 ? 1 : advance_em(code_point, source->FontNo, run)) * baked->Size;
  const int width = static_cast<int>(drawn.width);
  const int height = static_cast<int>(drawn.height);
  if (width == 0 || height == 0) return true;

  const ImFontAtlasRectId packed = ImFontAtlasPackAddRect(atlas, width, height);
  if (packed == ImFontAtlasRectId_Invalid) return false;
  ImTextureRect* const place = ImFontAtlasPackGetRect(atlas, packed);
  atlas->Builder->TempBuffer.resize(width * height * 4);
  js_take_glyph(atlas->Builder->TempBuffer.Data);

  const float column_px = 1 / (density * drawn.columns_per_pixel);
  glyph->Visible = true;
  glyph->Colored = drawn.coloured != 0;
  glyph->X0 = drawn.left * column_px;
  glyph->X1 = glyph->X0 + (drawn.width * column_px);
  glyph->Y0 = (drawn.top / density) + (drawn.icon != 0 ? 0 : baked->Ascent);
  glyph->Y1 = glyph->Y0 + (drawn.height / density);
  glyph->PackId = packed;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, place,
                                     atlas->Builder->TempBuffer.Data, ImTextureFormat_RGBA32,
                                     width * 4);
  return true;
}

const ImFontLoader& canvas_loader() {
  static const ImFontLoader loader = [] {
    ImFontLoader made;
    made.Name = "canvas";
    made.FontSrcContainsGlyph = contains_glyph;
    made.FontBakedInit = begin_size;
    made.FontBakedLoadGlyph = load_glyph;
    return made;
  }();
  return loader;
}

}  // namespace

WebFonts::WebFonts(ImFontAtlas& atlas) : atlas_(atlas) {
  atlas.UserData = &runs_;
  atlas.TexMaxWidth = 2048;
  atlas.TexMaxHeight = 2048;
  atlas.SetFontLoader(&canvas_loader());
  for (std::size_t weight = 0; weight < fonts_.size(); ++weight) {
    ImFontConfig config;
    config.FontLoader = &canvas_loader();
    config.FontNo = static_cast<ImU32>(weight);
    config.SizePixels = 14;
    fonts_[weight] = atlas.AddFont(&config);
  }
}

void WebFonts::begin_pass() {
  if (!runs_.full()) return;
  runs_.forget();
  for (ImFont* const font : fonts_) ImFontAtlasFontDiscardBakes(&atlas_, font, 0);
}

float WebFonts::run_width_px(std::string_view run, FontWeight weight, float font_px) {
  return js_run_width_px(run.data(), static_cast<int>(run.size()),
                         kWeights[static_cast<std::size_t>(weight)], font_px);
}

}  // namespace throughline
