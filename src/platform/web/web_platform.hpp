// The browser behind the Platform contract. WebPlatform only composes; each concern is a pair of
// files here and a module of JavaScript in the folder web/:
//
//   web_events    the one queue of events, and when the next frame is drawn      frames.js
//   web_input     pointer, wheel, keys and touch into ImGuiIO                     input.js
//   web_glyphs    ImGui's font loader on canvas 2D, widths of runs                glyphs.js
//   web_canvas    the canvas's size, SDL's window and the GL context on it          canvas.js
//   web_shapes    the ShapeLayer on WebGL2 (no JavaScript)
//   web_text_editor  the real text area over the canvas                           text_editor.js
//   web_mirror    the accessibility tree as ARIA                                  mirror.js
//   web_page      full screen, title, clipboard, colour scheme, visibility        page.js
//   web_storage   IndexedDB, the stash and preferences                            storage.js
//   web_files     download, picker, drop, shipped files                           files.js
//
// How the two sides talk (web/bridge.js is the other half of this):
//
// - C++ to JavaScript: an EM_JS function with one line,
// `Module.throughline.storage.list_maps(request)`. Each module
//   `web/NAME.js` exports `create_NAME(bridge)`, whose result main.js puts at
//   `Module.throughline.NAME`. Texts and bytes go as (pointer, byte length) and are read by
//   `bridge.text(pointer, length)` and `bridge.bytes(pointer, length)` (a copy) before the call
//   returns. 64-bit numbers go as double.
// - JavaScript to C++: `bridge.call('text_changed', id, text)` calls the exported
// `throughline_text_changed`, declared
//   `extern "C" EMSCRIPTEN_KEEPALIVE`. A string or Uint8Array becomes two arguments, `const char*`
//   and `int` (UTF-8, not terminated, freed when the call returns); numbers and booleans go as they
//   are.
// - An exported function turns what it got into an Event and calls `push_event`, which also asks
// for a frame. It never
//   calls into the app.
#pragma once

#include <memory>

#include "platform/platform.hpp"

namespace throughline {

class WebFonts;
class WebMirror;
class WebShapeLayer;

// Owns the window, the GL context and ImGui's context. One per page.
class WebPlatform final : public Platform {
 public:
  // Fails when the browser gives no WebGL2 context.
  [[nodiscard]] static Result<std::unique_ptr<WebPlatform>> create();
  // Tells the person that the page cannot start, and what helps.
  static void give_up(const Error& error);
  // From now on `frame` is called for every frame.
  static void draw_frames_with(void (*frame)());
  ~WebPlatform() override;
  WebPlatform(const WebPlatform&) = delete;
  WebPlatform& operator=(const WebPlatform&) = delete;

  // Brackets one pass of ImGui. `begin_pass` takes what came in since the last; `end_pass` closes
  // it without painting.
  void begin_pass();
  void end_pass();
  // True when input is left that ImGui wants to see in a pass of its own (a press and its release,
  // say).
  [[nodiscard]] bool input_left() const;
  // Paints what the last pass drew.
  void paint();

  [[nodiscard]] double now_ms() const override;
  [[nodiscard]] std::int64_t wall_clock_ms() const override;
  [[nodiscard]] std::uint64_t entropy() override;
  [[nodiscard]] std::vector<Event> take_events() override;
  void request_frame(double delay_ms) override;
  [[nodiscard]] Size viewport_px() const override;
  [[nodiscard]] float pixel_density() const override;
  [[nodiscard]] ImFont* font(FontWeight weight) override;
  [[nodiscard]] ShapeLayer& shapes() override;
  [[nodiscard]] std::string_view drawable(std::string_view text, std::string& storage) override;
  [[nodiscard]] float run_width_px(std::string_view run, FontWeight weight, float font_px) override;
  void list_maps(RequestId request) override;
  void load_map(RequestId request, std::string_view key) override;
  void append_journal(RequestId request, std::string_view key, std::uint64_t sequence,
                      std::string_view frame) override;
  void write_snapshot(RequestId request, const StoredMapInfo& info, std::uint64_t sequence,
                      std::string_view bytes) override;
  void write_map_info(RequestId request, const StoredMapInfo& info) override;
  void stash_unsaved(std::string_view key, std::uint64_t first_sequence,
                     std::span<const std::string> frames) override;
  [[nodiscard]] std::string preference(std::string_view name) const override;
  void set_preference(std::string_view name, std::string_view value) override;
  void download(std::string_view file_name, std::string_view mime_type,
                std::string_view bytes) override;
  void pick_file(std::string_view accept) override;
  void fetch_shipped(std::string_view path) override;
  void set_page_scale(float scale) override;
  void install_update() override;
  void set_fullscreen(bool on) override;
  void set_title(std::string_view title) override;
  void set_page_background(std::uint32_t colour) override;
  void write_clipboard(std::string_view text) override;
  void show_text_editor(const std::optional<TextEditorRequest>& editor) override;
  void publish_access_tree(std::span<const AccessNode> nodes) override;
  void announce(std::string_view sentence) override;

 private:
  WebPlatform();

  std::unique_ptr<WebFonts> fonts_;
  std::unique_ptr<WebShapeLayer> shapes_;
  std::unique_ptr<WebMirror> mirror_;
  int context_generation_ = 0;
  double last_pass_ms_ = 0;
};

}  // namespace throughline
