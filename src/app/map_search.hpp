// Which maps of the list a search finds.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "platform/platform.hpp"

namespace throughline {

// The maps whose titles hold every word of the search, in their order; all for a search without
// words. Capital and small letters of Latin, Greek and Cyrillic are the same.
[[nodiscard]] std::vector<const StoredMapInfo*> find_maps(std::span<const StoredMapInfo> maps,
                                                          std::string_view search);

}  // namespace throughline
