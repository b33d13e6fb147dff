// Differences and conflicts as people read them.
#pragma once

#include <string>
#include <string_view>

#include "journey/diff.hpp"
#include "journey/journey.hpp"

namespace throughline {

// A value as a person would say it: names instead of ids, looked up in either map; no quotation
// marks around numbers. Long texts are cut.
[[nodiscard]] std::string value_text(const Journey& first, const Journey& second,
                                     std::string_view json);

// "step “Pay”", "feeling of “Maya” at “Pay”".
[[nodiscard]] std::string record_text(const Journey& journey, RecordKey key);

// One line for the record and one, indented, for each of its fields.
[[nodiscard]] std::string difference_text(const Journey& first, const Journey& second,
                                          const Difference& difference);
// One JSON object.
[[nodiscard]] std::string difference_json(const Journey& first, const Journey& second,
                                          const Difference& difference);

}  // namespace throughline
