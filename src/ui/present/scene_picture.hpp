// One scene of a presentation as it is laid out (present_layout.hpp), on the page.
#pragma once

#include "layout/present_layout.hpp"
#include "ui/pass.hpp"

namespace throughline {

struct ScenePictureLook {
  Point origin_px;      // of the canvas
  float arrived = 1;    // 0..1: how far the texts have come in
  float now_x = 0;      // design units: where the story is on the curve
  bool moving = false;  // between two scenes: the mark is between two points
};

void draw_scene_picture(Pass& pass, const SceneLayout& scene, const ScenePictureLook& look);

// The scene's texts for the mirror, the title as a heading.
void mirror_scene(Pass& pass, const SceneLayout& scene, Point origin_px);

}  // namespace throughline
