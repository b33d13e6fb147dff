#include "app/board_filter.hpp"

#include <algorithm>
#include <ranges>
#include <set>

namespace throughline {
namespace {

template <class T>
bool holds(const std::vector<T>& values, const T& value) {
  return std::ranges::find(values, value) != values.end();
}

}  // namespace

bool stands_out(const BoardFilter& filter, const Card& card, const EvidenceStates& evidence) {
  if (!filter.personas.empty() && card.persona && !holds(filter.personas, card.persona))
    return false;
  if (!filter.channels.empty() && !holds(filter.channels, card.channel)) return false;
  if (!filter.backings.empty()) {
    const RecordKey key{.kind = RecordKind::card, .id = card.id.value};
    if (!holds(filter.backings, evidence.of(key).backing())) return false;
  }
  if (filter.severity > 0 && card.severity.value_or(0) < filter.severity) return false;
  return filter.tags.empty() ||
         std::ranges::any_of(card.tags, [&](const auto& tag) { return holds(filter.tags, tag); });
}

std::size_t count_standing_out(const BoardFilter& filter, const Journey& journey,
                               const EvidenceStates& evidence) {
  return static_cast<std::size_t>(
      std::ranges::count_if(journey.cards.records(),
                            [&](const Card& card) { return stands_out(filter, card, evidence); }));
}

FilterChoices filter_choices(const Journey& journey) {
  FilterChoices choices;
  std::set<std::string> tags;
  std::set<Id<Channel>> used;
  for (const Card& card : journey.cards.records()) {
    tags.insert(card.tags.begin(), card.tags.end());
    if (card.channel) used.insert(card.channel);
    choices.severity = choices.severity || card.severity.has_value();
  }
  choices.tags.assign(tags.begin(), tags.end());
  std::vector<const Channel*> channels;
  for (const Channel& channel : journey.channels.records()) {
    if (used.contains(channel.id)) channels.push_back(&channel);
  }
  std::ranges::sort(channels, [](const Channel* a, const Channel* b) {
    return a->rank != b->rank ? a->rank < b->rank : a->id < b->id;
  });
  for (const Channel* channel : channels) choices.channels.push_back(channel->id);
  return choices;
}

void keep_valid(BoardFilter& filter, const Journey& journey) {
  std::erase_if(filter.personas, [&](Id<Persona> id) { return journey.find(id) == nullptr; });
  std::erase_if(filter.channels, [&](Id<Channel> id) { return journey.find(id) == nullptr; });
  if (filter.tags.empty()) return;
  const std::vector<std::string> tags = filter_choices(journey).tags;
  std::erase_if(filter.tags, [&](const std::string& tag) { return !holds(tags, tag); });
}

}  // namespace throughline
