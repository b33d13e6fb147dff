// The whole program: platform, session, views, and the frame that ties them together.
#pragma once

#include <memory>

#include "app/app.hpp"
#include "layout/inter_measure.hpp"
#include "main/run_measure.hpp"
#include "platform/web/web_platform.hpp"
#include "ui/ui.hpp"

namespace throughline {

class Program {
 public:
  explicit Program(std::unique_ptr<WebPlatform> platform);

  // One frame, from what happened to what is shown. The platform calls it when one was asked for.
  void frame();

  [[nodiscard]] App& app() { return app_; }

 private:
  std::unique_ptr<WebPlatform> platform_;
  PlatformRunMeasure run_measure_;
  InterMeasure measure_;
  App app_;
  Ui ui_;
  // Frames still to be drawn after the last input, so that what follows from it (hovering, closing)
  // is seen.
  int settling_frames_ = 0;
};

// The page's one program. Only once `main` has made it.
[[nodiscard]] Program& running_program();

}  // namespace throughline
