// Diagrams as people write them, though Mermaid has them otherwise; and those that are too large.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "journey/codec.hpp"
#include "journey/mermaid.hpp"
#include "journey/outline.hpp"
#include "journey/verbs.hpp"

namespace throughline {
namespace {

MermaidMap read(std::string_view text) {
  auto map = read_mermaid(text, "Fallback");
  EXPECT_TRUE(map) << map.error().what;
  return map ? *std::move(map) : MermaidMap{};
}

// "name=-500 Ada" of each task, in hundredths; "name=?" without a score.
std::vector<std::string> tasks_of(const Journey& journey) {
  std::vector<std::string> tasks;
  const Outline outline(journey);
  for (const Id<Step> id : outline.columns()) {
    std::string text = journey.find(id)->name + "=";
    const Feeling* own = find_feeling(journey, {}, id);
    if (own != nullptr) text += std::to_string(own->felt->count);
    bool scored = own != nullptr;
    for (const Id<Persona> persona : outline.personas()) {
      const Feeling* feeling = find_feeling(journey, persona, id);
      if (feeling == nullptr) continue;
      if (!scored) text += std::to_string(feeling->felt->count);
      text += " " + journey.find(persona)->name;
      scored = true;
    }
    tasks.push_back(scored ? text : text + "?");
  }
  return tasks;
}

// The one task of a diagram that has no other, read with a warning about its line.
std::string mended(const std::string& task) {
  const MermaidMap map = read("journey\nok: 5: Bo\n" + task);
  EXPECT_FALSE(map.warnings.empty()) << task;
  for (const Error& warning : map.warnings) {
    EXPECT_EQ(warning.where, "line 3") << task;
    EXPECT_FALSE(warning.remedy.empty());
  }
  std::vector<std::string> tasks = tasks_of(map.journey);
  EXPECT_EQ(tasks.size(), 2U);
  EXPECT_EQ(tasks.front(), "ok=500 Bo") << task;  // the scale is Mermaid's
  return tasks.back();
}

// SPEC 5.4
TEST(MermaidOdd, scores_are_read_as_a_person_would) {
  EXPECT_EQ(mended("a: five: X"), "a=500 X");
  EXPECT_EQ(mended("a: Two"), "a=-250");
  EXPECT_EQ(mended("b: 4/5: X"), "b=250 X");
  EXPECT_EQ(mended("b: 4 of 5: X"), "b=250 X");
  EXPECT_EQ(mended("b: 10/10: X"), "b=500 X");
  EXPECT_EQ(mended("b: 2/3: X"), "b=0 X");
  EXPECT_EQ(mended("c: 4,5: X"), "c=375 X");
  EXPECT_EQ(mended("d: :X"), "d=?");
  EXPECT_EQ(mended("e: .5: X"), "e=-500 X");
  EXPECT_EQ(mended("f: 3e0: X"), "f=0 X");
  EXPECT_EQ(tasks_of(read("journey\nf: 1e1: X\ng: 1\n").journey),
            (std::vector<std::string>{"f=500 X", "g=-500"}));
  EXPECT_EQ(mended("g: ５: X"), "g=500 X");
  EXPECT_EQ(mended("g: ٤: X"), "g=250 X");
  EXPECT_EQ(mended("T => 2"), "T=-250");
  EXPECT_EQ(mended("T --> 4: A"), "T=250 A");
  EXPECT_EQ(mended("Go on ==> 4/5: A"), "Go on=250 A");
}

// SPEC 5.4
TEST(MermaidOdd, a_missing_score_leaves_the_actor) {
  const MermaidMap map = read("journey\nd: :X\ne::Y\nNote: buy milk: Z\n");
  EXPECT_EQ(map.warnings.size(), 3U);
  EXPECT_EQ(tasks_of(map.journey), (std::vector<std::string>{"d=?", "e=?", "Note: buy milk=?"}));
  std::vector<std::string> names;
  for (const Persona& persona : map.journey.personas.records()) names.push_back(persona.name);
  EXPECT_EQ(names, (std::vector<std::string>{"X", "Y", "Z"}));
}

// SPEC 5.2, 5.4
TEST(MermaidOdd, a_time_of_day_is_no_score) {
  EXPECT_EQ(mended("Bus 10:30"), "Bus 10:30=?");
  EXPECT_EQ(mended("10:30 bus"), "10:30 bus=?");
  EXPECT_EQ(mended("Bus 10:30: 4: X"), "Bus 10:30=250 X");
  EXPECT_EQ(mended("上午10:30出发: 4/5: 我"), "上午10:30出发=250 我");
  EXPECT_EQ(tasks_of(read("journey\nBus 10:30:15 (9:05): 4: A\nx:5:A\nLevel2:1:A\n").journey),
            (std::vector<std::string>{"Bus 10:30:15 (9:05)=250 A", "x=500 A", "Level2=-500 A"}));
}

// SPEC 5.2
TEST(MermaidOdd, a_score_above_ten_does_not_decide_the_scale) {
  EXPECT_EQ(mended("a: 30: X"), "a=500 X");
  const MermaidMap map = read("journey\na: 99999999999999999999: X\n");
  ASSERT_EQ(map.warnings.size(), 1U);
  EXPECT_EQ(map.warnings.front().what, "The score 99999999999999999999 is out of range");
}

// SPEC 5.7
TEST(MermaidOdd, what_follows_a_directive_is_read) {
  const MermaidMap map =
      read("%%{init:{\"theme\":\"x\"}}%% journey\na: 1\n%%{wrap}%% b: 3\n%%{\nx }%%%%{y}%% c: 5\n");
  EXPECT_EQ(tasks_of(map.journey), (std::vector<std::string>{"a=-500", "b=0", "c=500"}));
  EXPECT_TRUE(map.warnings.empty());
  const MermaidMap open = read("journey\na: 1\n%%{ never closed\nb: 3\n");
  EXPECT_EQ(tasks_of(open.journey), (std::vector<std::string>{"a=-500", "b=0"}));
  ASSERT_EQ(open.warnings.size(), 1U);
  EXPECT_EQ(open.warnings.front().where, "line 3");
}

// SPEC 5.6
TEST(MermaidOdd, a_fenced_diagram_that_is_left_out_is_said) {
  const auto maps = read_mermaid_document(
      "```mermaid\nflowchart LR\n```\n```mermaid\n%%{init:{}}%% journey\na: 1\n```\n"
      "```mermaid\njourney of a lifetime\n```\n```mermaid\n```\n",
      "doc");
  ASSERT_TRUE(maps);
  ASSERT_EQ(maps->size(), 1U);
  const std::vector<Error>& warnings = maps->front().warnings;
  ASSERT_EQ(warnings.size(), 3U);
  EXPECT_EQ(warnings[0].where, "line 2");
  EXPECT_EQ(warnings[1].where, "line 9");
  EXPECT_EQ(warnings[2].where, "line 11");

  std::string large = "```mermaid\ngraph TD\n```\n```mermaid\njourney\n";
  for (int i = 0; i < 20'001; ++i) large += "a:1\n";
  const auto refused = read_mermaid_document(large, "doc");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().where, "line 20006");
}

// SPEC 5.6
TEST(MermaidOdd, fences_within_block_quotes_are_read) {
  const auto maps = read_mermaid_document(
      "> text\n> ```mermaid\n> journey\n>   a: 1\n> ```\n> > ~~~mermaid\n> > journey\n>> b: 3\n"
      "```mermaid\njourney\nc: 5\n```\n",
      "doc");
  ASSERT_TRUE(maps);
  ASSERT_EQ(maps->size(), 3U);
  EXPECT_EQ(tasks_of((*maps)[0].journey), (std::vector<std::string>{"a=-500"}));
  EXPECT_EQ(tasks_of((*maps)[1].journey), (std::vector<std::string>{"b=0"}));
  EXPECT_EQ(tasks_of((*maps)[2].journey), (std::vector<std::string>{"c=500"}));
}

std::string front_title(const std::string& matter) {
  return read("---\n" + matter + "---\njourney\n").journey.map.title;
}

// SPEC 5.7
TEST(MermaidOdd, the_title_of_the_front_matter_is_read_as_yaml) {
  EXPECT_EQ(front_title("config:\n  journey:\n    title: nested\n"), "Fallback");
  EXPECT_EQ(front_title("title: own\nconfig:\n  title: nested\n"), "own");
  EXPECT_EQ(front_title("  title: indented\n  config:\n    title: nested\n"), "indented");
  EXPECT_EQ(front_title("title: \"say \\\"y\\\" \\u00e9\\ud83d\\ude00\" # c\n"), "say \"y\" é😀");
  EXPECT_EQ(front_title("title: 'it''s' # c\n"), "it's");
  EXPECT_EQ(front_title("title: plain#1 # a comment\n"), "plain#1");
  EXPECT_EQ(front_title("title: >-\n  folded\n  text\n\n  more\ntheme: x\n"), "folded text\nmore");
  EXPECT_EQ(front_title("title: |\n  two\n  lines\n"), "two\nlines");
  EXPECT_EQ(front_title("title: goes\n  on\n"), "goes on");
  EXPECT_EQ(front_title("\"title\": x\n"), "x");
  EXPECT_EQ(front_title("title: ~\n"), "Fallback");
}

// SPEC 5.7
TEST(MermaidOdd, html_s_entities_are_known_and_others_kept) {
  const MermaidMap map =
      read("journey\nZo#euml; #hearts; #Alpha;#alpha; #thetasym;: 5: N#ntilde;\n");
  EXPECT_TRUE(map.warnings.empty());
  EXPECT_EQ(tasks_of(map.journey), (std::vector<std::string>{"Zoë ♥ Αα ϑ=500 Nñ"}));
  EXPECT_EQ(mended("x: 5: Zo#nosuch;"), "x=500 Zo#nosuch;");
}

// SPEC 5.4
TEST(MermaidOdd, a_description_that_is_never_closed_ends_before_a_statement) {
  const MermaidMap map = read("journey\naccDescr {\n  two #amp;\n  lines \nsection S\na: 1: X\n");
  EXPECT_EQ(map.journey.map.scope, "two &\nlines");
  EXPECT_EQ(tasks_of(map.journey), (std::vector<std::string>{"a=-500 X"}));
  ASSERT_EQ(map.warnings.size(), 1U);
  EXPECT_EQ(map.warnings.front().where, "line 2");
  EXPECT_EQ(read("journey\naccDescr { all #amp; of it \n\n").journey.map.scope, "all & of it");
}

// SPEC 3.8
TEST(MermaidOdd, a_text_that_is_cut_is_said) {
  const std::string text(70'000, 'x');
  for (const std::string& diagram :
       {"---\ntitle: " + text + "\n---\njourney\n", "journey\ntitle " + text,
        "journey\naccTitle: " + text, "journey\naccDescr: " + text,
        "journey\naccDescr {\n" + text + "\n}"}) {
    const MermaidMap map = read(diagram);
    ASSERT_EQ(map.warnings.size(), 1U);
    EXPECT_TRUE(map.warnings.front().what.contains("longer than 64 KB"));
    EXPECT_TRUE(read_journey(write_journey(map.journey)));
  }
}

// SPEC 5.5
TEST(MermaidOdd, the_first_line_may_go_on_with_a_statement_only) {
  EXPECT_FALSE(read_mermaid("journey of a lifetime\n", "x"));
  EXPECT_FALSE(read_mermaid("journey: a story\n", "x"));
  EXPECT_EQ(read("journey title A\n").journey.map.title, "A");
  EXPECT_EQ(tasks_of(read("journey section S\na: 1\n").journey).size(), 1U);
  EXPECT_EQ(tasks_of(read("journey home: 5: Me\n").journey),
            (std::vector<std::string>{"home=500 Me"}));
  EXPECT_EQ(read("journey;\ntitle B").journey.map.title, "B");
}

void expect_refused(const std::string& text, std::string_view where) {
  const auto map = read_mermaid(text, "x");
  ASSERT_FALSE(map);
  EXPECT_EQ(map.error().where, where);
  EXPECT_EQ(map.error().remedy, "Divide the diagram into several");
}

std::string repeated(std::string_view text, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

// SPEC 5.9
TEST(MermaidLimits, more_than_a_file_holds_is_refused_with_the_line) {
  expect_refused("journey\n" + repeated("section\n", 20'001), "line 20002");
  expect_refused("journey\n" + repeated("a:3\n", 20'001), "line 20002");
  expect_refused("journey\n" + repeated("a:3:0,1,2,3,4,5\n", 20'000), "line 16668");
  std::string actors = "journey\na:3:0";
  for (int i = 1; i < 500'000; ++i) actors += "," + std::to_string(i);
  expect_refused(actors, "line 2");
}

// SPEC 5.9
TEST(MermaidLimits, a_map_at_the_limits_is_a_file) {
  std::string text = "journey\n";
  for (int i = 0; i < 20'000; ++i) {
    text += "section\n:3:";
    for (int j = 0; j < 5; ++j) text += std::to_string(((i * 5) + j) % 1000) + ",";
    text += '\n';
  }
  const MermaidMap map = read(text);
  EXPECT_EQ(map.journey.stages.size(), 20'000U);
  EXPECT_EQ(map.journey.personas.size(), 1000U);
  EXPECT_EQ(map.journey.feelings.size(), 100'000U);
  const std::string bytes = write_journey(map.journey);
  const auto again = read_journey(bytes);
  ASSERT_TRUE(again) << again.error().what << " " << again.error().where;
  EXPECT_TRUE(again->repairs.empty());
  EXPECT_TRUE(again->journey == map.journey);
  // As long as all of its texts are, written as JSON, the file is within its limit.
  EXPECT_LT(bytes.size() + (std::size_t{8} << 20U), ReadLimits{}.bytes);
}

// SPEC 5.9: time grows with the text alone.
TEST(MermaidLimits, long_runs_of_anything_take_no_time) {
  constexpr int kBytes = 400'000;
  for (const std::string_view piece : {":",       ",",
                                       "：",      "，",
                                       "#a;",     "accDescr {}",
                                       "%%{}%%",  "> ",
                                       "a:",      "10:30",
                                       "<br>",    "}",
                                       " %%",     "->",
                                       "'",       "\n",
                                       "\r\n",    "section\n",
                                       "%%{\n",   "accDescr {\n",
                                       "---\n",   "```mermaid\n",
                                       "title:\n"}) {
    for (const std::string_view head : {"journey\n", "journey\na:3:", "---\ntitle: \"", ""}) {
      const std::string text =
          std::string(head) + repeated(piece, kBytes / static_cast<int>(piece.size()));
      static_cast<void>(read_mermaid_document(text, "x"));
    }
  }
}

}  // namespace
}  // namespace throughline
