// What people type to add to a list of records (record_lists.hpp).
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "journey/record_lists.hpp"

namespace throughline {

// The edit that adds what was typed:
//   evidence   a finding, with its support for the owner
//   counts     "2026-Q3: 1,000", a period and how many entered
//   readings   "2 Nov 2026: 4.5", a day and a value
//   values     a name; channels too
// An Error says how it is to be written; lists that only take what is there have nothing to add.
[[nodiscard]] Result<Edit> add_typed(const MapView& view, RecordList list, RecordKey owner,
                                     std::string_view typed, Random& random);

// Records that hold every word that was typed, capitals or not, and may be put into the list; best
// first: those that begin with it, then in the order of the story. At most `limit`.
[[nodiscard]] std::vector<RecordKey> list_matches(const MapView& view, RecordList list,
                                                  RecordKey owner, std::string_view typed,
                                                  std::size_t limit);

}  // namespace throughline
