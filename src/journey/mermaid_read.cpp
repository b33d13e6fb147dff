// The reading half of mermaid.hpp. Reads line by line and more than Mermaid itself does: what its
// grammar rejects or misreads but a person can read is read as that person would, with a warning
// that says how to write it.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "base/hash.hpp"
#include "base/random.hpp"
#include "base/utf8.hpp"
#include "journey/field_check.hpp"
#include "journey/field_codec.hpp"
#include "journey/mermaid.hpp"
#include "journey/mermaid_text.hpp"
#include "journey/rank.hpp"
#include "journey/verbs.hpp"

namespace throughline {

namespace {

constexpr std::size_t kMaxSteps = 20'000;
// Scores in thousandths.
constexpr std::int64_t kLowScore = 1000;
constexpr std::int64_t kShortScale = 5000;   // 1..5 as Mermaid has it
constexpr std::int64_t kLongScale = 10'000;  // 1..10

struct Task {
  std::size_t line = 0;
  std::string name;
  std::optional<std::int64_t> score;  // thousandths
  std::vector<std::string> actors;
};

struct Section {
  std::string name;
  std::vector<Task> tasks;
};

struct Diagram {
  std::string title, accessible_title, description;
  std::vector<Section> sections;
};

std::string cut(std::string_view text) {
  return std::string(truncate_utf8(text, kMaxTextBytes));
}

std::string at_line(std::size_t number) {
  return "line " + std::to_string(number);
}

// Statements of one diagram, after its front matter.
class DiagramReader {
 public:
  explicit DiagramReader(Repairs& warnings) : warnings_(warnings) {}

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

  Diagram diagram;

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
      diagram.title = named(*rest, number);
      return {};
    }
    if (auto rest = after_keyword(text, "section"); rest && is_heading(*rest, "section", number)) {
      diagram.sections.push_back({.name = named(*rest, number), .tasks = {}});
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

  // A name decoded, with a warning where Mermaid would have cut it off.
  std::string named(std::string_view text, std::size_t number) {
    std::string name = decode_mermaid(text);
    if (encoded_without_entities(text)) {
      warn(number, "Mermaid takes # as the beginning of a comment and ; as an end",
           "Write #35; and #semi; for them");
    }
    if (name.size() > kMaxTextBytes) {
      warn(number, "The name is longer than 64 KB", "It was cut off; shorten it");
      name = cut(name);
    }
    return name;
  }

  // True where a `#` or `;` is not part of an entity.
  static bool encoded_without_entities(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == ';') return true;
      if (text[i] != '#') continue;
      const std::size_t size = entity_size(text.substr(i));
      if (size == 0) return true;
      i += size - 1;
    }
    return false;
  }

  Status read_task(std::string_view text, std::size_t number) {
    std::string plain(text);
    if (!text.contains(':') && text.contains("：")) {
      warn(number, "Mermaid does not know the wide colon", "Write : between the parts");
      for (std::size_t at = 0; (at = plain.find("：", at)) != plain.npos;) {
        plain.replace(at, std::string_view("：").size(), ":");
      }
    }
    Task task = split_task(plain, number);
    task.line = number;
    if (diagram.sections.empty()) diagram.sections.emplace_back();
    if (++step_count_ > kMaxSteps) {
      return fail("The diagram has more than " + std::to_string(kMaxSteps) + " tasks",
                  at_line(number), "Divide it into several");
    }
    diagram.sections.back().tasks.push_back(std::move(task));
    return {};
  }

