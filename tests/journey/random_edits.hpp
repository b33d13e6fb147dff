// Random maps and edits for property tests, made through the verbs. The same seed gives the same
// ones.
#pragma once

#include <optional>

#include "base/random.hpp"
#include "journey/change.hpp"
#include "journey/history.hpp"
#include "journey/outline.hpp"
#include "journey/verbs.hpp"

namespace throughline::testing {

// Any verb with any arguments; nothing where the verb had a reason not to.
[[nodiscard]] std::optional<Edit> random_edit(const MapView& view, Random& random);

// Sets a field to a valid value of any kind, now and then to its default. References point into the
// journey.
void randomise_field(const Journey& journey, const Field& field, void* record, Random& random);

// Text in any script, with everything that is awkward in JSON and in Mermaid.
[[nodiscard]] std::string random_text(Random& random);

// After so many edits; every field of every record type is in use somewhere in it when there are a
// few hundred.
[[nodiscard]] Journey random_journey(std::uint64_t seed, std::size_t edits);

// The journey after so many more edits.
[[nodiscard]] Journey edited(Journey journey, std::uint64_t seed, std::size_t edits);

// The journey with about half of its conflicts decided.
[[nodiscard]] Journey decided(Journey journey, std::uint64_t seed);

}  // namespace throughline::testing
