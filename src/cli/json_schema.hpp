// The JSON Schema of the file, made from the lists of fields (fields.hpp).
#pragma once

#include <string>

namespace throughline {

// Draft 2020-12, with a final newline. It takes what the reader takes without a repair, as far as a
// schema can say it: that references hold, that ids and pairs do not repeat, which days are in the
// calendar and how many decimal places are kept it can't.
[[nodiscard]] std::string json_schema();

}  // namespace throughline
