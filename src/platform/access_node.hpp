// One node of the accessibility tree: what the page's mirror in ARIA shows of a thing drawn on the
// canvas.
#pragma once

#include <cstdint>
#include <string>

#include "base/rect.hpp"

namespace throughline {

enum class AccessRole : std::uint8_t {
  application,
  banner,
  navigation,
  main,
  complementary,
  status,
  toolbar,
  group,
  heading,
  button,
  toggle,
  tab,
  tablist,
  menu,
  menuitem,
  dialog,
  list,
  listitem,
  grid,
  row,
  rowheader,
  columnheader,
  gridcell,
  slider,
  textbox,
  text,
  link,
  alert,
  listbox,
  option
};

struct AccessNode {
  std::uint32_t id = 0;      // stable from frame to frame for the same thing; never 0
  std::uint32_t parent = 0;  // 0: the page itself
  AccessRole role = AccessRole::group;
  std::string name = {};
  std::string value = {};        // text of a textbox, "−3, Cheated" of a slider; empty otherwise
  std::string description = {};  // what a control is for, and what is wrong with its value
  Rect rect_px = {};             // on the page
  bool focusable = false;        // in the order of Tab; exactly one node of a grid is
  bool focused = false;          // has the keyboard
  bool selected = false;         // tab, gridcell, option
  bool pressed = false;          // toggle
  bool expanded = false;
  bool has_popup = false;
  bool disabled = false;
  bool modal = false;            // dialog: everything else is inert
  bool folds = false;            // button: shows and hides a part of the page, see `expanded`
  bool invalid = false;          // textbox: what stands there was not written
  std::int32_t level = 0;        // heading 1..6
  std::int32_t row = 0;          // 1-based aria-rowindex; for a grid: row count
  std::int32_t column = 0;       // 1-based aria-colindex; for a grid: column count
  std::int32_t column_span = 0;  // > 1 only
  std::int32_t minimum = 0, maximum = 0, now_value = 0;  // slider, in hundredths
  bool operator==(const AccessNode&) const = default;
};

}  // namespace throughline
