// Fields and records to JSON and back.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "journey/change.hpp"
#include "journey/fields.hpp"
#include "journey/json.hpp"

namespace throughline {

// ---- Writing ----

void append_field(std::string& json, const Field& field, const void* record);
// {"id":"card:…", the fields that differ from their default, unknown members}
void append_record(std::string& json, RecordKind kind, const void* record);

// ---- Reading ----

// The list of what was repaired. Bounded, so that a hostile file can't fill memory with complaints.
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

// Members that are kept though this version can't read them, as canonical JSON text by key.
class KeptMembers {
 public:
  // Where the key is taken, "_unread" is added to it until it is not.
  void add(std::string_view key, std::string json);
  // Appends to the array of that key, which is made on first use.
  void add_element(std::string_view key, std::string_view json);
  // Makes sure that an array is there, empty or not. False where the key is taken by something
  // else.
  bool add_array(std::string_view key);

  // {"a":…,"b":…} sorted by key; empty when there are none.
  [[nodiscard]] Unknown text() const;

 private:
  struct Member {
    bool array = false;
    std::string json;  // of an array: its elements with commas between
  };
  std::map<std::string, Member, std::less<>> members_;
};

// What is wrong with a value and what was made of it. `where` is left to the caller.
struct FieldProblem {
  Error error;
  bool keep = false;  // the value could not be read: keep it as an unread member
};

// Reads one value. A rank that is not valid becomes empty without a word: ranks are settled with
// their siblings.
[[nodiscard]] std::optional<FieldProblem> read_field(const Field& field, const JsonTape& tape,
                                                     std::size_t index, void* record);

// Reads an object into a record with whatever id it has, zero where it has none that can be read.
[[nodiscard]] Record read_record(RecordKind kind, const JsonTape& tape, std::size_t index,
                                 std::string_view path, Repairs& repairs);

}  // namespace throughline
