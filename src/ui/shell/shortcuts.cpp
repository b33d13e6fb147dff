#include "imgui.h"
#include "ui/shell/shell.hpp"

namespace throughline {
namespace {

bool command_held() {
  const ImGuiIO& io = ImGui::GetIO();
  return io.KeyCtrl || io.KeySuper;
}

void undo_and_redo(Pass& pass) {
  const bool shift = ImGui::GetIO().KeyShift;
  if (ImGui::IsKeyPressed(ImGuiKey_Z)) {
    if (shift) {
      pass.sink(intent::Redo{});
    } else {
      pass.sink(intent::Undo{});
    }
  }
  if (ImGui::IsKeyPressed(ImGuiKey_Y)) pass.sink(intent::Redo{});
}

void zoom_keys(Pass& pass, bool command) {
  const Session& session = pass.session();
  const Point centre = session.board_viewport_px.centre();
  const auto zoom = [&](float factor) { pass.sink(intent::ZoomBy{factor, centre}); };
  const bool more = ImGui::IsKeyPressed(ImGuiKey_Equal) || ImGui::IsKeyPressed(ImGuiKey_KeypadAdd);
  const bool less =
      ImGui::IsKeyPressed(ImGuiKey_Minus) || ImGui::IsKeyPressed(ImGuiKey_KeypadSubtract);
  if (more) zoom(1.25F);
  if (less) zoom(1 / 1.25F);
  if (!command) return;
  if (ImGui::IsKeyPressed(ImGuiKey_0, false)) pass.sink(intent::FitBoard{});
  if (ImGui::IsKeyPressed(ImGuiKey_1, false)) zoom(1 / session.camera.zoom);
}

}  // namespace

void run_shortcuts(Pass& pass) {
  const Session& session = pass.session();
  if (session.editing || session.report || pass.memory.popup || session.screen != Screen::board)
    return;
  const bool command = command_held();
  if (command) undo_and_redo(pass);
  zoom_keys(pass, command);
  if (command) return;
  if (ImGui::IsKeyPressed(ImGuiKey_P, false) && !pass.app.document()->outline.columns().empty()) {
    pass.sink(intent::StartPresenting{});
  }
}

}  // namespace throughline
