// What stands around the grid: stage arrows and step heads above it, lane heads beside it.
#pragma once

#include <vector>

#include "journey/journey.hpp"
#include "journey/outline.hpp"
#include "layout/board_layout.hpp"
#include "layout/wrap_cache.hpp"

namespace throughline {

struct HeadBoxes {
  float height = 0;  // BoardLayout::head_height
  std::vector<StageBox> stages;
  std::vector<ColumnBox> columns;
};
[[nodiscard]] HeadBoxes lay_out_heads(const Journey& journey, const Outline& outline,
                                      const BoardMetrics& metrics, WrapCache& wraps);

// Rows of the visible lanes, without a place yet.
[[nodiscard]] std::vector<RowBox> lay_out_lanes(const Journey& journey, const Outline& outline,
                                                const BoardMetrics& metrics, WrapCache& wraps);

}  // namespace throughline
