#include "app/board_access.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/grid_window.hpp"
#include "app/text_flow.hpp"
#include "app/wording.hpp"
#include "base/utf8.hpp"
#include "journey/question.hpp"
#include "journey/verbs.hpp"

namespace throughline {
namespace {

constexpr std::int32_t kHeadRows = 2;
constexpr std::int32_t kHeadColumns = 1;
constexpr std::size_t kLongestCellName = 240;
constexpr std::int32_t kLowestFeeling = -500;
constexpr std::int32_t kHighestFeeling = 500;
constexpr std::int32_t kFeelingStep = 100;
constexpr float kPointSize_px = 24;

Rect clipped(const Rect& rect, const Rect& to) {
  const float left = std::clamp(rect.x, to.x, to.right());
  const float top = std::clamp(rect.y, to.y, to.bottom());
  const float right = std::clamp(rect.right(), left, to.right());
  const float bottom = std::clamp(rect.bottom(), top, to.bottom());
  return {left, top, right - left, bottom - top};
}

std::string one_line(std::string_view text) {
  std::string line(text);
  std::ranges::replace(line, '\n', ' ');
  return line;
}

std::int32_t as_index(std::size_t index) {
  return static_cast<std::int32_t>(index);
}

class GridBuilder {
 public:
  GridBuilder(AccessTree& tree, const BoardAccess& board, IntentSink& sink)
      : tree_(tree), board_(board), layout_(board.layout), sink_(sink) {}

  std::uint32_t build() {
    GridWindow window =
        grid_window(layout_, board_.session.cursor, board_.content, kMaximumBoardNodes);
    columns_ = std::move(window.columns);
    rows_ = std::move(window.rows);
    const std::uint32_t grid = AccessTree::key("board");
    add({.id = grid,
         .role = AccessRole::grid,
         .name = "Map " + board_.journey.map.title,
         .rect_px = board_.viewport_px,
         .row = kHeadRows + as_index(layout_.rows.size()),
         .column = kHeadColumns + as_index(layout_.columns.size())});
    tree_.push_parent(grid);
    add_stages();
    add_steps();
    for (const std::size_t row : rows_) add_lane(row);
    tree_.pop_parent();
    follow_cursor();
    return cursor_node_;
  }

 private:
  bool add(AccessNode node) {
    if (count_ >= kMaximumBoardNodes || tree_.full()) return false;
    ++count_;
    tree_.add(std::move(node));
    return true;
  }

  // A row's rectangle spans the board; its height is that of what stands in it.
  bool begin_row(std::string_view key, std::uint64_t salt, std::int32_t index, std::string name,
                 const Rect& head_px) {
    const Rect row_px{board_.viewport_px.x, head_px.y, board_.viewport_px.width, head_px.height};
    const std::uint32_t id = AccessTree::key(key, salt);
    const bool added = add({.id = id,
                            .role = AccessRole::row,
                            .name = std::move(name),
                            .rect_px = clipped(row_px, board_.viewport_px),
                            .row = index});
    if (added) tree_.push_parent(id);
    return added;
  }

  [[nodiscard]] bool selected(const RecordId& record) const {
    return std::ranges::find(board_.session.selection, record) != board_.session.selection.end();
  }
  [[nodiscard]] bool selected_alone(const RecordId& record) const {
    return board_.session.selection.size() == 1 && board_.session.selection.front() == record;
  }

  // Press selects, and on what is selected begins its text. Focus moves the cursor.
  void take_actions(std::uint32_t id, const RecordId& record, std::string_view field) {
    if (!tree_.pressed(id)) return;
    if (selected_alone(record)) {
      sink_(
          intent::BeginText{.target = FieldTarget{.record = record, .field = std::string(field)}});
    } else {
      sink_(intent::Select{.ids = {record}});
    }
  }
  void place_cursor(AccessNode& node, const CellCursor& cursor) {
    if (tree_.acted(node.id, AccessAction::focus)) sink_(intent::MoveCursor{cursor});
    const std::optional<CellCursor>& at = board_.session.cursor;
    const bool here = at ? *at == cursor : cursor_node_ == 0;
    if (here) cursor_node_ = node.id;
    node.focusable = here;
  }

