#include "ui/command_menu.hpp"

#include <string>
#include <vector>

#include "app/command_intents.hpp"
#include "generated/icons.hpp"
#include "ui/keys.hpp"

namespace throughline {

std::string_view icon_of(Command command) {
  switch (command) {
    case Command::undo:
      return kIconUndo2Utf8;
    case Command::redo:
      return kIconRedo2Utf8;
    case Command::find:
    case Command::palette:
      return kIconSearchUtf8;
    case Command::edit:
    case Command::rename_map:
      return kIconPencilUtf8;
    case Command::duplicate:
    case Command::duplicate_map:
      return kIconCopyUtf8;
    case Command::remove:
      return kIconTrashUtf8;
    case Command::add_card:
    case Command::add_step:
    case Command::add_stage:
    case Command::add_lane:
    case Command::new_map:
      return kIconPlusUtf8;
    case Command::add_persona:
      return kIconUserPlusUtf8;
    case Command::move_left:
      return kIconArrowLeftUtf8;
    case Command::move_right:
      return kIconArrowRightUtf8;
    case Command::move_up:
    case Command::raise:
      return kIconArrowUpUtf8;
    case Command::move_down:
    case Command::lower:
      return kIconArrowDownUtf8;
    case Command::park:
      return kIconStickyNoteUtf8;
    case Command::turning_point:
      return kIconDiamondUtf8;
    case Command::collapse_lane:
      return kIconChevronUpUtf8;
    case Command::settings:
      return kIconSettingsUtf8;
    case Command::about:
      return kIconInfoUtf8;
    case Command::hide_lane:
      return kIconEyeOffUtf8;
    case Command::fit:
      return kIconMaximizeUtf8;
    case Command::zoom_in:
      return kIconZoomInUtf8;
    case Command::zoom_out:
      return kIconZoomOutUtf8;
    case Command::light:
      return kIconSunUtf8;
    case Command::dark:
      return kIconMoonUtf8;
    case Command::as_system:
      return kIconMonitorUtf8;
    case Command::present:
      return kIconPlayUtf8;
    case Command::go_home:
      return kIconHouseUtf8;
    case Command::open_file:
      return kIconFolderOpenUtf8;
    case Command::export_map:
      return kIconDownloadUtf8;
    case Command::shortcuts:
      return kIconKeyboardUtf8;
    default:
      return {};
  }
}

void command_menu(Pass& pass, std::string_view key, std::uint64_t salt, std::string_view name,
                  std::span<const Command> commands) {
  if (!menu_open(pass, key, salt)) return;
  const CommandScene scene = command_scene(pass.session(), pass.app.document());
  std::vector<Command> offered;
  std::vector<std::string> keys;
  for (const Command command : commands) {
    if (intents_of(command, scene).empty()) continue;
    offered.push_back(command);
    keys.push_back(shortcut_text(command, pass.session().page.apple_keys));
  }
  std::vector<MenuItem> items;
  items.reserve(offered.size());
  for (std::size_t index = 0; index < offered.size(); ++index) {
    const CommandInfo& info = info_of(offered[index]);
    const bool removes = info.command == Command::remove;
    const bool group_begins =
        index > 0 && (removes || info.group != info_of(offered[index - 1]).group);
    items.push_back({.label = info.name,
                     .icon = icon_of(info.command),
                     .keys = keys[index],
                     .danger = removes,
                     .separated = group_begins});
  }
  if (items.empty()) {
    close_menu(pass);
    return;
  }
  if (const auto chosen = menu(pass, key, salt, name, items, 260))
    pass.sink(intent::Perform{offered[*chosen]});
}

}  // namespace throughline
