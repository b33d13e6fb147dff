#include "base/shaping_run.hpp"

#include <algorithm>
#include <span>

#include "base/utf8.hpp"

namespace throughline {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// Scripts that need shaping or run right to left. Sorted.
constexpr Range kShaped[] = {
    {0x0590, 0x08FF},  // Hebrew, Arabic, Syriac, Thaana, N'Ko, Samaritan, Mandaic
    {0x0900, 0x109F},  // the Indic scripts, Thai, Lao, Tibetan, Myanmar
    {0x1100, 0x11FF},  // Hangul's parts
    {0x1780, 0x18AF},  // Khmer, Mongolian
    {0x1900, 0x1CFF},  // Limbu to Vedic
    {0x200E, 0x200F},  // marks of direction
    {0xA8E0, 0xAADF},  // Devanagari's and Myanmar's extensions, Javanese, Cham
    {0xABC0, 0xABFF},  // Meetei Mayek
    {0xD7B0, 0xD7FF},  // more of Hangul's parts
    {0xFB1D, 0xFDFF},  // presentation forms
    {0xFE70, 0xFEFE},   {0x10800, 0x10FFF},  // old scripts that run right to left
    {0x11000, 0x11FFF},                      // Brahmi and its kin
    {0x1E800, 0x1EFFF},                      // Mende Kikakui, Adlam
};

// Code points that belong to the one before them. Sorted.
constexpr Range kExtending[] = {
    {0x0300, 0x036F},   {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x200C, 0x200D},
    {0x20D0, 0x20FF},   {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F},  // marks, joiners, variation selectors
    {0x1F3FB, 0x1F3FF},                                      // tones of skin
    {0xE0020, 0xE007F},                                      // tags of flags
};

constexpr char32_t kJoiner = 0x200D;
constexpr Range kFlagLetters{.first = 0x1F1E6, .last = 0x1F1FF};

bool lies_in(std::span<const Range> ranges, char32_t code_point) {
  const auto found = std::ranges::lower_bound(ranges, code_point, {}, &Range::last);
  return found != ranges.end() && found->first <= code_point;
}

bool is_flag_letter(char32_t code_point) {
  return code_point >= kFlagLetters.first && code_point <= kFlagLetters.last;
}

// End of the shaped text that goes on at `end`, with the spaces inside of it.
std::size_t shaped_end(std::string_view text, std::size_t end) {
  std::size_t at = end;
  while (at < text.size()) {
    const DecodedCodePoint next = decode_utf8(text, at);
    at += next.bytes;
    if (lies_in(kShaped, next.code_point) || lies_in(kExtending, next.code_point))
      end = at;
    else if (next.code_point != ' ')
      break;
  }
  return end;
}

}  // namespace

std::size_t shaping_run_length(std::string_view text, std::size_t offset) {
  const DecodedCodePoint first = decode_utf8(text, offset);
  std::size_t end = offset + first.bytes;
  if (lies_in(kShaped, first.code_point)) return shaped_end(text, end) - offset;
  bool whole = false;
  bool pairs = is_flag_letter(first.code_point);
  bool joins = false;
  while (end < text.size()) {
    const DecodedCodePoint next = decode_utf8(text, end);
    const bool pair = pairs && is_flag_letter(next.code_point);
    if (!joins && !pair && !lies_in(kExtending, next.code_point)) break;
    joins = next.code_point == kJoiner;
    pairs = false;
    whole = true;
    end += next.bytes;
  }
  return whole ? end - offset : 0;
}

}  // namespace throughline
