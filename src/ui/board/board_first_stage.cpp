#include "ui/board/board_first_stage.hpp"

#include <algorithm>
#include <string_view>

#include "ui/board/board_text.hpp"
#include "ui/widgets.hpp"

namespace throughline {

void offer_first_stage(Pass& pass, const Rect& area) {
  const Point middle = area.centre();
  constexpr float kWidth = 380;
  float y = std::max(area.y + 24, middle.y - 110);
  const float x = middle.x - (kWidth / 2);
  // Three empty arrows show what a stage is before there is one.
  for (int i = 0; i < 3; ++i) {
    const float step = 92;
    const Rect arrow{middle.x - (1.5F * step) + (static_cast<float>(i) * step), y, step - 6, 34};
    draw_stage_arrow(pass.paint, arrow, i == 0, 12,
                     with_alpha(kStageColours[static_cast<std::size_t>(i)], i == 0 ? 0.9F : 0.35F));
  }
  y += 58;
  pass.paint.text({x, y, kWidth, 28}, "Begin with the first stage", type::kSection,
                  pass.colours.ink, Align::centre);
  y += 34;
  const std::string_view hint =
      "A stage is a chapter of the story, such as Discover, Consider or Purchase. Its steps, what "
      "the customer does and how it feels come below.";
  const TextBlock block = pass.paint.wrap(hint, type::kBody, kWidth);
  for (const TextLine& line : block.lines) {
    pass.paint.text({x, y, kWidth, type::kBody.line_height_px},
                    hint.substr(line.begin, line.end - line.begin), type::kBody, pass.colours.ink2,
                    Align::centre);
    y += type::kBody.line_height_px;
  }
  y += 20;
  const ButtonLook look{
      .key = "board-first-stage", .label = "Add the first stage", .kind = ButtonKind::primary};
  const float width = button_width(pass, look);
  if (button(pass, snapped({middle.x - (width / 2), y, width, 38}), look))
    pass.sink(intent::AddStage{});
}

}  // namespace throughline
