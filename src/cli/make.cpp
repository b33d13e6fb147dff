#include <array>
#include <charconv>
#include <optional>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/made_map.hpp"
#include "cli/tool.hpp"
#include "journey/codec.hpp"

namespace throughline {

namespace {

constexpr std::string_view kHelp =
    "Usage: throughline make --cards N [--seed S] [-o OUT]\n\n"
    "Makes up a map to try things with: every kind of record is in it. The same numbers give the\n"
    "same bytes on every machine.\n\n"
    "  --cards N         how many cards, from 2 to 100000\n"
    "  --seed S          another map for each whole number; 1 unless told\n"
    "  -o, --output OUT  where to write; standard output unless told\n";
constexpr std::uint64_t kFewestCards = 2;  // a link needs two
constexpr auto kOptions =
    std::to_array<Option>({{.name = "--cards", .short_name = {}, .takes_value = true},
                           {.name = "--seed", .short_name = {}, .takes_value = true},
                           {.name = "--output", .short_name = "-o", .takes_value = true}});

std::optional<std::uint64_t> number(const std::string& text) {
  std::uint64_t value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

int run(const Arguments& arguments) {
  if (!arguments.files.empty()) return usage_error(make_command(), "it reads no file");
  const auto cards = number(arguments.value("--cards").value_or(""));
  if (!cards || *cards < kFewestCards || *cards > kMaxMadeCards) {
    return usage_error(make_command(), "--cards must be a number from 2 to 100000");
  }
  const auto seed = number(arguments.value("--seed").value_or("1"));
  if (!seed) return usage_error(make_command(), "--seed must be a whole number");
  return write_output(arguments.value("--output").value_or("-"),
                      write_journey(make_map(static_cast<std::size_t>(*cards), *seed)));
}

}  // namespace

const Command& make_command() {
  static constexpr Command kCommand{.name = "make",
                                    .summary = "make up a map to try things with",
                                    .help = kHelp,
                                    .options = kOptions,
                                    .run = run};
  return kCommand;
}

}  // namespace throughline
