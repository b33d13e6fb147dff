#include "base/letter_case.hpp"

#include "base/utf8.hpp"

namespace throughline {
namespace {

struct Letter {
  char32_t code_point = 0;
  std::size_t bytes = 0;
};

Letter letter_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {.code_point = byte, .bytes = 1};
  const DecodedCodePoint decoded = decode_utf8(text, at);
  return {.code_point = decoded.code_point, .bytes = decoded.bytes};
}

}  // namespace

char32_t small_letter(char32_t letter) {
  const auto within = [letter](char32_t first, char32_t last) {
    return letter >= first && letter <= last;
  };
  if (letter < 0x80) return within(U'A', U'Z') ? letter + 0x20 : letter;
  const bool latin = within(0xC0, 0xDE) && letter != 0xD7;
  if (latin || within(0x391, 0x3A9) || within(0x410, 0x42F)) return letter + 0x20;
  if (within(0x400, 0x40F)) return letter + 0x50;
  // From here to the end of the block capitals are even.
  if (within(0x100, 0x137) || within(0x14A, 0x177)) return letter | 1U;
  return letter;
}

TextFinder::TextFinder(std::string_view wanted, LetterCase letter_case)
    : letter_case_(letter_case) {
  for (std::size_t at = 0; at < wanted.size();) {
    const Letter letter = letter_at(wanted, at);
    wanted_ += seen(letter.code_point);
    at += letter.bytes;
  }
}

char32_t TextFinder::seen(char32_t letter) const {
  return letter_case_ == LetterCase::alike ? small_letter(letter) : letter;
}

// In bytes of what was wanted, where it stands at `at`; else 0.
std::size_t TextFinder::length_at(std::string_view text, std::size_t at) const {
  std::size_t end = at;
  for (const char32_t wanted : wanted_) {
    if (end >= text.size()) return 0;
    const Letter letter = letter_at(text, end);
    if (seen(letter.code_point) != wanted) return 0;
    end += letter.bytes;
  }
  return end - at;
}

std::optional<TextRange> TextFinder::find(std::string_view text, std::size_t from) const {
  if (wanted_.empty()) return std::nullopt;
  for (std::size_t at = from; at < text.size(); at += letter_at(text, at).bytes) {
    if (const std::size_t bytes = length_at(text, at); bytes > 0)
      return TextRange{.at = at, .bytes = bytes};
  }
  return std::nullopt;
}

}  // namespace throughline
