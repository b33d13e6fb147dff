// What the pointer does on the board, as a state machine without Dear ImGui: a pass feeds it the
// pointer, it keeps what is being dragged and emits intents. A drag only previews here; it commits
// one edit when it ends.
#pragma once

#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "app/intents.hpp"
#include "ui/board/board_drop.hpp"
#include "ui/board/board_hit.hpp"

namespace throughline {

struct PointerInput {
  Point at_px;
  bool free = false;            // over the board and nothing above it
  bool away = false;            // nowhere: fingers pan and zoom, or there is no mouse
  bool pressed = false;         // the left button went down in this pass; only when free
  bool released = false;        // it went up
  bool double_pressed = false;  // the press is the second of a double click
  bool middle_pressed = false;
  bool middle_released = false;
  bool rests = false;   // a finger, not long enough for a menu yet
  bool menu = false;    // the right button went down, or a finger has rested long enough
  bool space = false;   // held: drags pan
  bool toggle = false;  // Shift, Ctrl or Cmd: adds to the selection
  bool fine = false;    // Alt: values in tenths
  bool escape = false;  // pressed in this pass
  float elapsed_s = 0;  // since the last pass
};

// -- What is going on. Each of these ends with the button's release or Esc.
namespace gesture {

struct Idle {};
// The button is down and has not moved far enough to drag.
struct Press {
  BoardHit hit;
  Point at_px;
  bool select_on_release = false;  // of several selected cards only this one stays
};
struct Pan {
  Point from_px;
  Point origin;
  bool middle = false;
};
struct DragCards {
  std::vector<Id<Card>> cards;  // in order of the board
  Id<Card> grabbed;
  Point offset;  // from the grabbed card's corner to the pointer, board units
  std::optional<CardDrop> drop;
};
struct DragStage {
  Id<Stage> stage;
  Point from_px;
  std::optional<StageDrop> drop;
};
struct DragStep {
  Id<Step> step;
  Point from_px;
  std::optional<StepDrop> drop;
};
struct DragLane {
  Id<Lane> lane;
  Point from_px;
  std::optional<LaneDrop> drop;
};
struct DragPoint {
  BoardHit point;
  Hundredths before;
  Hundredths value;
};

using State = std::variant<Idle, Press, Pan, DragCards, DragStage, DragStep, DragLane, DragPoint>;

}  // namespace gesture

class BoardGestures {
 public:
  // One pass. `buttons` are those that show (add_buttons).
  void update(const PointerInput& input, const BoardScene& scene,
              std::span<const AddButton> buttons, IntentSink& sink);

  [[nodiscard]] const gesture::State& state() const { return state_; }
  [[nodiscard]] Point pointer_px() const { return pointer_px_; }
  // What is under the pointer; nothing while something is dragged.
  [[nodiscard]] const BoardHit& hover() const { return hover_; }
  [[nodiscard]] bool dragging() const {
    return !std::holds_alternative<gesture::Idle>(state_) &&
           !std::holds_alternative<gesture::Press>(state_);
  }
  // The board scrolls under a pointer that rests at its edge: the next pass must come by itself.
  [[nodiscard]] bool scrolling() const { return scrolling_; }
  // Which of a feeling's two points was chosen last.
  [[nodiscard]] CurveKind chosen_curve() const { return chosen_curve_; }
  // A press on "add lane": the view offers the kinds of lane. Taken once.
  [[nodiscard]] std::optional<std::size_t> take_lane_request();

  // A context menu is wanted here, for what is selected once the intents are done. Taken once.
  [[nodiscard]] std::optional<Point> take_menu_request();

  // A click on `hit` as if by the mouse: also for the keyboard and the mirror.
  void click(const BoardHit& hit, Point at_px, const BoardScene& scene, IntentSink& sink);
  // The same as a double click.
  static void open(const BoardHit& hit, IntentSink& sink);

 private:
  void press(const PointerInput& input, const BoardScene& scene, std::span<const AddButton> buttons,
             IntentSink& sink);
  void ask_for_menu(const BoardScene& scene, std::span<const AddButton> buttons, IntentSink& sink);
  void begin_drag(const gesture::Press& press, const BoardScene& scene);
  void drag(const PointerInput& input, const BoardScene& scene, IntentSink& sink);
  void drop(const BoardScene& scene, IntentSink& sink);
  void scroll_at_edge(const PointerInput& input, const BoardScene& scene, IntentSink& sink);

  gesture::State state_;
  BoardHit hover_;
  Point pointer_px_;
  bool scrolling_ = false;
  bool scrolls_x_ = false;  // this drag has been away from the edges left and right
  bool scrolls_y_ = false;  // and from those above and below
  CurveKind chosen_curve_ = CurveKind::felt;
  std::optional<std::size_t> lane_request_;
  std::optional<Point> menu_request_;
};

}  // namespace throughline
