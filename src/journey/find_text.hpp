// Finding a text in everything people wrote on a map, and writing another in its place.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "base/letter_case.hpp"
#include "base/result.hpp"
#include "journey/verbs.hpp"

namespace throughline {

struct FoundText {
  RecordKey record;
  std::string_view field;  // its name, which lives as long as the program
  TextRange range;
  bool operator==(const FoundText&) const = default;
};

// Every place without overlaps, in the order of the story: the map, personas, then each stage with
// its steps, their feelings and cards, lanes, and what lies beside the board. Looked through is
// what people write: names, texts, notes. Dates, links, pictures and choices are not, nor are
// conflicts.
[[nodiscard]] std::vector<FoundText> find_text(const MapView& view, std::string_view wanted,
                                               LetterCase letter_case);

// Writes `text` in those places, as one edit. An Error where a text would become too long, or a
// name empty: then nothing is written at all. `places` are those of find_text in this very journey.
[[nodiscard]] Result<Edit> replace_text(const MapView& view, std::span<const FoundText> places,
                                        std::string_view text);

}  // namespace throughline
