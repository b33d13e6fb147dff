#include "ui/inspector/form.hpp"

#include <cmath>
#include <vector>

#include "app/text_fields.hpp"
#include "generated/icons.hpp"

namespace throughline {
namespace {

constexpr float kFieldGap = 12;
constexpr float kRowHeight = 36;

std::uint64_t salt_of(std::string_view field, std::uint64_t salt) {
  return hash_text(field) ^ salt;
}

}  // namespace

std::string Form::shown_text(const RecordId& record, std::string_view field) const {
  return field_text(journey_, record, field).value_or(std::string());
}

void Form::label(std::string_view text) {
  at_.y += field_label(pass_, at_, width_, text);
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

void Form::text(const RecordId& record, std::string_view field, std::string_view label_text,
                const TextLook& look) {
  label(label_text);
  at_.y += text_field(pass_, at_, width_,
                      {.target = FieldTarget{record, std::string(field)},
                       .label = label_text,
                       .text = shown_text(record, field),
                       .placeholder = look.placeholder,
                       .multiline = look.multiline,
                       .key = "inspector_text",
                       .salt = salt_of(field, salt_),
                       .takes_orphans = std::holds_alternative<Id<Map>>(record)});
  if (!look.hint.empty()) {
    at_.y += 4;
    at_.y += pass_.paint.paragraph(at_, look.hint, type::kSmall, pass_.colours.ink2, width_);
  }
  at_.y += kFieldGap;
}

void Form::text_pair(const RecordId& record, std::string_view left_field,
                     std::string_view left_label, std::string_view right_field,
                     std::string_view right_label, std::string_view placeholder) {
  const float half = std::floor((width_ - kSpace2) / 2);
  const Point top = at_;
  const struct {
    std::string_view field;
    std::string_view label;
    float x;
  } columns[] = {{left_field, left_label, top.x},
                 {right_field, right_label, top.x + half + kSpace2}};
  float height = 0;
  for (const auto& column : columns) {
    const float label_height = field_label(pass_, {column.x, top.y}, half, column.label);
    height = label_height + text_field(pass_, {column.x, top.y + label_height}, half,
                                       {.target = FieldTarget{record, std::string(column.field)},
                                        .label = column.label,
                                        .text = shown_text(record, column.field),
                                        .placeholder = placeholder,
                                        .key = "inspector_text",
                                        .salt = salt_of(column.field, salt_)});
  }
  at_.y += height + kFieldGap;
}

std::optional<std::size_t> Form::pick(std::string_view key, std::string_view label_text,
                                      std::string_view shown,
                                      std::span<const std::string_view> words,
                                      std::size_t current) {
  std::vector<MenuItem> items;
  items.reserve(words.size());
  for (std::size_t index = 0; index < words.size(); ++index) {
    items.push_back({.label = words[index], .checked = index == current});
  }
  return pick_item(key, label_text, shown, items);
}

std::optional<std::size_t> Form::pick_item(std::string_view key, std::string_view label_text,
                                           std::string_view shown,
                                           std::span<const MenuItem> items) {
  label(label_text);
  const auto chosen =
      select(pass_, {at_.x, at_.y, width_, kRowHeight},
             {.key = key, .salt = salt_, .label = label_text, .shown = shown}, items);
  at_.y += kRowHeight + kFieldGap;
  return chosen;
}

std::optional<std::size_t> Form::toggles(std::string_view key, std::string_view label_text,
                                         std::span<const ChipChoice> choices, const Tone& tone) {
  label(label_text);
  const ChipsResult result = chips(
      pass_, at_, width_, {.key = key, .salt = salt_, .label = label_text, .tone = tone}, choices);
  at_.y += result.height + kFieldGap;
  return result.pressed;
}

std::optional<std::optional<Hundredths>> Form::scale(const SliderLook& look,
                                                     std::string_view ends) {
  const std::optional<Hundredths> shown = slider_value(pass_, look);
  const bool set = shown.has_value();
  const Palette& colours = pass_.colours;
  const float clear_width = set ? 24.0F : 0.0F;
  pass_.paint.text({at_.x, at_.y, width_ - 80, 20}, look.label, type::kSmall, colours.ink2);
  const std::string number = !set           ? "Not set"
                             : look.centred ? signed_text(shown)
                                            : std::to_string(shown->count / 100) + " of " +
                                                  std::to_string(look.high / 100);
  const std::uint32_t ink = !set || !look.centred ? colours.ink2
                            : shown->count < 0    ? colours.bad.ink
                            : shown->count > 0    ? colours.good.ink
                                                  : colours.ink;
  pass_.paint.text({at_.x + width_ - 80 - clear_width, at_.y, 80, 20}, number,
                   set ? type::kBodyBold : type::kSmall, ink, Align::right);
  std::optional<std::optional<Hundredths>> chosen;
  if (set) {
    const std::string key = std::string(look.key) + "_clear";
    const std::string name = "Clear: " + std::string(look.label);
    if (button(pass_, {at_.x + width_ - 20, at_.y, 20, 20},
               {.key = key,
                .icon = kIconXUtf8,
                .kind = ButtonKind::ghost,
                .name = name,
                .salt = look.salt})) {
      chosen.emplace(std::nullopt);
    }
  }
  at_.y += 20;
  if (const auto value = slider(pass_, {at_.x - 4, at_.y, width_ + 8, 24}, look)) chosen = value;
  at_.y += 24;
  if (!ends.empty()) {
    pass_.paint.text({at_.x, at_.y, width_, 16}, ends, type::kSmall, colours.ink2);
    at_.y += 16;
  }
  at_.y += 10;
  return chosen;
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

std::optional<Colour> Form::colours(std::string_view key, std::string_view label_text,
                                    Colour current, std::size_t index,
                                    std::span<const std::uint32_t> choices) {
  constexpr float kDisc = 24;
  constexpr float kGap = 9;
  static constexpr std::string_view kNames[] = {"Orange", "Teal", "Violet", "Green",
                                                "Pink",   "Blue", "Ochre",  "Slate"};
  label(label_text);
  const std::uint32_t shown = colour_of(current, index, choices);
  std::optional<Colour> chosen;
  for (std::size_t place = 0; place < choices.size(); ++place) {
    const Rect rect{at_.x + (static_cast<float>(place) * (kDisc + kGap)), at_.y, kDisc, kDisc};
    const bool on = choices[place] == shown;
    const Control state = control(pass_, rect,
                                  {.key = key,
                                   .salt = salt_ + place,
                                   .role = AccessRole::toggle,
                                   .name = kNames[place % std::size(kNames)],
                                   .toggled = on});
    pass_.paint.disc(rect.centre(), (kDisc / 2) - (on || state.hovered ? 0.0F : 1.0F),
                     choices[place]);
    if (on) pass_.paint.icon(rect.centre(), kIconCheckUtf8, 14, ink_on(choices[place]));
    if (state.focused) pass_.paint.focus_ring(rect, kDisc / 2, pass_.colours.focus_ring);
    if (state.pressed && !on) chosen.emplace(choices[place] & 0x00FFFFFFU);
  }
  at_.y += kDisc + kFieldGap;
  return chosen;
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
