#include "base/id_index.hpp"

#include <cassert>
#include <utility>

#include "base/hash.hpp"

namespace throughline {

namespace {

constexpr std::size_t kSmallest = 8;
// Ids at random never lie this far from home. Others can for one scatter or two, but 64 bits are
// too few to collide for many.
constexpr std::size_t kFarthest = 512;

}  // namespace

std::size_t IdIndex::home(std::uint64_t id) const {
  return static_cast<std::size_t>(mix_bits(id ^ scatter_)) & (entries_.size() - 1);
}

std::size_t IdIndex::entry_of(std::uint64_t id) const {
  std::size_t at = home(id);
  while (entries_[at].slot != kNone && entries_[at].id != id) at = next(at);
  return at;
}

std::uint32_t IdIndex::find(std::uint64_t id) const {
  return entries_.empty() ? kNone : entries_[entry_of(id)].slot;
}

void IdIndex::insert(std::uint64_t id, std::uint32_t slot) {
  if (4 * (count_ + 1) > 3 * entries_.size()) {
    rebuild(entries_.empty() ? kSmallest : 2 * entries_.size());
  }
  const std::size_t at = entry_of(id);
  assert(entries_[at].slot == kNone);
  entries_[at] = {.id = id, .slot = slot};
  ++count_;
  if (((at - home(id)) & (entries_.size() - 1)) > kFarthest) {
    scatter_ = mix_bits(scatter_ + 1);
    rebuild(entries_.size());
  }
}

void IdIndex::assign(std::uint64_t id, std::uint32_t slot) {
  Entry& entry = entries_[entry_of(id)];
  assert(entry.slot != kNone);
  entry.slot = slot;
}

void IdIndex::erase(std::uint64_t id) {
  if (entries_.empty()) return;
  std::size_t hole = entry_of(id);
  if (entries_[hole].slot == kNone) return;
  --count_;
  // What was pushed on by the entry that goes moves up, so that no search ends too early.
  for (std::size_t at = next(hole); entries_[at].slot != kNone; at = next(at)) {
    const std::size_t mask = entries_.size() - 1;
    const std::size_t from_home = (at - home(entries_[at].id)) & mask;
    if (from_home < ((at - hole) & mask)) continue;
    entries_[hole] = entries_[at];
    hole = at;
  }
  entries_[hole] = {};
}

void IdIndex::rebuild(std::size_t size) {
  const std::vector<Entry> old = std::exchange(entries_, std::vector<Entry>(size));
  for (const Entry& entry : old) {
    if (entry.slot != kNone) entries_[entry_of(entry.id)] = entry;
  }
}

}  // namespace throughline
