// What the lists of fields.cpp are made of: a Field from a pointer to a member. For fields.cpp
// only.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "journey/fields.hpp"

namespace throughline {

// ---- Enumerators as the file writes them, in the order of the enums; `other` has no name ----

template <class E>
inline constexpr std::array<std::string_view, 0> kNames{};

template <>
inline constexpr std::array kNames<MapState> =
    std::to_array<std::string_view>({"current", "future"});
template <>
inline constexpr std::array kNames<StrategyStyle> =
    std::to_array<std::string_view>({"none", "classical", "adaptive", "shaping", "visionary"});
template <>
inline constexpr std::array kNames<PersonaKind> =
    std::to_array<std::string_view>({"customer", "employee", "partner"});
template <>
inline constexpr std::array kNames<DecisionRole> = std::to_array<std::string_view>(
    {"none", "buyer", "user", "decider", "influencer", "gatekeeper", "initiator"});
template <>
inline constexpr std::array kNames<StageKind> = std::to_array<std::string_view>(
    {"own", "discovery", "awareness", "engagement", "consideration", "negotiation", "purchase",
     "onboarding", "implementation", "use", "support", "loyalty", "advocacy"});
template <>
inline constexpr std::array kNames<LaneKind> = std::to_array<std::string_view>(
    {"doing", "touchpoint", "feeling", "asking", "motivation", "need", "friction", "opportunity",
     "frontstage", "backstage", "support_process", "metric", "evidence", "note"});
template <>
inline constexpr std::array kNames<Directness> =
    std::to_array<std::string_view>({"direct", "indirect"});
template <>
inline constexpr std::array kNames<Training> =
    std::to_array<std::string_view>({"unknown", "trained", "untrained"});
template <>
inline constexpr std::array kNames<Capability> =
    std::to_array<std::string_view>({"none", "have", "build", "partner", "acquire", "cooperate"});
template <>
inline constexpr std::array kNames<Lever> =
    std::to_array<std::string_view>({"none", "people", "process", "technology"});
template <>
inline constexpr std::array kNames<OpportunityStatus> =
    std::to_array<std::string_view>({"idea", "planned", "doing", "done", "dropped"});

template <>
inline constexpr std::array kNames<ChannelKind> = std::to_array<std::string_view>(
    {"none", "website", "app", "email", "phone", "chat", "social_media", "search", "advertising",
     "store", "event", "post", "partner", "people"});
template <>
inline constexpr std::array kNames<EvidenceMethod> = std::to_array<std::string_view>(
    {"none", "social_media", "reviews_and_ratings", "asking_directly", "focus_group",
     "web_analytics", "communications_monitoring", "employee_focus_group", "everyday_interaction"});
template <>
inline constexpr std::array kNames<Stance> = std::to_array<std::string_view>({"for", "against"});
template <>
inline constexpr std::array kNames<MetricKind> = std::to_array<std::string_view>(
    {"none", "nps", "csat", "ces", "conversion", "time", "cost", "count"});
template <>
inline constexpr std::array kNames<Better> = std::to_array<std::string_view>({"high", "low"});
template <>
inline constexpr std::array kNames<LinkKind> = std::to_array<std::string_view>(
    {"leads_to", "hands_off", "causes", "supported_by", "branches"});
template <>
inline constexpr std::array kNames<SlideKind> = std::to_array<std::string_view>(
    {"scene", "title", "personas", "arc", "curve", "opportunities", "text"});

// ---- How a field of a known type is reached when only its record's address is known ----

template <class E>
constexpr ChoiceType kChoiceType = {
    .names = kNames<E>,
    .value =
        [](const void* choice) {
          return static_cast<std::uint8_t>(static_cast<const Choice<E>*>(choice)->value);
        },
    .text = [](const void* choice) -> const std::string& {
      return static_cast<const Choice<E>*>(choice)->text;
    },
    .assign =
        [](void* choice, std::uint8_t value, std::string text) {
          auto& typed = *static_cast<Choice<E>*>(choice);
          typed.value = static_cast<E>(value);
          typed.text = std::move(text);
        },
};

template <class T>
constexpr ReferenceSetType kReferenceSetType = {
    .values =
        [](const void* set) {
          std::vector<std::uint64_t> values;
          for (const Id<T> id : *static_cast<const std::vector<Id<T>>*>(set)) {
            values.push_back(id.value);
          }
          return values;
        },
    .assign =
        [](void* set, std::span<const std::uint64_t> values) {
          auto& typed = *static_cast<std::vector<Id<T>>*>(set);
          typed.clear();
          for (const std::uint64_t value : values) typed.push_back(Id<T>{value});
        },
};

template <class M>
struct MemberTraits {};
template <class R, class M>
struct MemberTraits<M R::*> {
  using Record = R;
  using Value = M;
};

template <class T>
struct IsChoice : std::false_type {};
template <class E>
struct IsChoice<Choice<E>> : std::true_type {
  using Enum = E;
};
template <class T>
struct IsReference : std::false_type {};
template <class T>
struct IsReference<Id<T>> : std::true_type {
  using Target = T;
};
template <class T>
struct IsReferenceSet : std::false_type {};
template <class T>
struct IsReferenceSet<std::vector<Id<T>>> : std::true_type {
  using Target = T;
};

template <auto kMember>
void* access(void* record) {
  using Traits = MemberTraits<decltype(kMember)>;
  auto& value = static_cast<typename Traits::Record*>(record)->*kMember;
  if constexpr (IsReference<typename Traits::Value>()) {
    return &value.value;
  } else {
    return &value;
  }
}

template <auto kMember>
constexpr Field field(std::string_view name) {
  using Value = MemberTraits<decltype(kMember)>::Value;
  Field result{.name = name, .access = access<kMember>};
  if constexpr (std::is_same_v<Value, std::string>) {
    result.type = FieldType::text;
  } else if constexpr (std::is_same_v<Value, bool>) {
    result.type = FieldType::flag;
  } else if constexpr (std::is_same_v<Value, std::optional<bool>>) {
    result.type = FieldType::optional_flag;
  } else if constexpr (std::is_same_v<Value, std::optional<std::int64_t>>) {
    result.type = FieldType::integer;
  } else if constexpr (std::is_same_v<Value, std::optional<Hundredths>>) {
    result.type = FieldType::hundredths;
  } else if constexpr (std::is_same_v<Value, Colour>) {
    result.type = FieldType::colour;
  } else if constexpr (std::is_same_v<Value, TextSet>) {
    result.type = FieldType::text_set;
  } else if constexpr (std::is_same_v<Value, StepPlace>) {
    result.type = FieldType::step_place;
  } else if constexpr (std::is_same_v<Value, CardPlace>) {
    result.type = FieldType::card_place;
  } else if constexpr (std::is_same_v<Value, RecordKey>) {
    result.type = FieldType::any_reference;
  } else if constexpr (IsChoice<Value>()) {
    using Enum = IsChoice<Value>::Enum;
    static_assert(kNames<Enum>.size() == static_cast<std::size_t>(Enum::other));
    result.type = FieldType::choice;
    result.choice = &kChoiceType<Enum>;
  } else if constexpr (IsReference<Value>()) {
    result.type = FieldType::reference;
    result.target = kKindOf<typename IsReference<Value>::Target>;
  } else {
    result.type = FieldType::reference_set;
    result.target = kKindOf<typename IsReferenceSet<Value>::Target>;
    result.references = &kReferenceSetType<typename IsReferenceSet<Value>::Target>;
  }
  return result;
}

constexpr Field shaped(Field field, TextShape shape) {
  field.shape = shape;
  return field;
}
constexpr Field ranged(Field field, std::int64_t low, std::int64_t high) {
  field.low = low;
  field.high = high;
  return field;
}
constexpr Field worded(Field field, std::span<const std::string_view> words) {
  field.words = words;
  return field;
}
constexpr Field listed(Field field) {
  field.type = FieldType::text_list;
  return field;
}
constexpr Field cascading(Field field) {
  field.on_delete = OnDelete::cascade;
  return field;
}
// What a record belongs to for good; of a pair it makes the record the one of its pair.
constexpr Field key(Field field) {
  field.fixed = true;
  return cascading(field);
}
constexpr Field required_key(Field field) {
  field.required = true;
  return key(field);
}

}  // namespace throughline
