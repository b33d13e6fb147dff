// Ratings of a touchpoint: a row of five for each core value of the map.
#include <algorithm>
#include <array>

#include "app/app.hpp"
#include "journey/fields.hpp"
#include "ui/inspector/form.hpp"

namespace throughline {
namespace {

constexpr std::int64_t kLowest = -2;
constexpr std::array<std::string_view, 5> kScores = {"−2", "−1", "0", "+1", "+2"};

// The rating of the pair, as it is or as it would begin.
Rating rating_of(const Journey& journey, Id<Card> touchpoint, Id<Value> value) {
  Rating rating;
  rating.touchpoint = touchpoint;
  rating.value = value;
  rating.id.value = pair_id(record_type(RecordKind::rating), &rating);
  const Rating* known = journey.find(rating.id);
  return known == nullptr ? rating : *known;
}

}  // namespace

void Form::ratings(Id<Card> touchpoint) {
  const auto values = document_.outline.values();
  if (values.empty()) return;
  label("Core values");
  const std::uint64_t salt = salt_;
  for (const Id<Value> id : values) {
    const Value* value = journey_.find(id);
    if (value == nullptr) continue;
    Rating rating = rating_of(journey_, touchpoint, id);
    // Pressed again, a score is taken back.
    const std::size_t current =
        rating.score ? static_cast<std::size_t>(*rating.score - kLowest) : kScores.size();
    std::array<ChipChoice, kScores.size()> choices;
    for (std::size_t index = 0; index < kScores.size(); ++index)
      choices[index] = {.label = kScores[index], .on = index == current};
    const Tone& tone = !rating.score || *rating.score == 0 ? pass_.colours.neutral
                       : *rating.score < 0                 ? pass_.colours.bad
                                                           : pass_.colours.good;
    salt_ = salt ^ id.value;
    pass_.paint.text({at_.x, at_.y, width_, 20}, value->name, type::kBody, pass_.colours.ink);
    at_.y += 22;
    const ChipsResult result = chips(pass_, at_, width_,
                                     {.key = "rating",
                                      .salt = salt_,
                                      .label = value->name,
                                      .tone = tone,
                                      .description = value->promise},
                                     choices);
    at_.y += result.height + 6;
    if (result.pressed) {
      Rating changed = rating;
      changed.score = *result.pressed == current
                          ? std::nullopt
                          : std::optional(static_cast<std::int64_t>(*result.pressed) + kLowest);
      pass_.sink(intent::SetPair{.record = std::move(changed)});
    }
    if (journey_.find(rating.id) == nullptr) continue;
    field(rating.id, {.field = "note",
                      .label = "Why it is rated so",
                      .help = "What keeps the promise here, or breaks it.",
                      .placeholder = "Why?",
                      .multiline = true,
                      .bare = true});
  }
  salt_ = salt;
  at_.y += kSpace2;
}

}  // namespace throughline
