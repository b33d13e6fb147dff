// Fields with a value to be dragged or picked by eye: scales and colours.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/app.hpp"
#include "generated/icons.hpp"
#include "ui/inspector/form.hpp"

namespace throughline {
namespace {

constexpr std::int64_t kLevels = 5;  // of a scale that begins at 1

std::optional<Hundredths> scale_value(const Field& field, const void* data) {
  if (field.type == FieldType::hundredths) return field.get<std::optional<Hundredths>>(data);
  const auto& whole = field.get<std::optional<std::int64_t>>(data);
  return whole ? std::optional(Hundredths{*whole * 100}) : std::nullopt;
}

}  // namespace

void Form::scale(const Bound& bound) {
  const Palette& colours = pass_.colours;
  const bool centred = bound.field.low < 0;
  const SliderLook look{.key = bound.key,
                        .salt = salt_,
                        .label = bound.look.label,
                        .value = scale_value(bound.field, bound.data),
                        .low = centred ? -500 : 100,
                        .high = 500,
                        .centred = centred,
                        .fill = centred                                  ? 0
                                : bound.look.hue == FieldLook::Hue::warn ? colours.warn.ink
                                                                         : colours.bad.ink,
                        .description = bound.look.help};
  const std::optional<Hundredths> shown = slider_value(pass_, look);
  const bool set = shown.has_value();
  const float clear_width = set ? 24.0F : 0.0F;
  pass_.paint.text({at_.x, at_.y, width_ - 80, 20}, look.label, type::kSmall, colours.ink2);
  const std::string number =
      !set      ? "Not set"
      : centred ? signed_text(shown)
                : std::to_string(shown->count / 100) + " of " + std::to_string(kLevels);
  const std::uint32_t ink = !set || !centred   ? colours.ink2
                            : shown->count < 0 ? colours.bad.ink
                            : shown->count > 0 ? colours.good.ink
                                               : colours.ink;
  pass_.paint.text({at_.x + width_ - 80 - clear_width, at_.y, 80, 20}, number,
                   set ? type::kBodyBold : type::kSmall, ink, Align::right);
  std::optional<std::optional<Hundredths>> chosen;
  if (set) {
    const std::string key = bound.key + "_clear";
    const std::string name = "Clear: " + std::string(look.label);
    if (button(pass_, {at_.x + width_ - 20, at_.y, 20, 20},
               {.key = key,
                .icon = kIconXUtf8,
                .kind = ButtonKind::ghost,
                .name = name,
                .salt = salt_})) {
      chosen.emplace(std::nullopt);
    }
  }
  at_.y += 20;
  if (const auto value = slider(pass_, {at_.x - 4, at_.y, width_ + 8, 24}, look)) chosen = value;
  at_.y += 24;
  if (!bound.look.ends.empty()) {
    pass_.paint.text({at_.x, at_.y, width_, 16}, bound.look.ends, type::kSmall, colours.ink2);
    at_.y += 16;
  }
  if (!chosen) return;
  change(bound, [&](void* value) {
    if (bound.field.type == FieldType::hundredths) {
      *static_cast<std::optional<Hundredths>*>(value) = *chosen;
    } else {
      *static_cast<std::optional<std::int64_t>*>(value) =
          *chosen ? std::optional<std::int64_t>((*chosen)->count / 100) : std::nullopt;
    }
  });
}

void Form::colour(const Bound& bound) {
  constexpr float kDisc = 24;
  static constexpr std::array<std::string_view, 8> kPersonaNames = {
      "Orange", "Teal", "Violet", "Green", "Pink", "Blue", "Ochre", "Slate"};
  static constexpr std::array<std::string_view, 8> kStageNames = {
      "Blue", "Violet", "Magenta", "Rust", "Teal", "Green", "Brown", "Slate"};
  const bool stage = std::holds_alternative<Id<Stage>>(bound.record);
  const auto& choices = stage ? kStageColours : kPersonaColours;
  const auto& names = stage ? kStageNames : kPersonaNames;
  const Colour current = bound.field.get<Colour>(bound.data);
  // Without one of its own a persona or stage has that of its place; a card has none.
  std::optional<std::uint32_t> shown;
  if (current) shown = 0xFF000000U | *current;
  if (!current && stage) {
    const auto order = document_.outline.stages();
    const auto at = std::ranges::find(order, std::get<Id<Stage>>(bound.record));
    shown = colour_of(current, static_cast<std::size_t>(at - order.begin()), choices);
  } else if (const auto* persona = std::get_if<Id<Persona>>(&bound.record);
             persona != nullptr && !current) {
    const auto order = document_.outline.personas();
    const auto at = std::ranges::find(order, *persona);
    shown = colour_of(current, static_cast<std::size_t>(at - order.begin()), choices);
  }
  const bool can_clear = !bound.look.none.empty();
  label(bound.look.label);
  const std::size_t count = choices.size() + (can_clear ? 1 : 0);
  const float pitch = std::min(kDisc + 9, (width_ - kDisc) / static_cast<float>(count - 1));
  std::optional<Colour> chosen;
  for (std::size_t place = 0; place < count; ++place) {
    const bool none = place == choices.size();
    const Rect rect{at_.x + std::round(static_cast<float>(place) * pitch), at_.y, kDisc, kDisc};
    const bool on = none ? !shown : choices[place] == shown;
    const Control state = control(pass_, rect,
                                  {.key = bound.key,
                                   .salt = salt_ + place,
                                   .role = AccessRole::toggle,
                                   .name = none ? bound.look.none : names[place],
                                   .toggled = on,
                                   .description = bound.look.label});
    const float radius = (kDisc / 2) - (on || state.hovered ? 0.0F : 1.0F);
    if (none) {
      pass_.paint.ring(rect.centre(), radius, on ? pass_.colours.ink2 : pass_.colours.line_strong,
                       1.5F);
      pass_.paint.icon(rect.centre(), on ? kIconCheckUtf8 : kIconXUtf8, 14, pass_.colours.ink2);
    } else {
      pass_.paint.disc(rect.centre(), radius, choices[place]);
      if (on) pass_.paint.icon(rect.centre(), kIconCheckUtf8, 14, ink_on(choices[place]));
    }
    if (state.focused) pass_.paint.focus_ring(rect, kDisc / 2, pass_.colours.focus_ring);
    if (state.pressed && !on) chosen = none ? Colour() : Colour(choices[place] & 0x00FFFFFFU);
  }
  at_.y += kDisc;
  if (chosen) change(bound, [&](void* value) { *static_cast<Colour*>(value) = *chosen; });
}

}  // namespace throughline
