// The native tool. Everything it writes depends on its input alone: the same bytes on every run and
// machine.
#pragma once

#include <span>
#include <string_view>

namespace throughline {

// Exit status of the tool.
inline constexpr int kExitDone = 0;
inline constexpr int kExitProblems =
    1;  // in the file; said on standard error, by `validate` on standard output
inline constexpr int kExitUsage = 2;  // wrong arguments, or a file that can't be opened or written

// Runs one command. `arguments` are those behind the program's name.
[[nodiscard]] int run_tool(std::span<const std::string_view> arguments);

}  // namespace throughline
