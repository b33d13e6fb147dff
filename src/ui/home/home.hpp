// The first screen: the maps of this device, and the ways to begin one.
#pragma once

#include <span>

#include "ui/widgets.hpp"

namespace throughline {

void draw_home(Pass& pass, const Rect& page);

// What a person sees who has no map yet; returns its height.
float draw_welcome(Pass& pass, Point top_left, float width);
// The first map, any map, a file, a sample: four cards, in as few rows as there is room for.
float draw_beginnings(Pass& pass, Point top_left, float width);
// Maps as cards; returns their height.
float draw_map_cards(Pass& pass, Point top_left, float width,
                     std::span<const StoredMapInfo* const> maps);
// The maps that come with the program, without those that are offered elsewhere; returns their
// height.
enum class Samples : std::uint8_t { all, more };
float draw_samples(Pass& pass, Point top_left, float width, Samples which);
inline constexpr std::string_view kCoffeeSample = "samples/coffee.journey.json";

// Over the home screen while Session::new_map_shown: empty, led by questions, or from a template.
void draw_new_map_sheet(Pass& pass);

}  // namespace throughline
