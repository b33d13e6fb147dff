#include "journey/mermaid_front_matter.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "base/utf8.hpp"
#include "journey/mermaid_task.hpp"

namespace throughline {

namespace {

std::size_t indentation(std::string_view line) {
  return std::min(line.find_first_not_of(" \t"), line.size());
}

// The code point of so many hexadecimal digits; zero where they are none.
char32_t hexadecimal(std::string_view digits, std::size_t count) {
  if (digits.size() < count) return 0;
  char32_t code = 0;
  for (const char letter : digits.substr(0, count)) {
    constexpr std::string_view kHex = "0123456789abcdef0123456789ABCDEF";
    const std::size_t digit = kHex.find(letter);
    if (digit == kHex.npos) return 0;
    code = (code * 16) + static_cast<char32_t>(digit % 16);
  }
  return code;
}

// What stands behind a backslash within double quotes; takes it off the text.
void append_escape(std::string& value, std::string_view& text) {
  if (text.empty()) return;
  const char letter = text.front();
  text.remove_prefix(1);
  const std::size_t digits = letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
  if (digits > 0) {
    char32_t code = hexadecimal(text, digits);
    if (code == 0) return;
    text.remove_prefix(digits);
    // Two halves, as JSON writes what is beyond four digits.
    const bool half = code >= 0xD800 && code < 0xDC00 && text.starts_with("\\u");
    const char32_t low = half ? hexadecimal(text.substr(2), 4) : 0;
    if (low >= 0xDC00 && low < 0xE000) {
      code = 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00);
      text.remove_prefix(6);
    }
    append_utf8(value, code);
    return;
  }
  if (letter == 'n' || letter == 'r' || letter == 'N' || letter == 'L' || letter == 'P') {
    value += '\n';
  } else if (letter == 't') {
    value += '\t';
  } else if (letter == '_') {
    append_utf8(value, 0xA0);
  } else if (letter != '0' && letter != 'a' && letter != 'b' && letter != 'e' && letter != 'f' &&
             letter != 'v') {
    value += letter;
  }
}

std::string quoted(std::string_view text) {
  const char mark = text.front();
  text.remove_prefix(1);
  std::string value;
  while (!text.empty()) {
    const char letter = text.front();
    text.remove_prefix(1);
    if (letter == mark) {
      if (mark == '"' || !text.starts_with(mark)) break;
      text.remove_prefix(1);  // '' is one of them
    }
    if (letter == '\\' && mark == '"') {
      append_escape(value, text);
    } else {
      value += letter;
    }
  }
  return value;
}

std::string plain(std::string_view text) {
  std::size_t comment = text.starts_with('#') ? 0 : text.find(" #");
  comment = std::min(comment, text.find("\t#"));
  const std::string_view value = trimmed(text.substr(0, comment));
  return value == "~" || value == "null" ? std::string() : std::string(value);
}

bool is_block(std::string_view head) {
  return (head.starts_with('|') || head.starts_with('>')) &&
         head.substr(0, head.find(" #")).find_first_not_of("|>+-0123456789 \t") == head.npos;
}

// A value that begins with `head` and goes on in the lines that are indented more than its key.
std::string scalar(std::string_view head, std::span<const SourceLine> more) {
  if (is_block(head)) {
    const bool fold = head.starts_with('>');
    std::string value;
    bool apart = false;  // a line of a folded block begins a paragraph
    for (const SourceLine& line : more) {
      const std::string_view text = trimmed(line.text);
      const bool goes_on = fold && !text.empty();
      if (!value.empty() && (!goes_on || !apart)) value += goes_on ? ' ' : '\n';
      apart = text.empty();
      value += text;
    }
    return std::string(trimmed(value));
  }
  std::string value(head);
  for (const SourceLine& line : more) {
    const std::string_view text = trimmed(line.text);
    if (text.empty() || (text.starts_with('#') && !head.starts_with('"'))) continue;
    if (!value.empty()) value += ' ';
    value += text;
  }
  const std::string_view text = trimmed(value);
  if (text.starts_with('"') || text.starts_with('\'')) return quoted(text);
  return plain(text);
}

// What stands behind the key of a line.
bool has_key(std::string_view line, std::string_view key, std::string_view& value) {
  line = trimmed(line);
  const std::string both[] = {std::string(key), '"' + std::string(key) + '"',
                              '\'' + std::string(key) + '\''};
  for (const std::string& spelling : both) {
    if (!line.starts_with(spelling)) continue;
    const std::string_view rest = trimmed(line.substr(spelling.size()));
    if (!rest.starts_with(':')) continue;
    value = trimmed(rest.substr(1));
    return true;
  }
  return false;
}

}  // namespace

std::string take_front_matter(std::span<const SourceLine>& lines, Repairs& warnings) {
  const auto is_text = [](const SourceLine& line) { return !trimmed(line.text).empty(); };
  const auto is_mark = [](const SourceLine& line) { return trimmed(line.text) == "---"; };
  const auto open = std::ranges::find_if(lines, is_text);
  if (open == lines.end() || !is_mark(*open)) return {};
  const auto close = std::find_if(open + 1, lines.end(), is_mark);
  if (close == lines.end()) return {};  // never closed: no front matter
  const std::span<const SourceLine> matter(open + 1, close);
  lines = std::span(close + 1, lines.end());

  const auto first = std::ranges::find_if(matter, [&is_text](const SourceLine& line) {
    return is_text(line) && !trimmed(line.text).starts_with('#');
  });
  if (first == matter.end()) return {};
  const std::size_t top = indentation(first->text);
  std::string title;
  for (auto line = first; line != matter.end(); ++line) {
    std::string_view head;
    if (!is_text(*line) || indentation(line->text) != top || !has_key(line->text, "title", head)) {
      continue;
    }
    const auto end = std::find_if(line + 1, matter.end(), [&](const SourceLine& other) {
      return is_text(other) && indentation(other.text) <= top;
    });
    title = cut_mermaid_text(decode_mermaid(scalar(head, {line + 1, end})), "title", line->number,
                             warnings);
  }
  return title;
}

}  // namespace throughline
