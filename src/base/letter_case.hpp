// Finding text in text, capital and small letters alike or not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace throughline {

// The small form of a Latin, Greek or Cyrillic capital; every other code point as it is.
[[nodiscard]] char32_t small_letter(char32_t letter);

enum class LetterCase : std::uint8_t { alike, as_written };

// A part of a text, in bytes; begins and ends at code points.
struct TextRange {
  std::size_t at = 0;
  std::size_t bytes = 0;
  bool operator==(const TextRange&) const = default;
};

// Looks for one text in many.
class TextFinder {
 public:
  TextFinder(std::string_view wanted, LetterCase letter_case);

  // The first place at or behind `from`; nothing for a wanted text without letters.
  [[nodiscard]] std::optional<TextRange> find(std::string_view text, std::size_t from = 0) const;

 private:
  [[nodiscard]] char32_t seen(char32_t letter) const;
  [[nodiscard]] std::size_t length_at(std::string_view text, std::size_t at) const;

  std::u32string wanted_;
  LetterCase letter_case_;
};

}  // namespace throughline
