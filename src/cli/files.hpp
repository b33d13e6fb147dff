// Files as the tool takes them: "-" is standard input or output.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace throughline {

// Reads at most a little over `limit` bytes, enough for the reader to say that it is too much.
[[nodiscard]] Result<std::string> read_file(const std::string& path, std::size_t limit);

// All or nothing: a file is written beside its place and then put there, with the permissions of
// the one before it. Links are followed; what is no ordinary file, such as a pipe, is written as it
// is.
[[nodiscard]] Status write_file(const std::string& path, std::string_view bytes);

// write_file, or why not on standard error. Gives the exit status.
[[nodiscard]] int write_output(const std::string& path, std::string_view bytes);

void print(std::string_view text);        // to standard output
void print_error(std::string_view text);  // to standard error
// An Error where something that was printed did not arrive.
[[nodiscard]] Status finish_printing();

// "FILE:/json/path: what; what to do" and a newline.
[[nodiscard]] std::string problem_line(std::string_view file, const Error& error);

// "y-2.journey.json" of "y.journey.json".
[[nodiscard]] std::string numbered_path(const std::string& path, std::size_t number);

// The name of a file without its folders and endings: "x" of "a/x.journey.json". Of "-" it is
// empty.
[[nodiscard]] std::string_view file_stem(std::string_view path);

}  // namespace throughline
