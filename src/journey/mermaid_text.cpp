#include "journey/mermaid_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/utf8.hpp"
#include "journey/json.hpp"

namespace throughline {

namespace {

struct Entity {
  std::string_view name;
  char32_t code_point;
};
// Those that people need to write what Mermaid would take for its own, and the common ones beside
// them.
constexpr Entity kEntities[] = {
    {"colon", ':'},     {"semi", ';'},     {"num", '#'},       {"hash", '#'},     {"comma", ','},
    {"amp", '&'},       {"lt", '<'},       {"gt", '>'},        {"quot", '"'},     {"apos", '\''},
    {"nbsp", 0xA0},     {"percnt", '%'},   {"lpar", '('},      {"rpar", ')'},     {"lsqb", '['},
    {"rsqb", ']'},      {"lcub", '{'},     {"rcub", '}'},      {"sol", '/'},      {"bsol", '\\'},
    {"excl", '!'},      {"quest", '?'},    {"period", '.'},    {"plus", '+'},     {"equals", '='},
    {"ast", '*'},       {"commat", '@'},   {"dollar", '$'},    {"lowbar", '_'},   {"vert", '|'},
    {"copy", 0xA9},     {"reg", 0xAE},     {"trade", 0x2122},  {"euro", 0x20AC},  {"pound", 0xA3},
    {"yen", 0xA5},      {"deg", 0xB0},     {"hellip", 0x2026}, {"ndash", 0x2013}, {"mdash", 0x2014},
    {"larr", 0x2190},   {"rarr", 0x2192},  {"middot", 0xB7},   {"bull", 0x2022},  {"times", 0xD7},
    {"hearts", 0x2665}, {"infin", 0x221E}, {"check", 0x2713}};

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
  const auto* const found = std::ranges::find(kEntities, name, &Entity::name);
  if (found == std::end(kEntities)) return std::nullopt;
  return found->code_point;
}

struct FoundEntity {
  char32_t code_point = 0;
  std::size_t size = 0;
};

FoundEntity entity_at(std::string_view text) {
  constexpr std::size_t kLongest = 10;
  if (!text.starts_with('#')) return {};
  const std::size_t end = text.substr(0, kLongest + 1).find(';');
  if (end == text.npos) return {};
  const auto code = entity(text.substr(1, end - 1));
  return code ? FoundEntity{.code_point = *code, .size = end + 1} : FoundEntity{};
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

std::size_t entity_size(std::string_view text) {
  return entity_at(text).size;
}

std::string decode_mermaid(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size();) {
    if (const std::size_t tag = line_break_tag(text.substr(i))) {
      decoded += '\n';
      i += tag;
      continue;
    }
    if (const FoundEntity found = entity_at(text.substr(i)); found.size > 0) {
      append_utf8(decoded, found.code_point);
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
    } else if (letter != '\r') {
      encoded += letter;
    }
  }
  return encoded;
}

std::optional<std::int64_t> parse_score(std::string_view text) {
  text = trimmed(text);
  const std::size_t first = text.find_first_not_of("+-");
  const bool number = first <= 1 && is_digit(text[first]) &&
                      text.find_first_not_of("0123456789.", first) == text.npos &&
                      std::ranges::count(text, '.') <= 1;
  if (!number) return std::nullopt;
  if (text.front() == '+') text.remove_prefix(1);
  bool rounded = false;
  return parse_scaled(text, 3, rounded);
}

}  // namespace throughline
