#include "ui/home/home.hpp"

#include <algorithm>
#include <cmath>

#include "generated/icons.hpp"
#include "ui/shell/shell.hpp"

namespace throughline {
namespace {

constexpr float kContentWidth = 1040;
constexpr std::string_view kPromise = "Maps stay on this device. Nothing is sent anywhere.";

void draw_header(Pass& pass, const Rect& rect) {
  const Palette& colours = pass.colours;
  pass.paint.box(rect, {.fill = colours.panel});
  pass.paint.line({rect.x, rect.bottom() - 1}, {rect.right(), rect.bottom() - 1}, colours.line);
  begin_region(pass, AccessRole::banner, "home_bar", "Throughline", rect);
  const Rect logo{rect.x + 16, rect.y + 12, 28, 28};
  draw_logo(pass.paint, logo);
  pass.paint.text({logo.right() + 12, rect.y, 200, rect.height}, "Throughline", type::kTitle,
                  colours.ink);
  draw_theme_button(pass, {rect.right() - 16 - 36, rect.y + 8, 36, 36}, ButtonSize::normal);
  end_region(pass);
}

float draw_list_heading(Pass& pass, Point at, float width) {
  const Rect rect{at.x, at.y, width, 40};
  pass.paint.text(rect, "Your maps", {26, 40, TextWeight::bold}, pass.colours.ink);
  mirror_heading(pass, "maps_heading", "Your maps", rect, 1);
  const ButtonLook create{
      .key = "new_map", .label = "New map", .icon = kIconPlusUtf8, .kind = ButtonKind::primary};
  const ButtonLook open{.key = "open_file", .label = "Open a file…", .icon = kIconFolderOpenUtf8};
  const float create_width = button_width(pass, create);
  const float open_width = button_width(pass, open);
  const float x = rect.right() - create_width;
  if (button(pass, {x - open_width - 8, at.y + 2, open_width, 36}, open))
    pass.sink(intent::PickFile{});
  if (button(pass, {x, at.y + 2, create_width, 36}, create)) pass.sink(intent::NewMap{});
  return 40;
}

float draw_sample_row(Pass& pass, Point at, float width) {
  const Palette& colours = pass.colours;
  pass.paint.text({at.x, at.y, width, 20}, "To look around", type::kBodyBold, colours.ink2);
  const Rect row{at.x, at.y + 30, width, 68};
  const Control state = control(
      pass, row,
      {.key = "open_sample", .name = "Cold brew on the way to work", .value = "Sample map"});
  pass.paint.box(row, {.fill = colours.card,
                       .border = state.hovered ? colours.line_strong : colours.line,
                       .radius = kRadiusLarge});
  const Rect tile{row.x + 16, row.y + 14, 40, 40};
  pass.paint.box(tile, {.fill = colours.warn.soft, .radius = kRadiusCard});
  pass.paint.icon(tile.centre(), kIconCoffeeUtf8, 20, colours.warn.ink);
  const float x = tile.right() + 14;
  pass.paint.text({x, row.y + 13, row.right() - x - 60, 21}, "Cold brew on the way to work",
                  type::kBodyBold, colours.ink);
  pass.paint.text({x, row.y + 35, row.right() - x - 60, 18},
                  "A small map, finished: seven steps to a paid coffee that is not ready",
                  type::kSmall, colours.ink2);
  pass.paint.icon({row.right() - 26, row.centre().y}, kIconChevronRightUtf8, 18, colours.ink2);
  if (state.focused) pass.paint.focus_ring(row, kRadiusLarge, colours.focus_ring);
  if (state.pressed) pass.sink(intent::OpenSample{std::string(kSamplePath)});
  return 98;
}

}  // namespace

void draw_home(Pass& pass, const Rect& page) {
  const Session& session = pass.session();
  const Palette& colours = pass.colours;
  pass.paint.box(page, {.fill = colours.background});
  draw_header(pass, {page.x, page.y, page.width, kTopBarHeight});
  const Rect body{page.x, page.y + kTopBarHeight, page.width, page.height - kTopBarHeight};
  begin_region(pass, AccessRole::main, "home", "Maps", body);
  // Nothing until the list was read: a screen that changes at once is worse than a calm one.
  if (session.maps_known) {
    const Point origin = begin_scroll(pass, "home_scroll", body);
    const float width = std::min(kContentWidth, body.width - 48);
    const float left = std::floor(body.x + ((body.width - width) / 2));
    float y = origin.y;
    if (session.maps.empty()) {
      y += std::max(24.0F, std::floor((body.height - 640) * 0.46F));
      y += draw_welcome(pass, {left, y}, width);
    } else {
      y += 40;
      y += draw_list_heading(pass, {left, y}, width) + 24;
      y += draw_map_cards(pass, {left, y}, width) + 40;
      y += draw_sample_row(pass, {left, y}, width);
    }
    y += 28;
    const Rect promise{left, y, width, 18};
    pass.paint.text(promise, kPromise, type::kSmall, colours.ink2, Align::centre);
    mirror_text(pass, "promise", 0, kPromise, promise);
    end_scroll(pass, y + 18 + 28);
  }
  end_region(pass);
}

}  // namespace throughline
