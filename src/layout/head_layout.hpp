// What stands around the grid: stage arrows and step heads above it, lane heads beside it. Each
// function brings a part of a BoardLayout up to date.
#pragma once

#include <vector>

#include "journey/journey.hpp"
#include "journey/outline.hpp"
#include "layout/board_layout.hpp"
#include "layout/wrap_cache.hpp"

namespace throughline {

// Stages and columns with their names; not yet their times and places above each other.
void lay_out_columns(const Journey& journey, const Outline& outline, WrapCache& wraps,
                     BoardLayout& layout);
void wrap_step_name(const Journey& journey, WrapCache& wraps, const BoardMetrics& metrics,
                    ColumnBox& column);
// With its figures, for which the next stage is looked at: none behind the last one.
void wrap_stage_name(const Journey& journey, const Outline& outline, WrapCache& wraps,
                     const BoardMetrics& metrics, Id<Stage> next, StageBox& stage);
// Of every stage anew.
void wrap_stage_names(const Journey& journey, const Outline& outline, WrapCache& wraps,
                      BoardLayout& layout);
void tell_times(const Journey& journey, BoardLayout& layout);

// The height of the head and what stands where in it, once names are wrapped.
void place_heads(BoardLayout& layout);

// Rows of the visible lanes and, where there are any, of the parked cards, without a place yet.
[[nodiscard]] std::vector<RowBox> lay_out_lanes(const Journey& journey, const Outline& outline,
                                                const BoardMetrics& metrics, WrapCache& wraps);

}  // namespace throughline
