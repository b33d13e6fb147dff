// The curve along the bottom of a scene, and the mark where the story is: on its way from scene to
// scene it travels on the curve itself.
#pragma once

#include "ui/draw.hpp"
#include "ui/present/scene_picture.hpp"

namespace throughline {

void draw_scene_curve(const Painter& paint, const SceneLayout& scene, const ScenePictureLook& look);

}  // namespace throughline
