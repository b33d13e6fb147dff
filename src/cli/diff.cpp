#include <array>

#include "cli/commands.hpp"
#include "cli/diff_text.hpp"
#include "cli/files.hpp"
#include "cli/map_file.hpp"
#include "cli/tool.hpp"

namespace throughline {

namespace {

constexpr std::string_view kHelp =
    "Usage: throughline diff [--json] [--exit-code] A B\n\n"
    "Says what was added, deleted, moved and changed from map A to map B. Records are the same by\n"
    "their ids, and in maps of different origin by name and place. An empty file is an empty "
    "map.\n\n"
    "  --json       {\"differences\":[{\"change\":\"changed\",\"id\":\"card:…\",\"name\":…,\n"
    "               \"fields\":[{\"field\":\"text\",\"from\":…,\"to\":…}]},…]}\n"
    "  --exit-code  exit with 1 where there is a difference\n\n"
    "Without --exit-code the exit status is 0 whether the maps differ or not, as git wants it of\n"
    "diff.NAME.command, 1 where a file is no map and 2 for wrong usage. git's seven or nine\n"
    "arguments are taken as they are; what is no map then is said, and git goes on.\n";
constexpr auto kOptions = std::to_array<Option>(
    {{.name = "--json", .short_name = {}}, {.name = "--exit-code", .short_name = {}}});

// git's own arguments: path old-file old-hex old-mode new-file new-hex new-mode [new-path
// what-else].
constexpr std::size_t kGitArguments = 7;
constexpr std::size_t kGitRenameArguments = 9;

std::string as_text(const Journey& first, const Journey& second,
                    const std::vector<Difference>& differences) {
  std::string text;
  for (const Difference& difference : differences)
    text += difference_text(first, second, difference);
  return text;
}

std::string as_json(const Journey& first, const Journey& second,
                    const std::vector<Difference>& differences) {
  std::string json = "{\"differences\":[";
  for (const Difference& difference : differences) {
    json += json.back() == '[' ? "\n" : ",\n";
    json += difference_json(first, second, difference);
  }
  return json + (differences.empty() ? "]}\n" : "\n]}\n");
}

int run(const Arguments& arguments) {
  std::vector<std::string> files = arguments.files;
  const bool from_git = files.size() == kGitArguments || files.size() == kGitRenameArguments;
  if (!from_git && files.size() != 2) {
    return usage_error(diff_command(), "exactly two files must be given");
  }
  std::string heading;
  if (from_git) {
    heading = "map " + files[0] + (files.size() > kGitArguments ? " -> " + files[7] : "") + "\n";
    files = {files[1], files[4]};
  }
  MapFile first = open_map(files[0], WhenEmpty::empty_map);
  MapFile second = open_map(files[1], WhenEmpty::empty_map);
  print(heading);
  if (!first.opened || !second.opened) return kExitUsage;
  for (const auto& [file, path] :
       {std::pair(&first, &files.front()), std::pair(&second, &files[1])}) {
    if (report_problems(*path, file->read) || file->read) continue;
    if (from_git) print("can't be compared: one of the two is no map\n");
    return from_git ? kExitDone : kExitProblems;
  }
  Journey& from = first.read->journey;
  Journey& to = second.read->journey;
  if (!from.map.id) from.map.id = to.map.id;
  if (!to.map.id) to.map.id = from.map.id;
  const std::vector<Difference> differences = diff(from, to);
  print(arguments.has("--json") ? as_json(from, to, differences) : as_text(from, to, differences));
  return arguments.has("--exit-code") && !differences.empty() ? kExitProblems : kExitDone;
}

}  // namespace

const Command& diff_command() {
  static constexpr Command kCommand{.name = "diff",
                                    .summary = "what is different in two maps",
                                    .help = kHelp,
                                    .options = kOptions,
                                    .run = run};
  return kCommand;
}

}  // namespace throughline
