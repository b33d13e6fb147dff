#include "journey/mermaid_map.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/hash.hpp"
#include "base/random.hpp"
#include "base/utf8.hpp"
#include "journey/field_check.hpp"
#include "journey/field_codec.hpp"
#include "journey/mermaid_text.hpp"
#include "journey/rank.hpp"
#include "journey/verbs.hpp"

namespace throughline {

namespace {

constexpr std::int64_t kLowScore = 1000;

std::string cut(std::string_view text) {
  return std::string(truncate_utf8(text, kMaxTextBytes));
}

class MapBuilder {
 public:
  MapBuilder(const MermaidDiagram& diagram, Repairs& warnings)
      : diagram_(diagram), warnings_(warnings) {}

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

  // What is above ten, or has a scale of its own, says nothing about the others.
  void find_scale() {
    for (const MermaidSection& section : diagram_.sections) {
      for (const MermaidTask& task : section.tasks) {
        if (!task.score || task.score->scale || task.score->value <= kMermaidScale ||
            task.score->value > kLongScale) {
          continue;
        }
        high_ = kLongScale;
        warnings_.add("There are scores above 5", at_line(task.line),
                      "All scores were taken as 1 to 10; Mermaid's own are 1 to 5");
        return;
      }
    }
  }

  // -5..+5, in hundredths.
  [[nodiscard]] std::int64_t felt(const MermaidTask& task) const {
    const std::int64_t high = task.score->scale.value_or(high_);
    const std::int64_t score = std::clamp(task.score->value, kLowScore, high);
    if (score != task.score->value) {
      warnings_.add("The score " + task.score_text + " is out of range", at_line(task.line),
                    "It was taken as " + hundredths_text({score / 10}));
    }
    // 500 * (2 * score - low - high) / (high - low), rounded half away from zero.
    const std::int64_t range = high - kLowScore;
    const std::int64_t scaled = 500 * ((2 * score) - kLowScore - high);
    return (scaled + (scaled < 0 ? -range / 2 : range / 2)) / range;
  }

  void add_personas(Random& random) {
    std::vector<std::string> names;
    for (const MermaidSection& section : diagram_.sections) {
      for (const MermaidTask& task : section.tasks) {
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

  void add_stage(const MermaidSection& section, const std::string& rank, Random& random) {
    Stage stage;
    stage.id = {hashed(RecordKind::stage, section.name)};
    stage.rank = rank;
    stage.name = section.name;
    const auto ranks = ranks_between({}, {}, section.tasks.size(), random);
    for (std::size_t i = 0; i < ranks.size(); ++i) {
      const MermaidTask& task = section.tasks[i];
      Step step;
      step.id = {hashed(RecordKind::step, task.name)};
      step.place = {.stage = stage.id, .rank = ranks[i]};
      step.name = task.name;
      add_feelings(task, step.id);
      journey_.steps.put(std::move(step));
    }
    journey_.stages.put(std::move(stage));
  }

  void add_feelings(const MermaidTask& task, Id<Step> step) {
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

  const MermaidDiagram& diagram_;
  Repairs& warnings_;
  Journey journey_;
  std::int64_t high_ = kMermaidScale;
  std::map<std::string, Id<Persona>> personas_;
  std::map<std::uint64_t, std::uint64_t> occurrences_;
};

}  // namespace

Journey make_mermaid_map(const MermaidDiagram& diagram, std::string_view source,
                         std::string_view fallback_title, Repairs& warnings) {
  return MapBuilder(diagram, warnings).build(source, fallback_title);
}

}  // namespace throughline
