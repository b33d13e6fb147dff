// TextMeasure of the page and the tool: the pinned Inter's advances from a table, everything else
// by a RunMeasure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "layout/text_block.hpp"
#include "layout/text_measure.hpp"

namespace throughline {

class InterMeasure final : public TextMeasure {
 public:
  // `others` must outlive this.
  explicit InterMeasure(RunMeasure& others) : others_(others) {}

  [[nodiscard]] float width_em(std::string_view run, TextWeight weight) override;

  // Forgets the widths of other scripts, for when the fonts behind them changed.
  void forget_runs();

 private:
  [[nodiscard]] float other_width_em(std::string_view run, TextWeight weight);

  // Two generations of at most kGeneration runs each: when the newer one is full the older one
  // goes, so what is in use stays and nothing grows without bound.
  static constexpr std::size_t kGeneration = 4096;
  using Widths = std::unordered_map<std::string, float>;
  RunMeasure& others_;
  Widths recent_, older_;
};

// From the top of a line to its base line, with Inter's ascent and descent centred in the line as
// CSS does.
[[nodiscard]] float baseline_px(const TextStyle& style);

// The rule of thumb where nothing can draw (tool, tests): a character takes 1 em when it is East
// Asian wide or an emoji, else 0.6 em, however many code points it is joined from.
class RuleMeasure final : public RunMeasure {
 public:
  [[nodiscard]] float run_width_em(std::string_view run, TextWeight weight) override;
};

}  // namespace throughline
