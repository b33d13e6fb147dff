// The first screen: the maps of this device, and the ways to begin one.
#pragma once

#include "ui/widgets.hpp"

namespace throughline {

void draw_home(Pass& pass, const Rect& page);

// What a person sees who has no map yet; returns its height.
float draw_welcome(Pass& pass, Point top_left, float width);
// New map, open a file, the sample: three cards in a row, or below each other on narrow pages.
float draw_beginnings(Pass& pass, Point top_left, float width);
// The maps as cards; returns their height.
float draw_map_cards(Pass& pass, Point top_left, float width);

inline constexpr std::string_view kSamplePath = "samples/coffee.journey.json";

}  // namespace throughline
