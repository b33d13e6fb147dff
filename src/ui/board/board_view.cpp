#include "ui/board/board_view.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/camera.hpp"
#include "imgui.h"
#include "ui/board/board_curve.hpp"
#include "ui/board/board_drag_look.hpp"
#include "ui/board/board_editor.hpp"
#include "ui/board/board_first_stage.hpp"
#include "ui/board/board_found.hpp"
#include "ui/board/board_input.hpp"
#include "ui/board/board_links.hpp"
#include "ui/board/board_menu.hpp"
#include "ui/board/board_mirror.hpp"
#include "ui/board/board_overlay.hpp"
#include "ui/board/board_text.hpp"
#include "ui/command_menu.hpp"
#include "ui/widgets.hpp"
#include "ui/words.hpp"

namespace throughline {

namespace {

constexpr std::string_view kLaneMenu = "board-add-lane";
constexpr std::string_view kMenu = "board-menu";
// Typing is no pleasure below this; the camera comes nearer.
constexpr float kTypingZoom = 0.6F;
// A zoom that did not change for so long has come to rest.
constexpr double kSettle_ms = 120;

// What the drawn geometry was made from.
struct GeometryKey {
  Id<Map> map;
  std::uint64_t revision = 0;
  std::string typed = {};
  std::uint32_t editor = 0;
  bool dark = false;
  BoardDetail detail = BoardDetail::text;
  BoardFilter filter = {};
  ColourBy colour_by = ColourBy::own;
  bool operator==(const GeometryKey&) const = default;
};

// A field of a panel owns the text being typed.
bool typed_elsewhere(const Pass& pass) {
  const auto& editing = pass.session().editing;
  const auto& owner = pass.memory.text_owner;
  return editing && owner && owner->target == editing->target;
}

// Something lies over the board and takes what is done.
bool covered(const Pass& pass) {
  const Session& session = pass.session();
  return pass.memory.popup.has_value() || session.report.has_value() ||
         session.palette.has_value() || session.shortcuts_shown || session.sheet != Sheet::none;
}

Rect edge_shade(const Rect& content, bool left) {
  constexpr float kReach = 10;
  return left ? Rect{content.x, content.y, kReach, content.height}
              : Rect{content.x, content.y, content.width, kReach};
}

}  // namespace

struct BoardView::State {
  BoardGestures gestures;
  BoardShapes shapes;
  BoardOverlay overlay;
  BoardCurves curves;
  GeometryKey drawn;
  std::vector<std::uint32_t>
      nodes;  // of the last pass, sorted: the board has the keyboard while it is on one of them
  std::uint32_t editor = 0;         // the text area that was brought into view
  std::size_t lane_index = kAtEnd;  // where the lane that is being chosen goes
  std::optional<Rect> menu_anchor;  // of the context menu that opens in this pass
  bool begins_text = false;         // a text is edited here, from this pass on
  std::uint32_t board_focus = 0;    // the last wish of the session that was met
  std::uint32_t lane_offer = 0;     // the last one of the session that was made
  float zoom = 0;                   // of the last pass
  double zoomed_ms = 0;             // when it changed

