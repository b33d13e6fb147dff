// Presenting, full screen: the whole map first, then scene after scene with the curve along the
// bottom.
#pragma once

#include "ui/pass.hpp"
#include "ui/present/present_scene.hpp"
#include "ui/present/whole_map.hpp"

namespace throughline {

class PresentView {
 public:
  void draw(Pass& pass, const Rect& page);

 private:
  void draw_whole(Pass& pass, const Rect& page, float scale);
  void draw_scene(Pass& pass, const Rect& page, float scale, std::size_t index, float progress);
  void draw_controls(Pass& pass, const Rect& page, float scale);

  WholeMap whole_;
  double pointer_moved_ms_ = -1e9;  // the controls show while the pointer moves
};

}  // namespace throughline
