// The commands of the tool. Each is given its parsed arguments and returns the exit status.
#pragma once

#include <span>
#include <string_view>

#include "cli/arguments.hpp"

namespace throughline {

struct Command {
  std::string_view name;
  std::string_view summary;  // one line of the tool's help
  std::string_view help;     // all of the command's own
  std::span<const Option> options;
  int (*run)(const Arguments& arguments) = nullptr;
};

[[nodiscard]] const Command& validate_command();
[[nodiscard]] const Command& info_command();
[[nodiscard]] const Command& format_command();
[[nodiscard]] const Command& diff_command();
[[nodiscard]] const Command& merge_command();
[[nodiscard]] const Command& import_command();
[[nodiscard]] const Command& export_command();
[[nodiscard]] const Command& make_command();
[[nodiscard]] const Command& schema_command();

// Says what is wrong with the arguments and how to get help.
[[nodiscard]] int usage_error(const Command& command, std::string_view what);

}  // namespace throughline
