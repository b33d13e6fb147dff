// The board: the map as a grid of cards with its curve, drawn and operated by mouse, keyboard and
// mirror.
//
// Ui draws it into the window of the page, before the panels: pass by pass
//   board.draw(pass, {panel_right, bar_bottom, width, height});
#pragma once

#include <cstdint>
#include <memory>

#include "app/app.hpp"
#include "ui/pass.hpp"

namespace throughline {

class BoardView {
 public:
  explicit BoardView(App& app);
  ~BoardView();
  BoardView(const BoardView&) = delete;
  BoardView& operator=(const BoardView&) = delete;

  // Draws the open map into `viewport_px` and takes what happens there. Does nothing without a map.
  // A text that no field owns (WidgetMemory::text_owner) and that the board shows is edited on the
  // board.
  void draw(Pass& pass, const Rect& viewport_px);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace throughline
