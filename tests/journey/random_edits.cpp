#include "journey/random_edits.hpp"

#include <algorithm>
#include <array>

#include "journey/field_check.hpp"
#include "journey/record_access.hpp"
#include "journey/verbs_records.hpp"

namespace throughline::testing {

namespace {

constexpr auto kPieces = std::to_array<std::string_view>(
    {"a",      "Waits", " ",    "  ",    "“why?”", "咖啡", "☕", "👩🏽‍🚀",
     "\n",     "\t",    "\"",   "\\",    "/",      ":",    ";",  "#",
     "<br>",   "{",     "}",    "[",     "null",   "-1",   "é",  "e\u0301",
     "\u2028", "\x7f",  "\x01", "مرحبا", "שלום",   ",",    "%%", "card:"});

template <class T>
Id<T> pick(std::span<const Id<T>> ids, Random& random) {
  return ids.empty() ? Id<T>{} : ids[random.below(ids.size())];
}

std::uint64_t pick_any(const Journey& journey, RecordKind kind, Random& random) {
  if (kind == RecordKind::map) return random.next();
  return with_table(journey, kind, [&](const auto& table) -> std::uint64_t {
    return table.empty() ? 0 : table.records()[random.below(table.size())].id.value;
  });
}

RecordKey pick_target(const Journey& journey, Random& random) {
  const auto kind = static_cast<RecordKind>(random.below(kRecordKindCount));
  if (!may_be_target(kind)) return {};
  const std::uint64_t id = pick_any(journey, kind, random);
  return id == 0 ? RecordKey{} : RecordKey{.kind = kind, .id = id};
}

std::string random_digits(std::uint64_t count, std::size_t width) {
  std::string digits = std::to_string(count);
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

std::string random_shaped(TextShape shape, Random& random) {
  const std::string date = random_digits(1 + random.below(9999), 4) + "-" +
                           random_digits(1 + random.below(12), 2) + "-" +
                           random_digits(1 + random.below(28), 2);
  switch (shape) {
    case TextShape::date:
      return date;
    case TextShape::date_time:
      if (random.below(3) == 0) return date;
      return date + "T" + random_digits(random.below(24), 2) + ":" +
             random_digits(random.below(60), 2);
    case TextShape::currency:
      return random.below(2) == 0 ? "EUR" : "JPY";
    case TextShape::language:
      return random.below(2) == 0 ? "de" : "zh-Hans";
    default:
      return random_text(random);
  }
}

std::int64_t random_number(const Field& field, Random& random) {
  switch (random.below(4)) {
    case 0:
      return field.low;
    case 1:
      return field.high;
    default:
      return field.low + static_cast<std::int64_t>(
                             random.below(static_cast<std::uint64_t>(field.high - field.low) + 1));
  }
}

void randomise_choice(const Field& field, void* record, Random& random) {
  const std::size_t value = random.below(field.choice->names.size() + 1);
  const bool other = value == field.choice->names.size();
  field.choice->assign(field.access(record), static_cast<std::uint8_t>(value),
                       other ? "unheard_of_" + std::to_string(random.below(3)) : std::string());
}

std::string random_unknown(Random& random) {
  switch (random.below(4)) {
    case 0:
      return {};
    case 1:
      return R"({"later":1})";
    case 2:
      return R"({"later":{"deep":[1,2.50,null,true,"☕"]},"zebra":""})";
    default:
      return R"({"a\"b":[[],{}],"n":-0.001e-7})";
  }
}

std::optional<Edit> random_change(const MapView& view, Random& random) {
  const auto kind = static_cast<RecordKind>(random.below(kRecordKindCount - 1));
  const std::uint64_t id =
      kind == RecordKind::map ? view.journey.map.id.value : pick_any(view.journey, kind, random);
  std::optional<Record> record = copy_record(view.journey, {kind, id});
  if (!record) return std::nullopt;
  const RecordType& type = record_type(kind);
  for (std::uint64_t i = 0; i <= random.below(5); ++i) {
    const Field& field = type.fields[random.below(type.fields.size())];
    const bool order = field.shape == TextShape::rank || field.type == FieldType::step_place ||
                       field.type == FieldType::card_place;
    if (!order && !field.fixed) randomise_field(view.journey, field, data_of(*record), random);
  }
  for (const UnknownPart& part : unknown_parts(kind)) {
    if (random.below(8) == 0) part.access(data_of(*record)) = random_unknown(random);
  }
  auto edit = change_record(view, std::move(*record), "Change " + std::string(type.name));
  return edit ? std::optional(*std::move(edit)) : std::nullopt;
}

template <class T>
std::optional<Edit> edit_of(Result<Created<T>> created) {
  return created ? std::optional(std::move(created->edit)) : std::nullopt;
}
std::optional<Edit> edit_of(Result<Edit> edit) {
  return edit ? std::optional(*std::move(edit)) : std::nullopt;
}
std::optional<Edit> edit_of(Result<CreatedCards> created) {
  return created ? std::optional(std::move(created->edit)) : std::nullopt;
}

CardCell random_cell(const MapView& view, Random& random) {
  if (random.below(6) == 0) return {};
  return {pick(view.outline.lanes(), random), pick(view.outline.columns(), random)};
}

std::vector<Id<Card>> random_cards(const MapView& view, Random& random) {
  std::vector<Id<Card>> cards;
  const std::uint64_t count = random.below(5) == 0 ? random.below(12) : 1;
  for (std::uint64_t i = 0; i < count; ++i) {
    if (const std::uint64_t id = pick_any(view.journey, RecordKind::card, random)) {
      cards.push_back({id});
    }
  }
  return cards;
}

std::optional<Edit> random_removal(const MapView& view, Random& random) {
  std::vector<RecordId> ids;
  for (std::uint64_t i = 0; i <= random.below(2); ++i) {
    const std::uint64_t chance = random.below(20);
    if (chance == 0) ids.emplace_back(pick(view.outline.stages(), random));
    if (chance == 1) ids.emplace_back(pick(view.outline.lanes(), random));
    if (chance == 2) ids.emplace_back(pick(view.outline.personas(), random));
    if (chance >= 3 && chance < 6) ids.emplace_back(pick(view.outline.columns(), random));
    if (chance == 6)
      ids.emplace_back(Id<Feeling>{pick_any(view.journey, RecordKind::feeling, random)});
    if (chance == 7) {
      const auto kind = static_cast<RecordKind>(
          static_cast<std::uint64_t>(RecordKind::channel) +
          random.below(kRecordKindCount - static_cast<std::uint64_t>(RecordKind::channel)));
      if (const std::uint64_t id = pick_any(view.journey, kind, random)) {
        ids.push_back(record_id({.kind = kind, .id = id}));
      }
    }
    if (chance > 7) ids.emplace_back(Id<Card>{pick_any(view.journey, RecordKind::card, random)});
  }
  return edit_of(remove_records(view, ids));
}

// With any of its fields; its key is of records that are there.
Record random_record(const Journey& journey, RecordKind kind, Random& random) {
  Record record = make_record({.kind = kind, .id = 0});
  for (const Field& field : record_type(kind).fields) {
    if (field.shape == TextShape::rank || (!field.fixed && random.below(3) == 0)) continue;
    randomise_field(journey, field, data_of(record), random);
  }
  return record;
}

std::optional<Edit> random_addition(const MapView& view, std::size_t index, Random& random) {
  static constexpr auto kKinds = std::to_array<RecordKind>(
      {RecordKind::channel, RecordKind::value, RecordKind::evidence, RecordKind::metric,
       RecordKind::link, RecordKind::participant, RecordKind::comment, RecordKind::slide});
  const RecordKind kind = kKinds[random.below(kKinds.size())];
  auto created = add_record(view, random_record(view.journey, kind, random), index, random);
  return created ? std::optional(std::move(created->edit)) : std::nullopt;
}

std::optional<Edit> random_pair(const MapView& view, Random& random) {
  static constexpr auto kKinds =
      std::to_array<RecordKind>({RecordKind::rating, RecordKind::support, RecordKind::reading,
                                 RecordKind::count, RecordKind::vote});
  const RecordKind kind = kKinds[random.below(kKinds.size())];
  return edit_of(set_pair(view, random_record(view.journey, kind, random)));
}

// As a merge would leave it; no verb makes one.
std::optional<Edit> random_conflict(const MapView& view, Random& random) {
  Record record = random_record(view.journey, RecordKind::conflict, random);
  std::get<Conflict>(record).id = {random.next() | 1U};
  if (find_record(view.journey, key_of(record)) != nullptr) return std::nullopt;
  Edit edit;
  edit.label = "Leave a conflict";
  edit.changes.push_back({.before = std::nullopt, .after = std::move(record)});
  return edit;
}

std::optional<Edit> random_reordering(const MapView& view, std::size_t index, Random& random) {
  static constexpr auto kKinds = std::to_array<RecordKind>(
      {RecordKind::channel, RecordKind::value, RecordKind::metric, RecordKind::slide});
  const RecordKind kind = kKinds[random.below(kKinds.size())];
  const std::uint64_t id = pick_any(view.journey, kind, random);
  return edit_of(move_record(view, {.kind = kind, .id = id}, index, random));
}

std::optional<Edit> random_naming(const MapView& view, Random& random) {
  const std::uint64_t card = pick_any(view.journey, RecordKind::card, random);
  return edit_of(refer_by_name(view, {.kind = RecordKind::card, .id = card},
                               random.below(2) == 0 ? "channel" : "metric", random_text(random),
                               random));
}

FeelingPatch random_patch(Random& random) {
  FeelingPatch patch;
  const auto value = [&random]() -> std::optional<Hundredths> {
    if (random.below(4) == 0) return std::nullopt;
    return Hundredths{static_cast<std::int64_t>(random.below(1001)) - 500};
  };
  if (random.below(2) == 0) patch.felt = value();
  if (random.below(2) == 0) patch.expected = value();
  if (random.below(3) == 0) patch.felt_word = random_text(random);
  if (random.below(4) == 0) patch.expected_word = random_text(random);
  if (random.below(5) == 0) patch.note = random_text(random);
  return patch;
}

}  // namespace

