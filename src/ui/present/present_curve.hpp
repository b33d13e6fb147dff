// The curve along the bottom of a presentation, and the place where the story is now.
#pragma once

#include "journey/journey.hpp"
#include "journey/outline.hpp"
#include "ui/draw.hpp"

namespace throughline {

struct PresentCurveLook {
  Rect rect_px;
  float scale = 1;     // px for each unit of the 1600 x 900 design
  float position = 0;  // index of the step told now; between two steps while the story moves on
};

void draw_present_curve(const Painter& paint, const Journey& journey, const Outline& outline,
                        Id<Persona> persona, const PresentCurveLook& look);

}  // namespace throughline
