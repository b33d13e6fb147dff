#include "layout/board_layouter.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "layout/board_dirt.hpp"
#include "layout/card_box.hpp"
#include "layout/cell_cards.hpp"
#include "layout/curve_row.hpp"
#include "layout/head_layout.hpp"
#include "layout/wrap_cache.hpp"

namespace throughline {

// One pass over what is dirty: heads, then cells, then the heights of the rows with dirty cells,
// then places of rows, then curves.
struct BoardLayouter::State {
  using CellKey = BoardLayout::CellKey;
  using Cell = BoardLayout::Cell;

  // What is typed, kept from one layout to the next.
  struct TypedText {
    Id<Card> card;
    std::string text;
    CellKey cell = {};
    std::size_t index = 0;
    bool operator==(const TypedText&) const = default;
  };
  // What a row needs to know of its cells.
  struct RowStack {
    float tallest = 0;
    std::uint32_t reaching_cells = 0;  // with cards that span columns
  };
  State(TextMeasure& measure, const BoardMetrics& metrics) : wraps(measure) {
    layout.metrics = metrics;
  }

  void lay_out_everything(const Journey& journey, const Outline& outline, const Preview* preview) {
    old_cells = std::exchange(layout.cells_, {});
    old_places = std::exchange(layout.card_places_, {});
    layout.cells_.reserve(old_cells.size());
    layout.card_places_.reserve(journey.cards.size());
    layout.rows.clear();
    stacks.clear();
    parked_over.clear();
    typed = typed_text(journey, preview);
    BoardDirt dirt{.columns = true, .times = true, .rows = true, .curves = true};
    clean(journey, outline, dirt);
  }

  void update(const Journey& journey, const Outline& outline, const Edit& edit,
              const Preview* preview) {
    BoardDirt dirt = board_dirt(edit);
    auto now_typed = typed_text(journey, preview);
    if (now_typed != typed) {
      const auto note = [&](const CellKey& cell) {
        dirt.cells.push_back({.lane = cell.lane, .step = cell.step, .rank = {}});
      };
      if (typed) note(typed->cell);
      if (now_typed) note(now_typed->cell);
      typed = std::move(now_typed);
    }
    clean(journey, outline, dirt);
  }

  [[nodiscard]] static std::optional<TypedText> typed_text(const Journey& journey,
                                                           const Preview* preview) {
    if (preview == nullptr) return std::nullopt;
    TypedText text{.card = preview->card, .text = std::string(preview->text)};
    if (preview->card) {
      const Card* card = journey.find(preview->card);
      if (card == nullptr) return std::nullopt;
      text.cell = {.lane = card->place.lane, .step = card->place.step};
    } else {
      text.cell = {.lane = preview->lane, .step = preview->step};
      text.index = preview->index;
    }
    return text;
  }

  // -- Doing it

  void clean(const Journey& journey, const Outline& outline, BoardDirt& dirt) {
    clean_heads(journey, outline, dirt);
    // One more or less of the parked cards moves the others, and the row is there only with them.
    const auto is_parked = [](const CardPlace& place) { return !place.lane; };
    if (std::erase_if(dirt.cells, is_parked) > 0 || dirt.columns) {
      dirt.rows = true;
      clear_parked();
    }
    if (dirt.rows) take_over_rows(journey, outline, dirt);

    std::unordered_set<Id<Lane>> changed_rows;
    const auto refresh = [&](const CellKey& key) {
      if (refresh_cell(journey, outline, key)) changed_rows.insert(key.lane);
    };
    for (const Id<Lane> lane : dirt.lanes) {
      for (const ColumnBox& column : layout.columns) {
        if (column.step) refresh({.lane = lane, .step = column.step});
      }
    }
    for (const RecordKey& told : dirt.told_on_cards) {
      for (const RecordKey& key : outline.referrers(told)) {
        const Card* card = journey.find(Id<Card>{key.id});
        if (key.kind == RecordKind::card && card != nullptr) dirt.cells.push_back(card->place);
      }
    }
    std::unordered_set<CellKey, BoardLayout::CellHash> cells;
    for (const CardPlace& place : dirt.cells)
      cells.insert({.lane = place.lane, .step = place.step});
    for (const CellKey& key : cells) refresh(key);
    for (const Id<Lane> lane : changed_rows) restack(lane);
    // Neither clear() nor = {}: those go through all the buckets of a map that once was large.
    BoardLayout::Cells().swap(old_cells);
    BoardLayout::CardPlaces().swap(old_places);
    place_rows(journey, outline, dirt.curves);
  }

