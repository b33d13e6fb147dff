#include "cli/arguments.hpp"

#include <algorithm>

namespace throughline {

std::optional<std::string> Arguments::value(std::string_view option) const {
  const auto found = std::find_if(options.rbegin(), options.rend(),
                                  [option](const auto& given) { return given.first == option; });
  if (found == options.rend()) return std::nullopt;
  return found->second;
}

Result<Arguments> parse_arguments(std::span<const std::string_view> arguments,
                                  std::span<const Option> options) {
  Arguments parsed;
  bool only_files = false;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    if (only_files || argument == "-" || !argument.starts_with('-')) {
      parsed.files.emplace_back(argument);
      continue;
    }
    if (argument == "--") {
      only_files = true;
      continue;
    }
    const std::size_t equals = argument.starts_with("--") ? argument.find('=') : argument.npos;
    const std::string_view name = argument.substr(0, equals);
    const auto option = std::ranges::find_if(options, [name](const Option& known) {
      return known.name == name || (!known.short_name.empty() && known.short_name == name);
    });
    if (option == options.end()) return fail("unknown option " + std::string(name));
    std::string value;
    if (option->takes_value) {
      if (equals != argument.npos) {
        value = argument.substr(equals + 1);
      } else if (++i < arguments.size()) {
        value = arguments[i];
      } else {
        return fail(std::string(name) + " needs a value");
      }
    } else if (equals != argument.npos) {
      return fail(std::string(name) + " takes no value");
    }
    parsed.options.emplace_back(option->name, std::move(value));
  }
  if (std::ranges::count(parsed.files, "-") > 1)
    return fail("standard input can be read only once");
  return parsed;
}

}  // namespace throughline
