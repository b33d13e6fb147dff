// The tool as people run it: a process with arguments, standard streams and an exit status.
#include <gtest/gtest.h>

#include <string>

#include "cli/tool_process.hpp"

namespace {

using throughline::testing::Outcome;
using throughline::testing::slurp;
using throughline::testing::spill;
using Tool = throughline::testing::ToolTest;

const std::string kCoffee = THROUGHLINE_SOURCE_DIR "/assets/samples/coffee.journey.json";
constexpr std::string_view kBroken =
    R"({"format":"throughline","version":2,"map":{"id":"map:0000000000001"},"stages":[)"
    R"({"id":"stage:0000000000001","rank":"i1","name":5},{"id":"stage:0000000000001","rank":"i2"}]})";

TEST_F(Tool, says_how_it_is_used) {
  for (const char* arguments :
       {"--help", "-h", "validate --help", "info --help", "format --help", "import -h", "export -h",
        "help diff", "diff --help", "merge --help", "make --help", "schema --help"}) {
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.status, 0) << arguments;
    EXPECT_TRUE(outcome.out.contains("Usage: throughline")) << outcome.out;
    EXPECT_EQ(outcome.err, "");
  }
  for (const char* arguments : {"",
                                "frobnicate x",
                                "validate",
                                "validate --nothing x",
                                "info --json=1 x",
                                "format a b",
                                "format -o",
                                "format -o x --write y",
                                "import",
                                "import --from svg x",
                                "export x",
                                "export --to svg x",
                                "diff",
                                "diff a",
                                "diff a b c",
                                "diff --nothing a b",
                                "merge",
                                "merge a b -o c",
                                "merge --handed-out a",
                                "merge --hand-out a b",
                                "make",
                                "make --cards 1",
                                "make --cards many",
                                "make --cards 9 --seed x",
                                "make --cards 9 x",
                                "schema x"}) {
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.status, 2) << arguments;
    EXPECT_EQ(outcome.out, "");
    EXPECT_FALSE(outcome.err.empty());
  }
  EXPECT_EQ(run("validate nowhere.json").status, 2);
  EXPECT_EQ(run("format nowhere.json").status, 2);
  EXPECT_EQ(run("import nowhere.mmd").status, 2);
  EXPECT_EQ(run("diff nowhere.json nowhere.json").status, 2);
  EXPECT_EQ(run("merge a.json b.json c.json").status, 2);
}

TEST_F(Tool, validate_has_a_line_for_each_problem) {
  EXPECT_EQ(run("validate " + kCoffee).status, 0);
  EXPECT_EQ(run("validate " + kCoffee).out, "");
  spill(path("bad.json"), kBroken);
  const Outcome outcome = run("validate bad.json " + kCoffee);
  EXPECT_EQ(outcome.status, 1);
  EXPECT_EQ(outcome.out,
            "bad.json:/stages/0/name: The name must be a text, not a number; Correct it; the value "
            "is kept as "
            "\"name_unread\"\n"
            "bad.json:/stages/1/id: The id is that of another record before it; It was given one "
            "of its own; check "
            "what points to it\n");
  const Outcome nonsense = run("validate -", "{\"map\":");
  EXPECT_EQ(nonsense.status, 1);
  EXPECT_TRUE(nonsense.out.starts_with("-:/map: ")) << nonsense.out;
}

TEST_F(Tool, info_counts_records) {
  const Outcome outcome = run("info --json -", slurp(kCoffee));
  EXPECT_EQ(outcome.status, 0);
  EXPECT_TRUE(outcome.out.starts_with(
      R"({"file":"-","title":"Cold brew on the way to work","counts":{"map":1,"personas":2,"stages":4,"steps":7,"lanes":7,"cards":31,"feelings":10)"))
      << outcome.out;
  EXPECT_TRUE(run("info " + kCoffee).out.contains("cards         31\n"));
}

TEST_F(Tool, make_makes_up_maps_with_every_record) {
  ASSERT_EQ(run("make --cards 300 --seed 5 -o made.json").status, 0);
  const Outcome valid = run("validate made.json");
  EXPECT_EQ(valid.status, 0) << valid.out;
  const Outcome counts = run("info --json made.json");
  EXPECT_TRUE(counts.out.contains("\"cards\":300,")) << counts.out;
  EXPECT_FALSE(counts.out.contains(":0,")) << counts.out;
  EXPECT_TRUE(run("make --cards 300 --seed 5").out == slurp(path("made.json")));
  EXPECT_TRUE(run("make --cards 300 --seed 6").out != slurp(path("made.json")));
  EXPECT_TRUE(run("format made.json").out == slurp(path("made.json")));
  const Outcome few = run("info --json -", run("make --cards 2").out);
  EXPECT_FALSE(few.out.contains(":0,")) << few.out;
}

// SPEC 4.2: the sample is as the page would write it.
TEST_F(Tool, the_sample_is_canonical) {
  const Outcome outcome = run("format " + kCoffee);
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_TRUE(outcome.out == slurp(kCoffee));
}

