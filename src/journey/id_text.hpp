// Ids as the file writes them: the record type's name, a colon and 13 digits of Crockford's base 32
// in lower case.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "journey/fields.hpp"

namespace throughline {

// "card:9k2f…". Zero is written too; callers leave it out where it means "none".
void append_id(std::string& text, RecordKind kind, std::uint64_t id);
[[nodiscard]] std::string id_text(RecordKind kind, std::uint64_t id);

// The 13 digits alone, of a site for example.
void append_id_digits(std::string& text, std::uint64_t id);
[[nodiscard]] std::optional<std::uint64_t> parse_id_digits(std::string_view digits);

struct ParsedId {
  std::uint64_t id = 0;  // never zero
  // False for an id that a person made up, "card:waits": its id is a hash of the name.
  bool exact = false;
};
// Nothing where the text does not begin with the type's name and a colon, or has nothing after it.
[[nodiscard]] std::optional<ParsedId> parse_id(RecordKind kind, std::string_view text);

}  // namespace throughline
