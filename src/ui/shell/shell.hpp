// The bars and panels around the board, and what lies over the page.
#pragma once

#include "ui/widgets.hpp"

namespace throughline {

// Above the board: home, title, state, undo and redo, export, present.
void draw_top_bar(Pass& pass, const Rect& rect);
// At the left: personas and lanes.
void draw_left_panel(Pass& pass, const Rect& rect);
// Its part about which cards stand out and what colours them; returns its height.
float draw_highlight_panel(Pass& pass, const OpenDocument& document, Point top_left, float width);
// Below: whether all is kept, counts, zoom, settings.
void draw_status_bar(Pass& pass, const Rect& rect);

// The sign of the product: a curve on a rounded square.
void draw_logo(const Painter& paint, const Rect& rect);
void draw_settings_button(Pass& pass, const Rect& rect, ButtonSize size);

// "Ctrl K · Search or command", quiet; ends at a point and returns its width.
enum class PaletteButton : std::uint8_t { wide, icon };
float draw_palette_button(Pass& pass, Point right_middle, PaletteButton form);
// Search and replace, at the top right of the board.
void draw_find_bar(Pass& pass, const Rect& board);
// The list of edits to go back or forward to, below its opener.
void offer_history(Pass& pass, const Rect& anchor, std::uint32_t opener);
void draw_history(Pass& pass);

// Over everything, when the session has one.
void draw_palette(Pass& pass);
void draw_shortcut_sheet(Pass& pass);
void draw_toast(Pass& pass);
void draw_report(Pass& pass);
void draw_drop_overlay(Pass& pass);
void draw_settings_sheet(Pass& pass);
void draw_about_sheet(Pass& pass);

// Keys that work wherever no text is edited.
void run_shortcuts(Pass& pass);

}  // namespace throughline
