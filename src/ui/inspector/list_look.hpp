// How the inspector shows lists of records (record_lists.hpp): one table of what is said about each
// list, and one row for each of its members.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "journey/record_lists.hpp"
#include "ui/inspector/field_look.hpp"

namespace throughline {

struct ListLook {
  RecordList list;
  std::string_view key;
  std::string_view title;      // "Evidence"
  std::string_view one, many;  // what is counted: "source", "sources"
  std::string_view add;        // what is typed to add a member; empty: nothing is
  std::string_view example;    // shown while nothing is typed
  std::string_view help;
  std::string_view remove;                 // "Detach", said with the member's title
  bool ordered = false;                    // has an order of its own that can be changed
  std::span<const FieldLook> fields = {};  // of a member, below what it says
};
[[nodiscard]] const ListLook& list_look(RecordList list);

// What a member says; empty parts are left out.
struct MemberText {
  std::string title;
  std::string text;
  std::string detail;
  std::string warning;  // behind the detail
  bool opens = false;   // its subject has an inspector of its own
};
[[nodiscard]] MemberText describe_member(const MapView& view, RecordList list, RecordKey owner,
                                         RecordKey member, std::int64_t today);

}  // namespace throughline
