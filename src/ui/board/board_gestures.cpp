#include "ui/board/board_gestures.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace throughline {

namespace {

// A press that moves less is a click.
constexpr float kDragThresholdPx = 4;
// Dragging scrolls within this distance of the edge of the cells, the faster the nearer.
constexpr float kEdgePx = 36;
constexpr float kEdgeSpeedPx = 900;  // a second

float distance(Point a, Point b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

// The record a click on the hit selects, if any.
std::vector<RecordId> record_of(const BoardHit& hit) {
  switch (hit.part) {
    case BoardPart::card:
      return {RecordId{hit.card}};
    case BoardPart::stage:
      return {RecordId{hit.stage}};
    case BoardPart::step:
      return {RecordId{hit.step}};
    case BoardPart::lane:
      return {RecordId{hit.lane}};
    case BoardPart::curve_point:
      return {RecordId{feeling_id(hit.persona, hit.step)}};
    default:
      return {};
  }
}

// Where a click on a cell puts the keyboard; for records App does it as it selects them.
std::optional<CellCursor> cell_of(const BoardHit& hit) {
  const bool in_grid = hit.part == BoardPart::cell || hit.part == BoardPart::curve ||
                       hit.part == BoardPart::curve_point || hit.part == BoardPart::add_card;
  if (!in_grid || !hit.step) return std::nullopt;
  return CellCursor{
      .band = CellCursor::Band::cells, .lane = hit.lane, .stage = hit.stage, .step = hit.step};
}

// The selected cards in the order the board shows them.
std::vector<Id<Card>> selected_cards(const BoardScene& scene) {
  struct Placed {
    Id<Card> card;
    float x, y;
  };
  std::vector<Placed> placed;
  for (const RecordId& id : scene.session.selection) {
    const auto* card = std::get_if<Id<Card>>(&id);
    const CardBox* box = card == nullptr ? nullptr : scene.layout.find_card(*card);
    if (box != nullptr) placed.push_back({box->card, box->rect.x, box->rect.y});
  }
  std::ranges::sort(placed, [](const Placed& a, const Placed& b) {
    return a.x != b.x ? a.x < b.x : (a.y != b.y ? a.y < b.y : a.card < b.card);
  });
  std::vector<Id<Card>> cards;
  cards.reserve(placed.size());
  for (const Placed& each : placed) cards.push_back(each.card);
  return cards;
}

std::optional<Hundredths> value_of(const Journey& journey, const BoardHit& point) {
  const Feeling* feeling = find_feeling(journey, point.persona, point.step);
  if (feeling == nullptr) return std::nullopt;
  return point.curve == CurveKind::felt ? feeling->felt : feeling->expected;
}

FeelingPatch patch_with(CurveKind kind, std::optional<Hundredths> value) {
  FeelingPatch patch;
  (kind == CurveKind::felt ? patch.felt : patch.expected) = value;
  return patch;
}

}  // namespace

std::optional<std::size_t> BoardGestures::take_lane_request() {
  return std::exchange(lane_request_, {});
}

std::optional<Point> BoardGestures::take_menu_request() {
  return std::exchange(menu_request_, {});
}

void BoardGestures::update(const PointerInput& input, const BoardScene& scene,
                           std::span<const AddButton> buttons, IntentSink& sink) {
  pointer_px_ = input.at_px;
  scrolling_ = false;
  if (input.away) {
    // A second finger came down, or the system took the pointer: what was begun is not done.
    state_ = gesture::Idle{};
    hover_ = {};
    return;
  }
  if (input.escape && dragging()) {
    if (const auto* pan = std::get_if<gesture::Pan>(&state_)) {
      sink(intent::SetCamera{{.origin = pan->origin, .zoom = scene.session.camera.zoom}});
    }
    state_ = gesture::Idle{};
  }
  if (input.menu && !dragging()) ask_for_menu(scene, buttons, sink);
  if (std::holds_alternative<gesture::Idle>(state_)) {
    if (input.middle_pressed || (input.pressed && input.space)) {
      state_ = gesture::Pan{.from_px = input.at_px,
                            .origin = scene.session.camera.origin,
                            .middle = input.middle_pressed};
    } else if (input.pressed) {
      press(input, scene, buttons, sink);
    }
  } else if (const auto* pressed = std::get_if<gesture::Press>(&state_)) {
    if (distance(pressed->at_px, input.at_px) >= kDragThresholdPx)
      begin_drag(gesture::Press(*pressed), scene);
  }
  drag(input, scene, sink);
  if (const auto* pan = std::get_if<gesture::Pan>(&state_); pan != nullptr && pan->middle) {
    if (input.middle_released) state_ = gesture::Idle{};
  } else if (input.released) {
    drop(scene, sink);
  }
  hover_ = std::holds_alternative<gesture::Idle>(state_) && input.free
               ? hit_board(scene, buttons, input.at_px)
               : BoardHit{};
}

void BoardGestures::press(const PointerInput& input, const BoardScene& scene,
                          std::span<const AddButton> buttons, IntentSink& sink) {
  const BoardHit hit = hit_board(scene, buttons, input.at_px);
  if (input.double_pressed) {
    open(hit, sink);
    return;
  }
  gesture::Press begun{.hit = hit, .at_px = input.at_px};
  if (hit.part == BoardPart::curve_point) chosen_curve_ = hit.curve;
  std::vector<RecordId> record = record_of(hit);
  if (!record.empty()) {
    // Selected as the button goes down, so that a drag takes what it seems to take.
    if (input.toggle) {
      sink(intent::Select{.ids = std::move(record), .mode = intent::SelectMode::toggle});
    } else if (!is_selected(scene.session, record.front())) {
      sink(intent::Select{.ids = std::move(record)});
    } else {
      begun.select_on_release = scene.session.selection.size() > 1;
    }
    if (const auto cursor = cell_of(hit)) sink(intent::MoveCursor{*cursor});
  }
  state_ = begun;
}

// As everywhere: what is under the pointer is selected, unless it is one of those that are.
void BoardGestures::ask_for_menu(const BoardScene& scene, std::span<const AddButton> buttons,
                                 IntentSink& sink) {
  state_ = gesture::Idle{};
  const BoardHit hit = hit_board(scene, buttons, pointer_px_);
  if (hit.part == BoardPart::curve_point) chosen_curve_ = hit.curve;
  std::vector<RecordId> record = record_of(hit);
  if (record.empty() || !is_selected(scene.session, record.front()))
    sink(intent::Select{.ids = std::move(record)});
  if (const auto cursor = cell_of(hit)) sink(intent::MoveCursor{*cursor});
  menu_request_ = pointer_px_;
}

void BoardGestures::begin_drag(const gesture::Press& press, const BoardScene& scene) {
  scrolls_x_ = false;
  scrolls_y_ = false;
  const BoardHit& hit = press.hit;
  switch (hit.part) {
    case BoardPart::card: {
      const CardBox* box = scene.layout.find_card(hit.card);
      if (box == nullptr) break;
      std::vector<Id<Card>> cards = selected_cards(scene);
      if (std::ranges::find(cards, hit.card) == cards.end()) cards = {hit.card};
      const Point board = scene.space.board(press.at_px);
      state_ = gesture::DragCards{.cards = std::move(cards),
                                  .grabbed = hit.card,
                                  .offset = {board.x - box->rect.x, board.y - box->rect.y},
                                  .drop = {}};
      return;
    }
    case BoardPart::stage:
      state_ = gesture::DragStage{.stage = hit.stage, .from_px = press.at_px, .drop = {}};
      return;
    case BoardPart::step:
      state_ = gesture::DragStep{.step = hit.step, .from_px = press.at_px, .drop = {}};
      return;
    case BoardPart::lane:
      state_ = gesture::DragLane{.lane = hit.lane, .from_px = press.at_px, .drop = {}};
      return;
    case BoardPart::curve_point:
      if (const auto value = value_of(scene.journey, hit)) {
        state_ = gesture::DragPoint{.point = hit, .before = *value, .value = *value};
        return;
      }
      break;
    case BoardPart::nothing:
    case BoardPart::cell:
    case BoardPart::add_card:
    case BoardPart::curve:
      state_ = gesture::Pan{.from_px = press.at_px, .origin = scene.session.camera.origin};
      return;
    default:
      break;
  }
  // A button that the pointer was dragged off: nothing happens.
  state_ = gesture::Idle{};
}

void BoardGestures::drag(const PointerInput& input, const BoardScene& scene, IntentSink& sink) {
  const Point board = scene.space.board(input.at_px);
  if (const auto* pan = std::get_if<gesture::Pan>(&state_)) {
    const float zoom = scene.session.camera.zoom;
    const Camera camera{.origin = {pan->origin.x - ((input.at_px.x - pan->from_px.x) / zoom),
                                   pan->origin.y - ((input.at_px.y - pan->from_px.y) / zoom)},
                        .zoom = zoom};
    if (camera != scene.session.camera) sink(intent::SetCamera{camera});
    return;
  }
  if (auto* cards = std::get_if<gesture::DragCards>(&state_)) {
    cards->drop = scene.bands.content_px.contains(input.at_px)
                      ? card_drop(scene, cards->cards, board)
                      : std::nullopt;
  } else if (auto* stage = std::get_if<gesture::DragStage>(&state_)) {
    stage->drop = stage_drop(scene, stage->stage, board);
  } else if (auto* step = std::get_if<gesture::DragStep>(&state_)) {
    step->drop = step_drop(scene, step->step, board);
  } else if (auto* lane = std::get_if<gesture::DragLane>(&state_)) {
    lane->drop = lane_drop(scene, lane->lane, board);
  } else if (auto* point = std::get_if<gesture::DragPoint>(&state_)) {
    if (const CurveRow* row = scene.layout.curve_row_of(point->point.lane)) {
      point->value = value_at(*row, board.y, input.fine ? ValueSnap::tenth : ValueSnap::whole);
    }
    return;
  } else {
    return;
  }
  scroll_at_edge(input, scene, sink);
}

void BoardGestures::scroll_at_edge(const PointerInput& input, const BoardScene& scene,
                                   IntentSink& sink) {
  const Rect& content = scene.bands.content_px;
  const auto speed = [](float at, float low, float high) {
    if (at < low + kEdgePx) return -std::min(1.0F, (low + kEdgePx - at) / kEdgePx);
    if (at > high - kEdgePx) return std::min(1.0F, (at - (high - kEdgePx)) / kEdgePx);
    return 0.0F;
  };
  float x = speed(input.at_px.x, content.x, content.right());
  float y = speed(input.at_px.y, content.y, content.bottom());
  // Heads are dragged along one axis only, and stages and steps lie above the cells anyway.
  if (std::holds_alternative<gesture::DragLane>(state_)) x = 0;
  if (std::holds_alternative<gesture::DragStage>(state_) ||
      std::holds_alternative<gesture::DragStep>(state_))
    y = 0;
  // What is picked up at the edge must not run away: first it has to come from further inside.
  scrolls_x_ = scrolls_x_ || x == 0;
  scrolls_y_ = scrolls_y_ || y == 0;
  // And there is nothing to see beyond the map.
  const Rect map = scene.space.screen(scene.layout.bounds);
  const bool more_x = x < 0 ? scene.bands.pinned_left : map.right() > content.right() - kEdgePx;
  const bool more_y = y < 0 ? scene.bands.pinned_top : map.bottom() > content.bottom() - kEdgePx;
  if (!scrolls_x_ || !more_x) x = 0;
  if (!scrolls_y_ || !more_y) y = 0;
  if (x == 0 && y == 0) return;
  scrolling_ = true;
  // A pass after a pause must not jump.
  const float way = kEdgeSpeedPx * std::min(input.elapsed_s, 0.05F) / scene.session.camera.zoom;
  Camera camera = scene.session.camera;
  camera.origin.x += x * way;
  camera.origin.y += y * way;
  sink(intent::SetCamera{camera});
}

void BoardGestures::drop(const BoardScene& scene, IntentSink& sink) {
  const gesture::State ended = std::exchange(state_, gesture::Idle{});
  if (const auto* pressed = std::get_if<gesture::Press>(&ended)) {
    if (pressed->select_on_release) sink(intent::Select{.ids = record_of(pressed->hit)});
    if (record_of(pressed->hit).empty()) click(pressed->hit, pressed->at_px, scene, sink);
  } else if (const auto* cards = std::get_if<gesture::DragCards>(&ended)) {
    if (!cards->drop || !cards->drop->changes) return;
    sink(intent::MoveCards{
        .cards = cards->cards, .to = cards->drop->to, .index = cards->drop->index});
  } else if (const auto* stage = std::get_if<gesture::DragStage>(&ended)) {
    if (stage->drop && stage->drop->changes)
      sink(intent::MoveStage{stage->stage, stage->drop->index});
  } else if (const auto* step = std::get_if<gesture::DragStep>(&ended)) {
    if (step->drop && step->drop->changes) {
      sink(intent::MoveStep{step->step, step->drop->stage, step->drop->index});
    }
  } else if (const auto* lane = std::get_if<gesture::DragLane>(&ended)) {
    if (lane->drop && lane->drop->changes) sink(intent::MoveLane{lane->lane, lane->drop->index});
  } else if (const auto* point = std::get_if<gesture::DragPoint>(&ended)) {
    if (point->value == point->before) return;
    sink(intent::SetFeeling{.persona = point->point.persona,
                            .step = point->point.step,
                            .patch = patch_with(point->point.curve, point->value)});
  }
}

void BoardGestures::click(const BoardHit& hit, Point at_px, const BoardScene& scene,
                          IntentSink& sink) {
  switch (hit.part) {
    case BoardPart::add_stage:
      sink(intent::AddStage{hit.index});
      return;
    case BoardPart::add_step:
      sink(intent::AddStep{hit.stage, hit.index});
      return;
    case BoardPart::add_lane:
      lane_request_ = hit.index;
      return;
    case BoardPart::add_card:
      open(hit, sink);
      return;
    default:
      break;
  }
  sink(intent::Select{.ids = record_of(hit)});
  if (const auto cursor = cell_of(hit)) sink(intent::MoveCursor{*cursor});
  if (hit.part != BoardPart::curve || !hit.step) return;
  const CurveRow* row = scene.layout.curve_row_of(hit.lane);
  const BoardHit point{.part = BoardPart::curve_point,
                       .stage = hit.stage,
                       .step = hit.step,
                       .lane = hit.lane,
                       .persona = scene.session.persona};
  if (row == nullptr || value_of(scene.journey, point)) return;
  const Hundredths value = value_at(*row, scene.space.board(at_px).y, ValueSnap::whole);
  chosen_curve_ = CurveKind::felt;
  sink(intent::SetFeeling{
      .persona = point.persona, .step = point.step, .patch = patch_with(CurveKind::felt, value)});
  sink(intent::Select{.ids = record_of(point)});
}

void BoardGestures::open(const BoardHit& hit, IntentSink& sink) {
  switch (hit.part) {
    case BoardPart::card:
      sink(intent::BeginText{FieldTarget{hit.card, "text"}});
      return;
    case BoardPart::stage:
      sink(intent::BeginText{FieldTarget{hit.stage, "name"}});
      return;
    case BoardPart::step:
      sink(intent::BeginText{FieldTarget{hit.step, "name"}});
      return;
    case BoardPart::lane:
      sink(intent::BeginText{FieldTarget{hit.lane, "name"}});
      return;
    case BoardPart::cell:
    case BoardPart::add_card:
      if (!hit.step) return;
      sink(intent::Select{});
      if (const auto cursor = cell_of(hit)) sink(intent::MoveCursor{*cursor});
      sink(intent::BeginText{NewCardTarget{.cell = card_cell(hit.lane, hit.step)}});
      return;
    default:
      return;
  }
}

}  // namespace throughline
