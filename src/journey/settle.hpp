// Makes what was read from a file a valid map: every reference holds, every record stands in a
// possible place and has a rank. What can't stand is handed out to be kept as text.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "journey/fields.hpp"
#include "journey/journey.hpp"
#include "journey/repairs.hpp"

namespace throughline {

// Index in the file's array of each record of a table, in the table's order: what paths are made
// of.
using FileIndexes = std::array<std::vector<std::uint32_t>, kRecordKindCount>;

// Records that can't be in the map, as JSON with commas between; for each kind, in the order of
// RecordKind.
using UnreadRecords = std::array<std::string, kRecordKindCount>;
void add_unread_record(UnreadRecords& unread, RecordKind kind, std::string_view json);

// Expects the tables in the order of `indexes`.
void settle(Journey& journey, const FileIndexes& indexes, Repairs& repairs, UnreadRecords& unread);

}  // namespace throughline
