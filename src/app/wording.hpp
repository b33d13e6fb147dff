// Sentences about records, for toasts and for what is said to assistive technology.
#pragma once

#include <span>
#include <string>

#include "journey/change.hpp"
#include "journey/evidence_state.hpp"
#include "journey/journey.hpp"
#include "journey/verbs.hpp"

namespace throughline {

// "Card “Counter”"; "Feeling of Maya" for a feeling; empty for a record that is gone.
[[nodiscard]] std::string record_words(const Journey& journey, const RecordId& id);

// "Touchpoints, Waits at the counter" for a card; the stage's name for a step; empty where there is
// nothing to say.
[[nodiscard]] std::string place_words(const Journey& journey, const RecordId& id);

// "Card “Counter” selected, Touchpoints, Waits at the counter"; "3 selected"; "Nothing selected".
[[nodiscard]] std::string selection_words(const Journey& journey,
                                          std::span<const RecordId> selection);

// What an edit that deletes took away: "Stage “Discover” deleted, with 2 steps and 5 cards".
// `asked` is what the person deleted, `before` the journey as it was.
[[nodiscard]] std::string removal_words(const Journey& before, std::span<const RecordId> asked,
                                        const Edit& edit);

// The customer's name for sentences: the persona's, or "the customer" for none.
[[nodiscard]] std::string persona_words(const Journey& journey, Id<Persona> persona);

// "Evidence: 2 sources", "Evidence: 1 source for it, 1 against", "No evidence: an assumption".
[[nodiscard]] std::string evidence_words(const EvidenceCount& count);

// What is wrong and what to do about it.
[[nodiscard]] std::string sentence(const Error& error);

// "−3", "+2.5", "0": a feeling's value.
[[nodiscard]] std::string value_words(Hundredths value);

}  // namespace throughline
