// What a record must have to be in a map at all, apart from what it points to being there too.
#pragma once

#include "journey/change.hpp"
#include "journey/fields.hpp"

namespace throughline {

// Without what it belongs to, or a link with nothing between its ends.
[[nodiscard]] bool is_void(const RecordType& type, const void* record);

// A step without stage, and a card with lane or step only, stand in an impossible place.
[[nodiscard]] bool is_out_of_place(const RecordType& type, const void* record);

// Neither of the two, ranked where its kind is, pointing to others only, and of a pair the one with
// the id of its pair.
[[nodiscard]] bool can_stand(const Record& record);

}  // namespace throughline
