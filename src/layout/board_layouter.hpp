// Makes a BoardLayout and keeps it up to date.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "journey/change.hpp"
#include "journey/outline.hpp"
#include "layout/board_layout.hpp"

namespace throughline {

class BoardLayouter {
 public:
  // `measure` must outlive this.
  explicit BoardLayouter(TextMeasure& measure, BoardMetrics metrics = {});
  ~BoardLayouter();
  BoardLayouter(const BoardLayouter&) = delete;
  BoardLayouter& operator=(const BoardLayouter&) = delete;

  // A text while it is being typed: it replaces that of a card or, with no card, stands as a new
  // one in a cell.
  struct Preview {
    Id<Card> card;
    std::string_view text;
    // Of a new card only.
    Id<Lane> lane = {};
    Id<Step> step = {};
    std::size_t index =
        static_cast<std::size_t>(-1);  // among the cell's cards; past the end: at the end
  };

  // Lays out everything. Lines of texts that were wrapped before are taken over.
  const BoardLayout& layout(const Journey& journey, const Outline& outline,
                            const Preview* preview = nullptr);

  // The same result after `edit` was applied to the journey and outline that were laid out last, or
  // with another preview: at a cost of what the edit touches, not of the map. An edit without
  // changes is one.
  const BoardLayout& update(const Journey& journey, const Outline& outline, const Edit& edit,
                            const Preview* preview = nullptr);

  [[nodiscard]] const BoardLayout& current() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace throughline
