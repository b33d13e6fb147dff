// How the tool reads and writes files: what is at the place already is never spoiled.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <string>

#include "cli/tool_process.hpp"

namespace {

using throughline::testing::Outcome;
using throughline::testing::slurp;
using throughline::testing::spill;
using Files = throughline::testing::ToolTest;

const std::string kCoffee = THROUGHLINE_SOURCE_DIR "/assets/samples/coffee.journey.json";
constexpr std::string_view kLater =
    R"({"format":"throughline","version":9,"map":{"id":"map:0000000000001"}})";

TEST_F(Files, what_is_written_over_keeps_its_permissions) {
  spill(path("a.json"), slurp(kCoffee));
  ASSERT_EQ(chmod(path("a.json").c_str(), 0640), 0);
  ASSERT_EQ(run("format --write a.json").status, 0);
  struct stat now = {};
  ASSERT_EQ(stat(path("a.json").c_str(), &now), 0);
  EXPECT_EQ(now.st_mode & 07777, 0640U);
}

TEST_F(Files, links_are_followed) {
  spill(path("a.json"), "old");
  ASSERT_EQ(run_command("ln -s a.json link.json && ln -s not-yet.json new.json").status, 0);
  ASSERT_EQ(run("format " + kCoffee + " -o link.json").status, 0);
  ASSERT_EQ(run("format " + kCoffee + " -o new.json").status, 0);
  EXPECT_EQ(run_command("test -h link.json && test -h new.json").status, 0);
  EXPECT_TRUE(slurp(path("a.json")) == slurp(kCoffee));
  EXPECT_TRUE(slurp(path("not-yet.json")) == slurp(kCoffee));
}

TEST_F(Files, a_pipe_stays_a_pipe) {
  const std::string tool = "'" THROUGHLINE_TOOL "' ";
  const Outcome outcome = run_command("mkfifo pipe; ( " + tool + "format " + kCoffee +
                                      " -o pipe & cat pipe; wait; test -p pipe; echo $? )");
  EXPECT_TRUE(outcome.out == slurp(kCoffee) + "0\n");
}

TEST_F(Files, other_files_in_the_folder_are_left_alone) {
  spill(path("y.json.tmp"), "precious");
  ASSERT_EQ(run("format " + kCoffee + " -o y.json").status, 0);
  EXPECT_EQ(slurp(path("y.json.tmp")), "precious");
  EXPECT_EQ(run_command("ls").out, "y.json\ny.json.tmp\n");
  ASSERT_EQ(run_command("mkdir folder").status, 0);
  EXPECT_EQ(run("format " + kCoffee + " -o folder").status, 2);
  EXPECT_EQ(run_command("ls").out, "folder\ny.json\ny.json.tmp\n");
}

TEST_F(Files, output_that_does_not_arrive_is_an_error) {
  for (const std::string& command : {std::string("info "), std::string("validate nowhere.json "),
                                     std::string("diff --json ") + kCoffee + " ",
                                     std::string("format "), std::string("export --to mermaid ")}) {
    EXPECT_EQ(run_command("( '" THROUGHLINE_TOOL "' " + command + kCoffee + " >&- )").status, 2)
        << command;
  }
  EXPECT_EQ(run_command("( '" THROUGHLINE_TOOL "' --help >&- )").status, 2);
}

// SPEC 4.7
TEST_F(Files, a_map_of_a_later_version_is_never_written_over) {
  for (const char* command :
       {"format --write l.json", "format l.json -o l.json", "format l.json -o ./l.json",
        "import l.json -o l.json", "export --to json l.json -o l.json"}) {
    spill(path("l.json"), kLater);
    const Outcome outcome = run(command);
    EXPECT_EQ(outcome.status, 1) << command;
    EXPECT_TRUE(outcome.err.contains("l.json: It was not written over")) << outcome.err;
    EXPECT_EQ(slurp(path("l.json")), kLater) << command;
  }
  EXPECT_EQ(run("format l.json -o other.json").status, 1);
  EXPECT_EQ(run("validate other.json").status, 0);
}

TEST_F(Files, several_maps_of_a_document_have_numbered_names) {
  spill(path("two.md"), "```mermaid\njourney\na: 1\n```\n```mermaid\njourney\nb: 2\n```\n");
  ASSERT_EQ(run_command("mkdir o").status, 0);
  for (const char* name : {"o/j.journey.json", "n.json", "x.map", "plain", "o/.hidden"}) {
    ASSERT_EQ(run("import two.md -o " + std::string(name)).status, 0);
  }
  EXPECT_EQ(run_command("ls -A . o").out,
            ".:\nn-2.json\nn.json\no\nplain\nplain-2\ntwo.md\nx-2.map\nx.map\n\n"
            "o:\n.hidden\n.hidden-2\nj-2.journey.json\nj.journey.json\n");
}

TEST_F(Files, standard_input_can_be_read_only_once) {
  for (const char* arguments : {"diff - -", "validate - -", "merge - a.json -"}) {
    EXPECT_EQ(run(arguments, slurp(kCoffee)).status, 2) << arguments;
  }
}

}  // namespace
