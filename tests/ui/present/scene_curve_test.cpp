#include "ui/present/scene_curve.hpp"

#include <gtest/gtest.h>

#include "layout/inter_measure.hpp"
#include "ui/present/present_view.hpp"

namespace throughline {
namespace {

// Three steps rated by the customer, and a persona that rated only the second.
struct Story {
  Journey journey;
  Id<Persona> first_persona;
  Id<Persona> rating_persona;

  Story() {
    Random random(7);
    journey = new_journey("A story", random);
    run([&](const MapView& view) { return add_stage(view, "Stage", kAtEnd, random)->edit; });
    const Id<Stage> stage = Outline(journey).stages()[0];
    for (const char* name : {"One", "Two", "Three"}) {
      run([&](const MapView& view) { return add_step(view, stage, name, kAtEnd, random)->edit; });
    }
    run([&](const MapView& view) { return add_persona(view, "Ann", random)->edit; });
    run([&](const MapView& view) { return add_persona(view, "Ben", random)->edit; });
    first_persona = Outline(journey).personas()[0];
    rating_persona = Outline(journey).personas()[1];
  }

  template <class Make>
  void run(Make make) {
    const Outline outline(journey);
    const Edit edit = make(MapView{journey, outline});
    ASSERT_TRUE(apply(journey, edit).has_value());
  }
  void rate(Id<Persona> persona, std::size_t step, std::int32_t value) {
    run([&](const MapView& view) {
      FeelingPatch patch;
      patch.felt = Hundredths{value * 100};
      return *set_feeling(view, persona, view.outline.columns()[step], patch);
    });
  }
};

TEST(ToldPersona, IsTheChosenOneWhenThereIsACurve) {
  Story story;
  story.rate(story.first_persona, 0, 2);
  story.rate(story.rating_persona, 1, -2);
  const Outline outline(story.journey);
  EXPECT_EQ(told_persona(story.journey, outline, story.rating_persona), story.rating_persona);
  EXPECT_EQ(told_persona(story.journey, outline, story.first_persona), story.first_persona);
}

TEST(ToldPersona, IsTheFirstWithACurveElse) {
  Story story;
  const Outline outline(story.journey);
  EXPECT_EQ(told_persona(story.journey, outline, {}), story.first_persona);
  story.rate(story.rating_persona, 1, -2);
  EXPECT_EQ(told_persona(story.journey, outline, {}), story.rating_persona);
  EXPECT_EQ(told_persona(story.journey, outline, story.first_persona), story.rating_persona);
}

TEST(ToldPersona, IsTheCustomerWhereOnlyThatCurveIs) {
  Story story;
  story.rate({}, 0, 1);
  EXPECT_EQ(told_persona(story.journey, Outline(story.journey), {}), Id<Persona>{});
}

// The mark must stand on the points that the layout made.
TEST(SceneColumn, AgreesWithTheLayout) {
  Story story;
  for (std::size_t step = 0; step < 3; ++step)
    story.rate({}, step, static_cast<std::int32_t>(step) - 1);
  const Outline outline(story.journey);
  RuleMeasure others;
  InterMeasure measure(others);
  for (const Size canvas : {Size{1600, 900}, Size{1920, 1200}, Size{900, 1600}}) {
    const SceneLayout scene = lay_out_scene(story.journey, outline, 1, {}, canvas, measure);
    ASSERT_EQ(scene.curve.points.size(), 3U);
    for (std::size_t column = 0; column < 3; ++column) {
      EXPECT_FLOAT_EQ(scene_column_x(scene, static_cast<float>(column), 3),
                      scene.curve.points[column].at.x);
    }
  }
}

}  // namespace
}  // namespace throughline
