#include "journey/ranked.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace throughline {

namespace {

using RankedId = std::pair<std::string_view, std::uint64_t>;

RankedId ranked(const Journey& journey, RecordKind kind, std::uint64_t id) {
  return {rank_of(kind, find_record(journey, {.kind = kind, .id = id})), id};
}

}  // namespace

std::string* rank_slot(RecordKind kind, void* record) {
  switch (kind) {
    case RecordKind::persona:
      return &static_cast<Persona*>(record)->rank;
    case RecordKind::stage:
      return &static_cast<Stage*>(record)->rank;
    case RecordKind::step:
      return &static_cast<Step*>(record)->place.rank;
    case RecordKind::lane:
      return &static_cast<Lane*>(record)->rank;
    case RecordKind::card:
      return &static_cast<Card*>(record)->place.rank;
    case RecordKind::channel:
      return &static_cast<Channel*>(record)->rank;
    case RecordKind::value:
      return &static_cast<Value*>(record)->rank;
    case RecordKind::metric:
      return &static_cast<Metric*>(record)->rank;
    case RecordKind::slide:
      return &static_cast<Slide*>(record)->rank;
    default:
      break;
  }
  return nullptr;
}

const std::string& rank_of(RecordKind kind, const void* record) {
  return *rank_slot(kind, const_cast<void*>(record));  // only ever read
}

void sort_siblings(const Journey& journey, RecordKind kind, std::vector<std::uint64_t>& ids) {
  if (ids.size() < 2) return;
  std::vector<RankedId> order;
  order.reserve(ids.size());
  for (const std::uint64_t id : ids) order.push_back(ranked(journey, kind, id));
  std::ranges::sort(order);
  for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = order[i].second;
}

void update_siblings(const Journey& journey, RecordKind kind, std::vector<std::uint64_t>& siblings,
                     SiblingChanges changes) {
  constexpr std::size_t kFew = 4;
  if (changes.removed.size() <= kFew) {
    for (const std::uint64_t id : changes.removed) {
      const auto found = std::ranges::find(siblings, id);
      if (found != siblings.end()) siblings.erase(found);
    }
  } else {
    std::ranges::sort(changes.removed);
    std::erase_if(siblings, [&changes](std::uint64_t id) {
      return std::ranges::binary_search(changes.removed, id);
    });
  }
  if (changes.added.size() > kFew) {
    siblings.insert(siblings.end(), changes.added.begin(), changes.added.end());
    sort_siblings(journey, kind, siblings);
    return;
  }
  for (const std::uint64_t id : changes.added) {
    const RankedId own = ranked(journey, kind, id);
    std::size_t low = 0;
    std::size_t high = siblings.size();
    while (low < high) {
      const std::size_t middle = low + ((high - low) / 2);
      if (ranked(journey, kind, siblings[middle]) < own) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    siblings.insert(siblings.begin() + static_cast<std::ptrdiff_t>(low), id);
  }
}

}  // namespace throughline
