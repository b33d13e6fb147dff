// Runs the tool as a process, in a folder of the test's own.
#pragma once

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

namespace throughline::testing {

struct Outcome {
  int status = -1;
  std::string out, err;
};

inline std::string slurp(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

inline void spill(const std::string& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

class ToolTest : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = ::testing::TempDir() + "throughline-XXXXXX";
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder = pattern;
    pattern += "-streams";
    streams = pattern;
  }
  void TearDown() override { std::system(("rm -rf '" + folder + "' '" + streams + "'*").c_str()); }

  [[nodiscard]] std::string path(const std::string& name) const { return folder + "/" + name; }

  // Runs a shell's command in the test's folder.
  [[nodiscard]] Outcome run_command(const std::string& command,
                                    const std::string& input = {}) const {
    spill(streams + ".in", input);
    const std::string whole = "cd '" + folder + "' && " + command + " <'" + streams + ".in' >'" +
                              streams + ".out' 2>'" + streams + ".err'";
    const int raw = std::system(whole.c_str());
    return {.status = WIFEXITED(raw) ? WEXITSTATUS(raw) : -1,
            .out = slurp(streams + ".out"),
            .err = slurp(streams + ".err")};
  }
  [[nodiscard]] Outcome run(const std::string& arguments, const std::string& input = {}) const {
    return run_command("'" THROUGHLINE_TOOL "' " + arguments, input);
  }

  std::string folder;
  std::string streams;  // beside the folder, so that git does not see them
};

}  // namespace throughline::testing
