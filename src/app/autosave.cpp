#include "app/autosave.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "app/map_info.hpp"
#include "journey/codec.hpp"

namespace throughline {
namespace {

// A journal this long is replaced by a snapshot: replaying it at the next start would begin to be
// felt.
constexpr std::size_t kLongestJournalFrames = 200;
constexpr std::size_t kLongestJournalBytes = std::size_t{256} * 1024;
// The list's entry follows the edits at this distance.
constexpr double kInfoDelay_ms = 1500;
constexpr double kFirstRetryDelay_ms = 5000;
constexpr double kLongestRetryDelay_ms = 60'000;
// What browsers keep synchronously when a page ends.
constexpr std::size_t kStashBytes = std::size_t{50} * 1024;

}  // namespace

Autosave::Autosave(Platform& platform, RequestNumbers& numbers, StoredMapInfo info,
                   std::uint64_t sequence)
    : platform_(platform), numbers_(numbers), info_(std::move(info)), sequence_(sequence) {}

void Autosave::keep(const Edit& edit, const Journey& journey) {
  info_ = describe_map(journey, platform_.wall_clock_ms());
  if (!info_due_ms_) info_due_ms_ = platform_.now_ms() + kInfoDelay_ms;
  Frame& frame = unsaved_.emplace_back(Frame{.sequence = ++sequence_, .bytes = write_edit(edit)});
  if (problem_) {
    if (!snapshot_) write_snapshot(journey);
    return;
  }
  frame.request = numbers_.next();
  ++journal_frames_;
  journal_bytes_ += frame.bytes.size();
  platform_.append_journal(frame.request, key(), frame.sequence, frame.bytes);
  const bool long_journal =
      journal_frames_ >= kLongestJournalFrames || journal_bytes_ >= kLongestJournalBytes;
  if (long_journal && !snapshot_) write_snapshot(journey);
}

void Autosave::write_snapshot(const Journey& journey) {
  snapshot_ = Snapshot{.request = numbers_.next(), .sequence = sequence_};
  info_due_ms_.reset();
  retry_due_ms_.reset();
  journal_frames_ = 0;
  journal_bytes_ = 0;
  platform_.write_snapshot(snapshot_->request, info_, sequence_, write_journey(journey));
}

bool Autosave::take_answer(const StorageAnswer& answer, const Journey& journey) {
  if (snapshot_ && answer.request == snapshot_->request) {
    take_snapshot_answer(answer.status, journey);
    return true;
  }
  if (info_request_ != 0 && answer.request == info_request_) {
    info_request_ = 0;
    if (!answer.status) fail_with(answer.status.error());
    return true;
  }
  const auto frame = std::ranges::find(unsaved_, answer.request, &Frame::request);
  if (frame == unsaved_.end() || answer.request == 0) return false;
  take_frame_answer(frame, answer.status);
  return true;
}

void Autosave::take_frame_answer(const std::deque<Frame>::iterator& frame, const Status& status) {
  // Behind a gap a frame can't be replayed, so it is as good as not stored.
  const bool behind_gap =
      std::any_of(unsaved_.begin(), frame, [](const Frame& f) { return f.request == 0; });
  if (status && !behind_gap) {
    unsaved_.erase(frame);
    clear_stash_when_stored();
    return;
  }
  frame->request = 0;
  if (!status) fail_with(status.error());
}

void Autosave::take_snapshot_answer(const Status& status, const Journey& journey) {
  const std::uint64_t stored_to = snapshot_->sequence;
  snapshot_.reset();
  if (!status) {
    fail_with(status.error());
    return;
  }
  std::erase_if(unsaved_, [&](const Frame& frame) { return frame.sequence <= stored_to; });
  const bool left_behind =
      std::ranges::any_of(unsaved_, [](const Frame& f) { return f.request == 0; });
  if (left_behind) {
    write_snapshot(journey);
    return;
  }
  problem_.reset();
  retry_due_ms_.reset();
  retry_delay_ms_ = 0;
  clear_stash_when_stored();
}

void Autosave::fail_with(const Error& error) {
  problem_ = error;
  retry_delay_ms_ = std::clamp(retry_delay_ms_ * 2, kFirstRetryDelay_ms, kLongestRetryDelay_ms);
  retry_due_ms_ = platform_.now_ms() + retry_delay_ms_;
}

void Autosave::retry(const Journey& journey) {
  if (problem_ && !snapshot_) write_snapshot(journey);
}

void Autosave::tick(const Journey& journey) {
  const double now_ms = platform_.now_ms();
  if (retry_due_ms_ && *retry_due_ms_ <= now_ms) retry(journey);
  if (info_due_ms_ && *info_due_ms_ <= now_ms) write_info();
  for (const std::optional<double>& due_ms : {retry_due_ms_, info_due_ms_}) {
    if (due_ms) platform_.request_frame(std::max(*due_ms - now_ms, 0.0));
  }
}

void Autosave::write_info() {
  info_due_ms_.reset();
  if (problem_) return;  // the snapshot that is tried next holds it
  if (info_request_ != 0) {
    info_due_ms_ = platform_.now_ms() + kInfoDelay_ms;
    return;
  }
  info_request_ = numbers_.next();
  platform_.write_map_info(info_request_, info_);
}

void Autosave::stash(const std::optional<Edit>& draft) {
  std::vector<std::string> frames;
  std::size_t bytes = 0;
  const auto fits = [&](const std::string& frame) {
    bytes += frame.size();
    return bytes <= kStashBytes;
  };
  for (const Frame& frame : unsaved_) {
    if (!fits(frame.bytes)) break;
    frames.push_back(frame.bytes);
  }
  if (draft && frames.size() == unsaved_.size()) {
    std::string frame = write_edit(*draft);
    if (fits(frame)) frames.push_back(std::move(frame));
  }
  if (frames.empty() && !stashed_) return;
  stashed_ = !frames.empty();
  platform_.stash_unsaved(key(), unsaved_.empty() ? sequence_ + 1 : unsaved_.front().sequence,
                          frames);
}

void Autosave::clear_stash_when_stored() {
  if (stashed_ && unsaved_.empty() && !snapshot_) stash(std::nullopt);
}

SaveState Autosave::state() const {
  if (problem_) return SaveState::failed;
  return unsaved_.empty() && !snapshot_ ? SaveState::saved : SaveState::saving;
}

}  // namespace throughline
