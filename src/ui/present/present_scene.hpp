// What one scene of a presentation says: texts gathered from the step, its cards and the feelings
// of one persona.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "journey/journey.hpp"
#include "journey/outline.hpp"

namespace throughline {

struct PresentScene {
  std::string place;  // "Purchase · Tuesday 07:52"
  std::string count;  // "6 of 7"
  std::string title;
  std::string story;
  std::string quote;  // with quotation marks; what the customer asks here
  std::optional<Hundredths> felt, expected;
  std::string felt_word, expected_word;
  std::vector<std::string> frictions;      // "delay"
  std::vector<std::string> opportunities;  // texts of cards
};

// Whose story is told: the persona chosen, else the first with a curve, else the first; none: "the
// customer".
[[nodiscard]] Id<Persona> told_persona(const Journey& journey, const Outline& outline,
                                       Id<Persona> chosen);

// `index` counts the steps from 0 and is below their number.
[[nodiscard]] PresentScene present_scene(const Journey& journey, const Outline& outline,
                                         Id<Persona> persona, std::size_t index);

}  // namespace throughline
