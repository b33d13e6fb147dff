// The named characters that Mermaid takes over from HTML: `#euml;` for `&euml;`.
#pragma once

#include <optional>
#include <string_view>

namespace throughline {

// What the name between `#` and `;` stands for. Upper and lower case differ.
[[nodiscard]] std::optional<char32_t> named_entity(std::string_view name);

}  // namespace throughline
