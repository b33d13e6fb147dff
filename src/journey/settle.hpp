// Makes what was read from a file a valid map: every reference holds, every record stands in a
// possible place and has a rank. What can't stand is handed out to be kept as text.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "journey/field_codec.hpp"
#include "journey/fields.hpp"
#include "journey/journey.hpp"

namespace throughline {

// Index in the file's array of each record of a table, in the table's order: what paths are made
// of.
using FileIndexes = std::array<std::vector<std::uint32_t>, kRecordKindCount>;

// Expects the tables in the order of `indexes`. Records that can't stand are moved to arrays of
// `kept`, named "feelings_unread" for example.
void settle(Journey& journey, const FileIndexes& indexes, Repairs& repairs, KeptMembers& kept);

}  // namespace throughline
