// A newcomer's first scene in four questions.
#include <gtest/gtest.h>

#include "app/app_world.hpp"
#include "app/guide.hpp"

namespace throughline {
namespace {

class Guiding : public testing::Test {
 protected:
  Guiding() { world.act(intent::StartGuide{}); }

  // Opens the question's text, as the panel does, and answers it with Enter.
  void answer(std::string text) {
    world.act(intent::BeginText{guide_target(guide(), world.journey().map.id)});
    world.type(std::move(text));
  }
  [[nodiscard]] const Guide& guide() { return *world.session().guide; }

  AppWorld world;
};

TEST_F(Guiding, FourAnswersMakeTheFirstScene) {
  EXPECT_EQ(guide().question, GuideQuestion::who);
  const Guide begun = guide();
  answer("Maya, commuter");
  EXPECT_EQ(guide().question, GuideQuestion::when);
  answer("2026-11-02 9:10");
  EXPECT_EQ(guide().question, GuideQuestion::what);
  answer("Hears a colleague rave");
  EXPECT_EQ(guide().question, GuideQuestion::feeling);
  world.act(intent::SetFeeling{
      .persona = begun.persona, .step = begun.step, .patch = {.felt = Hundredths{300}}});
  answer("Curious");
  EXPECT_FALSE(world.session().guide.has_value());
  EXPECT_EQ(world.journey().find(begun.persona)->name, "Maya, commuter");
  EXPECT_EQ(world.journey().map.start, "2026-11-02T09:10");
  EXPECT_EQ(world.journey().find(begun.step)->name, "Hears a colleague rave");
  const Feeling* feeling = find_feeling(world.journey(), begun.persona, begun.step);
  ASSERT_NE(feeling, nullptr);
  EXPECT_EQ(feeling->felt, Hundredths{300});
  EXPECT_EQ(feeling->felt_word, "Curious");
}

TEST_F(Guiding, EndsAtAnyTimeAndLosesNothing) {
  answer("Maya");
  const Id<Persona> maya = guide().persona;
  world.act(intent::EndGuide{});
  EXPECT_FALSE(world.session().guide.has_value());
  EXPECT_EQ(world.journey().find(maya)->name, "Maya");
  EXPECT_EQ(world.session().screen, Screen::board);
}

TEST_F(Guiding, GoesBackAndForthWithoutAnswers) {
  world.act(intent::GuideTo{GuideQuestion::feeling});
  world.act(intent::GuideTo{GuideQuestion::who});
  EXPECT_EQ(guide().question, GuideQuestion::who);
  const std::string before = world.bytes();
  world.act(intent::EndGuide{});
  EXPECT_EQ(world.bytes(), before);
}

TEST_F(Guiding, EndsWithWhatItAsksAbout) {
  world.act(intent::RemoveRecords{{guide().step}});
  EXPECT_FALSE(world.session().guide.has_value());
}

TEST_F(Guiding, EndsWhenTheMapIsLeft) {
  world.act(intent::GoHome{});
  EXPECT_FALSE(world.session().guide.has_value());
  world.act(intent::OpenMap{world.key()});
  EXPECT_FALSE(world.session().guide.has_value());
}

TEST_F(Guiding, AWrongDateIsSaidAndNotWritten) {
  world.act(intent::GuideTo{GuideQuestion::when});
  answer("next Tuesday");
  EXPECT_EQ(world.journey().map.start, "");
  EXPECT_TRUE(world.session().refused.has_value());
  world.act(intent::GuideTo{GuideQuestion::what});
  ASSERT_TRUE(world.session().guide.has_value());
  EXPECT_EQ(guide().question, GuideQuestion::when) << "the question stays until it is answered";
}

}  // namespace
}  // namespace throughline
