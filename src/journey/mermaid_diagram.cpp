#include "journey/mermaid_diagram.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.hpp"
#include "journey/mermaid_front_matter.hpp"

namespace throughline {

namespace {

// Statements of one diagram, after its front matter.
class DiagramReader {
 public:
  DiagramReader(MermaidBudget& budget, Repairs& warnings) : budget_(budget), warnings_(warnings) {}

  // What the lines of a diagram say, after its front matter.
  Status read(std::span<const SourceLine> lines) {
    for (const SourceLine& line : lines) {
      if (line.text.contains('}')) last_brace_ = line.number;
      if (line.text.contains("}%%")) last_directive_end_ = line.number;
    }
    for (const SourceLine& line : lines) {
      if (Status status = read_line(line.text, line.number); !status) return status;
    }
    if (!journey_seen_) {
      return fail("There is no journey diagram in this text", {}, std::string(kBeginning));
    }
    if (in_description_) end_description();
    return {};
  }

  [[nodiscard]] bool journey_seen() const { return journey_seen_; }

  MermaidDiagram diagram;

 private:
  static constexpr std::string_view kBeginning =
      "A journey diagram begins with a line that says journey";

  void warn(std::size_t line, std::string what, std::string remedy) {
    warnings_.add(std::move(what), at_line(line), std::move(remedy));
  }

  // Several things may stand on a line; each time round takes one, and the last the rest of it.
  Status read_line(std::string_view text, std::size_t number) {
    while (true) {
      text = trimmed(text);
      if (in_directive_ || (in_description_ && !description_closed_ && !begins_statement(text)) ||
          (in_description_ && description_closed_)) {
        if (!skip_block(text)) return {};
        continue;
      }
      if (in_description_) end_description();
      if (text.empty()) return {};
      if (text.starts_with("%%{")) {
        in_directive_ = last_directive_end_ > number || text.contains("}%%");
        if (in_directive_) continue;
        warn(number, "%%{ is never closed", "Add }%% behind it; the line was left out");
        return {};
      }
      if (text.starts_with("%%")) return {};
      if (text.starts_with('#') && entity_at(text).size == 0) return {};  // a comment
      if (!journey_seen_) {
        const auto rest = after_header(text, number);
        if (!rest) return std::unexpected(rest.error());
        text = *rest;
        continue;
      }
      if (const auto rest = after_keyword(text, "accDescr"); rest && rest->starts_with('{')) {
        text = rest->substr(1);
        in_description_ = true;
        description_line_ = number;
        description_closed_ = last_brace_ > number || text.contains('}');
        diagram.description.clear();
        continue;
      }
      return read_statement(without_end(text, number), number);
    }
  }

  // Takes what belongs to a directive or description off the text. False where that is all of it.
  bool skip_block(std::string_view& text) {
    const std::string_view mark = in_directive_ ? "}%%" : "}";
    const std::size_t close = in_description_ && !description_closed_ ? text.npos : text.find(mark);
    if (in_description_) {
      diagram.description += text.substr(0, close);
      diagram.description += '\n';
    }
    if (close == text.npos) return false;
    text = text.substr(close + mark.size());
    if (in_description_) end_description();
    in_directive_ = false;
    return true;
  }

  void end_description() {
    if (!description_closed_) {
      warn(description_line_, "accDescr { is never closed",
           "Add a } behind the description; it was taken to end before the next statement");
    }
    in_description_ = false;
    set_description(diagram.description, description_line_);
  }

  void set_description(std::string_view text, std::size_t number) {
    diagram.description = cut_mermaid_text(decode_mermaid(text), "description", number, warnings_);
  }

  static bool begins_statement(std::string_view text) {
    for (const std::string_view keyword : {"title", "section", "accTitle", "accDescr"}) {
      if (after_keyword(text, keyword)) return true;
    }
    return has_mermaid_score(text);
  }

  // Without a comment behind a statement, and without its semicolon.
  std::string_view without_end(std::string_view text, std::size_t number) {
    if (const std::size_t comment = text.find(" %%"); comment != text.npos) {
      warn(number, "Mermaid takes a comment behind something as part of it",
           "Put the comment on a line of its own");
      text = trimmed(text.substr(0, comment));
    }
    const std::size_t last_hash = std::min(text.rfind('#'), text.size());
    const bool entity_at_end = last_hash < text.size() &&
                               last_hash + entity_at(text.substr(last_hash)).size == text.size();
    if (text.ends_with(';') && !entity_at_end) text = trimmed(text.substr(0, text.size() - 1));
    return text;
  }

