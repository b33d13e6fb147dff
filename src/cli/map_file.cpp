#include "cli/map_file.hpp"

#include <filesystem>
#include <system_error>

#include "cli/files.hpp"
#include "cli/tool.hpp"

namespace throughline {

MapFile open_map(const std::string& path, WhenEmpty when_empty) {
  Result<std::string> bytes = read_file(path, ReadLimits{}.bytes);
  if (!bytes) {
    print_error(problem_line(path, bytes.error()));
    return {.read = std::unexpected(bytes.error()), .opened = false};
  }
  if (bytes->empty() && when_empty == WhenEmpty::empty_map) return {.read = ReadResult{}};
  return {.read = read_journey(*bytes)};
}

int write_read_map(const std::string& path, const ReadResult& read, const std::string& output) {
  std::error_code none;  // where one of them is no file there is nothing to write over
  if (read.newer_version && std::filesystem::equivalent(path, output, none)) {
    print_error(
        problem_line(path, {.what = "It was not written over",
                            .where = {},
                            .remedy = "Choose another place with -o, or use a newer throughline"}));
    return kExitProblems;
  }
  const int status = write_output(output, write_journey(read.journey));
  return status == kExitDone && !read.repairs.empty() ? kExitProblems : status;
}

bool report_problems(const std::string& path, const Result<ReadResult>& read) {
  if (!read) {
    print_error(problem_line(path, read.error()));
    return false;
  }
  for (const Error& repair : read->repairs) print_error(problem_line(path, repair));
  return read->repairs.empty();
}

}  // namespace throughline
