// Every colour, distance and text size of the page, in one place. Colours are 0xAARRGGBB, lengths
// px.
//
// Contrast: each text colour here reads at 4.5 : 1 or better on each surface it is used on;
// tests/ui/theme_test.cpp computes every pair of `text_pairs`.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "layout/text_block.hpp"

namespace throughline {

// A meaning with its text colour and the soft fill behind it (chips, badges).
struct Tone {
  std::uint32_t ink = 0;
  std::uint32_t soft = 0;
};

struct Palette {
  bool dark = false;
  // Surfaces
  std::uint32_t background = 0;     // behind the board and the home screen
  std::uint32_t panel = 0;          // bars and panels
  std::uint32_t card = 0;           // cards, fields, menus
  std::uint32_t card_indirect = 0;  // touchpoints that are not ours
  std::uint32_t hover = 0;          // under the pointer, on panel or card
  std::uint32_t pressed = 0;
  std::uint32_t line = 0;         // hairlines and borders
  std::uint32_t line_strong = 0;  // borders under the pointer, empty marks
  std::uint32_t shadow = 0;       // with its alpha
  std::uint32_t scrim = 0;        // over the page behind a dialog
  // Text
  std::uint32_t ink = 0;
  std::uint32_t ink2 = 0;      // secondary
  std::uint32_t disabled = 0;  // exempt from contrast, as everywhere
  // The one accent
  std::uint32_t accent = 0;  // fills
  std::uint32_t accent_hover = 0;
  std::uint32_t accent_pressed = 0;
  std::uint32_t on_accent = 0;    // text on the fills
  std::uint32_t accent_soft = 0;  // selected rows, badges
  std::uint32_t accent_ink = 0;   // text on accent_soft and links
  std::uint32_t focus_ring = 0;
  // The curve
  std::uint32_t felt = 0;
  std::uint32_t expected = 0;
  std::uint32_t zero_line = 0;
  // Meanings
  Tone good, bad, warn, purple, neutral;
};

[[nodiscard]] const Palette& palette(bool dark);

// On the dark ground of a presentation, whatever the theme.
struct PresentPalette {
  std::uint32_t background = 0xFF12152A;
  std::uint32_t box = 0xFF1C2140;
  std::uint32_t box_low = 0xFF3A1A20;
  std::uint32_t box_high = 0xFF14352E;
  std::uint32_t ink = 0xFFF3F4FA;
  std::uint32_t story = 0xFFD6DAEE;
  std::uint32_t muted = 0xFF9BA3C4;
  std::uint32_t stage = 0xFFC9B8FF;
  std::uint32_t quote = 0xFFFFD6C6;
  std::uint32_t felt = 0xFFFF7A4A;
  std::uint32_t low = 0xFFFF4D3D;
  std::uint32_t low_ink = 0xFFFFB4A8;
  std::uint32_t low_chip = 0xFF4A1E1B;
  std::uint32_t high = 0xFF3DC48F;
  std::uint32_t high_ink = 0xFF9BE8C6;
};
inline constexpr PresentPalette kPresentPalette;

// Arrows of stages, by position; white text reads on each.
inline constexpr std::array<std::uint32_t, 8> kStageColours = {
    0xFF3A5BC7, 0xFF6A4FBF, 0xFFA2458F, 0xFFB5532B, 0xFF1F7A8C, 0xFF2E7D4F, 0xFF8A5A00, 0xFF4A5A78};
// Discs and curves of personas, by position. The first is the orange of the felt curve.
inline constexpr std::array<std::uint32_t, 8> kPersonaColours = {
    0xFFE0592A, 0xFF1F7A8C, 0xFF7A4FCF, 0xFF2E7D4F, 0xFFB23A6E, 0xFF2C6FBF, 0xFF9A6A00, 0xFF4A5A78};

// The colour a record chose (0xRRGGBB) or, without one, that of its place in a row of `colours`.
[[nodiscard]] std::uint32_t colour_of(std::optional<std::uint32_t> chosen, std::size_t index,
                                      std::span<const std::uint32_t> colours);
// White or near-black, whichever reads on `fill`; white from 3 : 1 on, as it is only used for large
// or bold text.
[[nodiscard]] std::uint32_t ink_on(std::uint32_t fill);
// The same colour with another opacity, 0..1.
[[nodiscard]] inline std::uint32_t with_alpha(std::uint32_t colour, float alpha) {
  return (colour & 0x00FFFFFFU) | (static_cast<std::uint32_t>(std::lround(alpha * 255.0F)) << 24U);
}
// `amount` 0 gives `from`, 1 gives `to`; alpha too.
[[nodiscard]] std::uint32_t mix(std::uint32_t from, std::uint32_t to, float amount);
// Contrast of WCAG 2: 1..21. Alpha is ignored.
[[nodiscard]] double contrast(std::uint32_t first, std::uint32_t second);

// Every text colour with every surface it is drawn on.
struct TextPair {
  std::string_view name;
  std::uint32_t ink = 0;
  std::uint32_t surface = 0;
};
[[nodiscard]] std::vector<TextPair> text_pairs(const Palette& colours);

// -- Spacing: multiples of 4, and 2 and 6 where something is to sit tight.
inline constexpr float kSpace1 = 4;
inline constexpr float kSpace2 = 8;
inline constexpr float kSpace3 = 12;
inline constexpr float kSpace4 = 16;
inline constexpr float kSpace5 = 20;
inline constexpr float kSpace6 = 24;
inline constexpr float kSpace8 = 32;
inline constexpr float kSpace12 = 48;

inline constexpr float kRadiusSmall = 6;
inline constexpr float kRadius = 8;
inline constexpr float kRadiusCard = 10;
inline constexpr float kRadiusLarge = 14;

// -- Places of the shell
inline constexpr float kTopBarHeight = 52;
inline constexpr float kStatusBarHeight = 32;
inline constexpr float kLeftPanelWidth = 208;
inline constexpr float kInspectorWidth = 296;

// -- Type. Sizes are whole px, so that one rasterisation serves.
namespace type {
inline constexpr TextStyle kSmall{12, 16, TextWeight::medium};        // labels, hints, chips
inline constexpr TextStyle kSmallBold{12, 16, TextWeight::semibold};  // headings of lists
inline constexpr TextStyle kBody{14, 19, TextWeight::medium};
inline constexpr TextStyle kBodyBold{14, 19, TextWeight::semibold};
inline constexpr TextStyle kCard{13, 17.55F, TextWeight::medium};
inline constexpr TextStyle kTitle{16, 22, TextWeight::semibold};    // the map's, in the top bar
inline constexpr TextStyle kHeading{17, 23, TextWeight::semibold};  // inspector, dialogs
inline constexpr TextStyle kSection{20, 28, TextWeight::semibold};
inline constexpr TextStyle kDisplay{34, 42, TextWeight::bold};  // first visit
inline constexpr TextStyle kLead{17, 26, TextWeight::medium};
}  // namespace type

}  // namespace throughline
