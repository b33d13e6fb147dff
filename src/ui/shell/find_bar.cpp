// Search and replace, over the top right corner of the board.
#include <algorithm>
#include <cmath>
#include <string>

#include "generated/icons.hpp"
#include "imgui.h"
#include "ui/keys.hpp"
#include "ui/shell/shell.hpp"

namespace throughline {
namespace {

constexpr float kWidth = 400;
constexpr float kPadding = 10;
constexpr float kField = 35;
constexpr float kGap = 6;
constexpr float kButton = 32;
constexpr float kShadowRoom = 28;

std::string count_text(const Find& find) {
  if (find.text.empty()) return {};
  if (find.places.empty()) return "Not found";
  const std::string count = std::to_string(find.places.size());
  return find.current ? std::to_string(*find.current + 1) + " of " + count : count + " found";
}

bool typing(const Pass& pass, const TextTarget& target) {
  const auto& editing = pass.session().editing;
  return editing && editing->target == target;
}

void take_keys(Pass& pass) {
  if (!pass.session().editing && ImGui::IsKeyPressed(ImGuiKey_Escape, false))
    pass.sink(intent::CloseFind{});
  if (!ImGui::IsKeyPressed(ImGuiKey_Enter, false) &&
      !ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false)) {
    return;
  }
  if (typing(pass, FindTarget{})) pass.sink(intent::StepFind{ImGui::GetIO().KeyShift ? -1 : 1});
  if (typing(pass, ReplacementTarget{})) pass.sink(intent::ReplaceFound{});
}

void draw_search_row(Pass& pass, const Rect& row, const Find& find) {
  const bool none = find.places.empty();
  float right = row.right();
  const auto place = [&](float width) {
    right -= width;
    const Rect at{right, row.y + ((row.height - kButton) / 2), width, kButton};
    return at;
  };
  const bool apple = pass.session().page.apple_keys;
  const std::string next_tip = with_shortcut("Next", Command::find_next, apple);
  const std::string previous_tip = with_shortcut("Previous", Command::find_previous, apple);
  const Rect close = place(kButton);
  const Rect next = place(kButton);
  const Rect previous = place(kButton);
  const Rect letters = place(kButton);
  right -= kGap;
  const std::string count = count_text(find);
  text_field(pass, {row.x, row.y}, right - row.x,
             {.target = FindTarget{},
              .label = "Search this map",
              .text = find.text,
              .placeholder = "Search this map",
              .right_margin = 72,
              .key = "find_text",
              .takes_orphans = true,
              .passes_keys = true});
  const Rect said{right - 80, row.y, 70, row.height};
  const bool missed = none && !find.text.empty();
  pass.paint.text(said, count, type::kSmall, missed ? pass.colours.bad.ink : pass.colours.ink2,
                  Align::right);
  if (!count.empty()) {
    pass.app.access().add({.id = AccessTree::key("find_count"),
                           .role = AccessRole::status,
                           .name = count,
                           .rect_px = said});
  }
  const bool exact = find.letter_case == LetterCase::as_written;
  const Control state = control(pass, letters,
                                {.key = "find_case",
                                 .role = AccessRole::toggle,
                                 .name = "Capital and small letters differ",
                                 .toggled = exact});
  const auto& colours = pass.colours;
  if (exact || state.hovered) {
    pass.paint.box(inset(letters, 2),
                   {.fill = exact ? colours.accent_soft : colours.hover, .radius = kRadiusSmall});
  }
  pass.paint.text(letters, "Aa", type::kBodyBold, exact ? colours.accent_ink : colours.ink2,
                  Align::centre);
  if (state.focused) pass.paint.focus_ring(inset(letters, 3), kRadiusSmall, colours.focus_ring);
  tooltip_for(pass, state, letters, "Capital and small letters differ");
  if (state.pressed)
    pass.sink(intent::SetFindCase{exact ? LetterCase::alike : LetterCase::as_written});
  if (button(pass, previous,
             {.key = "find_previous",
              .icon = kIconChevronUpUtf8,
              .kind = ButtonKind::ghost,
              .name = "Previous place",
              .tip = previous_tip,
              .disabled = none})) {
    pass.sink(intent::StepFind{-1});
  }
  if (button(pass, next,
             {.key = "find_next",
              .icon = kIconChevronDownUtf8,
              .kind = ButtonKind::ghost,
              .name = "Next place",
              .tip = next_tip,
              .disabled = none})) {
    pass.sink(intent::StepFind{1});
  }
  if (button(pass, close,
             {.key = "find_close",
              .icon = kIconXUtf8,
              .kind = ButtonKind::ghost,
              .name = "Close the search",
              .tip = "Close (Esc)"})) {
    pass.sink(intent::CloseFind{});
  }
}

void draw_replace_row(Pass& pass, const Rect& row, const Find& find) {
  const bool none = find.places.empty();
  const ButtonLook one{.key = "replace_one", .label = "Replace", .disabled = none};
  const ButtonLook all{.key = "replace_all",
                       .label = "All",
                       .name = "Replace all",
                       .tip = "Replace all, as one step to undo",
                       .disabled = none};
  const float one_width = button_width(pass, one);
  const float all_width = button_width(pass, all);
  const float field = row.width - one_width - all_width - (2 * kGap);
  text_field(pass, {row.x, row.y}, field,
             {.target = ReplacementTarget{},
              .label = "Replace with",
              .text = find.replacement,
              .placeholder = "Replace with",
              .key = "find_replacement",
              .takes_orphans = true,
              .passes_keys = true});
  const float x = row.x + field + kGap;
  if (button(pass, {x, row.y, one_width, row.height}, one)) pass.sink(intent::ReplaceFound{});
  if (button(pass, {x + one_width + kGap, row.y, all_width, row.height}, all))
    pass.sink(intent::ReplaceFound{intent::ReplaceScope::all});
}

}  // namespace

void draw_find_bar(Pass& pass, const Rect& board) {
  if (!pass.session().find) return;
  const Find& find = *pass.session().find;
  const float width = std::min(kWidth, board.width - 24);
  const float height = (2 * kPadding) + (2 * kField) + kGap;
  const Rect rect = snapped({board.right() - width - 12, board.y + 12, width, height});
  begin_layer("##find", inset(rect, -kShadowRoom));
  pass.paint.shadow(rect, kRadiusCard, 20, 0x2A101428);
  pass.paint.box(rect,
                 {.fill = pass.colours.card, .border = pass.colours.line, .radius = kRadiusCard});
  begin_region(pass, AccessRole::group, "find_bar", info_of(Command::find).name, rect);
  const Rect inside = inset(rect, kPadding);
  draw_search_row(pass, {inside.x, inside.y, inside.width, kField}, find);
  draw_replace_row(pass, {inside.x, inside.y + kField + kGap, inside.width, kField}, find);
  end_region(pass);
  end_layer();
  const Session& session = pass.session();
  if (!pass.memory.popup && !session.palette && !session.shortcuts_shown && !session.report)
    take_keys(pass);
}

}  // namespace throughline
