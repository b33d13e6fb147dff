#include "layout/card_box.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

#include "base/hash.hpp"
#include "layout/card_chips.hpp"

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

}  // namespace

std::string_view channel_name(const Journey& journey, const Card& card, LaneKind kind) {
  if (kind != LaneKind::touchpoint) return {};
  const Channel* channel = journey.find(card.channel);
  return channel == nullptr ? std::string_view() : std::string_view(channel->name);
}

std::uint64_t hash_card_inputs(const Card& card, std::string_view text, std::string_view channel,
                               LaneKind kind, float width) {
  std::uint64_t hash =
      combine_hashes(hash_text(text), (std::uint64_t{std::bit_cast<std::uint32_t>(width)} << 8U) |
                                          static_cast<std::uint64_t>(kind));
  if (!channel.empty()) hash = combine_hashes(hash, hash_text(channel));
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

CardBox lay_out_card(const Card& card, std::string_view text, std::string_view channel,
                     LaneKind kind, float width, const BoardMetrics& metrics, WrapCache& wraps) {
  CardBox box{.card = card.id, .rect = {0, 0, width, 0}};
  box.text_at = {metrics.card_padding_x, metrics.card_padding_y};
  box.text_width = width - metrics.card_padding_x - metrics.card_marker_width;
  box.text = break_lines(text, metrics.card_text, box.text_width, wraps.measure());
  float bottom = box.text_at.y + box.text.height_px();
  if (!channel.empty()) {
    box.channel_at = {metrics.card_padding_x, bottom};
    box.channel = wraps.wrap(channel, metrics.small_text, box.text_width, 1);
    bottom += box.channel.height_px();
  }
  bottom = place_chips(card, kind, bottom, metrics, wraps, box);
  box.rect.height = bottom + metrics.card_padding_y;
  return box;
}

}  // namespace throughline
