#include "journey/record_lists.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

#include "journey/fields.hpp"
#include "journey/ranked.hpp"
#include "journey/verbs_support.hpp"

namespace throughline {
namespace {

// What members are ordered by; of equal ones the id decides.
struct Place {
  std::size_t first = 0;
  std::string_view text;  // newest first, so from the end of the alphabet
};

RecordKind member_kind(RecordList list) {
  switch (list) {
    case RecordList::evidence:
    case RecordList::supported:
      return RecordKind::support;
    case RecordList::findings:
      return RecordKind::evidence;
    case RecordList::counts:
      return RecordKind::count;
    case RecordList::links:
      return RecordKind::link;
    case RecordList::values:
      return RecordKind::value;
    case RecordList::channels:
      return RecordKind::channel;
    case RecordList::readings:
      break;
  }
  return RecordKind::reading;
}

template <class T>
const T& get(const Journey& journey, RecordKey key) {
  return *journey.find(Id<T>{key.id});
}

// In the order of the story: by kind, then where it stands.
std::size_t story_place(const MapView& view, RecordKey key) {
  constexpr std::size_t kMostOfAKind = 1'000'000;
  std::size_t place = 0;
  if (key.kind == RecordKind::card) {
    const Card* card = view.journey.find(Id<Card>{key.id});
    place = card == nullptr ? 0 : view.outline.column_of(card->place.step);
  } else if (key.kind == RecordKind::step) {
    place = view.outline.column_of({key.id});
  }
  return (static_cast<std::size_t>(key.kind) * kMostOfAKind) + place;
}

Place place_of(const MapView& view, RecordList list, RecordKey owner, RecordKey member) {
  const Journey& journey = view.journey;
  switch (list) {
    case RecordList::evidence: {
      const auto& support = get<Support>(journey, member);
      const Evidence* evidence = journey.find(support.evidence);
      return {.first = static_cast<std::size_t>(support.stance.value),
              .text = evidence == nullptr ? std::string_view() : std::string_view(evidence->date)};
    }
    case RecordList::supported:
      return {.first = story_place(view, get<Support>(journey, member).target), .text = {}};
    case RecordList::findings:
      return {.first = 0, .text = get<Evidence>(journey, member).date};
    case RecordList::counts:
      return {.first = 0, .text = get<Count>(journey, member).period};
    case RecordList::links:
      return {.first = get<Link>(journey, member).from.value == owner.id ? 0U : 1U, .text = {}};
    case RecordList::readings:
      return {.first = 0, .text = get<Reading>(journey, member).date};
    default:
      return {};
  }
}

template <class T>
std::vector<RecordKey> keys_of(std::span<const Id<T>> ids) {
  std::vector<RecordKey> keys;
  keys.reserve(ids.size());
  for (const Id<T> id : ids) keys.push_back({.kind = kKindOf<T>, .id = id.value});
  return keys;
}

// Nobody can say anything about what is not there.
Status check_target(const Journey& journey, RecordKey target) {
  if (target.id == 0) return {};
  if (!may_be_target(target.kind))
    return fail("Evidence is not about a " + std::string(record_type(target.kind).name));
  if (find_record(journey, target) == nullptr)
    return std::unexpected(gone(record_type(target.kind).name));
  return {};
}

}  // namespace

std::vector<RecordKey> list_members(const MapView& view, RecordList list, RecordKey owner) {
  if (list == RecordList::values) return keys_of(view.outline.values());
  if (list == RecordList::channels) return keys_of(view.outline.channels());
  const RecordKind kind = member_kind(list);
  std::vector<RecordKey> members;
  if (list == RecordList::findings) {
    members.reserve(view.journey.evidence.size());
    for (const Evidence& evidence : view.journey.evidence.records())
      members.push_back({.kind = kind, .id = evidence.id.value});
  } else {
    members = view.outline.referrers(owner);
    std::erase_if(members, [kind](const RecordKey& key) { return key.kind != kind; });
  }
  std::ranges::sort(members, [&](const RecordKey& first, const RecordKey& second) {
    const Place one = place_of(view, list, owner, first);
    const Place other = place_of(view, list, owner, second);
    if (one.first != other.first) return one.first < other.first;
    if (one.text != other.text) return one.text > other.text;
    return first.id < second.id;
  });
  return members;
}

std::size_t list_size(const MapView& view, RecordList list, RecordKey owner) {
  if (list == RecordList::findings) return view.journey.evidence.size();
  if (list == RecordList::values) return view.outline.values().size();
  if (list == RecordList::channels) return view.outline.channels().size();
  const std::vector<RecordKey> members = view.outline.referrers(owner);
  return static_cast<std::size_t>(std::ranges::count(members, member_kind(list), &RecordKey::kind));
}

RecordKey subject_of(const Journey& journey, RecordKey owner, RecordKey member) {
  if (member.kind == RecordKind::support) {
    const auto& support = get<Support>(journey, member);
    if (owner.kind == RecordKind::evidence) return support.target;
    return {.kind = RecordKind::evidence, .id = support.evidence.value};
  }
  if (member.kind == RecordKind::link) {
    const auto& link = get<Link>(journey, member);
    const Id<Card> other = link.from.value == owner.id ? link.to : link.from;
    return {.kind = RecordKind::card, .id = other.value};
  }
  return member;
}

bool takes_existing(RecordList list) {
  return list == RecordList::evidence || list == RecordList::supported || list == RecordList::links;
}

bool may_attach(const MapView& view, RecordList list, RecordKey owner, RecordKey subject) {
  const bool fits = list == RecordList::evidence ? subject.kind == RecordKind::evidence
                    : list == RecordList::links  ? subject.kind == RecordKind::card
                                                 : may_be_target(subject.kind);
  if (!takes_existing(list) || !fits || subject == owner) return false;
  return std::ranges::none_of(view.outline.referrers(owner), [&](const RecordKey& member) {
    if (member.kind != member_kind(list)) return false;
    // A link back is another link.
    if (list == RecordList::links && get<Link>(view.journey, member).from.value != owner.id)
      return false;
    return subject_of(view.journey, owner, member) == subject;
  });
}

Result<Edit> attach(const MapView& view, RecordList list, RecordKey owner, RecordKey subject,
                    Random& random) {
  if (!may_attach(view, list, owner, subject)) return std::unexpected(nothing_to_do());
  if (list == RecordList::links) {
    Link link;
    link.from = {owner.id};
    link.to = {subject.id};
    auto created = add_record(view, std::move(link), kAtEnd, random);
    if (!created) return std::unexpected(std::move(created.error()));
    return std::move(created->edit);
  }
  const bool of_evidence = list == RecordList::supported;
  Support support;
  support.evidence = {of_evidence ? owner.id : subject.id};
  support.target = of_evidence ? subject : owner;
  Result<Edit> edit = set_pair(view, std::move(support));
  if (edit) edit->label = "Attach evidence";
  return edit;
}

Result<CreatedRecord> add_evidence_for(const MapView& view, Evidence evidence, RecordKey target,
                                       Random& random) {
  if (Status status = check_target(view.journey, target); !status)
    return std::unexpected(status.error());
  Result<CreatedRecord> created = add_record(view, std::move(evidence), kAtEnd, random);
  if (!created) return created;
  Support support;
  support.evidence = {created->key.id};
  support.target = target;
  support.id.value = pair_id(record_type(RecordKind::support), &support);
  created->edit.changes.push_back({.before = std::nullopt, .after = std::move(support)});
  return created;
}

}  // namespace throughline
