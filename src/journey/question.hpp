// What an empty place of the board asks, so that whoever begins knows what to write: questions come
// with templates and are the map's own. They are no cards, and show only where there is none.
#pragma once

#include <string_view>

#include "journey/records.hpp"

namespace throughline {

// In a lane of what is done, the step's question where it has one; else the lane's. Empty: nothing
// is asked, as in a lane of feelings.
[[nodiscard]] inline std::string_view question_at(const Lane& lane, const Step& step) {
  if (lane.kind.value == LaneKind::feeling) return {};
  const bool asks_step = lane.kind.value == LaneKind::doing && !step.question.empty();
  return asks_step ? step.question : lane.question;
}

}  // namespace throughline
