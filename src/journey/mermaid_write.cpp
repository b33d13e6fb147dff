// The writing half of mermaid.hpp.
#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "journey/field_check.hpp"
#include "journey/mermaid.hpp"
#include "journey/mermaid_diagram.hpp"
#include "journey/mermaid_losses.hpp"
#include "journey/mermaid_text.hpp"
#include "journey/outline.hpp"
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

// A line may begin with the text: three such marks would open or close a fence of Markdown, behind
// a > too.
std::string without_fence(std::string text) {
  if (!text.starts_with('`') && !text.starts_with('~') && !text.starts_with('>')) return text;
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
    compare_personas();
    losses_.add_records(journey_);
    if (tasks_ > kMaxMermaidTasks || outline_.stages().size() > kMaxMermaidSections ||
        scores_ > kMaxMermaidScores || named_.size() > kMaxActors ||
        result_.text.size() > kMaxMermaidBytes) {
      losses_.add("a map of this size: the diagram is larger than what is read again");
    }
    result_.losses = losses_.list();
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
    if (title.empty()) losses_.add("an empty title, in whose place accTitle or the file's name is");
    losses_.add_spaces(journey_.map.title);
    const std::string spoken = accessible_title(journey_.map);
    if (const std::string text = encode_mermaid(spoken); !decode_mermaid(text).empty()) {
      line("  ", "accTitle: ", text);
      losses_.add_spaces(spoken);
    }
    losses_.add_spaces(journey_.map.scope);
    const std::string_view scope = trimmed(journey_.map.scope);
    if (scope.empty()) return;
    if (!scope.contains('\n')) {
      line("  ", "accDescr: ", encode_mermaid(scope));
      return;
    }
    line("  ", "accDescr {", {});
    for (const SourceLine& each : split_lines(scope)) {
      line("    ", with_replaced(without_fence(encode_mermaid(each.text)), "}", "#rcub;"), {});
    }
    line("  ", "}", {});
  }

  void write_stage(const Stage& stage, bool first) {
    const std::string name = encode_mermaid(stage.name);
    // Tasks before any section belong to the stage without a name, as the reader has it.
    if (!first || !name.empty()) line("  ", "section ", name.empty() ? "-" : name);
    if (!first && name.empty()) losses_.add("stages without a name, which became “-”");
    losses_.add_spaces(stage.name);
    const auto steps = outline_.steps(stage.id);
    if (first && name.empty() && steps.empty()) {
      losses_.add("a first stage without a name and steps");
    }
    for (const Id<Step> step : steps) write_step(*journey_.find(step));
  }

  // Mermaid's tasks have one score for all of their actors.
  struct Task {
    std::string score, actors;
  };

  // A line for each score, and one for the customer, who is no actor.
  void write_step(const Step& step) {
    std::vector<Task> tasks;
    const Feeling* customer = find_feeling(journey_, {}, step.id);
    if (customer != nullptr && customer->felt) {
      tasks.push_back({score_text(*customer->felt), {}});
      ++scores_;
    }
    for (const Id<Persona> id : outline_.personas()) {
      const Feeling* feeling = find_feeling(journey_, id, step.id);
      if (feeling == nullptr || !feeling->felt) continue;
      const std::string score = score_text(*feeling->felt);
      const auto same = std::ranges::find_if(tasks, [&score](const Task& task) {
        return task.score == score && !task.actors.empty();
      });
      const std::string actor = actor_name(*journey_.find(id));
      mention(id);
      ++scores_;
      if (same == tasks.end()) {
        tasks.push_back({score, actor});
      } else {
        same->actors += ", " + actor;
      }
    }
    const std::string name = task_name(step);
    if (tasks.empty()) {
      line("    ", name, ": 3");
      losses_.add("steps without a felt value, which became 3");
      ++tasks_;
    }
    if (tasks.size() > 1) {
      losses_.add("steps felt differently, which became a task for each score");
    }
    tasks_ += tasks.size();
    for (const Task& task : tasks) {
      line("    ", name, ": " + task.score + (task.actors.empty() ? "" : ": ") + task.actors);
    }
  }

  // A name that neither Mermaid nor our reader takes for something else.
  std::string task_name(const Step& step) {
    std::string name = encode_mermaid(step.name);
    losses_.add_spaces(step.name);
    if (name.empty()) {
      losses_.add("steps without a name, which became “-”");
      return "-";
    }
    name = with_replaced(name, "->", "-#gt;");
    name = with_replaced(name, "=>", "=#gt;");
    name = with_replaced(name, "→", "#rarr;");
    for (const std::string_view keyword : {"title", "section", "accTitle", "accDescr", "journey"}) {
      if (!starts_with_word(name, keyword)) continue;
      // Its first letter as an entity reads the same and begins no statement.
      return "#" + std::to_string(static_cast<int>(name.front())) + ";" + name.substr(1);
    }
    return without_fence(std::move(name));
  }

  static std::string actor_name(const Persona& persona) {
    std::string name = encode_mermaid(persona.name);
    if (name.empty()) return "-";
    name = with_replaced(name, ",", "#comma;");
    name = with_replaced(name, "，", "#65292;");
    return with_replaced(name, "、", "#12289;");
  }

  // Read again the personas are in the order in which they are mentioned first.
  void mention(Id<Persona> persona) {
    if (mentioned_.insert(persona).second) named_.push_back(persona);
  }

  void compare_personas() {
    std::set<std::string> names;
    std::vector<Id<Persona>> in_order;
    for (const Id<Persona> id : outline_.personas()) {
      const Persona& persona = *journey_.find(id);
      if (!mentioned_.contains(id)) {
        losses_.add("personas without a felt value");
        continue;
      }
      in_order.push_back(id);
      losses_.add_spaces(persona.name);
      if (encode_mermaid(persona.name).empty()) {
        losses_.add("personas without a name, which became “-”");
      }
      if (!names.insert(decode_mermaid(actor_name(persona))).second) {
        losses_.add("personas of the same name, which became one");
      }
    }
    if (in_order != named_) losses_.add("the order of the personas");
  }

  const Journey& journey_;
  Outline outline_;
  MermaidText result_;
  MermaidLosses losses_;
  std::set<Id<Persona>> mentioned_;
  std::vector<Id<Persona>> named_;  // in the order of their first mention
  std::size_t tasks_ = 0, scores_ = 0;
};

}  // namespace

MermaidText write_mermaid(const Journey& journey) {
  return Writer(journey).write();
}

}  // namespace throughline
