#include <algorithm>
#include <vector>

#include "app/map_info.hpp"
#include "generated/icons.hpp"
#include "ui/command_menu.hpp"
#include "ui/shell/shell.hpp"
#include "ui/words.hpp"

namespace throughline {
namespace {

constexpr float kPadding = 14;
constexpr float kPersonaHeight = 48;
constexpr float kLaneHeight = 31;

float heading(Pass& pass, Point at, float width, std::string_view key, std::string_view text) {
  const Rect rect{at.x, at.y, width, 16};
  pass.paint.text(rect, text, type::kSmallBold, pass.colours.ink2);
  mirror_heading(pass, key, text, rect, 2);
  return 24;
}

bool selected(const Pass& pass, const RecordId& id) {
  return std::ranges::find(pass.session().selection, id) != pass.session().selection.end();
}

std::string persona_line(const Persona& persona) {
  const bool plain_customer =
      persona.kind.value == PersonaKind::customer && persona.role.value != DecisionRole::none;
  std::string line(plain_customer ? choice_word(persona.role) : choice_word(persona.kind));
  if (!persona.summary.empty()) line += " · " + persona.summary;
  return line;
}

constexpr Command kPersonaCommands[] = {Command::edit, Command::move_up, Command::move_down,
                                        Command::add_persona, Command::remove};

void draw_persona(Pass& pass, const Rect& rect, const Persona& persona, std::size_t index) {
  const Palette& colours = pass.colours;
  const bool chosen = pass.session().persona == persona.id;
  const std::string line = persona_line(persona);
  const Control row = list_row(pass, rect,
                               {.key = "panel_persona",
                                .salt = persona.id.value,
                                .role = AccessRole::toggle,
                                .name = persona.name,
                                .value = line,
                                .selected = chosen || selected(pass, persona.id),
                                .toggled = chosen,
                                .has_menu = true});
  avatar(pass, {rect.x + 8 + 14, rect.centre().y}, 14, persona.name, persona.portrait,
         colour_of(persona.colour, index, kPersonaColours));
  const float x = rect.x + 46;
  const float width = rect.right() - 8 - x;
  pass.paint.text({x, rect.y + 6, width, 19}, persona.name, type::kBody, colours.ink);
  pass.paint.text({x, rect.y + 25, width, 16}, line, type::kSmall, colours.ink2);
  if (row.pressed || row.right_pressed) {
    pass.sink(intent::ChoosePersona{persona.id});
    pass.sink(intent::Select{.ids = {RecordId(persona.id)}});
  }
  if (row.right_pressed) {
    // It is about what is selected, from the next pass on.
    open_menu(pass, "persona_menu", persona.id.value, {rect.x + 40, rect.y, 0, rect.height - 8},
              row.id);
    return;
  }
  command_menu(pass, "persona_menu", persona.id.value, persona.name, kPersonaCommands);
}

float draw_personas(Pass& pass, const OpenDocument& document, Point at, float width) {
  const float top = at.y;
  at.y += heading(pass, at, width, "personas_heading", "Personas");
  std::size_t index = 0;
  for (const Id<Persona> id : document.outline.personas()) {
    if (const Persona* persona = document.journey().find(id)) {
      draw_persona(pass, {at.x, at.y, width, kPersonaHeight}, *persona, index);
      at.y += kPersonaHeight + 2;
    }
    ++index;
  }
  const Rect add{at.x, at.y, width, 40};
  const Control row = list_row(pass, add, {.key = "add_persona", .name = "Add persona"});
  const Palette& colours = pass.colours;
  const Point disc{add.x + 8 + 14, add.centre().y};
  pass.paint.ring(disc, 13.5F, row.hovered ? colours.ink2 : colours.line_strong, 1.5F);
  pass.paint.icon(disc, kIconPlusUtf8, 14, colours.ink2);
  pass.paint.text({add.x + 46, add.y, add.width - 54, add.height}, "Add persona", type::kSmall,
                  colours.ink2);
  if (row.pressed) pass.sink(intent::AddPersona{});
  return at.y + add.height - top;
}

void lane_menu(Pass& pass, const OpenDocument& document, const Lane& lane) {
  const auto order = document.outline.lanes();
  const auto index = static_cast<std::size_t>(std::ranges::find(order, lane.id) - order.begin());
  const MenuItem items[] = {
      {.label = "Rename", .icon = kIconPencilUtf8},
      {.label = "Move up", .icon = kIconArrowUpUtf8, .disabled = index == 0},
      {.label = "Move down", .icon = kIconArrowDownUtf8, .disabled = index + 1 >= order.size()},
      {.label = lane.hidden ? "Show on the board" : "Hide on the board",
       .icon = lane.hidden ? kIconEyeUtf8 : kIconEyeOffUtf8},
      {.label = lane.collapsed ? "Expand" : "Collapse to one line",
       .icon = lane.collapsed ? kIconChevronDownUtf8 : kIconChevronUpUtf8,
       .disabled = lane.hidden},
      {.label = "Delete lane", .icon = kIconTrashUtf8, .danger = true, .separated = true}};
  const auto chosen = menu(pass, "lane_menu", lane.id.value, lane.name, items, 216);
  if (!chosen) return;
  switch (*chosen) {
    case 0:
      begin_text_in(pass, "lane_name", lane.id.value, FieldTarget{lane.id, "name"});
      break;
    case 1:
      pass.sink(intent::MoveLane{lane.id, index - 1});
      break;
    case 2:
      pass.sink(intent::MoveLane{lane.id, index + 1});
      break;
    case 3: {
      Lane changed = lane;
      changed.hidden = !lane.hidden;
      pass.sink(intent::ChangeRecord{std::move(changed), lane.hidden ? "Show lane" : "Hide lane"});
      break;
    }
    case 4: {
      Lane changed = lane;
      changed.collapsed = !lane.collapsed;
      pass.sink(intent::ChangeRecord{std::move(changed),
                                     lane.collapsed ? "Expand lane" : "Collapse lane"});
      break;
    }
    default:
      pass.sink(intent::RemoveRecords{{RecordId(lane.id)}});
  }
}

void draw_lane(Pass& pass, const OpenDocument& document, const Rect& rect, const Lane& lane) {
  const Palette& colours = pass.colours;
  const FieldTarget target{lane.id, "name"};
  if (pass.session().editing && owns_text(pass, "lane_name", lane.id.value, target)) {
    text_field(pass, {rect.x - 2, rect.y - 2}, rect.width + 4,
               {.target = target,
                .label = "Name of the lane",
                .text = lane.name,
                .key = "lane_name",
                .salt = lane.id.value});
    return;
  }
  const std::size_t count = document.outline.card_count(lane.id);
  const bool feels = lane.kind.value == LaneKind::feeling;
  const std::string said = feels
                               ? std::string("Curve")
                               : counted(count, "card", "cards") + (lane.hidden ? ", hidden" : "");
  // The button that comes under the pointer.
  const Rect more{rect.right() - 28, rect.y + ((rect.height - 24) / 2), 24, 24};
  const Control row = list_row(pass, rect,
                               {.key = "panel_lane",
                                .salt = lane.id.value,
                                .name = lane.name,
                                .value = said,
                                .selected = selected(pass, lane.id),
                                .hole = more});
  const bool menu_shown = menu_open(pass, "lane_menu", lane.id.value);
  const std::uint32_t more_id = AccessTree::key("lane_more", lane.id.value);
  const bool more_shown = pointer_over(rect) || menu_shown || row.focused ||
                          pass.app.access().focused() == more_id || pointer_over(more);
  const std::uint32_t ink = lane.hidden ? colours.ink2 : colours.ink;
  pass.paint.text({rect.x + 8, rect.y, rect.width - 48, rect.height}, lane.name, type::kBody, ink);
  if (!more_shown) {
    const Rect number{rect.right() - 36, rect.y, 28, rect.height};
    if (lane.hidden) {
      pass.paint.icon({number.right() - 7, number.centre().y}, kIconEyeOffUtf8, 14, colours.ink2);
    } else if (feels) {
      pass.paint.icon({number.right() - 7, number.centre().y}, kIconHeartUtf8, 14, colours.ink2);
    } else {
      pass.paint.text(number, std::to_string(count), type::kSmall, colours.ink2, Align::right);
    }
  }
  const std::string more_name = "Actions for " + lane.name;
  const bool more_pressed = more_shown && button(pass, more,
                                                 {.key = "lane_more",
                                                  .icon = kIconEllipsisUtf8,
                                                  .kind = ButtonKind::ghost,
                                                  .name = more_name,
                                                  .has_popup = true,
                                                  .salt = lane.id.value});
  if (row.pressed && !more_pressed) {
    pass.sink(intent::Select{.ids = {RecordId(lane.id)}});
    pass.sink(intent::RevealRecord{lane.id});
  }
  if (row.right_pressed || more_pressed) open_menu(pass, "lane_menu", lane.id.value, more, more_id);
  lane_menu(pass, document, lane);
}

float draw_lanes(Pass& pass, const OpenDocument& document, Point at, float width) {
  const float top = at.y;
  at.y += heading(pass, at, width, "lanes_heading", "Lanes");
  for (const Id<Lane> id : document.outline.lanes()) {
    if (const Lane* lane = document.journey().find(id)) {
      draw_lane(pass, document, {at.x, at.y, width, kLaneHeight}, *lane);
      at.y += kLaneHeight;
    }
  }
  const Rect add{at.x, at.y, width, kLaneHeight};
  const Control row =
      list_row(pass, add, {.key = "add_lane", .name = "Add lane", .has_popup = true});
  pass.paint.icon({add.x + 15, add.centre().y}, kIconPlusUtf8, 14, pass.colours.ink2);
  pass.paint.text({add.x + 30, add.y, add.width - 38, add.height}, "Add lane", type::kSmall,
                  pass.colours.ink2);
  if (row.pressed) open_menu(pass, "add_lane_menu", 0, add, row.id);
  if (const auto chosen =
          menu(pass, "add_lane_menu", 0, "Kind of the new lane", lane_kind_items(), 320)) {
    pass.sink(intent::AddLane{.kind = static_cast<LaneKind>(*chosen)});
  }
  return at.y + kLaneHeight - top;
}

}  // namespace

void draw_left_panel(Pass& pass, const Rect& rect) {
  const OpenDocument& document = *pass.app.document();
  const Palette& colours = pass.colours;
  pass.paint.box(rect, {.fill = colours.panel});
  pass.paint.line({rect.right() - 1, rect.y}, {rect.right() - 1, rect.bottom()}, colours.line);
  begin_region(pass, AccessRole::navigation, "left_panel", "Personas and lanes", rect);
  const Point origin =
      begin_scroll(pass, "left_scroll", {rect.x, rect.y, rect.width - 1, rect.height});
  const float width = rect.width - (2 * kPadding);
  Point at{origin.x + kPadding, origin.y + kPadding};
  at.y += draw_personas(pass, document, at, width) + 18;
  at.y += draw_lanes(pass, document, at, width) + 14;
  at.y += draw_highlight_panel(pass, document, at, width);
  end_scroll(pass, at.y + kPadding);
  end_region(pass);
}

}  // namespace throughline
