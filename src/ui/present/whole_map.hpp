// The whole board as a picture, to be looked at and not touched: for the first scene of a
// presentation.
#pragma once

#include <cstdint>

#include "ui/board/board_curve.hpp"
#include "ui/pass.hpp"

namespace throughline {

class WholeMap {
 public:
  // Fits the open map into the rectangle, on dark ground whatever the theme.
  void draw(Pass& pass, const Rect& rect);

 private:
  BoardCurves curves_;
  Session calm_;  // the session without selection and cursor: what is shown to the room
  Id<Map> map_;
  std::uint64_t revision_ = 0;
};

}  // namespace throughline
