// A set of records of one type, found by id in constant time. It has no order of its own: whoever
// emits or shows records sorts them first (outline.hpp), so nothing depends on insertion order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <utility>

#include "base/id.hpp"
#include "base/id_index.hpp"

namespace throughline {

template <class T>
class Table {
 public:
  // The record, or null. Valid until it is erased or another one is.
  [[nodiscard]] const T* find(Id<T> id) const {
    const std::uint32_t slot = slots_.find(id.value);
    return slot == IdIndex::kNone ? nullptr : &records_[slot];
  }
  // As they were put, but for those that took the place of an erased one.
  [[nodiscard]] const std::deque<T>& records() const { return records_; }
  [[nodiscard]] std::size_t size() const { return records_.size(); }
  [[nodiscard]] bool empty() const { return records_.empty(); }

  // The same records, in whatever order.
  bool operator==(const Table& other) const {
    if (size() != other.size()) return false;
    for (const T& record : records_) {
      const T* counterpart = other.find(record.id);
      if (counterpart == nullptr || !(*counterpart == record)) return false;
    }
    return true;
  }

  // Inserts the record or replaces the one with its id.
  void put(T record) {
    const std::uint32_t slot = slots_.find(record.id.value);
    if (slot != IdIndex::kNone) {
      records_[slot] = std::move(record);
      return;
    }
    slots_.insert(record.id.value, static_cast<std::uint32_t>(records_.size()));
    records_.push_back(std::move(record));
  }

  // Does nothing where there is no such record.
  void erase(Id<T> id) {
    const std::uint32_t slot = slots_.find(id.value);
    if (slot == IdIndex::kNone) return;
    slots_.erase(id.value);
    if (slot + 1 != records_.size()) {
      records_[slot] = std::move(records_.back());
      slots_.assign(records_[slot].id.value, slot);
    }
    records_.pop_back();
  }

 private:
  std::deque<T> records_;  // in pieces: growing never needs room for all of them twice
  IdIndex slots_;
};

}  // namespace throughline
