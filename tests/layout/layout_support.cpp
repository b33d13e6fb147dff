#include "layout/layout_support.hpp"

#include "layout/text_clusters.hpp"

namespace throughline {

float UnitMeasure::width_em(std::string_view run, TextWeight /*weight*/) {
  ++calls;
  const ClusterEnds ends(run);
  float count = 0;
  for (std::size_t at = 0; at < run.size(); at = ends.next(at)) ++count;
  return count;
}

std::vector<std::string> line_texts(std::string_view text, const TextBlock& block) {
  std::vector<std::string> texts;
  texts.reserve(block.lines.size());
  for (const TextLine& line : block.lines) {
    texts.emplace_back(text.substr(line.begin, line.end - line.begin));
  }
  if (block.cut) texts.back() += kEllipsis;
  return texts;
}

}  // namespace throughline
