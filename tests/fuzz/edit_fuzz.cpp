// Any bytes as an edit of a journal: an error, or an edit that changes nothing or leaves a valid
// map, is written as it was read, and can be undone. SPEC 3.1, 4.1, 4.6.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string_view>
#include <utility>

#include "journey/codec.hpp"

namespace {

void must(bool holds) {
  if (!holds) std::abort();
}

throughline::Journey edited_map() {
  std::ifstream file(EDIT_MAP, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  auto read = throughline::read_journey(bytes.str());
  must(read && read->repairs.empty());
  return std::move(read->journey);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace throughline;
  static const Journey before = edited_map();
  const auto edit = read_edit(before, {reinterpret_cast<const char*>(data), size});
  if (!edit) return 0;
  Journey after = before;
  if (!apply(after, *edit)) {
    must(after == before);
    return 0;
  }
  const auto again = read_edit(before, write_edit(*edit));
  must(again && *again == *edit);
  const auto backwards = read_edit_backwards(after, write_edit(*edit));
  must(backwards && *backwards == *edit);
  const auto reread = read_journey(write_journey(after));
  must(reread && reread->repairs.empty() && reread->journey == after);
  must(apply(after, inverse(*edit)).has_value());
  must(after == before);
  return 0;
}
