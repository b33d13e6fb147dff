// Every shortcut there is, group by group.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "imgui.h"
#include "ui/keys.hpp"
#include "ui/shell/shell.hpp"

namespace throughline {
namespace {

constexpr float kRowHeight = 30;
constexpr float kHeadingHeight = 34;
constexpr float kGroupGap = 14;
constexpr float kColumnGap = 36;
constexpr float kTwoColumns = 620;

struct Line {
  std::string_view name;
  std::string keys;
};
struct Group {
  CommandGroup group;
  std::vector<Line> lines;
  [[nodiscard]] float height() const {
    return kHeadingHeight + (static_cast<float>(lines.size()) * kRowHeight) + kGroupGap;
  }
};

std::string all_chords(const CommandInfo& info, bool apple_keys) {
  std::string keys;
  for (const Chord& chord : info.chords) {
    const std::string text = chord_text(chord, apple_keys);
    if (!text.empty()) keys.append(keys.empty() ? "" : ", ").append(text);
  }
  return keys;
}

std::vector<Group> groups_of(bool apple_keys) {
  std::vector<Group> groups;
  const auto lines_of = [&](CommandGroup group) -> std::vector<Line>& {
    const auto found = std::ranges::find(groups, group, &Group::group);
    return found != groups.end() ? found->lines : groups.emplace_back(Group{group, {}}).lines;
  };
  for (const CommandInfo& info : command_table()) {
    std::string keys = all_chords(info, apple_keys);
    if (!keys.empty()) lines_of(info.group).push_back({info.name, std::move(keys)});
  }
  for (const KeyNote& note : key_notes())
    lines_of(note.group).push_back({note.name, std::string(note.keys)});
  return groups;
}

void draw_group(Pass& pass, Point at, float width, const Group& group) {
  const auto& colours = pass.colours;
  const Rect heading{at.x, at.y + 6, width, 20};
  const std::string_view name = group_name(group.group);
  pass.paint.text(heading, name, type::kBodyBold, colours.ink);
  mirror_heading(pass, std::string("shortcuts_") + std::string(name), name, heading, 3);
  float y = at.y + kHeadingHeight;
  std::uint64_t salt = static_cast<std::uint64_t>(group.group) * 100;
  for (const Line& line : group.lines) {
    const Rect row{at.x, y, width, kRowHeight};
    const float keys =
        std::min(std::ceil(pass.paint.text_width(line.keys, type::kSmall)) + 16, width * 0.55F);
    const Rect cap{row.right() - keys, row.y + 4, keys, 22};
    pass.paint.text({row.x, row.y, width - keys - 12, row.height}, line.name, type::kBody,
                    colours.ink);
    pass.paint.box(cap, {.fill = colours.neutral.soft, .radius = kRadiusSmall});
    pass.paint.text(inset(cap, 8, 0), line.keys, type::kSmall, colours.neutral.ink, Align::centre);
    mirror_text(pass, "shortcut", salt++, std::string(line.name) + ": " + line.keys, row);
    y += kRowHeight;
    pass.paint.line({row.x, y}, {row.right(), y}, colours.line);
  }
}

// The sheet has nothing to choose: arrows and pages scroll it.
float scrolled_by_keys(float page) {
  float by = 0;
  if (ImGui::IsKeyPressed(ImGuiKey_DownArrow)) by += 40;
  if (ImGui::IsKeyPressed(ImGuiKey_UpArrow)) by -= 40;
  if (ImGui::IsKeyPressed(ImGuiKey_PageDown)) by += page;
  if (ImGui::IsKeyPressed(ImGuiKey_PageUp)) by -= page;
  return by;
}

}  // namespace

void draw_shortcut_sheet(Pass& pass) {
  if (!pass.session().shortcuts_shown) return;
  bool close = false;
  const std::string_view name = info_of(Command::shortcuts).name;
  const Rect inside = begin_dialog(
      pass, {.key = "shortcut_sheet", .title = name, .width = 880, .height = 780}, close);
  const std::vector<Group> groups = groups_of(pass.session().page.apple_keys);
  float total = 0;
  for (const Group& group : groups) total += group.height();
  const bool two = inside.width >= kTwoColumns;
  const float width = two ? std::floor((inside.width - kColumnGap - 14) / 2) : inside.width - 14;
  pass.memory.scrolls[AccessTree::key("shortcut_scroll")].offset +=
      scrolled_by_keys(inside.height - kRowHeight);
  const Point origin = begin_scroll(pass, "shortcut_scroll", inside);
  Point at = origin;
  float bottom = origin.y;
  float filled = 0;
  for (const Group& group : groups) {
    // The second column begins where the first holds half.
    if (two && at.x == origin.x && filled + (group.height() / 2) > total / 2)
      at = {origin.x + width + kColumnGap, origin.y};
    draw_group(pass, at, width, group);
    at.y += group.height();
    filled += group.height();
    bottom = std::max(bottom, at.y);
  }
  end_scroll(pass, bottom - kGroupGap);
  end_dialog(pass);
  if (close || command_pressed(Command::shortcuts)) pass.sink(intent::ShowShortcuts{false});
}

}  // namespace throughline