TEST_F(Tool, format_writes_where_it_is_told) {
  spill(path("bad.json"), kBroken);
  const Outcome outcome = run("format bad.json -o good.json");
  EXPECT_EQ(outcome.status, 1);
  EXPECT_EQ(outcome.out, "");
  EXPECT_TRUE(outcome.err.contains("bad.json:/stages/0/name: "));
  EXPECT_EQ(run("validate good.json").status, 0);
  EXPECT_EQ(run("format --write bad.json").status, 1);
  EXPECT_EQ(slurp(path("bad.json")), slurp(path("good.json")));
  EXPECT_EQ(run("format --write bad.json").status, 0);
  EXPECT_EQ(run("format good.json -o no/such/folder.json").status, 2);

  spill(path("later.json"),
        R"({"format":"throughline","version":9,"map":{"id":"map:0000000000001"}})");
  const std::string before = slurp(path("later.json"));
  EXPECT_EQ(run("format --write later.json").status, 1);
  EXPECT_EQ(slurp(path("later.json")), before);
}

// SPEC 5.3, 5.6
TEST_F(Tool, import_makes_maps_of_diagrams) {
  spill(path("x.mmd"), "journey\nsection Shop\nAsk -> 3: Ada\nPay: 5: Ada, Bo\n");
  const Outcome outcome = run("import x.mmd -o y.journey.json");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.err,
            "x.mmd:line 3: Mermaid does not know the arrow before the score; Write it as Task: 3: "
            "Actor\n");
  EXPECT_EQ(run("validate y.journey.json").status, 0);
  EXPECT_TRUE(
      run("info --json y.journey.json")
          .out.contains(R"("title":"x","counts":{"map":1,"personas":2,"stages":1,"steps":2)"));
  EXPECT_EQ(run("import --from mermaid - -o z.journey.json", slurp(path("x.mmd"))).status, 0);
  EXPECT_EQ(run("import x.mmd").out, slurp(path("y.journey.json")));
  EXPECT_EQ(run("import y.journey.json").out, slurp(path("y.journey.json")));

  spill(path("graph.mmd"), "graph TD\n");
  EXPECT_EQ(run("import graph.mmd").status, 1);

  spill(path("two.md"), "```mermaid\njourney\na: 1\n```\n```mermaid\njourney\nb: 2\n```\n");
  EXPECT_EQ(run("import two.md").status, 2);
  EXPECT_EQ(run("import two.md -o two.journey.json").status, 0);
  EXPECT_EQ(run("validate two.journey.json two-2.journey.json").status, 0);
}

// SPEC 5.8
TEST_F(Tool, export_writes_mermaid_and_says_what_it_cannot_hold) {
  const Outcome outcome = run("export --to mermaid " + kCoffee + " -o x.mmd");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_TRUE(outcome.err.contains("Mermaid can't hold cards (31)")) << outcome.err;
  EXPECT_TRUE(
      slurp(path("x.mmd")).contains("    Waits at the counter: 1.8: Maya#comma; commuter\n"));
  EXPECT_EQ(run("import x.mmd -o x.journey.json").status, 0);
  EXPECT_EQ(run("export --to json " + kCoffee).out, slurp(kCoffee));
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, text.npos) << from;
  return at == text.npos ? text : text.replace(at, from.size(), to);
}

// SPEC 7.1
TEST_F(Tool, diff_says_what_is_different) {
  const std::string before = slurp(kCoffee);
  EXPECT_EQ(run("diff --exit-code " + kCoffee + " " + kCoffee).status, 0);
  EXPECT_EQ(run("diff " + kCoffee + " " + kCoffee).out, "");
  spill(path("b.json"), replaced(before, R"("name":"Waits at the counter")", R"("name":"Queues")"));
  const Outcome outcome = run("diff " + kCoffee + " b.json");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.out,
            "changed  step “Waits at the counter”\n"
            "           name: “Waits at the counter” -> “Queues”\n");
  EXPECT_EQ(run("diff --exit-code " + kCoffee + " b.json").status, 1);
  EXPECT_TRUE(
      run("diff --json " + kCoffee + " b.json")
          .out.contains(
              R"("fields":[{"field":"name","from":"Waits at the counter","to":"Queues"}])"));
  spill(path("bad.json"), "{");
  EXPECT_EQ(run("diff bad.json b.json").status, 1);
}

// SPEC 6.3, 6.14
TEST_F(Tool, merge_takes_a_base_or_files_that_were_handed_out) {
  EXPECT_EQ(run("merge --hand-out " + kCoffee + " -o ours.json").status, 0);
  const std::string before = slurp(path("ours.json"));
  EXPECT_TRUE(before.contains("\"since\":{"));
  EXPECT_EQ(run("validate ours.json").status, 0);
  EXPECT_EQ(run("merge --handed-out " + kCoffee + " " + kCoffee).status, 1);
  EXPECT_EQ(run("merge --handed-out " + kCoffee + " ours.json").out, slurp(kCoffee));

  spill(path("a.json"), replaced(before, R"("name":"Waits at the counter")", R"("name":"Queues")"));
  spill(path("b.json"), replaced(before, R"("name":"Waits at the counter")", R"("name":"Stands")"));
  const Outcome conflict = run("merge " + kCoffee + " a.json b.json -o c.json");
  EXPECT_EQ(conflict.status, 1);
  EXPECT_EQ(conflict.err, "c.json: conflict: step “Queues”, name: “Queues” or “Stands”\n");
  EXPECT_EQ(run("validate c.json").status, 0);
  EXPECT_EQ(run("merge " + kCoffee + " c.json b.json a.json").out, slurp(path("c.json")));

  spill(path("later.json"), replaced(before, "\"version\":2", "\"version\":99"));
  EXPECT_EQ(run("merge " + kCoffee + " a.json later.json -o d.json").status, 1);
  EXPECT_EQ(run("validate d.json").status, 2);
}

}  // namespace
