#include "ui/theme.hpp"

#include <algorithm>
#include <cmath>

namespace throughline {
namespace {

constexpr Palette kLight = {
    .dark = false,
    .background = 0xFFF4F5F8,
    .panel = 0xFFFFFFFF,
    .card = 0xFFFFFFFF,
    .card_indirect = 0xFFFBFBFE,
    .hover = 0xFFF1F3F8,
    .pressed = 0xFFE6E9F2,
    .line = 0xFFE1E4EC,
    .line_strong = 0xFFA9AFC2,
    .shadow = 0x14191E3C,
    .scrim = 0x66161B2E,
    .ink = 0xFF1B2033,
    .ink2 = 0xFF5A6178,
    .disabled = 0xFFA9AFC2,
    .accent = 0xFF3D5AFE,
    .accent_hover = 0xFF304BE0,
    .accent_pressed = 0xFF263DC0,
    .on_accent = 0xFFFFFFFF,
    .accent_soft = 0xFFE8ECFF,
    .accent_ink = 0xFF2337C6,
    .focus_ring = 0xFF3D5AFE,
    .felt = 0xFFE0592A,
    .expected = 0xFF7E869E,
    .zero_line = 0xFFD4D8E3,
    .good = {0xFF0F7251, 0xFFDDF3EA},
    .bad = {0xFFB3261E, 0xFFFBE4E1},
    .warn = {0xFF8A5A00, 0xFFFFF1D6},
    .purple = {0xFF6A3FC8, 0xFFEEE7FC},
    .neutral = {0xFF454C63, 0xFFEEF0F5},
};

constexpr Palette kDark = {
    .dark = true,
    .background = 0xFF12151F,
    .panel = 0xFF191D2A,
    .card = 0xFF212636,
    .card_indirect = 0xFF1B2030,
    .hover = 0xFF262C3E,
    .pressed = 0xFF2F364B,
    .line = 0xFF2E3447,
    .line_strong = 0xFF6B7391,
    .shadow = 0x66000000,
    .scrim = 0x99080A12,
    .ink = 0xFFEEF0F8,
    .ink2 = 0xFFA3ABC4,
    .disabled = 0xFF5C647F,
    .accent = 0xFF4A64FF,
    .accent_hover = 0xFF5068F2,
    .accent_pressed = 0xFF3A53E6,
    .on_accent = 0xFFFFFFFF,
    .accent_soft = 0xFF262F5C,
    .accent_ink = 0xFFB4C0FF,
    .focus_ring = 0xFF8C9DFF,
    .felt = 0xFFFF7A4A,
    .expected = 0xFF8A91A8,
    .zero_line = 0xFF3A4158,
    .good = {0xFF5FD3A4, 0xFF15382D},
    .bad = {0xFFFF9A90, 0xFF47201F},
    .warn = {0xFFF2C063, 0xFF40301A},
    .purple = {0xFFC3A9FF, 0xFF32265A},
    .neutral = {0xFFC3C9DC, 0xFF2E3449},
};

double channel(std::uint32_t colour, unsigned shift) {
  const double value = static_cast<double>((colour >> shift) & 0xFFU) / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(std::uint32_t colour) {
  return (0.2126 * channel(colour, 16)) + (0.7152 * channel(colour, 8)) +
         (0.0722 * channel(colour, 0));
}

}  // namespace

const Palette& palette(bool dark) {
  return dark ? kDark : kLight;
}

std::uint32_t colour_of(std::optional<std::uint32_t> chosen, std::size_t index,
                        std::span<const std::uint32_t> colours) {
  return chosen ? (0xFF000000U | *chosen) : colours[index % colours.size()];
}

std::uint32_t ink_on(std::uint32_t fill) {
  return contrast(0xFFFFFFFF, fill) >= 3 ? 0xFFFFFFFFU : kLight.ink;
}

std::uint32_t mix(std::uint32_t from, std::uint32_t to, float amount) {
  std::uint32_t mixed = 0;
  for (unsigned shift = 0; shift < 32; shift += 8) {
    const auto a = static_cast<float>((from >> shift) & 0xFFU);
    const auto b = static_cast<float>((to >> shift) & 0xFFU);
    const float value = a + ((b - a) * std::clamp(amount, 0.0F, 1.0F));
    mixed |= static_cast<std::uint32_t>(std::lround(value)) << shift;
  }
  return mixed;
}

double contrast(std::uint32_t first, std::uint32_t second) {
  const double a = luminance(first);
  const double b = luminance(second);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

std::vector<TextPair> text_pairs(const Palette& colours) {
  std::vector<TextPair> pairs;
  struct Surface {
    std::string_view name;
    std::uint32_t colour;
  };
  const Surface plain[] = {{"background", colours.background},
                           {"panel", colours.panel},
                           {"card", colours.card},
                           {"indirect card", colours.card_indirect},
                           {"hover", colours.hover},
                           {"accent_soft", colours.accent_soft}};
  for (const Surface& surface : plain) {
    pairs.push_back({surface.name, colours.ink, surface.colour});
    pairs.push_back({surface.name, colours.ink2, surface.colour});
    pairs.push_back({surface.name, colours.accent_ink, surface.colour});
  }
  // Words in a colour of meaning stand on bars, panels, cards and the board itself.
  for (const Tone* tone :
       {&colours.good, &colours.bad, &colours.warn, &colours.purple, &colours.neutral}) {
    pairs.push_back({"a soft tone", tone->ink, tone->soft});
    for (const Surface& surface : plain) {
      if (surface.name != "accent_soft") pairs.push_back({surface.name, tone->ink, surface.colour});
    }
  }
  pairs.push_back({"pressed", colours.ink, colours.pressed});
  for (const std::uint32_t fill : {colours.accent, colours.accent_hover, colours.accent_pressed}) {
    pairs.push_back({"an accent fill", colours.on_accent, fill});
  }
  for (const std::uint32_t fill : kStageColours) {
    pairs.push_back({"a stage", 0xFFFFFFFF, fill});
  }
  return pairs;
}

}  // namespace throughline
