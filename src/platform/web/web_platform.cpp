#include "platform/web/web_platform.hpp"

#include <emscripten/em_js.h>
#include <emscripten/emscripten.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "imgui.h"
#include "imgui_impl_opengl3.h"
#include "platform/web/web_canvas.hpp"
#include "platform/web/web_events.hpp"
#include "platform/web/web_files.hpp"
#include "platform/web/web_glyphs.hpp"
#include "platform/web/web_input.hpp"
#include "platform/web/web_mirror.hpp"
#include "platform/web/web_page.hpp"
#include "platform/web/web_shapes.hpp"
#include "platform/web/web_snap.hpp"
#include "platform/web/web_storage.hpp"
#include "platform/web/web_text_editor.hpp"

namespace throughline {
namespace {

// clang-format off
EM_JS(void, js_give_up, (const char* what, int what_length, const char* remedy, int remedy_length), {
  Module.throughline.give_up(what, what_length, remedy, remedy_length);
});
EM_JS(double, js_wall_clock_ms, (), { return Date.now(); });
EM_JS(void, js_entropy, (std::uint64_t* bits), { crypto.getRandomValues(HEAPU8.subarray(bits, bits + 8)); });
// clang-format on

constexpr double kShortestStep_ms = 0.1;

// Dear ImGui cuts the product of both to whole pixels: one that came out a hair too small would
// leave the last row or column of the canvas undrawn.
float scale_onto(float length_px, int device_pixels) {
  if (length_px <= 0) return 1;
  float scale = static_cast<float>(device_pixels) / length_px;
  while (static_cast<int>(length_px * scale) < device_pixels) scale = std::nextafter(scale, 1e6F);
  return scale;
}

}  // namespace

WebPlatform::WebPlatform() = default;

Result<std::unique_ptr<WebPlatform>> WebPlatform::create() {
  if (Status started = web_canvas::start(); !started)
    return std::unexpected(std::move(started.error()));
  IMGUI_CHECKVERSION();
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
  if (!ImGui_ImplOpenGL3_Init("#version 300 es"))
    return fail("This browser's WebGL 2 does not work");

  std::unique_ptr<WebPlatform> platform(new WebPlatform);
  platform->fonts_ = std::make_unique<WebFonts>(*io.Fonts);
  platform->shapes_ = std::make_unique<WebShapeLayer>();
  platform->mirror_ = std::make_unique<WebMirror>();
  web_input::begin();
  web_page::start();
  return platform;
}

void WebPlatform::give_up(const Error& error) {
  js_give_up(error.what.data(), static_cast<int>(error.what.size()), error.remedy.data(),
             static_cast<int>(error.remedy.size()));
}

void WebPlatform::draw_frames_with(void (*frame)()) {
  web_events::draw_frames_with(frame);
}

WebPlatform::~WebPlatform() {
  shapes_.reset();
  ImGui_ImplOpenGL3_Shutdown();
  ImGui::DestroyContext();
}

bool WebPlatform::input_left() const {
  return web_input::left();
}

void WebPlatform::begin_pass() {
  if (context_generation_ != web_canvas::context_generation()) {
    context_generation_ = web_canvas::context_generation();
    ImGui_ImplOpenGL3_DestroyDeviceObjects();
    shapes_->forget_device_objects();
  }
  ImGuiIO& io = ImGui::GetIO();
  const Size size_px = web_canvas::size_px();
  io.DisplaySize = {size_px.width, size_px.height};
  io.DisplayFramebufferScale = {scale_onto(size_px.width, web_canvas::device_width()),
                                scale_onto(size_px.height, web_canvas::device_height())};
  const double now = now_ms();
  // Not cut at the top: where no frame was drawn for a while, two clicks are no double click.
  io.DeltaTime = static_cast<float>(std::max(now - last_pass_ms_, kShortestStep_ms) / 1000);
  last_pass_ms_ = now;
  fonts_->begin_pass();
  if (!web_canvas::context_lost()) ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
}

void WebPlatform::end_pass() {
  ImGui::EndFrame();
  web_input::show_cursor();
}

void WebPlatform::paint() {
  ImGui::Render();
  if (web_canvas::context_lost()) return;
  shapes_->begin_frame(web_canvas::device_width(), web_canvas::device_height(),
                       web_canvas::density());
  snap_glyphs(*ImGui::GetDrawData(), web_canvas::density());
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

double WebPlatform::now_ms() const {
  return emscripten_get_now();
}
std::int64_t WebPlatform::wall_clock_ms() const {
  return static_cast<std::int64_t>(js_wall_clock_ms());
}

std::uint64_t WebPlatform::entropy() {
  std::uint64_t bits = 0;
  js_entropy(&bits);
  return bits;
}

std::vector<Event> WebPlatform::take_events() {
  return web_events::take_events();
}
void WebPlatform::request_frame(double delay_ms) {
  web_events::request_frame(delay_ms);
}
Size WebPlatform::viewport_px() const {
  return web_canvas::size_px();
}
float WebPlatform::pixel_density() const {
  return web_canvas::density();
}

ImFont* WebPlatform::font(FontWeight weight) {
  return fonts_->font(weight);
}
ShapeLayer& WebPlatform::shapes() {
  return *shapes_;
}
std::string_view WebPlatform::drawable(std::string_view text, std::string& storage) {
  return fonts_->drawable(text, storage);
}
float WebPlatform::run_width_px(std::string_view run, FontWeight weight, float font_px) {
  return WebFonts::run_width_px(run, weight, font_px);
}

void WebPlatform::list_maps(RequestId request) {
  web_storage::list_maps(request);
}
void WebPlatform::load_map(RequestId request, std::string_view key) {
  web_storage::load_map(request, key);
}
void WebPlatform::append_journal(RequestId request, std::string_view key, std::uint64_t sequence,
                                 std::string_view frame) {
  web_storage::append_journal(request, key, sequence, frame);
}
void WebPlatform::write_snapshot(RequestId request, const StoredMapInfo& info,
                                 std::uint64_t sequence, std::string_view bytes) {
  web_storage::write_snapshot(request, info, sequence, bytes);
}
void WebPlatform::write_map_info(RequestId request, const StoredMapInfo& info) {
  web_storage::write_map_info(request, info);
}
void WebPlatform::stash_unsaved(std::string_view key, std::uint64_t first_sequence,
                                std::span<const std::string> frames) {
  web_storage::stash_unsaved(key, first_sequence, frames);
}
std::string WebPlatform::preference(std::string_view name) const {
  return web_storage::preference(name);
}
void WebPlatform::set_preference(std::string_view name, std::string_view value) {
  web_storage::set_preference(name, value);
}

void WebPlatform::download(std::string_view file_name, std::string_view mime_type,
                           std::string_view bytes) {
  web_files::download(file_name, mime_type, bytes);
}
void WebPlatform::pick_file(std::string_view accept) {
  web_files::pick_file(accept);
}
void WebPlatform::fetch_shipped(std::string_view path) {
  web_files::fetch_shipped(path);
}

void WebPlatform::set_page_scale(float scale) {
  web_page::set_scale(scale);
}
void WebPlatform::install_update() {
  web_page::install_update();
}
void WebPlatform::set_fullscreen(bool on) {
  web_page::set_fullscreen(on);
}
void WebPlatform::set_title(std::string_view title) {
  web_page::set_title(title);
}
void WebPlatform::set_page_background(std::uint32_t colour) {
  web_page::set_page_background(colour);
}
void WebPlatform::write_clipboard(std::string_view text) {
  web_page::write_clipboard(text);
}

void WebPlatform::show_text_editor(const std::optional<TextEditorRequest>& editor) {
  web_text_editor::show(editor);
}
void WebPlatform::publish_access_tree(std::span<const AccessNode> nodes) {
  mirror_->publish(nodes);
}
void WebPlatform::announce(std::string_view sentence) {
  WebMirror::announce(sentence);
}

}  // namespace throughline
