#include "app/board_commands.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/map_info.hpp"
#include "app/text_flow.hpp"
#include "journey/verbs.hpp"

namespace throughline {
namespace {

constexpr float kZoomStep = 1.25F;
constexpr Hundredths kFeelingStep{100};
constexpr std::int64_t kHighestFeeling = 500;

using Intents = std::vector<Intent>;

class BoardCommands {
 public:
  explicit BoardCommands(const CommandScene& scene)
      : session_(scene.session),
        journey_(*scene.journey),
        outline_(*scene.outline),
        history_(scene.history) {}

  [[nodiscard]] Intents of(Command command) const {
    switch (command) {
      case Command::undo:
        return only_if(history_ != nullptr && !history_->undo_label().empty(), intent::Undo{});
      case Command::redo:
        return only_if(history_ != nullptr && !history_->redo_label().empty(), intent::Redo{});
      case Command::history:
        return only_if(history_ != nullptr &&
                           !(history_->undo_label().empty() && history_->redo_label().empty()),
                       intent::OfferHistory{});
      case Command::find:
        return {intent::OpenFind{}};
      case Command::find_next:
        return session_.find ? Intents{intent::StepFind{.way = 1}} : Intents{intent::OpenFind{}};
      case Command::find_previous:
        return only_if(session_.find.has_value(), intent::StepFind{.way = -1});
      case Command::edit:
        return edit();
      case Command::duplicate:
        return only_if(!cards().empty(), intent::DuplicateCards{cards()});
      case Command::remove:
        return only_if(!session_.selection.empty() && selected<Map>() == nullptr,
                       intent::RemoveRecords{session_.selection});
      case Command::select_cards:
        return select_cards();
      case Command::deselect:
        return only_if(!session_.selection.empty(), intent::Select{});
      case Command::add_card:
        return add_card();
      case Command::add_step:
        return add_step();
      case Command::add_stage:
        return {intent::AddStage{.index = stage_index()}};
      case Command::add_lane:
        return {intent::OfferLanes{.index = lane_index()}};
      case Command::add_persona:
        return {intent::AddPersona{}};
      case Command::move_left:
        return move_across(-1);
      case Command::move_right:
        return move_across(1);
      case Command::move_up:
        return move_along(-1);
      case Command::move_down:
        return move_along(1);
      case Command::raise:
        return change_feeling(kFeelingStep.count);
      case Command::lower:
        return change_feeling(-kFeelingStep.count);
      case Command::park:
        return park();
      case Command::turning_point:
        return turn();
      case Command::collapse_lane:
        return collapse_lane();
      case Command::hide_lane:
        return hide_lane();
      case Command::fit:
        return {intent::FitBoard{}};
      case Command::zoom_whole:
        return zoom(1 / session_.camera.zoom);
      case Command::zoom_in:
        return zoom(kZoomStep);
      case Command::zoom_out:
        return zoom(1 / kZoomStep);
      case Command::present:
        return only_if(!outline_.columns().empty(), intent::StartPresenting{});
      case Command::go_home:
        return {intent::GoHome{}};
      case Command::new_map:
        return {intent::GoHome{}, intent::ShowNewMap{}};
      case Command::open_file:
        return {intent::PickFile{}};
      case Command::export_map:
        return {intent::ExportMap{}};
      case Command::rename_map:
        return {intent::BeginText{.target = FieldTarget{journey_.map.id, "title"}}};
      case Command::duplicate_map:
        return {intent::DuplicateMap{map_key(journey_.map.id)}};
      default:
        return {};
    }
  }

 private:
  static Intents only_if(bool possible, Intent intent) {
    Intents intents;
    if (possible) intents.push_back(std::move(intent));
    return intents;
  }

