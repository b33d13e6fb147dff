// The board's grid in the accessibility tree.
#include "app/board_access.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "app/app_world.hpp"
#include "app/camera.hpp"
#include "app/cursor.hpp"

namespace throughline {
namespace {

// Draws heads at their own places, as a board does that is not scrolled under them.
class PlainPlaces final : public BoardPlaces {
 public:
  PlainPlaces(const Camera& camera, const Rect& viewport_px)
      : camera_(camera), viewport_px_(viewport_px) {}
  Rect stage_px(const StageBox& stage) const override { return cell_px(stage.rect); }
  Rect step_px(const ColumnBox& column) const override { return cell_px(column.head); }
  Rect lane_px(const RowBox& row) const override { return cell_px({-120, row.y, 120, row.height}); }
  Rect cell_px(const Rect& board) const override {
    return screen_from_board(camera_, viewport_px_, board);
  }

 private:
  Camera camera_;
  Rect viewport_px_;
};

class BoardGrid : public testing::Test {
 protected:
  // The grid as the next frame would publish it, after `actions`.
  void draw(std::vector<AccessActed> actions = {}) {
    const Session& session = world.session();
    const BoardLayout& layout = world.app().layout();
    const PlainPlaces places(session.camera, session.board_viewport_px);
    const Rect content_px = free_viewport(session.camera, session.board_viewport_px, layout);
    const Point from =
        board_from_screen(session.camera, session.board_viewport_px, {content_px.x, content_px.y});
    const Rect content{from.x, from.y, content_px.width / session.camera.zoom,
                       content_px.height / session.camera.zoom};
    tree.begin(std::move(actions));
    IntentSink sink;
    add_board_access(tree,
                     {.journey = world.journey(),
                      .evidence = world.app().document()->evidence,
                      .layout = layout,
                      .session = session,
                      .places = places,
                      .viewport_px = session.board_viewport_px,
                      .content_px = content_px,
                      .content = content},
                     sink);
    intents = sink.take();
  }
  // Does what the grid asked for.
  void act_on(std::uint32_t node, AccessAction action) {
    draw({{.node = node, .action = action}});
    world.frame(std::move(intents));
    world.settle();
    draw();
  }
  const AccessNode* named(AccessRole role, std::string_view name) {
    for (const AccessNode& node : tree.nodes()) {
      if (node.role == role && node.name == name) return &node;
    }
    return nullptr;
  }
  std::uint32_t id_of(AccessRole role, std::string_view name) {
    const AccessNode* node = named(role, name);
    EXPECT_NE(node, nullptr) << name;
    return node == nullptr ? 0 : node->id;
  }
  std::size_t count(AccessRole role) {
    return static_cast<std::size_t>(
        std::ranges::count(tree.nodes(), role, [](const AccessNode& node) { return node.role; }));
  }

