#include "layout/board_layouter.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <variant>
#include <vector>

#include "layout/card_box.hpp"
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
  struct Dirt {
    bool columns = false, rows = false, curves = false;
    std::vector<CellKey> cells = {};
    std::vector<Id<Lane>> lanes = {};  // all of their cells
  };

  State(TextMeasure& measure, const BoardMetrics& metrics) : wraps(measure) {
    layout.metrics = metrics;
  }

  void lay_out_everything(const Journey& journey, const Outline& outline, const Preview* preview) {
    wraps.begin_generation();
    layout.cells_.clear();
    layout.card_places_.clear();
    layout.rows.clear();
    stacks.clear();
    typed = typed_text(journey, preview);
    Dirt dirt{.columns = true, .rows = true, .curves = true};
    clean(journey, outline, dirt);
  }

  void update(const Journey& journey, const Outline& outline, const Edit& edit,
              const Preview* preview) {
    Dirt dirt;
    for (const Change& change : edit.changes) note(change, dirt);
    auto now_typed = typed_text(journey, preview);
    if (now_typed != typed) {
      if (typed) dirt.cells.push_back(typed->cell);
      if (now_typed) dirt.cells.push_back(now_typed->cell);
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

  // -- What a change touches

  template <class T>
  static std::pair<const T*, const T*> sides(const Change& change) {
    const auto side = [](const std::optional<Record>& record) {
      return record ? std::get_if<T>(&*record) : nullptr;
    };
    return {side(change.before), side(change.after)};
  }

  static void note(const Change& change, Dirt& dirt) {
    if (const auto [before, after] = sides<Card>(change); before != nullptr || after != nullptr) {
      for (const Card* card : {before, after}) {
        if (card != nullptr) dirt.cells.push_back({card->place.lane, card->place.step});
      }
    } else if (const auto [old_step, step] = sides<Step>(change);
               old_step != nullptr || step != nullptr) {
      const bool stays = old_step != nullptr && step != nullptr;
      dirt.columns |= !stays || old_step->place != step->place || old_step->name != step->name ||
                      old_step->offset_min != step->offset_min;
    } else if (const auto [old_lane, lane] = sides<Lane>(change);
               old_lane != nullptr || lane != nullptr) {
      dirt.rows = true;
      dirt.curves = true;
      if (old_lane != nullptr && lane != nullptr && old_lane->kind != lane->kind) {
        dirt.lanes.push_back(lane->id);
      }
    } else if (const auto [old_map, map] = sides<Map>(change);
               old_map != nullptr && map != nullptr) {
      dirt.columns |= old_map->start != map->start;
    } else if (const auto [old_stage, stage] = sides<Stage>(change);
               old_stage != nullptr || stage != nullptr) {
      dirt.columns = true;
    } else {
      dirt.curves = true;  // personas and feelings
    }
  }

  // -- Doing it

  void clean(const Journey& journey, const Outline& outline, Dirt& dirt) {
    if (dirt.columns) {
      take_over_heads(lay_out_heads(journey, outline, layout.metrics, wraps));
      dirt.curves = true;
      // Cards over several columns may have another width now.
      for (const auto& [lane, stack] : stacks) {
        if (stack.reaching_cells > 0) dirt.lanes.push_back(lane);
      }
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
    for (const CellKey& key : dirt.cells) refresh(key);
    for (const Id<Lane> lane : changed_rows) restack(lane);
    place_rows(journey, outline, dirt.curves);
  }

  void take_over_heads(HeadBoxes heads) {
    layout.head_height = heads.height;
    layout.stages = std::move(heads.stages);
    layout.columns = std::move(heads.columns);
    layout.column_indexes_.clear();
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
      const Id<Step> step = layout.columns[i].step;
      if (step) layout.column_indexes_.emplace(step, static_cast<std::uint32_t>(i));
    }
  }

  // Takes the visible lanes in; rows that are new are dirty, those that went leave no cell behind.
  void take_over_rows(const Journey& journey, const Outline& outline, Dirt& dirt) {
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
      layout.cells_.erase(old);
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

  [[nodiscard]] Cell lay_out_cell(const Journey& journey, const Outline& outline,
                                  const CellKey& key) {
    Cell cell;
    const std::size_t column = layout.column_index_of(key.step);
    const Lane* lane = journey.find(key.lane);
    if (lane == nullptr || column == layout.columns.size()) return cell;
    const BoardMetrics& metrics = layout.metrics;

    const auto add = [&](const Card& card, std::string_view text) {
      std::uint32_t reach = 0;
      if (card.last_step) {
        const std::size_t last = layout.column_index_of(card.last_step);
        if (last < layout.columns.size() && last > column)
          reach = static_cast<std::uint32_t>(last - column);
      }
      const ColumnBox& from = layout.columns[column];
      const ColumnBox& to = layout.columns[column + reach];
      cell.cards.push_back(
          lay_out_card(card, text, lane->kind.value, to.x + to.width - from.x, metrics, wraps));
      cell.cards.back().reach = reach;
      cell.reach = std::max(cell.reach, reach);
    };
    const auto ids = outline.cell(key.lane, key.step);
    const bool has_new = typed && !typed->card && typed->cell == key;
    const std::size_t new_at = has_new ? std::min(typed->index, ids.size()) : 0;
    for (std::size_t i = 0; i <= ids.size(); ++i) {
      if (has_new && i == new_at) add(Card{}, typed->text);
      if (i == ids.size()) break;
      const Card* card = journey.find(ids[i]);
      if (card == nullptr) continue;
      add(*card, typed && typed->card == card->id ? std::string_view(typed->text) : card->text);
    }
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
          std::max(row_height(row.kind, stack.tallest),
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
      if (row.kind != LaneKind::feeling) continue;
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
