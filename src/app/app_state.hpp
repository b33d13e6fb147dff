// Everything App holds, and what it does with it. Its functions are spread over the .cpp files
// named below; only they include this header.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/app.hpp"
#include "app/autosave.hpp"
#include "app/importing.hpp"
#include "app/library.hpp"
#include "app/recovery.hpp"
#include "app/requests.hpp"
#include "base/random.hpp"
#include "layout/board_layouter.hpp"

namespace throughline {

// What a map that is being read from the storage is for.
struct OpenLoaded {};
struct DuplicateLoaded {};
struct RenameLoaded {
  std::string title;
};
enum class Placing : std::uint8_t { open, list };
// An imported map whose id is on this device already: the same map, or another state of it?
struct CompareLoaded {
  ImportedMap imported;
  std::string file_name;
  Placing placing = Placing::open;
};
struct LoadJob {
  RequestId request = 0;
  std::string key;
  std::variant<OpenLoaded, DuplicateLoaded, RenameLoaded, CompareLoaded> then;
};

// A map that is about to be opened.
struct ReadyMap {
  Journey journey;
  std::uint64_t sequence = 0;
  enum class Store : std::uint8_t { now, with_next_edit } store = Store::now;
  std::optional<Report> report;               // what is to be said about it
  std::optional<Guide> guide = std::nullopt;  // a newcomer begins with it
};

struct App::State {
  State(Platform& platform_in, TextMeasure& measure);

  // -- app.cpp: the frame
  void handle_event(Event event);
  void finish_frame();
  // What a view or a command wants, after the text being typed was ended where it has to be.
  void carry_out(const Intent& intent);
  void run(const intent::Perform& intent);
  // The state on screen changed: another pass is needed.
  void touch() { touched = true; }

  // -- saying.cpp: toasts, reports, announcements
  void say(std::string text, Toast::Tone tone = Toast::Tone::plain,
           Toast::Action action = Toast::Action::none, std::string action_key = {});
  // An error with nothing to say is dropped: the person asked for what is already so.
  void complain(const Error& error);
  void show_report(std::string title, std::vector<Error> lines);
  void take_page(const PageChanged& page);
  void take_notice(const NoticeRaised& raised);
  void expire_toast();

  // -- documents.cpp: the open map
  void open_map(ReadyMap map);
  void install(ReadyMap map);
  void open_waiting();
  void leave_document();
  [[nodiscard]] MapView view() const { return {document->journey(), document->outline}; }
  // Commits a verb's edit; false when it was an error, which has been said.
  bool commit(Result<Edit> edit);
  void after_edit(const Edit& edit);
  void replay(Result<History::Replay> replay, std::string_view done);
  // Selection, cursor, persona and text editing name only what is still there.
  void keep_valid();
  // The layout with the text being typed.
  [[nodiscard]] const BoardLayout& board();
  [[nodiscard]] std::optional<BoardLayouter::Preview> preview() const;
  // Would replacing the open map lose edits that are neither stored nor exported?
  [[nodiscard]] bool at_risk() const;
  [[nodiscard]] bool board_shown() const {
    return document != nullptr && session.screen == Screen::board;
  }

  // -- view_intents.cpp
  void run(const intent::SetBoardViewport& intent);
  void run(const intent::SetCamera& intent);
  void run(const intent::FitBoard& intent);
  void run(const intent::ZoomBy& intent);
  void run(const intent::RevealRecord& intent);
  void run(const intent::Select& intent);
  void run(const intent::MoveCursor& intent);
  void run(const intent::ChoosePersona& intent);
  void run(const intent::SetFilter& intent);
  void run(const intent::SetColourBy& intent);
  void run(const intent::CloseReport& intent);
  void run(const intent::CloseToast& intent);
  void run(const intent::ToastAction& intent);
  void run(const intent::OfferLanes& intent);
  void set_camera(const Camera& camera);
  void reveal(const Rect& board_rect);
  void reveal(const RecordId& record);
  void select(std::vector<RecordId> ids);
  void move_cursor_to(const RecordId& record);

  // -- settings.cpp
  // What was chosen on this device before.
  void load_settings();
  void run(const intent::SetTheme& intent);
  void run(const intent::SetMotion& intent);
  void run(const intent::SetTextSize& intent);
  void run(const intent::ShowSheet& intent);
  void take_about(std::string_view json);

  // -- text_intents.cpp
  void run(const intent::BeginText& intent);
  void run(const intent::EndText& intent);
  void begin_text(const TextTarget& target, bool select_all);
  void change_text(const TextChanged& changed);
  // What the palette and the search bar show follows what is typed into them.
  void take_search_text();
  void end_text(const TextEnded& ended);
  // Writes what was typed as one edit and closes the editor; false when it was refused, which has
  // been said.
  bool commit_text();
  void drop_text();
  // Says why what was typed can't be written: beside its field where there is room for it.
  void refuse_text(const TextEditing& ended, const Error& error);
  // Enter in a search for a record takes the best match.
  void choose_first_match();
  // Enter in a list's search adds what was typed, or takes the best match.
  void enter_in_list();
  // The edit that committing now would make; nothing when there is nothing to write. `created`
  // names a new card.
  [[nodiscard]] Result<std::optional<Edit>> text_edit(Id<Card>* created);
  void go_on_after_text(const TextTarget& from, TextEnd end);
  void open_new_name(const RecordId& record);
  void journal_draft();
  // Leaves what is not stored yet, the text being typed too, where the next start finds it.
  void stash();

