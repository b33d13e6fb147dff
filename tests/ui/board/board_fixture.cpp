#include "ui/board/board_fixture.hpp"

#include <gtest/gtest.h>

#include <string>

namespace throughline {

namespace {

Journey map_with_three_lanes(Random& random) {
  Journey journey = new_journey("Test", random);
  // Of the lanes a new map begins with only the first three matter here.
  Outline outline(journey);
  std::vector<RecordId> rest;
  for (const Id<Lane> lane : outline.lanes().subspan(3)) rest.emplace_back(lane);
  const auto edit = remove_records({journey, outline}, rest);
  EXPECT_TRUE(edit);
  EXPECT_TRUE(apply(journey, *edit));
  return journey;
}

}  // namespace

float HalfEmMeasure::width_em(std::string_view run, TextWeight /*weight*/) {
  return static_cast<float>(run.size()) / 2;
}

BoardFixture::BoardFixture()
    : journey(map_with_three_lanes(random_)), outline(journey), evidence(journey) {
  doing = outline.lanes()[0];
  touchpoints = outline.lanes()[1];
  feeling = outline.lanes()[2];
  discover = add_stage("Discover");
  buy = add_stage("Buy");
  hears = add_step(discover, "Hears");
  searches = add_step(discover, "Searches");
  pays = add_step(buy, "Pays");
  asks = add_card(doing, hears, "Asks");
  compares = add_card(doing, hears, "Compares");
  counter = add_card(touchpoints, pays, "Counter");
  session.screen = Screen::board;
  session.board_viewport_px = {200, 50, 1000, 800};
  session.camera = {.origin = {-136, layout().bounds.y - 16}, .zoom = 1};
}

void BoardFixture::lay_out() {
  static_cast<void>(layouter_.layout(journey, outline));
}

void BoardFixture::commit(const Edit& edit) {
  ASSERT_TRUE(apply(journey, edit));
  outline.update(journey, edit);
  evidence.update(journey, edit);
  lay_out();
}

Id<Stage> BoardFixture::add_stage(std::string_view name) {
  const auto added = throughline::add_stage({journey, outline}, std::string(name), kAtEnd, random_);
  EXPECT_TRUE(added);
  commit(added->edit);
  return added->id;
}

Id<Step> BoardFixture::add_step(Id<Stage> stage, std::string_view name) {
  const auto added =
      throughline::add_step({journey, outline}, stage, std::string(name), kAtEnd, random_);
  EXPECT_TRUE(added);
  commit(added->edit);
  return added->id;
}

Id<Card> BoardFixture::add_card(Id<Lane> lane, Id<Step> step, std::string_view text) {
  const auto added =
      throughline::add_card({journey, outline}, {lane, step}, std::string(text), kAtEnd, random_);
  EXPECT_TRUE(added);
  commit(added->edit);
  return added->id;
}

void BoardFixture::feel(Id<Step> step, std::int32_t felt) {
  FeelingPatch patch;
  patch.felt = Hundredths{felt};
  const auto edit = set_feeling({journey, outline}, {}, step, patch);
  ASSERT_TRUE(edit);
  commit(*edit);
}

BoardScene BoardFixture::scene() const {
  const BoardSpace space = snapped_space(session.camera, session.board_viewport_px, 1);
  return {.journey = journey,
          .outline = outline,
          .evidence = evidence,
          .layout = layout(),
          .session = session,
          .space = space,
          .bands = head_bands(space, layout())};
}

Point BoardFixture::at_card(Id<Card> card) const {
  const CardBox* box = layout().find_card(card);
  EXPECT_NE(box, nullptr);
  return scene().space.screen(box->rect.centre());
}

Point BoardFixture::at_cell(Id<Lane> lane, Id<Step> step) const {
  const RowBox* row = layout().row_of(lane);
  const ColumnBox* column = layout().column_of(step);
  return scene().space.screen(Point{column->x + (column->width / 2), row->y + row->height - 4});
}

Point BoardFixture::at_value(Id<Step> step, float value) const {
  const CurveRow* row = layout().curve_row_of(feeling);
  const ColumnBox* column = layout().column_of(step);
  return scene().space.screen(
      Point{column->x + (column->width / 2), row->zero_y - (value * row->unit)});
}

std::vector<Intent> BoardFixture::pass(PointerInput input) {
  input.free = session.board_viewport_px.contains(input.at_px);
  input.elapsed_s = 0.016F;
  const BoardScene now = scene();
  const bool pointing = input.free && !gestures.dragging();
  const auto buttons = add_buttons(now, pointing ? &input.at_px : nullptr);
  IntentSink sink;
  gestures.update(input, now, buttons, sink);
  std::vector<Intent> intents = sink.take();
  for (const Intent& each : intents) {
    if (const auto* select = std::get_if<intent::Select>(&each)) {
      if (select->mode == intent::SelectMode::replace) session.selection.clear();
      session.selection.insert(session.selection.end(), select->ids.begin(), select->ids.end());
    }
    if (const auto* camera = std::get_if<intent::SetCamera>(&each)) session.camera = camera->camera;
  }
  return intents;
}

std::vector<Intent> BoardFixture::press(Point at_px) {
  return pass({.at_px = at_px, .pressed = true});
}
std::vector<Intent> BoardFixture::move(Point at_px) {
  return pass({.at_px = at_px});
}
std::vector<Intent> BoardFixture::release(Point at_px) {
  return pass({.at_px = at_px, .released = true});
}

std::vector<Intent> BoardFixture::click(Point at_px) {
  std::vector<Intent> intents = press(at_px);
  std::vector<Intent> after = release(at_px);
  intents.insert(intents.end(), after.begin(), after.end());
  return intents;
}

std::vector<Intent> BoardFixture::drag(Point from_px, Point to_px) {
  press(from_px);
  move({(from_px.x + to_px.x) / 2, (from_px.y + to_px.y) / 2});
  move(to_px);
  return release(to_px);
}

}  // namespace throughline
