// Fields and records to JSON and back.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "journey/change.hpp"
#include "journey/fields.hpp"
#include "journey/json.hpp"
#include "journey/repairs.hpp"

namespace throughline {

// ---- Writing ----

void append_field(std::string& json, const Field& field, const void* record);
// {"id":"card:…", the fields that differ from their default, unknown members}
void append_record(std::string& json, RecordKind kind, const void* record);

// ---- Reading ----

// What is wrong with a value and what was made of it. `where` is left to the caller.
struct FieldProblem {
  Error error;
  bool keep = false;  // the value could not be read: keep it as an unread member
};

// Reads one value. A rank that is not valid becomes empty without a word: ranks are settled with
// their siblings.
[[nodiscard]] std::optional<FieldProblem> read_field(const Field& field, const JsonTape& tape,
                                                     std::size_t index, void* record);

// Members that an earlier version had as texts and this one reads in another way.
struct FormerTexts {
  std::span<const std::string_view> keys;
  std::vector<std::pair<std::string_view, std::string>> found = {};
};

// Reads an object into a record that has every field at its default. Its id stays zero where there
// is none that can be read. Texts that `former` names are put there instead. False where what the
// record belongs to can't be read: it means something else then, and the caller has to keep it.
bool read_record(const RecordType& type, const JsonTape& tape, std::size_t index,
                 const RecordPlace& place, Repairs& repairs, void* record,
                 FormerTexts* former = nullptr);

}  // namespace throughline
