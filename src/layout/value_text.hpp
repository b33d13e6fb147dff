// Values on the scale from -5 to +5 as people read them.
#pragma once

#include <string>

#include "base/decimal.hpp"

namespace throughline {

// "+2", "−3.5", "0": with a sign (U+2212 for minus) and no zeros at the end.
[[nodiscard]] std::string value_text(Hundredths value);

// Without a sign for positive numbers: "4.1".
[[nodiscard]] std::string plain_value_text(Hundredths value);

}  // namespace throughline
