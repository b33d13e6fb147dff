// The order of things, derived from ranks: stages, the steps within them as columns, lanes as rows,
// cards in cells. Kept by whoever shows a journey and updated from an edit's changes, at a cost
// that does not grow with the map.
#pragma once

#include <cstddef>
#include <set>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "journey/change.hpp"
#include "journey/journey.hpp"
#include "journey/record_access.hpp"

namespace throughline {

class Outline {
 public:
  explicit Outline(const Journey& journey);

  // Call after `edit` was applied to `journey`.
  void update(const Journey& journey, const Edit& edit);

  [[nodiscard]] std::span<const Id<Persona>> personas() const { return personas_; }
  [[nodiscard]] std::span<const Id<Stage>> stages() const { return stages_; }
  // In order within the stage; empty for a stage without steps.
  [[nodiscard]] std::span<const Id<Step>> steps(Id<Stage> stage) const;
  // Every step in the order of the story.
  [[nodiscard]] std::span<const Id<Step>> columns() const { return columns_; }
  // Every lane in order, hidden ones too.
  [[nodiscard]] std::span<const Id<Lane>> lanes() const { return lanes_; }
  [[nodiscard]] std::span<const Id<Channel>> channels() const { return channels_; }
  [[nodiscard]] std::span<const Id<Value>> values() const { return values_; }
  [[nodiscard]] std::span<const Id<Metric>> metrics() const { return metrics_; }
  [[nodiscard]] std::span<const Id<Slide>> slides() const { return slides_; }
  // Cards of the cell in order; empty span for an empty cell.
  [[nodiscard]] std::span<const Id<Card>> cell(Id<Lane> lane, Id<Step> step) const;
  // Cards beside the map: without lane or step.
  [[nodiscard]] std::span<const Id<Card>> parked() const;
  [[nodiscard]] std::size_t card_count(Id<Lane> lane) const;
  // Position in columns(); columns().size() when the step is not there.
  [[nodiscard]] std::size_t column_of(Id<Step> step) const;
  // Records that point to `target` by a field other than their place, in a fixed order.
  [[nodiscard]] std::vector<RecordKey> referrers(RecordKey target) const;

  // Equal to a fresh one after any number of updates.
  bool operator==(const Outline&) const = default;

 private:
  struct Cell {
    Id<Lane> lane;
    Id<Step> step;
    auto operator<=>(const Cell&) const = default;
  };
  struct CellHash {
    std::size_t operator()(const Cell& cell) const {
      return static_cast<std::size_t>((cell.lane.value * 0x9E3779B97F4A7C15ULL) ^ cell.step.value);
    }
  };
  struct CellChange {
    Cell cell;
    Id<Card> card;
    bool added = false;
  };
  static Cell cell_of(const Card& card) {
    return {.lane = card.place.lane, .step = card.place.step};
  }
  void update_references(const Change& change);
  void update_cells(const Journey& journey, std::vector<CellChange> changes);
  void rebuild_columns();

  std::vector<Id<Persona>> personas_;
  std::vector<Id<Stage>> stages_;
  std::vector<Id<Step>> columns_;
  std::vector<Id<Lane>> lanes_;
  std::vector<Id<Channel>> channels_;
  std::vector<Id<Value>> values_;
  std::vector<Id<Metric>> metrics_;
  std::vector<Id<Slide>> slides_;
  std::unordered_map<Id<Stage>, std::vector<Id<Step>>> steps_;
  std::unordered_map<Cell, std::vector<Id<Card>>, CellHash> cells_;
  std::unordered_map<Id<Lane>, std::size_t> card_counts_;
  std::unordered_map<Id<Step>, std::size_t> column_of_;
  std::set<std::pair<RecordKey, RecordKey>> referrers_;  // target, referrer
};

}  // namespace throughline
