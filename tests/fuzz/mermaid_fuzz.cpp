// Any bytes as a Mermaid document: an error, or maps that files and Mermaid can hold.
// SPEC 4.1, 5.8.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "journey/codec.hpp"
#include "journey/mermaid.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace throughline;
  const auto maps = read_mermaid_document({reinterpret_cast<const char*>(data), size}, "x");
  if (!maps) return 0;
  for (const MermaidMap& map : *maps) {
    const auto again = read_journey(write_journey(map.journey));
    if (!again || !again->repairs.empty() || !(again->journey == map.journey)) std::abort();
    const auto reread = read_mermaid(write_mermaid(map.journey).text, "x");
    if (!reread || reread->journey.steps.size() < map.journey.steps.size()) std::abort();
  }
  return 0;
}
