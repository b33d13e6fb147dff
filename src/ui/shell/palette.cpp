// The command palette: a text to search by, and what it finds below.
#include <algorithm>
#include <cmath>
#include <utility>

#include "base/hash.hpp"
#include "generated/icons.hpp"
#include "imgui.h"
#include "ui/command_menu.hpp"
#include "ui/keys.hpp"
#include "ui/shell/shell.hpp"

namespace throughline {
namespace {

constexpr float kWidth = 620;
constexpr float kFieldHeight = 36;
constexpr float kPadding = 12;
constexpr float kRowHeight = 36;
constexpr float kHeadingHeight = 28;
constexpr float kMostList = 432;
constexpr float kShadowRoom = 40;
constexpr int kPage = 8;  // entries

constexpr std::string_view kField = "palette_field";
constexpr std::string_view kList = "palette_list";
constexpr std::string_view kOption = "palette_option";

std::string_view icon_of(const PaletteItem& item) {
  if (const auto* command = std::get_if<Command>(&item.what)) {
    const std::string_view icon = icon_of(*command);
    return icon.empty() ? std::string_view(kIconZapUtf8) : icon;
  }
  if (std::holds_alternative<std::string>(item.what)) return kIconMapUtf8;
  const auto& record = std::get<RecordId>(item.what);
  if (std::holds_alternative<Id<Persona>>(record)) return kIconUserUtf8;
  if (std::holds_alternative<Id<Stage>>(record)) return kIconFlagUtf8;
  if (std::holds_alternative<Id<Step>>(record)) return kIconFootprintsUtf8;
  if (std::holds_alternative<Id<Lane>>(record)) return kIconLayersUtf8;
  return kIconStickyNoteUtf8;
}

float list_height(const CommandPalette& palette) {
  float height = 0;
  for (std::size_t index = 0; index < palette.items.size(); ++index) {
    const bool first = index == 0 || palette.items[index].group != palette.items[index - 1].group;
    height += kRowHeight + (first ? kHeadingHeight : 0);
  }
  return palette.items.empty() ? 64 : height;
}

// The letters that were looked for, on a soft ground.
void draw_marks(const Pass& pass, const Rect& rect, const PaletteItem& item) {
  for (const TextRange& mark : item.marks) {
    if (mark.at + mark.bytes > item.title.size()) continue;
    const std::string_view title = item.title;
    const float from = rect.x + pass.paint.text_width(title.substr(0, mark.at), type::kBody);
    const float to =
        rect.x + pass.paint.text_width(title.substr(0, mark.at + mark.bytes), type::kBody);
    if (from >= rect.right()) return;
    pass.paint.box(
        {from, rect.centre().y - 10, std::min(to, rect.right()) - from, 20},
        {.fill = mix(pass.colours.accent_soft, pass.colours.accent, 0.18F), .radius = 3});
  }
}

// True when it was pressed.
bool draw_option(Pass& pass, const Rect& rect, const PaletteItem& item, std::size_t index,
                 bool chosen) {
  const auto& colours = pass.colours;
  std::string keys;
  if (const auto* command = std::get_if<Command>(&item.what))
    keys = shortcut_text(*command, pass.session().page.apple_keys);
  std::string said = item.detail;
  if (!keys.empty()) said += said.empty() ? keys : ", " + keys;
  const Control state = control(pass, rect,
                                {.key = kOption,
                                 .salt = index,
                                 .role = AccessRole::option,
                                 .name = item.title,
                                 .value = said,
                                 .selected = chosen,
                                 .out_of_tab = true});
  if (chosen || state.hovered) {
    pass.paint.box(rect, {.fill = chosen ? colours.accent_soft : colours.hover, .radius = kRadius});
  }
  pass.paint.icon({rect.x + 20, rect.centre().y}, icon_of(item), 16,
                  chosen ? colours.accent_ink : colours.ink2);
  float right = rect.right() - 12;
  const std::string_view beside = keys.empty() ? std::string_view(item.detail) : keys;
  if (!beside.empty()) {
    const float wanted = std::ceil(pass.paint.text_width(beside, type::kSmall)) + 1;
    const float width = std::min(wanted, rect.width * 0.42F);
    pass.paint.text({right - width, rect.y, width, rect.height}, beside, type::kSmall,
                    colours.ink2);
    right -= width + 16;
  }
  const Rect title{rect.x + 40, rect.y, right - rect.x - 40, rect.height};
  draw_marks(pass, title, item);
  pass.paint.text(title, item.title, type::kBody, colours.ink);
  return state.pressed;
}

void draw_list(Pass& pass, const Rect& rect) {
  const auto& palette = *pass.session().palette;
  begin_region(pass, AccessRole::listbox, kList, "Results", rect);
  if (palette.items.empty()) {
    constexpr std::string_view kNothing = "Nothing is called like that";
    pass.paint.text(rect, kNothing, type::kBody, pass.colours.ink2, Align::centre);
    end_region(pass);
    mirror_text(pass, "palette_nothing", 0, kNothing, rect);
    return;
  }
  const std::uint64_t about = hash_text(palette.query);
  const Point origin = begin_scroll(pass, "palette_scroll", rect, about);
  float y = origin.y;
  bool in_group = false;
  const bool moved = std::exchange(pass.memory.palette_chosen, palette.chosen) != palette.chosen;
  for (std::size_t index = 0; index < palette.items.size(); ++index) {
    const PaletteItem& item = palette.items[index];
    if (index == 0 || item.group != palette.items[index - 1].group) {
      if (in_group) end_region(pass);
      const Rect heading{rect.x + 12, y + 6, rect.width - 24, 18};
      const std::string_view name = group_name(item.group);
      pass.paint.text(heading, name, type::kSmallBold, pass.colours.ink2);
      begin_region(pass, AccessRole::group, name, name, heading);
      in_group = true;
      y += kHeadingHeight;
    }
    const Rect row{rect.x, y, rect.width - 8, kRowHeight};
    y += kRowHeight;
    const bool chosen = index == palette.chosen;
    if (chosen && moved) scroll_into_view(pass, row);
    // Rows out of view are not drawn; the chosen one is always said.
    if (!chosen && (row.bottom() < rect.y || row.y > rect.bottom())) continue;
    if (draw_option(pass, row, item, index, chosen)) pass.sink(intent::ChooseFromPalette{index});
  }
  if (in_group) end_region(pass);
  end_scroll(pass, y);
  end_region(pass);
}

void take_keys(Pass& pass) {
  const auto move = [&](int by) { pass.sink(intent::MoveInPalette{by}); };
  if (ImGui::IsKeyPressed(ImGuiKey_DownArrow)) move(1);
  if (ImGui::IsKeyPressed(ImGuiKey_UpArrow)) move(-1);
  if (ImGui::IsKeyPressed(ImGuiKey_PageDown)) move(kPage);
  if (ImGui::IsKeyPressed(ImGuiKey_PageUp)) move(-kPage);
  if (ImGui::IsKeyPressed(ImGuiKey_Enter, false) ||
      ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false)) {
    pass.sink(intent::ChooseFromPalette{pass.session().palette->chosen});
  }
  if (command_pressed(Command::palette) || ImGui::IsKeyPressed(ImGuiKey_Escape, false))
    pass.sink(intent::ClosePalette{});
}

}  // namespace

