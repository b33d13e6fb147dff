// How many customers a stage's arrow speaks of: those who entered in the newest period, and how
// many of them went on to the next stage.
#pragma once

#include <cstdint>
#include <string>

#include "journey/journey.hpp"
#include "journey/outline.hpp"

namespace throughline {

// "1,000 → 420"; "96" where the next stage has no figure of the same period, or there is none;
// empty where nobody was counted. Periods are compared as they are written: "2026-Q3" is newer than
// "2026-Q2".
[[nodiscard]] std::string stage_figures(const Journey& journey, const Outline& outline,
                                        Id<Stage> stage, Id<Stage> next);

// "1,000": with a comma every three digits.
[[nodiscard]] std::string grouped_number(std::int64_t number);

}  // namespace throughline
