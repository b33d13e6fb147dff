// A map file as the commands read it.
#pragma once

#include <cstdint>
#include <string>

#include "base/result.hpp"
#include "journey/codec.hpp"

namespace throughline {

struct MapFile {
  // The map, or why there is none.
  Result<ReadResult> read;
  // False where the file could not be opened; already said.
  bool opened = true;
};

// git has an empty file where there was none.
enum class WhenEmpty : std::uint8_t { problem, empty_map };
// An empty map has no id.
[[nodiscard]] MapFile open_map(const std::string& path, WhenEmpty when_empty = WhenEmpty::problem);

// Writes a map that was read from `path`, and says why where it can't. Gives the exit status, which
// is 1 where there was something to repair; one of a later version is not written over.
[[nodiscard]] int write_read_map(const std::string& path, const ReadResult& read,
                                 const std::string& output);

// Says every problem of the file on standard error. True where there was none.
bool report_problems(const std::string& path, const Result<ReadResult>& read);

}  // namespace throughline
