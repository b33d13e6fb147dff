#include "layout/head_layout.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "layout/step_time.hpp"

namespace throughline {

namespace {

constexpr std::uint32_t kMaximumNameLines = 3;

void add_columns(const Journey& journey, const Outline& outline, Id<Stage> stage,
                 const BoardMetrics& metrics, WrapCache& wraps, HeadBoxes& heads) {
  const auto add = [&](Id<Step> id, std::string_view name) {
    ColumnBox column{.step = id, .stage = stage};
    column.x =
        static_cast<float>(heads.columns.size()) * (metrics.column_width + metrics.column_gap);
    column.width = metrics.column_width;
    column.name =
        wraps.wrap(name, metrics.step_text, metrics.column_width - (2 * metrics.step_padding_x),
                   kMaximumNameLines);
    heads.columns.push_back(std::move(column));
  };
  const auto steps = outline.steps(stage);
  for (const Id<Step> id : steps) {
    const Step* step = journey.find(id);
    add(id, step == nullptr ? std::string_view() : step->name);
  }
  if (steps.empty()) add({}, {});
}

StageBox stage_box(const Stage& stage, const ColumnBox& from, const ColumnBox& to, float top,
                   const BoardMetrics& metrics, WrapCache& wraps) {
  StageBox box{.stage = stage.id,
               .rect = {from.x, top, to.x + to.width - from.x, metrics.stage_height}};
  const float room = box.rect.width - (1.5F * metrics.stage_padding_x) - metrics.stage_notch;
  box.name = wraps.wrap(stage.name, metrics.stage_text, room, 1);
  box.name_at = {box.rect.x + metrics.stage_padding_x,
                 top + ((metrics.stage_height - box.name.height_px()) / 2)};
  return box;
}

// Times stand below the longest of the names, so that they make one line.
void place_step_heads(const Journey& journey, const BoardMetrics& metrics, HeadBoxes& heads) {
  std::vector<std::optional<std::int64_t>> offsets;
  float name_height = metrics.step_text.line_height_px;
  for (const ColumnBox& column : heads.columns) {
    name_height = std::max(name_height, column.name.height_px());
    if (const Step* step = journey.find(column.step)) offsets.push_back(step->offset_min);
  }
  const float step_height =
      std::max(metrics.step_minimum_height, metrics.step_padding_top + name_height +
                                                metrics.small_text.line_height_px +
                                                metrics.step_padding_bottom);
  heads.height = metrics.stage_height + step_height;

  std::vector<std::string> times = step_times(journey.map.start, offsets);
  std::size_t next_time = 0;
  for (ColumnBox& column : heads.columns) {
    column.head = {column.x, -step_height, column.width, step_height};
    column.name_at = {column.x + metrics.step_padding_x, -step_height + metrics.step_padding_top};
    column.time_at = {column.name_at.x, column.name_at.y + column.name.height_px()};
    if (journey.find(column.step) != nullptr) column.time = std::move(times[next_time++]);
  }
}

}  // namespace

HeadBoxes lay_out_heads(const Journey& journey, const Outline& outline, const BoardMetrics& metrics,
                        WrapCache& wraps) {
  HeadBoxes heads;
  std::vector<std::size_t> first_columns;
  for (const Id<Stage> stage : outline.stages()) {
    first_columns.push_back(heads.columns.size());
    add_columns(journey, outline, stage, metrics, wraps, heads);
  }
  first_columns.push_back(heads.columns.size());
  place_step_heads(journey, metrics, heads);

  for (std::size_t i = 0; i < outline.stages().size(); ++i) {
    const Stage* stage = journey.find(outline.stages()[i]);
    if (stage == nullptr) continue;
    heads.stages.push_back(stage_box(*stage, heads.columns[first_columns[i]],
                                     heads.columns[first_columns[i + 1] - 1], -heads.height,
                                     metrics, wraps));
    heads.stages.back().first = i == 0;
  }
  return heads;
}

std::vector<RowBox> lay_out_lanes(const Journey& journey, const Outline& outline,
                                  const BoardMetrics& metrics, WrapCache& wraps) {
  std::vector<RowBox> rows;
  const float room = metrics.head_width - (2 * metrics.column_gap);
  for (const Id<Lane> id : outline.lanes()) {
    const Lane* lane = journey.find(id);
    if (lane == nullptr || lane->hidden) continue;
    RowBox row{.lane = id, .kind = lane->kind.value};
    row.name = wraps.wrap(lane->name, metrics.lane_text, room, kMaximumNameLines);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace throughline
