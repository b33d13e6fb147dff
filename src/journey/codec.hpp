// The file: `NAME.journey.json`, {"format":"throughline","version":2,"map":{…},"personas":[…],…}.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "journey/change.hpp"
#include "journey/journey.hpp"

namespace throughline {

// The version of the file that is written. Older ones are brought to it by migrations/.
inline constexpr std::int64_t kFileVersion = 2;

struct ReadLimits {
  std::size_t bytes = std::size_t{24} * 1024 * 1024;
  std::size_t depth = 32;
  std::size_t records = 200'000;
  std::size_t values = 2'000'000;
  std::size_t string_bytes = std::size_t{64} * 1024;
  std::size_t number_bytes = 1000;
};

// What could be read, and what had to be repaired or was lost: one Error each, `where` the JSON
// path.
struct ReadResult {
  Journey journey;
  std::vector<Error> repairs;
  // The file says that a later version made it: it may be shown, but must not be written over.
  bool newer_version = false;
};

// Never crashes or hangs on any bytes. An Error when there is no map to be had from them.
[[nodiscard]] Result<ReadResult> read_journey(std::string_view json, const ReadLimits& limits = {});

// Canonical bytes: records in rank order, keys in a fixed order, only fields that differ from their
// default, one record a line, a final newline. read_journey gives the same journey back. One that
// was handed out carries what was changed since then.
[[nodiscard]] std::string write_journey(const Journey& journey);

// One edit as the journal keeps it: a line of JSON without a newline, changes field by field as
// [from, to].
[[nodiscard]] std::string write_edit(const Edit& edit);
// `journey` is the state before the edit. An Error where it does not fit, or would leave a
// reference that points nowhere.
[[nodiscard]] Result<Edit> read_edit(const Journey& journey, std::string_view json);
// `journey` is the state after the edit; whether its references held before is for the caller to
// see.
[[nodiscard]] Result<Edit> read_edit_backwards(const Journey& journey, std::string_view json);

}  // namespace throughline
