// Maps out of the files people have: `.journey.json`, Mermaid journey diagrams, and Markdown with
// such diagrams in fenced blocks. What a file is follows from what is in it, not from its name.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "journey/journey.hpp"

namespace throughline {

// What the file picker offers, as HTML's `accept`.
inline constexpr std::string_view kImportAccept =
    ".json,.mmd,.mermaid,.md,.markdown,.txt,application/json,text/plain,text/markdown";

struct ImportedMap {
  Journey journey;
  std::vector<Error> notes;  // what was repaired, guessed or left out
};

// At least one map, or an Error that says why the file holds none.
[[nodiscard]] Result<std::vector<ImportedMap>> import_file(std::string_view file_name,
                                                           std::string_view bytes);

}  // namespace throughline
