#include <array>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/map_file.hpp"
#include "cli/tool.hpp"

namespace throughline {

namespace {

constexpr std::string_view kHelp =
    "Usage: throughline format [-o OUT | --write] FILE\n\n"
    "Writes a map as the page writes it: records in order, one a line, fields in a fixed order.\n"
    "What had to be repaired is said on standard error, and the exit status is then 1.\n\n"
    "  -o, --output OUT  where to write; standard output unless told\n"
    "  --write           write back to FILE\n";
constexpr auto kOptions =
    std::to_array<Option>({{.name = "--output", .short_name = "-o", .takes_value = true},
                           {.name = "--write", .short_name = {}}});

int run(const Arguments& arguments) {
  if (arguments.files.size() != 1) {
    return usage_error(format_command(), "exactly one file must be given");
  }
  const bool in_place = arguments.has("--write");
  if (in_place && arguments.has("--output")) {
    return usage_error(format_command(), "-o and --write exclude each other");
  }
  const std::string& path = arguments.files.front();
  const MapFile file = open_map(path);
  if (!file.opened) return kExitUsage;
  report_problems(path, file.read);
  if (!file.read) return kExitProblems;
  return write_read_map(path, *file.read,
                        in_place ? path : arguments.value("--output").value_or("-"));
}

}  // namespace

const Command& format_command() {
  static constexpr Command kCommand{.name = "format",
                                    .summary = "write a map in its canonical form",
                                    .help = kHelp,
                                    .options = kOptions,
                                    .run = run};
  return kCommand;
}

}  // namespace throughline
