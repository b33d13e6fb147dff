#include "ui/inspector/form.hpp"

#include <algorithm>

#include "app/app.hpp"
#include "app/text_fields.hpp"
#include "generated/icons.hpp"

namespace throughline {
namespace {

constexpr float kFieldGap = 12;
constexpr float kRowHeight = 36;

}  // namespace

std::string Form::shown_text(const RecordId& record, std::string_view field) const {
  return field_text(journey_, record, field).value_or(std::string());
}

void Form::label(std::string_view text) {
  at_.y += field_label(pass_, at_, width_, text);
}

void Form::label(const FieldLook& look, std::string_view text) {
  if (!look.bare) label(text);
}

void Form::breadcrumb(std::string_view text) {
  const Rect rect{at_.x, at_.y, width_, 16};
  pass_.paint.text(rect, text, type::kSmall, pass_.colours.ink2);
  mirror_text(pass_, "inspector_place", 0, text, rect);
  at_.y += 18;
}

void Form::title(const RecordId& record, std::string_view field, std::string_view label_text) {
  // Its text stands in line with the fields; only the box under the pointer reaches further.
  constexpr float kOut = 10;
  at_.y += text_field(pass_, {at_.x - kOut, at_.y}, width_ + (2 * kOut),
                      {.target = FieldTarget{record, std::string(field)},
                       .label = label_text,
                       .text = shown_text(record, field),
                       .placeholder = label_text,
                       .multiline = true,
                       .style = type::kHeading,
                       .framed = false,
                       .key = "inspector_title",
                       .salt = salt_,
                       .takes_orphans = std::holds_alternative<Id<Persona>>(record)});
  at_.y += 6;
}

void Form::heading(std::string_view text) {
  at_.y += kSpace2;
  const Rect rect{at_.x, at_.y, width_, 20};
  pass_.paint.text(rect, text, type::kBodyBold, pass_.colours.ink);
  at_.y += 26;
}

void Form::hint(std::string_view text) {
  at_.y += pass_.paint.paragraph(at_, text, type::kSmall, pass_.colours.ink2, width_) + kFieldGap;
}

void Form::warning(std::string_view text) {
  const float width = badge(pass_, at_, text, pass_.colours.warn);
  mirror_text(pass_, "form_warning", salt_, text, {at_.x, at_.y, width, 20});
  at_.y += 20 + kFieldGap;
}

std::optional<std::size_t> Form::pick_item(std::string_view key, const FieldLook& look,
                                           std::string_view shown,
                                           std::span<const MenuItem> items) {
  const Point top = at_;
  label(look.label);
  const auto chosen = select(
      pass_, {at_.x, at_.y, width_, kRowHeight},
      {.key = key, .salt = salt_, .label = look.label, .shown = shown, .description = look.help},
      items);
  at_.y += kRowHeight;
  explain(top, look);
  at_.y += kFieldGap;
  return chosen;
}

bool Form::section(std::string_view key, std::string_view title, std::string_view note,
                   bool open_at_first) {
  pass_.paint.line({at_.x, at_.y}, {at_.x + width_, at_.y}, pass_.colours.line);
  at_.y += 6;
  const bool open =
      fold(pass_, {at_.x, at_.y, width_, 32},
           {.key = key, .label = title, .note = note, .open_at_first = open_at_first});
  at_.y += open ? 40 : 38;
  return open;
}

void Form::explain(const Point& top, const FieldLook& look) {
  // Not over a menu, nor over what is being typed.
  if (pass_.memory.popup || pass_.session().editing) return;
  const Rect rect{top.x, top.y, width_, at_.y - top.y};
  const AccessTree& tree = pass_.app.access();
  const AccessNode* focused = tree.find(tree.focused());
  Control over;
  over.id = AccessTree::key(look.field, salt_ + 0x7149);
  over.hovered = pointer_over(rect);
  over.focused = focused != nullptr && rect.contains(focused->rect_px.centre());
  tooltip_for(pass_, over, rect, look.help, TipSide::above);
}

void Form::feeling(Id<Persona> persona, Id<Step> step, FeelingWordTarget::Word word,
                   std::string_view label_text, std::string_view placeholder) {
  const bool felt = word == FeelingWordTarget::Word::felt;
  const Feeling* feeling = find_feeling(journey_, persona, step);
  const std::optional<Hundredths> value = feeling == nullptr ? std::nullopt
                                          : felt             ? feeling->felt
                                                             : feeling->expected;
  const std::string_view text = feeling == nullptr ? std::string_view()
                                : felt             ? std::string_view(feeling->felt_word)
                                                   : std::string_view(feeling->expected_word);
  const std::uint64_t salt = persona.value ^ step.value ^ salt_;
  const SliderLook look{.key = felt ? "felt_slider" : "expected_slider",
                        .salt = salt,
                        .label = label_text,
                        .value = value};
  const std::optional<Hundredths> shown = slider_value(pass_, look);

  label(label_text);
  constexpr float kNumberWidth = 44;
  const Point top = at_;
  const std::string word_label = std::string(label_text) + ", in a word";
  const float height = text_field(pass_, at_, width_,
                                  {.target = FeelingWordTarget{persona, step, word},
                                   .label = word_label,
                                   .text = text,
                                   .placeholder = placeholder,
                                   .right_margin = kNumberWidth,
                                   .key = felt ? "felt_word" : "expected_word",
                                   .salt = salt});
  const Palette& colours = pass_.colours;
  const std::uint32_t ink = !shown || shown->count == 0 ? colours.ink
                            : shown->count < 0          ? colours.bad.ink
                            : felt                      ? colours.good.ink
                                                        : colours.ink;
  pass_.paint.text({top.x + width_ - kNumberWidth - 12, top.y, kNumberWidth, height},
                   signed_text(shown), {14, 19, TextWeight::bold}, ink, Align::right);
  at_.y += height + 2;

  const float clear = value ? 24.0F : 0.0F;
  std::optional<std::optional<Hundredths>> chosen;
  if (const auto moved = slider(pass_, {at_.x - 4, at_.y, width_ + 8 - clear, 24}, look))
    chosen = moved;
  if (value) {
    const std::string key = std::string(look.key) + "_clear";
    const std::string name = "Clear: " + std::string(label_text);
    if (button(pass_, {at_.x + width_ - 20, at_.y + 2, 20, 20},
               {.key = key,
                .icon = kIconXUtf8,
                .kind = ButtonKind::ghost,
                .name = name,
                .salt = salt})) {
      chosen.emplace(std::nullopt);
    }
  }
  at_.y += 24 + 8;
  if (!chosen) return;
  FeelingPatch patch;
  (felt ? patch.felt : patch.expected) = *chosen;
  pass_.sink(intent::SetFeeling{persona, step, std::move(patch)});
}

void Form::feeling_note(Id<Persona> persona, Id<Step> step) {
  const Feeling* feeling = find_feeling(journey_, persona, step);
  label("Why");
  at_.y +=
      text_field(pass_, at_, width_,
                 {.target = FeelingWordTarget{persona, step, FeelingWordTarget::Word::note},
                  .label = "Why it felt so",
                  .text = feeling == nullptr ? std::string_view() : std::string_view(feeling->note),
                  .placeholder = "What made it feel like this?",
                  .multiline = true,
                  .key = "feeling_note",
                  .salt = persona.value ^ step.value ^ salt_,
                  .description = "What made it feel like this."}) +
      kFieldGap;
}

bool Form::press(const ButtonLook& look) {
  const float width = std::min(width_, button_width(pass_, look));
  // Without a frame its icon stands in line with the fields.
  const float out = look.kind == ButtonKind::danger ? 14.0F : 0.0F;
  const bool pressed = button(pass_, {at_.x - out, at_.y, width, kRowHeight}, look);
  at_.y += kRowHeight + kFieldGap;
  return pressed;
}

}  // namespace throughline
