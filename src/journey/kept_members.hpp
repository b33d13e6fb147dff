// What a file holds that this version can't read: kept as canonical JSON text, so that it is
// written back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "journey/json.hpp"
#include "journey/records.hpp"
#include "journey/repairs.hpp"

namespace throughline {

inline constexpr std::string_view kUnreadSuffix = "_unread";

// The value as it is kept: that of a member `key` of what stands at `place`. Members that repeat in
// it are reported.
[[nodiscard]] std::string kept_json(const JsonTape& tape, std::size_t index,
                                    const RecordPlace& place, std::string_view key,
                                    Repairs& repairs);

// The members of one object. Small where there are millions of them, and nothing where there are
// none.
class KeptMembers {
 public:
  // A member that this version does not know. Where one of that key was there before, that one
  // counts and this is kept as KEY_unread.
  void add(std::string_view key, std::string_view json);
  // A member that can't be read, as KEY_unread: the value, or a list of them where there are
  // several.
  void add_unread(std::string_view key, std::string_view json);
  // A list whose elements are added one by one. Those of one key are put together.
  void begin_list(std::string_view key);
  void add_element(std::string_view json);

  // {"a":…,"b":…} sorted by key; empty when there are none. Reports keys that repeat.
  [[nodiscard]] Unknown take(const RecordPlace& place, Repairs& repairs);

 private:
  struct Member {
    std::uint32_t key = 0;  // offsets and sizes in text_
    std::uint32_t json = 0;
    std::uint32_t key_size = 0;
    std::uint32_t json_size : 30 = 0;
    bool list : 1 = false;  // its text is elements with commas between
    bool unread : 1 = false;
  };

  Member& push(std::string_view key, std::string_view suffix, std::string_view json);
  [[nodiscard]] std::string_view key_of(const Member& member) const;
  [[nodiscard]] std::string_view json_of(const Member& member) const;
  void sort();
  bool rename_repeated(const RecordPlace& place, Repairs& repairs);
  void append_run(std::string& json, std::size_t begin, std::size_t end) const;

  std::vector<Member> members_;
  std::string text_;
};

}  // namespace throughline
