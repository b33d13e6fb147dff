// Presenting, full screen: the whole map first, then scene after scene with the curve along the
// bottom.
#pragma once

#include <cstdint>

#include "layout/present_layout.hpp"
#include "ui/pass.hpp"
#include "ui/present/whole_map.hpp"

namespace throughline {

class PresentView {
 public:
  void draw(Pass& pass, const Rect& page);

 private:
  // What the scene at hand was laid out from.
  struct SceneKey {
    std::uint64_t revision = 0;
    std::size_t step = 0;
    Id<Persona> persona;
    Size canvas;
    Id<Map> map;
    bool operator==(const SceneKey&) const = default;
  };
  void draw_whole(Pass& pass, const Rect& page);
  void draw_scene(Pass& pass, const Rect& page, std::size_t step, float progress);
  void draw_controls(Pass& pass, const Rect& page);

  WholeMap whole_;
  SceneKey key_;
  SceneLayout scene_;
  double pointer_moved_ms_ = -1e9;  // the controls show while the pointer moves
};

// Whose story is told: the persona chosen, else the first with a curve, else the first; none: "the
// customer".
[[nodiscard]] Id<Persona> told_persona(const Journey& journey, const Outline& outline,
                                       Id<Persona> chosen);

}  // namespace throughline
