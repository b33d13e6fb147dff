#include "ui/board/board_mirror.hpp"

#include "app/board_access.hpp"
#include "ui/board/board_hit.hpp"

namespace throughline {
namespace {

class Places final : public BoardPlaces {
 public:
  explicit Places(const BoardScene& scene) : scene_(scene) {}
  [[nodiscard]] Rect stage_px(const StageBox& stage) const override {
    return stage_rect_px(stage, scene_.space, scene_.bands, scene_.layout);
  }
  [[nodiscard]] Rect step_px(const ColumnBox& column) const override {
    return step_rect_px(column, scene_.space, scene_.bands, scene_.layout);
  }
  [[nodiscard]] Rect lane_px(const RowBox& row) const override {
    return lane_rect_px(row, scene_.space, scene_.bands);
  }
  [[nodiscard]] Rect cell_px(const Rect& board) const override {
    return scene_.space.screen(board);
  }

 private:
  const BoardScene& scene_;
};

}  // namespace

std::uint32_t mirror_grid(Pass& pass, const BoardScene& scene) {
  const Rect& content = scene.bands.content_px;
  const Point top_left = scene.space.board({content.x, content.y});
  const Places places(scene);
  return add_board_access(pass.app.access(),
                          {.journey = scene.journey,
                           .evidence = scene.evidence,
                           .layout = scene.layout,
                           .session = scene.session,
                           .places = places,
                           .viewport_px = scene.space.viewport_px,
                           .content_px = content,
                           .content = {top_left.x, top_left.y, content.width / scene.space.zoom,
                                       content.height / scene.space.zoom}},
                          pass.sink);
}

}  // namespace throughline
