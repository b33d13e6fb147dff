#include "ui/theme.hpp"

#include <gtest/gtest.h>

#include <string>

namespace throughline {
namespace {

TEST(Contrast, AgreesWithKnownValues) {
  EXPECT_NEAR(contrast(0xFF000000, 0xFFFFFFFF), 21.0, 0.001);
  EXPECT_NEAR(contrast(0xFF767676, 0xFFFFFFFF), 4.54, 0.01);
  EXPECT_DOUBLE_EQ(contrast(0xFF3D5AFE, 0xFFFFFFFF), contrast(0xFFFFFFFF, 0xFF3D5AFE));
}

TEST(Theme, EveryTextReadsOnEverySurfaceInBothThemes) {
  for (const bool dark : {false, true}) {
    const auto pairs = text_pairs(palette(dark));
    EXPECT_GT(pairs.size(), 40U);
    for (const TextPair& pair : pairs) {
      EXPECT_GE(contrast(pair.ink, pair.surface), 4.5)
          << (dark ? "dark" : "light") << ", on " << pair.name << ": " << std::hex << pair.ink
          << " on " << pair.surface;
    }
  }
}

TEST(Theme, CurvesAndMarksStandOutFromTheirGround) {
  for (const bool dark : {false, true}) {
    const Palette& colours = palette(dark);
    for (const std::uint32_t mark : {colours.felt, colours.expected, colours.focus_ring}) {
      EXPECT_GE(contrast(mark, colours.background), 3.0) << std::hex << mark;
      EXPECT_GE(contrast(mark, colours.panel), 3.0) << std::hex << mark;
    }
  }
}

TEST(Theme, PresentedTextReadsOnItsGround) {
  const PresentPalette& colours = kPresentPalette;
  for (const std::uint32_t ink :
       {colours.ink, colours.story, colours.muted, colours.stage, colours.quote}) {
    EXPECT_GE(contrast(ink, colours.background), 4.5);
  }
  for (const std::uint32_t ink : {colours.ink, colours.muted}) {
    EXPECT_GE(contrast(ink, colours.box), 4.5);
  }
  for (const std::uint32_t ink : {colours.ink, colours.low_ink}) {
    EXPECT_GE(contrast(ink, colours.box_low), 4.5);
    EXPECT_GE(contrast(ink, colours.low_chip), 4.5);
  }
  for (const std::uint32_t ink : {colours.ink, colours.high_ink}) {
    EXPECT_GE(contrast(ink, colours.box_high), 4.5);
  }
}

TEST(Theme, InitialsReadOnEveryPersona) {
  for (const std::uint32_t fill : kPersonaColours) {
    EXPECT_GE(contrast(ink_on(fill), fill), 3.0);
  }
  EXPECT_EQ(ink_on(0xFFFFFFFF), palette(false).ink);
  EXPECT_EQ(ink_on(0xFF000000), 0xFFFFFFFFU);
}

TEST(Theme, MixGoesFromOneColourToTheOther) {
  EXPECT_EQ(mix(0xFF102030, 0x00304050, 0), 0xFF102030U);
  EXPECT_EQ(mix(0xFF102030, 0x00304050, 1), 0x00304050U);
  EXPECT_EQ(mix(0xFF000000, 0xFF0000FE, 0.5F), 0xFF00007FU);
  EXPECT_EQ(with_alpha(0xFF102030, 0.5F), 0x80102030U);
}

TEST(Theme, AChosenColourWinsOverThePlaceInTheRow) {
  EXPECT_EQ(colour_of(0x123456U, 3, kPersonaColours), 0xFF123456U);
  EXPECT_EQ(colour_of({}, 9, kPersonaColours), kPersonaColours[1]);
}

}  // namespace
}  // namespace throughline
