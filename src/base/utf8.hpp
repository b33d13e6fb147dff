// UTF-8 as RFC 3629 has it: no surrogates, no overlong forms, nothing above U+10FFFF.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace throughline {

inline constexpr char32_t kReplacementCharacter = 0xFFFD;

struct DecodedCodePoint {
  char32_t code_point = 0;
  std::size_t bytes = 0;  // read from the text; at least 1 unless the text is at its end
  bool valid = false;     // else code_point is kReplacementCharacter and bytes the ill-formed part
};

// The code point that begins at `offset`; `offset` at or past the end gives zero bytes.
[[nodiscard]] DecodedCodePoint decode_utf8(std::string_view text, std::size_t offset);

// Offset of the first ill-formed byte; text.size() when all is well.
[[nodiscard]] std::size_t first_invalid_utf8(std::string_view text);
[[nodiscard]] inline bool is_valid_utf8(std::string_view text) {
  return first_invalid_utf8(text) == text.size();
}

// Every ill-formed part replaced by U+FFFD.
[[nodiscard]] std::string repair_utf8(std::string_view text);

// Appends a code point; what is no Unicode scalar value becomes U+FFFD.
void append_utf8(std::string& text, char32_t code_point);

// Cut to at most `bytes` bytes, never inside a code point.
[[nodiscard]] std::string_view truncate_utf8(std::string_view text, std::size_t bytes);

}  // namespace throughline
