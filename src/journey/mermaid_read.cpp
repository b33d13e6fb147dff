// The reading half of mermaid.hpp: a document, its diagrams, and the map of each.
#include <algorithm>
#include <cstddef>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "base/utf8.hpp"
#include "journey/mermaid.hpp"
#include "journey/mermaid_diagram.hpp"
#include "journey/mermaid_map.hpp"
#include "journey/mermaid_text.hpp"
#include "journey/repairs.hpp"

namespace throughline {

namespace {

// The lines of one diagram.
struct Block {
  std::size_t number = 0;  // of the line that its fence is on
  std::vector<SourceLine> lines;
};

std::expected<MermaidMap, MermaidRefusal> read_map(std::span<const SourceLine> lines,
                                                   std::string_view fallback_title,
                                                   MermaidBudget& budget) {
  std::string source;
  for (const SourceLine& line : lines) {
    source += line.text;
    source += '\n';
  }
  Repairs warnings;
  const auto diagram = read_mermaid_diagram(lines, budget, warnings);
  if (!diagram) return std::unexpected(diagram.error());
  MermaidMap map;
  map.journey = make_mermaid_map(*diagram, source, fallback_title, warnings);
  map.warnings = warnings.take();
  return map;
}

// Takes the marks of a block quote off a line, at most so many; returns how many it took.
std::size_t take_quote_marks(std::string_view& line, std::size_t most) {
  std::size_t taken = 0;
  for (std::string_view rest = trimmed(line); taken < most && rest.starts_with('>'); ++taken) {
    line = rest.substr(1);
    rest = trimmed(line);
  }
  return taken;
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

// The lines within each Mermaid fence. In a block quote they are without its marks; where it ends
// the fence ends too.
std::vector<Block> fenced(std::span<const SourceLine> lines) {
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::string_view text = lines[i].text;
    const std::size_t quote = take_quote_marks(text, text.npos);
    const std::string_view fence = opened_fence(text);
    if (fence.empty()) continue;
    Block block{.number = lines[i].number, .lines = {}};
    while (++i < lines.size()) {
      text = lines[i].text;
      if (take_quote_marks(text, quote) < quote) {
        --i;  // it may open a fence of its own
        break;
      }
      if (closes_fence(text, fence)) break;
      block.lines.push_back({.number = lines[i].number, .text = text});
    }
    blocks.push_back(std::move(block));
  }
  return blocks;
}

// Without what no text holds; says what was taken out of it.
std::string cleaned(std::string_view text, Repairs& warnings) {
  std::string clean = repair_utf8(text);
  const bool had_nul = std::erase(clean, '\0') > 0;
  if (had_nul || !is_valid_utf8(text)) {
    warnings.add("The text is not clean UTF-8", at_line(1),
                 "Check the names for � and save the text as UTF-8");
  }
  for (char& letter : clean) {
    if (letter == '\f' || letter == '\v') letter = ' ';
  }
  const auto is_stray = [](char letter) {
    return is_control(letter) && letter != '\t' && letter != '\n' && letter != '\r';
  };
  if (std::erase_if(clean, is_stray) > 0) {
    warnings.add("There are control characters in the text", at_line(1),
                 "They were left out; write #27; for one that is meant");
  }
  return clean;
}

// The blocks that are no journey are left out with a warning; an error where that is all of them.
Result<std::vector<MermaidMap>> read_blocks(std::span<const Block> blocks,
                                            std::string_view fallback_title, Repairs& warnings) {
  std::vector<MermaidMap> maps;
  MermaidBudget budget;
  std::optional<MermaidRefusal> refusal;
  for (const Block& block : blocks) {
    std::string title(fallback_title);
    if (!maps.empty()) title += " " + std::to_string(maps.size() + 1);
    auto map = read_map(block.lines, title, budget);
    if (map) {
      maps.push_back(*std::move(map));
      continue;
    }
    MermaidRefusal refused = std::move(map.error());
    if (refused.error.where.empty()) refused.error.where = at_line(block.number);
    warnings.add(refused.error.what, refused.error.where,
                 refused.is_journey ? refused.error.remedy + "; the diagram was left out"
                                    : "It was left out");
    if (!refusal || (refused.is_journey && !refusal->is_journey)) refusal = std::move(refused);
  }
  if (!maps.empty()) return maps;
  if (refusal && (refusal->is_journey || blocks.size() == 1)) {
    return std::unexpected(std::move(refusal->error));
  }
  return fail("None of the Mermaid diagrams in this document is a journey", {},
              "A journey diagram begins with a line that says journey");
}

void put_first(std::vector<Error> first, std::vector<Error>& warnings) {
  first.insert(first.end(), warnings.begin(), warnings.end());
  warnings = std::move(first);
}

}  // namespace

Result<std::vector<MermaidMap>> read_mermaid_document(std::string_view text,
                                                      std::string_view fallback_title) {
  constexpr std::ptrdiff_t kMaxLines = 500'000;
  constexpr std::size_t kMaxBlocks = 1000;
  if (text.size() > kMaxMermaidBytes) {
    return fail("The text is larger than 4 MB", {}, "Divide it into several");
  }
  if (text.starts_with("\uFEFF")) text.remove_prefix(3);
  Repairs repairs;
  const std::string clean = cleaned(text, repairs);
  if (clean.size() > kMaxMermaidBytes) {
    return fail("The text is not UTF-8", {}, "Save it as UTF-8");
  }
  if (std::max(std::ranges::count(clean, '\n'), std::ranges::count(clean, '\r')) > kMaxLines) {
    return fail("The text has more than 500,000 lines", {}, "Divide it into several");
  }
  const std::vector<SourceLine> lines = split_lines(clean);

  const std::vector<Block> blocks = fenced(lines);
  if (blocks.size() > kMaxBlocks) {
    return fail("The document holds more than 1,000 diagrams", at_line(blocks[kMaxBlocks].number),
                "Divide it into several");
  }
  if (blocks.empty()) {
    MermaidBudget budget;
    auto map = read_map(lines, fallback_title, budget);
    if (!map) return std::unexpected(map.error().error);
    put_first(repairs.take(), map->warnings);
    std::vector<MermaidMap> maps;
    maps.push_back(*std::move(map));
    return maps;
  }
  auto maps = read_blocks(blocks, fallback_title, repairs);
  if (maps) {
    put_first(repairs.take(), maps->front().warnings);
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
