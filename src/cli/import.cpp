#include <array>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/map_file.hpp"
#include "cli/tool.hpp"
#include "journey/mermaid.hpp"

namespace throughline {

namespace {

constexpr std::string_view kHelp =
    "Usage: throughline import [--from FORMAT] [-o OUT] FILE\n\n"
    "Makes a map of a file of another kind: a Mermaid journey diagram, or a Markdown document "
    "with\n"
    "such diagrams in it. Where it holds several, the first is OUT.journey.json, the second\n"
    "OUT-2.journey.json and so on. What could be read only with goodwill is said on standard "
    "error;\n"
    "the exit status is 0 all the same.\n\n"
    "  --from FORMAT     mermaid or json (a map); by the file's ending unless told\n"
    "  -o, --output OUT  where to write; standard output unless told\n";
constexpr auto kOptions =
    std::to_array<Option>({{.name = "--from", .short_name = {}, .takes_value = true},
                           {.name = "--output", .short_name = "-o", .takes_value = true}});

int import_mermaid(const std::string& path, const std::string& output) {
  const Result<std::string> text = read_file(path, ReadLimits{}.bytes);
  if (!text) {
    print_error(problem_line(path, text.error()));
    return kExitUsage;
  }
  const std::string_view stem = file_stem(path);
  const auto maps = read_mermaid_document(*text, stem.empty() ? "Journey" : stem);
  if (!maps) {
    print_error(problem_line(path, maps.error()));
    return kExitProblems;
  }
  if (output == "-" && maps->size() > 1) {
    return usage_error(import_command(),
                       "the document holds several diagrams, so -o must be given");
  }
  for (std::size_t i = 0; i < maps->size(); ++i) {
    for (const Error& warning : (*maps)[i].warnings) print_error(problem_line(path, warning));
    const std::string place = i == 0 ? output : numbered_path(output, i + 1);
    const int status = write_output(place, write_journey((*maps)[i].journey));
    if (status != kExitDone) return status;
  }
  return kExitDone;
}

int import_map(const std::string& path, const std::string& output) {
  const MapFile file = open_map(path);
  if (!file.opened) return kExitUsage;
  report_problems(path, file.read);
  return file.read ? write_read_map(path, *file.read, output) : kExitProblems;
}

int run(const Arguments& arguments) {
  if (arguments.files.size() != 1) {
    return usage_error(import_command(), "exactly one file must be given");
  }
  const std::string& path = arguments.files.front();
  const std::string output = arguments.value("--output").value_or("-");
  const std::string by_ending = path.ends_with(".json") ? "json" : "mermaid";
  const std::string format = arguments.value("--from").value_or(by_ending);
  if (format == "mermaid") return import_mermaid(path, output);
  if (format == "json") return import_map(path, output);
  return usage_error(import_command(), "the format " + format + " is not known");
}

}  // namespace

const Command& import_command() {
  static constexpr Command kCommand{.name = "import",
                                    .summary = "make a map of a Mermaid journey diagram",
                                    .help = kHelp,
                                    .options = kOptions,
                                    .run = run};
  return kCommand;
}

}  // namespace throughline
