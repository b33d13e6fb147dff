#include "cli/map_file.hpp"

#include "cli/files.hpp"

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

bool report_problems(const std::string& path, const Result<ReadResult>& read) {
  if (!read) {
    print_error(problem_line(path, read.error()));
    return false;
  }
  for (const Error& repair : read->repairs) print_error(problem_line(path, repair));
  return read->repairs.empty();
}

}  // namespace throughline