  [[nodiscard]] bool settle(Pass& pass);
  void take_wheel(Pass& pass, const PointerInput& input, const Rect& viewport_px) const;
  void follow_editor(Pass& pass, const BoardScene& scene);
  void take_keys(Pass& pass, const BoardScene& scene);
  void refresh_geometry(const Pass& pass, const BoardScene& scene, std::uint64_t revision);
  void paint(Pass& pass, const BoardScene& scene, std::span<const AddButton> buttons);
  void paint_heads(Pass& pass, const BoardScene& scene, std::span<const AddButton> buttons) const;
  void mirror_buttons(Pass& pass, const BoardScene& scene, std::span<const AddButton> buttons);
  void offer_lanes(Pass& pass, std::span<const AddButton> buttons);
  void offer_menu(Pass& pass);
};

BoardView::BoardView(App& /*app*/) : state_(std::make_unique<State>()) {}
BoardView::~BoardView() = default;

bool BoardView::State::settle(Pass& pass) {
  const double now_ms = pass.app.platform().now_ms();
  if (pass.session().camera.zoom != zoom) {
    // The first picture of a map is sharp at once.
    zoomed_ms = zoom == 0 ? now_ms - kSettle_ms : now_ms;
    zoom = pass.session().camera.zoom;
  }
  const double left_ms = zoomed_ms + kSettle_ms - now_ms;
  if (left_ms > 0) pass.app.platform().request_frame(left_ms);
  return left_ms <= 0;
}

void BoardView::State::take_wheel(Pass& pass, const PointerInput& input,
                                  const Rect& viewport_px) const {
  const bool touched = input.away && !covered(pass);
  if (!input.free && !touched && !gestures.dragging()) return;
  // One after the other: fingers move and spread in the same pass.
  Camera camera = pass.session().camera;
  for (const WheelMoved& wheel : pass.app.wheel()) {
    if (!viewport_px.contains(wheel.at_px)) continue;
    camera = zoomed(camera, wheel.zoom_factor, wheel.at_px, viewport_px, pass.app.layout());
    camera.origin.x += wheel.pan_px.x / camera.zoom;
    camera.origin.y += wheel.pan_px.y / camera.zoom;
  }
  if (camera != pass.session().camera) pass.sink(intent::SetCamera{camera});
}

void BoardView::State::follow_editor(Pass& pass, const BoardScene& scene) {
  const auto& editing = pass.session().editing;
  if (!editing || typed_elsewhere(pass)) {
    editor = 0;
    return;
  }
  if (editor != editing->editor_id) {
    editor = editing->editor_id;
    if (const auto rect = edited_rect(scene)) {
      begins_text = true;
      Camera camera = pass.session().camera;
      if (camera.zoom < kTypingZoom) {
        const Point middle = rect->centre();
        camera.zoom = 1;
        camera.origin = {middle.x - (scene.space.viewport_px.width / 2),
                         middle.y - (scene.space.viewport_px.height / 2)};
      }
      const Camera near = revealing(camera, *rect, scene.space.viewport_px, scene.layout);
      if (near != pass.session().camera) pass.sink(intent::SetCamera{near});
    }
  }
  if (const auto request = board_text_editor(scene, pass.colours))
    pass.app.place_text_editor(*request);
}

void BoardView::State::take_keys(Pass& pass, const BoardScene& scene) {
  if (covered(pass) || pass.session().editing || gestures.dragging()) return;
  const std::uint32_t focused = pass.app.access().focused();
  if (focused != 0 && !std::ranges::binary_search(nodes, focused)) return;
  KeyInput input = read_keys();
  if (input.menu) menu_anchor = board_menu_anchor(scene);
  // Esc takes away one thing at a time: the search before what is selected.
  input.clear = input.clear && !pass.session().find;
  apply_keys(input, scene, gestures.chosen_curve(), pass.sink);
}

void BoardView::State::refresh_geometry(const Pass& pass, const BoardScene& scene,
                                        std::uint64_t revision) {
  GeometryKey key{.map = scene.journey.map.id,
                  .revision = revision,
                  .dark = pass.colours.dark,
                  .detail = detail_at(scene.space.zoom),
                  .filter = scene.session.filter,
                  .colour_by = scene.session.colour_by};
  const auto& editing = pass.session().editing;
  if (editing && (std::holds_alternative<FieldTarget>(editing->target) ||
                  std::holds_alternative<NewCardTarget>(editing->target))) {
    key.typed = editing->text;
    key.editor = editing->editor_id;
  }
  if (key == drawn) return;
  const bool only_look = key.map == drawn.map && key.revision == drawn.revision &&
                         key.typed == drawn.typed && key.editor == drawn.editor;
  shapes.invalidate(scene.layout);
  if (!only_look) curves.update(scene.layout);
  drawn = std::move(key);
}

void BoardView::State::paint(Pass& pass, const BoardScene& scene,
                             std::span<const AddButton> buttons) {
  const Rect& view = scene.space.viewport_px;
  const Rect& content = scene.bands.content_px;
  const BoardDetail detail = detail_at(scene.space.zoom);
  const bool typed_here = pass.session().editing && !typed_elsewhere(pass);
  const CardBox* draft = draft_card(scene);
  ShapeLayer& layer = pass.app.platform().shapes();
  ImDrawList& list = pass.paint.list();

  overlay.update(scene, gestures, buttons, draft == nullptr ? nullptr : &draft->rect, pass.colours,
                 detail, layer);
  overlay.draw(BoardOverlay::Range::under, scene, content, layer, list);
  list.PushClipRect({content.x, content.y}, {content.right(), content.bottom()}, true);
  draw_card_links(scene, gestures.hover(), pass.paint, pass.colours);
  list.PopClipRect();
  shapes.draw(scene, pass.colours, detail, layer, list);
  list.PushClipRect({content.x, content.y}, {content.right(), content.bottom()}, true);
  curves.draw(scene, gestures, pass.paint, pass.colours);
  list.PopClipRect();
  overlay.draw(BoardOverlay::Range::over, scene, content, layer, list);
  list.PushClipRect({content.x, content.y}, {content.right(), content.bottom()}, true);
  if (detail == BoardDetail::text) {
    draw_questions(scene, pass.paint, pass.colours, buttons);
    draw_collapsed_counts(scene, pass.paint, pass.colours);
    std::vector<Id<Card>> hidden;
    if (typed_here) hidden.push_back(edited_card(pass.session()));
    if (const auto* drag = std::get_if<gesture::DragCards>(&gestures.state())) {
      hidden.insert(hidden.end(), drag->cards.begin(), drag->cards.end());
    }
    draw_card_texts(scene, pass.paint, pass.colours, hidden);
  }
  const Palette& colours = pass.colours;
  const std::uint32_t shade =
      with_alpha(colours.dark ? 0xFF000000 : colours.ink, colours.dark ? 0.25F : 0.06F);
  const std::uint32_t clear = with_alpha(shade, 0);
  const auto fade = [&](const Rect& rect, bool left) {
    list.AddRectFilledMultiColor({rect.x, rect.y}, {rect.right(), rect.bottom()},
                                 imgui_colour(shade), imgui_colour(left ? clear : shade),
                                 imgui_colour(clear), imgui_colour(left ? shade : clear));
  };
  if (scene.bands.pinned_left) fade(edge_shade(content, true), true);
  if (scene.bands.pinned_top) fade(edge_shade(content, false), false);
  list.PopClipRect();

  paint_heads(pass, scene, buttons);

  overlay.draw(BoardOverlay::Range::top, scene, view, layer, list);
  if (const auto* drag = std::get_if<gesture::DragCards>(&gestures.state());
      drag != nullptr && detail == BoardDetail::text) {
    if (const CardBox* box = scene.layout.find_card(drag->grabbed)) {
      const Point pointer = scene.space.board(gestures.pointer_px());
      draw_card_text(
          scene, pass.paint, colours, *box,
          {pointer.x - drag->offset.x - box->rect.x, pointer.y - drag->offset.y - box->rect.y});
    }
  }
  draw_head_drag(scene, gestures, pass.paint, colours);
}

void BoardView::State::paint_heads(Pass& pass, const BoardScene& scene,
                                   std::span<const AddButton> buttons) const {
  const Rect& view = scene.space.viewport_px;
  const HeadBands& bands = scene.bands;
  ImDrawList& list = pass.paint.list();
  const bool typed_here = pass.session().editing && !typed_elsewhere(pass);
  const HeadsLook look{.editing = typed_here ? &pass.session().editing->target : nullptr,
                       .hover = &gestures.hover()};
  list.PushClipRect({bands.pinned_left ? bands.content_px.x : view.x, view.y},
                    {view.right(), bands.bottom_px + 2}, true);
  draw_stage_heads(scene, pass.paint, pass.colours, look);
  draw_step_heads(scene, pass.paint, pass.colours, look);
  draw_found_heads(scene, pass.paint, pass.colours);
  list.PopClipRect();
  list.PushClipRect({view.x, bands.content_px.y}, {bands.right_px + 1, view.bottom()}, true);
  draw_lane_heads(scene, pass.paint, pass.colours, look);
  list.PopClipRect();
  list.PushClipRect({view.x, view.y}, {view.right(), view.bottom()}, true);
  draw_add_buttons(scene, buttons, gestures.hover(), pass.paint, pass.colours);
  list.PopClipRect();
}

void BoardView::State::mirror_buttons(Pass& pass, const BoardScene& scene,
                                      std::span<const AddButton> buttons) {
  AccessTree& tree = pass.app.access();
  for (const AddButton& button : buttons) {
    if (button.look != AddButton::Look::pill)
      continue;  // the others need a pointer; keys do the same
    const bool steps = button.hit.part == BoardPart::add_step;
    const std::uint32_t id =
        steps ? AccessTree::key("board-add-step", button.hit.stage.value)
              : AccessTree::key("board-add", static_cast<std::uint64_t>(button.hit.part));
    std::string name(add_label(button.hit.part));
    const Stage* stage = scene.journey.find(button.hit.stage);
    if (stage != nullptr) name += " to " + stage->name;
    tree.add({.id = id,
              .role = AccessRole::button,
              .name = std::move(name),
              .value = {},
              .rect_px = button.rect_px,
              .focusable = true,
              .focused = tree.focused() == id,
              .has_popup = button.hit.part == BoardPart::add_lane});
    if (tree.focused() == id)
      pass.paint.focus_ring(button.rect_px, kRadius, pass.colours.focus_ring);
    const Rect& rect = button.rect_px;
    if (tree.pressed(id)) gestures.click(button.hit, rect.centre(), scene, pass.sink);
  }
}

void BoardView::State::offer_lanes(Pass& pass, std::span<const AddButton> buttons) {
  const LaneOffer& offer = pass.session().lane_offer;
  const bool offered = std::exchange(lane_offer, offer.number) != offer.number;
  const auto clicked = gestures.take_lane_request();
  if (clicked || offered) {
    lane_index = clicked.value_or(offer.index);
    const Point at = offered ? pass.session().board_viewport_px.centre() : gestures.pointer_px();
    Rect anchor{at.x - 8, at.y - 8, 16, 16};
    for (const AddButton& button : buttons) {
      if (button.hit.part == BoardPart::add_lane && (offered || button.hit.index == lane_index))
        anchor = button.rect_px;
    }
    open_menu(pass, kLaneMenu, 0, anchor,
              AccessTree::key("board-add", static_cast<std::uint64_t>(BoardPart::add_lane)));
  }
  const auto chosen = menu(pass, kLaneMenu, 0, "Kind of lane", lane_kind_items(), 300);
  if (chosen)
    pass.sink(intent::AddLane{.kind = static_cast<LaneKind>(*chosen), .index = lane_index});
}

void BoardView::State::offer_menu(Pass& pass) {
  if (menu_anchor)
    open_menu(pass, kMenu, 0, *std::exchange(menu_anchor, {}), pass.app.access().focused());
  // What a click selects is selected when the next pass begins.
  if (const auto at = gestures.take_menu_request()) {
    menu_anchor = Rect{at->x, at->y - 4, 0, 0};
    pass.app.platform().request_frame(0);
  }
  command_menu(pass, kMenu, 0, info_of(Command::menu).name, board_menu_commands(pass.session()));
}

void BoardView::draw(Pass& pass, const Rect& viewport_px) {
  App& app = pass.app;
  const OpenDocument* document = app.document();
  if (document == nullptr || viewport_px.empty()) return;
  State& state = *state_;
  const Session& session = app.session();
  if (session.board_viewport_px != viewport_px) pass.sink(intent::SetBoardViewport{viewport_px});
  pass.paint.box(viewport_px, {.fill = pass.colours.background});
  if (session.fit_pending) return;  // the camera is not where it will be

  const BoardLayout& layout = app.layout();
  const BoardSpace space =
      snapped_space(session.camera, viewport_px, app.platform().pixel_density());
  const BoardScene scene{.journey = document->journey(),
                         .outline = document->outline,
                         .evidence = document->evidence,
                         .layout = layout,
                         .session = session,
                         .space = space,
                         .bands = head_bands(space, layout),
                         .settled = state.settle(pass)};
  ImDrawList& list = pass.paint.list();
  list.PushClipRect({viewport_px.x, viewport_px.y}, {viewport_px.right(), viewport_px.bottom()},
                    true);
  ImGui::PushID("board");
  const bool empty = layout.stages.empty();
  if (empty)
    offer_first_stage(pass, {scene.bands.right_px, scene.bands.bottom_px,
                             viewport_px.right() - scene.bands.right_px,
                             viewport_px.bottom() - scene.bands.bottom_px});
  const PointerInput input = read_pointer(viewport_px);
  const bool pointing = input.free && !state.gestures.dragging();
  const std::vector<AddButton> buttons = add_buttons(scene, pointing ? &input.at_px : nullptr);
  state.gestures.update(input, scene, buttons, pass.sink);
  set_pointer_shape(state.gestures, input.space && input.free);
  state.take_wheel(pass, input, viewport_px);
  state.take_keys(pass, scene);

  state.refresh_geometry(pass, scene, document->history.revision());
  state.paint(pass, scene, buttons);
  state.follow_editor(pass, scene);

  const std::size_t first_node = app.access().nodes().size();
  begin_region(pass, AccessRole::main, "board-main", "Board", viewport_px);
  const std::uint32_t cursor_node = mirror_grid(pass, scene);
  const bool wanted = std::exchange(state.board_focus, session.board_focus) != session.board_focus;
  // The mouse and a text that begins here take the keyboard along.
  const bool begun = std::exchange(state.begins_text, false);
  if (cursor_node != 0 && (wanted || begun || input.pressed)) app.access().focus(cursor_node);
  state.mirror_buttons(pass, scene, buttons);
  end_region(pass);
  state.nodes.clear();
  for (const AccessNode& node : app.access().nodes().subspan(first_node))
    state.nodes.push_back(node.id);
  std::ranges::sort(state.nodes);
  ImGui::PopID();
  list.PopClipRect();
  state.offer_lanes(pass, buttons);
  state.offer_menu(pass);
  if (input.rests) app.platform().request_frame(100);
  if (state.gestures.scrolling()) app.platform().request_frame(0);
}

}  // namespace throughline
