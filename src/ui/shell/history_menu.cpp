// The list of edits: what can be undone below what can be redone, the newest first.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "generated/icons.hpp"
#include "ui/shell/shell.hpp"

namespace throughline {
namespace {

constexpr std::string_view kMenu = "history_menu";
constexpr std::size_t kMost = 60;  // either way

struct Moment {
  std::string label;
  int steps = 0;
};

}  // namespace

void offer_history(Pass& pass, const Rect& anchor, std::uint32_t opener) {
  open_menu(pass, kMenu, 0, anchor, opener);
}

void draw_history(Pass& pass) {
  if (!menu_open(pass, kMenu, 0)) return;
  const History& history = pass.app.document()->history;
  const auto undo = history.undo_steps();
  const auto redo = history.redo_steps();
  std::vector<Moment> points;
  const std::size_t ahead = std::min(redo.size(), kMost);
  // The last edit that would be made again stands at the top: the next one is the last of its list.
  for (std::size_t i = redo.size() - ahead; i < redo.size(); ++i)
    points.push_back({redo[i].label, static_cast<int>(redo.size() - i)});
  const std::size_t behind = std::min(undo.size(), kMost);
  for (std::size_t i = 0; i < behind; ++i)
    points.push_back({undo[undo.size() - 1 - i].label, -static_cast<int>(i)});
  if (behind == undo.size())
    points.push_back({"The map as it was opened", -static_cast<int>(undo.size())});
  std::vector<MenuItem> items;
  items.reserve(points.size());
  for (const Moment& point : points) {
    items.push_back({.label = point.label,
                     .icon = point.steps > 0 ? kIconRedo2Utf8 : std::string_view(),
                     .checked = point.steps == 0});
  }
  const auto chosen = menu(pass, kMenu, 0, "History", items, 300);
  if (chosen && points[*chosen].steps != 0) pass.sink(intent::GoInHistory{points[*chosen].steps});
}

}  // namespace throughline
