// Texts as Mermaid writes them: entities, line breaks in tags, lines.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace throughline {

struct SourceLine {
  std::size_t number = 0;  // from 1
  std::string_view text;   // without its end
};

// Lines ended by LF, CRLF or CR.
[[nodiscard]] std::vector<SourceLine> split_lines(std::string_view text);

// "line 12": where a warning points to.
[[nodiscard]] std::string at_line(std::size_t number);

// Without white space at either end, the ideographic and no-break kinds included.
[[nodiscard]] std::string_view trimmed(std::string_view text);

// Without regard to the case of ASCII letters.
[[nodiscard]] bool starts_with_word(std::string_view text, std::string_view word);

// An entity such as `#colon;` or `#35;` at the beginning of a text.
struct MermaidEntity {
  std::size_t size = 0;                               // with its marks; zero where there is none
  std::optional<char32_t> code_point = std::nullopt;  // none where its name is not known
};
[[nodiscard]] MermaidEntity entity_at(std::string_view text);

// A name as a person reads it: `#colon;` and `#35;` are what they stand for, `<br>` is a new line;
// an entity that is not known stays as it is; trimmed, and each of its lines too.
[[nodiscard]] std::string decode_mermaid(std::string_view text);

// The reverse: what Mermaid would misread becomes an entity, a new line `<br>`.
[[nodiscard]] std::string encode_mermaid(std::string_view text);

// Below a space, or the one that deletes.
[[nodiscard]] bool is_control(char letter);

// In time linear in the text.
[[nodiscard]] std::string with_replaced(std::string_view text, std::string_view from,
                                        std::string_view to);

}  // namespace throughline
