#include "journey/fields.hpp"

#include <algorithm>
#include <array>

#include "base/hash.hpp"
#include "base/utf8.hpp"
#include "journey/field_builder.hpp"

namespace throughline {

namespace {

constexpr auto kFrictionKinds =
    std::to_array<std::string_view>({"confusion", "delay", "doubt", "friction", "frustration",
                                     "insecurity", "lack_of_trust", "stress"});
constexpr auto kLeavingReasons = std::to_array<std::string_view>(
    {"competitor", "missing_feature", "no_response", "not_ready", "not_the_right_fit", "price"});

constexpr std::int64_t kMinutes = 60'000'000;  // 114 years
constexpr std::int64_t kFeeling = 500;         // -5..+5
constexpr std::int64_t kMoney =
    100'000'000'000'000;  // 10^12, so that every figure is exact as a double
constexpr std::int64_t kPeople = 1'000'000'000'000;
constexpr std::int64_t kSample = 1'000'000'000;
constexpr std::int64_t kRating = 2;
constexpr std::int64_t kDots = 100;

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
    field<&Step::question>("question"),
});

constexpr auto kLaneFields = std::to_array<Field>({
    shaped(field<&Lane::rank>("rank"), TextShape::rank),
    field<&Lane::kind>("kind"),
    field<&Lane::name>("name"),
    field<&Lane::personas>("personas"),
    field<&Lane::hidden>("hidden"),
    field<&Lane::collapsed>("collapsed"),
    field<&Lane::question>("question"),
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
    required_key(field<&Feeling::step>("step")),
    ranged(field<&Feeling::felt>("felt"), -kFeeling, kFeeling),
    ranged(field<&Feeling::expected>("expected"), -kFeeling, kFeeling),
    field<&Feeling::felt_word>("felt_word"),
    field<&Feeling::expected_word>("expected_word"),
    field<&Feeling::note>("note"),
});

constexpr auto kChannelFields = std::to_array<Field>({
    shaped(field<&Channel::rank>("rank"), TextShape::rank),
    field<&Channel::name>("name"),
    field<&Channel::kind>("kind"),
    field<&Channel::online>("online"),
});

constexpr auto kValueFields = std::to_array<Field>({
    shaped(field<&Value::rank>("rank"), TextShape::rank),
    field<&Value::name>("name"),
    field<&Value::promise>("promise"),
});

constexpr auto kRatingFields = std::to_array<Field>({
    required_key(field<&Rating::touchpoint>("touchpoint")),
    required_key(field<&Rating::value>("value")),
    ranged(field<&Rating::score>("score"), -kRating, kRating),
    field<&Rating::note>("note"),
});

constexpr auto kEvidenceFields = std::to_array<Field>({
    field<&Evidence::method>("method"),
    field<&Evidence::text>("text"),
    field<&Evidence::quote>("quote"),
    field<&Evidence::source>("source"),
    shaped(field<&Evidence::date>("date"), TextShape::date),
    ranged(field<&Evidence::sample_size>("sample_size"), 0, kSample),
    field<&Evidence::link>("link"),
});

constexpr auto kSupportFields = std::to_array<Field>({
    required_key(field<&Support::evidence>("evidence")),
    key(field<&Support::target>("target")),
    field<&Support::stance>("stance"),
    field<&Support::note>("note"),
});

constexpr auto kMetricFields = std::to_array<Field>({
    shaped(field<&Metric::rank>("rank"), TextShape::rank),
    field<&Metric::name>("name"),
    field<&Metric::kind>("kind"),
    field<&Metric::unit>("unit"),
    field<&Metric::step>("step"),
    field<&Metric::source>("source"),
    ranged(field<&Metric::target>("target"), -kMoney, kMoney),
    field<&Metric::better>("better"),
});

constexpr auto kReadingFields = std::to_array<Field>({
    required_key(field<&Reading::metric>("metric")),
    shaped(required_key(field<&Reading::date>("date")), TextShape::date),
    ranged(field<&Reading::value>("value"), -kMoney, kMoney),
});

constexpr auto kCountFields = std::to_array<Field>({
    required_key(field<&Count::stage>("stage")),
    required_key(field<&Count::period>("period")),
    ranged(field<&Count::entered>("entered"), 0, kPeople),
    field<&Count::source>("source"),
});

constexpr auto kLinkFields = std::to_array<Field>({
    required_key(field<&Link::from>("from")),
    required_key(field<&Link::to>("to")),
    field<&Link::kind>("kind"),
    field<&Link::note>("note"),
});

