// How a journey changes: a Change takes one record from `before` to `after`; an Edit is the changes
// of one undo step.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "journey/journey.hpp"

namespace throughline {

using Record = std::variant<Map, Persona, Stage, Step, Lane, Card, Feeling, Channel, Value, Rating,
                            Evidence, Support, Metric, Reading, Count, Link, Participant, Comment,
                            Vote, Slide, Conflict>;

// Both hold the same type and id. No `before`: created. No `after`: deleted. The map is never
// created or deleted.
struct Change {
  std::optional<Record> before = std::nullopt;
  std::optional<Record> after = std::nullopt;
  bool operator==(const Change&) const = default;
};

// One undo step. At most one change a record.
struct Edit {
  std::string label = {};  // as the undo list shows it: "Move card"
  std::vector<Change> changes = {};
  std::uint64_t site = 0;      // who made it: random for each open session
  std::uint64_t sequence = 0;  // counted from 1 for each site by History
  bool operator==(const Edit&) const = default;
};

// Applies all or nothing; an error says which record was not as `before` has it.
Status apply(Journey& journey, const Edit& edit);

// The edit that takes `edit` back: changes reversed in order and in direction.
[[nodiscard]] Edit inverse(const Edit& edit);

}  // namespace throughline
