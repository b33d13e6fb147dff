// The curves of a lane of feelings, with their labels.
#pragma once

#include <span>

#include "journey/journey.hpp"
#include "journey/outline.hpp"
#include "layout/board_layout.hpp"
#include "layout/wrap_cache.hpp"

namespace throughline {

// Where a step stands along a curve.
struct CurveColumn {
  Id<Step> step;
  float x = 0;
};
// A persona's curve over the columns, 0 at `zero_y` and +1 `unit` above it; without labels.
[[nodiscard]] FeelingCurve trace_feelings(const Journey& journey, Id<Persona> persona,
                                          std::span<const CurveColumn> columns, float zero_y,
                                          float unit);

// The row must have its place.
[[nodiscard]] CurveRow lay_out_curves(const Journey& journey, const Outline& outline,
                                      std::span<const ColumnBox> columns, const RowBox& row,
                                      const BoardMetrics& metrics, WrapCache& wraps);

}  // namespace throughline
