#include <array>
#include <cmath>
#include <string>

#include "generated/icons.hpp"
#include "ui/home/choice_card.hpp"
#include "ui/home/home.hpp"

namespace throughline {
namespace {

struct Sample {
  std::string_view path;
  std::string_view title;
  std::string_view line;
  std::string_view icon;
};
constexpr std::array<Sample, 3> kSamples = {{
    {kCoffeeSample, "Cold brew on the way to work",
     "Seven steps to a paid coffee that is not ready", kIconCoffeeUtf8},
    {"samples/cold_chain.journey.json", "Cold-chain monitoring for a dairy",
     "A business customer over fourteen months", kIconTruckUtf8},
    {"samples/parental_benefit.journey.json", "A birth and five letters",
     "A public service, seen by two parents and a clerk", kIconLandmarkUtf8},
}};

}  // namespace

float draw_samples(Pass& pass, Point top_left, float width, Samples which) {
  const bool all = which == Samples::all;
  const std::string_view heading_text = all ? "Samples" : "More samples";
  const Palette& colours = pass.colours;
  const Rect heading{top_left.x, top_left.y, width, 20};
  pass.paint.text(heading, heading_text, type::kBodyBold, colours.ink2);
  mirror_heading(pass, "samples_heading", heading_text, heading, 2);
  constexpr float kGap = 16;
  const bool narrow = width < 760;
  const std::size_t first = all ? 0 : 1;
  const auto count = static_cast<float>(kSamples.size() - first);
  const float card = narrow ? width : std::floor((width - ((count - 1) * kGap)) / count);
  const std::array<Tone, 3> tones = {colours.warn, colours.purple, colours.good};
  Point at{top_left.x, top_left.y + 30};
  for (std::size_t index = first; index < kSamples.size(); ++index) {
    const Sample& sample = kSamples[index];
    if (choice_card(pass, at, card,
                    {.key = "open_sample",
                     .salt = index,
                     .title = sample.title,
                     .line = sample.line,
                     .icon = sample.icon,
                     .tone = tones[index]})) {
      pass.sink(intent::OpenSample{std::string(sample.path)});
    }
    (narrow ? at.y : at.x) += (narrow ? kChoiceHeight : card) + kGap;
  }
  return 30 + (narrow ? (count * (kChoiceHeight + kGap)) - kGap : kChoiceHeight);
}

}  // namespace throughline
