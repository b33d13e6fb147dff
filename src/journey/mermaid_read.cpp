// The reading half of mermaid.hpp: a document, its diagrams, and the map of each.
#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "base/utf8.hpp"
#include "journey/mermaid.hpp"
#include "journey/mermaid_diagram.hpp"
#include "journey/mermaid_map.hpp"
#include "journey/mermaid_text.hpp"

namespace throughline {

namespace {

Result<MermaidMap> read_map(std::span<const SourceLine> lines, std::string_view fallback_title) {
  std::string source;
  for (const SourceLine& line : lines) {
    source += line.text;
    source += '\n';
  }
  Repairs warnings;
  const auto diagram = read_mermaid_diagram(lines, warnings);
  if (!diagram) return std::unexpected(diagram.error());
  MermaidMap map;
  map.journey = make_mermaid_map(*diagram, source, fallback_title, warnings);
  map.warnings = warnings.take();
  return map;
}

// The fence that a line of Markdown opens for a Mermaid diagram, "```" for example; empty where it
// opens none.
std::string_view opened_fence(std::string_view line) {
  const std::string_view text = trimmed(line);
  for (const char mark : {'`', '~', ':'}) {
    const std::size_t size = std::min(text.find_first_not_of(mark), text.size());
    if (size < 3) continue;
    std::string_view info = trimmed(text.substr(size));
    if (info.starts_with('{')) info = trimmed(info.substr(1));
    if (starts_with_word(info, "mermaid")) return text.substr(0, size);
  }
  return {};
}

bool closes_fence(std::string_view line, std::string_view fence) {
  const std::string_view text = trimmed(line);
  return text.starts_with(fence) && text.find_first_not_of(fence.front()) == text.npos;
}

// The lines within each Mermaid fence.
std::vector<std::span<const SourceLine>> fenced(std::span<const SourceLine> lines) {
  std::vector<std::span<const SourceLine>> blocks;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view fence = opened_fence(lines[i].text);
    if (fence.empty()) continue;
    std::size_t end = i + 1;
    while (end < lines.size() && !closes_fence(lines[end].text, fence)) ++end;
    blocks.push_back(lines.subspan(i + 1, end - i - 1));
    i = end;
  }
  return blocks;
}

}  // namespace

Result<std::vector<MermaidMap>> read_mermaid_document(std::string_view text,
                                                      std::string_view fallback_title) {
  constexpr std::size_t kMaxBytes = std::size_t{4} * 1024 * 1024;
  if (text.size() > kMaxBytes) {
    return fail("The text is larger than 4 MB", {}, "Divide it into several");
  }
  if (text.starts_with("\uFEFF")) text.remove_prefix(3);
  std::string clean = repair_utf8(text);
  const bool had_nul = std::erase(clean, '\0') > 0;
  const std::vector<SourceLine> lines = split_lines(clean);

  std::vector<MermaidMap> maps;
  const auto blocks = fenced(lines);
  if (blocks.empty()) {
    auto map = read_map(lines, fallback_title);
    if (!map) return std::unexpected(map.error());
    maps.push_back(*std::move(map));
  }
  for (const std::span<const SourceLine> block : blocks) {
    std::string title(fallback_title);
    if (!maps.empty()) title += " " + std::to_string(maps.size() + 1);
    if (auto map = read_map(block, title)) maps.push_back(*std::move(map));
  }
  if (maps.empty()) {
    return fail("None of the Mermaid diagrams in this document is a journey", {},
                "A journey diagram begins with a line that says journey");
  }
  if (had_nul || !is_valid_utf8(text)) {
    maps.front().warnings.insert(maps.front().warnings.begin(),
                                 {.what = "The text is not clean UTF-8",
                                  .where = at_line(1),
                                  .remedy = "Check the names for � and save the text as UTF-8"});
  }
  return maps;
}

Result<MermaidMap> read_mermaid(std::string_view text, std::string_view fallback_title) {
  auto maps = read_mermaid_document(text, fallback_title);
  if (!maps) return std::unexpected(maps.error());
  MermaidMap first = std::move(maps->front());
  if (maps->size() > 1) {
    first.warnings.push_back(
        {.what = "The document holds " + std::to_string(maps->size()) + " journey diagrams",
         .where = at_line(1),
         .remedy = "Only the first was opened; copy the others into files of their own"});
  }
  return first;
}

}  // namespace throughline
