#include "app/recovery.hpp"

#include <algorithm>
#include <utility>

#include "app/map_info.hpp"
#include "journey/change.hpp"
#include "journey/codec.hpp"

namespace throughline {
namespace {

Status replay(Journey& journey, const StoredFrame& frame, std::uint64_t expected) {
  if (frame.sequence != expected) return fail("An edit before it is missing");
  Result<Edit> edit = read_edit(journey, frame.bytes);
  if (!edit) return std::unexpected(std::move(edit.error()));
  return apply(journey, *edit);
}

}  // namespace

Result<RecoveredMap> recover_map(const LoadedMap& stored) {
  Result<ReadResult> snapshot = read_journey(stored.snapshot);
  if (!snapshot) return std::unexpected(std::move(snapshot.error()));
  RecoveredMap recovered{.journey = std::move(snapshot->journey),
                         .last_sequence = stored.snapshot_sequence,
                         .lost = std::move(snapshot->repairs)};
  std::uint64_t replayed_to = stored.snapshot_sequence;
  std::size_t left_out = 0;
  Error reason;
  for (const StoredFrame& frame : stored.frames) {
    // What a snapshot that was written at the same time holds already.
    if (frame.sequence <= stored.snapshot_sequence) continue;
    recovered.replayed = true;
    recovered.last_sequence = std::max(recovered.last_sequence, frame.sequence);
    if (left_out == 0) {
      Status status = replay(recovered.journey, frame, replayed_to + 1);
      if (status) {
        replayed_to = frame.sequence;
        continue;
      }
      reason = std::move(status.error());
    }
    ++left_out;
  }
  if (left_out > 0) {
    recovered.lost.push_back(
        {.what = "The last " + counted(left_out, "edit", "edits") +
                 " could not be brought back: " + reason.what,
         .where = reason.where,
         .remedy = "Everything before is here; please check the latest changes"});
  }
  return recovered;
}

}  // namespace throughline
