// The list of what was repaired while something was read, and where that was.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace throughline {

// The place of a record in its file; written out only where there is something to say about it.
struct RecordPlace {
  std::string_view list = {};  // "cards"
  std::optional<std::size_t> index =
      std::nullopt;  // none: the list's name is the place of one record
  [[nodiscard]] std::string path() const;
  // Of a member of it; of the record itself where the key is empty.
  [[nodiscard]] std::string path(std::string_view key) const;
};

// Bounded, so that a hostile file can't fill memory with complaints.
class Repairs {
 public:
  void add(std::string what, std::string where, std::string remedy);
  // At most kMaxListed, then one that says how many more there are.
  [[nodiscard]] std::vector<Error> take();

  static constexpr std::size_t kMaxListed = 1000;

 private:
  std::vector<Error> errors_;
  std::size_t unlisted_ = 0;
};

}  // namespace throughline
