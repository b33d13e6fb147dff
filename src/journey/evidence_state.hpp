// What stands behind a record: evidence for it, evidence against it, or nobody's word but ours.
// Derived from supports, never stored; kept by whoever shows a journey and updated from an edit's
// changes, so that a board of ten thousand cards asks for each in constant time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>

#include "journey/change.hpp"
#include "journey/journey.hpp"

namespace throughline {

enum class Backing : std::uint8_t {
  assumption,  // no evidence at all
  supported,   // some for it, none against
  contested    // some against it
};

struct EvidenceCount {
  std::uint32_t in_favour = 0;
  std::uint32_t against = 0;

  [[nodiscard]] Backing backing() const {
    if (against > 0) return Backing::contested;
    return in_favour > 0 ? Backing::supported : Backing::assumption;
  }
  [[nodiscard]] std::uint32_t sources() const { return in_favour + against; }
  bool operator==(const EvidenceCount&) const = default;
};

// Notes are nobody's claim, and evidence is what claims rest on.
[[nodiscard]] bool wants_evidence(LaneKind kind);

// Is the evidence older than the map puts up with (12 months unless told)? `today` is in days since
// 1970-01-01. What has no date is not.
[[nodiscard]] bool is_stale(const Evidence& evidence, const Map& map, std::int64_t today);

class EvidenceStates {
 public:
  explicit EvidenceStates(const Journey& journey);

  // Call after `edit` was applied to `journey`.
  void update(const Journey& journey, const Edit& edit);

  [[nodiscard]] EvidenceCount of(RecordKey target) const;

  // Of the cards that stand in a lane which wants evidence.
  struct Share {
    std::size_t backed = 0;  // with some evidence in favour
    std::size_t cards = 0;
    // Rounded down, so that 100 means all.
    [[nodiscard]] std::size_t percent() const { return cards == 0 ? 0 : backed * 100 / cards; }
  };
  [[nodiscard]] Share share() const { return {.backed = backed_, .cards = cards_.size()}; }

  // Equal to a fresh one after any number of updates.
  bool operator==(const EvidenceStates&) const = default;

 private:
  struct KeyHash {
    std::size_t operator()(const RecordKey& key) const {
      return static_cast<std::size_t>(key.id + static_cast<std::uint64_t>(key.kind));
    }
  };
  enum class Side : std::uint8_t { before, after };
  void count(const Support& support, Side side);
  // Takes the card into the share, or out of it, as it is now.
  void judge(const Journey& journey, Id<Card> card);
  void judge_all(const Journey& journey);

  std::unordered_map<RecordKey, EvidenceCount, KeyHash> counts_;  // those that are not zero
  std::unordered_map<Id<Card>, bool> cards_;                      // backed or not
  std::size_t backed_ = 0;
};

}  // namespace throughline