  // The one record that is selected, if it is of this type.
  template <class T>
  [[nodiscard]] const T* selected() const {
    if (session_.selection.size() != 1) return nullptr;
    const auto* id = std::get_if<Id<T>>(&session_.selection.front());
    if (id == nullptr) return nullptr;
    if constexpr (std::is_same_v<T, Map>) {
      return &journey_.map;
    } else {
      return journey_.find(*id);
    }
  }
  // The selected cards; none when anything else is selected too.
  [[nodiscard]] std::vector<Id<Card>> cards() const {
    std::vector<Id<Card>> cards;
    for (const RecordId& id : session_.selection) {
      const auto* card = std::get_if<Id<Card>>(&id);
      if (card == nullptr) return {};
      cards.push_back(*card);
    }
    return cards;
  }
  // Where the keyboard is in the grid: a cell that can hold cards.
  [[nodiscard]] std::optional<CardCell> cell() const {
    const auto& cursor = session_.cursor;
    if (!cursor || cursor->band != CellCursor::Band::cells || !cursor->step) return std::nullopt;
    const CardCell place = card_cell(cursor->lane, cursor->step);
    return takes_card(journey_, place) ? std::optional(place) : std::nullopt;
  }

  [[nodiscard]] Intents edit() const {
    if (session_.selection.size() == 1) {
      const RecordId& id = session_.selection.front();
      if (std::holds_alternative<Id<Card>>(id)) return {intent::BeginText{FieldTarget{id, "text"}}};
      if (std::holds_alternative<Id<Stage>>(id) || std::holds_alternative<Id<Step>>(id) ||
          std::holds_alternative<Id<Lane>>(id) || std::holds_alternative<Id<Persona>>(id)) {
        return {intent::BeginText{FieldTarget{id, "name"}}};
      }
    }
    const auto& cursor = session_.cursor;
    if (!session_.selection.empty() || !cursor || cursor->band != CellCursor::Band::cells ||
        !cursor->step) {
      return {};
    }
    if (const auto place = cell()) return {intent::BeginText{NewCardTarget{.cell = *place}}};
    const Lane* lane = journey_.find(cursor->lane);
    if (lane == nullptr || holds_cards(*lane)) return {};
    // A scene nobody rated yet begins in the middle; from there it is dragged or set beside.
    FeelingPatch patch;
    patch.felt = Hundredths{0};
    return {intent::SetFeeling{.persona = session_.persona, .step = cursor->step, .patch = patch},
            intent::Select{.ids = {RecordId{feeling_id(session_.persona, cursor->step)}}}};
  }

  [[nodiscard]] Intents select_cards() const {
    std::vector<RecordId> ids;
    for (const Id<Step> step : outline_.columns()) {
      for (const Id<Lane> lane : outline_.lanes()) {
        const Lane* record = journey_.find(lane);
        if (record == nullptr || record->hidden) continue;
        for (const Id<Card> card : outline_.cell(lane, step)) ids.emplace_back(card);
      }
    }
    return only_if(!ids.empty(), intent::Select{.ids = ids});
  }

  [[nodiscard]] Intents add_card() const {
    if (const auto* card = selected<Card>(); card != nullptr && card->place.lane) {
      const CardCell place{.lane = card->place.lane, .step = card->place.step};
      const auto siblings = outline_.cell(place.lane, place.step);
      const auto at = std::ranges::find(siblings, card->id) - siblings.begin();
      return {intent::Select{}, intent::BeginText{NewCardTarget{
                                    .cell = place, .index = static_cast<std::size_t>(at) + 1}}};
    }
    const auto place = cell();
    if (!place) return {};
    return {intent::Select{}, intent::BeginText{NewCardTarget{.cell = *place}}};
  }

  // The step that is selected, or the one of what is, or the cursor's.
  [[nodiscard]] Id<Step> step_here() const {
    if (const auto* step = selected<Step>()) return step->id;
    if (const auto* card = selected<Card>()) return card->place.step;
    if (const auto* feeling = selected<Feeling>()) return feeling->step;
    return session_.cursor ? session_.cursor->step : Id<Step>{};
  }
  [[nodiscard]] Id<Stage> stage_here() const {
    if (const auto* stage = selected<Stage>()) return stage->id;
    if (const Step* step = journey_.find(step_here())) return step->place.stage;
    if (session_.cursor && journey_.find(session_.cursor->stage) != nullptr)
      return session_.cursor->stage;
    return outline_.stages().empty() ? Id<Stage>{} : outline_.stages().back();
  }
  [[nodiscard]] Intents add_step() const {
    const Id<Stage> stage = stage_here();
    if (!stage) return {};
    const auto steps = outline_.steps(stage);
    const auto at = std::ranges::find(steps, step_here());
    const std::size_t index =
        at == steps.end() ? kAtEnd : static_cast<std::size_t>(at - steps.begin()) + 1;
    return {intent::AddStep{.stage = stage, .index = index}};
  }
  [[nodiscard]] std::size_t stage_index() const {
    return index_of(outline_.stages(), stage_here()).value_or(kAtEnd - 1) + 1;
  }
  [[nodiscard]] std::size_t lane_index() const {
    const auto* lane = selected<Lane>();
    if (lane == nullptr) return kAtEnd;
    return index_of(outline_.lanes(), lane->id).value_or(kAtEnd - 1) + 1;
  }

