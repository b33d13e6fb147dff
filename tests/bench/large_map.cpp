#include "bench/large_map.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/random.hpp"
#include "journey/rank.hpp"
#include "journey/verbs.hpp"

namespace throughline::bench {

namespace {

constexpr std::size_t kStepsInAStage = 8;
constexpr std::size_t kLanes = 12;
constexpr std::size_t kPersonas = 4;
constexpr std::size_t kChannels = 8;
constexpr std::size_t kCardsInACell = 20;

constexpr auto kWords = std::to_array<std::string_view>(
    {"waits",    "at",     "the",    "counter", "for",  "an",      "answer", "and",   "asks",
     "why",      "nobody", "called", "back",    "then", "looks",   "up",     "price", "online",
     "signs",    "in",     "again",  "because", "code", "arrived", "late",   "“now”", "café",
     "compares", "two",    "offers", "with",    "a",    "friend",  "who",    "has",   "one"});

class Maker {
 public:
  Journey make(std::size_t cards) {
    journey_.map.id = {1};
    journey_.map.title = "Measured";
    std::vector<Id<Persona>> personas = ranked<Persona>(journey_.personas, kPersonas);
    channels_ = ranked<Channel>(journey_.channels, kChannels);
    std::vector<Id<Lane>> lanes = ranked<Lane>(journey_.lanes, kLanes);
    const std::size_t steps = std::max<std::size_t>(1, cards / kLanes / kCardsInACell);
    std::vector<Id<Stage>> stages =
        ranked<Stage>(journey_.stages, (steps + kStepsInAStage - 1) / kStepsInAStage);
    std::vector<Id<Step>> columns;
    const auto step_ranks = ranks_between({}, {}, steps, random_);
    for (std::size_t i = 0; i < steps; ++i) {
      Step step;
      step.id = {random_.next()};
      step.place = {.stage = stages[i / kStepsInAStage], .rank = step_ranks[i]};
      step.name = words(3);
      step.narrative = words(12);
      columns.push_back(step.id);
      journey_.steps.put(std::move(step));
      for (const Id<Persona> persona : personas) add_feeling(persona, columns.back());
    }
    const auto card_ranks = ranks_between({}, {}, (cards / steps / kLanes) + 1, random_);
    for (std::size_t i = 0; i < cards; ++i) {
      const std::size_t cell = i % (steps * kLanes);
      Card card;
      card.id = {random_.next()};
      card.place = {.lane = lanes[cell % kLanes],
                    .step = columns[cell / kLanes],
                    .rank = card_ranks[i / (steps * kLanes)]};
      fill(card);
      journey_.cards.put(std::move(card));
    }
    return std::move(journey_);
  }

 private:
  template <class T>
  std::vector<Id<T>> ranked(Table<T>& table, std::size_t count) {
    std::vector<Id<T>> ids;
    for (std::string& rank : ranks_between({}, {}, count, random_)) {
      T record;
      record.id = {random_.next()};
      record.rank = std::move(rank);
      record.name = words(2);
      ids.push_back(record.id);
      table.put(std::move(record));
    }
    return ids;
  }

  void add_feeling(Id<Persona> persona, Id<Step> step) {
    Feeling feeling;
    feeling.id = feeling_id(persona, step);
    feeling.persona = persona;
    feeling.step = step;
    feeling.felt = Hundredths{static_cast<std::int64_t>(random_.below(1001)) - 500};
    feeling.felt_word = words(1);
    journey_.feelings.put(std::move(feeling));
  }

  void fill(Card& card) {
    card.text = words(6);
    if (random_.below(4) == 0) card.detail = words(20);
    if (random_.below(5) == 0) card.tags = {words(1)};
    switch (random_.below(4)) {
      case 0:
        card.channel = channels_[random_.below(channels_.size())];
        card.owner = words(2);
        card.training = Training::trained;
        break;
      case 1:
        card.friction_kinds = {"confusion", "delay"};
        card.severity = 1 + static_cast<std::int64_t>(random_.below(5));
        break;
      case 2:
        card.customer_value = Hundredths{static_cast<std::int64_t>(random_.below(501))};
        card.effort = 1 + static_cast<std::int64_t>(random_.below(5));
        card.status = OpportunityStatus::planned;
        card.due = "2026-11-24";
        break;
      default:
        break;
    }
  }

  std::string words(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) text += ' ';
      text += kWords[random_.below(kWords.size())];
    }
    return text;
  }

  Random random_{20'261'124};
  Journey journey_;
  std::vector<Id<Channel>> channels_;
};

}  // namespace

Journey large_map(std::size_t cards) {
  return Maker().make(cards);
}

}  // namespace throughline::bench