  void add_stages() {
    if (layout_.stages.empty() || columns_.empty()) return;
    const Rect first_px = board_.places.stage_px(layout_.stages.front());
    if (!begin_row("board-stages", 0, 1, "Stages", first_px)) return;
    std::size_t column = 0;
    for (const StageBox& stage : layout_.stages) {
      std::size_t end = column;
      while (end < layout_.columns.size() && layout_.columns[end].stage == stage.stage) ++end;
      const bool shown =
          std::ranges::any_of(columns_, [&](std::size_t at) { return at >= column && at < end; });
      if (shown) add_stage(stage, column, end - column);
      column = end;
    }
    tree_.pop_parent();
  }

  void add_stage(const StageBox& box, std::size_t column, std::size_t span) {
    const Stage* stage = board_.journey.find(box.stage);
    if (stage == nullptr) return;
    AccessNode node{.id = AccessTree::key("stage", box.stage.value),
                    .role = AccessRole::columnheader,
                    .name = stage->name,
                    .description = box.figures.empty() ? std::string() : "Entered: " + box.figures,
                    .rect_px = clipped(board_.places.stage_px(box), board_.viewport_px),
                    .selected = selected(box.stage),
                    .row = 1,
                    .column = kHeadColumns + 1 + as_index(column),
                    .column_span = as_index(span)};
    take_actions(node.id, box.stage, "name");
    // Any of the stage's columns may hold the cursor's step; among the stages it has none.
    place_cursor(node,
                 {.band = CellCursor::Band::stages, .lane = {}, .stage = box.stage, .step = {}});
    add(std::move(node));
  }

  void add_steps() {
    if (columns_.empty()) return;
    const Rect first_px = board_.places.step_px(layout_.columns[columns_.front()]);
    if (!begin_row("board-steps", 0, 2, "Steps", first_px)) return;
    for (const std::size_t at : columns_) {
      const ColumnBox& column = layout_.columns[at];
      const Step* step = board_.journey.find(column.step);
      const Stage* stage = board_.journey.find(column.stage);
      std::string name = step != nullptr    ? step->name
                         : stage != nullptr ? "No steps in " + stage->name + " yet"
                                            : std::string();
      if (step != nullptr && !column.time.empty()) name += ", " + column.time;
      if (step != nullptr && step->turning_point) name += ", turning point";
      AccessNode node{
          .id = AccessTree::key("step", step != nullptr ? column.step.value : column.stage.value),
          .role = AccessRole::columnheader,
          .name = std::move(name),
          .rect_px = clipped(board_.places.step_px(column), board_.viewport_px),
          .selected = step != nullptr && selected(column.step),
          .row = 2,
          .column = kHeadColumns + 1 + as_index(at)};
      if (step != nullptr) take_actions(node.id, column.step, "name");
      if (step == nullptr && tree_.pressed(node.id)) sink_(intent::AddStep{.stage = column.stage});
      place_cursor(node, {.band = CellCursor::Band::steps,
                          .lane = {},
                          .stage = column.stage,
                          .step = column.step});
      add(std::move(node));
    }
    tree_.pop_parent();
  }

  void add_lane(std::size_t row) {
    const RowBox& box = layout_.rows[row];
    Lane parked;
    parked.name = kParkedName;
    parked.kind = LaneKind::note;
    const Lane* lane = box.lane ? board_.journey.find(box.lane) : &parked;
    if (lane == nullptr) return;
    const std::int32_t index = kHeadRows + 1 + as_index(row);
    const Rect head_px = board_.places.lane_px(box);
    if (!begin_row("lane-row", box.lane.value, index, {}, head_px)) return;
    AccessNode header{.id = AccessTree::key("lane", box.lane.value),
                      .role = AccessRole::rowheader,
                      .name = lane->name + (box.collapsed ? ", collapsed" : ""),
                      .rect_px = clipped(head_px, board_.viewport_px),
                      .selected = selected(box.lane),
                      .row = index,
                      .column = 1};
    if (box.lane) take_actions(header.id, box.lane, "name");
    add(std::move(header));
    for (const std::size_t column : columns_) add_cell(*lane, row, column, index);
    tree_.pop_parent();
  }

