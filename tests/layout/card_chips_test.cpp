#include "layout/card_chips.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout/value_text.hpp"

namespace throughline {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Tone = ChipBox::Tone;

Card opportunity(std::int32_t customer, std::int32_t company, std::optional<std::int64_t> effort) {
  Card card;
  card.customer_value = Hundredths{customer};
  card.company_value = Hundredths{company};
  card.effort = effort;
  return card;
}

TEST(CardChips, FrictionShowsItsKindsAndSeverity) {
  Card card;
  card.friction_kinds = {"delay", "insecurity", "lack_of_trust"};
  card.severity = 4;
  EXPECT_THAT(card_chips(card, LaneKind::friction),
              ElementsAre(Chip{"delay", Tone::bad}, Chip{"insecurity", Tone::warn},
                          Chip{"lack of trust", Tone::bad}, Chip{"severity 4", Tone::bad}));
  card.friction_kinds.clear();
  card.severity = 3;
  EXPECT_THAT(card_chips(card, LaneKind::friction), ElementsAre(Chip{"severity 3", Tone::warn}));
  card.severity = 1;
  EXPECT_THAT(card_chips(card, LaneKind::friction), ElementsAre(Chip{"severity 1", Tone::neutral}));
}

TEST(CardChips, OpportunitiesShowWhatTheyAreWorthToBothSides) {
  EXPECT_THAT(card_chips(opportunity(500, 350, 3), LaneKind::opportunity),
              ElementsAre(Chip{"mutual value 4.1", Tone::purple}));
  EXPECT_THAT(card_chips(opportunity(500, 350, 2), LaneKind::opportunity),
              ElementsAre(Chip{"quick win", Tone::good}));
  EXPECT_THAT(card_chips(opportunity(300, 300, std::nullopt), LaneKind::opportunity),
              ElementsAre(Chip{"mutual value 3", Tone::purple}));
  EXPECT_THAT(card_chips(opportunity(300, -150, 1), LaneKind::opportunity),
              ElementsAre(Chip{"value +3 / −1.5", Tone::neutral}));
  EXPECT_THAT(card_chips(opportunity(0, 400, 1), LaneKind::opportunity),
              ElementsAre(Chip{"value 0 / +4", Tone::neutral}));
  Card half;
  half.customer_value = Hundredths{300};
  EXPECT_THAT(card_chips(half, LaneKind::opportunity), IsEmpty());
}

TEST(CardChips, AreOnlyThoseOfTheLane) {
  Card card = opportunity(500, 350, 1);
  card.friction_kinds = {"delay"};
  card.severity = 5;
  EXPECT_THAT(card_chips(card, LaneKind::doing), IsEmpty());
  EXPECT_THAT(card_chips(card, LaneKind::opportunity), ElementsAre(Chip{"quick win", Tone::good}));
}

TEST(ValueText, HasASignAndNoIdleZeros) {
  EXPECT_EQ(value_text({200}), "+2");
  EXPECT_EQ(value_text({-350}), "−3.5");
  EXPECT_EQ(value_text({-5}), "−0.05");
  EXPECT_EQ(value_text({0}), "0");
  EXPECT_EQ(value_text({425}), "+4.25");
  EXPECT_EQ(plain_value_text({410}), "4.1");
  EXPECT_EQ(plain_value_text({-100}), "−1");
}

}  // namespace
}  // namespace throughline
