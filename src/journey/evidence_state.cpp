#include "journey/evidence_state.hpp"

#include <variant>

#include "base/date.hpp"

namespace throughline {

namespace {

template <class T>
const T* side_of(const std::optional<Record>& record) {
  return record ? std::get_if<T>(&*record) : nullptr;
}

}  // namespace

bool wants_evidence(LaneKind kind) {
  return kind != LaneKind::note && kind != LaneKind::evidence;
}

bool is_stale(const Evidence& evidence, const Map& map, std::int64_t today) {
  constexpr std::int64_t kMonths = 12;
  const std::optional<std::int64_t> found_on = parse_date(evidence.date);
  if (!found_on) return false;
  const Date found = date_from_days(*found_on);
  const Date now = date_from_days(today);
  const auto month_of = [](const Date& date) {
    return (date.year * kMonths) + static_cast<std::int64_t>(date.month);
  };
  const std::int64_t good_until = month_of(found) + map.stale_months.value_or(kMonths);
  return month_of(now) > good_until || (month_of(now) == good_until && now.day > found.day);
}

EvidenceStates::EvidenceStates(const Journey& journey) {
  for (const Support& support : journey.supports.records()) count(support, Side::after);
  judge_all(journey);
}

void EvidenceStates::update(const Journey& journey, const Edit& edit) {
  bool kind_changed = false;
  for (const Change& change : edit.changes) {
    if (const auto* before = side_of<Support>(change.before)) count(*before, Side::before);
    if (const auto* after = side_of<Support>(change.after)) count(*after, Side::after);
    const auto* before = side_of<Lane>(change.before);
    const auto* after = side_of<Lane>(change.after);
    // One that comes or goes does so with its cards.
    if (before != nullptr && after != nullptr && before->kind != after->kind) kind_changed = true;
  }
  if (kind_changed) {
    judge_all(journey);
    return;
  }
  for (const Change& change : edit.changes) {
    const Record& record = change.after ? *change.after : *change.before;
    if (const auto* card = std::get_if<Card>(&record)) judge(journey, card->id);
    const auto* support = std::get_if<Support>(&record);
    if (support != nullptr && support->target.kind == RecordKind::card)
      judge(journey, {support->target.id});
  }
}

EvidenceCount EvidenceStates::of(RecordKey target) const {
  const auto found = counts_.find(target);
  return found == counts_.end() ? EvidenceCount{} : found->second;
}

void EvidenceStates::count(const Support& support, Side side) {
  // What a later version calls neither is not ours to judge.
  if (support.stance.value == Stance::other) return;
  EvidenceCount& counted = counts_[support.target];
  std::uint32_t& slot =
      support.stance.value == Stance::against ? counted.against : counted.in_favour;
  if (side == Side::after) {
    ++slot;
  } else {
    --slot;
  }
  if (counted == EvidenceCount{}) counts_.erase(support.target);
}

void EvidenceStates::judge(const Journey& journey, Id<Card> card) {
  if (const auto known = cards_.find(card); known != cards_.end()) {
    backed_ -= known->second ? 1U : 0U;
    cards_.erase(known);
  }
  const Card* found = journey.find(card);
  const Lane* lane = found == nullptr ? nullptr : journey.find(found->place.lane);
  if (lane == nullptr || !wants_evidence(lane->kind.value)) return;
  const bool backed = of({.kind = RecordKind::card, .id = card.value}).in_favour > 0;
  cards_.emplace(card, backed);
  backed_ += backed ? 1U : 0U;
}

void EvidenceStates::judge_all(const Journey& journey) {
  cards_.clear();
  backed_ = 0;
  cards_.reserve(journey.cards.size());
  for (const Card& card : journey.cards.records()) judge(journey, card.id);
}

}  // namespace throughline