  // What stands behind the word that every journey diagram begins with.
  Result<std::string_view> after_header(std::string_view text, std::size_t number) {
    constexpr std::string_view kKeyword = "journey";
    const std::string_view rest =
        starts_with_word(text, kKeyword) ? text.substr(kKeyword.size()) : std::string_view();
    const bool word = rest.empty() || rest.front() == ';' || trimmed(rest).size() < rest.size();
    if (!starts_with_word(text, kKeyword) || !word) {
      const std::string_view first = text.substr(0, text.find_first_of(" \t"));
      return fail("This is not a journey diagram: it begins with “" +
                      std::string(truncate_utf8(first, 40)) + "”",
                  at_line(number), std::string(kBeginning));
    }
    const std::string_view statement = trimmed(rest.starts_with(';') ? rest.substr(1) : rest);
    if (!statement.empty() && !statement.starts_with("%%") && !begins_statement(statement)) {
      return fail("This is not a journey diagram: it begins with “" +
                      std::string(truncate_utf8(text, 40)) + "”",
                  at_line(number),
                  std::string(kBeginning) + " and no more, or a task with its score");
    }
    if (statement.starts_with("%%") && !statement.starts_with("%%{")) {
      warn(number, "Mermaid takes a comment behind something as part of it",
           "Put the comment on a line of its own");
    }
    journey_seen_ = true;
    return statement;
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
      diagram.accessible_title =
          cut_mermaid_text(decode_mermaid(rest->substr(1)), "accTitle", number, warnings_);
      return {};
    }
    if (const auto rest = after_keyword(text, "accDescr"); rest && rest->starts_with(':')) {
      set_description(rest->substr(1), number);
      return {};
    }
    if (auto rest = after_keyword(text, "title"); rest && is_heading(*rest, "title", number)) {
      diagram.title = read_mermaid_name(*rest, number, warnings_);
      return {};
    }
    if (auto rest = after_keyword(text, "section"); rest && is_heading(*rest, "section", number)) {
      if (++budget_.sections > kMaxMermaidSections) {
        return too_many(kMaxMermaidSections, "sections", number);
      }
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

  static Status too_many(std::size_t limit, std::string_view what, std::size_t number) {
    return fail("There are more than " + std::to_string(limit) + " " + std::string(what),
                at_line(number), "Divide the diagram into several");
  }

  Status read_task(std::string_view text, std::size_t number) {
    if (diagram.sections.empty()) diagram.sections.emplace_back();
    if (++budget_.tasks > kMaxMermaidTasks) return too_many(kMaxMermaidTasks, "tasks", number);
    MermaidTask task = read_mermaid_task(text, number, warnings_);
    budget_.scores += std::max<std::size_t>(1, task.actors.size());
    for (const std::string& actor : task.actors) {
      if (actors_.size() <= kMaxActors) actors_.insert(actor);
    }
    if (actors_.size() > kMaxActors) return too_many(kMaxActors, "actors", number);
    if (budget_.scores > kMaxMermaidScores) return too_many(kMaxMermaidScores, "scores", number);
    diagram.sections.back().tasks.push_back(std::move(task));
    return {};
  }

  MermaidBudget& budget_;
  Repairs& warnings_;
  bool journey_seen_ = false, in_directive_ = false, in_description_ = false;
  bool description_closed_ = true;
  std::size_t description_line_ = 0;
  std::size_t last_brace_ = 0, last_directive_end_ = 0;  // lines
  std::set<std::string> actors_;
};

}  // namespace

std::expected<MermaidDiagram, MermaidRefusal> read_mermaid_diagram(
    std::span<const SourceLine> lines, MermaidBudget& budget, Repairs& warnings) {
  DiagramReader reader(budget, warnings);
  reader.diagram.title = take_front_matter(lines, warnings);
  if (const Status status = reader.read(lines); !status) {
    return std::unexpected(
        MermaidRefusal{.error = status.error(), .is_journey = reader.journey_seen()});
  }
  return std::move(reader.diagram);
}

}  // namespace throughline
