#include "platform/fake/fake_screen.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "imgui_internal.h"
#include "platform/fake/fake_platform.hpp"

namespace throughline {
namespace {

constexpr double kShortestStep_ms = 1;
constexpr int kModifiers[] = {ImGuiMod_Ctrl, ImGuiMod_Shift, ImGuiMod_Alt, ImGuiMod_Super};

bool contains_glyph(ImFontAtlas* /*atlas*/, ImFontConfig* /*source*/, ImWchar /*code_point*/) {
  return true;
}

bool begin_size(ImFontAtlas* /*atlas*/, ImFontConfig* /*source*/, ImFontBaked* baked,
                void* /*data*/) {
  baked->Ascent = baked->Size * 0.86F;
  baked->Descent = baked->Ascent - baked->Size;
  return true;
}

// As wide as FakePlatform::run_width_px. Visible glyphs share one pixel of the atlas: lists then
// hold a quad for each.
bool load_glyph(ImFontAtlas* atlas, ImFontConfig* /*source*/, ImFontBaked* baked, void* /*data*/,
                ImWchar code_point, ImFontGlyph* glyph, float* advance_px) {
  const float advance = (code_point >= 0x3000 ? 1.0F : 0.5F) * baked->Size;
  if (advance_px != nullptr) {
    *advance_px = advance;
    return true;
  }
  glyph->Codepoint = code_point;
  glyph->AdvanceX = advance;
  if (code_point <= ' ') return true;
  const ImFontAtlasRectId packed = ImFontAtlasPackAddRect(atlas, 1, 1);
  if (packed == ImFontAtlasRectId_Invalid) return false;
  glyph->Visible = true;
  glyph->X1 = advance;
  glyph->Y1 = baked->Size;
  glyph->PackId = packed;
  return true;
}

const ImFontLoader& fake_loader() {
  static const ImFontLoader loader = [] {
    ImFontLoader made;
    made.Name = "fake";
    made.FontSrcContainsGlyph = contains_glyph;
    made.FontBakedInit = begin_size;
    made.FontBakedLoadGlyph = load_glyph;
    return made;
  }();
  return loader;
}

// Says of every texture that it was done with as asked.
void accept_textures() {
  for (ImTextureData* const texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else if (texture->Status != ImTextureStatus_OK) {
      texture->SetTexID(1);
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

}  // namespace

FakeScreen::FakeScreen(FakePlatform& platform) : platform_(platform) {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_HasMouseCursors;
  io.Fonts->SetFontLoader(&fake_loader());
  std::array<ImFont*, 4> fonts{};
  for (ImFont*& font : fonts) {
    ImFontConfig config;
    config.FontLoader = &fake_loader();
    config.SizePixels = 14;
    font = io.Fonts->AddFont(&config);
  }
  platform_.set_fonts(fonts);
}

FakeScreen::~FakeScreen() {
  for (ImTextureData* const texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGui::DestroyContext();
}

void FakeScreen::move_pointer(Point at_px) {
  ImGui::GetIO().AddMousePosEvent(at_px.x, at_px.y);
}
void FakeScreen::press(int button) {
  ImGui::GetIO().AddMouseButtonEvent(button, true);
}
void FakeScreen::release(int button) {
  ImGui::GetIO().AddMouseButtonEvent(button, false);
}

void FakeScreen::click(Point at_px) {
  move_pointer(at_px);
  press();
  release();
}

void FakeScreen::type_key(ImGuiKey key, int modifiers) {
  ImGuiIO& io = ImGui::GetIO();
  for (const int modifier : kModifiers)
    io.AddKeyEvent(static_cast<ImGuiKey>(modifier), (modifiers & modifier) != 0);
  io.AddKeyEvent(key, true);
  io.AddKeyEvent(key, false);
  for (const int modifier : kModifiers) io.AddKeyEvent(static_cast<ImGuiKey>(modifier), false);
}

void FakeScreen::begin_pass() {
  ImGuiIO& io = ImGui::GetIO();
  const Size size_px = platform_.viewport_px();
  io.DisplaySize = {size_px.width, size_px.height};
  const double now_ms = platform_.now_ms();
  io.DeltaTime = static_cast<float>(std::max(now_ms - last_pass_ms_, kShortestStep_ms) / 1000);
  last_pass_ms_ = now_ms;
  platform_.fake_shapes().forget_draws();
  ImGui::NewFrame();
}

void FakeScreen::end_pass() {
  ImGui::Render();
  accept_textures();
}

bool FakeScreen::input_left() const {
  return !ImGui::GetCurrentContext()->InputEventsQueue.empty();
}

const ImDrawData& FakeScreen::drawn() const {
  return *ImGui::GetDrawData();
}

}  // namespace throughline