constexpr auto kParticipantFields = std::to_array<Field>({
    field<&Participant::name>("name"),
    field<&Participant::role>("role"),
    field<&Participant::colour>("colour"),
});

constexpr auto kCommentFields = std::to_array<Field>({
    key(field<&Comment::target>("target")),
    field<&Comment::participant>("participant"),
    shaped(field<&Comment::written>("written"), TextShape::date_time),
    field<&Comment::text>("text"),
    field<&Comment::settled>("settled"),
});

constexpr auto kVoteFields = std::to_array<Field>({
    required_key(field<&Vote::participant>("participant")),
    key(field<&Vote::target>("target")),
    ranged(field<&Vote::dots>("dots"), 1, kDots),
});

constexpr auto kSlideFields = std::to_array<Field>({
    shaped(field<&Slide::rank>("rank"), TextShape::rank),
    field<&Slide::kind>("kind"),
    cascading(field<&Slide::step>("step")),
    field<&Slide::title>("title"),
    field<&Slide::hidden>("hidden"),
    field<&Slide::notes>("notes"),
});

constexpr auto kConflictFields = std::to_array<Field>({
    field<&Conflict::target>("target"),
    field<&Conflict::field>("field"),
    field<&Conflict::base>("base"),
    listed(field<&Conflict::candidates>("candidates")),
});

template <class T>
constexpr RecordType type_of(std::string_view name, std::string_view table,
                             std::span<const Field> fields) {
  return {.kind = kKindOf<T>,
          .name = name,
          .table = table,
          .fields = fields,
          .pair = false,
          .id = [](void* record) -> std::uint64_t& { return static_cast<T*>(record)->id.value; },
          .unknown = [](void* record) -> Unknown& { return static_cast<T*>(record)->unknown; }};
}

constexpr RecordType pair(RecordType type) {
  type.pair = true;
  return type;
}

constexpr auto kTypes = std::to_array<RecordType>({
    type_of<Map>("map", "map", kMapFields),
    type_of<Persona>("persona", "personas", kPersonaFields),
    type_of<Stage>("stage", "stages", kStageFields),
    type_of<Step>("step", "steps", kStepFields),
    type_of<Lane>("lane", "lanes", kLaneFields),
    type_of<Card>("card", "cards", kCardFields),
    pair(type_of<Feeling>("feeling", "feelings", kFeelingFields)),
    type_of<Channel>("channel", "channels", kChannelFields),
    type_of<Value>("value", "values", kValueFields),
    pair(type_of<Rating>("rating", "ratings", kRatingFields)),
    type_of<Evidence>("evidence", "evidence", kEvidenceFields),
    pair(type_of<Support>("support", "supports", kSupportFields)),
    type_of<Metric>("metric", "metrics", kMetricFields),
    pair(type_of<Reading>("reading", "readings", kReadingFields)),
    pair(type_of<Count>("count", "counts", kCountFields)),
    type_of<Link>("link", "links", kLinkFields),
    type_of<Participant>("participant", "participants", kParticipantFields),
    type_of<Comment>("comment", "comments", kCommentFields),
    pair(type_of<Vote>("vote", "votes", kVoteFields)),
    type_of<Slide>("slide", "slides", kSlideFields),
    type_of<Conflict>("conflict", "conflicts", kConflictFields),
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

const RecordType* find_record_type(std::string_view table) {
  const auto found = std::ranges::find(record_types(), table, &RecordType::table);
  return found == record_types().end() ? nullptr : &*found;
}

bool may_be_target(RecordKind kind) {
  switch (kind) {
    case RecordKind::map:
    case RecordKind::support:
    case RecordKind::comment:
    case RecordKind::vote:
    case RecordKind::conflict:
      return false;
    default:
      return true;
  }
}

std::uint64_t pair_id(const RecordType& type, const void* record) {
  auto hash = static_cast<std::uint64_t>(type.kind);
  for (const Field& field : type.fields) {
    if (!field.fixed) continue;
    if (field.type == FieldType::reference) {
      hash = combine_hashes(hash, field.get<std::uint64_t>(record));
    } else if (field.type == FieldType::any_reference) {
      const auto& target = field.get<RecordKey>(record);
      hash = combine_hashes(hash, static_cast<std::uint64_t>(target.kind));
      hash = combine_hashes(hash, target.id);
    } else {
      hash = combine_hashes(hash, hash_text(field.get<std::string>(record)));
    }
  }
  return hash == 0 ? 1 : hash;
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
