// The YAML in front of a Mermaid diagram, between two lines of `---`.
#pragma once

#include <span>
#include <string>

#include "journey/mermaid_text.hpp"
#include "journey/repairs.hpp"

namespace throughline {

// Takes the front matter off `lines` and returns its title, decoded; empty where there is none. Of
// YAML it reads the scalars of top-level keys: plain, quoted, and in blocks of `|` and `>`.
[[nodiscard]] std::string take_front_matter(std::span<const SourceLine>& lines, Repairs& warnings);

}  // namespace throughline
