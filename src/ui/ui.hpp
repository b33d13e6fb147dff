// The page, drawn once a frame: which screen there is, and what lies over it. Holds only what views
// remember from pass to pass (scrolling, open menus, drags); everything else is in the App.
#pragma once

#include "app/app.hpp"
#include "ui/board/board_view.hpp"
#include "ui/home/guide_panel.hpp"
#include "ui/pass.hpp"
#include "ui/present/present_view.hpp"

namespace throughline {

class Ui {
 public:
  explicit Ui(App& app);

  // Between begin and end of a Dear ImGui frame; what the person wants goes to `sink`.
  void draw(IntentSink& sink);

 private:
  void draw_board_screen(Pass& pass, const Rect& page);

  App& app_;
  WidgetMemory memory_;
  BoardView board_;
  PresentView present_;
  GuidePanel guide_;
};

}  // namespace throughline
