#include "platform/web/web_text_editor.hpp"

#include <emscripten/em_js.h>
#include <emscripten/emscripten.h>

#include <string>

#include "platform/web/web_events.hpp"

namespace throughline::web_text_editor {
namespace {

// How text_editor.js reads a request: these numbers as floats in this order, then the two texts.
struct Placement {
  float x;
  float y;
  float width;
  float height;
  float font_px;
  float line_height_px;
  float weight;
  float multiline;
  float select_all;
  float passes_keys;
};

// clang-format off
EM_JS(void, js_show, (std::uint32_t id, const Placement* placement, std::uint32_t colour, const char* label,
                      int label_length, const char* text, int text_length, std::uint32_t list, std::uint32_t chosen), {
  Module.throughline.text_editor.show(id, placement, colour, label, label_length, text, text_length, list, chosen);
});
EM_JS(void, js_hide, (), { Module.throughline.text_editor.hide(); });
// clang-format on

constexpr float kWeights[] = {400, 500, 600, 700};

std::optional<TextEditorRequest>& shown() {
  static std::optional<TextEditorRequest> request;
  return request;
}

}  // namespace

void show(const std::optional<TextEditorRequest>& editor) {
  if (editor == shown()) return;
  shown() = editor;
  if (!editor) {
    js_hide();
    return;
  }
  const Placement placement{.x = editor->rect_px.x,
                            .y = editor->rect_px.y,
                            .width = editor->rect_px.width,
                            .height = editor->rect_px.height,
                            .font_px = editor->font_px,
                            .line_height_px = editor->line_height_px,
                            .weight = kWeights[static_cast<std::size_t>(editor->weight)],
                            .multiline = editor->multiline ? 1.0F : 0.0F,
                            .select_all = editor->select_all ? 1.0F : 0.0F,
                            .passes_keys = editor->passes_keys ? 1.0F : 0.0F};
  js_show(editor->id, &placement, editor->colour, editor->label.data(),
          static_cast<int>(editor->label.size()), editor->text.data(),
          static_cast<int>(editor->text.size()), editor->list, editor->chosen);
}

}  // namespace throughline::web_text_editor

// What text_editor.js calls.
extern "C" {

EMSCRIPTEN_KEEPALIVE void throughline_text_changed(std::uint32_t id, const char* text, int length) {
  throughline::web_events::push_event(throughline::TextChanged{
      .id = id, .text = std::string(text, static_cast<std::size_t>(length))});
}

EMSCRIPTEN_KEEPALIVE void throughline_text_ended(std::uint32_t id, const char* text, int length,
                                                 int end) {
  throughline::web_events::push_event(
      throughline::TextEnded{.id = id,
                             .text = std::string(text, static_cast<std::size_t>(length)),
                             .end = static_cast<throughline::TextEnd>(end)});
}
}
