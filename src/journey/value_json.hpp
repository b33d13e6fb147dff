// Values of fields as canonical JSON text, each by itself: what conflict records hold, and what a
// merge and a diff compare by.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "journey/fields.hpp"

namespace throughline {

// The default is "null", of a flag "false".
[[nodiscard]] std::string value_json(const Field& field, const void* record);

// False, and the field at its default, where the text is no value of the field that can be taken as
// it is.
bool set_value(const Field& field, std::string_view json, void* record);

// Members of an object by key, each as canonical JSON. Of text that is no object there are none.
using Members = std::map<std::string, std::string, std::less<>>;
[[nodiscard]] Members members_of(std::string_view object);
// The reverse; no members are an empty text.
[[nodiscard]] Unknown object_of(const Members& members);

}  // namespace throughline
