#include "journey/standing.hpp"

#include <algorithm>

#include "journey/rank.hpp"
#include "journey/ranked.hpp"
#include "journey/record_access.hpp"
#include "journey/references.hpp"

namespace throughline {

bool is_void(const RecordType& type, const void* record) {
  if (type.kind == RecordKind::link) {
    const auto* link = static_cast<const Link*>(record);
    if (link->from == link->to) return true;
  }
  return std::ranges::any_of(type.fields, [record](const Field& field) {
    return field.required && is_default_field(field, record);
  });
}

bool is_out_of_place(const RecordType& type, const void* record) {
  if (type.kind == RecordKind::step) return !static_cast<const Step*>(record)->place.stage;
  if (type.kind != RecordKind::card) return false;
  const CardPlace& place = static_cast<const Card*>(record)->place;
  return static_cast<bool>(place.lane) != static_cast<bool>(place.step);
}

bool can_stand(const Record& record) {
  const RecordType& type = record_type(kind_of(record));
  const void* data = data_of(record);
  const RecordKey key = key_of(record);
  if (is_void(type, data) || is_out_of_place(type, data)) return false;
  if (type.pair && key.id != pair_id(type, data)) return false;
  const std::string* rank = rank_slot(type.kind, const_cast<void*>(data));  // only read
  if (rank != nullptr && !is_valid_rank(*rank)) return false;
  return std::ranges::none_of(references_of(record), [&key](const Reference& reference) {
    return reference.target == key;
  });
}

}  // namespace throughline
