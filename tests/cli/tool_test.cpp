// The tool as people run it: a process with arguments, standard streams and an exit status.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

namespace {

struct Outcome {
  int status = -1;
  std::string out, err;
};

std::string slurp(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

void spill(const std::string& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

class Tool : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = ::testing::TempDir() + "throughline-XXXXXX";
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder = pattern;
  }
  void TearDown() override { std::system(("rm -r '" + folder + "'").c_str()); }

  [[nodiscard]] std::string path(const std::string& name) const { return folder + "/" + name; }

  // Runs the tool in the test's folder.
  Outcome run(const std::string& arguments, const std::string& input = {}) const {
    spill(path("stdin"), input);
    const std::string command =
        "cd '" + folder + "' && '" THROUGHLINE_TOOL "' " + arguments + " <stdin >stdout 2>stderr";
    const int raw = std::system(command.c_str());
    return {.status = WIFEXITED(raw) ? WEXITSTATUS(raw) : -1,
            .out = slurp(path("stdout")),
            .err = slurp(path("stderr"))};
  }

  std::string folder;
};

const std::string kCoffee = THROUGHLINE_SOURCE_DIR "/assets/samples/coffee.journey.json";
constexpr std::string_view kBroken =
    R"({"format":"throughline","version":2,"map":{"id":"map:0000000000001"},"stages":[)"
    R"({"id":"stage:0000000000001","rank":"i1","name":5},{"id":"stage:0000000000001","rank":"i2"}]})";

TEST_F(Tool, says_how_it_is_used) {
  for (const char* arguments : {"--help", "-h", "validate --help", "info --help", "format --help",
                                "import -h", "export -h"}) {
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.status, 0) << arguments;
    EXPECT_TRUE(outcome.out.contains("Usage: throughline")) << outcome.out;
    EXPECT_EQ(outcome.err, "");
  }
  for (const char* arguments :
       {"", "frobnicate x", "validate", "validate --nothing x", "info --json=1 x", "format a b",
        "format -o", "format -o x --write y", "import", "import --from svg x", "export x",
        "export --to svg x"}) {
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.status, 2) << arguments;
    EXPECT_EQ(outcome.out, "");
    EXPECT_FALSE(outcome.err.empty());
  }
  EXPECT_EQ(run("validate nowhere.json").status, 2);
  EXPECT_EQ(run("format nowhere.json").status, 2);
  EXPECT_EQ(run("import nowhere.mmd").status, 2);
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

}  // namespace
