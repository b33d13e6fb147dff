// The curve along the bottom of a scene, and the mark where the story is: on its way from scene to
// scene it travels on the curve itself.
#pragma once

#include "ui/draw.hpp"
#include "ui/present/scene_picture.hpp"

namespace throughline {

void draw_scene_curve(const Painter& paint, const SceneLayout& scene, const ScenePictureLook& look);

// Where a column of the outline stands on the curve, in design units; between two of them for a
// fraction.
[[nodiscard]] float scene_column_x(const SceneLayout& scene, float column, std::size_t count);

}  // namespace throughline
