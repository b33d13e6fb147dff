// A column of labelled fields for one record: each call draws a field and moves down. What is
// changed goes out as an intent; texts are edited by name (fields.hpp), the rest by a changed copy
// of the record.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "journey/journey.hpp"
#include "ui/widgets.hpp"
#include "ui/words.hpp"

namespace throughline {

class Form {
 public:
  Form(Pass& pass, const Journey& journey, Point top_left, float width)
      : pass_(pass), journey_(journey), at_(top_left), width_(width) {}

  // "Customer does · Waits at the counter"
  void breadcrumb(std::string_view text);
  // The record's name or text, as a heading that can be typed over.
  void title(const RecordId& record, std::string_view field, std::string_view label);
  void heading(std::string_view text);
  void hint(std::string_view text);
  void gap(float height) { at_.y += height; }

  struct TextLook {
    std::string_view placeholder = {};
    bool multiline = false;
    std::string_view hint = {};
  };
  void text(const RecordId& record, std::string_view field, std::string_view label,
            const TextLook& look);
  // Two short fields side by side.
  void text_pair(const RecordId& record, std::string_view left_field, std::string_view left_label,
                 std::string_view right_field, std::string_view right_label,
                 std::string_view placeholder);

  // The value that was chosen.
  template <class E>
  std::optional<E> choice(std::string_view key, std::string_view label, const Choice<E>& current) {
    const auto chosen = pick(key, label, choice_word(current), choice_words<E>(),
                             static_cast<std::size_t>(current.value));
    return chosen ? std::optional(static_cast<E>(*chosen)) : std::nullopt;
  }
  std::optional<std::size_t> pick(std::string_view key, std::string_view label,
                                  std::string_view shown, std::span<const std::string_view> words,
                                  std::size_t current);
  std::optional<std::size_t> pick_item(std::string_view key, std::string_view label,
                                       std::string_view shown, std::span<const MenuItem> items);
  // The one that was pressed.
  std::optional<std::size_t> toggles(std::string_view key, std::string_view label,
                                     std::span<const ChipChoice> choices, const Tone& tone);
  // A label with the number at its right and a slider below; `clear` was pressed: an empty inner
  // value.
  std::optional<std::optional<Hundredths>> scale(const SliderLook& look,
                                                 std::string_view ends = {});
  // One word of a feeling with its value and slider.
  void feeling(Id<Persona> persona, Id<Step> step, FeelingWordTarget::Word word,
               std::string_view label, std::string_view placeholder);
  std::optional<Colour> colours(std::string_view key, std::string_view label, Colour current,
                                std::size_t index, std::span<const std::uint32_t> choices);
  bool press(const ButtonLook& look);

  [[nodiscard]] Point at() const { return at_; }
  // Keeps keys of several records of one kind apart.
  void set_salt(std::uint64_t salt) { salt_ = salt; }

 private:
  void label(std::string_view text);
  [[nodiscard]] std::string shown_text(const RecordId& record, std::string_view field) const;

  Pass& pass_;
  const Journey& journey_;
  Point at_;
  float width_;
  std::uint64_t salt_ = 0;
};

}  // namespace throughline
