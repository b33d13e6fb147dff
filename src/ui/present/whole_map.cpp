#include "ui/present/whole_map.hpp"

#include <algorithm>
#include <vector>

#include "imgui.h"
#include "ui/board/board_shapes.hpp"
#include "ui/board/board_text.hpp"

namespace throughline {
namespace {

constexpr float kLargest = 1.6F;

void draw_shapes(const BoardScene& scene, const Painter& paint, const Palette& colours,
                 BoardDetail detail) {
  std::vector<Shape> shapes;
  const BoardLayout& layout = scene.layout;
  for (std::size_t row = 0; row < layout.lane_rows(); ++row) {
    for (std::size_t column = 0; column < layout.columns.size(); ++column) {
      for (const CardBox& box : layout.cell(row, column)) {
        append_card_shapes(shapes, scene, box, colours, detail, {});
      }
    }
    const Rect line = scene.space.screen(
        Rect{0, layout.rows[row].y + layout.rows[row].height, layout.bounds.right(), 0});
    paint.line({line.x, line.y}, {line.right(), line.y}, colours.line);
  }
  const float zoom = scene.space.zoom;
  for (const Shape& shape : shapes) {
    paint.box(scene.space.screen(shape.rect), {.fill = shape.fill,
                                               .border = shape.border,
                                               .radius = shape.radius * zoom,
                                               .border_width = shape.border_width * zoom,
                                               .dash_px = shape.dash_length * zoom});
  }
}

}  // namespace

void WholeMap::draw(Pass& pass, const Rect& rect) {
  const OpenDocument& document = *pass.app.document();
  const BoardLayout& layout = pass.app.layout();
  const Rect bounds = layout.story_bounds();
  if (bounds.empty()) return;
  if (map_ != document.journey().map.id || revision_ != document.history.revision() + 1) {
    curves_.update(layout);
    map_ = document.journey().map.id;
    revision_ = document.history.revision() + 1;  // 0 means never
  }
  calm_.persona = pass.session().persona;
  const Palette& colours = palette(true);
  const float zoom = std::min({rect.width / bounds.width, rect.height / bounds.height, kLargest});
  // The heads stand in their place: the plane reaches further than what is shown, so none is
  // pinned.
  constexpr float kBeyond = 64;
  const Rect plane = inset(rect, -kBeyond);
  const float spare = ((rect.width / zoom) - bounds.width) / 2;
  const BoardSpace space{
      .viewport_px = plane,
      .origin = {bounds.x - spare - (kBeyond / zoom), bounds.y - (kBeyond / zoom)},
      .zoom = zoom};
  const BoardScene scene{.journey = document.journey(),
                         .outline = document.outline,
                         .evidence = document.evidence,
                         .layout = layout,
                         .session = calm_,
                         .space = space,
                         .bands = head_bands(space, layout)};
  const BoardDetail detail = detail_at(zoom);
  // What is parked is not part of the story.
  const float end = std::min(rect.bottom(), space.screen(Point{0, bounds.bottom()}).y);
  Painter::list().PushClipRect({rect.x, rect.y}, {rect.right(), end}, true);
  draw_shapes(scene, pass.paint, colours, detail);
  const BoardGestures untouched;
  curves_.draw(scene, untouched, pass.paint, colours);
  if (detail == BoardDetail::text) draw_card_texts(scene, pass.paint, colours, {});
  draw_stage_heads(scene, pass.paint, colours, {});
  draw_step_heads(scene, pass.paint, colours, {});
  draw_lane_heads(scene, pass.paint, colours, {});
  Painter::list().PopClipRect();
}

}  // namespace throughline