  void clean_heads(const Journey& journey, const Outline& outline, BoardDirt& dirt) {
    if (dirt.columns) {
      lay_out_columns(journey, outline, wraps, layout);
      layout.column_indexes_.clear();
      for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        const Id<Step> step = layout.columns[i].step;
        if (step) layout.column_indexes_.emplace(step, static_cast<std::uint32_t>(i));
      }
      dirt.curves = true;
      // Cards over several columns may have another width now.
      for (const auto& [lane, stack] : stacks) {
        if (stack.reaching_cells > 0) dirt.lanes.push_back(lane);
      }
    } else {
      for (const Id<Step> step : dirt.step_names) {
        const std::size_t index = layout.column_index_of(step);
        if (index == layout.columns.size()) continue;
        wrap_step_name(journey, wraps, layout.metrics, layout.columns[index]);
      }
      if (dirt.stage_names) wrap_stage_names(journey, outline, wraps, layout);
    }
    if (dirt.columns || dirt.times) tell_times(journey, layout);
    if (dirt.columns || !dirt.step_names.empty() || dirt.stage_names) place_heads(layout);
  }

  // Takes the visible lanes in; rows that are new are dirty, those that went leave no cell behind.
  void take_over_rows(const Journey& journey, const Outline& outline, BoardDirt& dirt) {
    const std::vector<RowBox> old_rows =
        std::exchange(layout.rows, lay_out_lanes(journey, outline, layout.metrics, wraps));
    layout.row_indexes_.clear();
    for (std::size_t i = 0; i < layout.rows.size(); ++i) {
      layout.row_indexes_.emplace(layout.rows[i].lane, static_cast<std::uint32_t>(i));
      if (stacks.try_emplace(layout.rows[i].lane).second) dirt.lanes.push_back(layout.rows[i].lane);
    }
    for (const RowBox& row : old_rows) {
      if (layout.row_indexes_.contains(row.lane)) continue;
      stacks.erase(row.lane);
      std::erase_if(layout.cells_, [&](const auto& entry) {
        if (entry.first.lane != row.lane) return false;
        forget_places(entry.first, entry.second);
        return true;
      });
    }
  }

  // Sets the row of the parked cards aside, as other steps may be there to spread them over.
  void clear_parked() {
    for (const Id<Step> step : parked_over) {
      const auto cell = layout.cells_.find({.lane = {}, .step = step});
      if (cell == layout.cells_.end()) continue;
      forget_places(cell->first, cell->second);
      for (const CardBox& box : cell->second.cards)
        old_places.insert_or_assign(box.card, cell->first);
      old_cells.insert(layout.cells_.extract(cell));
    }
    parked_over.clear();
    stacks.erase(Id<Lane>{});
  }

  void forget_places(const CellKey& key, const Cell& cell) {
    for (const CardBox& box : cell.cards) {
      const auto place = layout.card_places_.find(box.card);
      if (place != layout.card_places_.end() && place->second == key)
        layout.card_places_.erase(place);
    }
  }

  // Lays a cell's cards out anew. True when that may change its row.
  bool refresh_cell(const Journey& journey, const Outline& outline, const CellKey& key) {
    const auto stack = stacks.find(key.lane);
    if (stack == stacks.end()) return false;  // hidden, gone or parked

    float old_height = 0;
    std::uint32_t old_reach = 0;
    if (const auto old = layout.cells_.find(key); old != layout.cells_.end()) {
      old_height = old->second.height;
      old_reach = old->second.reach;
      forget_places(key, old->second);
      for (const CardBox& box : old->second.cards) old_places.insert_or_assign(box.card, key);
      old_cells.insert(layout.cells_.extract(old));
    }
    Cell cell = lay_out_cell(journey, outline, key);
    const float height = cell.height;
    const std::uint32_t reach = cell.reach;
    if (!cell.cards.empty()) {
      for (const CardBox& box : cell.cards) {
        if (box.card) layout.card_places_.insert_or_assign(box.card, key);
      }
      layout.cells_.emplace(key, std::move(cell));
    }
    RowStack& row = stack->second;
    const bool was_reaching = row.reaching_cells > 0;
    row.reaching_cells += (reach > 0 ? 1U : 0U) - (old_reach > 0 ? 1U : 0U);
    if (was_reaching || row.reaching_cells > 0) return true;
    if (height >= row.tallest) {
      row.tallest = height;
      return false;
    }
    return old_height >= row.tallest;
  }

