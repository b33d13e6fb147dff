// Words beside the curves: "Peak · in control", "Low · “why did I pay ahead?”", "gap −5", "End".
#pragma once

#include "journey/journey.hpp"
#include "layout/board_layout.hpp"
#include "layout/wrap_cache.hpp"

namespace throughline {

// Fills in FeelingCurve::labels. A label keeps within `area` and clear of every point, every gap
// line and every other label; of the places left it takes the one that the curves cross least.
// Without such a place it is left out.
void label_curves(const Journey& journey, const Rect& area, const BoardMetrics& metrics,
                  WrapCache& wraps, CurveRow& row);

}  // namespace throughline
