// The part of the left panel that lets some cards stand out and says what colours them.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "app/board_filter.hpp"
#include "ui/shell/shell.hpp"

namespace throughline {
namespace {

constexpr std::array<std::string_view, 4> kColourWords = {"Their own colour", "Persona", "Evidence",
                                                          "Severity"};

template <class T>
void toggle(std::vector<T>& values, const T& value) {
  if (std::erase(values, value) == 0) values.push_back(value);
}

float draw_label(Pass& pass, Point at, float width, std::string_view text) {
  pass.paint.text({at.x, at.y, width, 16}, text, type::kSmall, pass.colours.ink2);
  return 21;
}

// A part of the filter as chips; the one that was pressed.
std::optional<std::size_t> draw_part(Pass& pass, Point& at, float width, std::string_view key,
                                     std::string_view label, std::span<const ChipChoice> choices) {
  if (choices.empty()) return std::nullopt;
  at.y += draw_label(pass, at, width, label);
  const ChipsResult result = chips(
      pass, at, width,
      {.key = key, .label = label, .tone = {pass.colours.accent_ink, pass.colours.accent_soft}},
      choices);
  at.y += result.height + 12;
  return result.pressed;
}

void draw_colour_by(Pass& pass, Point& at, float width) {
  at.y += draw_label(pass, at, width, "Colour cards by");
  std::array<MenuItem, kColourWords.size()> items;
  const auto now = static_cast<std::size_t>(pass.session().colour_by);
  for (std::size_t index = 0; index < items.size(); ++index)
    items[index] = {.label = kColourWords[index], .checked = index == now};
  const auto chosen = select(
      pass, {at.x, at.y, width, 34},
      {.key = "colour_by", .label = "Colour cards by", .shown = kColourWords[now], .current = now},
      items);
  if (chosen) pass.sink(intent::SetColourBy{static_cast<ColourBy>(*chosen)});
  at.y += 34 + 14;
}

void draw_filter(Pass& pass, const OpenDocument& document, Point& at, float width) {
  const Journey& journey = document.journey();
  const BoardFilter& filter = pass.session().filter;
  const FilterChoices offered = filter_choices(journey);
  BoardFilter changed = filter;
  std::vector<ChipChoice> choices;
  const auto personas = document.outline.personas();
  for (const Id<Persona> id : personas) {
    choices.push_back({.label = journey.find(id)->name,
                       .on = std::ranges::find(filter.personas, id) != filter.personas.end()});
  }
  if (const auto at_index = draw_part(pass, at, width, "filter_persona", "Personas", choices))
    toggle(changed.personas, personas[*at_index]);

  if (offered.severity) {
    constexpr std::array<std::string_view, 4> kAtLeast = {"2 or more", "3 or more", "4 or more",
                                                          "5"};
    choices.clear();
    for (std::size_t index = 0; index < kAtLeast.size(); ++index)
      choices.push_back({.label = kAtLeast[index], .on = filter.severity == index + 2});
    if (const auto at_index = draw_part(pass, at, width, "filter_severity", "Severity", choices)) {
      const auto level = static_cast<std::uint8_t>(*at_index + 2);
      changed.severity = filter.severity == level ? std::uint8_t{0} : level;
    }
  }

  constexpr std::array<std::string_view, 3> kBackings = {"Assumption", "Supported", "Contested"};
  choices.clear();
  for (std::size_t index = 0; index < kBackings.size(); ++index) {
    const bool on =
        std::ranges::find(filter.backings, static_cast<Backing>(index)) != filter.backings.end();
    choices.push_back({.label = kBackings[index], .on = on});
  }
  if (const auto at_index = draw_part(pass, at, width, "filter_evidence", "Evidence", choices))
    toggle(changed.backings, static_cast<Backing>(*at_index));

  choices.clear();
  for (const std::string& tag : offered.tags) {
    choices.push_back(
        {.label = tag, .on = std::ranges::find(filter.tags, tag) != filter.tags.end()});
  }
  if (const auto at_index = draw_part(pass, at, width, "filter_tag", "Tags", choices))
    toggle(changed.tags, offered.tags[*at_index]);

  choices.clear();
  for (const Id<Channel> id : offered.channels) {
    choices.push_back({.label = journey.find(id)->name,
                       .on = std::ranges::find(filter.channels, id) != filter.channels.end()});
  }
  if (const auto at_index = draw_part(pass, at, width, "filter_channel", "Channels", choices))
    toggle(changed.channels, offered.channels[*at_index]);
  if (changed != filter) pass.sink(intent::SetFilter{std::move(changed)});
}

// How many stand out, and the way back; shown whether the part is open or not.
void draw_outcome(Pass& pass, const OpenDocument& document, Point& at, float width) {
  const BoardFilter& filter = pass.session().filter;
  const Journey& journey = document.journey();
  if (!filter.active()) return;
  const std::string text = std::to_string(count_standing_out(filter, journey, document.evidence)) +
                           " of " + std::to_string(journey.cards.size()) + " cards stand out";
  const ButtonLook clear{.key = "filter_clear",
                         .label = "Clear",
                         .kind = ButtonKind::ghost,
                         .size = ButtonSize::small,
                         .name = "Let all cards stand out"};
  const float clear_width = button_width(pass, clear);
  const Rect line{at.x, at.y, width - clear_width, 26};
  pass.paint.text(line, text, type::kSmall, pass.colours.ink2);
  mirror_text(pass, "filter_outcome", 0, text, line);
  if (button(pass, {line.right(), at.y, clear_width, 26}, clear)) pass.sink(intent::SetFilter{});
  at.y += 34;
}

}  // namespace

float draw_highlight_panel(Pass& pass, const OpenDocument& document, Point top_left, float width) {
  Point at = top_left;
  const bool open = fold(pass, {at.x, at.y, width, 30}, {.key = "highlight", .label = "Highlight"});
  at.y += 36;
  draw_outcome(pass, document, at, width);
  if (open) {
    draw_colour_by(pass, at, width);
    draw_filter(pass, document, at, width);
  }
  return at.y - top_left.y;
}

}  // namespace throughline
