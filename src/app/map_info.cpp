#include "app/map_info.hpp"

#include <algorithm>
#include <array>

#include "app/map_picture.hpp"
#include "base/utf8.hpp"
#include "journey/id_text.hpp"

namespace throughline {
namespace {

constexpr std::string_view kEnding = ".journey.json";
constexpr std::size_t kLongestFileName = 120;

bool refused_in_file_names(char byte) {
  return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F ||
         std::string_view("/\\:*?\"<>|").contains(byte);
}

std::string_view trimmed(std::string_view text, std::string_view what) {
  const std::size_t begin = text.find_first_not_of(what);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(what) + 1 - begin);
}

// Names that Windows keeps for devices, whatever their ending.
bool is_device_name(std::string_view name) {
  std::string upper(name.substr(0, name.find('.')));
  for (char& byte : upper) {
    if (byte >= 'a' && byte <= 'z') byte = static_cast<char>(byte - 'a' + 'A');
  }
  constexpr std::array<std::string_view, 4> kDevices = {"CON", "PRN", "AUX", "NUL"};
  if (std::ranges::find(kDevices, upper) != kDevices.end()) return true;
  return upper.size() == 4 && (upper.starts_with("COM") || upper.starts_with("LPT")) &&
         upper[3] >= '0' && upper[3] <= '9';
}

std::string personas_line(const Journey& journey) {
  if (journey.personas.empty()) return {};
  const auto before = [](const Persona& first, const Persona& second) {
    return first.rank != second.rank ? first.rank < second.rank : first.id < second.id;
  };
  const Persona& first = *std::ranges::min_element(journey.personas.records(), before);
  std::string line = first.name;
  if (journey.personas.size() > 1) line += " +" + std::to_string(journey.personas.size() - 1);
  return line;
}

}  // namespace

std::string map_key(Id<Map> id) {
  return id_text(RecordKind::map, id.value);
}

StoredMapInfo describe_map(const Journey& journey, std::int64_t changed_ms) {
  StoredMapInfo info;
  info.key = map_key(journey.map.id);
  info.title = journey.map.title;
  info.changed_ms = changed_ms;
  switch (journey.map.state.value) {
    case MapState::current:
      info.detail = "Current state";
      break;
    case MapState::future:
      info.detail = "Future state";
      break;
    case MapState::other:
      info.detail = journey.map.state.text;
      break;
  }
  if (const std::string personas = personas_line(journey); !personas.empty()) {
    info.detail += " · " + personas;
  }
  info.detail += " · " + counted(journey.steps.size(), "step", "steps");
  info.picture = map_picture(journey);
  return info;
}

std::string export_file_name(std::string_view title) {
  std::string name = repair_utf8(title);
  std::ranges::replace_if(name, refused_in_file_names, '-');
  // Neither hidden on Unix nor cut by Windows, which drops dots and spaces at the end.
  name = trimmed(truncate_utf8(trimmed(name, " ."), kLongestFileName), " .");
  if (name.find_first_not_of('-') == std::string::npos) name = "Untitled map";
  if (is_device_name(name)) name.insert(0, "_");
  return name.append(kEnding);
}

std::string title_from_file_name(std::string_view file_name) {
  std::string_view name = file_name;
  if (const std::size_t slash = name.find_last_of("/\\"); slash != std::string_view::npos) {
    name.remove_prefix(slash + 1);
  }
  for (const std::string_view ending :
       {kEnding, std::string_view(".json"), std::string_view(".mmd"), std::string_view(".mermaid"),
        std::string_view(".markdown"), std::string_view(".md"), std::string_view(".txt")}) {
    if (name.size() > ending.size() && name.ends_with(ending)) {
      name.remove_suffix(ending.size());
      break;
    }
  }
  name = trimmed(name, " ");
  return name.empty() ? std::string("Untitled map") : repair_utf8(name);
}

std::string counted(std::size_t count, std::string_view singular, std::string_view plural) {
  return std::to_string(count).append(" ").append(count == 1 ? singular : plural);
}

}  // namespace throughline
