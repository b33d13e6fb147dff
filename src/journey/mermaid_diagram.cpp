#include "journey/mermaid_diagram.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "base/utf8.hpp"

namespace throughline {

namespace {

constexpr std::size_t kMaxSteps = 20'000;

// Statements of one diagram, after its front matter.
class DiagramReader {
 public:
  explicit DiagramReader(Repairs& warnings) : warnings_(warnings) {}

  // What the lines of a diagram say, after its front matter.
  Status read(std::span<const SourceLine> lines) {
    for (const SourceLine& line : lines) {
      if (Status status = read_line(line); !status) return status;
    }
    if (!journey_seen_) {
      return fail("There is no journey diagram in this text", {},
                  "A journey diagram begins with a line that says journey");
    }
    if (in_description_) warn(description_line_, "accDescr { is never closed", "Add a }");
    return {};
  }

  MermaidDiagram diagram;

 private:
  void warn(std::size_t line, std::string what, std::string remedy) {
    warnings_.add(std::move(what), at_line(line), std::move(remedy));
  }

  Status read_line(const SourceLine& line) {
    std::string_view text = trimmed(line.text);
    if (in_directive_) {
      in_directive_ = !text.contains("}%%");
      return {};
    }
    if (in_description_) {
      const std::size_t close = text.find('}');
      diagram.description += text.substr(0, close);
      diagram.description += '\n';
      if (close == text.npos) return {};
      in_description_ = false;
      diagram.description = decode_mermaid(diagram.description);
      text = trimmed(text.substr(close + 1));
    }
    if (text.starts_with("%%{")) {
      in_directive_ = !text.contains("}%%");
      return {};
    }
    if (text.empty() || text.starts_with("%%")) return {};
    if (text.starts_with('#') && entity_size(text) == 0) return {};  // a comment
    if (const std::size_t comment = text.find(" %%"); comment != text.npos) {
      warn(line.number, "Mermaid takes a comment behind something as part of it",
           "Put the comment on a line of its own");
      text = trimmed(text.substr(0, comment));
    }
    const std::size_t last_hash = std::min(text.rfind('#'), text.size());
    const bool entity_at_end =
        last_hash + entity_size(text.substr(last_hash)) == text.size() && last_hash < text.size();
    if (text.ends_with(';') && !entity_at_end) text = trimmed(text.substr(0, text.size() - 1));
    if (!journey_seen_) return read_header(text, line.number);
    return read_statement(text, line.number);
  }

  Status read_header(std::string_view text, std::size_t number) {
    constexpr std::string_view kKeyword = "journey";
    const std::string_view rest =
        starts_with_word(text, kKeyword) ? text.substr(kKeyword.size()) : std::string_view();
    if (!starts_with_word(text, kKeyword) ||
        (!rest.empty() && trimmed(rest).size() == rest.size())) {
      const std::string_view word = text.substr(0, text.find_first_of(" \t"));
      return fail("This is not a journey diagram: it begins with “" +
                      std::string(truncate_utf8(word, 40)) + "”",
                  at_line(number), "A journey diagram begins with a line that says journey");
    }
    journey_seen_ = true;
    if (trimmed(rest).empty()) return {};
    return read_statement(trimmed(rest), number);
  }

  // What follows `keyword` where a statement begins with it.
  static std::optional<std::string_view> after_keyword(std::string_view text,
                                                       std::string_view keyword) {
    if (!starts_with_word(text, keyword)) return std::nullopt;
    const std::string_view rest = text.substr(keyword.size());
    if (!rest.empty() && rest.front() != ' ' && rest.front() != '\t' && rest.front() != ':' &&
        rest.front() != '{') {
      return std::nullopt;
    }
    return trimmed(rest);
  }

  Status read_statement(std::string_view text, std::size_t number) {
    if (const auto rest = after_keyword(text, "accTitle"); rest && rest->starts_with(':')) {
      diagram.accessible_title = decode_mermaid(rest->substr(1));
      return {};
    }
    if (const auto rest = after_keyword(text, "accDescr")) {
      if (rest->starts_with(':')) {
        diagram.description = decode_mermaid(rest->substr(1));
        return {};
      }
      if (rest->starts_with('{')) {
        diagram.description.clear();
        in_description_ = true;
        description_line_ = number;
        return read_line({.number = number, .text = rest->substr(1)});
      }
    }
    if (auto rest = after_keyword(text, "title"); rest && is_heading(*rest, "title", number)) {
      diagram.title = read_mermaid_name(*rest, number, warnings_);
      return {};
    }
    if (auto rest = after_keyword(text, "section"); rest && is_heading(*rest, "section", number)) {
      diagram.sections.push_back(
          {.name = read_mermaid_name(*rest, number, warnings_), .tasks = {}});
      return {};
    }
    return read_task(text, number);
  }

  // `title: x` and `section: x` are meant as headings, unless they read as a task that has this
  // name.
  bool is_heading(std::string_view& rest, std::string_view keyword, std::size_t number) {
    if (!rest.starts_with(':')) return true;
    const std::string_view value = rest.substr(1);
    if (parse_score(value.substr(0, value.find(':')))) return false;
    warn(number, "Mermaid wants no colon behind " + std::string(keyword), "Take the colon out");
    rest = trimmed(value);
    return true;
  }
  Status read_task(std::string_view text, std::size_t number) {
    if (diagram.sections.empty()) diagram.sections.emplace_back();
    if (++step_count_ > kMaxSteps) {
      return fail("The diagram has more than " + std::to_string(kMaxSteps) + " tasks",
                  at_line(number), "Divide it into several");
    }
    diagram.sections.back().tasks.push_back(read_mermaid_task(text, number, warnings_));
    return {};
  }

  Repairs& warnings_;
  bool journey_seen_ = false, in_directive_ = false, in_description_ = false;
  std::size_t description_line_ = 0;
  std::size_t step_count_ = 0;
};

// Title of a YAML front matter, which is taken off `lines`.
std::string take_front_matter(std::span<const SourceLine>& lines) {
  std::size_t first = 0;
  while (first < lines.size() && trimmed(lines[first].text).empty()) ++first;
  if (first == lines.size() || trimmed(lines[first].text) != "---") return {};
  std::string title;
  for (std::size_t i = first + 1; i < lines.size(); ++i) {
    const std::string_view text = trimmed(lines[i].text);
    if (text == "---") {
      lines = lines.subspan(i + 1);
      return title;
    }
    if (!text.starts_with("title:")) continue;
    std::string_view value = trimmed(text.substr(6));
    const bool quoted = value.size() >= 2 && (value.front() == '"' || value.front() == '\'') &&
                        value.back() == value.front();
    if (quoted) value = value.substr(1, value.size() - 2);
    title = decode_mermaid(value);
  }
  return {};  // never closed: no front matter
}

}  // namespace

Result<MermaidDiagram> read_mermaid_diagram(std::span<const SourceLine> lines, Repairs& warnings) {
  DiagramReader reader(warnings);
  reader.diagram.title = take_front_matter(lines);
  if (Status status = reader.read(lines); !status) return std::unexpected(status.error());
  return std::move(reader.diagram);
}

}  // namespace throughline
