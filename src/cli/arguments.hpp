// Arguments of one command: files and options, in any order.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace throughline {

struct Option {
  std::string_view name;        // "--json"
  std::string_view short_name;  // "-o", or empty
  bool takes_value = false;
};

struct Arguments {
  std::vector<std::string> files;
  // In the order given; the value is empty where the option takes none.
  std::vector<std::pair<std::string_view, std::string>> options;

  [[nodiscard]] bool has(std::string_view option) const { return value(option).has_value(); }
  // Of the last one given.
  [[nodiscard]] std::optional<std::string> value(std::string_view option) const;
};

// "-" is a file; what follows "--" are files too.
[[nodiscard]] Result<Arguments> parse_arguments(std::span<const std::string_view> arguments,
                                                std::span<const Option> options);

}  // namespace throughline
