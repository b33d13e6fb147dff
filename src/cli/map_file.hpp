// A map file as the commands read it.
#pragma once

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

[[nodiscard]] MapFile open_map(const std::string& path);

// Says every problem of the file on standard error. True where there was none.
bool report_problems(const std::string& path, const Result<ReadResult>& read);

}  // namespace throughline
