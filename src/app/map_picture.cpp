#include "app/map_picture.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "journey/verbs.hpp"

namespace throughline {
namespace {

constexpr int kLevels = 20;  // "A" + kLevels is +5

// A stage's place in the story, or a step's: rank, ties by id.
struct Place {
  std::string_view rank;
  std::uint64_t id = 0;
  auto operator<=>(const Place&) const = default;
};

std::vector<const Stage*> stages_in_order(const Journey& journey) {
  std::vector<const Stage*> stages;
  for (const Stage& stage : journey.stages.records()) stages.push_back(&stage);
  std::ranges::sort(stages, {},
                    [](const Stage* stage) { return Place{stage->rank, stage->id.value}; });
  return stages;
}

char letter_of(const Feeling* feeling) {
  if (feeling == nullptr || !feeling->felt) return '.';
  const auto level = (static_cast<int>(feeling->felt->count) + 500 + 25) / 50;
  return static_cast<char>('A' + std::clamp(level, 0, kLevels));
}

std::string curve_of(const Journey& journey, Id<Persona> persona,
                     const std::vector<Id<Step>>& columns) {
  std::string curve;
  const std::size_t count = std::min(columns.size(), kPictureColumns);
  for (std::size_t i = 0; i < count; ++i) {
    const Id<Step> step = columns[i * columns.size() / count];
    curve += letter_of(step ? find_feeling(journey, persona, step) : nullptr);
  }
  return curve;
}

void append_band(std::string& text, const Stage& stage, std::size_t columns) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  if (!text.empty()) text += ',';
  if (stage.colour) {
    for (int shift = 20; shift >= 0; shift -= 4) text += kDigits[(*stage.colour >> shift) & 0xFU];
  }
  text.append(":").append(std::to_string(columns));
}

}  // namespace

std::string map_picture(const Journey& journey) {
  std::vector<const Step*> steps;
  for (const Step& step : journey.steps.records()) steps.push_back(&step);
  std::ranges::sort(steps, {},
                    [](const Step* step) { return Place{step->place.rank, step->id.value}; });
  std::string text;
  std::vector<Id<Step>> columns;
  const std::vector<const Stage*> stages = stages_in_order(journey);
  for (std::size_t i = 0; i < std::min(stages.size(), kPictureBands); ++i) {
    const std::size_t before = columns.size();
    for (const Step* step : steps) {
      if (step->place.stage == stages[i]->id) columns.push_back(step->id);
    }
    if (columns.size() == before) columns.emplace_back();
    append_band(text, *stages[i], columns.size() - before);
  }
  std::vector<const Persona*> personas;
  for (const Persona& persona : journey.personas.records()) personas.push_back(&persona);
  std::ranges::sort(personas, {},
                    [](const Persona* persona) { return Place{persona->rank, persona->id.value}; });
  const std::string_view nothing = ".";
  std::string curve;
  for (const Persona* persona : personas) {
    curve = curve_of(journey, persona->id, columns);
    if (curve.find_first_not_of(nothing) != std::string::npos) break;
  }
  if (curve.find_first_not_of(nothing) == std::string::npos) curve = curve_of(journey, {}, columns);
  return text.append("|").append(curve);
}

MapPicture read_map_picture(std::string_view text) {
  MapPicture picture;
  const std::size_t bar = text.find('|');
  if (bar == std::string_view::npos) return picture;
  std::string_view bands = text.substr(0, bar);
  while (!bands.empty() && picture.bands.size() < kPictureBands) {
    const std::string_view one = bands.substr(0, bands.find(','));
    bands.remove_prefix(std::min(bands.size(), one.size() + 1));
    const std::size_t colon = one.find(':');
    if (colon == std::string_view::npos) return {};
    MapPicture::Band band;
    if (colon > 0) {
      std::uint32_t colour = 0;
      const auto read = std::from_chars(one.data(), one.data() + colon, colour, 16);
      if (read.ec != std::errc() || colour > 0xFFFFFF) return {};
      band.colour = colour;
    }
    const char* end = one.data() + one.size();
    const auto read = std::from_chars(one.data() + colon + 1, end, band.columns);
    if (read.ec != std::errc() || band.columns == 0 || band.columns > 100'000) return {};
    picture.bands.push_back(band);
  }
  for (const char letter : text.substr(bar + 1).substr(0, kPictureColumns)) {
    const int level = letter - 'A';
    picture.felt.push_back(level < 0 || level > kLevels
                               ? std::nullopt
                               : std::optional((static_cast<float>(level) / 2) - 5));
  }
  return picture;
}

}  // namespace throughline
