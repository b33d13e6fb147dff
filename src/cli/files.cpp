#include "cli/files.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace throughline {

namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

std::string reason() {
  return std::strerror(errno);
}

Result<std::string> read_all(std::FILE* file, std::size_t limit) {
  std::string bytes;
  char buffer[64 * 1024];
  while (bytes.size() <= limit) {
    const std::size_t count = std::fread(buffer, 1, sizeof buffer, file);
    bytes.append(buffer, count);
    if (count < sizeof buffer) break;
  }
  if (std::ferror(file) != 0) return fail("It can't be read: " + reason());
  return bytes;
}

bool write_all(std::FILE* file, std::string_view bytes) {
  return std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size() && std::fflush(file) == 0;
}

}  // namespace

Result<std::string> read_file(const std::string& path, std::size_t limit) {
  if (path == "-") return read_all(stdin, limit);
  const File file(std::fopen(path.c_str(), "rb"));
  if (!file) return fail("It can't be opened: " + reason());
  return read_all(file.get(), limit);
}

Status write_file(const std::string& path, std::string_view bytes) {
  if (path == "-") {
    if (!write_all(stdout, bytes)) return fail("Standard output can't be written: " + reason());
    return {};
  }
  const std::string temporary = path + ".tmp";
  File file(std::fopen(temporary.c_str(), "wb"));
  if (!file) return fail("It can't be written: " + reason());
  const bool written = write_all(file.get(), bytes);
  const bool closed = std::fclose(file.release()) == 0;
  if (!written || !closed || std::rename(temporary.c_str(), path.c_str()) != 0) {
    const std::string why = reason();
    std::remove(temporary.c_str());
    return fail("It can't be written: " + why);
  }
  return {};
}

void print(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
}

void print_error(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
}

std::string problem_line(std::string_view file, const Error& error) {
  std::string line(file);
  line += ':';
  if (!error.where.empty()) line += error.where + ":";
  line += ' ' + error.what;
  if (!error.remedy.empty()) line += "; " + error.remedy;
  return line + '\n';
}

std::string_view file_stem(std::string_view path) {
  if (path == "-") return {};
  path = path.substr(path.find_last_of("/\\") + 1);
  for (const std::string_view ending :
       {".journey.json", ".json", ".mmd", ".mermaid", ".md", ".markdown", ".txt"}) {
    if (path.size() > ending.size() && path.ends_with(ending)) {
      return path.substr(0, path.size() - ending.size());
    }
  }
  return path;
}

}  // namespace throughline
