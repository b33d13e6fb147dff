#include "journey/mermaid.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "journey/codec.hpp"
#include "journey/mermaid_text.hpp"
#include "journey/outline.hpp"
#include "journey/random_edits.hpp"
#include "journey/verbs.hpp"

namespace throughline {
namespace {

struct ReadTask {
  std::string stage, name;
  // Persona's name, empty for the customer, and hundredths; sorted.
  std::vector<std::pair<std::string, std::int64_t>> felt;
  bool operator==(const ReadTask&) const = default;
};
[[maybe_unused]] void PrintTo(const ReadTask& task, std::ostream* stream) {
  *stream << task.stage << "/" << task.name;
  for (const auto& [persona, felt] : task.felt) *stream << " " << persona << "=" << felt;
}

std::vector<ReadTask> tasks_of(const Journey& journey) {
  std::vector<ReadTask> tasks;
  const Outline outline(journey);
  for (const Id<Step> id : outline.columns()) {
    const Step& step = *journey.find(id);
    ReadTask task{.stage = journey.find(step.place.stage)->name, .name = step.name, .felt = {}};
    if (const Feeling* feeling = find_feeling(journey, {}, id)) {
      task.felt.emplace_back("", feeling->felt->count);
    }
    for (const Id<Persona> persona : outline.personas()) {
      if (const Feeling* feeling = find_feeling(journey, persona, id)) {
        task.felt.emplace_back(journey.find(persona)->name, feeling->felt->count);
      }
    }
    std::ranges::sort(task.felt);
    tasks.push_back(std::move(task));
  }
  return tasks;
}

// What tasks_of gives after a map was written and read: a task for each score, names trimmed.
std::vector<ReadTask> written_tasks(const Journey& journey) {
  const auto named = [](const std::string& name, std::string_view otherwise) {
    std::string decoded = decode_mermaid(encode_mermaid(name));
    return decoded.empty() ? std::string(otherwise) : decoded;
  };
  const Outline outline(journey);
  std::vector<ReadTask> tasks;
  for (const Id<Step> id : outline.columns()) {
    const Step& step = *journey.find(id);
    const bool first_stage = step.place.stage == outline.stages().front();
    const ReadTask task{
        .stage = named(journey.find(step.place.stage)->name, first_stage ? "" : "-"),
        .name = named(step.name, "-"),
        .felt = {}};
    std::vector<ReadTask> scored;
    const Feeling* customer = find_feeling(journey, {}, id);
    if (customer != nullptr && customer->felt) {
      scored.push_back(task);
      scored.back().felt.emplace_back("", customer->felt->count);
    }
    for (const Id<Persona> persona : outline.personas()) {
      const Feeling* feeling = find_feeling(journey, persona, id);
      if (feeling == nullptr || !feeling->felt) continue;
      const auto same = std::ranges::find_if(scored, [feeling](const ReadTask& other) {
        return !other.felt.front().first.empty() &&
               other.felt.front().second == feeling->felt->count;
      });
      ReadTask& own = same == scored.end() ? scored.emplace_back(task) : *same;
      own.felt.emplace_back(named(journey.find(persona)->name, "-"), feeling->felt->count);
    }
    if (scored.empty()) {
      scored.push_back(task);
      scored.back().felt.emplace_back("", 0);
    }
    for (ReadTask& each : scored) std::ranges::sort(each.felt);
    tasks.insert(tasks.end(), scored.begin(), scored.end());
  }
  return tasks;
}

MermaidMap read(std::string_view text) {
  auto map = read_mermaid(text, "Fallback");
  EXPECT_TRUE(map) << map.error().what;
  return map ? *std::move(map) : MermaidMap{};
}

// Tasks of a diagram that holds nothing but these lines.
std::vector<ReadTask> read_lines(const std::string& lines, std::size_t warnings = 0) {
  const MermaidMap map = read("journey\n" + lines);
  EXPECT_EQ(map.warnings.size(), warnings) << lines;
  for (const Error& warning : map.warnings) {
    EXPECT_TRUE(warning.where.starts_with("line ")) << warning.where;
    EXPECT_FALSE(warning.remedy.empty());
  }
  return tasks_of(map.journey);
}

using Tasks = std::vector<ReadTask>;

// SPEC 5.1, 5.2
TEST(Mermaid, sections_tasks_actors_and_scores) {
  const MermaidMap map = read(
      "journey\n"
      "    title Buying bread\n"
      "    section On the way\n"
      "      Look for a shop: 5: Ada\n"
      "      Ask somebody: 3.5: Ada, Bo\n"
      "    section In the shop\n"
      "      Queue: 1\n"
      "      Pay: 2: Bo");
  EXPECT_EQ(map.journey.map.title, "Buying bread");
  EXPECT_TRUE(map.warnings.empty());
  EXPECT_TRUE(map.journey.cards.empty());
  EXPECT_EQ(tasks_of(map.journey),
            (Tasks{{"On the way", "Look for a shop", {{"Ada", 500}}},
                   {"On the way", "Ask somebody", {{"Ada", 125}, {"Bo", 125}}},
                   {"In the shop", "Queue", {{"", -500}}},
                   {"In the shop", "Pay", {{"Bo", -250}}}}));
}

// SPEC 5.3
TEST(Mermaid, the_same_text_gives_the_same_bytes) {
  constexpr std::string_view kText = "journey\nsection A\nx: 1: M\nsection A\nx: 2: M\n";
  const std::string bytes = write_journey(read(kText).journey);
  EXPECT_EQ(bytes, write_journey(read(kText).journey));
  const auto again = read_journey(bytes);
  ASSERT_TRUE(again);
  EXPECT_TRUE(again->repairs.empty());
  EXPECT_EQ(again->journey.stages.size(), 2U);
  EXPECT_EQ(again->journey.steps.size(), 2U);
}

// SPEC 5.2
TEST(Mermaid, scores_above_five_change_the_scale) {
  EXPECT_EQ(read_lines("a: 1\nb: 5.5\nc: 10\n", 1),
            (Tasks{{"", "a", {{"", -500}}}, {"", "b", {{"", 0}}}, {"", "c", {{"", 500}}}}));
  EXPECT_EQ(read_lines("a: 11\nb: 0\n", 2),
            (Tasks{{"", "a", {{"", 500}}}, {"", "b", {{"", -500}}}}));
}

// SPEC 5.7
TEST(Mermaid, front_matter_directives_comments_and_accessibility) {
  const MermaidMap map = read(
      "\xEF\xBB\xBF\r\n---\r\ntitle: \"From the front\"\r\nconfig:\r\n  theme: dark\r\n---\r\n"
      "%%{init: {\r\n 'theme': 'forest' } }%%\r\n%% a comment\r\n"
      "journey\r\n"
      "  accTitle: For the ear\r\n"
      "  accDescr {\r\n    Two lines\r\n    of text\r\n  }section A\r\n"
      "  # not a task: 5: Me\r\n"
      "  t: 3: Me\r\n");
  EXPECT_EQ(map.journey.map.title, "From the front");
  EXPECT_EQ(map.journey.map.scope, "Two lines\nof text");
  EXPECT_EQ(map.journey.map.unknown, R"({"accTitle":"For the ear"})");
  EXPECT_TRUE(map.warnings.empty());
  EXPECT_EQ(tasks_of(map.journey), (Tasks{{"A", "t", {{"Me", 0}}}}));
  EXPECT_EQ(read("journey\naccTitle: For the ear\naccDescr: One line").journey.map.title,
            "For the ear");
  EXPECT_EQ(read("journey\ntitle Own").journey.map.title, "Own");
  EXPECT_EQ(read("  JOURNEY  \n").journey.map.title, "Fallback");
}

// SPEC 5.7
TEST(Mermaid, names_are_decoded_and_trimmed) {
  EXPECT_EQ(
      read_lines(
          "section  One<br>Two< br>Three<BR />Four<br\t/>  \n"
          "  Meet at 10#colon;30 #35;1 #x2615;  :  4  :  Zoë #amp; 小明 ,, 👩🏽‍🚀 ,\n"),
      (Tasks{{"One\nTwo< br>Three\nFour",
              "Meet at 10:30 #1 ☕",
              {{"Zoë & 小明", 250}, {"👩🏽‍🚀", 250}}}}));
  EXPECT_EQ(read_lines("打开 App:5:兴奋\n\tpadded   :    1 : x ;\n"),
            (Tasks{{"", "打开 App", {{"兴奋", 500}}}, {"", "padded", {{"x", -500}}}}));
  EXPECT_EQ(read_lines("ends in an entity: 3: a#semi;\n"),
            (Tasks{{"", "ends in an entity", {{"a;", 0}}}}));
}

// SPEC 5.4
TEST(Mermaid, reads_what_a_person_can_read) {
  EXPECT_EQ(read_lines("Task -> 3: Me, Cat\n", 1), (Tasks{{"", "Task", {{"Cat", 0}, {"Me", 0}}}}));
  EXPECT_EQ(read_lines("Task → 4\n", 1), (Tasks{{"", "Task", {{"", 250}}}}));
  EXPECT_EQ(read_lines("Note: buy milk: 5: Me\n", 1),
            (Tasks{{"", "Note: buy milk", {{"Me", 500}}}}));
  EXPECT_EQ(read_lines("Train at 10:30: 5: Me\n", 1),
            (Tasks{{"", "Train at 10:30", {{"Me", 500}}}}));
  EXPECT_EQ(read_lines("Train at 10:30: 5\n", 1), (Tasks{{"", "Train at 10:30", {{"", 500}}}}));
  EXPECT_EQ(read_lines("No score: Me\nNothing\n", 2),
            (Tasks{{"", "No score", {}}, {"", "Nothing", {}}}));
  EXPECT_EQ(read_lines("打开：5：我，你\n", 2), (Tasks{{"", "打开", {{"你", 500}, {"我", 500}}}}));
  EXPECT_EQ(read_lines("Ticket #1: 5: Me\n", 1), (Tasks{{"", "Ticket #1", {{"Me", 500}}}}));
  EXPECT_EQ(read_lines("t: 5: Me %% why\n", 1), (Tasks{{"", "t", {{"Me", 500}}}}));
  EXPECT_EQ(read_lines("section: Shop\nt: 5:\n", 1), (Tasks{{"Shop", "t", {{"", 500}}}}));
  EXPECT_EQ(read_lines("title: 5: Me\n"), (Tasks{{"", "title", {{"Me", 500}}}}));
  EXPECT_EQ(read_lines("sectional sofa: 5: Me\n"), (Tasks{{"", "sectional sofa", {{"Me", 500}}}}));
}

// A score without a task's name stays a step that can be named.
TEST(Mermaid, reads_odd_tasks) {
  EXPECT_EQ(read_lines(": 3: Me\n"), (Tasks{{"", "", {{"Me", 0}}}}));
  EXPECT_EQ(read_lines("a: 3: Me, Me\n"), (Tasks{{"", "a", {{"Me", 0}}}}));
}

// SPEC 5.5
TEST(Mermaid, refuses_what_is_no_journey) {
  for (const char* text :
       {"", "\n\n", "graph TD\n A-->B", "flowchart LR", "sequenceDiagram\njourney",
        "{\"format\":\"throughline\"}", "journeyman\n", "section A\nt: 5: Me",
        "---\ntitle: never closed\njourney\n", "%%{init: journey\n", "journey of a lifetime\n",
        "journey into one: two\n"}) {
    const auto map = read_mermaid(text, "x");
    ASSERT_FALSE(map) << text;
    EXPECT_FALSE(map.error().what.empty());
    EXPECT_FALSE(map.error().remedy.empty());
  }
}

// SPEC 5.6
TEST(Mermaid, every_fenced_journey_of_a_document_is_a_map) {
  constexpr std::string_view kText =
      "# Journeys\n\n```mermaid\njourney\n title One\n a: 5: Me\n```\n\n```mermaid\ngraph TD\n```\n"
      "text\n~~~~ mermaid\njourney\n b: 4\n```\n~~~~\n```{mermaid}\njourney\n c -> 3\n";
  const auto maps = read_mermaid_document(kText, "doc");
  ASSERT_TRUE(maps) << maps.error().what;
  ASSERT_EQ(maps->size(), 3U);
  EXPECT_EQ((*maps)[0].journey.map.title, "One");
  EXPECT_EQ((*maps)[1].journey.map.title, "doc 2");
  EXPECT_EQ((*maps)[2].journey.map.title, "doc 3");
  ASSERT_EQ((*maps)[2].warnings.size(), 1U);
  EXPECT_EQ((*maps)[2].warnings.front().where, "line 20");
  const MermaidMap first = read(kText);
  EXPECT_EQ(first.journey.map.title, "One");
  ASSERT_EQ(first.warnings.size(), 2U);  // of the graph, and of the other two
  EXPECT_EQ(first.warnings.front().where, "line 10");
  EXPECT_FALSE(read_mermaid_document("```mermaid\ngraph TD\n```\n", "x"));
}

// SPEC 5.8
TEST(Mermaid, is_written_as_mermaid_reads_it) {
  const MermaidMap map = read(
      "journey\ntitle A #colon; B\naccDescr {\n one\n\n two #rcub;\n}\nbefore: 5\nsection S<br>T\n"
      "#116;itle: 3.004: Ada, Bo#comma; jr.\nx -#gt; 3: 1.3: Bo#comma; jr.\nx -#gt; 3: 4\n");
  EXPECT_TRUE(map.warnings.empty());
  const MermaidText written = write_mermaid(map.journey);
  EXPECT_EQ(written.text,
            "journey\n  title A #colon; B\n  accDescr {\n    one\n    \n    two #rcub;\n  }\n"
            "    before: 5\n  section S<br>T\n    #116;itle: 3.004: Ada, Bo#comma; jr.\n"
            "    x -#gt; 3: 1.3: Bo#comma; jr.\n    x -#gt; 3: 4\n");
  EXPECT_TRUE(written.losses.empty());
}

// SPEC 5.8
TEST(Mermaid, what_it_cannot_hold_is_listed) {
  Random random(1);
  Journey journey = new_journey("Map", random);
  journey.map.mission = "x";
  Stage stage;
  stage.id = {1};
  stage.rank = "i1";
  stage.name = "S";
  journey.stages.put(stage);
  Step step;
  step.id = {1};
  step.place = {.stage = {1}, .rank = "i1"};
  step.name = "s";
  step.offset_min = 5;
  journey.steps.put(step);
  Card card;
  card.id = {1};
  card.place.rank = "i1";
  journey.cards.put(card);
  const MermaidText written = write_mermaid(journey);
  EXPECT_EQ(written.text, "journey\n  title Map\n  section S\n    s: 3\n");
  EXPECT_EQ(written.losses,
            (std::vector<std::string>{"cards (1)", "map: mission (1)", "step: offset min (1)",
                                      "steps without a felt value, which became 3 (1)"}));
}

// Found by fuzzing: a task of this name opened a fence when it was read again. SPEC 5.8
TEST(Mermaid, a_name_that_looks_like_a_fence_is_a_name) {
  const Journey journey =
      read("journey\n#96;`` mermaid: 5\n#126;~~ mermaid: 1\n#62; ```mermaid: 3\n").journey;
  const std::string text = write_mermaid(journey).text;
  EXPECT_EQ(text,
            "journey\n  title Fallback\n    #96;`` mermaid: 5\n    #126;~~ mermaid: 1\n"
            "    #62; ```mermaid: 3\n");
  EXPECT_EQ(tasks_of(read(text).journey), (Tasks{{"", "``` mermaid", {{"", 500}}},
                                                 {"", "~~~ mermaid", {{"", -500}}},
                                                 {"", "> ```mermaid", {{"", 0}}}}));
}

// SPEC 5.8
TEST(Mermaid, any_map_written_and_read_keeps_its_tasks) {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    Journey journey = testing::random_journey(seed, 250);
    // Two of the same name are one to Mermaid.
    const std::vector<Persona> personas(journey.personas.records().begin(),
                                        journey.personas.records().end());
    for (Persona persona : personas) {
      persona.name += std::to_string(persona.id.value);
      journey.personas.put(persona);
    }
    const std::string text = write_mermaid(journey).text;
    const auto once = read_mermaid(text, "");
    ASSERT_TRUE(once) << text;
    for (const Error& warning : once->warnings)
      ADD_FAILURE() << warning.where << warning.what << text;
    EXPECT_EQ(tasks_of(once->journey), written_tasks(journey)) << text;
    EXPECT_EQ(once->journey.map.title, decode_mermaid(encode_mermaid(journey.map.title)));
    EXPECT_EQ(once->journey.map.scope, decode_mermaid(encode_mermaid(journey.map.scope)));
    const std::string again = write_mermaid(once->journey).text;
    const auto twice = read_mermaid(again, "");
    ASSERT_TRUE(twice);
    EXPECT_EQ(write_mermaid(twice->journey).text, again);
  }
}

// SPEC 3.8
TEST(Mermaid, bytes_that_are_no_text_are_replaced_and_said) {
  const MermaidMap map = read(std::string_view("journey\nsec\xFFtion: 5: M\0e\n", 24));
  ASSERT_EQ(map.warnings.size(), 1U);
  EXPECT_EQ(tasks_of(map.journey), (Tasks{{"", "sec\uFFFDtion", {{"Me", 500}}}}));
}

TEST(Mermaid, no_bytes_crash_it) {
  Random random(5);
  constexpr std::string_view kSource =
      "---\ntitle: x\n---\n%%{init: {}}%%\njourney\naccDescr {\n a }title T\nsection S\n"
      "a #colon; b -> 3: Me\nt: 5: A, B\n打开：5：我\n```mermaid\njourney\nx: 9\n```\n";
  for (int i = 0; i < 3000; ++i) {
    std::string text(kSource);
    for (std::uint64_t j = 0; j <= random.below(6); ++j) {
      const std::size_t at = random.below(text.size());
      switch (random.below(3)) {
        case 0:
          text[at] = static_cast<char>(random.below(256));
          break;
        case 1:
          text.erase(at, 1 + random.below(10));
          if (text.empty()) text = "j";
          break;
        default:
          text.insert(at, text.substr(random.below(text.size()), random.below(20)));
      }
    }
    const auto maps = read_mermaid_document(text, "x");
    if (!maps) continue;
    for (const MermaidMap& map : *maps) {
      const auto again = read_journey(write_journey(map.journey));
      ASSERT_TRUE(again) << again.error().what;
      ASSERT_TRUE(again->repairs.empty())
          << again->repairs.front().where << again->repairs.front().what;
      ASSERT_TRUE(again->journey == map.journey);
    }
  }
}

}  // namespace
}  // namespace throughline
