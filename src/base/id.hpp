// Identity of a record: 64 random bits, typed by the record they name. Zero is "none".
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace throughline {

template <class T>
struct Id {
  std::uint64_t value = 0;

  [[nodiscard]] explicit operator bool() const { return value != 0; }
  auto operator<=>(const Id&) const = default;
};

}  // namespace throughline

template <class T>
struct std::hash<throughline::Id<T>> {
  // The bits are random already, so they are their own hash.
  std::size_t operator()(throughline::Id<T> id) const { return static_cast<std::size_t>(id.value); }
};
