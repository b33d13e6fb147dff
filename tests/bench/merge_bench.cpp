// Break-out files with 200 changed cards each, merged into the map they were copied from: all of
// them in under a second.
#include <benchmark/benchmark.h>

#include <string>
#include <utility>
#include <vector>

#include "base/random.hpp"
#include "bench/large_map.hpp"
#include "journey/codec.hpp"
#include "journey/merge.hpp"

namespace throughline::bench {
namespace {

constexpr std::size_t kFiles = 30;
constexpr std::size_t kChangedCards = 200;

// Every third card is changed by several, and so in conflict.
Journey break_out(Journey map, std::uint64_t seed) {
  Random random(seed);
  for (std::size_t i = 0; i < kChangedCards; ++i) {
    Card card = map.cards.records()[random.below(map.cards.size())];
    card.text += " says group " + std::to_string(seed);
    card.tags = {"group " + std::to_string(seed)};
    map.cards.put(std::move(card));
  }
  return map;
}

std::vector<Journey> break_outs(const Journey& map) {
  std::vector<Journey> files;
  for (std::size_t i = 0; i < kFiles; ++i) files.push_back(break_out(map, i + 1));
  return files;
}

void merge_all_at_once(benchmark::State& state) {
  const Journey map = large_map(static_cast<std::size_t>(state.range(0)));
  const std::vector<Journey> files = break_outs(map);
  std::vector<const Journey*> theirs;
  for (const Journey& file : files) theirs.push_back(&file);
  for (auto _ : state) {
    Result<Merge> merged = merge(map, map, theirs);
    if (!merged) return state.SkipWithError("the merge refuses");
    benchmark::DoNotOptimize(merged->edit);
  }
}

void merge_one_by_one(benchmark::State& state) {
  const Journey map = large_map(static_cast<std::size_t>(state.range(0)));
  const std::vector<Journey> files = break_outs(map);
  for (auto _ : state) {
    Journey ours = map;
    for (const Journey& file : files) {
      const Journey* theirs = &file;
      Result<Merge> merged = merge(map, ours, {&theirs, 1});
      if (!merged || !apply(ours, merged->edit)) return state.SkipWithError("the merge refuses");
    }
    benchmark::DoNotOptimize(ours);
  }
}

BENCHMARK(merge_all_at_once)->Arg(2'000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(merge_one_by_one)->Arg(2'000)->Arg(10'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace throughline::bench
