// Fields of records as the texts people type: what a text editor begins with and what becomes of
// what was typed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "journey/change.hpp"
#include "journey/journey.hpp"
#include "journey/record_access.hpp"
#include "journey/verbs.hpp"

namespace throughline {

// The field of this name, or null.
[[nodiscard]] const Field* find_field(RecordKind kind, std::string_view name);
// The one a record is called by: "name", "title", "text".
[[nodiscard]] bool is_naming_field(std::string_view name);

[[nodiscard]] bool exists(const Journey& journey, const RecordId& id);

// The text of a field; nothing when there is no such record, or no field of this name that can be
// typed. Numbers as people write them ("45 min" for minutes), sets joined by commas.
[[nodiscard]] std::optional<std::string> field_text(const Journey& journey, const RecordId& id,
                                                    std::string_view name);

// True of a field whose text is the name of another record, the channel of a touchpoint: what is
// typed finds or makes that one (refer_by_name).
[[nodiscard]] bool is_chosen_by_name(const RecordId& id, std::string_view name);

// The record with the field as typed; an Error when it can't be understood. A record keeps its name
// when the new one is empty; names are one line.
[[nodiscard]] Result<Record> with_field_text(const Journey& journey, const RecordId& id,
                                             std::string_view name, std::string_view typed);

// The record with what was typed, elements with commas between, added to a set of texts.
[[nodiscard]] Result<Record> with_elements(const Journey& journey, const RecordId& id,
                                           std::string_view name, std::string_view typed);

// How the undo list calls it: "Rename step", "Edit card's text".
[[nodiscard]] std::string field_edit_label(const RecordId& id, std::string_view name);

// "1 h 30 min" or "1:30" or "90" as minutes.
[[nodiscard]] Result<std::int64_t> minutes_from_text(std::string_view typed);
[[nodiscard]] std::string minutes_text(std::int64_t minutes);

// Without spaces at the ends; NUL and what is no UTF-8 replaced.
[[nodiscard]] std::string cleaned_text(std::string_view typed);

}  // namespace throughline
