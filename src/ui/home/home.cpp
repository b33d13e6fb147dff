#include "ui/home/home.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <variant>
#include <vector>

#include "app/map_search.hpp"
#include "generated/icons.hpp"
#include "ui/shell/shell.hpp"

namespace throughline {
namespace {

constexpr float kContentWidth = 1240;
constexpr float kWelcomeWidth = 1040;
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
  const bool wide = rect.width >= 700;
  draw_palette_button(pass, {rect.right() - 16 - 36 - 8, rect.centre().y},
                      wide ? PaletteButton::wide : PaletteButton::icon);
  draw_settings_button(pass, {rect.right() - 16 - 36, rect.y + 8, 36, 36}, ButtonSize::normal);
  end_region(pass);
}

// What is being typed into the search counts already.
std::string_view search_of(const Session& session) {
  const auto& editing = session.editing;
  const bool typed = editing && std::holds_alternative<MapSearchTarget>(editing->target);
  return typed ? editing->text : session.map_search;
}

float draw_list_heading(Pass& pass, Point at, float width) {
  const Rect rect{at.x, at.y, width, 40};
  pass.paint.text(rect, "Your maps", {26, 40, TextWeight::bold}, pass.colours.ink);
  mirror_heading(pass, "maps_heading", "Your maps", rect, 1);
  const ButtonLook create{.key = "new_map",
                          .label = "New map",
                          .icon = kIconPlusUtf8,
                          .kind = ButtonKind::primary,
                          .has_popup = true};
  const ButtonLook open{.key = "open_file", .label = "Open a file…", .icon = kIconFolderOpenUtf8};
  const float create_width = button_width(pass, create);
  const float open_width = button_width(pass, open);
  const float x = rect.right() - create_width;
  const float open_x = x - open_width - 8;
  const bool narrow = width < 700;
  const float search_width = narrow ? width : 240;
  const Point search_at{narrow ? at.x : open_x - search_width - 8, at.y + (narrow ? 50.0F : 2.0F)};
  text_field(pass, search_at, search_width,
             {.target = MapSearchTarget{},
              .label = "Search maps",
              .text = pass.session().map_search,
              .placeholder = "Search maps",
              .right_margin = 24,
              .key = "map_search",
              .takes_orphans = true});
  pass.paint.icon({search_at.x + search_width - 20, search_at.y + 18}, kIconSearchUtf8, 16,
                  pass.colours.ink2);
  if (button(pass, {open_x, at.y + 2, open_width, 36}, open)) pass.sink(intent::PickFile{});
  if (button(pass, {x, at.y + 2, create_width, 36}, create)) pass.sink(intent::ShowNewMap{});
  return narrow ? 90 : 40;
}

// What a search left of the list.
float draw_search_result(Pass& pass, Point at, float width, std::size_t found, std::size_t all) {
  const std::string text = found == 0 ? "No map has a title like that"
                                      : std::to_string(found) + " of " + std::to_string(all) +
                                            (all == 1 ? " map" : " maps");
  const float text_width =
      pass.paint.text({at.x, at.y, width, 32}, text, type::kBody, pass.colours.ink2);
  mirror_text(pass, "search_result", 0, text, {at.x, at.y, text_width, 32});
  const ButtonLook clear{.key = "search_clear",
                         .label = "Show all maps",
                         .kind = ButtonKind::ghost,
                         .size = ButtonSize::small};
  if (button(pass, {at.x + text_width + 12, at.y, button_width(pass, clear), 32}, clear))
    pass.sink(intent::SearchMaps{});
  return 32;
}

float draw_list(Pass& pass, Point at, float width) {
  const Session& session = pass.session();
  const std::string search(search_of(session));
  const std::vector<const StoredMapInfo*> found = find_maps(session.maps, search);
  float y = at.y + draw_list_heading(pass, at, width) + 24;
  if (!search.empty()) {
    y -= 12;
    y += draw_search_result(pass, {at.x, y}, width, found.size(), session.maps.size()) + 12;
  }
  if (!found.empty()) y += draw_map_cards(pass, {at.x, y}, width, found);
  return y - at.y;
}

// With the way to what stands behind it.
void draw_promise(Pass& pass, const Rect& rect) {
  const ButtonLook about{.key = "home_about",
                         .label = "About Throughline",
                         .kind = ButtonKind::ghost,
                         .size = ButtonSize::small};
  constexpr float kGap = 8;
  const float about_width = button_width(pass, about);
  const float text_width = std::ceil(pass.paint.text_width(kPromise, type::kSmall)) + 1;
  const float left = std::floor(rect.x + ((rect.width - text_width - kGap - about_width) / 2));
  const Rect text{left, rect.y, text_width, rect.height};
  pass.paint.text(text, kPromise, type::kSmall, pass.colours.ink2);
  mirror_text(pass, "promise", 0, kPromise, text);
  if (button(pass, {text.right() + kGap, rect.y - 4, about_width, rect.height + 8}, about))
    pass.sink(intent::ShowSheet{Sheet::about});
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
    const bool empty = session.maps.empty();
    const float width = std::min(empty ? kWelcomeWidth : kContentWidth, body.width - 48);
    const float left = std::floor(body.x + ((body.width - width) / 2));
    float y = origin.y;
    if (empty) {
      y += std::max(24.0F, std::floor((body.height - 760) * 0.46F));
      y += draw_welcome(pass, {left, y}, width) + 32;
    } else {
      y += 40;
      y += draw_list(pass, {left, y}, width) + 40;
    }
    y += draw_samples(pass, {left, y}, width, empty ? Samples::more : Samples::all);
    y += 28;
    const Rect promise{left, y, width, 18};
    draw_promise(pass, promise);
    end_scroll(pass, y + 18 + 28);
  }
  end_region(pass);
  if (session.new_map_shown) draw_new_map_sheet(pass);
}

}  // namespace throughline
