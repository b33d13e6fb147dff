// Links between cards as thin arrows from edge to edge. They run behind the cards, so no text is
// ever crossed out.
#pragma once

#include "ui/board/board_hit.hpp"
#include "ui/board/board_scene.hpp"
#include "ui/draw.hpp"
#include "ui/theme.hpp"

namespace throughline {

// Those of the cards that are selected or under the pointer; the others too, faintly, while there
// are few. Costs what those cards' own links cost.
void draw_card_links(const BoardScene& scene, const BoardHit& hover, const Painter& paint,
                     const Palette& palette);

// Where an arrow leaves a card and where it arrives, in board units: from side to side where there
// is a way between the columns, else out at the right and back in there.
struct LinkPath {
  Point from, from_control, to_control, to;
};
[[nodiscard]] LinkPath link_path(const Rect& from, const Rect& to);

}  // namespace throughline
