// How the page calls the values of choices, and what it says about them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "journey/evidence_state.hpp"
#include "journey/records.hpp"
#include "ui/widgets.hpp"

namespace throughline {

// Every kind of lane, in the order of the enum, with its icon and a line that explains it.
[[nodiscard]] std::span<const MenuItem> lane_kind_items();
[[nodiscard]] const MenuItem& lane_kind_item(LaneKind kind);

// Values of a choice, in the order of their enum, without `other`.
template <class E>
[[nodiscard]] std::span<const std::string_view> choice_words();
template <>
[[nodiscard]] std::span<const std::string_view> choice_words<MapState>();
template <>
[[nodiscard]] std::span<const std::string_view> choice_words<PersonaKind>();
template <>
[[nodiscard]] std::span<const std::string_view> choice_words<DecisionRole>();
template <>
[[nodiscard]] std::span<const std::string_view> choice_words<StageKind>();
template <>
[[nodiscard]] std::span<const std::string_view> choice_words<Directness>();
template <>
[[nodiscard]] std::span<const std::string_view> choice_words<Training>();
template <>
[[nodiscard]] std::span<const std::string_view> choice_words<Capability>();
template <>
[[nodiscard]] std::span<const std::string_view> choice_words<OpportunityStatus>();
template <>
[[nodiscard]] std::span<const std::string_view> choice_words<Lever>();
template <>
[[nodiscard]] std::span<const std::string_view> choice_words<StrategyStyle>();
template <>
[[nodiscard]] std::span<const std::string_view> choice_words<Stance>();
template <>
[[nodiscard]] std::span<const std::string_view> choice_words<EvidenceMethod>();
template <>
[[nodiscard]] std::span<const std::string_view> choice_words<LinkKind>();
template <>
[[nodiscard]] std::span<const std::string_view> choice_words<ChannelKind>();
template <>
[[nodiscard]] std::span<const std::string_view> choice_words<MetricKind>();
template <>
[[nodiscard]] std::span<const std::string_view> choice_words<Better>();

// The word for a value, or the file's own text where this version does not know it.
template <class E>
[[nodiscard]] std::string_view choice_word(const Choice<E>& choice) {
  const auto words = choice_words<E>();
  const auto index = static_cast<std::size_t>(choice.value);
  return index < words.size() ? words[index] : std::string_view(choice.text);
}

// "7 steps · 31 cards"
[[nodiscard]] std::string counts_text(std::size_t steps, std::size_t cards);

// "Evidence behind 64% of cards"; empty where no card wants any.
[[nodiscard]] std::string evidence_share_text(const EvidenceStates::Share& share);

// An emoji for a way to find things out; empty where it is not known.
[[nodiscard]] std::string_view method_mark(EvidenceMethod method);

// "2 Nov 2026" for "2026-11-02"; what is no date as it is.
[[nodiscard]] std::string date_text(std::string_view date);

// "just now", "5 minutes ago", "yesterday", "12 days ago", "3 Nov 2026"
[[nodiscard]] std::string since_text(std::int64_t then_ms, std::int64_t now_ms);

}  // namespace throughline
