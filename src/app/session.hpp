// What a person sees and does right now, as data: which screen, what is selected, where the camera
// is, what is being typed. Never stored in the map. Only App changes it; views read it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/about.hpp"
#include "app/board_filter.hpp"
#include "app/find.hpp"
#include "app/palette.hpp"
#include "base/rect.hpp"
#include "journey/record_lists.hpp"
#include "journey/verbs.hpp"
#include "platform/platform.hpp"

namespace throughline {

enum class Screen : std::uint8_t { home, board, present };
enum class Theme : std::uint8_t { system, light, dark };
enum class Motion : std::uint8_t { system, reduced };
// A dialog over the page that is about the program and not about a map.
enum class Sheet : std::uint8_t { none, settings, about };
// The size of everything on the page, per cent. The board has its own zoom on top of it.
inline constexpr std::uint16_t kTextSizes[] = {90, 100, 115, 130, 150};

// screen = viewport + (board - origin) * zoom.
struct Camera {
  Point origin;    // the board point at the viewport's top left
  float zoom = 1;  // kMinimumZoom..kMaximumZoom
  bool operator==(const Camera&) const = default;
};
inline constexpr float kMinimumZoom = 0.05F;
inline constexpr float kMaximumZoom = 4.0F;

// The keyboard's place in the grid. No lane: among the stages (kStageRow) or step heads (kStepRow).
struct CellCursor {
  enum class Band : std::uint8_t { stages, steps, cells } band = Band::cells;
  Id<Lane> lane;
  Id<Stage> stage;
  Id<Step> step;
  bool operator==(const CellCursor&) const = default;
};

// A text field of a record that exists ("name", "text", "narrative": the names of fields.hpp)…
struct FieldTarget {
  RecordId record;
  std::string field;
  bool operator==(const FieldTarget&) const = default;
};
// …or a card that will exist once there is text for it…
struct NewCardTarget {
  CardCell cell;
  std::size_t index = kAtEnd;
  bool operator==(const NewCardTarget&) const = default;
};
// …or the new title of a map in the list.
struct MapTitleTarget {
  std::string key;
  bool operator==(const MapTitleTarget&) const = default;
};
// …or a word of a feeling, whose record may not exist yet.
struct FeelingWordTarget {
  Id<Persona> persona;
  Id<Step> step;
  enum class Word : std::uint8_t { felt, expected, note } word = Word::felt;
  bool operator==(const FeelingWordTarget&) const = default;
};
// …or elements that a set of a record will have (tags), with commas between.
struct ElementTarget {
  RecordId record;
  std::string field;
  bool operator==(const ElementTarget&) const = default;
};
// …or what is searched for among the records that a field of a record may point to.
struct ReferenceTarget {
  RecordId record;
  std::string field;
  bool operator==(const ReferenceTarget&) const = default;
};
// …or what is to be added to a list of records, or searched for to be put into it.
struct ListEntryTarget {
  RecordList list = RecordList::evidence;
  RecordId owner;
  bool operator==(const ListEntryTarget&) const = default;
};
// …or what the list of maps is searched for.
struct MapSearchTarget {
  bool operator==(const MapSearchTarget&) const = default;
};
// …or what the command palette is asked…
struct PaletteTarget {
  bool operator==(const PaletteTarget&) const = default;
};
// …or what is looked for on the map, and what is to stand there instead.
struct FindTarget {
  bool operator==(const FindTarget&) const = default;
};
struct ReplacementTarget {
  bool operator==(const ReplacementTarget&) const = default;
};
using TextTarget = std::variant<FieldTarget, NewCardTarget, MapTitleTarget, FeelingWordTarget,
                                ElementTarget, ReferenceTarget, ListEntryTarget, MapSearchTarget,
                                PaletteTarget, FindTarget, ReplacementTarget>;

// What was typed into a field and could not be written. It is shown there, with the reason, until
// it is mended or taken back, or something else is selected.
struct RefusedText {
  TextTarget target;
  std::string typed;
  std::string why;  // a sentence
};
// What was typed into a search for a record, after the keyboard left it.
struct ReferenceSearch {
  TextTarget target;
  std::string text;
};

// A text being typed. The view that shows the target tells the platform where (show_text_editor).
struct TextEditing {
  std::uint32_t editor_id = 0;
  TextTarget target;
  std::string text;  // as typed so far
  bool select_all = false;
};

enum class SaveState : std::uint8_t { nothing_open, saved, saving, failed };

// One line at the bottom, with an optional way back ("Map deleted · Undo").
struct Toast {
  std::string text;
  enum class Tone : std::uint8_t { plain, good, bad } tone = Tone::plain;
  enum class Action : std::uint8_t { none, undo, restore_map, reload } action = Action::none;
  std::string action_key;  // of restore_map: the map
  double until_ms = 0;
};

// What an import or a failed action has to say; shown as a dialog until it is closed.
struct Report {
  std::string title;
  std::vector<Error> lines;
};

struct Presenting {
  std::size_t scene = 0;     // 0: the whole map; n: the n-th step
  double since_ms = 0;       // when this scene began: for the move of the camera
  std::size_t previous = 0;  // scene it came from
};

// A newcomer's first scene in four questions: who, when does it begin, what happens first, what do
// they feel. Every answer is an ordinary edit of the map, so leaving in the middle loses nothing.
enum class GuideQuestion : std::uint8_t { who, when, what, feeling };
struct Guide {
  GuideQuestion question = GuideQuestion::who;
  Id<Persona> persona;
  Id<Step> step;
};

// The kinds of lane are to be offered for a new one; a higher number is a new wish.
struct LaneOffer {
  std::uint32_t number = 0;
  std::size_t index = kAtEnd;  // where it goes
};

struct Session {
  Screen screen = Screen::home;
  Theme theme = Theme::system;
  Motion motion = Motion::system;
  std::uint16_t text_size = 100;  // one of kTextSizes
  Sheet sheet = Sheet::none;
  std::optional<About> about;  // once it was asked for and came
  PageChanged page;
  Camera camera;
  Rect board_viewport_px;           // where the board is on the page
  bool fit_pending = false;         // fit once the viewport and layout are known
  std::vector<RecordId> selection;  // in the order it was made
  std::optional<CellCursor> cursor;
  Id<Persona> persona;  // whose curve and feelings are edited; none: "the customer"
  BoardFilter filter;
  ColourBy colour_by = ColourBy::own;
  std::optional<TextEditing> editing;
  std::optional<RefusedText> refused;
  std::optional<ReferenceSearch> reference_search;
  Presenting presenting;
  bool fullscreen = false;
  bool files_dragged = false;  // a file hovers over the page
  SaveState save = SaveState::nothing_open;
  std::string save_problem;  // in words, while `save` is failed
  std::optional<Toast> toast;
  std::optional<Report> report;
  std::vector<StoredMapInfo> maps;  // newest first, deleted ones left out
  bool maps_known = false;          // false until the list was read
  std::string map_search;           // what the titles shown hold; while typed: `editing`
  bool new_map_shown = false;       // the sheet with the ways to begin one
  std::optional<Guide> guide;       // of the open map
  LaneOffer lane_offer;
  std::uint32_t history_offer = 0;        // a higher number is a new wish for the list of edits
  std::uint32_t board_focus = 0;          // likewise for the keyboard, to the board's cursor
  std::optional<CommandPalette> palette;  // while it is open
  std::vector<Command> recent_commands;   // chosen from it, the last one first
  bool shortcuts_shown = false;           // the sheet that lists them
  std::optional<Find> find;               // on the board, while its bar is open

  [[nodiscard]] bool dark() const {
    return theme == Theme::dark || (theme == Theme::system && page.scheme == ColourScheme::dark);
  }
  [[nodiscard]] bool reduced_motion() const {
    return motion == Motion::reduced || page.reduced_motion;
  }
};

}  // namespace throughline
