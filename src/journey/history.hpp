// The one owner of a journey that is open: commits edits, undoes and redoes them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "journey/change.hpp"

namespace throughline {

class History {
 public:
  History(Journey journey, std::uint64_t site);

  [[nodiscard]] const Journey& journey() const { return journey_; }
  // Grows by one with each commit, undo and redo: what derived data is cached by.
  [[nodiscard]] std::uint64_t revision() const { return revision_; }

  // Applies a verb's edit as one undo step and returns it as applied (site and sequence filled in),
  // for autosave and derived data. Clears what could be redone. An edit without changes is an
  // error.
  Result<Edit> commit(Edit edit);

  // Applies an edit made elsewhere (another site, a merge that is under way) as it is. It is not
  // undone here; where it changed what an edit of ours wrote, undoing that edit leaves those fields
  // alone.
  Status integrate(const Edit& edit);

  // What was applied and what could not be: a field is put back only while it still holds what the
  // edit wrote.
  struct Replay {
    Edit edit;
    std::vector<std::string>
        skipped;  // said to the person, e.g. "the name of “Waits” changed since"
  };
  // An error when there is nothing to undo or redo.
  Result<Replay> undo();
  Result<Replay> redo();

  // What can be undone, the oldest first, and what can be redone, the next one last.
  [[nodiscard]] std::span<const Edit> undo_steps() const { return undo_; }
  [[nodiscard]] std::span<const Edit> redo_steps() const { return redo_; }

  // Label of the next undo or redo; empty when there is none.
  [[nodiscard]] std::string_view undo_label() const;
  [[nodiscard]] std::string_view redo_label() const;

 private:
  Replay replay(const Edit& edit);

  Journey journey_;
  std::uint64_t site_;
  std::uint64_t sequence_ = 0;
  std::uint64_t revision_ = 0;
  std::vector<Edit> undo_;
  std::vector<Edit> redo_;
  bool integrated_ = false;  // only then can anything refer to what an undo deletes
};

}  // namespace throughline
