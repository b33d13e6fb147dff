#include "layout/card_box.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

#include "base/hash.hpp"
#include "layout/card_chips.hpp"
#include "layout/value_text.hpp"

namespace throughline {

namespace {

// Rows of chips, left to right, from `top` down; returns where they end.
float place_chips(const Card& card, LaneKind kind, float top, const BoardMetrics& metrics,
                  WrapCache& wraps, CardBox& box) {
  const float left = metrics.card_padding_x;
  const float right = box.rect.width - metrics.card_padding_x;
  const float padding = 2 * metrics.chip_padding_x;
  float x = left;
  float y = top + metrics.chip_gap;
  for (const Chip& chip : card_chips(card, kind)) {
    FittedText fitted = fit_line(chip.text, metrics.small_text, right - left - padding, wraps);
    const float width = std::min(snapped_up(fitted.width_px) + padding, right - left);
    if (x > left && x + width > right) {
      x = left;
      y += metrics.chip_height + metrics.chip_gap;
    }
    box.chips.push_back({.rect = {x, y, width, metrics.chip_height},
                         .text = std::move(fitted.text),
                         .tone = chip.tone});
    x += width + metrics.chip_gap;
  }
  return box.chips.empty() ? top : y + metrics.chip_height;
}

const Reading* newest_reading(const Journey& journey, const Outline& outline, Id<Metric> metric) {
  const Reading* newest = nullptr;
  for (const RecordKey& key : outline.referrers({.kind = RecordKind::metric, .id = metric.value})) {
    const Reading* reading =
        key.kind == RecordKind::reading ? journey.find(Id<Reading>{key.id}) : nullptr;
    if (reading == nullptr || !reading->value) continue;
    if (newest == nullptr || reading->date > newest->date) newest = reading;
  }
  return newest;
}

std::string metric_line(const Journey& journey, const Outline& outline, const Metric& metric) {
  const auto with_unit = [&](Hundredths value) {
    const std::string_view space = metric.unit.empty() || metric.unit == "%" ? "" : " ";
    return plain_value_text(value).append(space).append(metric.unit);
  };
  const Reading* newest = newest_reading(journey, outline, metric.id);
  if (newest == nullptr) return metric.target ? "target " + with_unit(*metric.target) : "";
  std::string line = with_unit(*newest->value);
  if (metric.target) line += " · target " + plain_value_text(*metric.target);
  return line;
}

}  // namespace

std::string card_line(const Journey& journey, const Outline& outline, const Card& card,
                      LaneKind kind) {
  if (kind == LaneKind::touchpoint) {
    const Channel* channel = journey.find(card.channel);
    return channel == nullptr ? std::string() : channel->name;
  }
  const Metric* metric = kind == LaneKind::metric ? journey.find(card.metric) : nullptr;
  return metric == nullptr ? std::string() : metric_line(journey, outline, *metric);
}

std::uint64_t hash_card_inputs(const Card& card, std::string_view text, std::string_view line,
                               LaneKind kind, float width) {
  std::uint64_t hash =
      combine_hashes(hash_text(text), (std::uint64_t{std::bit_cast<std::uint32_t>(width)} << 8U) |
                                          static_cast<std::uint64_t>(kind));
  if (!line.empty()) hash = combine_hashes(hash, hash_text(line));
  for (const Chip& chip : card_chips(card, kind)) {
    hash = combine_hashes(hash, hash_text(chip.text));
    hash = combine_hashes(hash, static_cast<std::uint64_t>(chip.tone));
  }
  return hash;
}

float snapped_up(float length) {
  return std::ceil(length * 16) / 16;
}

FittedText fit_line(std::string_view text, const TextStyle& style, float width_px,
                    WrapCache& wraps) {
  const TextBlock block = wraps.wrap(text, style, width_px, 1);
  const TextLine& line = block.lines.front();
  FittedText fitted{.text = std::string(text.substr(line.begin, line.end - line.begin)),
                    .width_px = line.width_px};
  if (block.cut) {
    fitted.text += kEllipsis;
    fitted.width_px = wraps.wrap(fitted.text, style, 2 * width_px, 1).width_px();
  }
  return fitted;
}

CardBox lay_out_card(const Card& card, std::string_view text, std::string_view line, LaneKind kind,
                     float width, const BoardMetrics& metrics, WrapCache& wraps) {
  CardBox box{.card = card.id, .rect = {0, 0, width, 0}};
  box.text_at = {metrics.card_padding_x, metrics.card_padding_y};
  box.text_width = width - metrics.card_padding_x - metrics.card_marker_width;
  box.text = break_lines(text, metrics.card_text, box.text_width, wraps.measure());
  float bottom = box.text_at.y + box.text.height_px();
  if (!line.empty()) {
    box.line_at = {metrics.card_padding_x, bottom};
    box.line = wraps.wrap(line, metrics.small_text, box.text_width, 1);
    bottom += box.line.height_px();
  }
  bottom = place_chips(card, kind, bottom, metrics, wraps, box);
  box.rect.height = bottom + metrics.card_padding_y;
  return box;
}

}  // namespace throughline
