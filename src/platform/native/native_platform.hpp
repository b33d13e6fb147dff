// The contract where there is no page: time, chance and files are the system's. Files live in one
// folder: what the program hands out is written there, what is shipped with it is read from there.
// There is no screen, so nothing is drawn and no frame ever comes; maps are not kept, so every
// request to the storage is refused with that reason.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "platform/platform.hpp"
#include "platform/shape_layer.hpp"

namespace throughline {

class NativePlatform final : public Platform {
 public:
  explicit NativePlatform(std::string folder) : folder_(std::move(folder)) {}

  [[nodiscard]] double now_ms() const override;
  [[nodiscard]] std::int64_t wall_clock_ms() const override;
  [[nodiscard]] std::uint64_t entropy() override;
  [[nodiscard]] std::vector<Event> take_events() override;
  void request_frame(double /*delay_ms*/) override {}
  [[nodiscard]] Size viewport_px() const override { return {}; }
  [[nodiscard]] float pixel_density() const override { return 1; }
  [[nodiscard]] ImFont* font(FontWeight /*weight*/) override { return nullptr; }
  [[nodiscard]] ShapeLayer& shapes() override { return shapes_; }
  [[nodiscard]] std::string_view drawable(std::string_view text,
                                          std::string& /*storage*/) override {
    return text;
  }
  // As nothing can draw: 0.6 em a code point.
  [[nodiscard]] float run_width_px(std::string_view run, FontWeight weight, float font_px) override;
  void list_maps(RequestId request) override;
  void load_map(RequestId request, std::string_view key) override;
  void append_journal(RequestId request, std::string_view key, std::uint64_t sequence,
                      std::string_view frame) override;
  void write_snapshot(RequestId request, const StoredMapInfo& info, std::uint64_t sequence,
                      std::string_view bytes) override;
  void write_map_info(RequestId request, const StoredMapInfo& info) override;
  void stash_unsaved(std::string_view /*key*/, std::uint64_t /*first_sequence*/,
                     std::span<const std::string> /*frames*/) override {}
  [[nodiscard]] std::string preference(std::string_view /*name*/) const override { return {}; }
  void set_preference(std::string_view /*name*/, std::string_view /*value*/) override {}
  // Writes the file, in place of one that has its name; a failure is raised as a notice.
  void download(std::string_view file_name, std::string_view mime_type,
                std::string_view bytes) override;
  void pick_file(std::string_view /*accept*/) override {}
  void fetch_shipped(std::string_view path) override;
  void set_page_scale(float /*scale*/) override {}
  void install_update() override {}
  void set_fullscreen(bool /*on*/) override {}
  void set_title(std::string_view /*title*/) override {}
  void set_page_background(std::uint32_t /*colour*/) override {}
  void write_clipboard(std::string_view /*text*/) override {}
  void show_text_editor(const std::optional<TextEditorRequest>& /*editor*/) override {}
  void publish_access_tree(std::span<const AccessNode> /*nodes*/) override {}
  void announce(std::string_view /*sentence*/) override {}

 private:
  class NoShapes final : public ShapeLayer {
   public:
    void write(std::size_t /*first*/, std::span<const Shape> /*shapes*/) override {}
    void truncate(std::size_t /*count*/) override {}
    void draw(ImDrawList& /*list*/, const ShapeView& /*view*/, std::size_t /*first*/,
              std::size_t /*count*/) override {}
  };

  std::string folder_;
  NoShapes shapes_;
  std::vector<Event> events_;
};

}  // namespace throughline