  template <class T>
  static std::optional<std::size_t> index_of(std::span<const Id<T>> ids, Id<T> id) {
    const auto at = std::ranges::find(ids, id);
    if (at == ids.end()) return std::nullopt;
    return static_cast<std::size_t>(at - ids.begin());
  }
  // The index that is `way` further, while there is one.
  static std::optional<std::size_t> next_index(std::optional<std::size_t> index, int way,
                                               std::size_t count) {
    if (!index || (way < 0 ? *index == 0 : *index + 1 >= count)) return std::nullopt;
    return way < 0 ? *index - 1 : *index + 1;
  }

  // Out of the story; or, parked, into the first lane at the keyboard's step.
  [[nodiscard]] Intents park() const {
    const std::vector<Id<Card>> moved = cards();
    if (moved.empty()) return {};
    const bool parked = !journey_.find(moved.front())->place.lane;
    if (!parked) return {intent::MoveCards{.cards = moved, .to = {}, .index = kAtEnd}};
    const auto lane = std::ranges::find_if(outline_.lanes(), [&](Id<Lane> id) {
      return !journey_.find(id)->hidden && holds_cards(*journey_.find(id));
    });
    if (lane == outline_.lanes().end() || outline_.columns().empty()) return {};
    const auto& cursor = session_.cursor;
    const Id<Step> step = cursor && cursor->step ? cursor->step : outline_.columns().front();
    return {intent::MoveCards{.cards = moved, .to = {*lane, step}, .index = kAtEnd}};
  }

  [[nodiscard]] Intents move_across(int way) const {
    if (const auto* stage = selected<Stage>()) {
      const auto index =
          next_index(index_of(outline_.stages(), stage->id), way, outline_.stages().size());
      return only_if(index.has_value(), intent::MoveStage{stage->id, index.value_or(0)});
    }
    if (const auto* step = selected<Step>()) return move_step(*step, way);
    const auto moved = cards();
    const auto from = one_cell(moved);
    if (!from) return {};
    const auto column =
        next_index(index_of(outline_.columns(), from->step), way, outline_.columns().size());
    if (!column) return {};
    return {intent::MoveCards{
        .cards = moved, .to = {from->lane, outline_.columns()[*column]}, .index = kAtEnd}};
  }

  [[nodiscard]] Intents move_step(const Step& step, int way) const {
    const auto steps = outline_.steps(step.place.stage);
    if (const auto index = next_index(index_of(steps, step.id), way, steps.size()))
      return {intent::MoveStep{step.id, step.place.stage, *index}};
    // Over the edge of its stage, into the next one.
    const auto stages = outline_.stages();
    const auto stage = next_index(index_of(stages, step.place.stage), way, stages.size());
    if (!stage) return {};
    return {intent::MoveStep{step.id, stages[*stage], way < 0 ? kAtEnd : 0}};
  }

  // The cell in which all of the cards stand.
  [[nodiscard]] std::optional<CardCell> one_cell(std::span<const Id<Card>> cards) const {
    std::optional<CardCell> cell;
    for (const Id<Card> id : cards) {
      const Card* card = journey_.find(id);
      if (card == nullptr || !card->place.lane) return std::nullopt;
      const CardCell place{.lane = card->place.lane, .step = card->place.step};
      if (cell && *cell != place) return std::nullopt;
      cell = place;
    }
    return cell;
  }

