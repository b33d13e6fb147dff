// A person at the program, without views: a disk that outlives pages, one open page, and the frames
// between.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/app.hpp"
#include "journey/codec.hpp"
#include "platform/fake/fake_platform.hpp"

namespace throughline {

// Half an em a byte: widths do not matter here.
class EvenMeasure final : public TextMeasure {
 public:
  float width_em(std::string_view run, TextWeight /*weight*/) override {
    return static_cast<float>(run.size()) / 2;
  }
};

class AppWorld {
 public:
  AppWorld() { open_page(); }

  // Ends the page as a killed browser does, without a word, and starts it anew.
  void kill_and_restart() {
    app_.reset();
    platform_.reset();
    open_page();
  }

  // One frame: events, a pass that shows the board and the editor, intents, output.
  void frame(std::vector<Intent> intents = {}) {
    for (Event& event : platform().take_events()) app().handle(std::move(event));
    app().begin_pass();
    if (const auto& editing = app().session().editing; editing && shows_editor) {
      app().place_text_editor(
          {.id = editing->editor_id, .rect_px = {0, 0, 100, 20}, .label = "Text", .text = {}});
    }
    intents.insert(intents.begin(), intent::SetBoardViewport{{200, 50, 1000, 700}});
    app().dispatch(std::move(intents));
    app().finish_frame();
  }
  // Until nothing happens any more.
  void settle() {
    for (int frames = 0; frames < 100 && platform().take_frame(); ++frames) frame();
  }
  // What a person does, and everything that follows from it.
  template <class... Intents>
  void act(Intents... intents) {
    frame({Intent(std::move(intents))...});
    settle();
  }
  void wait_ms(double duration_ms) {
    platform().advance_ms(duration_ms);
    settle();
  }
  void happen(Event event) {
    platform().push(std::move(event));
    settle();
  }
  void drop_file(std::string name, std::string bytes) {
    happen(FileOpened{
        .name = std::move(name), .bytes = std::move(bytes), .origin = FileOrigin::dropped});
  }
  // Types into the editor that is open and leaves it.
  void type(std::string text, TextEnd end = TextEnd::enter) {
    ASSERT_TRUE(session().editing.has_value()) << "no text is being edited";
    const std::uint32_t id = session().editing->editor_id;
    happen(TextChanged{.id = id, .text = text});
    happen(TextEnded{.id = id, .text = std::move(text), .end = end});
  }

  [[nodiscard]] App& app() { return *app_; }
  [[nodiscard]] FakePlatform& platform() { return *platform_; }
  [[nodiscard]] const Session& session() { return app_->session(); }
  [[nodiscard]] const Journey& journey() { return app_->document()->journey(); }
  [[nodiscard]] const Outline& outline() { return app_->document()->outline; }
  [[nodiscard]] std::string bytes() { return write_journey(journey()); }
  [[nodiscard]] std::string key() {
    return app_->session().maps.empty() ? std::string() : session().maps.front().key;
  }

  // A new map with stages, steps, and the first lane's cells filled: "card 0", "card 1"…
  void make_map(int steps) {
    act(intent::NewMap{});
    const Id<Stage> stage = outline().stages().front();
    for (int i = 0; i < steps; ++i) {
      act(intent::AddStep{.stage = stage});
      type("step " + std::to_string(i));
    }
    for (int i = 0; i < steps; ++i)
      add_card("card " + std::to_string(i), static_cast<std::size_t>(i));
  }
  Id<Card> add_card(std::string text, std::size_t column, std::size_t row = 0) {
    act(intent::BeginText{
        NewCardTarget{.cell = {outline().lanes()[row], outline().columns()[column]}}});
    type(std::move(text));
    const auto cards = outline().cell(outline().lanes()[row], outline().columns()[column]);
    return cards.empty() ? Id<Card>{} : cards.back();
  }

  FakeDisk disk;
  bool shows_editor = true;

 private:
  void open_page() {
    platform_ = std::make_unique<FakePlatform>(disk);
    app_ = std::make_unique<App>(*platform_, measure_);
    settle();
  }

  EvenMeasure measure_;
  std::unique_ptr<FakePlatform> platform_;
  std::unique_ptr<App> app_;
};

}  // namespace throughline