  Task split_task(std::string_view text, std::size_t number) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t end = std::min(text.find(':', begin), text.size());
      parts.push_back(text.substr(begin, end - begin));
      begin = end + 1;
    }
    if (auto task = split_arrow(parts, text, number)) return *std::move(task);

    const std::optional<std::size_t> score = score_part(parts);
    Task task;
    if (!score) {
      task.name = named(parts.front(), number);
      if (parts.size() > 1) {
        task.actors = actors(text.substr(parts.front().size() + 1), number);
      }
      warn(number, "The task has no score", "Write it as Task: 3: Actor");
      return task;
    }
    std::size_t score_at = 0;  // where the score's part begins in the text
    for (const std::string_view part : std::span(parts).first(*score)) score_at += part.size() + 1;
    if (*score > 1) {
      warn(number, "Mermaid ends the task's name at the first colon",
           "Write #colon; for a colon in a name");
    }
    task.name = named(text.substr(0, score_at - 1), number);
    task.score = parse_score(parts[*score]);
    if (*score + 1 < parts.size()) {
      task.actors = actors(text.substr(score_at + parts[*score].size() + 1), number);
    }
    return task;
  }

  // Which part is the score. Mermaid's own is the second; where it is none, or the line has too
  // many parts, the one that leaves at most the actors behind it.
  static std::optional<std::size_t> score_part(std::span<const std::string_view> parts) {
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

  // `Task -> 3: Actor`
  std::optional<Task> split_arrow(std::span<const std::string_view> parts, std::string_view text,
                                  std::size_t number) {
    for (const std::string_view arrow : {std::string_view("->"), std::string_view("→")}) {
      const std::size_t at = parts.front().rfind(arrow);
      if (at == std::string_view::npos) continue;
      const auto score = parse_score(parts.front().substr(at + arrow.size()));
      if (!score) continue;
      Task task;
      task.name = named(parts.front().substr(0, at), number);
      task.score = score;
      if (parts.size() > 1) task.actors = actors(text.substr(parts.front().size() + 1), number);
      warn(number, "Mermaid does not know the arrow before the score",
           "Write it as Task: 3: Actor");
      return task;
    }
    return std::nullopt;
  }

  std::vector<std::string> actors(std::string_view text, std::size_t number) {
    std::string plain(text);
    for (const std::string_view wide : {std::string_view("，"), std::string_view("、")}) {
      if (!plain.contains(wide)) continue;
      warn(number, "Mermaid does not know the wide comma", "Write , between actors");
      for (std::size_t at = 0; (at = plain.find(wide, at)) != plain.npos;) {
        plain.replace(at, wide.size(), ",");
      }
    }
    std::vector<std::string> names;
    for (std::size_t begin = 0; begin <= plain.size();) {
      const std::size_t end = std::min(plain.find(',', begin), plain.size());
      std::string name = named(std::string_view(plain).substr(begin, end - begin), number);
      if (!name.empty() && std::ranges::find(names, name) == names.end())
        names.push_back(std::move(name));
      begin = end + 1;
    }
    return names;
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

// ---- The map of a diagram ----

class MapBuilder {
 public:
  MapBuilder(const Diagram& diagram, Repairs& warnings) : diagram_(diagram), warnings_(warnings) {}

  Journey build(std::string_view source, std::string_view fallback_title) {
    // Ranks must depend on the diagram's order alone, ids on its texts: the same bytes every time.
    Random random(hash_text("mermaid"));
    journey_ = new_journey({}, random);
    journey_.map.id = {hashed(RecordKind::map, source)};
    journey_.map.title = cut(diagram_.title);
    if (journey_.map.title.empty()) journey_.map.title = cut(diagram_.accessible_title);
    if (journey_.map.title.empty()) journey_.map.title = cut(fallback_title);
    journey_.map.scope = cut(diagram_.description);
    if (!diagram_.accessible_title.empty()) {
      journey_.map.unknown = "{\"accTitle\":";
      append_json_string(journey_.map.unknown, cut(diagram_.accessible_title));
      journey_.map.unknown += '}';
    }
    find_scale();
    add_personas(random);
    const auto ranks = ranks_between({}, {}, diagram_.sections.size(), random);
    for (std::size_t i = 0; i < ranks.size(); ++i)
      add_stage(diagram_.sections[i], ranks[i], random);
    return std::move(journey_);
  }

 private:
  // The same text gives the same id, counted where it occurs again.
  std::uint64_t hashed(RecordKind kind, std::string_view text) {
    const std::uint64_t content = combine_hashes(static_cast<std::uint64_t>(kind), hash_text(text));
    const std::uint64_t id = combine_hashes(content, ++occurrences_[content]);
    return id == 0 ? 1 : id;
  }

  void find_scale() {
    for (const Section& section : diagram_.sections) {
      for (const Task& task : section.tasks) {
        if (!task.score || *task.score <= kShortScale || high_ == kLongScale) continue;
        high_ = kLongScale;
        warnings_.add("There are scores above 5", at_line(task.line),
                      "All scores were taken as 1 to 10; Mermaid's own are 1 to 5");
      }
    }
  }

  // -5..+5, in hundredths.
  std::int64_t felt(const Task& task) {
    const std::int64_t score = std::clamp(*task.score, kLowScore, high_);
    if (score != *task.score) {
      warnings_.add("The score " + hundredths_text({*task.score / 10}) + " is out of range",
                    at_line(task.line), "It was taken as " + hundredths_text({score / 10}));
    }
    // 500 * (2 * score - low - high) / (high - low), rounded half away from zero.
    const std::int64_t range = high_ - kLowScore;
    const std::int64_t scaled = 500 * ((2 * score) - kLowScore - high_);
    return (scaled + (scaled < 0 ? -range / 2 : range / 2)) / range;
  }

  void add_personas(Random& random) {
    std::vector<std::string> names;
    for (const Section& section : diagram_.sections) {
      for (const Task& task : section.tasks) {
        for (const std::string& name : task.actors) {
          if (personas_.try_emplace(name).second) names.push_back(name);
        }
      }
    }
    const auto ranks = ranks_between({}, {}, names.size(), random);
    for (std::size_t i = 0; i < names.size(); ++i) {
      Persona persona;
      persona.id = {hashed(RecordKind::persona, names[i])};
      persona.rank = ranks[i];
      persona.name = names[i];
      personas_[names[i]] = persona.id;
      journey_.personas.put(std::move(persona));
    }
  }

  void add_stage(const Section& section, const std::string& rank, Random& random) {
    Stage stage;
    stage.id = {hashed(RecordKind::stage, section.name)};
    stage.rank = rank;
    stage.name = section.name;
    const auto ranks = ranks_between({}, {}, section.tasks.size(), random);
    for (std::size_t i = 0; i < ranks.size(); ++i) {
      const Task& task = section.tasks[i];
      Step step;
      step.id = {hashed(RecordKind::step, task.name)};
      step.place = {.stage = stage.id, .rank = ranks[i]};
      step.name = task.name;
      add_feelings(task, step.id);
      journey_.steps.put(std::move(step));
    }
    journey_.stages.put(std::move(stage));
  }

  void add_feelings(const Task& task, Id<Step> step) {
    if (!task.score) return;
    const Hundredths value{felt(task)};
    if (task.actors.empty()) add_feeling({}, step, value);
    for (const std::string& name : task.actors) add_feeling(personas_[name], step, value);
  }

  void add_feeling(Id<Persona> persona, Id<Step> step, Hundredths value) {
    Feeling feeling;
    feeling.id = feeling_id(persona, step);
    feeling.persona = persona;
    feeling.step = step;
    feeling.felt = value;
    journey_.feelings.put(std::move(feeling));
  }

  const Diagram& diagram_;
  Repairs& warnings_;
  Journey journey_;
  std::int64_t high_ = kShortScale;
  std::map<std::string, Id<Persona>> personas_;
  std::map<std::uint64_t, std::uint64_t> occurrences_;
};

Result<MermaidMap> read_diagram(std::span<const SourceLine> lines,
                                std::string_view fallback_title) {
  std::string source;
  for (const SourceLine& line : lines) {
    source += line.text;
    source += '\n';
  }
  const std::string title = take_front_matter(lines);
  Repairs warnings;
  DiagramReader reader(warnings);
  reader.diagram.title = title;
  if (Status status = reader.read(lines); !status) return std::unexpected(status.error());
  MermaidMap map;
  map.journey = MapBuilder(reader.diagram, warnings).build(source, fallback_title);
  map.warnings = warnings.take();
  return map;
}

// ---- Documents ----

// The fence that a line of Markdown opens for a Mermaid diagram, "```" for example; empty where it
// opens none.
std::string_view opened_fence(std::string_view line) {
  const std::string_view text = trimmed(line);
  for (const char mark : {'`', '~', ':'}) {
    const std::size_t size = std::min(text.find_first_not_of(mark), text.size());
    if (size < 3) continue;
    std::string_view info = trimmed(text.substr(size));
    if (info.starts_with('{')) info = trimmed(info.substr(1));
    if (starts_with_word(info, "mermaid")) return text.substr(0, size);
  }
  return {};
}

bool closes_fence(std::string_view line, std::string_view fence) {
  const std::string_view text = trimmed(line);
  return text.starts_with(fence) && text.find_first_not_of(fence.front()) == text.npos;
}

// The lines within each Mermaid fence.
std::vector<std::span<const SourceLine>> fenced(std::span<const SourceLine> lines) {
  std::vector<std::span<const SourceLine>> blocks;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view fence = opened_fence(lines[i].text);
    if (fence.empty()) continue;
    std::size_t end = i + 1;
    while (end < lines.size() && !closes_fence(lines[end].text, fence)) ++end;
    blocks.push_back(lines.subspan(i + 1, end - i - 1));
    i = end;
  }
  return blocks;
}

}  // namespace

