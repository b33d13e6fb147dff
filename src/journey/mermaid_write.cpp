// The writing half of mermaid.hpp.
#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "journey/field_check.hpp"
#include "journey/mermaid.hpp"
#include "journey/mermaid_text.hpp"
#include "journey/outline.hpp"
#include "journey/record_access.hpp"
#include "journey/verbs.hpp"

namespace throughline {

namespace {

// A feeling as a score of 1 to 5. Three decimal places hold every hundredth of a feeling exactly.
std::string score_text(Hundredths felt) {
  const std::int64_t thousandths = 3000 + (felt.count * 4);
  std::string text = hundredths_text({thousandths / 10});
  const std::int64_t last = thousandths % 10;
  if (last == 0) return text;
  if (!text.contains('.')) text += ".00";
  if (text[text.size() - 2] == '.') text += '0';
  return text + std::to_string(last);
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != text.npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
}

// A line may begin with the text: three such marks would open or close a fence of Markdown.
std::string without_fence(std::string text) {
  if (!text.starts_with('`') && !text.starts_with('~')) return text;
  return "#" + std::to_string(static_cast<int>(text.front())) + ";" + text.substr(1);
}

class Writer {
 public:
  explicit Writer(const Journey& journey) : journey_(journey), outline_(journey) {}

  MermaidText write() {
    result_.text = "journey\n";
    write_head();
    bool first = true;
    for (const Id<Stage> stage : outline_.stages()) {
      write_stage(*journey_.find(stage), first);
      first = false;
    }
    list_losses();
    return std::move(result_);
  }

 private:
  void line(std::string_view indent, std::string_view keyword, std::string_view text) {
    result_.text += indent;
    result_.text += keyword;
    result_.text += text;
    result_.text += '\n';
  }

  void write_head() {
    const std::string title = encode_mermaid(journey_.map.title);
    if (!title.empty()) line("  ", "title ", title);
    const std::string_view scope = trimmed(journey_.map.scope);
    if (scope.empty()) return;
    if (!scope.contains('\n')) {
      line("  ", "accDescr: ", encode_mermaid(scope));
      return;
    }
    line("  ", "accDescr {", {});
    for (const SourceLine& each : split_lines(scope)) {
      std::string text = without_fence(encode_mermaid(each.text));
      replace_all(text, "}", "#rcub;");
      line("    ", text, {});
    }
    line("  ", "}", {});
  }

  void write_stage(const Stage& stage, bool first) {
    const std::string name = encode_mermaid(stage.name);
    // Tasks before any section belong to the stage without a name, as the reader has it.
    if (!first || !name.empty()) line("  ", "section ", name.empty() ? "-" : name);
    if (!first && name.empty()) lose("stages without a name, which became “-”", 1);
    for (const Id<Step> step : outline_.steps(stage.id)) write_step(*journey_.find(step));
  }

  // Mermaid's tasks have one score for all of their actors.
  struct Task {
    std::string score, actors;
  };

  // A line for each score, and one for the customer, who is no actor.
  void write_step(const Step& step) {
    std::vector<Task> tasks;
    const Feeling* customer = find_feeling(journey_, {}, step.id);
    if (customer != nullptr && customer->felt) tasks.push_back({score_text(*customer->felt), {}});
    for (const Id<Persona> id : outline_.personas()) {
      const Feeling* feeling = find_feeling(journey_, id, step.id);
      if (feeling == nullptr || !feeling->felt) continue;
      const std::string score = score_text(*feeling->felt);
      const auto same = std::ranges::find_if(tasks, [&score](const Task& task) {
        return task.score == score && !task.actors.empty();
      });
      const std::string actor = actor_name(*journey_.find(id));
      if (same == tasks.end()) {
        tasks.push_back({score, actor});
      } else {
        same->actors += ", " + actor;
      }
    }
    const std::string name = task_name(step);
    if (tasks.empty()) {
      line("    ", name, ": 3");
      lose("steps without a felt value, which became 3", 1);
    }
    if (tasks.size() > 1) lose("steps felt differently, which became a task for each score", 1);
    for (const Task& task : tasks) {
      line("    ", name, ": " + task.score + (task.actors.empty() ? "" : ": ") + task.actors);
    }
  }

  // A name that neither Mermaid nor our reader takes for something else.
  std::string task_name(const Step& step) {
    std::string name = encode_mermaid(step.name);
    if (name.empty()) {
      lose("steps without a name, which became “-”", 1);
      return "-";
    }
    replace_all(name, "->", "-#gt;");
    replace_all(name, "→", "#rarr;");
    for (const std::string_view keyword : {"title", "section", "accTitle", "accDescr", "journey"}) {
      if (!starts_with_word(name, keyword)) continue;
      // Its first letter as an entity reads the same and begins no statement.
      return "#" + std::to_string(static_cast<int>(name.front())) + ";" + name.substr(1);
    }
    return without_fence(std::move(name));
  }

  std::string actor_name(const Persona& persona) {
    std::string name = encode_mermaid(persona.name);
    if (name.empty()) {
      lose("personas without a name, which became “-”", 1);
      return "-";
    }
    replace_all(name, ",", "#comma;");
    replace_all(name, "，", "#65292;");
    replace_all(name, "、", "#12289;");
    return name;
  }

  void lose(const std::string& what, std::size_t count) {
    if (count > 0) losses_[what] += count;
  }

  void list_losses() {
    for (const RecordType& type : record_types()) {
      const std::size_t count = record_count(journey_, type.kind);
      switch (type.kind) {
        case RecordKind::lane:
          break;  // rows without cards
        case RecordKind::map:
        case RecordKind::persona:
        case RecordKind::stage:
        case RecordKind::step:
        case RecordKind::feeling:
          for (std::size_t i = 0; i < count; ++i) {
            lose_fields(type, record_at(journey_, type.kind, i));
          }
          break;
        default:
          lose(std::string(type.table), count);
      }
    }
    for (const auto& [what, count] : losses_) {
      result_.losses.push_back(what + " (" + std::to_string(count) + ")");
    }
  }

  void lose_fields(const RecordType& type, const void* record) {
    static constexpr std::string_view kHeld[] = {"title", "scope", "rank",    "name",
                                                 "place", "felt",  "persona", "step"};
    for (const Field& field : type.fields) {
      if (std::ranges::find(kHeld, field.name) != std::end(kHeld)) continue;
      if (is_default_field(field, record)) continue;
      lose(std::string(type.name) + ": " + display_name(field), 1);
    }
  }

  const Journey& journey_;
  Outline outline_;
  MermaidText result_;
  std::map<std::string, std::size_t> losses_;
};

}  // namespace

MermaidText write_mermaid(const Journey& journey) {
  return Writer(journey).write();
}

}  // namespace throughline
