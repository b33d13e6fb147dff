// What people type for numbers, dates and sets, as the map holds it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "journey/records.hpp"

namespace throughline {

// Without spaces and line breaks at both ends.
[[nodiscard]] std::string_view stripped(std::string_view text);

// "+2,5", "−3" and "-3" alike, "12 000.50" too, in hundredths; an Error for anything else.
[[nodiscard]] Result<std::int64_t> hundredths_from_text(std::string_view typed);

// Elements with commas between, sorted, without repeats.
[[nodiscard]] TextSet set_from_text(std::string_view typed);

// "2.11.2026", "2 Nov 2026", "November 2, 2026" and "2026/11/2" as "2026-11-02". What is no such
// thing comes back as it was, to be refused by who checks it.
[[nodiscard]] std::string date_from_text(std::string_view typed);
// The same with a time behind it: "2 Nov 2026 9:10" as "2026-11-02T09:10".
[[nodiscard]] std::string date_time_from_text(std::string_view typed);

}  // namespace throughline
