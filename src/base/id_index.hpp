// Where each id is: a hash table from 64-bit ids to slots, the same code for records of every type.
//
// Takes 21 to 43 bytes an id. Ids that were made to collide do not slow it: it changes how it
// scatters them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace throughline {

class IdIndex {
 public:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  // The slot of the id, or kNone.
  [[nodiscard]] std::uint32_t find(std::uint64_t id) const;
  // The id must not be there yet.
  void insert(std::uint64_t id, std::uint32_t slot);
  // The id must be there.
  void assign(std::uint64_t id, std::uint32_t slot);
  void erase(std::uint64_t id);

 private:
  struct Entry {
    std::uint64_t id = 0;
    std::uint32_t slot = kNone;  // kNone: nothing is here
  };

  [[nodiscard]] std::size_t home(std::uint64_t id) const;
  [[nodiscard]] std::size_t next(std::size_t at) const { return (at + 1) & (entries_.size() - 1); }
  // The entry of the id, or the empty one where it would be.
  [[nodiscard]] std::size_t entry_of(std::uint64_t id) const;
  void rebuild(std::size_t size);

  std::vector<Entry> entries_;  // a power of two, at most three quarters in use
  std::size_t count_ = 0;
  std::uint64_t scatter_ = 0;
};

}  // namespace throughline
