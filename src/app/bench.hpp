// What measurements drive the program by: a map of any size made by the verbs people's clicks call,
// and where it lies.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "app/app.hpp"
#include "base/result.hpp"

namespace throughline::bench {

// Rows are lanes, columns steps. Cards fill the grid row by row, several to a cell when there are
// more than cells.
struct MapSize {
  std::size_t lanes = 10;   // 1..1000
  std::size_t steps = 10;   // 1..10'000
  std::size_t cards = 100;  // at most 100'000
};

// A journey of that size, each record by its own edit in a History. The same size gives the same
// bytes.
[[nodiscard]] Result<Journey> make_map(const MapSize& size);

// Opens it in the program, as an import is opened; done with one of the next frames.
[[nodiscard]] Status load(App& app, const MapSize& size);

// The text of the `index`-th card, as typing it would change it.
[[nodiscard]] Status edit_card(App& app, std::size_t index, std::string text);

// What is on the page, as JSON:
// {"key":"map:…","cards":1000,"steps":…,"lanes":…,"zoom":…,"bounds":{"x":…,"y":…,"width":…,
// "height":…},"viewport":{…}}, in page pixels; bounds are those of the whole map, heads included.
// "null" while no map is open.
[[nodiscard]] std::string state_json(App& app);

// The `index`-th card's rectangle in page pixels; {"x":…,"y":…,"width":…,"height":…}, or "null".
[[nodiscard]] std::string card_json(App& app, std::size_t index);

}  // namespace throughline::bench