  // The box of a card, at (0, 0), where it was laid out of the same before: in this cell, or in
  // another one if the card comes from there.
  [[nodiscard]] std::optional<CardBox> known_box(Id<Card> card,
                                                 const BoardLayout::CardInputs& inputs,
                                                 const CellKey& key) {
    if (auto box = known_box_in(old_cells, key, card, inputs)) return box;
    if (const auto place = old_places.find(card); place != old_places.end()) {
      return known_box_in(old_cells, place->second, card, inputs);
    }
    if (const auto place = layout.card_places_.find(card); place != layout.card_places_.end()) {
      return known_box_in(layout.cells_, place->second, card, inputs);
    }
    return std::nullopt;
  }

  [[nodiscard]] static std::optional<CardBox> known_box_in(const BoardLayout::Cells& cells,
                                                           const CellKey& key, Id<Card> card,
                                                           const BoardLayout::CardInputs& inputs) {
    const auto cell = cells.find(key);
    if (!card || cell == cells.end()) return std::nullopt;
    for (std::size_t i = 0; i < cell->second.cards.size(); ++i) {
      if (cell->second.cards[i].card != card || cell->second.inputs[i] != inputs) continue;
      CardBox box = cell->second.cards[i];
      translate(box, -box.rect.x, -box.rect.y);
      return box;
    }
    return std::nullopt;
  }

  [[nodiscard]] Cell lay_out_cell(const Journey& journey, const Outline& outline,
                                  const CellKey& key) {
    Cell cell;
    const std::size_t column = layout.column_index_of(key.step);
    const Lane* lane = journey.find(key.lane);
    if ((lane == nullptr && key.lane) || column == layout.columns.size()) return cell;
    const LaneKind kind = lane == nullptr ? LaneKind::note : lane->kind.value;
    const BoardMetrics& metrics = layout.metrics;

    const auto add = [&](const Card& card, std::string_view text) {
      std::uint32_t reach = 0;
      if (card.last_step && key.lane) {
        const std::size_t last = layout.column_index_of(card.last_step);
        if (last < layout.columns.size() && last > column)
          reach = static_cast<std::uint32_t>(last - column);
      }
      const ColumnBox& from = layout.columns[column];
      const ColumnBox& to = layout.columns[column + reach];
      const float width = to.x + to.width - from.x;
      const std::string line = card_line(journey, outline, card, kind);
      const BoardLayout::CardInputs inputs{.hash = hash_card_inputs(card, text, line, kind, width),
                                           .text_bytes = text.size()};
      auto known = known_box(card.id, inputs, key);
      cell.cards.push_back(known ? *std::move(known)
                                 : lay_out_card(card, text, line, kind, width, metrics, wraps));
      cell.inputs.push_back(inputs);
      cell.cards.back().reach = reach;
      cell.reach = std::max(cell.reach, reach);
    };
    const CellKey place = key.lane ? key : CellKey{};
    const bool drafts = typed && !typed->card && typed->cell == place;
    const std::optional<std::size_t> draft = drafts ? std::optional(typed->index) : std::nullopt;
    for (const Id<Card> id : shown_cards(journey, outline, key.lane, key.step, draft)) {
      const Card* card = journey.find(id);
      if (card == nullptr && !id) {
        add(Card{}, typed->text);
      } else if (card != nullptr) {
        add(*card, typed && typed->card == id ? std::string_view(typed->text) : card->text);
      }
    }
    if (!key.lane && !cell.cards.empty()) parked_over.push_back(key.step);
    float y = metrics.row_padding_y;
    for (CardBox& box : cell.cards) {
      translate(box, 0, y);
      y += box.rect.height + metrics.card_gap;
    }
    cell.height = y - metrics.row_padding_y;
    return cell;
  }