  void add_cell(const Lane& lane, std::size_t row, std::size_t column, std::int32_t index) {
    const ColumnBox& box = layout_.columns[column];
    const Step* step = board_.journey.find(box.step);
    const std::span<const CardBox> cards = layout_.cell(row, column);
    std::vector<RecordId> records;
    std::string contents;
    for (const CardBox& card : cards) {
      const Card* record = board_.journey.find(card.card);
      if (record == nullptr) continue;  // the preview of a new one
      records.emplace_back(card.card);
      if (contents.size() < kLongestCellName) {
        contents.append(contents.empty() ? "" : "; ").append(one_line(record->text));
      }
    }
    if (contents.size() > kLongestCellName) {
      contents = std::string(truncate_utf8(contents, kLongestCellName)) + "…";
    }
    const bool feels = !holds_cards(lane);
    std::string name =
        lane.name + ", " + (step == nullptr ? std::string("no step yet") : step->name);
    if (!feels) name += ": " + (contents.empty() ? "empty" : contents);
    if (cards.empty() && step != nullptr) {
      if (const std::string_view question = question_at(lane, *step); !question.empty())
        name.append(". ").append(one_line(question));
    }
    AccessNode node{
        .id = AccessTree::key("cell", lane.id.value ^ (box.step.value * 31) ^ box.stage.value),
        .role = AccessRole::gridcell,
        .name = std::move(name),
        .rect_px =
            clipped(board_.places.cell_px(layout_.cell_rect(row, column)), board_.content_px),
        .selected = std::ranges::any_of(records, [&](const RecordId& id) { return selected(id); }),
        .row = index,
        .column = kHeadColumns + 1 + as_index(column)};
    const std::uint32_t id = node.id;
    if (tree_.pressed(id)) press_cell(lane, box, records);
    place_cursor(
        node,
        {.band = CellCursor::Band::cells, .lane = lane.id, .stage = box.stage, .step = box.step});
    if (!add(std::move(node))) return;
    tree_.push_parent(id);
    if (feels && step != nullptr) {
      add_feelings(lane, *step, row, column);
    } else {
      for (const CardBox& card : cards) add_card_node(card);
    }
    tree_.pop_parent();
  }

  void press_cell(const Lane& lane, const ColumnBox& column, const std::vector<RecordId>& records) {
    if (!records.empty()) {
      sink_(intent::Select{.ids = records});
    } else if (column.step && holds_cards(lane)) {
      sink_(intent::BeginText{.target = NewCardTarget{.cell = card_cell(lane.id, column.step)}});
    }
  }

  void add_card_node(const CardBox& box) {
    const Card* card = board_.journey.find(box.card);
    if (card == nullptr) return;
    const std::uint32_t id = AccessTree::key("card", box.card.value);
    take_actions(id, box.card, "text");
    add({.id = id,
         .role = AccessRole::button,
         .name = card->text.empty() ? std::string("Empty card") : one_line(card->text),
         .description = evidence_of(*card),
         .rect_px = clipped(board_.places.cell_px(box.rect), board_.content_px),
         .pressed = selected(box.card)});
  }

  [[nodiscard]] std::string evidence_of(const Card& card) const {
    const Lane* lane = board_.journey.find(card.place.lane);
    if (lane == nullptr || !wants_evidence(lane->kind.value)) return {};
    return evidence_words(board_.evidence.of({.kind = RecordKind::card, .id = card.id.value}));
  }

