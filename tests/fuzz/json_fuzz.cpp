// Any bytes as a file: an error, or a map that is written and read again as it is. SPEC 4.1, 4.4.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "journey/codec.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace throughline;
  const auto read = read_journey({reinterpret_cast<const char*>(data), size});
  if (!read) return 0;
  const std::string written = write_journey(read->journey);
  const auto again = read_journey(written);
  if (!again) std::abort();
  if (!again->repairs.empty() && !read->newer_version) std::abort();
  if (!(again->journey == read->journey)) std::abort();
  if (write_journey(again->journey) != written) std::abort();
  return 0;
}
