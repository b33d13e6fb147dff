// Dear ImGui without a screen, so that views can be run in a native test: fonts whose characters
// are as wide as FakePlatform says, and passes that draw into nothing.
//
//   FakeScreen screen(platform);
//   screen.click({100, 40});
//   do {
//     screen.begin_pass();
//     ui.draw(app, sink);
//     screen.end_pass();
//   } while (screen.input_left());
#pragma once

#include "base/rect.hpp"
#include "imgui.h"

namespace throughline {

class FakePlatform;

// Owns ImGui's context; one at a time.
class FakeScreen {
 public:
  // Gives the platform its fonts. `platform` must outlive the screen.
  explicit FakeScreen(FakePlatform& platform);
  ~FakeScreen();
  FakeScreen(const FakeScreen&) = delete;
  FakeScreen& operator=(const FakeScreen&) = delete;

  // -- Input, seen by the passes that follow
  void move_pointer(Point at_px);
  void press(int button = 0);
  void release(int button = 0);
  void click(Point at_px);
  // Down and up again, with modifiers (ImGuiMod_Ctrl | …).
  void type_key(ImGuiKey key, int modifiers = 0);

  void begin_pass();
  void end_pass();
  // Whether another pass is needed for all input to be seen.
  [[nodiscard]] bool input_left() const;
  // What the last pass drew. Valid until the next begins.
  [[nodiscard]] const ImDrawData& drawn() const;

 private:
  FakePlatform& platform_;
  double last_pass_ms_ = 0;
};

}  // namespace throughline
