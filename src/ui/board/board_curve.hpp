// The curves of the lanes of feelings: what was felt and expected, the area between the chosen
// persona's curve and zero, points and labels.
#pragma once

#include <optional>
#include <vector>

#include "ui/board/board_gestures.hpp"
#include "ui/board/board_scene.hpp"
#include "ui/draw.hpp"
#include "ui/theme.hpp"

namespace throughline {

// The colour of a persona's curve; no persona: "the customer".
[[nodiscard]] std::uint32_t persona_colour(const BoardScene& scene, Id<Persona> persona,
                                           const Palette& palette);

class BoardCurves {
 public:
  // Call when the layout changed: flattens its curves once, so that a pass only maps what is in
  // view.
  void update(const BoardLayout& layout);
  void draw(const BoardScene& scene, const BoardGestures& gestures, const Painter& paint,
            const Palette& palette) const;

 private:
  using Line = std::vector<Point>;  // board units, by x
  struct Curve {
    Id<Persona> persona;
    std::vector<Line> felt, expected;
  };
  struct Row {
    std::vector<Curve> curves;  // as in the layout's row
  };
  std::vector<Row> rows_;  // as the layout's curve rows
};

}  // namespace throughline
