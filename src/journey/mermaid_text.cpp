#include "journey/mermaid_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/utf8.hpp"
#include "journey/mermaid_entities.hpp"

namespace throughline {

namespace {

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}
char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

std::optional<char32_t> parse_code(std::string_view digits, char32_t base) {
  if (digits.empty() || digits.size() > 7) return std::nullopt;
  char32_t code = 0;
  for (const char letter : digits) {
    char32_t digit = base;
    if (is_digit(letter)) digit = static_cast<char32_t>(letter - '0');
    if (base == 16 && lower(letter) >= 'a' && lower(letter) <= 'f') {
      digit = static_cast<char32_t>(lower(letter) - 'a' + 10);
    }
    if (digit >= base) return std::nullopt;
    code = (code * base) + digit;
  }
  // Neither NUL nor what no text can hold.
  if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return std::nullopt;
  return code;
}

// What stands between `#` and `;`.
std::optional<char32_t> entity(std::string_view name) {
  if (name.starts_with('x') || name.starts_with('X')) {
    if (const auto code = parse_code(name.substr(1), 16)) return code;
  }
  if (const auto code = parse_code(name, 10)) return code;
  return named_entity(name);
}

bool is_word(char letter) {
  return is_digit(letter) || letter == '_' || (lower(letter) >= 'a' && lower(letter) <= 'z');
}

// The length of a `<br>` in any of its spellings at the beginning of the text; zero where there is
// none.
std::size_t line_break_tag(std::string_view text) {
  if (text.size() < 4 || text[0] != '<' || lower(text[1]) != 'b' || lower(text[2]) != 'r') return 0;
  std::size_t at = 3;
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
  if (at < text.size() && text[at] == '/') ++at;
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
  return at < text.size() && text[at] == '>' ? at + 1 : 0;
}

constexpr auto kWideSpaces =
    std::to_array<std::string_view>({"\u00A0", "\u3000", "\u200B", "\uFEFF"});

std::string trim_lines(std::string_view text) {
  std::string result;
  bool first = true;
  for (const SourceLine& line : split_lines(text)) {
    if (!first) result += '\n';
    first = false;
    result += trimmed(line.text);
  }
  return std::string(trimmed(result));
}

}  // namespace

std::vector<SourceLine> split_lines(std::string_view text) {
  std::vector<SourceLine> lines;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    lines.push_back({.number = lines.size() + 1, .text = text.substr(begin, end - begin)});
    begin = end + 1;
    if (end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n') ++begin;
  }
  return lines;
}

std::string at_line(std::size_t number) {
  return "line " + std::to_string(number);
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpaces = " \t\n\r\f\v";
  while (true) {
    const std::size_t before = text.size();
    const std::size_t first = text.find_first_not_of(kSpaces);
    text = first == text.npos ? std::string_view() : text.substr(first);
    text = text.substr(0, text.find_last_not_of(kSpaces) + 1);
    for (const std::string_view space : kWideSpaces) {
      if (text.starts_with(space)) text.remove_prefix(space.size());
      if (text.ends_with(space)) text.remove_suffix(space.size());
    }
    if (text.size() == before) return text;
  }
}

bool starts_with_word(std::string_view text, std::string_view word) {
  if (text.size() < word.size()) return false;
  return std::ranges::equal(text.substr(0, word.size()), word,
                            [](char one, char other) { return lower(one) == lower(other); });
}

MermaidEntity entity_at(std::string_view text) {
  constexpr std::size_t kLongest = 40;
  if (!text.starts_with('#')) return {};
  const std::size_t end = text.substr(0, kLongest).find(';');
  if (end == text.npos) return {};
  const std::string_view name = text.substr(1, end - 1);
  if (name.empty() || !std::ranges::all_of(name, is_word)) return {};
  return {.size = end + 1, .code_point = entity(name)};
}

std::string decode_mermaid(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size();) {
    if (const std::size_t tag = line_break_tag(text.substr(i))) {
      decoded += '\n';
      i += tag;
      continue;
    }
    if (const MermaidEntity found = entity_at(text.substr(i)); found.code_point) {
      append_utf8(decoded, *found.code_point);
      i += found.size;
      continue;
    }
    decoded += text[i++];
  }
  return trim_lines(decoded);
}

std::string encode_mermaid(std::string_view text) {
  std::string encoded;
  const std::string_view whole = trimmed(text);
  for (std::size_t i = 0; i < whole.size(); ++i) {
    const char letter = whole[i];
    // Two per cent signs would begin a comment.
    const bool comment = letter == '%' && i + 1 < whole.size() && whole[i + 1] == '%';
    if (letter == ':') {
      encoded += "#colon;";
    } else if (letter == ';') {
      encoded += "#semi;";
    } else if (letter == '#') {
      encoded += "#35;";
    } else if (letter == '<' && line_break_tag(whole.substr(i)) > 0) {
      encoded += "#lt;";
    } else if (comment) {
      encoded += "#percnt;";
    } else if (letter == '\n') {
      encoded += "<br>";
    } else if (letter != '\t' && is_control(letter)) {
      encoded += "#" + std::to_string(static_cast<int>(letter)) + ";";
    } else {
      encoded += letter;
    }
  }
  return encoded;
}

bool is_control(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte < 0x20 || byte == 0x7F;
}

std::string with_replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string result;
  std::size_t begin = 0;
  for (std::size_t at = 0; (at = text.find(from, begin)) != text.npos; begin = at + from.size()) {
    result += text.substr(begin, at - begin);
    result += to;
  }
  result += text.substr(begin);
  return result;
}

}  // namespace throughline
