// How files of earlier versions become what this one reads. Each change of the file's shape is a
// migration: numbered, named, in a file of its own, with a test that opens a file from before it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "journey/journey.hpp"
#include "journey/record_kind.hpp"

namespace throughline {

// A member that was a text before the migration and is read in another way since.
struct FormerText {
  RecordKind kind = RecordKind::map;
  std::string_view key;
};

// What a record of the file that is being read had there.
struct FormerValue {
  RecordKey record;
  std::string_view key;
  std::string text;
};

struct Migration {
  int number = 0;             // from 1, without gaps
  std::string_view name;      // "channels_from_names"
  std::int64_t to_version{};  // files of every version before this one need it
  std::span<const FormerText> former;
  // The journey holds what the file has but for `values`, which are those of `former` in the order
  // of the file. References need not hold yet.
  void (*run)(Journey& journey, std::span<const FormerValue> values) = nullptr;
};

// In the order of their numbers.
[[nodiscard]] std::span<const Migration> migrations();

}  // namespace throughline
