// A small map on a board, laid out for real: two stages, three steps, three lanes (what the
// customer does, touchpoints, feelings), and a place where gestures meet it.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/random.hpp"
#include "journey/outline.hpp"
#include "layout/board_layouter.hpp"
#include "ui/board/board_gestures.hpp"

namespace throughline {

// Every code unit is half an em wide.
class HalfEmMeasure final : public TextMeasure {
 public:
  [[nodiscard]] float width_em(std::string_view run, TextWeight weight) override;
};

class BoardFixture {
 public:
  BoardFixture();

  [[nodiscard]] BoardScene scene() const;
  [[nodiscard]] const BoardLayout& layout() const { return layouter_.current(); }
  // Lays out again after a change to the journey.
  void commit(const Edit& edit);

  Id<Stage> add_stage(std::string_view name);
  Id<Step> add_step(Id<Stage> stage, std::string_view name);
  Id<Card> add_card(Id<Lane> lane, Id<Step> step, std::string_view text);
  void feel(Id<Step> step, std::int32_t felt);

  // Middle of a card, of a cell, of a curve's place; page coordinates.
  [[nodiscard]] Point at_card(Id<Card> card) const;
  [[nodiscard]] Point at_cell(Id<Lane> lane, Id<Step> step) const;
  [[nodiscard]] Point at_value(Id<Step> step, float value) const;

  // One pass with the pointer there; gives what the gestures emitted and takes selections over into
  // the session.
  std::vector<Intent> pass(PointerInput input);
  std::vector<Intent> press(Point at_px);
  std::vector<Intent> move(Point at_px);
  std::vector<Intent> release(Point at_px);
  std::vector<Intent> click(Point at_px);
  std::vector<Intent> drag(Point from_px, Point to_px);

  Session session;
  BoardGestures gestures;
  Journey journey;
  Outline outline;
  EvidenceStates evidence;
  Id<Stage> discover, buy;
  Id<Step> hears, searches, pays;
  Id<Lane> doing, touchpoints, feeling;
  Id<Card> asks, compares, counter;

 private:
  void lay_out();

  Random random_{11};
  HalfEmMeasure measure_;
  BoardLayouter layouter_{measure_};
};

// The first intent of a type, if there is one.
template <class T>
[[nodiscard]] std::optional<T> find_intent(const std::vector<Intent>& intents) {
  for (const Intent& each : intents) {
    if (const auto* found = std::get_if<T>(&each)) return *found;
  }
  return std::nullopt;
}

}  // namespace throughline
