// Any bytes as a Mermaid document: an error, or maps that files and Mermaid can hold.
// SPEC 4.1, 5.8.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>

#include "journey/codec.hpp"
#include "journey/mermaid.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace throughline;
  const auto maps = read_mermaid_document({reinterpret_cast<const char*>(data), size}, "x");
  if (!maps) return 0;
  for (const MermaidMap& map : *maps) {
    const auto again = read_journey(write_journey(map.journey));
    if (!again || !again->repairs.empty() || !(again->journey == map.journey)) std::abort();
    // Once written, a map changes no more: personas are then in the order in which they are named.
    std::string written = write_mermaid(map.journey).text;
    for (int i = 0; i < 2; ++i) {
      const auto reread = read_mermaid(written, "x");
      if (!reread || !reread->warnings.empty()) std::abort();
      std::string rewritten = write_mermaid(reread->journey).text;
      if (i == 1 && rewritten != written) std::abort();
      written = std::move(rewritten);
    }
  }
  return 0;
}