  // Stacks a row's cards from the left, each below whatever is above it in any of its columns.
  void restack(Id<Lane> lane) {
    RowStack& row = stacks.at(lane);
    row.tallest = 0;
    std::uint32_t widest = 0;
    std::vector<float> free_y(layout.columns.size(), layout.metrics.row_padding_y);
    for (std::size_t column = 0; column < layout.columns.size(); ++column) {
      const auto found = layout.cells_.find({.lane = lane, .step = layout.columns[column].step});
      if (found == layout.cells_.end()) continue;
      Cell& cell = found->second;
      widest = std::max(widest, cell.reach);
      for (CardBox& box : cell.cards) {
        const auto covered = std::span(free_y).subspan(column, box.reach + 1);
        const float y = *std::ranges::max_element(covered);
        translate(box, 0, cell.placed_at.y + y - box.rect.y);
        std::ranges::fill(covered, y + box.rect.height + layout.metrics.card_gap);
      }
      cell.height = free_y[column] - layout.metrics.row_padding_y;
    }
    for (const float y : free_y)
      row.tallest = std::max(row.tallest, y - layout.metrics.row_padding_y);
    layout.rows[layout.row_index_of(lane)].reach = widest;
  }

  void place_rows(const Journey& journey, const Outline& outline, bool curves_dirty) {
    const BoardMetrics& metrics = layout.metrics;
    float y = 0;
    for (RowBox& row : layout.rows) {
      const RowStack& stack = stacks.at(row.lane);
      row.y = y;
      row.name_at = {-metrics.head_width, y + metrics.lane_padding_top};
      row.height =
          std::max(row.collapsed ? 0 : row_height(row.kind, stack.tallest),
                   metrics.lane_padding_top + row.name.height_px() + metrics.row_padding_y);
      y += row.height;
    }
    lay_out_curve_rows(journey, outline, curves_dirty);
    const float right =
        layout.columns.empty() ? 0 : layout.columns.back().x + layout.columns.back().width;
    layout.bounds = {-metrics.head_width, -layout.head_height, metrics.head_width + right,
                     layout.head_height + y};
  }

  [[nodiscard]] float row_height(LaneKind kind, float tallest) const {
    const BoardMetrics& metrics = layout.metrics;
    if (kind == LaneKind::feeling) {
      return metrics.curve_height + (tallest > 0 ? tallest + metrics.row_padding_y : 0);
    }
    return std::max(metrics.row_minimum_height, tallest + (2 * metrics.row_padding_y));
  }

  void lay_out_curve_rows(const Journey& journey, const Outline& outline, bool dirty) {
    if (dirty) layout.curve_rows.clear();
    std::size_t index = 0;
    for (const RowBox& row : layout.rows) {
      if (row.kind != LaneKind::feeling || row.collapsed) continue;
      const float zero_y = row.y + (layout.metrics.curve_height / 2);
      if (index == layout.curve_rows.size()) layout.curve_rows.emplace_back();
      CurveRow& curves = layout.curve_rows[index++];
      if (dirty || curves.zero_y != zero_y) {
        curves = lay_out_curves(journey, outline, layout.columns, row, layout.metrics, wraps);
      }
    }
  }

  WrapCache wraps;
  BoardLayout layout;
  std::unordered_map<Id<Lane>, RowStack> stacks;  // of the visible lanes
  std::optional<TypedText> typed;
  std::vector<Id<Step>> parked_over;  // the columns under which cards are parked
  // Cells as they were before the layout that is being made.
  BoardLayout::Cells old_cells;
  BoardLayout::CardPlaces old_places;
};

BoardLayouter::BoardLayouter(TextMeasure& measure, BoardMetrics metrics)
    : state_(std::make_unique<State>(measure, metrics)) {}

BoardLayouter::~BoardLayouter() = default;

const BoardLayout& BoardLayouter::layout(const Journey& journey, const Outline& outline,
                                         const Preview* preview) {
  state_->lay_out_everything(journey, outline, preview);
  return state_->layout;
}

const BoardLayout& BoardLayouter::update(const Journey& journey, const Outline& outline,
                                         const Edit& edit, const Preview* preview) {
  state_->update(journey, outline, edit, preview);
  return state_->layout;
}

const BoardLayout& BoardLayouter::current() const {
  return state_->layout;
}

}  // namespace throughline