  AppWorld world;
  AccessTree tree;
  std::vector<Intent> intents;
};

TEST_F(BoardGrid, HasHeadersCellsAndCards) {
  world.make_map(3);
  world.add_card("🏪 Counter", 2, 1);
  world.add_card("“Ready” push", 2, 1);
  draw();
  const AccessNode* grid = named(AccessRole::grid, "Map Untitled map");
  ASSERT_NE(grid, nullptr);
  EXPECT_EQ(grid->row, 2 + 6);
  EXPECT_EQ(grid->column, 1 + 3);
  const AccessNode* stage = named(AccessRole::columnheader, "First stage");
  ASSERT_NE(stage, nullptr);
  EXPECT_EQ(stage->column_span, 3);
  EXPECT_EQ(count(AccessRole::columnheader), 1U + 3U);
  EXPECT_EQ(count(AccessRole::rowheader), 6U);
  EXPECT_EQ(count(AccessRole::gridcell), 18U);
  const AccessNode* cell =
      named(AccessRole::gridcell, "Touchpoints, step 2: 🏪 Counter; “Ready” push");
  ASSERT_NE(cell, nullptr);
  EXPECT_EQ(cell->row, 4);
  EXPECT_EQ(cell->column, 4);
  EXPECT_TRUE(cell->selected) << "its last card was just made";
  EXPECT_NE(named(AccessRole::gridcell, "Touchpoints, step 0: empty"), nullptr);
  const AccessNode* card = named(AccessRole::button, "🏪 Counter");
  ASSERT_NE(card, nullptr);
  EXPECT_EQ(card->parent, cell->id);
  EXPECT_GT(card->rect_px.width, 50);
}

TEST_F(BoardGrid, NodesHaveTheirOwnIdsAndParentsComeFirst) {
  world.make_map(4);
  draw();
  std::set<std::uint32_t> seen{0};
  for (const AccessNode& node : tree.nodes()) {
    EXPECT_TRUE(seen.contains(node.parent)) << node.name;
    EXPECT_TRUE(seen.insert(node.id).second) << node.name;
  }
}

TEST_F(BoardGrid, ExactlyOneNodeIsInTheOrderOfTab) {
  world.make_map(3);
  draw();
  EXPECT_EQ(std::ranges::count(tree.nodes(), true, &AccessNode::focusable), 1);
  world.act(intent::Select{});
  world.act(intent::Select{.ids = {world.outline().columns()[1]}});
  draw();
  EXPECT_EQ(std::ranges::count(tree.nodes(), true, &AccessNode::focusable), 1);
  EXPECT_TRUE(named(AccessRole::columnheader, "step 1")->focusable);
}

TEST_F(BoardGrid, RectanglesStayWithinTheViewport) {
  world.make_map(12);
  world.act(intent::SetCamera{{.origin = {700, 100}, .zoom = 1}});
  draw();
  const Rect viewport = world.session().board_viewport_px;
  for (const AccessNode& node : tree.nodes()) {
    EXPECT_GE(node.rect_px.x, viewport.x) << node.name;
    EXPECT_LE(node.rect_px.right(), viewport.right() + 0.01F) << node.name;
    EXPECT_GE(node.rect_px.y, viewport.y) << node.name;
    EXPECT_LE(node.rect_px.bottom(), viewport.bottom() + 0.01F) << node.name;
  }
}

TEST_F(BoardGrid, HoldsWhatIsInViewAndTheCursorsRowAndColumn) {
  world.make_map(30);
  world.act(intent::Select{});
  world.act(intent::SetCamera{{.origin = {-120, -100}, .zoom = 1}});
  const Id<Lane> lane = world.outline().lanes()[0];
  const Id<Step> far = world.outline().columns()[29];
  world.frame({intent::MoveCursor{
                   {.band = CellCursor::Band::cells, .lane = lane, .stage = {}, .step = far}},
               intent::SetCamera{{.origin = {-120, -100}, .zoom = 1}}});
  draw();
  EXPECT_NE(named(AccessRole::columnheader, "step 0"), nullptr);
  EXPECT_EQ(named(AccessRole::columnheader, "step 20"), nullptr);
  ASSERT_NE(named(AccessRole::columnheader, "step 29"), nullptr);
  EXPECT_EQ(named(AccessRole::columnheader, "step 29")->column, 31);
  EXPECT_EQ(named(AccessRole::grid, "Map Untitled map")->column, 31);
}

TEST_F(BoardGrid, IsBoundedHoweverMuchIsInView) {
  world.make_map(60);
  for (int i = 0; i < 20; ++i) {
    world.act(intent::AddLane{});
    world.act(intent::EndText{});
  }
  world.act(intent::SetCamera{{.origin = {-120, -100}, .zoom = kMinimumZoom}});
  draw();
  EXPECT_LE(tree.nodes().size(), kMaximumBoardNodes);
  EXPECT_GT(tree.nodes().size(), kMaximumBoardNodes / 2);
  EXPECT_EQ(named(AccessRole::grid, "Map Untitled map")->row, 2 + 26);
}

TEST_F(BoardGrid, PressingACardSelectsItAndThenOpensIt) {
  world.make_map(2);
  world.act(intent::Select{});
  draw();
  const std::uint32_t card = id_of(AccessRole::button, "card 1");
  act_on(card, AccessAction::press);
  ASSERT_EQ(world.session().selection.size(), 1U);
  EXPECT_TRUE(tree.find(card)->pressed);
  act_on(card, AccessAction::press);
  ASSERT_TRUE(world.session().editing.has_value());
  EXPECT_EQ(world.session().editing->text, "card 1");
}

TEST_F(BoardGrid, PressingAnEmptyCellBeginsACard) {
  world.make_map(2);
  draw();
  act_on(id_of(AccessRole::gridcell, "Asks, step 1: empty"), AccessAction::press);
  world.type("Which line is mine?");
  draw();
  EXPECT_NE(named(AccessRole::gridcell, "Asks, step 1: Which line is mine?"), nullptr);
}

TEST_F(BoardGrid, FeelingsAreSliders) {
  world.make_map(2);
  world.act(intent::AddPersona{});
  world.type("Maya");
  draw();
  const std::uint32_t felt = id_of(AccessRole::slider, "Felt by Maya at step 1");
  EXPECT_EQ(tree.find(felt)->value, "not rated");
  act_on(felt, AccessAction::decrease);
  act_on(felt, AccessAction::decrease);
  act_on(felt, AccessAction::decrease);
  world.act(intent::BeginText{
      FeelingWordTarget{.persona = world.session().persona, .step = world.outline().columns()[1]}});
  world.type("Cheated");
  draw();
  EXPECT_EQ(tree.find(felt)->value, "−3, Cheated");
  EXPECT_EQ(tree.find(felt)->now_value, -300);
  for (int i = 0; i < 9; ++i) act_on(felt, AccessAction::decrease);
  EXPECT_EQ(tree.find(felt)->now_value, -500);
  const Rect point = tree.find(felt)->rect_px;
  act_on(felt, AccessAction::increase);
  EXPECT_LT(tree.find(felt)->rect_px.y, point.y) << "it lies on the curve's point";
}

TEST_F(BoardGrid, TheKeyboardFollowsTheCursor) {
  world.make_map(3);
  draw();
  const std::uint32_t first = id_of(AccessRole::gridcell, "Asks, step 0: empty");
  act_on(first, AccessAction::focus);
  ASSERT_TRUE(world.session().cursor.has_value());
  EXPECT_EQ(world.session().cursor->step, world.outline().columns()[0]);
  EXPECT_EQ(tree.focused(), first);
  const auto next = moved_cursor(world.app().layout(), world.session().cursor, CursorMove::right);
  world.act(intent::MoveCursor{*next});
  draw();
  EXPECT_EQ(tree.focused(), id_of(AccessRole::gridcell, "Asks, step 1: empty"));
}

TEST_F(BoardGrid, AStageWithoutStepsHasAColumnThatAddsOne) {
  world.act(intent::NewMap{});
  draw();
  const std::uint32_t place = id_of(AccessRole::columnheader, "No steps in First stage yet");
  act_on(place, AccessAction::press);
  world.type("Searches");
  draw();
  EXPECT_NE(named(AccessRole::columnheader, "Searches"), nullptr);
}

TEST(Cursor, GoesOverTheWholeGridAndStopsAtItsEdges) {
  AppWorld world;
  world.make_map(2);
  world.act(intent::AddStage{});
  world.type("Second");
  const BoardLayout& layout = world.app().layout();
  auto cursor = moved_cursor(layout, std::nullopt, CursorMove::down);
  ASSERT_TRUE(cursor.has_value());
  EXPECT_EQ(cursor->lane, layout.rows[0].lane);
  const auto go = [&](CursorMove move) { cursor = moved_cursor(layout, cursor, move); };
  go(CursorMove::up);
  EXPECT_EQ(cursor->band, CellCursor::Band::steps);
  go(CursorMove::up);
  EXPECT_EQ(cursor->band, CellCursor::Band::stages);
  go(CursorMove::up);
  EXPECT_EQ(cursor->band, CellCursor::Band::stages);
  go(CursorMove::right);
  EXPECT_EQ(cursor->stage, world.outline().stages()[1]);
  go(CursorMove::right);
  EXPECT_EQ(cursor->stage, world.outline().stages()[1]);
  go(CursorMove::left);
  EXPECT_EQ(cursor->stage, world.outline().stages()[0]);
  go(CursorMove::last);
  EXPECT_EQ(cursor->lane, layout.rows.back().lane);
  go(CursorMove::down);
  EXPECT_EQ(cursor->lane, layout.rows.back().lane);
  go(CursorMove::row_begin);
  EXPECT_EQ(cursor->step, layout.columns[0].step);
  for (const CursorMove move : {CursorMove::left, CursorMove::first}) {
    go(move);
    EXPECT_TRUE(cursor_rect(layout, *cursor).has_value());
  }
}

TEST(Cursor, IsNowhereOnABoardWithoutStages) {
  EXPECT_FALSE(moved_cursor(BoardLayout{}, std::nullopt, CursorMove::right).has_value());
}

}  // namespace
}  // namespace throughline