Result<std::vector<MermaidMap>> read_mermaid_document(std::string_view text,
                                                      std::string_view fallback_title) {
  constexpr std::size_t kMaxBytes = std::size_t{4} * 1024 * 1024;
  if (text.size() > kMaxBytes) {
    return fail("The text is larger than 4 MB", {}, "Divide it into several");
  }
  if (text.starts_with("\uFEFF")) text.remove_prefix(3);
  std::string clean = repair_utf8(text);
  const bool had_nul = std::erase(clean, '\0') > 0;
  const std::vector<SourceLine> lines = split_lines(clean);

  std::vector<MermaidMap> maps;
  const auto blocks = fenced(lines);
  if (blocks.empty()) {
    auto map = read_diagram(lines, fallback_title);
    if (!map) return std::unexpected(map.error());
    maps.push_back(*std::move(map));
  }
  for (const std::span<const SourceLine> block : blocks) {
    std::string title(fallback_title);
    if (!maps.empty()) title += " " + std::to_string(maps.size() + 1);
    if (auto map = read_diagram(block, title)) maps.push_back(*std::move(map));
  }
  if (maps.empty()) {
    return fail("None of the Mermaid diagrams in this document is a journey", {},
                "A journey diagram begins with a line that says journey");
  }
  if (had_nul || !is_valid_utf8(text)) {
    maps.front().warnings.insert(maps.front().warnings.begin(),
                                 {.what = "The text is not clean UTF-8",
                                  .where = at_line(1),
                                  .remedy = "Check the names for � and save the text as UTF-8"});
  }
  return maps;
}

Result<MermaidMap> read_mermaid(std::string_view text, std::string_view fallback_title) {
  auto maps = read_mermaid_document(text, fallback_title);
  if (!maps) return std::unexpected(maps.error());
  MermaidMap first = std::move(maps->front());
  if (maps->size() > 1) {
    first.warnings.push_back(
        {.what = "The document holds " + std::to_string(maps->size()) + " journey diagrams",
         .where = at_line(1),
         .remedy = "Only the first was opened; copy the others into files of their own"});
  }
  return first;
}

}  // namespace throughline
