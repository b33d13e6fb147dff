// Errors as values. A function that can fail returns Result<T>; an error is handled once: returned
// or shown.
#pragma once

#include <expected>
#include <string>
#include <utility>

namespace throughline {

// What went wrong, where, and what a person can do about it. All three are shown to people, so they
// are plain sentences without a final period; `where` is a JSON path ("/cards/3/text"), a line
// ("line 12") or empty when the place is obvious.
struct Error {
  std::string what;
  std::string where = {};
  std::string remedy = {};

  bool operator==(const Error&) const = default;
};

template <class T>
using Result = std::expected<T, Error>;

// Success without a value.
using Status = std::expected<void, Error>;

[[nodiscard]] inline std::unexpected<Error> fail(std::string what, std::string where = {},
                                                 std::string remedy = {}) {
  return std::unexpected(Error{std::move(what), std::move(where), std::move(remedy)});
}

}  // namespace throughline
