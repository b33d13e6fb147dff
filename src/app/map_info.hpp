// What the list of maps shows of one, and the file name it is exported by.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "journey/journey.hpp"
#include "platform/platform.hpp"

namespace throughline {

// The map's id as text ("map:9k2f…"): what it is stored under.
[[nodiscard]] std::string map_key(Id<Map> id);

// Key, title, detail and picture of the journey as it is, changed at `changed_ms`, not deleted.
[[nodiscard]] StoredMapInfo describe_map(const Journey& journey, std::int64_t changed_ms);

// "Cold brew.journey.json": the title without what file systems refuse, never empty, at most 120
// bytes before the ending.
[[nodiscard]] std::string export_file_name(std::string_view title);

// The file's name without folders and endings, as a title: "Cold brew".
[[nodiscard]] std::string title_from_file_name(std::string_view file_name);

// "1 step", "7 steps"
[[nodiscard]] std::string counted(std::size_t count, std::string_view singular,
                                  std::string_view plural);

}  // namespace throughline
