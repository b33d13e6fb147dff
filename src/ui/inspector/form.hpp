// A column of labelled fields for one record: each call draws a field and moves down. What is
// changed goes out as an intent. Which control a field has follows from its type (fields.hpp), what
// is said about it from its FieldLook.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/text_fields.hpp"
#include "journey/journey.hpp"
#include "journey/record_access.hpp"
#include "journey/record_lists.hpp"
#include "ui/inspector/field_look.hpp"
#include "ui/inspector/list_look.hpp"
#include "ui/widgets.hpp"
#include "ui/words.hpp"

namespace throughline {

// "3 filled in"; empty for none.
[[nodiscard]] std::string filled_note(std::size_t filled);

class Form {
 public:
  Form(Pass& pass, const OpenDocument& document, Point top_left, float width)
      : pass_(pass),
        document_(document),
        journey_(document.journey()),
        at_(top_left),
        width_(width) {}

  // "Customer does · Waits at the counter"
  void breadcrumb(std::string_view text);
  // The record's name or text, as a heading that can be typed over.
  void title(const RecordId& record, std::string_view field, std::string_view label);
  void heading(std::string_view text);
  void hint(std::string_view text);
  // A few words in a soft tone that ask for attention.
  void warning(std::string_view text);
  void gap(float height) { at_.y += height; }

  // One field; nothing where the record has no such field.
  void field(const RecordId& record, const FieldLook& look);
  // One below the other; those that are half as wide in pairs.
  void fields(const RecordId& record, std::span<const FieldLook> looks);
  // Each with its head; folded ones say how many of their fields are filled.
  enum class Heads : std::uint8_t { all, without, with };
  void sections(const RecordId& record, std::span<const SectionLook> sections,
                Heads heads = Heads::all);
  // Is any of the fields filled?
  [[nodiscard]] std::size_t filled(const RecordId& record, std::span<const FieldLook> fields) const;
  // A head that folds what follows; draw that only where it returns true.
  bool section(std::string_view key, std::string_view title, std::string_view note,
               bool open_at_first);

  // The records that belong to `owner`, and a field that adds another (list_look.hpp).
  enum class ListHead : std::uint8_t { shown, without };
  void list(const RecordId& owner, RecordList list, ListHead head = ListHead::shown);
  // The same in a part that folds away, with how many there are beside its title.
  void folded_list(const RecordId& owner, RecordList list);
  // How far a touchpoint keeps the promise of each core value, from -2 to +2, and why.
  void ratings(Id<Card> touchpoint);

  // The item that was chosen from a menu.
  std::optional<std::size_t> pick_item(std::string_view key, const FieldLook& look,
                                       std::string_view shown, std::span<const MenuItem> items);
  // One word of a feeling with its value and slider.
  void feeling(Id<Persona> persona, Id<Step> step, FeelingWordTarget::Word word,
               std::string_view label, std::string_view placeholder);
  // Why it felt so.
  void feeling_note(Id<Persona> persona, Id<Step> step);
  bool press(const ButtonLook& look);

  [[nodiscard]] Point at() const { return at_; }
  // Keeps keys of several records of one kind apart.
  void set_salt(std::uint64_t salt) { salt_ = salt; }

 private:
  // A field whose record and description are known.
  struct Bound {
    RecordId record;
    const Field& field;
    const void* data;  // of the record
    const FieldLook& look;
    std::string key;
  };

  // One member of a list, with what may be done to it.
  void member(const MapView& view, const ListLook& look, RecordKey owner,
              std::span<const RecordKey> members, std::size_t index);
  void member_tools(const ListLook& look, std::string_view name, std::span<const RecordKey> members,
                    std::size_t index, const Rect& rect);
  void list_entry(const MapView& view, const ListLook& look, const RecordId& owner);

  void label(std::string_view text);
  // That of a field, unless it goes without.
  void label(const FieldLook& look, std::string_view text);
  [[nodiscard]] std::string shown_text(const RecordId& record, std::string_view field) const;
  // What was refused for the target, if that is what was refused last.
  [[nodiscard]] const RefusedText* refused(const TextTarget& target) const;
  void reason(const RefusedText* refused, std::uint64_t salt);
  // Shows the field's explanation while the pointer or the keyboard is in it.
  void explain(const Point& top, const FieldLook& look);

  // One for each kind of control.
  void text(const Bound& bound);
  void one_of(const Bound& bound);
  void yes_or_no(const Bound& bound);
  void scale(const Bound& bound);
  void colour(const Bound& bound);
  void words(const Bound& bound);
  void reference(const Bound& bound);
  // A channel or metric: typed by name, which makes it where there is none, or pressed.
  void named(const Bound& bound);
  void personas(const Bound& bound);
  void references(const Bound& bound);

  std::optional<std::size_t> toggles(const Bound& bound, std::span<const ChipChoice> choices,
                                     const Tone& tone);
  // Changes a copy of the record: `write` is given the address of its field.
  template <class Write>
  void change(const Bound& bound, Write write) {
    std::optional<Record> changed = copy_record(journey_, record_key(bound.record));
    if (!changed) return;
    write(bound.field.access(data_of(*changed)));
    send(bound, std::move(*changed));
  }
  void send(const Bound& bound, Record changed);

  Pass& pass_;
  const OpenDocument& document_;
  const Journey& journey_;
  Point at_;
  float width_;
  std::uint64_t salt_ = 0;
};

}  // namespace throughline
