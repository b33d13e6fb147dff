#include "ui/present/present_scene.hpp"

#include <algorithm>
#include <string_view>

#include "journey/verbs.hpp"
#include "layout/step_time.hpp"

namespace throughline {
namespace {

constexpr std::size_t kMostOpportunities = 3;

bool has_curve(const Journey& journey, Id<Persona> persona) {
  return std::ranges::any_of(journey.feelings.records(), [&](const Feeling& feeling) {
    return feeling.persona == persona && (feeling.felt || feeling.expected);
  });
}

std::string quoted(std::string_view text) {
  static constexpr std::string_view kMarks[] = {"“", "\"", "„", "«", "「", "‘", "'"};
  for (const std::string_view mark : kMarks) {
    if (text.starts_with(mark)) return std::string(text);
  }
  return "“" + std::string(text) + "”";
}

std::string words_of(std::string_view written) {
  std::string words(written);
  std::ranges::replace(words, '_', ' ');
  return words;
}

void gather_cards(const Journey& journey, const Outline& outline, Id<Step> step,
                  PresentScene& scene) {
  for (const Id<Lane> lane_id : outline.lanes()) {
    const Lane* lane = journey.find(lane_id);
    if (lane == nullptr || lane->hidden) continue;
    for (const Id<Card> card_id : outline.cell(lane_id, step)) {
      const Card* card = journey.find(card_id);
      if (card == nullptr) continue;
      if (lane->kind.value == LaneKind::asking && scene.quote.empty() && !card->text.empty()) {
        scene.quote = quoted(card->text);
      }
      if (lane->kind.value == LaneKind::friction) {
        for (const std::string& kind : card->friction_kinds) {
          std::string words = words_of(kind);
          if (std::ranges::find(scene.frictions, words) == scene.frictions.end()) {
            scene.frictions.push_back(std::move(words));
          }
        }
      }
      if (lane->kind.value == LaneKind::opportunity &&
          scene.opportunities.size() < kMostOpportunities) {
        scene.opportunities.push_back(card->text);
      }
    }
  }
}

}  // namespace

Id<Persona> told_persona(const Journey& journey, const Outline& outline, Id<Persona> chosen) {
  if (chosen && journey.find(chosen) != nullptr && has_curve(journey, chosen)) return chosen;
  for (const Id<Persona> id : outline.personas()) {
    if (has_curve(journey, id)) return id;
  }
  if (has_curve(journey, {}) || outline.personas().empty()) return {};
  return outline.personas().front();
}

PresentScene present_scene(const Journey& journey, const Outline& outline, Id<Persona> persona,
                           std::size_t index) {
  const auto columns = outline.columns();
  PresentScene scene;
  scene.count = std::to_string(index + 1) + " of " + std::to_string(columns.size());
  const Step* step = journey.find(columns[index]);
  if (step == nullptr) return scene;
  scene.title = step->name;
  scene.story = step->narrative;

  std::vector<std::optional<std::int64_t>> offsets;
  offsets.reserve(columns.size());
  for (const Id<Step> id : columns) {
    const Step* other = journey.find(id);
    offsets.push_back(other == nullptr ? std::nullopt : other->offset_min);
  }
  if (const Stage* stage = journey.find(step->place.stage)) scene.place = stage->name;
  const std::string time = scene_time(journey.map.start, offsets, index);
  if (!time.empty()) scene.place += (scene.place.empty() ? "" : " · ") + time;

  if (const Feeling* feeling = find_feeling(journey, persona, step->id)) {
    scene.felt = feeling->felt;
    scene.expected = feeling->expected;
    scene.felt_word = feeling->felt_word;
    scene.expected_word = feeling->expected_word;
  }
  gather_cards(journey, outline, step->id, scene);
  return scene;
}

}  // namespace throughline
