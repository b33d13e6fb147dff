// Search and replace, while its bar is open.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "journey/find_text.hpp"

namespace throughline {

struct Find {
  std::string text;         // what is looked for
  std::string replacement;  // as typed so far, too
  LetterCase letter_case = LetterCase::alike;
  std::vector<FoundText> places;
  std::vector<Id<Card>> cards;         // with any of them, sorted
  std::optional<std::size_t> current;  // of the places: the one that was gone to
};

}  // namespace throughline
