#include "ui/ui.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "imgui.h"
#include "ui/home/home.hpp"
#include "ui/inspector/inspector.hpp"
#include "ui/shell/shell.hpp"

namespace throughline {
namespace {

// One window as large as the page; menus and dialogs are windows over it.
void begin_page(const Rect& page) {
  ImGui::SetNextWindowPos({page.x, page.y});
  // Dear ImGui cuts windows to whole px, and the page need not be that wide.
  ImGui::SetNextWindowSize({std::ceil(page.width), std::ceil(page.height)});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
  ImGui::Begin("##page", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse |
                   ImGuiWindowFlags_NoNav);
  ImGui::PopStyleVar(3);
}

bool key_pressed() {
  for (int key = ImGuiKey_Tab; key <= ImGuiKey_KeypadEqual; ++key) {
    if (ImGui::IsKeyPressed(static_cast<ImGuiKey>(key), false)) return true;
  }
  return false;
}

// A click takes the ring away that shows where the keyboard is; what is clicked may take the
// keyboard itself.
void follow_hand(Pass& pass) {
  const bool clicked =
      ImGui::IsMouseClicked(ImGuiMouseButton_Left) || ImGui::IsMouseClicked(ImGuiMouseButton_Right);
  if (clicked) {
    pass.memory.by_pointer = true;
    pass.app.access().focus(0);
  } else if (pass.app.access().acted() || key_pressed()) {
    pass.memory.by_pointer = false;
  }
}

// A dialog that is gone gives the keyboard back to where it was.
void leave_dialog(Pass& pass) {
  WidgetMemory::DialogFocus& dialog = pass.memory.dialog;
  if (dialog.open && !dialog.seen_this_pass) {
    pass.app.access().focus(dialog.before);
    pass.app.platform().request_frame(0);
  }
  dialog.open = std::exchange(dialog.seen_this_pass, false);
}

// The field stays the owner from the press until its text is committed.
void forget_ended_text(const Session& session, WidgetMemory& memory) {
  if (!memory.text_owner) return;
  if (!session.editing || session.editing->target != memory.text_owner->target)
    memory.text_owner.reset();
}

}  // namespace

Ui::Ui(App& app) : app_(app), board_(app) {}

void Ui::draw(IntentSink& sink) {
  const Session& session = app_.session();
  Pass pass(app_, sink, memory_);
  forget_ended_text(session, memory_);
  const Size viewport = app_.platform().viewport_px();
  const Rect page{0, 0, viewport.width, viewport.height};
  follow_hand(pass);
  if (app_.access().focused() == 0) memory_.last_focused = 0;

  begin_page(page);
  switch (session.screen) {
    case Screen::home:
      draw_home(pass, page);
      break;
    case Screen::board:
      draw_board_screen(pass, page);
      break;
    case Screen::present:
      present_.draw(pass, page);
      break;
  }
  run_shortcuts(pass);
  ImGui::End();

  app_.platform().set_page_background((session.screen == Screen::present
                                           ? kPresentPalette.background
                                       : session.screen == Screen::home ? pass.colours.background
                                                                        : pass.colours.panel) &
                                      0x00FFFFFFU);
  if (session.sheet == Sheet::settings) draw_settings_sheet(pass);
  if (session.sheet == Sheet::about) draw_about_sheet(pass);
  draw_shortcut_sheet(pass);
  draw_palette(pass);
  draw_toast(pass);
  draw_report(pass);
  draw_drop_overlay(pass);
  draw_tooltip(pass);
  leave_dialog(pass);
}

void Ui::draw_board_screen(Pass& pass, const Rect& page) {
  // Below some 900 px the board matters more than the inspector of nothing.
  const bool inspector_shown = page.width >= 900 || !pass.session().selection.empty();
  const float left = page.width >= 700 ? kLeftPanelWidth : 0;
  const float right = inspector_shown ? std::min(kInspectorWidth, page.width * 0.5F) : 0;
  const float middle_height = page.height - kTopBarHeight - kStatusBarHeight;
  const float middle_top = page.y + kTopBarHeight;
  draw_top_bar(pass, {page.x, page.y, page.width, kTopBarHeight});
  if (left > 0) draw_left_panel(pass, {page.x, middle_top, left, middle_height});
  board_.draw(pass, {page.x + left, middle_top, page.width - left - right, middle_height});
  draw_find_bar(pass, {page.x + left, middle_top, page.width - left - right, middle_height});
  guide_.draw(pass, {page.x + left, middle_top, page.width - left - right, middle_height});
  if (right > 0) draw_inspector(pass, {page.right() - right, middle_top, right, middle_height});
  draw_status_bar(pass, {page.x, page.bottom() - kStatusBarHeight, page.width, kStatusBarHeight});
}

}  // namespace throughline
