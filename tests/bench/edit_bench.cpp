// A verb, its commit and its undo, with the outline that follows both: the same in maps of any
// size.
#include <benchmark/benchmark.h>

#include <string>
#include <utility>

#include "base/random.hpp"
#include "bench/large_map.hpp"
#include "journey/history.hpp"
#include "journey/outline.hpp"
#include "journey/verbs.hpp"

namespace throughline::bench {
namespace {

// `verb(view, random)` gives the edit.
template <class Verb>
void commit_and_undo(benchmark::State& state, Verb verb) {
  History history(large_map(static_cast<std::size_t>(state.range(0))), 1);
  Outline outline(history.journey());
  Random random(7);
  for (auto _ : state) {
    Result<Edit> edit = verb(MapView{history.journey(), outline}, random);
    if (!edit) return state.SkipWithError("the verb refuses");
    Result<Edit> done = history.commit(*std::move(edit));
    if (!done) return state.SkipWithError("the commit refuses");
    outline.update(history.journey(), *done);
    Result<History::Replay> undone = history.undo();
    if (!undone || !undone->skipped.empty()) return state.SkipWithError("the undo refuses");
    outline.update(history.journey(), undone->edit);
  }
}

CardCell first_cell(const MapView& view) {
  return {.lane = view.outline.lanes().front(), .step = view.outline.columns().front()};
}
Id<Card> first_card(const MapView& view) {
  const CardCell cell = first_cell(view);
  return view.outline.cell(cell.lane, cell.step).front();
}

void change_text(benchmark::State& state) {
  commit_and_undo(state, [](const MapView& view, Random&) {
    Card card = *view.journey.find(first_card(view));
    card.text += " again";
    return change_record(view, std::move(card), "Change text");
  });
}

void add_and_remove(benchmark::State& state) {
  commit_and_undo(state, [](const MapView& view, Random& random) -> Result<Edit> {
    auto created = add_card(view, first_cell(view), "New", 1, random);
    if (!created) return std::unexpected(created.error());
    return std::move(created->edit);
  });
}

void move(benchmark::State& state) {
  commit_and_undo(state, [](const MapView& view, Random& random) {
    const Id<Card> card = first_card(view);
    const CardCell to{.lane = view.outline.lanes().back(), .step = view.outline.columns().front()};
    return move_cards(view, {&card, 1}, to, 0, random);
  });
}

void remove(benchmark::State& state) {
  commit_and_undo(state, [](const MapView& view, Random&) {
    const RecordId card = first_card(view);
    return remove_records(view, {&card, 1});
  });
}

constexpr std::int64_t kSmall = 100;
constexpr std::int64_t kLarge = 100'000;
BENCHMARK(change_text)->Arg(kSmall)->Arg(kLarge);
BENCHMARK(add_and_remove)->Arg(kSmall)->Arg(kLarge);
BENCHMARK(move)->Arg(kSmall)->Arg(kLarge);
BENCHMARK(remove)->Arg(kSmall)->Arg(kLarge);

}  // namespace
}  // namespace throughline::bench
