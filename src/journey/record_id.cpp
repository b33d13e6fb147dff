// RecordId, which names a record by type, and RecordKey, which does by number.
#include <variant>

#include "journey/verbs.hpp"

namespace throughline {

namespace {

static_assert(std::variant_size_v<RecordId> == kRecordKindCount);

template <std::size_t kIndex = 0>
RecordId make_id(const RecordKey& key) {
  if constexpr (kIndex + 1 < kRecordKindCount) {
    if (static_cast<std::size_t>(key.kind) != kIndex) return make_id<kIndex + 1>(key);
  }
  return RecordId(std::in_place_index<kIndex>,
                  std::variant_alternative_t<kIndex, RecordId>{key.id});
}

}  // namespace

RecordKey record_key(const RecordId& id) {
  // Both follow the order of the tables in the file.
  return {.kind = static_cast<RecordKind>(id.index()),
          .id = std::visit([](auto typed) { return typed.value; }, id)};
}

RecordId record_id(const RecordKey& key) {
  return make_id(key);
}

}  // namespace throughline
