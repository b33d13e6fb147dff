#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "generated/icons.hpp"
#include "layout/curve.hpp"
#include "ui/keys.hpp"
#include "ui/shell/shell.hpp"
#include "ui/words.hpp"

namespace throughline {
namespace {

constexpr float kButtonHeight = 36;
constexpr float kGap = 8;
// From here on there is room for words beside the title.
constexpr float kWideBar = 1100;

// Right to left; returns where the buttons begin.
float draw_actions(Pass& pass, const Rect& rect) {
  const OpenDocument& document = *pass.app.document();
  const float top = rect.y + ((rect.height - kButtonHeight) / 2);
  float right = rect.right() - kSpace4;
  const auto place = [&](const ButtonLook& look) {
    const float width = button_width(pass, look);
    right -= width;
    const Rect at{right, top, width, kButtonHeight};
    right -= kGap;
    return at;
  };
  const bool has_steps = !document.outline.columns().empty();
  const bool apple = pass.session().page.apple_keys;
  const auto tip = [apple](Command command) {
    return with_shortcut(std::string(info_of(command).name), command, apple);
  };
  const std::string present_tip = tip(Command::present);
  const std::string export_tip = tip(Command::export_map);
  const ButtonLook present{.key = "present",
                           .label = info_of(Command::present).name,
                           .icon = kIconPlayUtf8,
                           .kind = ButtonKind::primary,
                           .tip = present_tip,
                           .disabled = !has_steps};
  const ButtonLook export_map{.key = "export",
                              .label = "Export",
                              .icon = kIconDownloadUtf8,
                              .name = info_of(Command::export_map).name,
                              .tip = export_tip};
  const std::string redo_label(document.history.redo_label());
  const std::string undo_label(document.history.undo_label());
  const auto named = [](Command command, const std::string& edit) {
    const std::string name(info_of(command).name);
    return edit.empty() ? name : name + ": " + edit;
  };
  const std::string redo_name = named(Command::redo, redo_label);
  const std::string undo_name = named(Command::undo, undo_label);
  const std::string redo_tip = with_shortcut(redo_name, Command::redo, apple);
  const std::string undo_tip = with_shortcut(undo_name, Command::undo, apple);
  const ButtonLook redo{.key = "redo",
                        .icon = kIconRedo2Utf8,
                        .name = redo_name,
                        .tip = redo_tip,
                        .disabled = redo_label.empty(),
                        .has_menu = true};
  const ButtonLook undo{.key = "undo",
                        .icon = kIconUndo2Utf8,
                        .name = undo_name,
                        .tip = undo_tip,
                        .disabled = undo_label.empty(),
                        .has_menu = true};
  const Rect present_at = place(present);
  const Rect export_at = place(export_map);
  const Rect redo_at = place(redo);
  const Rect undo_at = place(undo);
  // In reading order for the keyboard.
  const bool wide = rect.width >= kWideBar;
  right -= draw_palette_button(pass, {right, rect.centre().y},
                               wide ? PaletteButton::wide : PaletteButton::icon);
  const Control undone = menu_button(pass, undo_at, undo);
  const Control redone = menu_button(pass, redo_at, redo);
  if (undone.pressed) pass.sink(intent::Perform{Command::undo});
  if (redone.pressed) pass.sink(intent::Perform{Command::redo});
  const std::uint32_t offer = pass.session().history_offer;
  if (undone.right_pressed || redone.right_pressed ||
      std::exchange(pass.memory.history_offer, offer) != offer) {
    offer_history(pass, undo_at, undone.id);
  }
  if (button(pass, export_at, export_map)) pass.sink(intent::Perform{Command::export_map});
  draw_history(pass);
  if (button(pass, present_at, present)) pass.sink(intent::Perform{Command::present});
  return right;
}

}  // namespace

void draw_logo(const Painter& paint, const Rect& rect) {
  paint.gradient(rect, rect.width * 0.286F, 0xFF3D5AFE, 0xFF8B5CF6);
  // The curve of the product's sign, in a square of 24.
  const float unit = rect.width * 18 / 28 / 24;
  const Point origin{rect.x + (rect.width * 5 / 28), rect.y + (rect.width * 5 / 28)};
  const auto at = [&](float x, float y) {
    return Point{origin.x + (x * unit), origin.y + (y * unit)};
  };
  const CurvePath path{
      {at(3, 16), at(7, 16), at(7, 7), at(12, 7), at(17, 7), at(16, 17), at(21, 13)}};
  const std::vector<Point> line = flatten(path, 12);
  paint.polyline(line, 0xFFFFFFFF, 2.4F * unit);
  paint.disc(line.front(), 1.2F * unit, 0xFFFFFFFF);
  paint.disc(line.back(), 1.2F * unit, 0xFFFFFFFF);
}

void draw_top_bar(Pass& pass, const Rect& rect) {
  const Palette& colours = pass.colours;
  const Map& map = pass.app.document()->journey().map;
  pass.paint.box(rect, {.fill = colours.panel});
  pass.paint.line({rect.x, rect.bottom() - 1}, {rect.right(), rect.bottom() - 1}, colours.line);
  begin_region(pass, AccessRole::banner, "top_bar", "Map", rect);

  const Rect home{rect.x + 12, rect.y + 8, 36, 36};
  const Control state = control(pass, home, {.key = "go_home", .name = "All maps"});
  if (state.hovered) pass.paint.box(home, {.fill = colours.hover, .radius = kRadiusCard});
  draw_logo(pass.paint, inset(home, 4));
  if (state.focused) pass.paint.focus_ring(inset(home, 2), kRadius, colours.focus_ring);
  tooltip_for(pass, state, home, "All maps");
  if (state.pressed) pass.sink(intent::GoHome{});

  // The title takes what the buttons leave.
  const float buttons = rect.width >= kWideBar ? 520 : 374;
  const std::string_view badge_text = choice_word(map.state);
  const float badge_width = std::ceil(pass.paint.text_width(badge_text, type::kSmall)) + 16;
  const FieldTarget target{map.id, "title"};
  const auto& editing = pass.session().editing;
  const bool edited = editing && editing->target == TextTarget(target) &&
                      (!pass.memory.text_owner || owns_text(pass, "top_title", 0, target));
  const std::string_view title =
      edited ? std::string_view(editing->text) : std::string_view(map.title);
  const float left = home.right() + 4;
  const float most = std::max(120.0F, rect.right() - buttons - left - badge_width - 24);
  const float wanted = std::ceil(pass.paint.text_width(title, type::kTitle)) + 22;
  const float width = std::clamp(edited ? std::max(wanted, 240.0F) : wanted, 60.0F, most);
  const float height = type::kTitle.line_height_px + 16;
  text_field(pass, {left, rect.y + ((rect.height - height) / 2)}, width,
             {.target = target,
              .label = "Title of the map",
              .text = map.title,
              .placeholder = "Untitled map",
              .style = type::kTitle,
              .framed = false,
              .key = "top_title",
              .takes_orphans = true});
  const Rect badge_at{left + width + 4, rect.y + 15, badge_width, 22};
  badge(pass, {badge_at.x, badge_at.y}, badge_text, {colours.accent_ink, colours.accent_soft});
  mirror_text(pass, "top_state", 0, badge_text, badge_at);

  draw_actions(pass, rect);
  end_region(pass);
}

}  // namespace throughline
