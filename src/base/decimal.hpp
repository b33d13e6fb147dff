// Decimals held as scaled integers, so that every machine writes the same bytes.
#pragma once

#include <compare>
#include <cstdint>

namespace throughline {

// A number with two decimal places, held in hundredths: 2.5 is Hundredths{250}.
struct Hundredths {
  std::int64_t count = 0;

  [[nodiscard]] float to_float() const { return static_cast<float>(count) / 100.0F; }
  auto operator<=>(const Hundredths&) const = default;
};

}  // namespace throughline
