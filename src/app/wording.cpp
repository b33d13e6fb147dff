#include "app/wording.hpp"

#include <algorithm>
#include <array>

#include "app/map_info.hpp"
#include "app/text_fields.hpp"
#include "journey/fields.hpp"
#include "journey/record_access.hpp"

namespace throughline {
namespace {

std::string capitalised(std::string_view word) {
  std::string text(word);
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string joined(std::span<const std::string> parts) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += i + 1 == parts.size() ? " and " : ", ";
    text += parts[i];
  }
  return text;
}

}  // namespace

std::string record_words(const Journey& journey, const RecordId& id) {
  const RecordKey key = record_key(id);
  const void* record = find_record(journey, key);
  if (record == nullptr) return {};
  if (key.kind == RecordKind::feeling) {
    return "Feeling of " + persona_words(journey, static_cast<const Feeling*>(record)->persona);
  }
  const std::string name = display_name(key.kind, record);
  if (!name.starts_with("“")) return capitalised(name);  // "an unnamed card"
  return capitalised(record_type(key.kind).name) + " " + name;
}

std::string place_words(const Journey& journey, const RecordId& id) {
  if (const auto* card_id = std::get_if<Id<Card>>(&id)) {
    const Card* card = journey.find(*card_id);
    if (card == nullptr) return {};
    const Lane* lane = journey.find(card->place.lane);
    const Step* step = journey.find(card->place.step);
    if (lane == nullptr || step == nullptr) return "beside the map";
    return lane->name + ", " + step->name;
  }
  const auto step_name = [&](Id<Step> step_id) {
    const Step* step = journey.find(step_id);
    return step == nullptr ? std::string() : step->name;
  };
  if (const auto* feeling_id = std::get_if<Id<Feeling>>(&id)) {
    const Feeling* feeling = journey.find(*feeling_id);
    return feeling == nullptr ? std::string() : step_name(feeling->step);
  }
  if (const auto* step_id = std::get_if<Id<Step>>(&id)) {
    const Step* step = journey.find(*step_id);
    const Stage* stage = step == nullptr ? nullptr : journey.find(step->place.stage);
    return stage == nullptr ? std::string() : stage->name;
  }
  return {};
}

std::string selection_words(const Journey& journey, std::span<const RecordId> selection) {
  if (selection.empty()) return "Nothing selected";
  if (selection.size() > 1) return std::to_string(selection.size()) + " selected";
  std::string words = record_words(journey, selection.front()) + " selected";
  if (const std::string place = place_words(journey, selection.front()); !place.empty())
    words += ", " + place;
  return words;
}

std::string removal_words(const Journey& before, std::span<const RecordId> asked,
                          const Edit& edit) {
  std::array<std::size_t, kRecordKindCount> removed{};
  for (const Change& change : edit.changes) {
    if (change.before && !change.after) ++removed[static_cast<std::size_t>(key_of(change).kind)];
  }
  std::string words;
  const bool one = asked.size() == 1;
  // What was found stays; it only says nothing about this any more.
  if (one && record_key(asked.front()).kind == RecordKind::support) return "Evidence detached";
  if (one) {
    words = record_words(before, asked.front()) + " deleted";
    std::size_t& own = removed[asked.front().index()];
    if (own > 0) --own;
  }
  std::vector<std::string> others;
  for (const RecordType& type : record_types()) {
    const std::size_t count = removed[static_cast<std::size_t>(type.kind)];
    // Feelings go with their step without a word of their own.
    if (count == 0 || (type.kind == RecordKind::feeling && !words.empty())) continue;
    others.push_back(counted(count, type.name, type.table));
  }
  if (words.empty()) return joined(others) + " deleted";
  return others.empty() ? words : words + ", with " + joined(others);
}

std::string persona_words(const Journey& journey, Id<Persona> persona) {
  const Persona* found = journey.find(persona);
  return found == nullptr || found->name.empty() ? "the customer" : found->name;
}

std::string evidence_words(const EvidenceCount& count) {
  if (count.sources() == 0) return "No evidence: an assumption";
  if (count.against == 0) return "Evidence: " + counted(count.in_favour, "source", "sources");
  const std::string against = std::to_string(count.against) + " against";
  if (count.in_favour == 0) return "Evidence: " + against;
  return "Evidence: " + counted(count.in_favour, "source", "sources") + " for it, " + against;
}

std::string sentence(const Error& error) {
  return error.remedy.empty() ? error.what : error.what + ". " + error.remedy;
}

std::string value_words(Hundredths value) {
  const std::int64_t size = value.count < 0 ? -value.count : value.count;
  std::string words = value.count < 0 ? "\xE2\x88\x92" : value.count > 0 ? "+" : "";
  words += std::to_string(size / 100);
  if (const std::int64_t rest = size % 100; rest != 0) {
    words += '.';
    words += static_cast<char>('0' + (rest / 10));
    if (rest % 10 != 0) words += static_cast<char>('0' + (rest % 10));
  }
  return words;
}

}  // namespace throughline
