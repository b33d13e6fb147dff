// What a person takes for one character: grapheme clusters of UAX #29, so that joined emoji, flags
// and letters with marks stay whole.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace throughline {

[[nodiscard]] bool is_ascii(std::string_view text);

// Where the clusters of one text end. Ill-formed UTF-8 is harmless: it joins a cluster nearby.
class ClusterEnds {
 public:
  explicit ClusterEnds(std::string_view text);

  // True when a cluster ends behind byte `offset` of the text.
  [[nodiscard]] bool ends_at(std::size_t offset) const;
  // Offset of the first byte behind the cluster that begins at `begin`; always greater than
  // `begin`.
  [[nodiscard]] std::size_t next(std::size_t begin) const;

 private:
  std::size_t size_;
  std::vector<char> marks_;  // one a byte; empty for ASCII, where every byte is a cluster
};

}  // namespace throughline
