// What a view wants to happen. Views emit intents while they draw; App::dispatch carries them out
// after the pass: view intents change the session, document intents call a verb and commit it.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "app/commands.hpp"
#include "app/session.hpp"

namespace throughline::intent {

// One intent a line reads as the list it is.
// clang-format off

// -- View
struct SetBoardViewport { Rect viewport_px; };
struct SetCamera { Camera camera; };
struct FitBoard {};
struct ZoomBy { float factor = 1; Point at_px; };  // keeps the board point under at_px in place
struct RevealRecord { RecordId record; };          // scrolls it into view, no further than needed
enum class SelectMode : std::uint8_t { replace, toggle };
struct Select { std::vector<RecordId> ids; SelectMode mode = SelectMode::replace; };
struct MoveCursor { CellCursor cursor; };
struct ChoosePersona { Id<Persona> persona; };
struct SetFilter { BoardFilter filter; };
struct SetColourBy { ColourBy by = ColourBy::own; };
struct SetTheme { Theme theme = Theme::system; };
struct SetMotion { Motion motion = Motion::system; };
struct SetTextSize { std::uint16_t percent = 100; };  // others than kTextSizes do nothing
struct ShowSheet { Sheet sheet = Sheet::none; };
struct CloseReport {};
struct CloseToast {};
struct ToastAction {};
struct BeginText { TextTarget target; bool select_all = true; };
struct EndText {};  // commits what was typed
struct OfferLanes { std::size_t index = kAtEnd; };  // the kinds of lane, for a new one there
struct OpenPalette {};
struct ClosePalette {};
struct MoveInPalette { int by = 1; };  // what is chosen, over the ends too
struct ChooseFromPalette { std::size_t index = 0; };
struct ShowShortcuts { bool shown = true; };
struct OpenFind {};
struct CloseFind {};
struct SetFindCase { LetterCase letter_case = LetterCase::alike; };
struct StepFind { int way = 1; };  // to the next place or the one before
struct OfferHistory {};            // the list of edits to go back or forward to
struct Perform { Command command = Command::undo; };

// -- Document
struct AddPersona {};
struct AddStage { std::size_t index = kAtEnd; };
struct AddStep { Id<Stage> stage; std::size_t index = kAtEnd; };
struct AddLane { LaneKind kind = LaneKind::doing; std::size_t index = kAtEnd; };
struct MoveStage { Id<Stage> stage; std::size_t index = 0; };
struct MoveStep { Id<Step> step; Id<Stage> stage; std::size_t index = 0; };
struct MovePersona { Id<Persona> persona; std::size_t index = 0; };
struct MoveLane { Id<Lane> lane; std::size_t index = 0; };
struct MoveCards { std::vector<Id<Card>> cards; CardCell to; std::size_t index = 0; };
struct DuplicateCards { std::vector<Id<Card>> cards; };  // the copies are selected
struct SetFeeling { Id<Persona> persona; Id<Step> step; FeelingPatch patch; };
struct ChangeRecord { Record record; std::string label; };
// Sets or clears a reference, or puts it into or takes it out of a set of them.
struct ChangeReference { RecordId record; std::string field; std::uint64_t to = 0; bool on = true; };
// Adds to a list what was typed, or what is there already.
struct AddToList { RecordList list = RecordList::evidence; RecordId owner; std::string text; };
struct AttachToList { RecordList list = RecordList::evidence; RecordId owner; RecordKey subject; };
struct SetPair { Record record; };  // its id follows from what it belongs to
struct MoveRecord { RecordId record; std::size_t index = 0; };  // among its siblings in a list
struct RemoveRecords { std::vector<RecordId> ids; };
struct Undo {};
struct Redo {};
struct GoInHistory { int steps = 0; };  // so many undos (below 0) or redos
enum class ReplaceScope : std::uint8_t { one, all };
struct ReplaceFound { ReplaceScope scope = ReplaceScope::one; };

// -- Library and files
struct GoHome {};
struct ShowNewMap { bool shown = true; };  // the sheet with the ways to begin one
struct NewMap {};
struct OpenMap { std::string key; };
// Below assets/: "samples/coffee.journey.json". What lies in "templates/" becomes a map of its own.
struct OpenSample { std::string path; };
struct SearchMaps { std::string text; };
struct RenameMap { std::string key; std::string title; };
struct DuplicateMap { std::string key; };
struct DeleteMap { std::string key; };
struct PickFile {};
struct ExportMap {};  // the open one
struct RetrySave {};
struct ReloadForUpdate {};

// -- Presenting
struct StartPresenting {};
struct GoToScene { std::size_t scene = 0; };
struct StopPresenting {};

// -- A newcomer's first scene
struct StartGuide {};  // with a new map
struct GuideTo { GuideQuestion question = GuideQuestion::who; };
struct EndGuide {};
// clang-format on

}  // namespace throughline::intent

namespace throughline {

using Intent = std::variant<
    intent::SetBoardViewport, intent::SetCamera, intent::FitBoard, intent::ZoomBy,
    intent::RevealRecord, intent::Select, intent::MoveCursor, intent::ChoosePersona,
    intent::SetFilter, intent::SetColourBy, intent::AddToList, intent::AttachToList,
    intent::SetPair, intent::MoveRecord, intent::SetTheme, intent::SetMotion, intent::SetTextSize,
    intent::ShowSheet, intent::CloseReport, intent::CloseToast, intent::ToastAction,
    intent::BeginText, intent::EndText, intent::AddPersona, intent::AddStage, intent::AddStep,
    intent::AddLane, intent::MoveStage, intent::MoveStep, intent::MovePersona, intent::MoveLane,
    intent::MoveCards, intent::DuplicateCards, intent::SetFeeling, intent::ChangeRecord,
    intent::ChangeReference, intent::RemoveRecords, intent::Undo, intent::Redo, intent::GoHome,
    intent::NewMap, intent::OpenMap, intent::OpenSample, intent::RenameMap, intent::DuplicateMap,
    intent::DeleteMap, intent::PickFile, intent::ExportMap, intent::RetrySave,
    intent::ReloadForUpdate, intent::StartPresenting, intent::GoToScene, intent::StopPresenting,
    intent::ShowNewMap, intent::SearchMaps, intent::StartGuide, intent::GuideTo, intent::EndGuide,
    intent::OfferLanes, intent::Perform, intent::OpenPalette, intent::ClosePalette,
    intent::MoveInPalette, intent::ChooseFromPalette, intent::ShowShortcuts, intent::OpenFind,
    intent::CloseFind, intent::SetFindCase, intent::StepFind, intent::ReplaceFound,
    intent::OfferHistory, intent::GoInHistory>;

class IntentSink {
 public:
  void operator()(Intent intent) { intents_.push_back(std::move(intent)); }
  [[nodiscard]] std::vector<Intent> take() { return std::exchange(intents_, {}); }

 private:
  std::vector<Intent> intents_;
};

}  // namespace throughline
