// References of records to others: finding what they may point to, and changing them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "journey/change.hpp"
#include "journey/outline.hpp"
#include "journey/verbs.hpp"

namespace throughline {

// What a record is called in a list: its name, title or text; "Unnamed card" without one; empty
// when there is no such record.
[[nodiscard]] std::string record_title(const Journey& journey, const RecordId& id);

// ASCII capitals as small letters: what is searched in and searched for. Other scripts are found as
// they are written.
[[nodiscard]] std::string folded(std::string_view text);
// Does the text hold each of the words?
[[nodiscard]] bool holds_words(std::string_view text, std::string_view words);
// Those of a kind that has an order, in the order of the story.
[[nodiscard]] std::vector<std::uint64_t> records_of(const Outline& outline, RecordKind kind);

// Records whose titles hold every word that was typed, capitals or not, that the field may point to
// and does not yet; best first: those that begin with it, then in the order of the story. At most
// `limit`.
[[nodiscard]] std::vector<std::uint64_t> reference_matches(
    const Journey& journey, const Outline& outline, const RecordId& record, std::string_view field,
    std::string_view typed, std::size_t limit);

// The record with the reference set or cleared, or put into or taken out of the set.
[[nodiscard]] Result<Record> with_reference(const Journey& journey, const RecordId& record,
                                            std::string_view field, std::uint64_t to, bool on);

}  // namespace throughline
