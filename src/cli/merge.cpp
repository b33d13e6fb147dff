#include <array>
#include <optional>

#include "cli/commands.hpp"
#include "cli/diff_text.hpp"
#include "cli/files.hpp"
#include "cli/map_file.hpp"
#include "cli/tool.hpp"
#include "journey/conflicts.hpp"
#include "journey/handout.hpp"
#include "journey/merge.hpp"

namespace throughline {

namespace {

constexpr std::string_view kHelp =
    "Usage: throughline merge BASE OURS THEIRS... -o OUT\n"
    "       throughline merge --handed-out OURS THEIRS... -o OUT\n"
    "       throughline merge --hand-out MAP -o OUT\n\n"
    "Puts together what was done to copies of one map. What was written differently is kept as\n"
    "conflicts in the map, each with all candidates, and said on standard error.\n\n"
    "  -o, --output OUT  where to write; standard output unless told\n"
    "  --name NAME       what messages call OUT; git's %P\n"
    "  --handed-out      there is no BASE: each of THEIRS was handed out and carries its edits\n"
    "  --hand-out        write a copy of MAP that carries what is changed in it from now on\n\n"
    "Exit status: 0 merged, 1 merged with conflicts, or nothing written as a file is no map, a "
    "later\n"
    "version's or another map; 2 wrong usage. As git wants it of merge.NAME.driver. An empty BASE "
    "is\n"
    "a map without records.\n";
constexpr auto kOptions =
    std::to_array<Option>({{.name = "--output", .short_name = "-o", .takes_value = true},
                           {.name = "--name", .short_name = {}, .takes_value = true},
                           {.name = "--handed-out", .short_name = {}},
                           {.name = "--hand-out", .short_name = {}}});

// The maps in the order of the files; nothing where one can't be had, which is said.
std::optional<std::vector<Journey>> open_all(const std::vector<std::string>& files, bool with_base,
                                             int& status) {
  std::vector<Journey> maps;
  status = kExitDone;
  for (const std::string& path : files) {
    const bool is_base = with_base && maps.empty();
    MapFile file = open_map(path, is_base ? WhenEmpty::empty_map : WhenEmpty::problem);
    if (!file.opened) {
      status = kExitUsage;
      return std::nullopt;
    }
    report_problems(path, file.read);
    if (!file.read || file.read->newer_version) {
      status = kExitProblems;
      return std::nullopt;
    }
    maps.push_back(std::move(file.read->journey));
  }
  if (with_base && !maps[0].map.id) maps[0].map.id = maps[1].map.id;
  return maps;
}

Status merge_into(const Journey& base, Journey& ours, std::span<const Journey* const> theirs) {
  Result<Merge> merged = merge(base, ours, theirs);
  if (!merged) return std::unexpected(std::move(merged.error()));
  return apply(ours, merged->edit);
}

// Of the files' indexes: which map, or which file, is at fault.
Status merge_all(std::vector<Journey>& maps, bool with_base) {
  if (with_base) {
    std::vector<const Journey*> theirs;
    for (std::size_t i = 2; i < maps.size(); ++i) theirs.push_back(&maps[i]);
    return merge_into(maps[0], maps[1], theirs);
  }
  for (std::size_t i = 1; i < maps.size(); ++i) {
    if (maps[i].handed_out.map == nullptr) {
      return fail(
          "File " + std::to_string(i + 1) + " was not handed out: it does not say what was changed",
          {}, "Merge it with the map it was copied from");
    }
    const Journey* theirs = &maps[i];
    if (Status status = merge_into(*theirs->handed_out.map, maps[0], {&theirs, 1}); !status) {
      return status;
    }
  }
  return {};
}

std::string conflict_lines(const std::string& path, const Journey& journey) {
  std::string lines;
  for (const auto& [target, conflicts] : conflicts_of(journey)) {
    for (const auto& [field, conflict] : conflicts) {
      lines += path + ": conflict: " + record_text(journey, target);
      if (field == kMark) {
        lines += " was deleted by one and used by another\n";
        continue;
      }
      lines += ", " + field + ": ";
      for (const std::string& candidate : conflict.candidates) {
        if (&candidate != &conflict.candidates.front()) lines += " or ";
        lines += value_text(journey, journey, candidate);
      }
      lines += '\n';
    }
  }
  return lines;
}

int run(const Arguments& arguments) {
  const bool hand_out_one = arguments.has("--hand-out");
  const bool with_base = !hand_out_one && !arguments.has("--handed-out");
  const std::size_t fewest = hand_out_one ? 1 : with_base ? 3 : 2;
  if (arguments.files.size() < fewest || (hand_out_one && arguments.files.size() > 1)) {
    return usage_error(merge_command(), with_base ? "BASE, OURS and THEIRS must be given"
                                                  : "the files must be given");
  }
  const std::string output = arguments.value("--output").value_or("-");
  const std::string name = arguments.value("--name").value_or(output);
  int status = kExitDone;
  std::optional<std::vector<Journey>> maps = open_all(arguments.files, with_base, status);
  if (!maps) return status;
  if (hand_out_one) return write_output(output, write_journey(hand_out(std::move(maps->front()))));
  if (const Status merged = merge_all(*maps, with_base); !merged) {
    print_error(problem_line(name, merged.error()));
    return kExitProblems;
  }
  const Journey& result = (*maps)[with_base ? 1 : 0];
  const int written = write_output(output, write_journey(result));
  if (written != kExitDone) return written;
  const std::string conflicts = conflict_lines(name, result);
  print_error(conflicts);
  return conflicts.empty() ? kExitDone : kExitProblems;
}

}  // namespace

const Command& merge_command() {
  static constexpr Command kCommand{.name = "merge",
                                    .summary = "put together what several people did to one map",
                                    .help = kHelp,
                                    .options = kOptions,
                                    .run = run};
  return kCommand;
}

}  // namespace throughline