void draw_palette(Pass& pass) {
  if (!pass.session().palette) return;
  const auto& palette = *pass.session().palette;
  const bool outside = scrim(pass, "##palette_scrim", pass.colours.scrim);
  const Size page = pass.app.platform().viewport_px();
  const float width = std::min(kWidth, page.width - 32);
  const float top = std::max(16.0F, std::floor(page.height * 0.12F));
  const float around = kFieldHeight + (3 * kPadding);
  const float list = std::min({list_height(palette), kMostList, page.height - top - around - 16});
  const Rect rect = snapped({(page.width - width) / 2, top, width, around + list});
  begin_layer("##palette", inset(rect, -kShadowRoom));
  if (ImGui::IsWindowAppearing()) ImGui::SetWindowFocus();
  pass.paint.shadow(rect, kRadiusLarge, 32, 0x30101428);
  pass.paint.box(rect,
                 {.fill = pass.colours.card, .border = pass.colours.line, .radius = kRadiusLarge});
  AccessTree& tree = pass.app.access();
  const std::string_view name = info_of(Command::palette).name;
  tree.push_parent(tree.add({.id = AccessTree::key("palette"),
                             .role = AccessRole::dialog,
                             .name = std::string(name),
                             .rect_px = rect,
                             .modal = true}));
  const Rect inside = inset(rect, kPadding);
  const bool any = !palette.items.empty();
  text_field(pass, {inside.x, inside.y}, inside.width,
             {.target = PaletteTarget{},
              .label = name,
              .text = palette.query,
              .placeholder = "A command, a map, a card, a step, a persona…",
              .right_margin = 28,
              .key = kField,
              .takes_orphans = true,
              .passes_keys = true,
              .list = AccessTree::key(kList),
              .chosen = any ? AccessTree::key(kOption, palette.chosen) : 0});
  pass.paint.icon({inside.right() - 20, inside.y + (kFieldHeight / 2)}, kIconSearchUtf8, 16,
                  pass.colours.ink2);
  draw_list(pass, {inside.x, inside.y + kFieldHeight + kPadding, inside.width, list});
  tree.pop_parent();
  end_layer();
  take_keys(pass);
  if (outside) pass.sink(intent::ClosePalette{});
}

float draw_palette_button(Pass& pass, Point right_middle, PaletteButton form) {
  const std::string_view name = info_of(Command::palette).name;
  const std::string keys = shortcut_text(Command::palette, pass.session().page.apple_keys);
  const std::string label = keys + " · " + std::string(name);
  const std::string tip =
      with_shortcut(std::string(name), Command::palette, pass.session().page.apple_keys);
  const bool wide = form == PaletteButton::wide;
  const ButtonLook look{.key = "open_palette",
                        .label = wide ? std::string_view(label) : std::string_view(),
                        .icon = wide ? std::string_view() : std::string_view(kIconSearchUtf8),
                        .kind = ButtonKind::ghost,
                        .size = wide ? ButtonSize::small : ButtonSize::normal,
                        .name = name,
                        .tip = wide ? std::string_view() : std::string_view(tip),
                        .has_popup = true};
  const float width = button_width(pass, look);
  if (button(pass, {right_middle.x - width, right_middle.y - 18, width, 36}, look))
    pass.sink(intent::Perform{Command::palette});
  return width;
}

}  // namespace throughline
