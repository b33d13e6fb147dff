// How the inspector shows the fields of every record: tables, so that a new field is a new line.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "journey/fields.hpp"

namespace throughline {

struct FieldLook {
  std::string_view field;  // its name in fields.hpp
  std::string_view label;
  std::string_view help;              // one short sentence: what it is for
  std::string_view placeholder = {};  // of a text; a question or an example
  bool multiline = false;
  bool half = false;   // stands beside its neighbour, which is half as well
  bool bare = false;   // without its label, in a list where it is plain what it is
  bool chips = false;  // a choice of two or three, pressed in place
  // Words for the values of a choice, in the order of its enum.
  std::span<const std::string_view> (*words)() = nullptr;
  // Of a flag: what is pressed to set it. Of an optional one: to set it to no.
  std::string_view yes = {}, no = {};
  // Of a scale from 1 to 5.
  enum class Hue : std::uint8_t { bad, warn } hue = Hue::bad;
  std::string_view ends = {};  // what the ends of a scale mean
  // Of a reference that points to nothing.
  std::string_view none = {};
};

// Fields that belong together, under a head that folds them away.
struct SectionLook {
  std::string_view key;
  std::string_view title;
  std::span<const FieldLook> fields;
  bool open_at_first = false;
};

// What stands below the title of a record, in order; a section without a title has no head.
[[nodiscard]] std::span<const SectionLook> map_sections();
[[nodiscard]] std::span<const SectionLook> persona_sections();
[[nodiscard]] std::span<const SectionLook> stage_sections();
[[nodiscard]] std::span<const SectionLook> step_sections();
[[nodiscard]] std::span<const SectionLook> lane_sections();
[[nodiscard]] std::span<const SectionLook> evidence_sections();
// Of every card, whatever its kind.
[[nodiscard]] std::span<const SectionLook> card_sections();

// Of what a card points to, shown with the card: the channel of a touchpoint, the metric it shows.
[[nodiscard]] std::span<const FieldLook> channel_fields();
[[nodiscard]] std::span<const FieldLook> metric_fields();

// What only cards of one kind have. Their fields survive a move to another lane.
struct CardKindLook {
  LaneKind kind;
  std::string_view title;
  std::span<const SectionLook> sections;
};
[[nodiscard]] std::span<const CardKindLook> card_kinds();

}  // namespace throughline