  // -- palette_intents.cpp
  void run(const intent::OpenPalette& intent);
  void run(const intent::ClosePalette& intent);
  void run(const intent::MoveInPalette& intent);
  void run(const intent::ChooseFromPalette& intent);
  void run(const intent::ShowShortcuts& intent);
  void recall_commands();
  void remember_command(Command command);
  void refresh_palette();

  // -- find_intents.cpp
  void run(const intent::OpenFind& intent);
  void run(const intent::CloseFind& intent);
  void run(const intent::SetFindCase& intent);
  void run(const intent::StepFind& intent);
  void run(const intent::ReplaceFound& intent);
  void refresh_find();
  void go_to_found(std::size_t index);

  // -- document_intents.cpp
  void run(const intent::AddPersona& intent);
  void run(const intent::AddStage& intent);
  void run(const intent::AddStep& intent);
  void run(const intent::AddLane& intent);
  void run(const intent::MoveStage& intent);
  void run(const intent::MoveStep& intent);
  void run(const intent::MovePersona& intent);
  void run(const intent::MoveLane& intent);
  void run(const intent::MoveCards& intent);
  void run(const intent::DuplicateCards& intent);
  void run(const intent::SetFeeling& intent);
  void run(const intent::ChangeRecord& intent);
  void run(const intent::ChangeReference& intent);
  void run(const intent::AddToList& intent);
  void run(const intent::AttachToList& intent);
  void run(const intent::SetPair& intent);
  void run(const intent::MoveRecord& intent);
  void run(const intent::RemoveRecords& intent);
  // Of a record as a person left it: a pair that says nothing any more goes.
  [[nodiscard]] Result<Edit> changed(Record record, std::string label) const;
  void run(const intent::Undo& intent);
  void run(const intent::Redo& intent);
  void run(const intent::OfferHistory& intent);
  void run(const intent::GoInHistory& intent);
  template <class T>
  void add_named(Result<Created<T>> created);

  // -- library_intents.cpp, imports.cpp
  void run(const intent::GoHome& intent);
  void run(const intent::ShowNewMap& intent);
  void run(const intent::NewMap& intent);
  void run(const intent::SearchMaps& intent);
  void run(const intent::OpenMap& intent);
  void run(const intent::OpenSample& intent);
  void run(const intent::RenameMap& intent);
  void run(const intent::DuplicateMap& intent);
  void run(const intent::DeleteMap& intent);
  void run(const intent::PickFile& intent);
  void run(const intent::ExportMap& intent);
  void run(const intent::RetrySave& intent);
  void run(const intent::ReloadForUpdate& intent);
  // Once every edit is stored.
  void reload_when_saved();
  void restore_map(const std::string& key);
  void load(std::string key, decltype(LoadJob::then) then);
  void take_list(const MapsListed& listed);
  void take_loaded(const MapLoaded& loaded);
  void take_answer(const StorageAnswer& answer);
  void loaded_for(const OpenLoaded& purpose, const std::string& key, RecoveredMap map);
  void loaded_for(const DuplicateLoaded& purpose, const std::string& key, RecoveredMap map);
  void loaded_for(const RenameLoaded& purpose, const std::string& key, RecoveredMap map);
  void loaded_for(CompareLoaded& purpose, const std::string& key, RecoveredMap map);
  void duplicate(Journey journey);
  void take_file(const FileOpened& file);
  void import_files();
  void import_map(ImportedMap map, const std::string& file_name, Placing placing);
  void place(ImportedMap map, std::uint64_t sequence, const std::string& file_name,
             Placing placing);
  void place_copy(ImportedMap map, const std::string& file_name, Placing placing);
  void refresh_maps();

  // -- guiding.cpp
  void run(const intent::StartGuide& intent);
  void run(const intent::GuideTo& intent);
  void run(const intent::EndGuide& intent);
  // Enter in the guide's own text goes on to the next question.
  void guide_after_text(const TextTarget& answered);

  // -- presenting.cpp
  void run(const intent::StartPresenting& intent);
  void run(const intent::GoToScene& intent);
  void run(const intent::StopPresenting& intent);
  void take_fullscreen(bool on);

  Platform& platform;
  RequestNumbers numbers;
  Random random;
  Library library;
  Session session;
  AccessTree access;
  std::vector<AccessActed> actions;
  std::vector<WheelMoved> wheel_arrived;
  std::vector<WheelMoved> wheel;  // of this pass

  std::unique_ptr<OpenDocument>
      document;                         // kept on the home screen, so that going back costs nothing
  std::unique_ptr<Autosave> autosave;   // of `document`
  std::uint64_t exported_revision = 0;  // of the history: what is safe in a file
  std::optional<ReadyMap> waiting;      // until the map before it is stored
  std::vector<LoadJob> loads;
  std::vector<FileOpened> files;  // to be imported
  std::string sample_opening;     // path that was asked for; empty: none

  BoardLayouter layouter;
  bool laid_out = false;  // the layouter holds the open map
  // The text being typed as the layouter last saw it.
  std::uint32_t previewed_editor = 0;
  std::string previewed_text;

  std::optional<TextEditorRequest> text_editor;  // where a view showed it in this pass
  std::uint32_t last_editor_id = 0;
  bool text_editor_expected = false;  // a pass with it began, so some view has to show it
  std::string drafted_text;           // what of it was kept last
  double draft_due_ms = 0;
  bool draft_kept = false;

  std::uint32_t focus_before_palette = 0;
  std::uint32_t focus_before_find = 0;
  std::string last_found;  // what was looked for when the bar was closed

  bool reload_wanted = false;
  bool touched = false;
  std::string page_title;
};

}  // namespace throughline
