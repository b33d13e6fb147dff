#include "journey/mermaid_task.hpp"

#include <algorithm>
#include <span>

#include "base/utf8.hpp"
#include "journey/field_check.hpp"
#include "journey/mermaid_text.hpp"

namespace throughline {

namespace {

// True where a `#` or `;` is not part of an entity.
bool has_bare_marks(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ';') return true;
    if (text[i] != '#') continue;
    const std::size_t size = entity_size(text.substr(i));
    if (size == 0) return true;
    i += size - 1;
  }
  return false;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != text.npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
}

std::vector<std::string_view> divided(std::string_view text, char mark) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(mark, begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

// Which part is the score. Mermaid's own is the second; where it is none, or the line has too many
// parts, the one that leaves at most the actors behind it.
std::optional<std::size_t> score_part(std::span<const std::string_view> parts) {
  const auto is_score = [&parts](std::size_t index) {
    return index > 0 && index < parts.size() && parse_score(parts[index]).has_value();
  };
  const std::size_t count = parts.size();
  if (is_score(1)) {
    const bool in_range = *parse_score(parts[1]) <= kLongScale;
    if (count <= 2 || (count == 3 && (in_range || !is_score(2)))) return 1;
    if (count == 3) return 2;
  }
  if (count >= 2 && is_score(count - 2)) return count - 2;
  if (is_score(count - 1)) return count - 1;
  if (is_score(1)) return 1;
  return std::nullopt;
}

class TaskReader {
 public:
  TaskReader(std::size_t line, Repairs& warnings) : line_(line), warnings_(warnings) {}

  MermaidTask read(std::string_view text) const {
    std::string plain(text);
    if (!text.contains(':') && text.contains("：")) {
      warn("Mermaid does not know the wide colon", "Write : between the parts");
      replace_all(plain, "：", ":");
    }
    text = plain;
    const std::vector<std::string_view> parts = divided(text, ':');
    if (auto task = read_arrow(parts, text)) return *std::move(task);

    MermaidTask task{.line = line_};
    const std::optional<std::size_t> score = score_part(parts);
    if (!score) {
      task.name = named(parts.front());
      if (parts.size() > 1) task.actors = actors(text.substr(parts.front().size() + 1));
      warn("The task has no score", "Write it as Task: 3: Actor");
      return task;
    }
    std::size_t score_at = 0;  // where the score's part begins in the text
    for (const std::string_view part : std::span(parts).first(*score)) score_at += part.size() + 1;
    if (*score > 1) {
      warn("Mermaid ends the task's name at the first colon",
           "Write #colon; for a colon in a name");
    }
    task.name = named(text.substr(0, score_at - 1));
    task.score = parse_score(parts[*score]);
    if (*score + 1 < parts.size()) {
      task.actors = actors(text.substr(score_at + parts[*score].size() + 1));
    }
    return task;
  }

 private:
  void warn(std::string what, std::string remedy) const {
    warnings_.add(std::move(what), at_line(line_), std::move(remedy));
  }
  [[nodiscard]] std::string named(std::string_view text) const {
    return read_mermaid_name(text, line_, warnings_);
  }

  // `Task -> 3: Actor`
  [[nodiscard]] std::optional<MermaidTask> read_arrow(std::span<const std::string_view> parts,
                                                      std::string_view text) const {
    for (const std::string_view arrow : {std::string_view("->"), std::string_view("→")}) {
      const std::size_t at = parts.front().rfind(arrow);
      if (at == std::string_view::npos) continue;
      const auto score = parse_score(parts.front().substr(at + arrow.size()));
      if (!score) continue;
      MermaidTask task{.line = line_, .name = named(parts.front().substr(0, at)), .score = score};
      if (parts.size() > 1) task.actors = actors(text.substr(parts.front().size() + 1));
      warn("Mermaid does not know the arrow before the score", "Write it as Task: 3: Actor");
      return task;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::vector<std::string> actors(std::string_view text) const {
    std::string plain(text);
    for (const std::string_view wide : {std::string_view("，"), std::string_view("、")}) {
      if (!plain.contains(wide)) continue;
      warn("Mermaid does not know the wide comma", "Write , between actors");
      replace_all(plain, wide, ",");
    }
    std::vector<std::string> names;
    for (const std::string_view part : divided(plain, ',')) {
      std::string name = named(part);
      if (!name.empty() && std::ranges::find(names, name) == names.end())
        names.push_back(std::move(name));
    }
    return names;
  }

  std::size_t line_;
  Repairs& warnings_;
};

}  // namespace

MermaidTask read_mermaid_task(std::string_view text, std::size_t line, Repairs& warnings) {
  return TaskReader(line, warnings).read(text);
}

std::string read_mermaid_name(std::string_view text, std::size_t line, Repairs& warnings) {
  std::string name = decode_mermaid(text);
  if (has_bare_marks(text)) {
    warnings.add("Mermaid takes # as the beginning of a comment and ; as an end", at_line(line),
                 "Write #35; and #semi; for them");
  }
  if (name.size() > kMaxTextBytes) {
    warnings.add("The name is longer than 64 KB", at_line(line), "It was cut off; shorten it");
    name.resize(truncate_utf8(name, kMaxTextBytes).size());
  }
  return name;
}

}  // namespace throughline
