// What is chosen for this device: colours, size, motion.
#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <vector>

#include "generated/icons.hpp"
#include "ui/shell/shell.hpp"

namespace throughline {
namespace {

struct Question {
  std::string_view key;
  std::string_view label;
  std::string_view help;
};

// A setting as a label, its choices and a line that explains it; the choice that was pressed.
std::optional<std::size_t> ask(Pass& pass, Point& at, float width, const Question& question,
                               std::span<const ChipChoice> choices) {
  const Palette& colours = pass.colours;
  pass.paint.text({at.x, at.y, width, 20}, question.label, type::kBodyBold, colours.ink);
  at.y += 26;
  const ChipsResult result = chips(pass, at, width,
                                   {.key = question.key,
                                    .label = question.label,
                                    .tone = {colours.accent_ink, colours.accent_soft},
                                    .description = question.help},
                                   choices);
  at.y += result.height + 6;
  at.y += pass.paint.paragraph(at, question.help, type::kSmall, colours.ink2, width) + 20;
  return result.pressed;
}

void ask_theme(Pass& pass, Point& at, float width) {
  constexpr std::array<std::string_view, 3> kWords = {"As the system", "Light", "Dark"};
  std::vector<ChipChoice> choices;
  choices.reserve(kWords.size());
  for (std::size_t index = 0; index < kWords.size(); ++index) {
    choices.push_back(
        {.label = kWords[index], .on = pass.session().theme == static_cast<Theme>(index)});
  }
  constexpr Question kQuestion{"set_theme", "Colours",
                               "A presentation is always on a dark ground."};
  if (const auto pressed = ask(pass, at, width, kQuestion, choices))
    pass.sink(intent::SetTheme{static_cast<Theme>(*pressed)});
}

void ask_size(Pass& pass, Point& at, float width) {
  std::array<std::string, std::size(kTextSizes)> words;
  std::vector<ChipChoice> choices;
  choices.reserve(words.size());
  for (std::size_t index = 0; index < words.size(); ++index) {
    words[index] = std::to_string(kTextSizes[index]) + "%";
    choices.push_back({.label = words[index], .on = pass.session().text_size == kTextSizes[index]});
  }
  constexpr Question kQuestion{
      "set_text_size", "Text size",
      "Of everything on the page, for eyes or a room that ask for more. The board zooms by itself "
      "as well."};
  if (const auto pressed = ask(pass, at, width, kQuestion, choices))
    pass.sink(intent::SetTextSize{kTextSizes[*pressed]});
}

void ask_motion(Pass& pass, Point& at, float width) {
  const bool reduced = pass.session().motion == Motion::reduced;
  const std::array<ChipChoice, 2> choices = {
      {{.label = "As the system", .on = !reduced}, {.label = "Reduced", .on = reduced}}};
  constexpr Question kQuestion{
      "set_motion", "Motion",
      "Reduced, a presentation cuts from scene to scene without travelling."};
  if (const auto pressed = ask(pass, at, width, kQuestion, choices))
    pass.sink(intent::SetMotion{*pressed == 1 ? Motion::reduced : Motion::system});
}

}  // namespace

void draw_settings_button(Pass& pass, const Rect& rect, ButtonSize size) {
  if (button(pass, rect,
             {.key = "settings",
              .icon = kIconSettingsUtf8,
              .kind = ButtonKind::ghost,
              .size = size,
              .name = "Settings",
              .has_popup = true})) {
    pass.sink(intent::ShowSheet{Sheet::settings});
  }
}

void draw_settings_sheet(Pass& pass) {
  bool close = false;
  const Rect inside = begin_dialog(
      pass, {.key = "settings_sheet", .title = "Settings", .width = 460, .height = 426}, close);
  const Rect body{inside.x, inside.y, inside.width, inside.height - 52};
  const Point origin = begin_scroll(pass, "settings_scroll", body);
  Point at = origin;
  ask_theme(pass, at, body.width);
  ask_size(pass, at, body.width);
  ask_motion(pass, at, body.width);
  end_scroll(pass, at.y - 20);
  const ButtonLook about{.key = "settings_about",
                         .label = "About Throughline",
                         .icon = kIconInfoUtf8,
                         .kind = ButtonKind::ghost};
  const ButtonLook done{.key = "settings_done", .label = "Done", .kind = ButtonKind::primary};
  const float top = inside.bottom() - 36;
  if (button(pass, {inside.x - 8, top, button_width(pass, about), 36}, about))
    pass.sink(intent::ShowSheet{Sheet::about});
  const float width = button_width(pass, done);
  if (button(pass, {inside.right() - width, top, width, 36}, done)) close = true;
  end_dialog(pass);
  if (close) pass.sink(intent::ShowSheet{Sheet::none});
}

}  // namespace throughline
