// What of the board lies under the pointer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "ui/board/board_scene.hpp"

namespace throughline {

enum class BoardPart : std::uint8_t {
  nothing,
  card,
  cell,
  curve,
  curve_point,
  stage,
  step,
  lane,
  add_card,
  add_stage,
  add_step,
  add_lane
};

enum class CurveKind : std::uint8_t { felt, expected };

struct BoardHit {
  BoardPart part = BoardPart::nothing;
  Id<Card> card = {};
  Id<Stage> stage = {};
  Id<Step> step = {};
  Id<Lane> lane = {};
  Id<Persona> persona = {};  // of a curve's point
  CurveKind curve = CurveKind::felt;
  std::size_t index = kAtEnd;  // of what an add button adds, among its siblings
  bool operator==(const BoardHit&) const = default;
};

// A place to add something. Pills are always there at the end of what they add to; the others show
// near the pointer.
struct AddButton {
  BoardHit hit = {};
  Rect rect_px = {};
  enum class Look : std::uint8_t { pill, round, ghost_card } look = Look::pill;
};

// Those that show now; `pointer_px` is null while the pointer is elsewhere or dragging.
[[nodiscard]] std::vector<AddButton> add_buttons(const BoardScene& scene, const Point* pointer_px);

// `buttons` are those that show. Outside the viewport nothing is hit.
[[nodiscard]] BoardHit hit_board(const BoardScene& scene, std::span<const AddButton> buttons,
                                 Point pointer_px);

// Felt or expected at a height of a row of feelings, within -5..+5.
enum class ValueSnap : std::uint8_t { whole, tenth };
[[nodiscard]] Hundredths value_at(const CurveRow& row, float y, ValueSnap snap);

}  // namespace throughline
