// Records that belong to another one without being a field of it: the evidence for a card, the
// figures of a stage, the values of a map. Which they are, in which order, and how one is added.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "journey/verbs.hpp"
#include "journey/verbs_records.hpp"

namespace throughline {

enum class RecordList : std::uint8_t {
  evidence,   // supports of a record: what is said for and against it
  supported,  // supports of an evidence: what it speaks about
  findings,   // all evidence of the map
  counts,     // of a stage
  links,      // of a card, those that begin there first
  values,     // of the map
  channels,   // of the map
  readings,   // of a metric
};

// The members, in the order in which people read them: values and channels in their own, what has
// a date newest first. Costs what the owner's own members cost; of a list of the whole map, all of
// them.
[[nodiscard]] std::vector<RecordKey> list_members(const MapView& view, RecordList list,
                                                  RecordKey owner);
[[nodiscard]] std::size_t list_size(const MapView& view, RecordList list, RecordKey owner);

// What a member is about, seen from its owner: the evidence of a support, the card at the other end
// of a link; otherwise the member itself.
[[nodiscard]] RecordKey subject_of(const Journey& journey, RecordKey owner, RecordKey member);

// May a record that is there already be put into the list? Evidence, what it speaks about, links.
[[nodiscard]] bool takes_existing(RecordList list);
// Of such a list: is it among those that may be put into it and are not yet?
[[nodiscard]] bool may_attach(const MapView& view, RecordList list, RecordKey owner,
                              RecordKey subject);
[[nodiscard]] Result<Edit> attach(const MapView& view, RecordList list, RecordKey owner,
                                  RecordKey subject, Random& random);

// Adds evidence together with its support for a record, as one edit.
[[nodiscard]] Result<CreatedRecord> add_evidence_for(const MapView& view, Evidence evidence,
                                                     RecordKey target, Random& random);

}  // namespace throughline
