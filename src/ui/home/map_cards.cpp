#include <algorithm>
#include <cmath>

#include "base/hash.hpp"
#include "generated/icons.hpp"
#include "ui/home/home.hpp"
#include "ui/home/story_curve.hpp"
#include "ui/words.hpp"

namespace throughline {
namespace {

constexpr float kPictureHeight = 116;
constexpr float kCardHeight = kPictureHeight + 112;
constexpr float kGap = 16;

void map_menu(Pass& pass, const StoredMapInfo& map, std::uint64_t salt) {
  static constexpr MenuItem kItems[] = {
      {.label = "Open", .icon = kIconFolderOpenUtf8},
      {.label = "Rename", .icon = kIconPencilUtf8},
      {.label = "Duplicate", .icon = kIconCopyUtf8},
      {.label = "Delete", .icon = kIconTrashUtf8, .danger = true, .separated = true}};
  const auto chosen = menu(pass, "map_menu", salt, map.title, kItems, 200);
  if (!chosen) return;
  switch (*chosen) {
    case 0:
      pass.sink(intent::OpenMap{map.key});
      break;
    case 1:
      begin_text_in(pass, "map_title", salt, MapTitleTarget{map.key});
      break;
    case 2:
      pass.sink(intent::DuplicateMap{map.key});
      break;
    default:
      pass.sink(intent::DeleteMap{map.key});
  }
}

void draw_map_card(Pass& pass, const Rect& rect, const StoredMapInfo& map, std::int64_t now_ms) {
  const Palette& colours = pass.colours;
  const std::uint64_t salt = hash_text(map.key);
  const MapTitleTarget target{map.key};
  const bool renamed =
      pass.session().editing && owns_text(pass, "map_title", salt, TextTarget(target));
  const Rect more{rect.right() - 40, rect.bottom() - 40, 32, 32};
  const std::string changed = "Changed " + since_text(map.changed_ms, now_ms);
  const Control state = control(
      pass, rect,
      {.key = "map_card",
       .salt = salt,
       .name = map.title.empty() ? std::string_view("Untitled map") : std::string_view(map.title),
       .value = map.detail,
       .hole = more});
  pass.paint.shadow(rect, kRadiusLarge, state.hovered ? 16.0F : 5.0F, colours.shadow);
  pass.paint.box(rect, {.fill = colours.card,
                        .border = state.hovered ? colours.line_strong : colours.line,
                        .radius = kRadiusLarge});
  const Rect picture{rect.x + 1, rect.y + 1, rect.width - 2, kPictureHeight};
  pass.paint.line({picture.x, picture.bottom()}, {picture.right(), picture.bottom()}, colours.line);
  draw_map_picture(pass.paint, colours, inset(picture, 18, 16), map.picture);
  const float text_left = rect.x + 18;
  const float text_width = rect.width - 36;
  const float text_top = picture.bottom() + 12;
  if (renamed) {
    text_field(pass, {text_left - 10, text_top - 8}, text_width + 20,
               {.target = target,
                .label = "Title of the map",
                .text = map.title,
                .style = type::kBodyBold,
                .key = "map_title",
                .salt = salt});
  } else {
    const std::string_view title =
        map.title.empty() ? std::string_view("Untitled map") : std::string_view(map.title);
    pass.paint.paragraph({text_left, text_top}, title, {15, 20, TextWeight::semibold}, colours.ink,
                         text_width, 2);
  }
  pass.paint.text({text_left, rect.bottom() - 50, text_width, 18}, map.detail, type::kSmall,
                  colours.ink2);
  pass.paint.text({text_left, rect.bottom() - 30, text_width - 30, 18}, changed, type::kSmall,
                  colours.ink2);
  if (state.focused) pass.paint.focus_ring(rect, kRadiusLarge, colours.focus_ring);

  const std::string more_name = "Actions for " + map.title;
  const bool more_pressed = button(pass, more,
                                   {.key = "map_more",
                                    .icon = kIconEllipsisUtf8,
                                    .kind = ButtonKind::ghost,
                                    .name = more_name,
                                    .has_popup = true,
                                    .salt = salt});
  if (more_pressed || state.right_pressed) {
    open_menu(pass, "map_menu", salt, more, AccessTree::key("map_more", salt));
  } else if (state.pressed && !renamed) {
    pass.sink(intent::OpenMap{map.key});
  }
  map_menu(pass, map, salt);
}

}  // namespace

float draw_map_cards(Pass& pass, Point top_left, float width,
                     std::span<const StoredMapInfo* const> maps) {
  const std::int64_t now_ms = pass.app.platform().wall_clock_ms();
  const auto columns =
      static_cast<std::size_t>(std::clamp(std::floor((width + kGap) / 290), 1.0F, 4.0F));
  const auto count = static_cast<float>(columns);
  const float card = std::floor((width - (kGap * (count - 1))) / count);
  for (std::size_t index = 0; index < maps.size(); ++index) {
    const std::size_t row_index = index / columns;
    const auto column = static_cast<float>(index % columns);
    const auto row = static_cast<float>(row_index);
    const Rect rect{top_left.x + (column * (card + kGap)),
                    top_left.y + (row * (kCardHeight + kGap)), card, kCardHeight};
    draw_map_card(pass, rect, *maps[index], now_ms);
  }
  const std::size_t rows = (maps.size() + columns - 1) / columns;
  return (static_cast<float>(rows) * (kCardHeight + kGap)) - kGap;
}

}  // namespace throughline
