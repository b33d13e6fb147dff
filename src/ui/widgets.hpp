// Every control of the page. Each draws itself with hover, pressed, disabled and focus ring, adds
// its node to the accessibility tree and answers the mouse and the mirror alike.
//
// `key` names a control; with `salt` (low bits of a record's id, an index) the n-th of its kind.
// Both together must be unique on a screen and stable from pass to pass. Functions that flow
// downwards take a top left corner and a width and return the height they took.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/session.hpp"
#include "base/decimal.hpp"
#include "ui/pass.hpp"

namespace throughline {

// -- The ground all controls stand on

struct Control {
  std::uint32_t id = 0;
  bool hovered = false;
  bool held = false;
  bool focused = false;
  bool pressed = false;        // mouse released over it, or the mirror pressed it
  bool right_pressed = false;  // asks for a context menu: right button, long press, Menu key
};
struct ControlNode {
  std::string_view key;
  std::uint64_t salt = 0;
  AccessRole role = AccessRole::button;
  std::string_view name;
  std::string_view value = {};
  bool disabled = false;
  bool selected = false;
  bool toggled = false;
  bool has_popup = false;
  bool has_menu = false;  // a context menu: a long press and the Menu key ask for it too
  bool expanded = false;
  bool folds = false;  // shows and hides a part of the page
  bool invalid = false;
  bool out_of_tab = false;            // reached in another way than by Tab
  std::string_view description = {};  // what it is for; what is wrong
  Rect hole = {};                     // a part that belongs to another control lying on it
};
// An invisible area that can be pressed.
Control control(Pass& pass, const Rect& rect, const ControlNode& node);
// A part of the page for the mirror; what is added until end_region stands below it.
void begin_region(Pass& pass, AccessRole role, std::string_view key, std::string_view name,
                  const Rect& rect, std::string_view description = {});
void end_region(Pass& pass);
// Text for the mirror alone, where it is drawn by other means.
void mirror_text(Pass& pass, std::string_view key, std::uint64_t salt, std::string_view text,
                 const Rect& rect);
void mirror_heading(Pass& pass, std::string_view key, std::string_view text, const Rect& rect,
                    int level);

// Is the pointer over a part of this layer that nothing covers? Also where another control lies on
// it.
[[nodiscard]] bool pointer_over(const Rect& rect);

// -- Buttons

enum class ButtonKind : std::uint8_t { primary, secondary, ghost, danger };
enum class ButtonSize : std::uint8_t { normal, small };  // small: in bars of small text
struct ButtonLook {
  std::string_view key;
  std::string_view label = {};  // empty: an icon button, named by `name`
  std::string_view icon = {};
  ButtonKind kind = ButtonKind::secondary;
  ButtonSize size = ButtonSize::normal;
  std::string_view name = {};  // for the mirror and the tooltip, where it says more than the label
  std::string_view tip = {};   // the tooltip, where it says more still: with the shortcut
  bool disabled = false;
  bool has_popup = false;
  bool has_menu = false;  // of the context kind
  std::uint64_t salt = 0;
};
// Whether it was pressed.
bool button(Pass& pass, const Rect& rect, const ButtonLook& look);
// The same with all that happened to it, for one that has a menu of its own.
Control menu_button(Pass& pass, const Rect& rect, const ButtonLook& look);
[[nodiscard]] float button_width(const Pass& pass, const ButtonLook& look);

// A row of a list: marked when selected. Draws the ground only; what stands on it is the caller's.
Control list_row(Pass& pass, const Rect& rect, const ControlNode& node);

// The head of a part of the page that can be folded away; remembered while the page is open.
// Returns whether the part is to be drawn.
struct FoldLook {
  std::string_view key;
  std::string_view label;
  std::string_view note = {};  // at the right, quiet: how much there is inside
  bool open_at_first = false;
};
bool fold(Pass& pass, const Rect& rect, const FoldLook& look);

enum class TipSide : std::uint8_t { below, above };
void tooltip_for(Pass& pass, const Control& over, const Rect& rect, std::string_view text,
                 TipSide side = TipSide::below);
// At the end of a pass.
void draw_tooltip(Pass& pass);

// -- Text

struct TextFieldLook {
  TextTarget target;
  std::string_view label;  // accessible name
  std::string_view text;   // what is there while it is not edited
  std::string_view placeholder = {};
  bool multiline = false;
  TextStyle style = type::kBody;
  std::uint32_t minimum_lines = 1;
  std::uint32_t maximum_lines = 12;
  bool framed = true;      // false: a title that shows its box only under the pointer
  float right_margin = 0;  // kept free for something drawn over it
  std::string_view key = "field";
  std::uint64_t salt = 0;
  bool invalid = false;
  std::string_view description = {};
  // Shows the editor for its target also when the text was begun elsewhere by the program itself.
  bool takes_orphans = false;
  // Enter and the arrows are for the list below it (TextEditorRequest).
  bool passes_keys = false;
  std::uint32_t list = 0;
  std::uint32_t chosen = 0;
};
// Begins a text in the field with this key and salt, as if it had been pressed.
void begin_text_in(Pass& pass, std::string_view key, std::uint64_t salt, TextTarget target);
[[nodiscard]] bool owns_text(const Pass& pass, std::string_view key, std::uint64_t salt,
                             const TextTarget& target);
float text_field(Pass& pass, Point top_left, float width, const TextFieldLook& look);
// A label above a field.
float field_label(Pass& pass, Point top_left, float width, std::string_view label);

// -- Values

struct SliderLook {
  std::string_view key;
  std::uint64_t salt = 0;
  std::string_view label;
  std::optional<Hundredths> value;
  std::int32_t low = -500, high = 500;  // hundredths
  std::int32_t step = 100;
  bool centred = true;     // filled from 0; false: from the left
  std::uint32_t fill = 0;  // 0: by sign
  std::string_view description = {};
};
// The value to write, when one was chosen; drawn while dragging.
std::optional<Hundredths> slider(Pass& pass, const Rect& rect, const SliderLook& look);
// What to show beside a slider: its value or the one under the hand, "−3", "+2.5", "" for none.
[[nodiscard]] std::string signed_text(std::optional<Hundredths> value);
[[nodiscard]] std::optional<Hundredths> slider_value(const Pass& pass, const SliderLook& look);

// Small choices in a row, wrapped; returns the one that was pressed.
struct ChipChoice {
  std::string_view label;
  bool on = false;
};
struct ChipsLook {
  std::string_view key;
  std::uint64_t salt = 0;
  std::string_view label;
  Tone tone;  // of those that are on
  std::string_view description = {};
  bool removable = false;  // each is a button that takes it away, not a toggle
};
struct ChipsResult {
  float height = 0;
  std::optional<std::size_t> pressed;
};
ChipsResult chips(Pass& pass, Point top_left, float width, const ChipsLook& look,
                  std::span<const ChipChoice> choices);
// A word in a soft tone, not to be pressed; returns its width. 20 px high.
float badge(Pass& pass, Point top_left, std::string_view text, const Tone& tone);

// -- Menus

struct MenuItem {
  std::string_view label;
  std::string_view icon = {};
  std::string_view detail = {};  // one line of explanation
  std::string_view keys = {};    // its shortcut, at the right
  bool danger = false;
  bool disabled = false;
  bool checked = false;
  bool separated = false;  // a rule above it
};
void open_menu(Pass& pass, std::string_view key, std::uint64_t salt, const Rect& anchor,
               std::uint32_t opener);
[[nodiscard]] bool menu_open(const Pass& pass, std::string_view key, std::uint64_t salt);
// Shows the menu while it is open; the index that was chosen, once.
std::optional<std::size_t> menu(Pass& pass, std::string_view key, std::uint64_t salt,
                                std::string_view name, std::span<const MenuItem> items,
                                float width = 240);
void close_menu(Pass& pass);

// A box with the current choice that opens a menu of all.
struct SelectLook {
  std::string_view key;
  std::uint64_t salt = 0;
  std::string_view label;
  std::string_view shown;  // the current choice in words
  std::size_t current = 0;
  std::string_view description = {};
};
std::optional<std::size_t> select(Pass& pass, const Rect& rect, const SelectLook& look,
                                  std::span<const MenuItem> items);

// -- Layers and scrolling

// A window of its own over the page: a popup, dialog or toast. Nothing below it is hit.
void begin_layer(const char* name, const Rect& rect);
void end_layer();
// Dims the page and takes its clicks; true when it was clicked.
bool scrim(Pass& pass, const char* name, std::uint32_t colour);

struct DialogLook {
  std::string_view key;
  std::string_view title;
  float width = 480;
  float height = 320;
};
// Returns the inside, below the title. Always followed by end_dialog.
Rect begin_dialog(Pass& pass, const DialogLook& look, bool& close);
void end_dialog(Pass& pass);

// What is drawn between begin_scroll and end_scroll is cut to `rect` and moved; returns where the
// content begins. What it is about is told by a number: something else is shown from its top.
Point begin_scroll(Pass& pass, std::string_view key, const Rect& rect, std::uint64_t about = 0);
void end_scroll(Pass& pass, float content_bottom);
// Scrolls the area that is being filled so far that `rect` is in view.
void scroll_into_view(Pass& pass, const Rect& rect);

// -- People

// "MC" of "Maya, commuter".
[[nodiscard]] std::string initials(std::string_view name);
void avatar(Pass& pass, Point centre, float radius, std::string_view name,
            std::string_view portrait, std::uint32_t colour);

}  // namespace throughline
