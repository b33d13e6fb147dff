#include "app/importing.hpp"

#include <string>
#include <utility>

#include "app/map_info.hpp"
#include "journey/codec.hpp"
#include "journey/mermaid.hpp"

namespace throughline {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

Result<std::vector<ImportedMap>> import_json(std::string_view bytes) {
  Result<ReadResult> read = read_journey(bytes);
  if (!read) return std::unexpected(std::move(read.error()));
  std::vector<ImportedMap> maps;
  maps.push_back({.journey = std::move(read->journey), .notes = std::move(read->repairs)});
  return maps;
}

}  // namespace

Result<std::vector<ImportedMap>> import_file(std::string_view file_name, std::string_view bytes) {
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  const std::size_t begin = bytes.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return fail("The file is empty");
  if (bytes[begin] == '{' || bytes[begin] == '[') return import_json(bytes);
  Result<std::vector<MermaidMap>> read =
      read_mermaid_document(bytes, title_from_file_name(file_name));
  if (!read) return std::unexpected(std::move(read.error()));
  std::vector<ImportedMap> maps;
  for (MermaidMap& map : *read) {
    maps.push_back({.journey = std::move(map.journey), .notes = std::move(map.warnings)});
  }
  return maps;
}

}  // namespace throughline
