// The page around the canvas: full screen, title, background, clipboard, and what the browser says
// of itself as PageChanged, VisibilityChanged and FullscreenChanged. Same contract, method by
// method, as in platform.hpp.
#pragma once

#include <cstdint>
#include <string_view>

namespace throughline::web_page {

// Once, when events can be taken: the first PageChanged follows at once.
void start();
void set_scale(float scale);
void install_update();
void set_fullscreen(bool on);
void set_title(std::string_view title);
void set_page_background(std::uint32_t colour);
void write_clipboard(std::string_view text);

}  // namespace throughline::web_page
