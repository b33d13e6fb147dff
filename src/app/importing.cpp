#include "app/importing.hpp"

#include <string>
#include <utility>

#include "app/map_info.hpp"
#include "journey/codec.hpp"
#include "journey/mermaid.hpp"

namespace throughline {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kSpace = " \t\r\n";

std::string_view without_indent(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t>");
  return begin == std::string_view::npos ? std::string_view() : line.substr(begin);
}

// The run of ` or ~ that opens or closes a fenced block; empty where there is none.
std::string_view fence_of(std::string_view line) {
  const std::string_view text = without_indent(line);
  if (text.empty() || (text.front() != '`' && text.front() != '~')) return {};
  const std::size_t end = text.find_first_not_of(text.front());
  const std::string_view fence = text.substr(0, end);
  return fence.size() >= 3 ? fence : std::string_view();
}

// Is this the line that says what diagram follows?
bool begins_journey(std::string_view line) {
  const std::string_view text = without_indent(line);
  return text.starts_with("journey") && (text.size() == 7 || kSpace.contains(text[7]));
}

// The Mermaid journeys in fenced blocks, each with as many empty lines before it as the document has, so that lines are
// counted as the person sees them.
std::vector<std::string> fenced_journeys(std::string_view document) {
  std::vector<std::string> journeys;
  std::string block;
  std::string_view open;  // the fence of the block we are in
  bool is_mermaid = false;
  bool is_journey = false;
  std::size_t lines = 0;
  const auto close = [&] {
    if (is_mermaid && is_journey) journeys.push_back(block);
    open = {};
  };
  for (std::size_t at = 0; at < document.size(); ++lines) {
    const std::size_t end = std::min(document.find('\n', at), document.size());
    const std::string_view line = document.substr(at, end - at);
    at = end + 1;
    const std::string_view fence = fence_of(line);
    if (open.empty()) {
      if (fence.empty()) continue;
      open = fence;
      is_mermaid = without_indent(line).substr(fence.size()).contains("mermaid");
      is_journey = false;
      block.assign(lines + 1, '\n');
    } else if (!fence.empty() && fence.front() == open.front() && fence.size() >= open.size()) {
      close();
    } else {
      is_journey = is_journey || begins_journey(line);
      block.append(line).push_back('\n');
    }
  }
  if (!open.empty()) close();
  return journeys;
}

Result<std::vector<ImportedMap>> import_json(std::string_view bytes) {
  Result<ReadResult> read = read_journey(bytes);
  if (!read) return std::unexpected(std::move(read.error()));
  std::vector<ImportedMap> maps;
  maps.push_back({.journey = std::move(read->journey), .notes = std::move(read->repairs)});
  return maps;
}

Result<std::vector<ImportedMap>> import_fenced(std::span<const std::string> blocks, const std::string& title) {
  std::vector<ImportedMap> maps;
  std::vector<Error> failures;
  for (const std::string& block : blocks) {
    std::string fallback = title;
    if (maps.size() + failures.size() > 0) fallback += " " + std::to_string(maps.size() + failures.size() + 1);
    Result<MermaidMap> read = read_mermaid(block, fallback);
    if (read) {
      maps.push_back({.journey = std::move(read->journey), .notes = std::move(read->warnings)});
    } else {
      failures.push_back(std::move(read.error()));
    }
  }
  if (maps.empty()) return std::unexpected(std::move(failures.front()));
  std::vector<Error>& notes = maps.front().notes;
  notes.insert(notes.end(), failures.begin(), failures.end());
  return maps;
}

}  // namespace

Result<std::vector<ImportedMap>> import_file(std::string_view file_name, std::string_view bytes) {
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  const std::size_t begin = bytes.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return fail("The file is empty");
  if (bytes[begin] == '{' || bytes[begin] == '[') return import_json(bytes);
  const std::string title = title_from_file_name(file_name);
  if (const std::vector<std::string> blocks = fenced_journeys(bytes); !blocks.empty()) {
    return import_fenced(blocks, title);
  }
  Result<MermaidMap> read = read_mermaid(bytes, title);
  if (!read) return std::unexpected(std::move(read.error()));
  std::vector<ImportedMap> maps;
  maps.push_back({.journey = std::move(read->journey), .notes = std::move(read->warnings)});
  return maps;
}

}  // namespace throughline
