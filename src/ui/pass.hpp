// What a view is handed for one pass of drawing: where to read, where to send, how to draw, and
// what widgets remember from pass to pass.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/app.hpp"
#include "app/intents.hpp"
#include "ui/draw.hpp"
#include "ui/theme.hpp"

namespace throughline {

// Lives as long as the Ui. Only widgets look inside.
struct WidgetMemory {
  struct Scroll {
    float offset = 0;
    float content_height = 0;
    std::uint64_t about = 0;  // what is shown in it
  };
  // A scroll area that is being filled.
  struct OpenScroll {
    std::uint32_t id = 0;
    Rect rect;
    float origin_y = 0;
  };
  struct Popup {
    std::uint32_t id = 0;
    Rect anchor;
    std::uint32_t opener = 0;  // gets the keyboard back
    bool just_opened = false;
  };
  // A slider under the pointer's hand.
  struct Drag {
    std::uint32_t id = 0;
    std::int32_t value = 0;  // hundredths
  };
  struct Tip {
    std::uint32_t id = 0;
    double since_ms = 0;
    Rect rect;
    std::string text;
    bool above = false;
    bool seen_this_pass = false;
  };

  // Where the keyboard was before a dialog took it.
  struct DialogFocus {
    std::uint32_t before = 0;
    bool open = false;
    bool seen_this_pass = false;
  };

  // The field in which the text being typed was begun: one text can be shown in several places.
  struct TextOwner {
    std::uint32_t id = 0;
    TextTarget target;
  };

  std::optional<TextOwner> text_owner;
  std::uint32_t revealed_editor = 0;  // the last one that was scrolled into view
  std::unordered_map<std::uint32_t, Scroll> scrolls;
  std::unordered_map<std::uint32_t, bool> folds;  // open or not, where a person chose
  std::vector<OpenScroll> open_scrolls;
  std::optional<Popup> popup;
  std::optional<Drag> drag;
  Tip tip;
  DialogFocus dialog;
  bool by_pointer = false;  // what was used last, not the keyboard
  std::uint32_t last_focused = 0;
  std::size_t palette_chosen = 0;         // as it was brought into view
  std::uint32_t history_offer = 0;        // the last one of the session that was made
  std::vector<std::uint32_t> menu_items;  // of the open menu, for the arrow keys
};

struct Pass {
  App& app;
  IntentSink& sink;
  const Palette& colours;
  Painter paint;
  WidgetMemory& memory;

  Pass(App& app_in, IntentSink& sink_in, WidgetMemory& memory_in)
      : app(app_in),
        sink(sink_in),
        colours(palette(app_in.session().dark())),
        paint(app_in.platform()),
        memory(memory_in) {}

  [[nodiscard]] const Session& session() const { return app.session(); }
};

}  // namespace throughline
