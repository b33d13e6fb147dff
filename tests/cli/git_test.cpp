// The tool as git's diff and merge driver, in a repository of its own.
#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

#include "cli/tool_process.hpp"

namespace {

using throughline::testing::Outcome;
using throughline::testing::slurp;
using throughline::testing::spill;

const std::string kCoffee = THROUGHLINE_SOURCE_DIR "/assets/samples/coffee.journey.json";

class Git : public throughline::testing::ToolTest {
 protected:
  void SetUp() override {
    ToolTest::SetUp();
    git("init -q -b main");
    git("config user.name Ada");
    git("config user.email ada@example.org");
    // The README's two lines.
    git("config diff.throughline.command '\"" THROUGHLINE_TOOL "\" diff'");
    git("config merge.throughline.driver '\"" THROUGHLINE_TOOL
        "\" merge %O %A %B -o %A --name %P'");
    spill(path(".gitattributes"), "*.journey.json diff=throughline merge=throughline\n");
    spill(map(), slurp(kCoffee));
    git("add .");
    git("commit -q -m 'The map'");
    git("switch -q -c theirs");
  }

  [[nodiscard]] std::string map() const { return path("coffee.journey.json"); }

  [[nodiscard]] Outcome try_git(const std::string& arguments) const {
    return run_command("GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null git " + arguments);
  }
  Outcome git(const std::string& arguments) const {
    Outcome outcome = try_git(arguments);
    EXPECT_EQ(outcome.status, 0) << arguments << "\n" << outcome.out << outcome.err;
    return outcome;
  }

  void replace_and_commit(const std::string& from, const std::string& to) const {
    std::string bytes = slurp(map());
    const std::size_t at = bytes.find(from);
    ASSERT_NE(at, bytes.npos) << from;
    spill(map(), bytes.replace(at, from.size(), to));
    git("commit -q -a -m Change");
  }
};

constexpr const char* kTitle = R"("title":"Cold brew on the way to work")";
constexpr const char* kStep = R"("name":"Waits at the counter")";

TEST_F(Git, merges_what_does_not_touch) {
  // Both on the same line of the file, where git alone would give up.
  replace_and_commit(kStep, R"("name":"Queues at the counter")");
  git("switch -q main");
  replace_and_commit(kStep, std::string(kStep) + R"(,"narrative":"It is half past eight")");
  git("merge -q -m Merge theirs");
  EXPECT_TRUE(slurp(map()).contains(
      R"("name":"Queues at the counter","narrative":"It is half past eight")"));
  EXPECT_EQ(run("format coffee.journey.json").out, slurp(map()));
}

TEST_F(Git, keeps_both_sides_of_a_conflict) {
  replace_and_commit(kTitle, R"("title":"Theirs")");
  git("switch -q main");
  replace_and_commit(kTitle, R"("title":"Ours")");
  const Outcome merge = try_git("merge -m Merge theirs");
  EXPECT_EQ(merge.status, 1) << merge.out << merge.err;
  EXPECT_TRUE((merge.out + merge.err).contains("title: “Ours” or “Theirs”")) << merge.err;
  EXPECT_TRUE(git("status --porcelain").out.contains("UU coffee.journey.json"));
  EXPECT_EQ(run("validate coffee.journey.json").status, 0);
  EXPECT_TRUE(slurp(map()).contains(R"("title":"Ours")"));
  EXPECT_TRUE(slurp(map()).contains(R"(Theirs)"));
}

TEST_F(Git, diff_is_for_people) {
  replace_and_commit(kTitle, R"("title":"Hot brew")");
  const Outcome outcome = git("diff main theirs");
  EXPECT_EQ(outcome.out,
            "map coffee.journey.json\n"
            "changed  map “Cold brew on the way to work”\n"
            "           title: “Cold brew on the way to work” -> “Hot brew”\n");
  git("rm -q coffee.journey.json");
  EXPECT_TRUE(git("diff --cached").out.contains("deleted  step “Waits at the counter”\n"));
  spill(path("broken.journey.json"), "<<<<<<< ours");
  git("add broken.journey.json");
  EXPECT_TRUE(git("diff --cached -- broken.journey.json").out.contains("is no map"));
}

}  // namespace
