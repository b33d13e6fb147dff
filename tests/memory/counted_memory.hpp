// Counts what this program takes from the heap, as an allocator hands it out: in units of 16 bytes,
// with 8 of its own.
#pragma once

#include <cstddef>

namespace throughline::testing {

// Bytes in use now.
[[nodiscard]] std::size_t heap_bytes();
// The most that were in use since the last call of restart_heap_peak().
[[nodiscard]] std::size_t heap_peak_bytes();
void restart_heap_peak();

}  // namespace throughline::testing
