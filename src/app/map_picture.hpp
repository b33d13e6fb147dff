// A map's thumbnail as a few numbers beside its entry in the list, so that the list is drawn
// without opening a map. As text, because that is what the storage keeps:
//
//   picture := bands "|" curve
//   bands   := colour ":" columns, one for each stage, joined by ","; colour is RRGGBB, or nothing
//              where the theme chooses
//   curve   := one letter a column, "A" (-5) to "U" (+5) in halves, "." where nothing was felt
//
// At most kPictureColumns letters: of a longer story evenly spaced columns are taken.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journey/journey.hpp"

namespace throughline {

inline constexpr std::size_t kPictureColumns = 96;
inline constexpr std::size_t kPictureBands = 64;

struct MapPicture {
  struct Band {
    Colour colour;            // 0xRRGGBB; nothing: the theme's
    std::size_t columns = 1;  // at least 1: a stage without steps has its empty column
    bool operator==(const Band&) const = default;
  };
  std::vector<Band> bands;
  std::vector<std::optional<float>> felt;  // -5..+5, one a column taken
  bool operator==(const MapPicture&) const = default;
};

// Of the first persona, in order, who felt anything; "the customer" comes last.
[[nodiscard]] std::string map_picture(const Journey& journey);
// What is no picture gives one without bands.
[[nodiscard]] MapPicture read_map_picture(std::string_view text);

}  // namespace throughline
