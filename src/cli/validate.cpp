#include <algorithm>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/map_file.hpp"
#include "cli/tool.hpp"

namespace throughline {

namespace {

constexpr std::string_view kHelp =
    "Usage: throughline validate FILE...\n\n"
    "Checks maps. Prints a line for each problem, FILE:/json/path: what; what to do, and nothing\n"
    "where all is well. Exits with 1 when there is a problem.\n";

int run(const Arguments& arguments) {
  if (arguments.files.empty()) return usage_error(validate_command(), "no file is given");
  int status = kExitDone;
  for (const std::string& path : arguments.files) {
    const MapFile file = open_map(path);
    if (!file.opened) {
      status = kExitUsage;
      continue;
    }
    std::string lines;
    if (!file.read) {
      lines = problem_line(path, file.read.error());
    } else {
      for (const Error& repair : file.read->repairs) lines += problem_line(path, repair);
    }
    print(lines);
    if (!lines.empty()) status = std::max(status, kExitProblems);
  }
  return status;
}

}  // namespace

const Command& validate_command() {
  static constexpr Command kCommand{.name = "validate",
                                    .summary = "check maps, a line for each problem",
                                    .help = kHelp,
                                    .options = {},
                                    .run = run};
  return kCommand;
}

}  // namespace throughline
