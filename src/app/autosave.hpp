// Keeps the open map on the device: every edit is appended to its journal at once, and a new
// snapshot replaces a journal that grew long. "Saved" means that the storage said so for every
// edit.
//
// After a failure nothing more is appended, since the journal would have a gap; the next snapshot
// that gets through holds everything. It is tried with the next edit, when asked to, and after some
// seconds.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>

#include "app/requests.hpp"
#include "app/session.hpp"
#include "journey/change.hpp"
#include "journey/journey.hpp"
#include "platform/platform.hpp"

namespace throughline {

class Autosave {
 public:
  // For a map whose last stored edit has `sequence` (0: none). `platform` and `numbers` must
  // outlive it.
  Autosave(Platform& platform, RequestNumbers& numbers, StoredMapInfo info, std::uint64_t sequence);

  // Keeps an edit that was just applied; `journey` is the state after it.
  void keep(const Edit& edit, const Journey& journey);
  // Stores everything anew: a map that is not stored yet, or one whose journal was replayed.
  void write_snapshot(const Journey& journey);
  // Takes an answer of the storage; false when it is not one of this map's.
  [[nodiscard]] bool take_answer(const StorageAnswer& answer, const Journey& journey);
  // Tries again after a failure.
  void retry(const Journey& journey);
  // What is due at this time: another try, the entry in the list. Asks for the frame in which the
  // next thing is due.
  void tick(const Journey& journey);

  // The page may end now: leaves everything that is not stored yet, and the draft of a text being
  // typed, where the next start finds it. Without anything to leave, what was left before is
  // cleared.
  void stash(const std::optional<Edit>& draft);
  // Writes the list's entry now.
  void write_info();

  [[nodiscard]] SaveState state() const;
  // Null unless `state` is failed.
  [[nodiscard]] const Error* problem() const { return problem_ ? &*problem_ : nullptr; }
  [[nodiscard]] const StoredMapInfo& info() const { return info_; }
  [[nodiscard]] const std::string& key() const { return info_.key; }

 private:
  struct Frame {
    std::uint64_t sequence = 0;
    std::string bytes;
    RequestId request = 0;  // 0: not asked for, or refused
  };
  struct Snapshot {
    RequestId request = 0;
    std::uint64_t sequence = 0;
  };

  void take_frame_answer(const std::deque<Frame>::iterator& frame, const Status& status);
  void take_snapshot_answer(const Status& status, const Journey& journey);
  void fail_with(const Error& error);
  void clear_stash_when_stored();

  Platform& platform_;
  RequestNumbers& numbers_;
  StoredMapInfo info_;
  std::uint64_t sequence_;
  std::deque<Frame> unsaved_;         // in order
  std::optional<Snapshot> snapshot_;  // in flight
  RequestId info_request_ = 0;        // in flight
  std::optional<double> info_due_ms_;
  std::optional<Error> problem_;
  std::optional<double> retry_due_ms_;
  double retry_delay_ms_ = 0;
  std::size_t journal_frames_ = 0;  // since the last snapshot
  std::size_t journal_bytes_ = 0;
  bool stashed_ = false;
};

}  // namespace throughline
