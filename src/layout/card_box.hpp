// One card laid out by itself.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "journey/journey.hpp"
#include "journey/outline.hpp"
#include "layout/board_layout.hpp"
#include "layout/wrap_cache.hpp"

namespace throughline {

// The line of small text below a card's own: a touchpoint's channel, "4 min · target 2" of a
// metric: its newest reading and its target. Empty where there is nothing to say.
[[nodiscard]] std::string card_line(const Journey& journey, const Outline& outline,
                                    const Card& card, LaneKind kind);

// The box stands at (0, 0). `line` is that of card_line. `text` replaces the card's own (it
// may be a preview of what is typed).
[[nodiscard]] CardBox lay_out_card(const Card& card, std::string_view text, std::string_view line,
                                   LaneKind kind, float width, const BoardMetrics& metrics,
                                   WrapCache& wraps);

// Over everything that lay_out_card looks at; the metrics are the same on one board.
[[nodiscard]] std::uint64_t hash_card_inputs(const Card& card, std::string_view text,
                                             std::string_view line, LaneKind kind, float width);

// Rounded up to the grid of BoardMetrics.
[[nodiscard]] float snapped_up(float length);

// A line of text for something that holds its own: `text` cut to the width, with the ellipsis in
// it, and how wide.
struct FittedText {
  std::string text;
  float width_px = 0;
};
[[nodiscard]] FittedText fit_line(std::string_view text, const TextStyle& style, float width_px,
                                  WrapCache& wraps);

}  // namespace throughline