  [[nodiscard]] Intents move_along(int way) const {
    if (const auto* lane = selected<Lane>()) {
      const auto index =
          next_index(index_of(outline_.lanes(), lane->id), way, outline_.lanes().size());
      return only_if(index.has_value(), intent::MoveLane{lane->id, index.value_or(0)});
    }
    if (const auto* persona = selected<Persona>()) {
      const auto index =
          next_index(index_of(outline_.personas(), persona->id), way, outline_.personas().size());
      return only_if(index.has_value(), intent::MovePersona{persona->id, index.value_or(0)});
    }
    const auto moved = cards();
    const auto from = one_cell(moved);
    if (!from) return {};
    // Places count among the cards that stay.
    std::size_t staying = 0;
    std::size_t before_first = kAtEnd;
    std::size_t before_last = 0;
    for (const Id<Card> card : outline_.cell(from->lane, from->step)) {
      if (std::ranges::find(moved, card) == moved.end()) {
        ++staying;
        continue;
      }
      before_first = std::min(before_first, staying);
      before_last = staying;
    }
    if (way < 0 && before_first > 0)
      return {intent::MoveCards{.cards = moved, .to = *from, .index = before_first - 1}};
    if (way > 0 && before_last < staying)
      return {intent::MoveCards{.cards = moved, .to = *from, .index = before_last + 1}};
    const auto lane = next_lane(from->lane, way);
    if (!lane) return {};
    return {intent::MoveCards{
        .cards = moved, .to = {*lane, from->step}, .index = way < 0 ? kAtEnd : 0}};
  }

  // The next lane that is shown and can hold cards.
  [[nodiscard]] std::optional<Id<Lane>> next_lane(Id<Lane> from, int way) const {
    const auto lanes = outline_.lanes();
    auto index = index_of(lanes, from);
    while ((index = next_index(index, way, lanes.size()))) {
      const Lane* lane = journey_.find(lanes[*index]);
      if (lane != nullptr && !lane->hidden && holds_cards(*lane)) return lane->id;
    }
    return std::nullopt;
  }

  [[nodiscard]] Intents change_feeling(std::int64_t by) const {
    const auto* feeling = selected<Feeling>();
    if (feeling == nullptr) return {};
    const bool felt = feeling->felt.has_value();
    const std::optional<Hundredths>& value = felt ? feeling->felt : feeling->expected;
    if (!value) return {};
    const Hundredths to{std::clamp(value->count + by, -kHighestFeeling, kHighestFeeling)};
    FeelingPatch patch;
    (felt ? patch.felt : patch.expected) = to;
    return only_if(
        to != *value,
        intent::SetFeeling{.persona = feeling->persona, .step = feeling->step, .patch = patch});
  }

  [[nodiscard]] Intents turn() const {
    const auto* step = selected<Step>();
    if (step == nullptr) return {};
    Step changed = *step;
    changed.turning_point = !step->turning_point;
    return {intent::ChangeRecord{
        std::move(changed), step->turning_point ? "Clear turning point" : "Mark turning point"}};
  }

  [[nodiscard]] Intents collapse_lane() const {
    const auto* lane = selected<Lane>();
    if (lane == nullptr || lane->hidden) return {};
    Lane changed = *lane;
    changed.collapsed = !lane->collapsed;
    return {intent::ChangeRecord{std::move(changed),
                                 lane->collapsed ? "Expand lane" : "Collapse lane"}};
  }

  [[nodiscard]] Intents hide_lane() const {
    const auto* lane = selected<Lane>();
    if (lane == nullptr) return {};
    Lane changed = *lane;
    changed.hidden = !lane->hidden;
    return {intent::ChangeRecord{std::move(changed), lane->hidden ? "Show lane" : "Hide lane"}};
  }

  [[nodiscard]] Intents zoom(float factor) const {
    return {intent::ZoomBy{factor, session_.board_viewport_px.centre()}};
  }

  const Session& session_;
  const Journey& journey_;
  const Outline& outline_;
  const History* history_;
};

}  // namespace

std::vector<Intent> board_intents_of(Command command, const CommandScene& scene) {
  return BoardCommands(scene).of(command);
}

}  // namespace throughline
