// The program between platform and views: takes events, keeps the session and the open map, carries
// out intents, saves.
//
// One frame (src/main): platform events -> handle; ImGui pass: views read the App and emit intents
// -> dispatch -> finish_frame.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/access_tree.hpp"
#include "app/intents.hpp"
#include "app/session.hpp"
#include "journey/evidence_state.hpp"
#include "journey/history.hpp"
#include "journey/outline.hpp"
#include "layout/board_layout.hpp"
#include "platform/platform.hpp"

namespace throughline {

// The map that is open, with everything derived from it.
struct OpenDocument {
  History history;
  Outline outline;
  EvidenceStates evidence;
  [[nodiscard]] const Journey& journey() const { return history.journey(); }
};

class App {
 public:
  // Starts by asking for the list of maps and preferences. `platform` and `measure` must outlive
  // the App.
  App(Platform& platform, TextMeasure& measure);
  ~App();
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  void handle(Event event);
  // Begins the views' pass: the access tree is empty, actions since the last frame are in it.
  void begin_pass();
  void dispatch(std::vector<Intent> intents);
  // After dispatch: autosave, accessibility tree, text editor, title.
  void finish_frame();

  [[nodiscard]] const Session& session() const;
  // Null on the home screen.
  [[nodiscard]] const OpenDocument* document() const;
  // Layout of the open map, up to date with its revision and the text being typed. Only with a
  // document.
  [[nodiscard]] const BoardLayout& layout() const;
  [[nodiscard]] AccessTree& access();
  [[nodiscard]] Platform& platform();
  // Wheel events since the last pass, for whoever owns the place under the pointer.
  [[nodiscard]] std::span<const WheelMoved> wheel() const;
  // The view that shows the text being edited calls this each pass with where and how; the editor
  // goes when nobody does.
  void place_text_editor(const TextEditorRequest& request);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace throughline
