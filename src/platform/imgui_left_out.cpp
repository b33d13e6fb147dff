#include "imgui.h"
#include "imgui_internal.h"

// The build leaves out Dear ImGui's tables and columns (imgui_tables.cpp): every view here draws
// itself. These are the few functions of them that the rest of it calls, for tables that there
// never are.
namespace ImGui {

void TableSettingsAddSettingsHandler() {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable* /*table*/) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData* /*data*/) {}
void TableEndRow(ImGuiTable* /*table*/) {}
void TableEndCell(ImGuiTable* /*table*/) {}
void TablePushColumnChannel(int /*column*/) {}
void TablePopColumnChannel() {}
void TablePushBackgroundChannel() {}
void TablePopBackgroundChannel() {}
void EndTable() {}
void EndColumns() {}
void PushColumnsBackground() {}
void PopColumnsBackground() {}

}  // namespace ImGui
