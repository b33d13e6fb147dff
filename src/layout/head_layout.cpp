#include "layout/head_layout.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "layout/card_box.hpp"
#include "layout/stage_figures.hpp"
#include "layout/step_time.hpp"

namespace throughline {

namespace {

constexpr std::uint32_t kMaximumNameLines = 3;

void add_column(const Journey& journey, Id<Step> step, Id<Stage> stage, WrapCache& wraps,
                BoardLayout& layout) {
  const BoardMetrics& metrics = layout.metrics;
  ColumnBox column{.step = step, .stage = stage};
  column.x =
      static_cast<float>(layout.columns.size()) * (metrics.column_width + metrics.column_gap);
  column.width = metrics.column_width;
  wrap_step_name(journey, wraps, metrics, column);
  layout.columns.push_back(std::move(column));
}

}  // namespace

void wrap_step_name(const Journey& journey, WrapCache& wraps, const BoardMetrics& metrics,
                    ColumnBox& column) {
  const Step* step = journey.find(column.step);
  column.name = wraps.wrap(step == nullptr ? std::string_view() : step->name, metrics.step_text,
                           column.width - (2 * metrics.step_padding_x), kMaximumNameLines);
}

void wrap_stage_name(const Journey& journey, const Outline& outline, WrapCache& wraps,
                     const BoardMetrics& metrics, Id<Stage> next, StageBox& stage) {
  const Stage* record = journey.find(stage.stage);
  const float room = stage.rect.width - (1.5F * metrics.stage_padding_x) - metrics.stage_notch;
  stage.name = wraps.wrap(record == nullptr ? std::string_view() : record->name, metrics.stage_text,
                          room, 1);
  const float left = room - stage.name.width_px() - metrics.stage_figures_gap;
  stage.figures = stage_figures(journey, outline, stage.stage, next);
  stage.figures_width =
      stage.figures.empty()
          ? 0
          : snapped_up(wraps.wrap(stage.figures, metrics.small_text, 2 * room, 1).width_px());
  if (stage.name.cut || stage.figures_width > left) {
    stage.figures.clear();
    stage.figures_width = 0;
  }
}

void wrap_stage_names(const Journey& journey, const Outline& outline, WrapCache& wraps,
                      BoardLayout& layout) {
  for (std::size_t i = 0; i < layout.stages.size(); ++i) {
    const Id<Stage> next = i + 1 < layout.stages.size() ? layout.stages[i + 1].stage : Id<Stage>{};
    wrap_stage_name(journey, outline, wraps, layout.metrics, next, layout.stages[i]);
  }
}

void lay_out_columns(const Journey& journey, const Outline& outline, WrapCache& wraps,
                     BoardLayout& layout) {
  layout.columns.clear();
  layout.stages.clear();
  for (const Id<Stage> id : outline.stages()) {
    const std::size_t first = layout.columns.size();
    const auto steps = outline.steps(id);
    for (const Id<Step> step : steps) add_column(journey, step, id, wraps, layout);
    if (steps.empty()) add_column(journey, {}, id, wraps, layout);
    const ColumnBox& from = layout.columns[first];
    const ColumnBox& to = layout.columns.back();
    StageBox stage{.stage = id,
                   .rect = {from.x, 0, to.x + to.width - from.x, layout.metrics.stage_height},
                   .first = layout.stages.empty()};
    layout.stages.push_back(std::move(stage));
  }
  wrap_stage_names(journey, outline, wraps, layout);
}

void tell_times(const Journey& journey, BoardLayout& layout) {
  std::vector<std::optional<std::int64_t>> offsets;
  for (const ColumnBox& column : layout.columns) {
    const Step* step = journey.find(column.step);
    offsets.push_back(step == nullptr ? std::nullopt : step->offset_min);
  }
  std::vector<std::string> times = step_times(journey.map.start, offsets);
  for (std::size_t i = 0; i < times.size(); ++i) layout.columns[i].time = std::move(times[i]);
}

void place_heads(BoardLayout& layout) {
  const BoardMetrics& metrics = layout.metrics;
  float name_height = metrics.step_text.line_height_px;
  for (const ColumnBox& column : layout.columns) {
    name_height = std::max(name_height, column.name.height_px());
  }
  const float step_height =
      std::max(metrics.step_minimum_height, metrics.step_padding_top + name_height +
                                                metrics.small_text.line_height_px +
                                                metrics.step_padding_bottom);
  layout.head_height = metrics.stage_height + step_height;

  for (ColumnBox& column : layout.columns) {
    column.head = {column.x, -step_height, column.width, step_height};
    column.name_at = {column.x + metrics.step_padding_x, -step_height + metrics.step_padding_top};
    column.time_at = {column.name_at.x, column.name_at.y + column.name.height_px()};
  }
  for (StageBox& stage : layout.stages) {
    stage.rect.y = -layout.head_height;
    stage.name_at = {stage.rect.x + metrics.stage_padding_x,
                     stage.rect.y + ((metrics.stage_height - stage.name.height_px()) / 2)};
    stage.figures_at = {
        stage.rect.right() - metrics.stage_notch - (metrics.stage_padding_x / 2) -
            stage.figures_width,
        stage.rect.y + ((metrics.stage_height - metrics.small_text.line_height_px) / 2)};
  }
}

std::vector<RowBox> lay_out_lanes(const Journey& journey, const Outline& outline,
                                  const BoardMetrics& metrics, WrapCache& wraps) {
  std::vector<RowBox> rows;
  const float room = metrics.head_width - (2 * metrics.column_gap);
  for (const Id<Lane> id : outline.lanes()) {
    const Lane* lane = journey.find(id);
    if (lane == nullptr || lane->hidden) continue;
    RowBox row{.lane = id, .kind = lane->kind.value, .collapsed = lane->collapsed};
    row.name =
        wraps.wrap(lane->name, metrics.lane_text, room, lane->collapsed ? 1 : kMaximumNameLines);
    rows.push_back(std::move(row));
  }
  if (!outline.parked().empty() && !outline.columns().empty()) {
    RowBox row{.kind = LaneKind::note};
    row.name = wraps.wrap(kParkedName, metrics.lane_text, room, kMaximumNameLines);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace throughline
