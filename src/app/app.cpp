#include "app/app.hpp"

#include <utility>

#include "app/app_state.hpp"
#include "app/camera.hpp"
#include "app/command_intents.hpp"

namespace throughline {
namespace {

constexpr std::string_view kProduct = "Throughline";

// Is this about how the page looks only? Anything else ends the text being typed first, so that
// edits come in the order in which they were made.
bool leaves_text_alone(const Intent& intent) {
  return std::visit(
      []<class T>(const T&) {
        return std::is_same_v<T, intent::SetBoardViewport> ||
               std::is_same_v<T, intent::SetCamera> || std::is_same_v<T, intent::FitBoard> ||
               std::is_same_v<T, intent::ZoomBy> || std::is_same_v<T, intent::RevealRecord> ||
               std::is_same_v<T, intent::Select> || std::is_same_v<T, intent::MoveCursor> ||
               std::is_same_v<T, intent::SetTheme> || std::is_same_v<T, intent::SetMotion> ||
               std::is_same_v<T, intent::SetTextSize> || std::is_same_v<T, intent::CloseReport> ||
               std::is_same_v<T, intent::CloseToast> || std::is_same_v<T, intent::BeginText> ||
               std::is_same_v<T, intent::RetrySave> || std::is_same_v<T, intent::EndText> ||
               std::is_same_v<T, intent::Perform> || std::is_same_v<T, intent::ClosePalette> ||
               std::is_same_v<T, intent::MoveInPalette> ||
               std::is_same_v<T, intent::ChooseFromPalette> ||
               std::is_same_v<T, intent::CloseFind> || std::is_same_v<T, intent::StepFind> ||
               std::is_same_v<T, intent::ReplaceFound>;
      },
      intent);
}

bool needs_document(const Intent& intent) {
  return std::visit(
      []<class T>(const T&) {
        return std::is_same_v<T, intent::AddPersona> || std::is_same_v<T, intent::AddStage> ||
               std::is_same_v<T, intent::AddStep> || std::is_same_v<T, intent::AddLane> ||
               std::is_same_v<T, intent::MoveStage> || std::is_same_v<T, intent::MoveStep> ||
               std::is_same_v<T, intent::MovePersona> || std::is_same_v<T, intent::MoveLane> ||
               std::is_same_v<T, intent::MoveCards> || std::is_same_v<T, intent::DuplicateCards> ||
               std::is_same_v<T, intent::SetFeeling> || std::is_same_v<T, intent::ChangeRecord> ||
               std::is_same_v<T, intent::RemoveRecords> || std::is_same_v<T, intent::Undo> ||
               std::is_same_v<T, intent::Redo> || std::is_same_v<T, intent::ExportMap> ||
               std::is_same_v<T, intent::RetrySave> || std::is_same_v<T, intent::StartPresenting> ||
               std::is_same_v<T, intent::GoToScene> || std::is_same_v<T, intent::StopPresenting> ||
               std::is_same_v<T, intent::GuideTo> || std::is_same_v<T, intent::EndGuide> ||
               std::is_same_v<T, intent::OpenFind> || std::is_same_v<T, intent::SetFindCase> ||
               std::is_same_v<T, intent::StepFind> || std::is_same_v<T, intent::ReplaceFound> ||
               std::is_same_v<T, intent::OfferHistory> || std::is_same_v<T, intent::GoInHistory>;
      },
      intent);
}

}  // namespace

App::State::State(Platform& platform_in, TextMeasure& measure)
    : platform(platform_in),
      random(platform_in.entropy()),
      library(platform_in, numbers),
      layouter(measure) {
  load_settings();
  recall_commands();
  library.ask();
}

void App::State::handle_event(Event event) {
  touch();
  std::visit(
      [this]<class T>(T& happened) {
        if constexpr (std::is_same_v<T, FileOpened>) {
          take_file(happened);
        } else if constexpr (std::is_same_v<T, FileFailed>) {
          sample_opening.clear();
          if (happened.name == kAboutFile) session.sheet = Sheet::none;
          show_report("“" + happened.name + "” could not be opened", {happened.error});
        } else if constexpr (std::is_same_v<T, WheelMoved>) {
          wheel_arrived.push_back(happened);
        } else if constexpr (std::is_same_v<T, TextChanged>) {
          change_text(happened);
        } else if constexpr (std::is_same_v<T, TextEnded>) {
          end_text(happened);
        } else if constexpr (std::is_same_v<T, AccessActed>) {
          actions.push_back(happened);
        } else if constexpr (std::is_same_v<T, StorageAnswer>) {
          take_answer(happened);
        } else if constexpr (std::is_same_v<T, MapsListed>) {
          take_list(happened);
        } else if constexpr (std::is_same_v<T, MapLoaded>) {
          take_loaded(happened);
        } else if constexpr (std::is_same_v<T, FullscreenChanged>) {
          take_fullscreen(happened.on);
        } else if constexpr (std::is_same_v<T, VisibilityChanged>) {
          if (!happened.visible && autosave) {
            stash();
            autosave->write_info();
          }
        } else if constexpr (std::is_same_v<T, FilesDragged>) {
          session.files_dragged = happened.over;
        } else if constexpr (std::is_same_v<T, NoticeRaised>) {
          take_notice(happened);
        } else {
          static_assert(std::is_same_v<T, PageChanged>);
          const bool offered = happened.update_waiting && !session.page.update_waiting;
          take_page(happened);
          if (offered) {
            say("A newer version of Throughline is ready", Toast::Tone::plain,
                Toast::Action::reload);
          }
        }
      },
      event);
}

void App::State::finish_frame() {
  import_files();
  open_waiting();
  reload_when_saved();
  expire_toast();
  if (document && autosave) {
    autosave->tick(document->journey());
    session.save = autosave->state();
    session.save_problem =
        autosave->problem() == nullptr ? std::string() : autosave->problem()->what;
    journal_draft();
  } else {
    session.save = SaveState::nothing_open;
    session.save_problem.clear();
  }
  if (board_shown() && session.fit_pending && !session.board_viewport_px.empty()) {
    session.fit_pending = false;
    const bool written = !document->journey().cards.empty();
    session.camera = written ? fit(session.board_viewport_px, board())
                             : fit_to_begin(session.board_viewport_px, board());
    touch();
  }
  // A text that no view shows any more is finished, as if the person had clicked elsewhere.
  if (session.editing && text_editor_expected && !text_editor) commit_text();
  platform.show_text_editor(session.editing ? text_editor : std::nullopt);
  if (access.find(access.focused()) == nullptr && !touched) access.focus(0);
  platform.publish_access_tree(access.nodes());
  std::string title(kProduct);
  if (document && session.screen != Screen::home)
    title = document->journey().map.title + " · " + title;
  if (title != page_title) {
    page_title = std::move(title);
    platform.set_title(page_title);
  }
  if (touched) platform.request_frame(0);
  touched = false;
}

void App::State::carry_out(const Intent& intent) {
  if (needs_document(intent) && document == nullptr) return;
  if (!leaves_text_alone(intent)) commit_text();
  std::visit([this](const auto& what) { run(what); }, intent);
}

void App::State::run(const intent::Perform& intent) {
  for (const Intent& sent : intents_of(intent.command, command_scene(session, document.get())))
    carry_out(sent);
}

App::App(Platform& platform, TextMeasure& measure)
    : state_(std::make_unique<State>(platform, measure)) {}

App::~App() = default;

void App::handle(Event event) {
  state_->handle_event(std::move(event));
}

void App::begin_pass() {
  state_->access.begin(std::exchange(state_->actions, {}));
  // One frame may take several passes; each turn of the wheel is for one of them.
  state_->wheel = std::exchange(state_->wheel_arrived, {});
  state_->text_editor.reset();
  state_->text_editor_expected = state_->session.editing.has_value();
  // What events changed is drawn by this very pass.
  state_->touched = false;
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): they are used up
void App::dispatch(std::vector<Intent> intents) {
  for (const Intent& intent : intents) state_->carry_out(intent);
}

void App::finish_frame() {
  state_->finish_frame();
}

const Session& App::session() const {
  return state_->session;
}

const OpenDocument* App::document() const {
  return state_->session.screen == Screen::home ? nullptr : state_->document.get();
}

const BoardLayout& App::layout() const {
  return state_->board();
}

AccessTree& App::access() {
  return state_->access;
}

Platform& App::platform() {
  return state_->platform;
}

std::span<const WheelMoved> App::wheel() const {
  return state_->wheel;
}

void App::place_text_editor(const TextEditorRequest& request) {
  const std::optional<TextEditing>& editing = state_->session.editing;
  if (!editing || request.id != editing->editor_id || state_->text_editor) return;
  state_->text_editor = request;
  state_->text_editor->text = editing->text;
  state_->text_editor->select_all = editing->select_all;
}

}  // namespace throughline
