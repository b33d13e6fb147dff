#include "platform/web/web_files.hpp"

#include <emscripten/em_js.h>
#include <emscripten/emscripten.h>

#include <string>

#include "platform/web/web_events.hpp"

namespace throughline::web_files {
namespace {

// clang-format off
EM_JS(void, js_download, (const char* name, int name_length, const char* type, int type_length, const char* bytes,
                          int length), {
  Module.throughline.files.download(name, name_length, type, type_length, bytes, length);
});
EM_JS(void, js_pick_file, (const char* accept, int accept_length), {
  Module.throughline.files.pick_file(accept, accept_length);
});
EM_JS(void, js_fetch_shipped, (const char* path, int path_length), {
  Module.throughline.files.fetch_shipped(path, path_length);
});
// clang-format on

int length_of(std::string_view text) {
  return static_cast<int>(text.size());
}

std::string text_of(const char* text, int length) {
  return {text, static_cast<std::size_t>(length)};
}

}  // namespace

void download(std::string_view file_name, std::string_view mime_type, std::string_view bytes) {
  js_download(file_name.data(), length_of(file_name), mime_type.data(), length_of(mime_type),
              bytes.data(), length_of(bytes));
}

void pick_file(std::string_view accept) {
  js_pick_file(accept.data(), length_of(accept));
}

void fetch_shipped(std::string_view path) {
  js_fetch_shipped(path.data(), length_of(path));
}

// What files.js calls.
extern "C" {

EMSCRIPTEN_KEEPALIVE void throughline_file_opened(const char* name, int name_length,
                                                  const char* bytes, int length, int origin) {
  web_events::push_event(FileOpened{.name = text_of(name, name_length),
                                    .bytes = text_of(bytes, length),
                                    .origin = static_cast<FileOrigin>(origin)});
}

EMSCRIPTEN_KEEPALIVE void throughline_file_failed(const char* name, int name_length,
                                                  const char* what, int what_length,
                                                  const char* remedy, int remedy_length) {
  web_events::push_event(FileFailed{.name = text_of(name, name_length),
                                    .error = {.what = text_of(what, what_length),
                                              .where = {},
                                              .remedy = text_of(remedy, remedy_length)}});
}

EMSCRIPTEN_KEEPALIVE void throughline_files_dragged(int over) {
  web_events::push_event(FilesDragged{.over = over != 0});
}

}  // extern "C"
}  // namespace throughline::web_files
