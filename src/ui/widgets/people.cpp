#include "base/utf8.hpp"
#include "ui/widgets.hpp"

namespace throughline {
namespace {

bool is_letter(char32_t code) {
  // Punctuation and digits of ASCII give no initial; anything else may.
  return code > 0x7F || (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
}

char32_t upper(char32_t code) {
  return code >= 'a' && code <= 'z' ? code - ('a' - 'A') : code;
}

// Scripts whose single characters already say much.
bool is_wide(char32_t code) {
  return code >= 0x2E80;
}

}  // namespace

std::string initials(std::string_view name) {
  std::string text;
  int count = 0;
  bool word_begins = true;
  for (std::size_t at = 0; at < name.size() && count < 2;) {
    const DecodedCodePoint next = decode_utf8(name, at);
    at += next.bytes;
    const bool letter = is_letter(next.code_point) && next.code_point != 0x3000;
    if (letter && word_begins) {
      append_utf8(text, upper(next.code_point));
      if (is_wide(next.code_point)) break;
      ++count;
    }
    word_begins = !letter && next.code_point != '\'' && next.code_point != '-';
  }
  return text;
}

void avatar(Pass& pass, Point centre, float radius, std::string_view name,
            std::string_view portrait, std::uint32_t colour) {
  pass.paint.disc(centre, radius, colour);
  const bool emoji = !portrait.empty() && !portrait.starts_with("data:");
  const TextStyle style{radius > 20 ? 16.0F : emoji ? 15.0F : 12.0F, radius * 2, TextWeight::bold};
  const Rect rect{centre.x - radius, centre.y - radius, 2 * radius, 2 * radius};
  const std::string shown = emoji ? std::string(portrait) : initials(name);
  pass.paint.text(rect, shown, style, ink_on(colour), Align::centre);
}

}  // namespace throughline
