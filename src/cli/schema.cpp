#include <array>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/json_schema.hpp"
#include "cli/tool.hpp"

namespace throughline {

namespace {

constexpr std::string_view kHelp =
    "Usage: throughline schema [-o OUT]\n\n"
    "Writes the JSON Schema (draft 2020-12) of map files, for editors and other tools.\n\n"
    "  -o, --output OUT  where to write; standard output unless told\n";
constexpr auto kOptions =
    std::to_array<Option>({{.name = "--output", .short_name = "-o", .takes_value = true}});

int run(const Arguments& arguments) {
  if (!arguments.files.empty()) return usage_error(schema_command(), "it reads no file");
  return write_output(arguments.value("--output").value_or("-"), json_schema());
}

}  // namespace

const Command& schema_command() {
  static constexpr Command kCommand{.name = "schema",
                                    .summary = "write the JSON Schema of map files",
                                    .help = kHelp,
                                    .options = kOptions,
                                    .run = run};
  return kCommand;
}

}  // namespace throughline
