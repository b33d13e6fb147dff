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
  std::vector<Id<Step>> step_names = {};
  std::vector<Id<Stage>> stage_names = {};
  std::vector<CardPlace> cells = {};       // the rank does not count
  std::vector<Id<Lane>> lanes = {};        // all of their cells
  std::vector<Id<Channel>> channels = {};  // all cards that go through them
};

[[nodiscard]] BoardDirt board_dirt(const Edit& edit);

}  // namespace throughline
