#include "ui/board/board_menu.hpp"

#include "app/cursor.hpp"

namespace throughline {
namespace {

constexpr Command kCard[] = {Command::edit,      Command::duplicate,  Command::add_card,
                             Command::move_left, Command::move_right, Command::move_up,
                             Command::move_down, Command::park,       Command::remove};
constexpr Command kStep[] = {Command::edit,      Command::add_step,   Command::turning_point,
                             Command::move_left, Command::move_right, Command::remove};
constexpr Command kStage[] = {Command::edit,      Command::add_step,   Command::add_stage,
                              Command::move_left, Command::move_right, Command::remove};
constexpr Command kLane[] = {Command::edit,      Command::add_lane,      Command::move_up,
                             Command::move_down, Command::collapse_lane, Command::hide_lane,
                             Command::remove};
constexpr Command kFeeling[] = {Command::raise, Command::lower, Command::remove};
constexpr Command kNothing[] = {Command::add_card, Command::add_step,     Command::add_stage,
                                Command::add_lane, Command::select_cards, Command::find,
                                Command::fit};

}  // namespace

std::span<const Command> board_menu_commands(const Session& session) {
  if (session.selection.empty()) return kNothing;
  const RecordId& first = session.selection.front();
  if (std::holds_alternative<Id<Step>>(first)) return kStep;
  if (std::holds_alternative<Id<Stage>>(first)) return kStage;
  if (std::holds_alternative<Id<Lane>>(first)) return kLane;
  if (std::holds_alternative<Id<Feeling>>(first)) return kFeeling;
  return kCard;
}

std::optional<Rect> board_menu_anchor(const BoardScene& scene) {
  std::optional<Rect> rect;
  if (!scene.session.selection.empty())
    rect = record_rect(scene.journey, scene.layout, scene.session.selection.back());
  if (!rect && scene.session.cursor) rect = cursor_rect(scene.layout, *scene.session.cursor);
  if (!rect) return std::nullopt;
  return scene.space.screen(*rect);
}

}  // namespace throughline
