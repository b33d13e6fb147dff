#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "generated/icons.hpp"
#include "layout/curve.hpp"
#include "ui/home/home.hpp"
#include "ui/home/story_curve.hpp"

namespace throughline {
namespace {

constexpr std::string_view kHeadline = "Every customer lives a story. Write it down.";
constexpr std::string_view kWhatItIs =
    "A journey map follows one customer step by step: what they do, where they meet you, how it "
    "feels, and where "
    "it could be better.";

// The page's one picture: a curve as the board draws it, rising, falling, recovering.
void draw_curve(Pass& pass, const Rect& rect) {
  const Palette& colours = pass.colours;
  constexpr std::array<Point, 7> kStory = {{{0.02F, 0.46F},
                                            {0.18F, 0.36F},
                                            {0.34F, 0.52F},
                                            {0.5F, 0.16F},
                                            {0.66F, 0.30F},
                                            {0.82F, 0.88F},
                                            {0.98F, 0.34F}}};
  std::array<Point, kStory.size()> points;
  for (std::size_t index = 0; index < points.size(); ++index) {
    points[index] = {rect.x + (kStory[index].x * rect.width),
                     rect.y + (kStory[index].y * rect.height)};
  }
  const std::vector<Point> line = flatten(monotone_curve(points), 24);
  const float zero = rect.y + (0.55F * rect.height);
  fill_to_zero(colours, line, zero, rect.height * 0.4F);
  pass.paint.dashed_line({rect.x, zero}, {rect.right(), zero}, colours.zero_line, 1.5F, 2, 6);
  pass.paint.polyline(line, colours.felt, 3.5F);
  for (std::size_t index = 0; index < points.size(); ++index) {
    if (index == 3 || index == 5) {
      pass.paint.disc(points[index], 8, index == 3 ? colours.good.ink : colours.bad.ink);
    } else {
      pass.paint.disc(points[index], 6.5F, colours.background);
      pass.paint.ring(points[index], 8, colours.felt, 3);
    }
  }
}

struct Beginning {
  std::string_view key;
  std::string_view title;
  std::string_view text;
  std::string_view icon;
  Tone tone;
  bool primary = false;
};

bool draw_beginning(Pass& pass, const Rect& rect, const Beginning& look) {
  const Palette& colours = pass.colours;
  const Control state =
      control(pass, rect, {.key = look.key, .name = look.title, .value = look.text});
  pass.paint.shadow(rect, kRadiusLarge, state.hovered ? 18.0F : 8.0F, colours.shadow);
  const std::uint32_t border = look.primary    ? colours.accent
                               : state.hovered ? colours.line_strong
                                               : colours.line;
  pass.paint.box(rect, {.fill = colours.card,
                        .border = border,
                        .radius = kRadiusLarge,
                        .border_width = look.primary ? 2.0F : 1.0F});
  const Rect tile{rect.x + 20, rect.y + 20, 44, 44};
  pass.paint.box(tile, {.fill = look.tone.soft, .radius = 12});
  pass.paint.icon(tile.centre(), look.icon, 22, look.tone.ink);
  const float width = rect.width - 40;
  pass.paint.text({rect.x + 20, rect.y + 78, width, 24}, look.title, type::kHeading, colours.ink);
  pass.paint.paragraph({rect.x + 20, rect.y + 106}, look.text, type::kBody, colours.ink2, width, 2);
  if (state.focused) pass.paint.focus_ring(rect, kRadiusLarge, colours.focus_ring);
  return state.pressed;
}

}  // namespace

float draw_beginnings(Pass& pass, Point top_left, float width) {
  const Palette& colours = pass.colours;
  const std::array<Beginning, 4> ways = {{
      {.key = "start_guide",
       .title = "Your first map",
       .text = "Four questions lead you to the first scene.",
       .icon = kIconSparklesUtf8,
       .tone = {colours.accent_ink, colours.accent_soft},
       .primary = true},
      {.key = "new_map",
       .title = "New map",
       .text = "An empty board, or one of ten templates.",
       .icon = kIconPlusUtf8,
       .tone = colours.good},
      {.key = "open_file",
       .title = "Open a file…",
       .text = "A journey file or a Mermaid diagram. Or drop it here.",
       .icon = kIconFolderOpenUtf8,
       .tone = colours.purple},
      {.key = "open_sample",
       .title = "Look at a sample",
       .text = "Cold brew on the way to work, in seven steps.",
       .icon = kIconCoffeeUtf8,
       .tone = colours.warn},
  }};
  constexpr float kHeight = 164;
  constexpr float kGap = 20;
  // Four in a row, two in two, or one below the other.
  const std::size_t in_row = width >= 900 ? 4 : width >= 520 ? 2 : 1;
  const auto columns = static_cast<float>(in_row);
  const float card = std::floor((width - ((columns - 1) * kGap)) / columns);
  for (std::size_t index = 0; index < ways.size(); ++index) {
    const std::size_t row = index / in_row;
    const Rect rect{top_left.x + (static_cast<float>(index % in_row) * (card + kGap)),
                    top_left.y + (static_cast<float>(row) * (kHeight + kGap)), card, kHeight};
    if (draw_beginning(pass, rect, ways[index])) {
      if (index == 0) pass.sink(intent::StartGuide{});
      if (index == 1) pass.sink(intent::ShowNewMap{});
      if (index == 2) pass.sink(intent::PickFile{});
      if (index == 3) pass.sink(intent::OpenSample{std::string(kCoffeeSample)});
    }
  }
  const std::size_t rows = ways.size() / in_row;
  return (static_cast<float>(rows) * (kHeight + kGap)) - kGap;
}

float draw_welcome(Pass& pass, Point top_left, float width) {
  const Palette& colours = pass.colours;
  float y = top_left.y;
  const float picture = std::min(width, 620.0F);
  draw_curve(pass, {std::floor(top_left.x + ((width - picture) / 2)), y, picture, 180});
  y += 180 + 36;
  const TextBlock headline = pass.paint.wrap(kHeadline, type::kDisplay, width);
  for (const TextLine& line : headline.lines) {
    pass.paint.text({top_left.x, y, width, 42}, kHeadline.substr(line.begin, line.end - line.begin),
                    type::kDisplay, colours.ink, Align::centre);
    y += 42;
  }
  mirror_heading(pass, "welcome", kHeadline, {top_left.x, y - 42, width, 42}, 1);
  y += 12;
  const float lead_width = std::min(width, 640.0F);
  const TextBlock lead = pass.paint.wrap(kWhatItIs, type::kLead, lead_width);
  const float lead_top = y;
  for (const TextLine& line : lead.lines) {
    pass.paint.text({top_left.x, y, width, 26}, kWhatItIs.substr(line.begin, line.end - line.begin),
                    type::kLead, colours.ink2, Align::centre);
    y += 26;
  }
  mirror_text(pass, "welcome_text", 0, kWhatItIs, {top_left.x, lead_top, width, y - lead_top});
  y += 36;
  y += draw_beginnings(pass, {top_left.x, y}, width);
  return y - top_left.y;
}

}  // namespace throughline
