// The one contract with the world outside: requests go out as calls, events come in as values.
// Implementations: web (browser), native (files and the clock, for the tool) and fake (a world in
// memory that can fail on cue, for tests).
//
// Everything here is called from one thread. No call blocks; what takes time answers with an event
// that carries the request's number. Texts are UTF-8. Lengths are CSS pixels (px), times
// milliseconds (ms).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/rect.hpp"
#include "base/result.hpp"
#include "platform/access_node.hpp"
#include "platform/event.hpp"
#include "platform/stored_map.hpp"

struct ImFont;

namespace throughline {

class ShapeLayer;

// Weights of Inter that the page uses. Italic is drawn by slanting (presenting quotes only).
enum class FontWeight : std::uint8_t { regular, medium, semibold, bold };

// A real text area over the canvas. While it is shown the browser owns typing, IME, selection,
// clipboard and spelling.
struct TextEditorRequest {
  std::uint32_t id = 0;  // chosen by the caller, comes back in events; a new id starts a new editor
  Rect rect_px;          // of the text itself, without the padding of the card or field around it
  std::string label;     // accessible name
  std::string text;      // what it begins with; ignored while the same id is shown already
  float font_px = 13;
  float line_height_px = 18;
  FontWeight weight = FontWeight::medium;
  std::uint32_t colour = 0;  // of text and caret, 0xRRGGBB
  bool multiline = true;  // false: Enter commits, no line breaks; true: Enter commits, Shift+Enter
                          // breaks the line
  bool select_all = false;
  // Enter, arrows up and down, page up and down are keys for the program, which has a list to
  // choose from; nothing then ends the editing but Tab, Esc and leaving it.
  bool passes_keys = false;
  std::uint32_t list = 0;    // the node of that list, and of its entry that is chosen
  std::uint32_t chosen = 0;  // 0: none
  bool operator==(const TextEditorRequest&) const = default;
};

class Platform {
 public:
  virtual ~Platform() = default;

  // -- Time and chance
  [[nodiscard]] virtual double now_ms() const = 0;               // monotonic
  [[nodiscard]] virtual std::int64_t wall_clock_ms() const = 0;  // since 1970, UTC
  [[nodiscard]] virtual std::uint64_t entropy() = 0;             // 64 unpredictable bits

  // -- Events and frames
  // Everything that happened since the last call, in order.
  [[nodiscard]] virtual std::vector<Event> take_events() = 0;
  // Asks for a frame no later than `delay_ms` from now (0: the next one). Without a request or an
  // event no frame is drawn at all.
  virtual void request_frame(double delay_ms) = 0;
  [[nodiscard]] virtual Size viewport_px() const = 0;
  [[nodiscard]] virtual float pixel_density() const = 0;
  // How much larger than a CSS pixel everything is shown; a px of this contract is then as large.
  // The viewport shrinks as it grows; events and frames after the call are in the new px.
  virtual void set_page_scale(float scale) = 0;

  // -- Drawing
  [[nodiscard]] virtual ImFont* font(FontWeight weight) = 0;
  [[nodiscard]] virtual ShapeLayer& shapes() = 0;
  // Text for ImGui to draw: `text` itself, or `storage` holding it with every run that must be
  // drawn as a whole (base/shaping_run.hpp) replaced by one code point that stands for it in all
  // four fonts during this frame.
  [[nodiscard]] virtual std::string_view drawable(std::string_view text, std::string& storage) = 0;
  // Width of a run that Inter's table does not hold, as the browser draws it, at 1 px per em unit
  // of `font_px`.
  [[nodiscard]] virtual float run_width_px(std::string_view run, FontWeight weight,
                                           float font_px) = 0;

  // -- Storage: one map is a snapshot and the journal of edits since. Every request answers with
  // StorageAnswer
  //    (or MapsListed, MapLoaded); success means that it is on disk.
  virtual void list_maps(RequestId request) = 0;
  virtual void load_map(RequestId request, std::string_view key) = 0;
  // Appends one frame; `sequence` counts up by one for each map, from the snapshot's. The same
  // frame twice is fine; another frame under a stored sequence, or a gap, fails: another window has
  // changed the map, or an earlier append failed.
  virtual void append_journal(RequestId request, std::string_view key, std::uint64_t sequence,
                              std::string_view frame) = 0;
  // Replaces the snapshot and drops the journal up to and with `sequence`, in one transaction.
  virtual void write_snapshot(RequestId request, const StoredMapInfo& info, std::uint64_t sequence,
                              std::string_view bytes) = 0;
  // Replaces what the list shows: rename, delete and its undo.
  virtual void write_map_info(RequestId request, const StoredMapInfo& info) = 0;
  // Small, synchronous and best effort, for the moment a page is hidden: frames not yet answered.
  // Empty clears it.
  virtual void stash_unsaved(std::string_view key, std::uint64_t first_sequence,
                             std::span<const std::string> frames) = 0;

  // -- Preferences: small texts kept on this device; empty when never set.
  [[nodiscard]] virtual std::string preference(std::string_view name) const = 0;
  virtual void set_preference(std::string_view name, std::string_view value) = 0;

  // -- Files
  virtual void download(std::string_view file_name, std::string_view mime_type,
                        std::string_view bytes) = 0;
  // Answers with FileOpened for each file chosen; with nothing when the person cancels. `accept` as
  // in HTML.
  virtual void pick_file(std::string_view accept) = 0;
  // A file shipped with the program (samples); answers with FileOpened with origin `shipped`, or
  // FileFailed.
  virtual void fetch_shipped(std::string_view path) = 0;

  // -- Page
  // Starts the build that waits (PageChanged::update_waiting) by reloading the page; ask when
  // everything is saved.
  virtual void install_update() = 0;
  // Answers with FullscreenChanged; where the browser refuses, nothing changes.
  virtual void set_fullscreen(bool on) = 0;
  virtual void set_title(std::string_view title) = 0;
  virtual void set_page_background(
      std::uint32_t colour) = 0;  // 0xRRGGBB, behind and around the canvas
  virtual void write_clipboard(std::string_view text) = 0;
  // Shows, moves or (nullopt) removes the text editor. Called every frame with what should be
  // there; cheap if unchanged.
  virtual void show_text_editor(const std::optional<TextEditorRequest>& editor) = 0;
  // The whole accessibility tree in view (at most 500 nodes), parents before children; the platform
  // sends differences.
  virtual void publish_access_tree(std::span<const AccessNode> nodes) = 0;
  // Says a sentence to assistive technology, politely.
  virtual void announce(std::string_view sentence) = 0;
};

}  // namespace throughline
