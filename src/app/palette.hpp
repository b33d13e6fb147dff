// The command palette: what it offers for what was typed.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/commands.hpp"
#include "base/letter_case.hpp"
#include "journey/verbs.hpp"
#include "platform/stored_map.hpp"

namespace throughline {

struct CommandScene;

enum class PaletteGroup : std::uint8_t { recent, commands, maps, places, personas };
[[nodiscard]] std::string_view group_name(PaletteGroup group);

struct PaletteItem {
  PaletteGroup group = PaletteGroup::commands;
  std::variant<Command, std::string, RecordId> what;  // the text is the key of a map
  std::string title;                                  // one line
  std::string detail = {};                            // where it is
  std::vector<TextRange> marks = {};                  // of the title: what was looked for
};

// While it is open.
struct CommandPalette {
  std::string query;
  std::vector<PaletteItem> items;  // group by group
  std::size_t chosen = 0;
};

struct PaletteSources {
  const CommandScene& scene;
  std::span<const StoredMapInfo> maps;
  std::string_view open_map;        // its key: it is not offered
  std::span<const Command> recent;  // the last one first
};

// Best first within a group, and never so many that it matters how large the map is. Without a
// query: commands, those used last before the others, and maps.
[[nodiscard]] std::vector<PaletteItem> palette_items(const PaletteSources& sources,
                                                     std::string_view query);

// How well a text answers a query, and where its letters are: the whole of it, all of its words,
// or its letters in order with others between. 0: not at all.
enum class Matching : std::uint8_t { words, letters };
struct TextMatchQuality {
  int score = 0;
  std::vector<TextRange> marks = {};
};
[[nodiscard]] TextMatchQuality match_text(std::string_view text, std::string_view query,
                                          Matching matching);

}  // namespace throughline