std::string random_text(Random& random) {
  std::string text;
  for (std::uint64_t i = random.below(6); i > 0; --i) text += kPieces[random.below(kPieces.size())];
  return text;
}

void randomise_field(const Journey& journey, const Field& field, void* record, Random& random) {
  if (random.below(5) == 0) return reset_field(field, record);
  switch (field.type) {
    case FieldType::text:
      field.get<std::string>(record) = random_shaped(field.shape, random);
      break;
    case FieldType::flag:
      field.get<bool>(record) = random.below(2) == 0;
      break;
    case FieldType::optional_flag:
      field.get<std::optional<bool>>(record) = random.below(2) == 0;
      break;
    case FieldType::integer:
      field.get<std::optional<std::int64_t>>(record) = random_number(field, random);
      break;
    case FieldType::hundredths:
      field.get<std::optional<Hundredths>>(record) = Hundredths{random_number(field, random)};
      break;
    case FieldType::colour:
      field.get<Colour>(record) = static_cast<std::uint32_t>(random.below(0x1000000));
      break;
    case FieldType::choice:
      randomise_choice(field, record, random);
      break;
    case FieldType::any_reference:
      field.get<RecordKey>(record) = pick_target(journey, random);
      break;
    case FieldType::text_set:
    case FieldType::text_list: {
      TextSet& set = field.get<TextSet>(record);
      set.clear();
      for (std::uint64_t i = random.below(4); i > 0; --i) set.push_back(random_text(random) + "x");
      break;
    }
    case FieldType::reference:
      field.get<std::uint64_t>(record) = pick_any(journey, field.target, random);
      break;
    case FieldType::reference_set: {
      std::vector<std::uint64_t> values;
      for (std::uint64_t i = random.below(4); i > 0; --i) {
        if (const auto id = pick_any(journey, field.target, random)) values.push_back(id);
      }
      field.references->assign(field.access(record), values);
      break;
    }
    case FieldType::step_place:
    case FieldType::card_place:
      return;
  }
  normalise_field(field, record);
}

