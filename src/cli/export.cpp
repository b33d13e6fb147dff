#include <array>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/map_file.hpp"
#include "cli/tool.hpp"
#include "journey/mermaid.hpp"

namespace throughline {

namespace {

constexpr std::string_view kHelp =
    "Usage: throughline export --to FORMAT [-o OUT] FILE\n\n"
    "Writes a map in another format. What the format can't hold is said on standard error.\n\n"
    "  --to FORMAT       mermaid, or json (the map itself)\n"
    "  -o, --output OUT  where to write; standard output unless told\n";
constexpr auto kOptions =
    std::to_array<Option>({{.name = "--to", .short_name = {}, .takes_value = true},
                           {.name = "--output", .short_name = "-o", .takes_value = true}});

int run(const Arguments& arguments) {
  if (arguments.files.size() != 1) {
    return usage_error(export_command(), "exactly one file must be given");
  }
  const std::string format = arguments.value("--to").value_or("");
  if (format != "mermaid" && format != "json") {
    return usage_error(export_command(), "--to must be mermaid or json");
  }
  const std::string& path = arguments.files.front();
  const MapFile file = open_map(path);
  if (!file.opened) return kExitUsage;
  const bool clean = report_problems(path, file.read);
  if (!file.read) return kExitProblems;
  const std::string output = arguments.value("--output").value_or("-");
  if (format == "json") return write_read_map(path, *file.read, output);

  const MermaidText mermaid = write_mermaid(file.read->journey);
  for (const std::string& loss : mermaid.losses) {
    print_error(problem_line(path, {.what = "Mermaid can't hold " + loss}));
  }
  const int status = write_output(output, mermaid.text);
  return status == kExitDone && !clean ? kExitProblems : status;
}

}  // namespace

const Command& export_command() {
  static constexpr Command kCommand{.name = "export",
                                    .summary = "write a map as a Mermaid journey diagram",
                                    .help = kHelp,
                                    .options = kOptions,
                                    .run = run};
  return kCommand;
}

}  // namespace throughline
