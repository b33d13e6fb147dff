// Pieces of text that only make sense drawn as a whole: joined emoji, flags, letters with marks,
// and scripts whose letters change with their neighbours or run right to left.
#pragma once

#include <cstddef>
#include <string_view>

namespace throughline {

// Length in bytes of the run that begins at `offset` and must be drawn as a whole; 0 when the code
// point there can stand alone. Runs of shaped scripts go over the spaces inside of them, so that
// words come in the right order.
[[nodiscard]] std::size_t shaping_run_length(std::string_view text, std::size_t offset);

}  // namespace throughline
