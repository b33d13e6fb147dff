// Lines are broken with the widths that the platform will draw.
#pragma once

#include "layout/text_measure.hpp"
#include "platform/platform.hpp"

namespace throughline {

class PlatformRunMeasure final : public RunMeasure {
 public:
  // `platform` must outlive this.
  explicit PlatformRunMeasure(Platform& platform) : platform_(platform) {}

  [[nodiscard]] float run_width_em(std::string_view run, TextWeight weight) override {
    return platform_.run_width_px(run, static_cast<FontWeight>(weight), 1);
  }

 private:
  Platform& platform_;
};

}  // namespace throughline
