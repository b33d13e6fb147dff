#include "layout/text_clusters.hpp"

#include <graphemebreak.h>

#include <algorithm>

#include "base/utf8.hpp"

namespace throughline {

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text,
                             [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

ClusterEnds::ClusterEnds(std::string_view text) : size_(text.size()) {
  if (is_ascii(text)) return;
  marks_.assign(text.size(), GRAPHEMEBREAK_INSIDEACHAR);
  // A text that is nothing but an unfinished character makes libunibreak 6.1 write before its
  // output: one cluster.
  if (text.size() < 4 && !decode_utf8(text, 0).valid) return;
  set_graphemebreaks_utf8(reinterpret_cast<const utf8_t*>(text.data()), text.size(), nullptr,
                          marks_.data());
}

bool ClusterEnds::ends_at(std::size_t offset) const {
  return marks_.empty() || offset + 1 >= size_ || marks_[offset] == GRAPHEMEBREAK_BREAK;
}

std::size_t ClusterEnds::next(std::size_t begin) const {
  std::size_t last = begin;
  while (!ends_at(last)) ++last;
  return last + 1;
}

}  // namespace throughline
