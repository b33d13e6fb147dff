#include "journey/mermaid_task.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <span>
#include <utility>

#include "base/utf8.hpp"
#include "journey/field_check.hpp"
#include "journey/mermaid_text.hpp"

namespace throughline {

namespace {

constexpr std::string_view kDigits = "0123456789";

// True where a `#` or `;` is not part of an entity.
bool has_bare_marks(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ';') return true;
    if (text[i] != '#') continue;
    const std::size_t size = entity_at(text.substr(i)).size;
    if (size == 0) return true;
    i += size - 1;
  }
  return false;
}

// The first entity whose name is not known; empty where there is none.
std::string_view unknown_entity(std::string_view text) {
  for (std::size_t i = text.find('#'); i != text.npos; i = text.find('#', i + 1)) {
    const MermaidEntity entity = entity_at(text.substr(i));
    if (entity.size > 0 && !entity.code_point) return text.substr(i, entity.size);
  }
  return {};
}

// The colon of a time of day: "10:30", but not that of "Look:5" or "Look: 5".
bool is_clock(std::string_view text, std::size_t colon) {
  const std::string_view before = text.substr(0, colon);
  const std::string_view after = text.substr(colon + 1);
  const std::size_t begin =
      before.find_last_not_of(kDigits) == before.npos ? 0 : before.find_last_not_of(kDigits) + 1;
  const std::string_view hour = before.substr(begin);
  const std::size_t digits = std::min(after.find_first_not_of(kDigits), after.size());
  if (hour.empty() || hour.size() > 2 || digits != 2 || after.front() > '5') return false;
  if (hour.size() == 2 && hour > "24") return false;
  if (begin == 0) return true;
  const char letter = text[begin - 1];
  return letter == ' ' || letter == '\t' || letter == '(' || letter == '[' ||
         static_cast<unsigned char>(letter) >= 0x80;
}

// A line divided at its colons, but for those of times.
class Parts {
 public:
  explicit Parts(std::string_view text) : text_(text) {
    bool clock = false;
    for (std::size_t at = text.find(':'); at != text.npos; at = text.find(':', at + 1)) {
      // "10:30:45"
      const bool seconds = clock && at + 2 < text.size() && kDigits.contains(text[at + 1]) &&
                           kDigits.contains(text[at + 2]) &&
                           (at + 3 == text.size() || !kDigits.contains(text[at + 3]));
      clock = !clock && is_clock(text, at);
      if (!clock && !seconds) colons_.push_back(static_cast<std::uint32_t>(at));
    }
  }

  [[nodiscard]] std::size_t count() const { return colons_.size() + 1; }
  [[nodiscard]] std::string_view part(std::size_t index) const {
    const std::size_t begin = index == 0 ? 0 : colons_[index - 1] + std::size_t{1};
    const std::size_t end = index == colons_.size() ? text_.size() : colons_[index];
    return text_.substr(begin, end - begin);
  }
  // All before a part, without the colon between; all behind it.
  [[nodiscard]] std::string_view before(std::size_t index) const {
    return text_.substr(0, colons_[index - 1]);
  }
  [[nodiscard]] std::string_view behind(std::size_t index) const {
    return index == colons_.size() ? std::string_view() : text_.substr(colons_[index] + 1U);
  }

  // Which part is the score. Mermaid's own is the second; where it is none, or the line has too
  // many parts, the one that leaves at most the actors behind it.
  [[nodiscard]] std::optional<std::size_t> score() const {
    const auto is_score = [this](std::size_t index) {
      return index > 0 && index < count() && parse_score(part(index)).has_value();
    };
    if (is_score(1)) {
      const bool in_range = *parse_score(part(1)) <= kLongScale;
      if (count() <= 2 || (count() == 3 && (in_range || !is_score(2)))) return 1;
      if (count() == 3) return 2;
    }
    if (count() >= 2 && is_score(count() - 2)) return count() - 2;
    if (is_score(count() - 1)) return count() - 1;
    if (is_score(1)) return 1;
    return std::nullopt;
  }

  // The same for what only a person would take for a score.
  [[nodiscard]] std::optional<std::size_t> loose_score() const {
    const auto is_score = [this](std::size_t index) {
      return index > 0 && index < count() && parse_loose_score(part(index)).has_value();
    };
    if (is_score(1)) return 1;
    if (count() >= 2 && is_score(count() - 2)) return count() - 2;
    if (is_score(count() - 1)) return count() - 1;
    return std::nullopt;
  }

 private:
  std::string_view text_;
  std::vector<std::uint32_t> colons_;
};

struct Arrow {
  std::string_view name, score;
};

// `Task -> 3`, with any arrow.
std::optional<Arrow> divide_at_arrow(std::string_view text) {
  for (const std::string_view arrow : {"->", "=>", "→", "⇒", "➔"}) {
    const std::size_t at = text.rfind(arrow);
    if (at == text.npos) continue;
    const std::string_view score = trimmed(text.substr(at + arrow.size()));
    if (!parse_score(score) && !parse_loose_score(score)) continue;
    const std::string_view name = text.substr(0, at);
    return Arrow{.name = name.substr(0, name.find_last_not_of("-=") + 1), .score = score};
  }
  return std::nullopt;
}

