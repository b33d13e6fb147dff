// What the program says about itself: its version, its licence and the parts of others in it. The
// build writes it (tools/lib/about.mjs); it is shipped beside the program and read when asked for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace throughline {

inline constexpr std::string_view kAboutFile = "about.json";

struct ShippedPart {
  std::string name;
  std::string version;
  std::string licence;  // its short name, "MIT"
  std::string text;     // of the licence, with its notices
};
struct About {
  std::string version;
  std::string licence;  // the text of our own
  std::vector<ShippedPart> parts;
};

// An error where the text is not what the build writes.
[[nodiscard]] Result<About> read_about(std::string_view json);

}  // namespace throughline
