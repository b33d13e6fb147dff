#include "ui/board/card_tint.hpp"

#include "ui/board/board_curve.hpp"

namespace throughline {
namespace {

constexpr float kDimmed = 0.72F;

}  // namespace

std::optional<std::uint32_t> card_tint(const BoardScene& scene, const Card& card,
                                       const Palette& palette) {
  switch (scene.session.colour_by) {
    case ColourBy::own:
      break;
    case ColourBy::persona:
      if (!card.persona) return std::nullopt;
      return persona_colour(scene, card.persona, palette);
    case ColourBy::evidence: {
      const RecordKey key{.kind = RecordKind::card, .id = card.id.value};
      switch (scene.evidence.of(key).backing()) {
        case Backing::assumption:
          return std::nullopt;
        case Backing::supported:
          return palette.good.ink;
        case Backing::contested:
          return palette.bad.ink;
      }
      return std::nullopt;
    }
    case ColourBy::severity:
      if (!card.severity) return std::nullopt;
      // From a yellow that warns to a red that hurts, over 1..5.
      return mix(palette.warn.ink, palette.bad.ink, static_cast<float>(*card.severity - 1) / 4);
  }
  if (!card.colour) return std::nullopt;
  return 0xFF000000U | *card.colour;
}

bool is_dimmed(const BoardScene& scene, const Card* card) {
  return card != nullptr && scene.session.filter.active() &&
         !stands_out(scene.session.filter, *card, scene.evidence);
}

void dim(std::span<Shape> shapes, const Palette& palette) {
  const auto fade = [&](std::uint32_t colour) {
    const std::uint32_t faded = mix(colour | 0xFF000000U, palette.background, kDimmed);
    return (faded & 0x00FFFFFFU) | (colour & 0xFF000000U);
  };
  for (Shape& shape : shapes) {
    shape.fill = fade(shape.fill);
    shape.border = fade(shape.border);
    shape.shadow_blur = 0;
  }
}

Palette dimmed(const Palette& palette) {
  Palette faded = palette;
  // Translucent, as that reaches the colours of emoji too.
  const auto fade = [](std::uint32_t& ink) { ink = with_alpha(ink, 1 - kDimmed); };
  for (std::uint32_t* ink : {&faded.ink, &faded.ink2, &faded.good.ink, &faded.bad.ink,
                             &faded.warn.ink, &faded.purple.ink, &faded.neutral.ink}) {
    fade(*ink);
  }
  return faded;
}

}  // namespace throughline
