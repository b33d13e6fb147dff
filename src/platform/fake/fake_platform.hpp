// A world in memory for tests: storage that fails or keeps its answers back on cue, a clock that
// only moves when told, and a record of everything the program asked for.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/fake/fake_disk.hpp"
#include "platform/fake/fake_shape_layer.hpp"
#include "platform/platform.hpp"

namespace throughline {

class FakePlatform final : public Platform {
 public:
  // A file handed to the person.
  struct Download {
    std::string file_name;
    std::string mime_type;
    std::string bytes;
  };

  // `disk` must outlive the platform.
  explicit FakePlatform(FakeDisk& disk);

  // -- What a test does to the world
  void push(Event event) { events_.push_back(std::move(event)); }
  void advance_ms(double duration_ms);
  void set_viewport_px(Size size) { viewport_px_ = size; }
  void set_fonts(std::span<ImFont* const, 4> fonts);
  // The next `count` requests to the storage fail with `error`, having changed nothing.
  void fail_storage(Error error, int count = 1);
  // Requests are carried out, but their answers wait until they are released.
  void hold_answers() { holding_ = true; }
  void release_answers();
  // The file that fetch_shipped answers with; without it the answer is FileFailed.
  void ship(std::string path, std::string bytes);

  // -- What the program asked for
  // When the next frame is due on the clock of now_ms; nothing: the page is idle.
  [[nodiscard]] std::optional<double> frame_due_ms() const { return frame_due_ms_; }
  // Takes a due frame off the schedule, as the browser does before it draws one.
  [[nodiscard]] bool take_frame();
  [[nodiscard]] std::span<const Download> downloads() const { return downloads_; }
  [[nodiscard]] std::span<const std::string> pickers() const { return pickers_; }
  [[nodiscard]] std::span<const std::string> announcements() const { return announcements_; }
  [[nodiscard]] const std::string& clipboard() const { return clipboard_; }
  [[nodiscard]] const std::string& title() const { return title_; }
  // How many times the waiting build was asked for.
  [[nodiscard]] int updates_installed() const { return updates_installed_; }
  [[nodiscard]] std::uint32_t page_background() const { return page_background_; }
  [[nodiscard]] float page_scale() const { return page_scale_; }
  [[nodiscard]] const std::optional<TextEditorRequest>& text_editor() const { return text_editor_; }
  [[nodiscard]] std::span<const AccessNode> access_nodes() const { return access_nodes_; }
  // The first node with this role and name in the tree last published, or null.
  [[nodiscard]] const AccessNode* find_node(AccessRole role, std::string_view name) const;
  [[nodiscard]] FakeShapeLayer& fake_shapes() { return shapes_; }

  [[nodiscard]] double now_ms() const override { return now_ms_; }
  [[nodiscard]] std::int64_t wall_clock_ms() const override;
  [[nodiscard]] std::uint64_t entropy() override;
  [[nodiscard]] std::vector<Event> take_events() override;
  void request_frame(double delay_ms) override;
  [[nodiscard]] Size viewport_px() const override { return viewport_px_; }
  [[nodiscard]] float pixel_density() const override { return 1; }
  [[nodiscard]] ImFont* font(FontWeight weight) override {
    return fonts_[static_cast<std::size_t>(weight)];
  }
  [[nodiscard]] ShapeLayer& shapes() override { return shapes_; }
  [[nodiscard]] std::string_view drawable(std::string_view text,
                                          std::string& /*storage*/) override {
    return text;
  }
  // Half an em a code point below U+3000, one em above: near enough, and easy to reckon with in
  // tests.
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
  void set_page_scale(float scale) override { page_scale_ = scale; }
  void install_update() override { ++updates_installed_; }
  void set_fullscreen(bool on) override;
  void set_title(std::string_view title) override { title_ = title; }
  void set_page_background(std::uint32_t colour) override { page_background_ = colour; }
  void write_clipboard(std::string_view text) override { clipboard_ = text; }
  void show_text_editor(const std::optional<TextEditorRequest>& editor) override {
    text_editor_ = editor;
  }
  void publish_access_tree(std::span<const AccessNode> nodes) override;
  void announce(std::string_view sentence) override { announcements_.emplace_back(sentence); }

 private:
  void answer(Event event);
  // The failure the next request to the storage must end with, if any; uses it up.
  [[nodiscard]] std::optional<Error> take_failure();

  FakeDisk& disk_;
  FakeShapeLayer shapes_;
  double now_ms_ = 0;
  std::optional<double> frame_due_ms_;
  std::uint64_t entropy_ = 0;
  Size viewport_px_{.width = 1600, .height = 1000};
  ImFont* fonts_[4] = {};
  std::vector<Event> events_;
  bool holding_ = false;
  std::vector<Event> held_;
  std::optional<Error> failure_;
  int failures_left_ = 0;
  std::map<std::string, std::string, std::less<>> shipped_;
  std::vector<Download> downloads_;
  std::vector<std::string> pickers_;
  std::vector<std::string> announcements_;
  std::string clipboard_;
  int updates_installed_ = 0;
  std::string title_;
  std::uint32_t page_background_ = 0;
  float page_scale_ = 1;
  std::optional<TextEditorRequest> text_editor_;
  std::vector<AccessNode> access_nodes_;
};

}  // namespace throughline
