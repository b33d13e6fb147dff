// Fields that are one of several words. `field_builder.hpp` has the words as the file writes them.
#pragma once

#include <cstdint>
#include <string>

namespace throughline {

// An enum whose text this version does not know keeps it: value is T::other and `text` the
// original.
template <class E>
struct Choice {
  E value = E{};
  std::string text = {};

  Choice() = default;
  // NOLINTNEXTLINE(google-explicit-constructor): reads as the enum itself
  Choice(E known) : value(known) {}
  bool operator==(const Choice&) const = default;
};

enum class MapState : std::uint8_t { current, future, other };
enum class StrategyStyle : std::uint8_t { none, classical, adaptive, shaping, visionary, other };
enum class PersonaKind : std::uint8_t { customer, employee, partner, other };
enum class DecisionRole : std::uint8_t {
  none,
  buyer,
  user,
  decider,
  influencer,
  gatekeeper,
  initiator,
  other
};
enum class StageKind : std::uint8_t {
  own,
  discovery,
  awareness,
  engagement,
  consideration,
  negotiation,
  purchase,
  onboarding,
  implementation,
  use,
  support,
  loyalty,
  advocacy,
  other
};
enum class LaneKind : std::uint8_t {
  doing,
  touchpoint,
  feeling,
  asking,
  motivation,
  need,
  friction,
  opportunity,
  frontstage,
  backstage,
  support_process,
  metric,
  evidence,
  note,
  other
};
enum class Directness : std::uint8_t { direct, indirect, other };
enum class Training : std::uint8_t { unknown, trained, untrained, other };
enum class Capability : std::uint8_t { none, have, build, partner, acquire, cooperate, other };
enum class Lever : std::uint8_t { none, people, process, technology, other };
enum class OpportunityStatus : std::uint8_t { idea, planned, doing, done, dropped, other };
enum class ChannelKind : std::uint8_t {
  none,
  website,
  app,
  email,
  phone,
  chat,
  social_media,
  search,
  advertising,
  store,
  event,
  post,
  partner,
  people,
  other
};
enum class EvidenceMethod : std::uint8_t {
  none,
  social_media,
  reviews_and_ratings,
  asking_directly,
  focus_group,
  web_analytics,
  communications_monitoring,
  employee_focus_group,
  everyday_interaction,
  other
};
enum class Stance : std::uint8_t { in_favour, against, other };
enum class MetricKind : std::uint8_t { none, nps, csat, ces, conversion, time, cost, count, other };
enum class Better : std::uint8_t { high, low, other };
enum class LinkKind : std::uint8_t { leads_to, hands_off, causes, supported_by, branches, other };
enum class SlideKind : std::uint8_t {
  scene,
  title,
  personas,
  arc,
  curve,
  opportunities,
  text,
  other
};

}  // namespace throughline
