// The edits that a file carries since it was handed out (SPEC 6.14): with them it merges without
// the map it was copied from.
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "journey/change.hpp"
#include "journey/journey.hpp"

namespace throughline {

// The edit from one state of a map to a later one, squashed: one change for each record that
// differs.
[[nodiscard]] Edit edit_between(const Journey& before, const Journey& after);

// A copy whose file carries what is changed from now on.
[[nodiscard]] Journey hand_out(Journey journey);

// Sets what the journey was handed out as, from the changes since then as write_edit writes them.
// An error where they can't be read, do not fit, or would have left a map in which a reference
// points nowhere.
[[nodiscard]] Status read_handed_out(Journey& journey, std::string_view since);

}  // namespace throughline
