// The ranges of records.hpp as code: the same for what verbs write and for what a file holds.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "journey/change.hpp"
#include "journey/fields.hpp"

namespace throughline {

inline constexpr std::size_t kMaxTextBytes = std::size_t{64} * 1024;
inline constexpr std::size_t kMaxSetSize = 1000;

// Sets sorted and without repeats, an unknown choice without text named "other": what equality
// relies on.
void normalise_field(const Field& field, void* record);
void normalise_record(Record& record);

// What is wrong with the value, as "… must be …", and what to do; nothing when it is fine. Does not
// look at what references point to.
[[nodiscard]] std::optional<Error> check_field(const Field& field, const void* record);
[[nodiscard]] Status check_record(const Record& record);

// "1 to 5", "-5 to 5": a field's range as people write it.
[[nodiscard]] std::string range_text(const Field& field);

// "2.5", "-3": the shortest decimal.
[[nodiscard]] std::string hundredths_text(Hundredths value);

}  // namespace throughline
