// The text area over the canvas. Same contract as Platform::show_text_editor.
#pragma once

#include <optional>

#include "platform/platform.hpp"

namespace throughline::web_text_editor {

void show(const std::optional<TextEditorRequest>& editor);

}  // namespace throughline::web_text_editor