std::optional<Edit> random_edit(const MapView& view, Random& random) {
  const auto index = [&random] { return random.below(4) == 0 ? kAtEnd : random.below(5); };
  const Outline& outline = view.outline;
  switch (random.below(32)) {
    case 0:
      return edit_of(add_persona(view, random_text(random), random));
    case 1:
      return edit_of(add_stage(view, random_text(random), index(), random));
    case 2:
      return edit_of(add_lane(view, static_cast<LaneKind>(random.below(14)), random_text(random),
                              index(), random));
    case 3:
    case 4:
      return edit_of(
          add_step(view, pick(outline.stages(), random), random_text(random), index(), random));
    case 5:
    case 6:
    case 7:
    case 8:
      return edit_of(
          add_card(view, random_cell(view, random), random_text(random), index(), random));
    case 9:
      return edit_of(move_persona(view, pick(outline.personas(), random), index(), random));
    case 10:
      return edit_of(move_stage(view, pick(outline.stages(), random), index(), random));
    case 11:
      return edit_of(move_step(view, pick(outline.columns(), random),
                               pick(outline.stages(), random), index(), random));
    case 12:
      return edit_of(move_lane(view, pick(outline.lanes(), random), index(), random));
    case 13:
    case 14:
    case 15:
      return edit_of(
          move_cards(view, random_cards(view, random), random_cell(view, random), index(), random));
    case 16:
      return edit_of(duplicate_cards(view, random_cards(view, random), random));
    case 17:
    case 18:
      return edit_of(
          set_feeling(view, random.below(4) == 0 ? Id<Persona>{} : pick(outline.personas(), random),
                      pick(outline.columns(), random), random_patch(random)));
    case 19:
      return random_removal(view, random);
    case 20:
    case 21:
    case 22:
      return random_addition(view, index(), random);
    case 23:
    case 24:
      return random_pair(view, random);
    case 25:
      return random_reordering(view, index(), random);
    case 26:
      return random_naming(view, random);
    case 27:
      return random_conflict(view, random);
    default:
      return random_change(view, random);
  }
}

Journey random_journey(std::uint64_t seed, std::size_t edits) {
  Random random(seed);
  Journey journey = new_journey(random_text(random), random);
  return edited(std::move(journey), random.next(), edits);
}

Journey edited(Journey journey, std::uint64_t seed, std::size_t edits) {
  Random random(seed);
  Outline outline(journey);
  for (std::size_t i = 0; i < edits; ++i) {
    const auto edit = random_edit({journey, outline}, random);
    if (!edit || !apply(journey, *edit)) continue;
    outline.update(journey, *edit);
  }
  return journey;
}

Journey decided(Journey journey, std::uint64_t seed) {
  Random random(seed);
  std::vector<Id<Conflict>> conflicts;
  for (const Conflict& conflict : journey.conflicts.records()) conflicts.push_back(conflict.id);
  std::ranges::sort(conflicts);
  for (const Id<Conflict> conflict : conflicts) {
    if (random.below(2) == 0) continue;
    const auto edit = resolve_conflict({journey, Outline(journey)}, conflict, random.below(3));
    if (edit) [[maybe_unused]]
      const Status applied = apply(journey, *edit);
  }
  return journey;
}

}  // namespace throughline::testing
