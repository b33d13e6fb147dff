#include "cli/tool.hpp"

#include <array>
#include <string>

#include "cli/commands.hpp"
#include "cli/files.hpp"

namespace throughline {

namespace {

std::array<const Command*, 9> commands() {
  return {&validate_command(), &info_command(),  &format_command(),
          &diff_command(),     &merge_command(), &import_command(),
          &export_command(),   &make_command(),  &schema_command()};
}

std::string overview() {
  std::string text =
      "throughline: journey maps as files\n\n"
      "Usage: throughline COMMAND [OPTION]... FILE...\n\n";
  for (const Command* command : commands()) {
    std::string name(command->name);
    name.resize(12, ' ');
    text += "  " + name + std::string(command->summary) + "\n";
  }
  return text +
         "\nA FILE - is standard input or output. throughline COMMAND --help says more.\n"
         "Exit status: 0 done, 1 there are problems in a file, 2 wrong usage or a file that can't "
         "be opened.\n";
}

}  // namespace

int usage_error(const Command& command, std::string_view what) {
  const std::string name(command.name);
  print_error("throughline " + name + ": " + std::string(what) + "; see throughline " + name +
              " --help\n");
  return kExitUsage;
}

namespace {

int run_command(std::span<const std::string_view> arguments) {
  if (arguments.empty()) {
    print_error(overview());
    return kExitUsage;
  }
  const bool help = arguments.front() == "help";
  if (arguments.front() == "--help" || arguments.front() == "-h" ||
      (help && arguments.size() == 1)) {
    print(overview());
    return kExitDone;
  }
  if (help) return run_command(std::array{arguments[1], std::string_view("--help")});
  for (const Command* command : commands()) {
    if (command->name != arguments.front()) continue;
    std::vector<Option> options(command->options.begin(), command->options.end());
    options.push_back({.name = "--help", .short_name = "-h"});
    const Result<Arguments> parsed = parse_arguments(arguments.subspan(1), options);
    if (!parsed) return usage_error(*command, parsed.error().what);
    if (parsed->has("--help")) {
      print(command->help);
      return kExitDone;
    }
    return command->run(*parsed);
  }
  print_error("throughline: there is no command " + std::string(arguments.front()) +
              "; see throughline --help\n");
  return kExitUsage;
}

}  // namespace

int run_tool(std::span<const std::string_view> arguments) {
  const int status = run_command(arguments);
  if (const Status printed = finish_printing(); !printed) {
    print_error("throughline: " + printed.error().what + "\n");
    return kExitUsage;
  }
  return status;
}

}  // namespace throughline
