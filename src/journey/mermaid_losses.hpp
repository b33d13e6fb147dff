// What a map holds and a Mermaid diagram doesn't.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "journey/journey.hpp"

namespace throughline {

class MermaidLosses {
 public:
  void add(std::string_view what, std::size_t count = 1);
  // Of a text that has white space at its ends, or at those of its lines, where it is trimmed.
  void add_spaces(std::string_view text);
  // Records and fields that have no place in a diagram, whatever they hold.
  void add_records(const Journey& journey);
  // "cards (31)", sorted.
  [[nodiscard]] std::vector<std::string> list() const;

 private:
  void add_unknown(const Journey& journey, RecordKind kind, const void* record);
  void add_lanes(const Journey& journey);

  std::map<std::string, std::size_t, std::less<>> counts_;
};

// The accTitle that the reader keeps with a map; empty where there is none.
[[nodiscard]] std::string accessible_title(const Map& map);

}  // namespace throughline
