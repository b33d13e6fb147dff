// The map that a Mermaid diagram describes.
#pragma once

#include <string_view>

#include "journey/journey.hpp"
#include "journey/mermaid_diagram.hpp"
#include "journey/repairs.hpp"

namespace throughline {

// Ids are hashes of kind, text and occurrence, the map's of its `source`: the same text gives the
// same bytes. Scores 1..5 become -5..+5; where one is above 5, and none of a
// scale of its own, all count as 1..10, with a warning.
[[nodiscard]] Journey make_mermaid_map(const MermaidDiagram& diagram, std::string_view source,
                                       std::string_view fallback_title, Repairs& warnings);

}  // namespace throughline
