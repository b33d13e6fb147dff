// What of a board an edit touches.
#pragma once

#include <vector>

#include "journey/change.hpp"
#include "journey/journey.hpp"

namespace throughline {

struct BoardDirt {
  bool columns = false;  // which stages and steps there are, and in which order
  bool times = false;
  bool rows = false;  // which lanes there are, and their heads
  bool curves = false;
  bool stage_names = false;  // with their figures
  std::vector<Id<Step>> step_names = {};
  std::vector<CardPlace> cells = {};          // the rank does not count
  std::vector<Id<Lane>> lanes = {};           // all of their cells
  std::vector<RecordKey> told_on_cards = {};  // channels and metrics: all cards that show them
};

[[nodiscard]] BoardDirt board_dirt(const Edit& edit);

}  // namespace throughline
