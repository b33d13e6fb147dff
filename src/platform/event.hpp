// What happens outside, as values. Pointer, wheel and keys also go to Dear ImGui's input queue
// inside the platform; the app only gets those that ImGui does not model.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/rect.hpp"
#include "base/result.hpp"
#include "platform/stored_map.hpp"

namespace throughline {

using RequestId = std::uint32_t;

enum class FileOrigin : std::uint8_t { picked, dropped, shipped };
struct FileOpened {
  std::string name;
  std::string bytes;
  FileOrigin origin = FileOrigin::picked;
};
struct FileFailed {
  std::string name;
  Error error;
};

// Files are being dragged over the page (true) or no longer are, dropped or taken away again
// (false).
struct FilesDragged {
  bool over = false;
};

// A wheel turn or trackpad move over the canvas, not given to ImGui's scrolling when the board
// takes it. Zoom (pinch, Ctrl+wheel) has `zoom_factor` != 1; pan has `pan_px` (content moves by
// minus this).
struct WheelMoved {
  Point at_px;
  Point pan_px;
  float zoom_factor = 1;
};

// Text in the open editor changed. `id` is that of TextEditorRequest.
struct TextChanged {
  std::uint32_t id = 0;
  std::string text;
};
enum class TextEnd : std::uint8_t { enter, tab, shift_tab, escape, blur };
// The person left the editor; on escape the text is to be thrown away.
struct TextEnded {
  std::uint32_t id = 0;
  std::string text;
  TextEnd end = TextEnd::blur;
};

// Assistive technology (or a browser test) operated, or Tab reached, a node of the mirror.
enum class AccessAction : std::uint8_t { press, focus, blur, increase, decrease };
struct AccessActed {
  std::uint32_t node = 0;
  AccessAction action = AccessAction::press;
};

struct StorageAnswer {
  RequestId request = 0;
  Status status;
};
struct MapsListed {
  RequestId request = 0;
  Result<std::vector<StoredMapInfo>> maps;
};
struct StoredFrame {
  std::uint64_t sequence = 0;
  std::string bytes;
};
struct LoadedMap {
  std::string snapshot;
  std::uint64_t snapshot_sequence = 0;
  // In order and without a gap, the stash replayed behind the journal. Storage has cut off what
  // came after a damaged frame (and raised a notice), so the next sequence to append is always the
  // last one here plus one.
  std::vector<StoredFrame> frames;
};
struct MapLoaded {
  RequestId request = 0;
  Result<LoadedMap> map;
};

// Something a person should know that answers no request: what recovery could not bring back, a
// device whose storage was wiped, a clipboard that refused. `key` is the map it is about; empty: no
// map in particular.
struct NoticeRaised {
  Error notice;
  std::string key;
};

struct FullscreenChanged {
  bool on = false;
};
struct VisibilityChanged {
  bool visible = true;  // false also on pagehide: the last chance to stash
};
enum class ColourScheme : std::uint8_t { light, dark };
struct PageChanged {
  ColourScheme scheme = ColourScheme::light;  // what the system asks for
  bool reduced_motion = false;
  bool apple_keys = false;      // shortcuts use Cmd and its glyph
  bool works_offline = false;   // a service worker holds every file of this build
  bool update_waiting = false;  // a newer build is installed and waits for a reload
};

using Event = std::variant<FileOpened, FileFailed, FilesDragged, WheelMoved, TextChanged, TextEnded,
                           AccessActed, StorageAnswer, MapsListed, MapLoaded, NoticeRaised,
                           FullscreenChanged, VisibilityChanged, PageChanged>;

}  // namespace throughline