class TaskReader {
 public:
  TaskReader(std::size_t line, Repairs& warnings)
      : task_{.line = line}, line_(line), warnings_(warnings) {}

  MermaidTask read(std::string_view text) {
    std::string plain;
    if (!text.contains(':') && text.contains("：")) {
      warn("Mermaid does not know the wide colon", "Write : between the parts");
      plain = with_replaced(text, "：", ":");
      text = plain;
    }
    const Parts parts(text);
    if (const auto score = parts.score()) {
      read_parts(parts, *score);
    } else if (const auto arrow = divide_at_arrow(parts.part(0))) {
      warn("Mermaid does not know the arrow before the score", "Write it as Task: 3: Actor");
      task_.name = named(arrow->name);
      read_score(arrow->score);
      read_actors(parts.behind(0));
    } else if (const auto loose = parts.loose_score()) {
      read_parts(parts, *loose);
    } else {
      read_unscored(parts);
    }
    return std::move(task_);
  }

 private:
  void warn(std::string what, std::string remedy) const {
    warnings_.add(std::move(what), at_line(line_), std::move(remedy));
  }
  [[nodiscard]] std::string named(std::string_view text) const {
    return read_mermaid_name(text, line_, warnings_);
  }

  void read_parts(const Parts& parts, std::size_t score) {
    if (parts.before(score).contains(':')) {
      warn("Mermaid ends the task's name at the first colon",
           "Write #colon; for a colon in a name");
    }
    if (parts.behind(score).contains(':')) {
      warn("Mermaid ends the actors at a colon", "Write #colon; for a colon in a name");
    }
    task_.name = named(parts.before(score));
    read_score(parts.part(score));
    read_actors(parts.behind(score));
  }

  void read_score(std::string_view text) {
    text = trimmed(text);
    constexpr std::size_t kShown = 40;
    task_.score_text = truncate_utf8(text, kShown);
    if (const auto value = parse_score(text)) {
      task_.score = MermaidScore{.value = *value};
      return;
    }
    task_.score = parse_loose_score(text);
    if (!task_.score) return;
    std::string read_as = hundredths_text({task_.score->value / 10});
    if (task_.score->scale) read_as += " of " + hundredths_text({*task_.score->scale / 10});
    warn("“" + task_.score_text + "” is no score as Mermaid has it",
         "It was read as " + read_as + "; write a number from 1 to 5");
  }

  void read_unscored(const Parts& parts) {
    warn("The task has no score", "Write it as Task: 3: Actor");
    if (parts.count() == 1) {
      task_.name = named(parts.part(0));
      return;
    }
    const std::size_t last = parts.count() - 1;
    // A place for the score without one in it is no part of the name.
    const std::string_view before = trimmed(parts.part(last - 1));
    const bool left_out = last > 1 && (before.empty() || before == "-" || before == "–" ||
                                       before == "?" || before == "n/a");
    task_.name = named(parts.before(left_out ? last - 1 : last));
    read_actors(parts.part(last));
  }

  void read_actors(std::string_view text) {
    std::string plain(text);
    for (const std::string_view wide : {"，", "、"}) {
      if (!plain.contains(wide)) continue;
      warn("Mermaid does not know the wide comma", "Write , between actors");
      plain = with_replaced(plain, wide, ",");
    }
    text = plain;
    std::set<std::string, std::less<>> seen;
    for (std::size_t begin = 0; begin <= text.size() && seen.size() <= kMaxActors;) {
      const std::size_t end = std::min(text.find(',', begin), text.size());
      std::string name = named(text.substr(begin, end - begin));
      begin = end + 1;
      if (!name.empty() && seen.insert(name).second) task_.actors.push_back(std::move(name));
    }
  }

  MermaidTask task_;
  std::size_t line_;
  Repairs& warnings_;
};

}  // namespace

MermaidTask read_mermaid_task(std::string_view text, std::size_t line, Repairs& warnings) {
  return TaskReader(line, warnings).read(text);
}

bool has_mermaid_score(std::string_view text) {
  const Parts parts(text);
  if (parts.score()) return true;
  const auto arrow = divide_at_arrow(parts.part(0));
  return arrow && parse_score(arrow->score);
}

std::string read_mermaid_name(std::string_view text, std::size_t line, Repairs& warnings) {
  if (has_bare_marks(text)) {
    warnings.add("Mermaid takes # as the beginning of a comment and ; as an end", at_line(line),
                 "Write #35; and #semi; for them");
  }
  if (const std::string_view unknown = unknown_entity(text); !unknown.empty()) {
    warnings.add("The character " + std::string(unknown) + " is not known", at_line(line),
                 "It was left as it is; write the character itself, or #35; for a #");
  }
  return cut_mermaid_text(decode_mermaid(text), "name", line, warnings);
}

std::string cut_mermaid_text(std::string text, std::string_view what, std::size_t line,
                             Repairs& warnings) {
  if (text.size() <= kMaxTextBytes) return text;
  warnings.add("The " + std::string(what) + " is longer than 64 KB", at_line(line),
               "It was cut off; shorten it");
  text.resize(truncate_utf8(text, kMaxTextBytes).size());
  return text;
}

}  // namespace throughline
