// In version 1 a touchpoint had the name of its channel, and an opportunity that of its metric.
// Since version 2 both are records, which the cards point to: one for each name, in the order of
// the names. Ids and ranks rest on the names alone, so that the same file gives the same bytes
// everywhere.
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/hash.hpp"
#include "base/random.hpp"
#include "journey/fields.hpp"
#include "journey/migrations/registered.hpp"
#include "journey/rank.hpp"

namespace throughline {

namespace {

constexpr std::string_view kChannel = "channel";
constexpr std::string_view kMetric = "metric";
constexpr auto kFormer =
    std::to_array<FormerText>({{RecordKind::card, kChannel}, {RecordKind::card, kMetric}});

// Makes a record for each name that stands under `key`, and points the cards to them.
template <class T>
void make_records(std::span<const FormerValue> values, std::string_view key, Journey& journey,
                  Table<T>& table, Id<T> Card::* reference) {
  std::map<std::string_view, Id<T>> named;
  for (const FormerValue& value : values) {
    if (value.key == key && !value.text.empty()) named[value.text] = {};
  }
  Random random(hash_text(key));
  std::vector<std::string> ranks = ranks_between({}, {}, named.size(), random);
  auto rank = ranks.begin();
  for (auto& [name, id] : named) {
    std::uint64_t hash = combine_hashes(static_cast<std::uint64_t>(kKindOf<T>), hash_text(name));
    while (hash == 0 || table.find({hash}) != nullptr) hash = combine_hashes(hash, 1);
    id = {hash};
    T record;
    record.id = id;
    record.rank = std::move(*rank++);
    record.name = name;
    table.put(std::move(record));
  }
  for (const FormerValue& value : values) {
    const Card* card = journey.cards.find({value.record.id});
    if (value.key != key || value.text.empty() || card == nullptr) continue;
    Card changed = *card;
    changed.*reference = named[value.text];
    journey.cards.put(std::move(changed));
  }
}

void run(Journey& journey, std::span<const FormerValue> values) {
  make_records(values, kChannel, journey, journey.channels, &Card::channel);
  make_records(values, kMetric, journey, journey.metrics, &Card::metric);
}

}  // namespace

Migration migration_0001() {
  return {
      .number = 1, .name = "channels_from_names", .to_version = 2, .former = kFormer, .run = run};
}

}  // namespace throughline
