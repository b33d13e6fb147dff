#include "app/text_flow.hpp"

#include <algorithm>
#include <span>
#include <vector>

namespace throughline {
namespace {

template <class T>
std::optional<Id<T>> neighbour(std::span<const Id<T>> ids, Id<T> id, TextStep step) {
  const auto at = std::ranges::find(ids, id);
  if (at == ids.end()) return std::nullopt;
  if (step == TextStep::forward)
    return at + 1 == ids.end() ? std::nullopt : std::optional(*(at + 1));
  return at == ids.begin() ? std::nullopt : std::optional(*(at - 1));
}

template <class T>
std::optional<TextTarget> name_target(std::optional<Id<T>> id) {
  if (!id) return std::nullopt;
  return FieldTarget{.record = *id, .field = "name"};
}

std::vector<Id<Lane>> shown_lanes(const Journey& journey, const Outline& outline) {
  std::vector<Id<Lane>> shown;
  for (const Id<Lane> id : outline.lanes()) {
    if (const Lane* lane = journey.find(id); lane != nullptr && !lane->hidden && !lane->collapsed)
      shown.push_back(id);
  }
  return shown;
}

std::optional<CardCell> next_cell(const Journey& journey, const Outline& outline,
                                  const CardCell& cell, TextStep step) {
  if (const auto column = neighbour(outline.columns(), cell.step, step))
    return CardCell{cell.lane, *column};
  if (outline.columns().empty()) return std::nullopt;
  std::vector<Id<Lane>> lanes = shown_lanes(journey, outline);
  std::erase_if(lanes, [&](Id<Lane> id) { return !holds_cards(*journey.find(id)); });
  const auto lane = neighbour(std::span<const Id<Lane>>(lanes), cell.lane, step);
  if (!lane) return std::nullopt;
  return CardCell{*lane,
                  step == TextStep::forward ? outline.columns().front() : outline.columns().back()};
}

std::optional<TextTarget> cell_target(const Journey& journey, const Outline& outline,
                                      const std::optional<CardCell>& from, TextStep step) {
  if (!from) return std::nullopt;
  const std::optional<CardCell> cell = next_cell(journey, outline, *from, step);
  if (!cell) return std::nullopt;
  const auto cards = outline.cell(cell->lane, cell->step);
  if (cards.empty()) return NewCardTarget{.cell = *cell};
  return FieldTarget{.record = cards.front(), .field = "text"};
}

std::optional<CardCell> cell_of(const Journey& journey, Id<Card> id) {
  const Card* card = journey.find(id);
  if (card == nullptr || !card->place.lane || !card->place.step) return std::nullopt;
  return CardCell{card->place.lane, card->place.step};
}

}  // namespace

bool takes_card(const Journey& journey, const CardCell& cell) {
  if (cell == CardCell{}) return true;
  const Lane* lane = journey.find(cell.lane);
  return lane != nullptr && holds_cards(*lane) && !lane->collapsed &&
         journey.find(cell.step) != nullptr;
}

bool holds_cards(const Lane& lane) {
  return lane.kind.value != LaneKind::feeling;
}

std::optional<TextTarget> next_text_target(const Journey& journey, const Outline& outline,
                                           const TextTarget& target, TextStep step) {
  if (const auto* added = std::get_if<NewCardTarget>(&target)) {
    return cell_target(journey, outline, added->cell, step);
  }
  const auto* field = std::get_if<FieldTarget>(&target);
  if (field == nullptr) return std::nullopt;
  if (const auto* card = std::get_if<Id<Card>>(&field->record);
      card != nullptr && field->field == "text") {
    return cell_target(journey, outline, cell_of(journey, *card), step);
  }
  if (field->field != "name") return std::nullopt;
  if (const auto* id = std::get_if<Id<Step>>(&field->record)) {
    return name_target(neighbour(outline.columns(), *id, step));
  }
  if (const auto* id = std::get_if<Id<Stage>>(&field->record)) {
    return name_target(neighbour(outline.stages(), *id, step));
  }
  if (const auto* id = std::get_if<Id<Lane>>(&field->record)) {
    const std::vector<Id<Lane>> lanes = shown_lanes(journey, outline);
    return name_target(neighbour(std::span<const Id<Lane>>(lanes), *id, step));
  }
  return std::nullopt;
}

}  // namespace throughline
