#include "layout/stage_figures.hpp"

#include <optional>
#include <string_view>

namespace throughline {
namespace {

// The newest count of a stage, or that of one period; null where nobody counted.
const Count* find_count(const Journey& journey, const Outline& outline, Id<Stage> stage,
                        std::optional<std::string_view> period) {
  const Count* newest = nullptr;
  for (const RecordKey& key : outline.referrers({.kind = RecordKind::stage, .id = stage.value})) {
    if (key.kind != RecordKind::count) continue;
    const Count* count = journey.find(Id<Count>{key.id});
    if (count == nullptr || !count->entered || (period && count->period != *period)) continue;
    if (newest == nullptr || count->period > newest->period) newest = count;
  }
  return newest;
}

}  // namespace

std::string stage_figures(const Journey& journey, const Outline& outline, Id<Stage> stage,
                          Id<Stage> next) {
  const Count* own = find_count(journey, outline, stage, std::nullopt);
  if (own == nullptr) return {};
  std::string text = grouped_number(*own->entered);
  const Count* after = next ? find_count(journey, outline, next, own->period) : nullptr;
  if (after != nullptr) text += " → " + grouped_number(*after->entered);
  return text;
}

std::string grouped_number(std::int64_t number) {
  std::string text = std::to_string(number);
  const std::size_t first = number < 0 ? 1 : 0;
  for (std::size_t at = text.size(); at > first + 3;) {
    at -= 3;
    text.insert(at, ",");
  }
  return text;
}

}  // namespace throughline