  void add_feelings(const Lane& lane, const Step& step, std::size_t row, std::size_t column) {
    const Id<Persona> persona = board_.session.persona;
    const Feeling* feeling = find_feeling(board_.journey, persona, step.id);
    const auto value_of = [&](bool felt) {
      if (feeling == nullptr) return std::optional<Hundredths>();
      return felt ? feeling->felt : feeling->expected;
    };
    for (const bool felt : {true, false}) {
      const std::optional<Hundredths> value = value_of(felt);
      const std::string& word = feeling == nullptr ? std::string()
                                : felt             ? feeling->felt_word
                                                   : feeling->expected_word;
      std::string words = value ? value_words(*value) : "not rated";
      if (!word.empty()) words += ", " + word;
      const std::uint32_t id =
          AccessTree::key(felt ? "felt" : "expected", step.id.value ^ lane.id.value);
      take_feeling_actions(id, step.id, value, felt);
      add({.id = id,
           .role = AccessRole::slider,
           .name = std::string(felt ? "Felt" : "Expected") + " by " +
                   persona_words(board_.journey, persona) + " at " + step.name,
           .value = std::move(words),
           .rect_px = clipped(point_px(lane.id, step.id, row, column, felt), board_.content_px),
           .minimum = kLowestFeeling,
           .maximum = kHighestFeeling,
           .now_value = value ? static_cast<std::int32_t>(value->count) : 0});
    }
  }

  void take_feeling_actions(std::uint32_t id, Id<Step> step, std::optional<Hundredths> value,
                            bool felt) {
    std::int64_t change = 0;
    if (tree_.acted(id, AccessAction::increase)) change += kFeelingStep;
    if (tree_.acted(id, AccessAction::decrease)) change -= kFeelingStep;
    if (change == 0) return;
    const std::int64_t from = value ? value->count : 0;
    const Hundredths to{std::clamp<std::int64_t>(from + change, kLowestFeeling, kHighestFeeling)};
    FeelingPatch patch;
    (felt ? patch.felt : patch.expected) = to;
    sink_(intent::SetFeeling{.persona = board_.session.persona, .step = step, .patch = patch});
  }

  // Around the curve's point; where there is none yet, on the line of zero.
  [[nodiscard]] Rect point_px(Id<Lane> lane, Id<Step> step, std::size_t row, std::size_t column,
                              bool felt) const {
    const Rect cell = layout_.cell_rect(row, column);
    Point at = cell.centre();
    if (const CurveRow* curves = layout_.curve_row_of(lane)) {
      at.y = curves->zero_y;
      for (const FeelingCurve& curve : curves->curves) {
        if (curve.persona != board_.session.persona) continue;
        const auto& points = felt ? curve.felt : curve.expected;
        const auto point = std::ranges::find(points, step, &CurvePoint::step);
        if (point != points.end()) at = point->at;
      }
    }
    const Point middle = board_.places.cell_px({at.x, at.y, 0, 0}).centre();
    return {middle.x - (kPointSize_px / 2), middle.y - (kPointSize_px / 2), kPointSize_px,
            kPointSize_px};
  }

  // The arrow keys move the cursor; the keyboard of the page goes along.
  void follow_cursor() {
    const std::uint32_t focused = tree_.focused();
    const AccessNode* before = tree_.find_before(focused);
    if (cursor_node_ == 0 || focused == cursor_node_ || before == nullptr) return;
    if (tree_.acted(focused, AccessAction::focus)) return;
    const bool in_grid =
        before->role == AccessRole::gridcell || before->role == AccessRole::columnheader;
    if (in_grid) tree_.focus(cursor_node_);
  }

  AccessTree& tree_;
  const BoardAccess& board_;
  const BoardLayout& layout_;
  IntentSink& sink_;
  std::vector<std::size_t> columns_;
  std::vector<std::size_t> rows_;
  std::size_t count_ = 0;
  std::uint32_t cursor_node_ = 0;
};

}  // namespace

std::uint32_t add_board_access(AccessTree& tree, const BoardAccess& board, IntentSink& sink) {
  return GridBuilder(tree, board, sink).build();
}

}  // namespace throughline
