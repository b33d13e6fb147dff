// When the steps happen, in words: over the columns of the board and on the slides of a
// presentation. English.
//
// A step's time is its offset from the map's start. Steps without one have no words and do not
// count as neighbours.
//
//   over a column
//     start with a clock   the first step and each step on another day: "Mon 09:10"; with the date
//     from a week after
//                          the first step on: "Mon 9 Nov 09:10", and with the year where that is
//                          another one on the same day, less than 6 h after the step before: "+2
//                          min", "+1 h 20 min"
//     start is a date      "Mon 2 Nov", within the day relative to the step before
//     no start             the first step at 0: "Start"; everything else relative to the step
//     before 60 days or more      from the earliest to the latest step: "Month 1", "Month 3" since
//     the map's start; within a between them         month relative to the step before: "+9 days"
//   on a slide             "Tuesday 07:52", "Tuesday 10 November, 07:52", "Tuesday 3 November",
//   "Month 3"; without a
//                          start "after 2 h 5 min"
//
// A step set earlier than the one before it shows its own time or, without a start, "−20 min".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace throughline {

// Step::offset_min of each step in the order of the story.
using StepOffsets = std::span<const std::optional<std::int64_t>>;

// One text a step. `start` is Map::start; what is no date-time counts as empty.
[[nodiscard]] std::vector<std::string> step_times(std::string_view start, StepOffsets offsets_min);

// The long form for one step.
[[nodiscard]] std::string scene_time(std::string_view start, StepOffsets offsets_min,
                                     std::size_t step);

}  // namespace throughline
