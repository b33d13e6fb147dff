// The curves of a lane of feelings, with their labels.
#pragma once

#include <span>

#include "journey/journey.hpp"
#include "journey/outline.hpp"
#include "layout/board_layout.hpp"
#include "layout/wrap_cache.hpp"

namespace throughline {

// The row must have its place.
[[nodiscard]] CurveRow lay_out_curves(const Journey& journey, const Outline& outline,
                                      std::span<const ColumnBox> columns, const RowBox& row,
                                      const BoardMetrics& metrics, WrapCache& wraps);

}  // namespace throughline
