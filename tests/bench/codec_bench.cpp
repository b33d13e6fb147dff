// Reading and writing 100,000 cards, beside what the JSON library alone needs to go over the same
// bytes.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>

#include "bench/large_map.hpp"
#include "journey/codec.hpp"

namespace throughline::bench {
namespace {

constexpr std::size_t kCards = 100'000;

const std::string& file() {
  static const std::string json = write_journey(large_map(kCards));
  return json;
}

// Looks at nothing.
struct BlindSax final : nlohmann::json_sax<nlohmann::json> {
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(std::int64_t) override { return true; }
  bool number_unsigned(std::uint64_t) override { return true; }
  bool number_float(double, const std::string&) override { return true; }
  bool string(std::string&) override { return true; }
  bool binary(nlohmann::json::binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(std::string&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    return false;
  }
};

void sax_pass(benchmark::State& state) {
  const std::string& json = file();
  for (auto _ : state) {
    BlindSax sax;
    bool whole = nlohmann::json::sax_parse(json, &sax);
    if (!whole) state.SkipWithError("the library refuses our file");
    benchmark::DoNotOptimize(whole);
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(json.size()));
}
BENCHMARK(sax_pass)->Unit(benchmark::kMillisecond);

void read(benchmark::State& state) {
  const std::string& json = file();
  for (auto _ : state) {
    auto result = read_journey(json);
    if (!result || !result->repairs.empty() || result->journey.cards.size() != kCards) {
      state.SkipWithError("our file is not read as it is");
    }
    benchmark::DoNotOptimize(result);
    state.PauseTiming();
    result = {};
    state.ResumeTiming();
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(json.size()));
}
BENCHMARK(read)->Unit(benchmark::kMillisecond);

void write(benchmark::State& state) {
  const Journey journey = large_map(kCards);
  for (auto _ : state) {
    std::string json = write_journey(journey);
    benchmark::DoNotOptimize(json);
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(file().size()));
}
BENCHMARK(write)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace throughline::bench
