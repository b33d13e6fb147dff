#include "layout/card_chips.hpp"

#include <algorithm>
#include <cstdint>

#include "layout/value_text.hpp"

namespace throughline {

namespace {

using Tone = ChipBox::Tone;

void add_severity(const Card& card, std::vector<Chip>& chips) {
  if (!card.severity) return;
  const std::int64_t severity = *card.severity;
  const Tone tone = severity >= 4 ? Tone::bad : severity == 3 ? Tone::warn : Tone::neutral;
  chips.push_back({.text = "severity " + std::to_string(severity), .tone = tone});
}

void add_worth(const Card& card, std::vector<Chip>& chips) {
  if (!card.customer_value || !card.company_value) return;
  const auto mutual = mutual_value(card);
  if (!mutual) {
    chips.push_back({.text = "value " + value_text(*card.customer_value) + " / " +
                             value_text(*card.company_value)});
  } else if (card.effort && *card.effort <= 2) {
    chips.push_back({.text = "quick win", .tone = Tone::good});
  } else {
    chips.push_back({.text = "mutual value " + plain_value_text(*mutual), .tone = Tone::purple});
  }
}

}  // namespace

std::optional<Hundredths> mutual_value(const Card& opportunity) {
  if (!opportunity.customer_value || !opportunity.company_value) return std::nullopt;
  const std::int64_t customer = opportunity.customer_value->count;
  const std::int64_t company = opportunity.company_value->count;
  if (customer <= 0 || company <= 0) return std::nullopt;
  // 2ab / (a + b), to the nearest ten hundredths.
  const std::int64_t sum = customer + company;
  const std::int64_t tenths = ((2 * customer * company) + (5 * sum)) / (10 * sum);
  return Hundredths{tenths * 10};
}

std::vector<Chip> friction_chips(const TextSet& kinds) {
  std::vector<Chip> chips;
  for (const std::string& kind : kinds) {
    // Uncertainty is milder than what already hurts.
    const bool mild = kind == "insecurity" || kind == "confusion";
    std::string text = kind;
    std::ranges::replace(text, '_', ' ');
    chips.push_back({.text = std::move(text), .tone = mild ? Tone::warn : Tone::bad});
  }
  return chips;
}

std::vector<Chip> card_chips(const Card& card, LaneKind kind) {
  std::vector<Chip> chips;
  if (kind == LaneKind::friction) {
    chips = friction_chips(card.friction_kinds);
    add_severity(card, chips);
  } else if (kind == LaneKind::opportunity) {
    add_worth(card, chips);
  }
  return chips;
}

}  // namespace throughline
