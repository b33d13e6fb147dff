#include <algorithm>
#include <array>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/map_file.hpp"
#include "cli/tool.hpp"
#include "journey/json.hpp"
#include "journey/record_access.hpp"

namespace throughline {

namespace {

constexpr std::string_view kHelp =
    "Usage: throughline info [--json] FILE...\n\n"
    "Prints the title of each map and how many records of each kind it holds.\n\n"
    "  --json  one JSON object a line: {\"file\":…,\"title\":…,\"counts\":{\"map\":1,…}}\n";
constexpr auto kOptions = std::to_array<Option>({{.name = "--json", .short_name = {}}});

std::string as_json(const std::string& path, const Journey& journey) {
  std::string json = "{\"file\":";
  append_json_string(json, path);
  json += ",\"title\":";
  append_json_string(json, journey.map.title);
  json += ",\"counts\":";
  char before = '{';
  for (const RecordType& type : record_types()) {
    json += before;
    before = ',';
    append_json_string(json, type.table);
    json += ':' + std::to_string(record_count(journey, type.kind));
  }
  return json + "}}\n";
}

std::string as_text(const std::string& path, const Journey& journey) {
  std::string text = path + ": " + journey.map.title + "\n";
  for (const RecordType& type : record_types().subspan(1)) {
    std::string name(type.table);
    name.resize(14, ' ');
    text += "  " + name + std::to_string(record_count(journey, type.kind)) + "\n";
  }
  return text;
}

int run(const Arguments& arguments) {
  if (arguments.files.empty()) return usage_error(info_command(), "no file is given");
  int status = kExitDone;
  for (const std::string& path : arguments.files) {
    const MapFile file = open_map(path);
    if (!file.opened) {
      status = kExitUsage;
      continue;
    }
    if (!report_problems(path, file.read)) status = std::max(status, kExitProblems);
    if (!file.read) continue;
    print(arguments.has("--json") ? as_json(path, file.read->journey)
                                  : as_text(path, file.read->journey));
  }
  return status;
}

}  // namespace

const Command& info_command() {
  static constexpr Command kCommand{.name = "info",
                                    .summary = "title and number of records of each kind",
                                    .help = kHelp,
                                    .options = kOptions,
                                    .run = run};
  return kCommand;
}

}  // namespace throughline
