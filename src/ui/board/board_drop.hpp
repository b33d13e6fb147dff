// Where what is being dragged would land. Indexes count without the moved records, as the verbs do.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "ui/board/board_scene.hpp"

namespace throughline {

struct CardDrop {
  CardCell to = {};
  std::size_t index = 0;
  bool changes = false;  // false: everything would stay where it is
  Rect cell = {};        // board units
  float line_y = 0;      // between which cards
};
// Nothing over feelings (they hold no cards), over a stage without steps and outside the grid; but
// directly below the lanes a card is parked.
[[nodiscard]] std::optional<CardDrop> card_drop(const BoardScene& scene,
                                                std::span<const Id<Card>> cards, Point board);

struct StageDrop {
  std::size_t index = 0;
  bool changes = false;
  float line_x = 0;
};
[[nodiscard]] std::optional<StageDrop> stage_drop(const BoardScene& scene, Id<Stage> stage,
                                                  Point board);

struct StepDrop {
  Id<Stage> stage = {};
  std::size_t index = 0;
  bool changes = false;
  float line_x = 0;
};
[[nodiscard]] std::optional<StepDrop> step_drop(const BoardScene& scene, Id<Step> step,
                                                Point board);

struct LaneDrop {
  std::size_t index = 0;
  bool changes = false;
  float line_y = 0;
};
[[nodiscard]] std::optional<LaneDrop> lane_drop(const BoardScene& scene, Id<Lane> lane,
                                                Point board);

}  // namespace throughline
