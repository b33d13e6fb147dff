#include "cli/files.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

#include "cli/tool.hpp"

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

Status write_in_place(const std::string& path, std::string_view bytes) {
  File file(std::fopen(path.c_str(), "wb"));
  if (!file) return fail("It can't be opened: " + reason());
  const bool written = write_all(file.get(), bytes);
  if (std::fclose(file.release()) != 0 || !written) return fail("It can't be written: " + reason());
  return {};
}

// Where a file is that is a link to another, which need not be there yet.
std::string link_target(const std::string& path) {
  constexpr int kMostLinks = 40;
  std::filesystem::path target = path;
  std::error_code no_link;
  for (int i = 0; i < kMostLinks; ++i) {
    const std::filesystem::path next = std::filesystem::read_symlink(target, no_link);
    if (no_link) break;
    target = target.parent_path() / next;
  }
  return target.string();
}

mode_t new_file_mode() {
  const mode_t mask = umask(0);  // can be read by setting it only
  umask(mask);
  return 0666 & ~mask;
}

Status write_beside(const std::string& path, std::string_view bytes, mode_t mode) {
  std::string temporary = path + ".XXXXXX";
  const int descriptor = mkstemp(temporary.data());
  if (descriptor < 0) return fail("It can't be written: " + reason());
  File file(fdopen(descriptor, "wb"));
  const bool written = file && fchmod(descriptor, mode) == 0 && write_all(file.get(), bytes);
  const bool closed = file && std::fclose(file.release()) == 0;
  if (written && closed && std::rename(temporary.c_str(), path.c_str()) == 0) return {};
  const std::string why = reason();
  std::remove(temporary.c_str());
  return fail("It can't be written: " + why);
}

// Of the name of a file, with its dots; empty where there is none.
std::string_view ending_of(std::string_view path) {
  path = path.substr(path.find_last_of("/\\") + 1);
  for (const std::string_view ending :
       {".journey.json", ".json", ".mmd", ".mermaid", ".md", ".markdown", ".txt"}) {
    if (path.size() > ending.size() && path.ends_with(ending)) return ending;
  }
  return {};
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
  struct stat before = {};
  const bool exists = stat(path.c_str(), &before) == 0;
  if (exists && S_ISDIR(before.st_mode)) return fail("It can't be written: it is a folder");
  if (exists && !S_ISREG(before.st_mode)) return write_in_place(path, bytes);
  return write_beside(link_target(path), bytes, exists ? before.st_mode & 07777 : new_file_mode());
}

int write_output(const std::string& path, std::string_view bytes) {
  const Status written = write_file(path, bytes);
  if (written) return kExitDone;
  print_error(problem_line(path, written.error()));
  return kExitUsage;
}

void print(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
}

void print_error(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
}

Status finish_printing() {
  if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return {};
  return fail("Standard output can't be written: " + reason());
}

std::string problem_line(std::string_view file, const Error& error) {
  std::string line(file);
  line += ':';
  if (!error.where.empty()) line += error.where + ":";
  line += ' ' + error.what;
  if (!error.remedy.empty()) line += "; " + error.remedy;
  return line + '\n';
}

std::string numbered_path(const std::string& path, std::size_t number) {
  const std::string_view name = std::string_view(path).substr(path.find_last_of("/\\") + 1);
  std::string_view ending = ending_of(path);
  if (const std::size_t dot = name.rfind('.'); ending.empty() && dot != name.npos && dot > 0) {
    ending = name.substr(dot);
  }
  const std::size_t at = path.size() - ending.size();
  return path.substr(0, at) + "-" + std::to_string(number) + path.substr(at);
}

std::string_view file_stem(std::string_view path) {
  if (path == "-") return {};
  path = path.substr(path.find_last_of("/\\") + 1);
  return path.substr(0, path.size() - ending_of(path).size());
}

}  // namespace throughline
