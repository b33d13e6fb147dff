#include "journey/fields.hpp"

#include <array>
#include <type_traits>
#include <utility>

#include "base/utf8.hpp"

namespace throughline {

namespace {

using Names = std::span<const std::string_view>;

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

constexpr auto kFrictionKinds =
    std::to_array<std::string_view>({"confusion", "delay", "doubt", "friction", "frustration",
                                     "insecurity", "lack_of_trust", "stress"});
constexpr auto kLeavingReasons = std::to_array<std::string_view>(
    {"competitor", "missing_feature", "no_response", "not_ready", "not_the_right_fit", "price"});

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
constexpr Field worded(Field field, Names words) {
  field.words = words;
  return field;
}
// Part of what makes a pair record the one of its pair.
constexpr Field key(Field field) {
  field.fixed = true;
  field.on_delete = OnDelete::cascade;
  return field;
}

constexpr std::int64_t kMinutes = 60'000'000;  // 114 years
constexpr std::int64_t kFeeling = 500;         // -5..+5
constexpr std::int64_t kMoney =
    100'000'000'000'000;  // 10^12, so that every figure is exact as a double

// ---- The lists; their order is that of the file ----

constexpr auto kMapFields = std::to_array<Field>({
    field<&Map::title>("title"),
    field<&Map::organisation>("organisation"),
    field<&Map::scope>("scope"),
    field<&Map::state>("state"),
    // The pair is another file, so nothing here can point to a record of this one.
    field<&Map::pair>("pair"),
    shaped(field<&Map::start>("start"), TextShape::date_time),
    shaped(field<&Map::currency>("currency"), TextShape::currency),
    ranged(field<&Map::stale_months>("stale_months"), 1, 1200),
    field<&Map::mission>("mission"),
    field<&Map::style>("style"),
    field<&Map::theme>("theme"),
    field<&Map::problem>("problem"),
    field<&Map::climax>("climax"),
    field<&Map::conclusion>("conclusion"),
    field<&Map::how_found>("how_found"),
    field<&Map::why_chosen>("why_chosen"),
    field<&Map::how_reviewed>("how_reviewed"),
    field<&Map::why_return>("why_return"),
    field<&Map::how_supported>("how_supported"),
    shaped(field<&Map::language>("language"), TextShape::language),
    shaped(field<&Map::created>("created"), TextShape::date),
    shaped(field<&Map::changed>("changed"), TextShape::date),
});

constexpr auto kPersonaFields = std::to_array<Field>({
    shaped(field<&Persona::rank>("rank"), TextShape::rank),
    field<&Persona::name>("name"),
    field<&Persona::kind>("kind"),
    field<&Persona::role>("role"),
    field<&Persona::summary>("summary"),
    field<&Persona::jobs>("jobs"),
    field<&Persona::needs>("needs"),
    field<&Persona::deciding_feelings>("deciding_feelings"),
    field<&Persona::world>("world"),
    field<&Persona::success>("success"),
    field<&Persona::quote>("quote"),
    field<&Persona::colour>("colour"),
    field<&Persona::portrait>("portrait"),
    field<&Persona::ideal>("ideal"),
});

constexpr auto kStageFields = std::to_array<Field>({
    shaped(field<&Stage::rank>("rank"), TextShape::rank),
    field<&Stage::name>("name"),
    field<&Stage::kind>("kind"),
    field<&Stage::customer_goal>("customer_goal"),
    field<&Stage::company_goal>("company_goal"),
    worded(field<&Stage::leaving_reasons>("leaving_reasons"), kLeavingReasons),
    field<&Stage::mitigation>("mitigation"),
    field<&Stage::colour>("colour"),
});

constexpr auto kStepFields = std::to_array<Field>({
    field<&Step::place>("place"),
    field<&Step::name>("name"),
    field<&Step::narrative>("narrative"),
    ranged(field<&Step::offset_min>("offset_min"), -kMinutes, kMinutes),
    ranged(field<&Step::length_min>("length_min"), 0, kMinutes),
    field<&Step::turning_point>("turning_point"),
});

constexpr auto kLaneFields = std::to_array<Field>({
    shaped(field<&Lane::rank>("rank"), TextShape::rank),
    field<&Lane::kind>("kind"),
    field<&Lane::name>("name"),
    field<&Lane::personas>("personas"),
    field<&Lane::hidden>("hidden"),
});

constexpr auto kCardFields = std::to_array<Field>({
    field<&Card::place>("place"),
    field<&Card::last_step>("last_step"),
    ranged(field<&Card::begin_min>("begin_min"), -kMinutes, kMinutes),
    ranged(field<&Card::length_min>("length_min"), 0, kMinutes),
    field<&Card::text>("text"),
    field<&Card::detail>("detail"),
    field<&Card::persona>("persona"),
    field<&Card::colour>("colour"),
    field<&Card::tags>("tags"),
    field<&Card::link>("link"),
    field<&Card::image>("image"),
    field<&Card::channel>("channel"),
    field<&Card::directness>("directness"),
    field<&Card::owner>("owner"),
    field<&Card::training>("training"),
    worded(field<&Card::friction_kinds>("friction_kinds"), kFrictionKinds),
    ranged(field<&Card::severity>("severity"), 1, 5),
    field<&Card::response>("response"),
    field<&Card::answers>("answers"),
    ranged(field<&Card::customer_value>("customer_value"), -kFeeling, kFeeling),
    ranged(field<&Card::company_value>("company_value"), -kFeeling, kFeeling),
    ranged(field<&Card::effort>("effort"), 1, 5),
    ranged(field<&Card::cost>("cost"), -kMoney, kMoney),
    ranged(field<&Card::expected_return>("expected_return"), -kMoney, kMoney),
    field<&Card::assets>("assets"),
    field<&Card::capability>("capability"),
    field<&Card::lever>("lever"),
    field<&Card::idea_by>("idea_by"),
    field<&Card::status>("status"),
    shaped(field<&Card::start>("start"), TextShape::date),
    shaped(field<&Card::due>("due"), TextShape::date),
    field<&Card::metric>("metric"),
});

constexpr auto kFeelingFields = std::to_array<Field>({
    key(field<&Feeling::persona>("persona")),
    key(field<&Feeling::step>("step")),
    ranged(field<&Feeling::felt>("felt"), -kFeeling, kFeeling),
    ranged(field<&Feeling::expected>("expected"), -kFeeling, kFeeling),
    field<&Feeling::felt_word>("felt_word"),
    field<&Feeling::expected_word>("expected_word"),
    field<&Feeling::note>("note"),
});

template <class T>
constexpr RecordType type_of(std::string_view name, std::string_view table,
                             std::span<const Field> fields) {
  return {.kind = kKindOf<T>,
          .name = name,
          .table = table,
          .fields = fields,
          .id = [](void* record) -> std::uint64_t& { return static_cast<T*>(record)->id.value; },
          .unknown = [](void* record) -> Unknown& { return static_cast<T*>(record)->unknown; }};
}

constexpr auto kTypes = std::to_array<RecordType>({
    type_of<Map>("map", "map", kMapFields),
    type_of<Persona>("persona", "personas", kPersonaFields),
    type_of<Stage>("stage", "stages", kStageFields),
    type_of<Step>("step", "steps", kStepFields),
    type_of<Lane>("lane", "lanes", kLaneFields),
    type_of<Card>("card", "cards", kCardFields),
    type_of<Feeling>("feeling", "feelings", kFeelingFields),
});
static_assert(kTypes.size() == kRecordKindCount);

// What a record is called by, where it has such a field.
constexpr auto kNamingFields = std::to_array<std::string_view>({"title", "name", "text"});

}  // namespace

const RecordType& record_type(RecordKind kind) {
  return kTypes[static_cast<std::size_t>(kind)];
}

std::span<const RecordType> record_types() {
  return kTypes;
}

std::string display_name(RecordKind kind, const void* record) {
  constexpr std::size_t kShownBytes = 60;
  const RecordType& type = record_type(kind);
  for (const Field& field : type.fields) {
    for (const std::string_view name : kNamingFields) {
      if (field.name != name) continue;
      const auto& text = field.get<std::string>(record);
      if (text.empty()) return "an unnamed " + std::string(type.name);
      const std::string_view shown = truncate_utf8(text, kShownBytes);
      return "“" + std::string(shown) + (shown.size() < text.size() ? "…”" : "”");
    }
  }
  return "a " + std::string(type.name);
}

std::string display_name(const Field& field) {
  std::string name(field.name);
  for (char& letter : name) {
    if (letter == '_') letter = ' ';
  }
  return name;
}

}  // namespace throughline
