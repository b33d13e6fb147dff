// One list of fields a record type: what codec, validation, undo, journal, merge and schema go by.
// A new field is added to the struct in records.hpp and to its list in fields.cpp, nowhere else.
//
// Fields are read and written through a pointer that `access` gives, whose type follows from
// `type`, so one loop serves every record type and the code stays small.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "journey/records.hpp"

namespace throughline {

enum class FieldType : std::uint8_t {
  text,           // std::string
  flag,           // bool; false is the default
  optional_flag,  // std::optional<bool>
  integer,        // std::optional<std::int64_t>
  hundredths,     // std::optional<Hundredths>
  colour,         // Colour
  choice,         // a Choice, through Field::choice
  text_set,       // TextSet
  text_list,      // the same, but in an order of its own and with repeats
  reference,      // std::uint64_t, the value of an Id
  any_reference,  // RecordKey: a record of one of several kinds, see may_be_target
  reference_set,  // a sorted std::vector<Id<T>>, through Field::references
  step_place,     // StepPlace
  card_place,     // CardPlace
};

enum class TextShape : std::uint8_t { plain, rank, date, date_time, currency, language };

// What becomes of a record when the one that a field of it points to is deleted.
enum class OnDelete : std::uint8_t {
  clear,    // the field is cleared, or the element taken out of the set
  cascade,  // the record is deleted too
};

// How to get at a Choice<E> whose E is not known: `names[i]` is the enumerator i as the file writes
// it, and the number after the last name is E::other.
struct ChoiceType {
  std::span<const std::string_view> names;
  std::uint8_t (*value)(const void* choice);
  const std::string& (*text)(const void* choice);
  // `text` is for E::other only and empty otherwise.
  void (*assign)(void* choice, std::uint8_t value, std::string text);
};

struct ReferenceSetType {
  std::vector<std::uint64_t> (*values)(const void* set);
  void (*assign)(void* set, std::span<const std::uint64_t> values);
};

struct Field {
  std::string_view name;  // the key in the file
  FieldType type = FieldType::text;
  void* (*access)(void* record) = nullptr;
  TextShape shape = TextShape::plain;
  bool fixed = false;     // set when the record is made and never changed afterwards
  bool required = false;  // of those: it must not be empty
  OnDelete on_delete = OnDelete::clear;
  RecordKind target = RecordKind::map;  // of references
  std::int64_t low = 0, high = 0;       // of integer and hundredths (in hundredths), both inclusive
  const ChoiceType* choice = nullptr;
  const ReferenceSetType* references = nullptr;
  std::span<const std::string_view> words = {};  // what a text set is usually made of

  template <class T>
  [[nodiscard]] T& get(void* record) const {
    return *static_cast<T*>(access(record));
  }
  template <class T>
  [[nodiscard]] const T& get(const void* record) const {
    return *static_cast<const T*>(access(const_cast<void*>(record)));  // only ever read
  }
};

struct RecordType {
  RecordKind kind = RecordKind::map;
  std::string_view name;   // "card": the prefix of its ids
  std::string_view table;  // "cards": its key in the file
  std::span<const Field> fields;
  bool pair = false;  // its fixed fields are its key; the id is the hash of them
  std::uint64_t& (*id)(void* record) = nullptr;
  Unknown& (*unknown)(void* record) = nullptr;
};

[[nodiscard]] const RecordType& record_type(RecordKind kind);
[[nodiscard]] std::span<const RecordType> record_types();
// That of a table of the file, "cards"; null where there is none.
[[nodiscard]] const RecordType* find_record_type(std::string_view table);

// The kind of a record struct, at compile time.
template <class T>
inline constexpr RecordKind kKindOf = RecordKind::map;
template <>
inline constexpr RecordKind kKindOf<Persona> = RecordKind::persona;
template <>
inline constexpr RecordKind kKindOf<Stage> = RecordKind::stage;
template <>
inline constexpr RecordKind kKindOf<Step> = RecordKind::step;
template <>
inline constexpr RecordKind kKindOf<Lane> = RecordKind::lane;
template <>
inline constexpr RecordKind kKindOf<Card> = RecordKind::card;
template <>
inline constexpr RecordKind kKindOf<Feeling> = RecordKind::feeling;
template <>
inline constexpr RecordKind kKindOf<Channel> = RecordKind::channel;
template <>
inline constexpr RecordKind kKindOf<Value> = RecordKind::value;
template <>
inline constexpr RecordKind kKindOf<Rating> = RecordKind::rating;
template <>
inline constexpr RecordKind kKindOf<Evidence> = RecordKind::evidence;
template <>
inline constexpr RecordKind kKindOf<Support> = RecordKind::support;
template <>
inline constexpr RecordKind kKindOf<Metric> = RecordKind::metric;
template <>
inline constexpr RecordKind kKindOf<Reading> = RecordKind::reading;
template <>
inline constexpr RecordKind kKindOf<Count> = RecordKind::count;
template <>
inline constexpr RecordKind kKindOf<Link> = RecordKind::link;
template <>
inline constexpr RecordKind kKindOf<Participant> = RecordKind::participant;
template <>
inline constexpr RecordKind kKindOf<Comment> = RecordKind::comment;
template <>
inline constexpr RecordKind kKindOf<Vote> = RecordKind::vote;
template <>
inline constexpr RecordKind kKindOf<Slide> = RecordKind::slide;
template <>
inline constexpr RecordKind kKindOf<Conflict> = RecordKind::conflict;

// What an any_reference may point to: not to the map, to whose whole it belongs where it points to
// nothing, and not to what points to any record itself.
[[nodiscard]] bool may_be_target(RecordKind kind);

// The id of the one record of a pair that has these keys.
[[nodiscard]] std::uint64_t pair_id(const RecordType& type, const void* record);

// What a record is called where people read it: its name or text, shortened, in quotation marks; or
// "a feeling".
[[nodiscard]] std::string display_name(RecordKind kind, const void* record);

// "customer_value" -> "customer value"
[[nodiscard]] std::string display_name(const Field& field);

// ---- Values, whatever their type ----

[[nodiscard]] bool equal_field(const Field& field, const void* first, const void* second);
void copy_field(const Field& field, const void* from, void* to);
// The default is what is not written to the file. It does not depend on the record.
[[nodiscard]] bool is_default_field(const Field& field, const void* record);
void reset_field(const Field& field, void* record);

}  // namespace throughline
