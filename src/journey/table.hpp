// A set of records of one type, found by id in constant time. It has no order of its own: whoever
// emits or shows records sorts them first (outline.hpp), so nothing depends on insertion order.
#pragma once

#include <cstddef>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/id.hpp"

namespace throughline {

template <class T>
class Table {
 public:
  // The record, or null. Valid until the table changes.
  [[nodiscard]] const T* find(Id<T> id) const {
    const auto found = slots_.find(id);
    return found == slots_.end() ? nullptr : &records_[found->second];
  }
  [[nodiscard]] std::span<const T> records() const { return records_; }
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

  void reserve(std::size_t count) {
    records_.reserve(count);
    slots_.reserve(count);
  }

  // Inserts the record or replaces the one with its id.
  void put(T record) {
    const auto [place, inserted] = slots_.try_emplace(record.id, records_.size());
    if (inserted) {
      records_.push_back(std::move(record));
    } else {
      records_[place->second] = std::move(record);
    }
  }

  // Does nothing where there is no such record.
  void erase(Id<T> id) {
    const auto found = slots_.find(id);
    if (found == slots_.end()) return;
    const std::size_t slot = found->second;
    slots_.erase(found);
    if (slot + 1 != records_.size()) {
      records_[slot] = std::move(records_.back());
      slots_[records_[slot].id] = slot;
    }
    records_.pop_back();
  }

 private:
  std::vector<T> records_;
  std::unordered_map<Id<T>, std::size_t> slots_;
};

}  // namespace throughline
