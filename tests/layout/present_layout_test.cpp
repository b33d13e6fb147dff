#include "layout/present_layout.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "journey/outline.hpp"
#include "journey/verbs.hpp"
#include "layout/inter_measure.hpp"
#include "layout/layout_support.hpp"
#include "layout/map_builder.hpp"

namespace throughline {
namespace {

using ::testing::ElementsAre;

class PresentLayoutTest : public ::testing::Test {
 protected:
  SceneLayout scene_of(std::size_t step, Size canvas_px = {1600, 900}) {
    return lay_out_scene(map.journey(), Outline(map.journey()), step, map.maya, canvas_px, measure);
  }
  void set_step(Id<Step> id, auto change) {
    Step step = *map.journey().find(id);
    change(step);
    map.builder.journey.steps.put(step);
  }
  void set_feeling(Id<Step> id, auto change) {
    Feeling feeling = *find_feeling(map.journey(), map.maya, id);
    change(feeling);
    map.builder.journey.feelings.put(feeling);
  }
  // Nothing of the slide's text overlaps anything else of it or leaves the slide.
  static void expect_tidy(const SceneLayout& scene) {
    std::vector<Rect> taken;
    const auto take = [&](const Rect& rect) {
      EXPECT_GE(rect.x, 0);
      EXPECT_GE(rect.y, 0);
      EXPECT_LE(rect.right(), scene.size.width);
      EXPECT_LE(rect.bottom(), scene.size.height);
      for (const Rect& other : taken) EXPECT_FALSE(rect.intersects(other));
      taken.push_back(rect);
    };
    const auto rect_of = [](const SceneText& text) {
      return Rect{text.at.x, text.at.y, text.block.width_px(), text.block.height_px()};
    };
    for (const SceneText* text :
         {&scene.place, &scene.count, &scene.title, &scene.story, &scene.more_quotes}) {
      if (!text->block.lines.empty()) take(rect_of(*text));
    }
    for (const SceneQuote& quote : scene.quotes) {
      take(quote.bar);
      take(rect_of(quote.text));
    }
    for (const SceneBox& box : scene.boxes) {
      take(box.rect);
      for (const SceneText* text : {&box.label, &box.word, &box.value}) {
        if (text->block.lines.empty()) continue;
        EXPECT_GE(text->at.y, box.rect.y + 10);
        EXPECT_LE(text->bottom(), box.rect.bottom() - 10);
        EXPECT_LE(text->at.x + text->block.width_px(), box.rect.right() - 24 + 0.02F);
        EXPECT_GE(text->block.style.font_px, 20);
      }
      for (const ChipBox& chip : box.chips) {
        EXPECT_GE(chip.rect.x, box.rect.x + 24);
        EXPECT_LE(chip.rect.right(), box.rect.right() - 24 + 0.02F);
        EXPECT_LE(chip.rect.bottom(), box.rect.bottom() - 18);
        EXPECT_GE(chip.rect.y, box.label.bottom());
      }
    }
    for (const SceneText* text : {&scene.place, &scene.count, &scene.title, &scene.story}) {
      EXPECT_GE(text->block.style.font_px, text->block.lines.empty() ? 0 : 20);
    }
    for (const ScenePoint& point : scene.curve.points) {
      EXPECT_LE(point.at.y + scene.curve.ring_radius, scene.size.height);
      EXPECT_GE(point.at.y, scene.size.height - 250);
    }
  }

  CoffeeMap map;
  RuleMeasure rule;
  InterMeasure measure{rule};
};

TEST_F(PresentLayoutTest, ShowsTheSceneOfTheDesign) {
  set_step(map.waits, [](Step& step) {
    step.narrative =
        "Maya paid three minutes ago. The screens call walk-in numbers only, and the room is loud. "
        "She joins the walk-in line, though her drink is ready behind the machine.";
  });
  set_feeling(map.waits, [](Feeling& feeling) {
    feeling.felt_word = "Cheated";
    feeling.expected_word = "Skips the line";
  });
  const SceneLayout scene = scene_of(5);
  EXPECT_EQ(scene.scale, 1.0F);
  EXPECT_EQ(scene.place.text, "Purchase · Tuesday 07:52");
  EXPECT_EQ(scene.place.at, (Point{80, 56}));
  EXPECT_EQ(scene.count.text, "6 of 7");
  EXPECT_FLOAT_EQ(scene.count.at.x + scene.count.block.width_px(), 1520);
  EXPECT_EQ(scene.title.text, "Waits at the counter");
  EXPECT_EQ(scene.title.block.style.font_px, 60);
  EXPECT_EQ(scene.title.block.lines.size(), 1U);
  EXPECT_EQ(scene.story.at, (Point{80, 262}));
  EXPECT_THAT(line_texts(scene.story.text, scene.story.block),
              ElementsAre("Maya paid three minutes ago. The screens call walk-in",
                          "numbers only, and the room is loud. She joins the walk-in",
                          "line, though her drink is ready behind the machine."));
  ASSERT_EQ(scene.quotes.size(), 1U);
  EXPECT_EQ(scene.quotes[0].text.text, "“Which line is mine?”");
  EXPECT_EQ(scene.quotes[0].bar, (Rect{80, 480, 4, 40}));
  EXPECT_TRUE(scene.more_quotes.block.lines.empty());

  ASSERT_EQ(scene.boxes.size(), 2U);
  const SceneBox& expected = scene.boxes[0];
  EXPECT_EQ(expected.rect, (Rect{1040, 130, 480, 120}));
  EXPECT_EQ(expected.word.text, "Skips the line");
  EXPECT_EQ(expected.value.text, "+2");
  const SceneBox& felt = scene.boxes[1];
  EXPECT_EQ(felt.kind, SceneBox::Kind::felt);
  EXPECT_EQ(felt.tone, SceneBox::Tone::bad);
  EXPECT_EQ(felt.rect.y, 266.0F);
  EXPECT_EQ(felt.value.text, "−3");
  ASSERT_EQ(felt.chips.size(), 2U);
  EXPECT_EQ(felt.chips[1].text, "frustration");
  EXPECT_EQ(felt.chips[0].rect.y, felt.chips[1].rect.y);
  // Word and value share a base line.
  EXPECT_NEAR(felt.word.at.y + baseline_px(felt.word.block.style),
              felt.value.at.y + baseline_px(felt.value.block.style), 1e-3F);
  expect_tidy(scene);
}

TEST_F(PresentLayoutTest, TheCurveIsSplitAtTheScene) {
  const SceneLayout scene = scene_of(5);
  ASSERT_EQ(scene.curve.points.size(), 7U);
  EXPECT_EQ(scene.curve.points[0].at.x, 100.0F);
  EXPECT_EQ(scene.curve.points[6].at.x, 1540.0F);
  for (std::size_t i = 0; i < 7; ++i) {
    EXPECT_EQ(scene.curve.points[i].when, i < 5    ? ScenePoint::When::past
                                          : i == 5 ? ScenePoint::When::current
                                                   : ScenePoint::When::coming);
  }
  ASSERT_EQ(scene.curve.past.size(), 1U);
  ASSERT_EQ(scene.curve.coming.size(), 1U);
  EXPECT_EQ(scene.curve.past[0].points.size(), 16U);
  EXPECT_EQ(scene.curve.coming[0].points.size(), 4U);
  EXPECT_EQ(scene.curve.past[0].points.back(), scene.curve.points[5].at);
  EXPECT_EQ(scene.curve.coming[0].points.front(), scene.curve.points[5].at);
  EXPECT_EQ(scene.curve.expected.size(), 1U);
}

TEST_F(PresentLayoutTest, SaysWhereColumnsAndZeroAre) {
  map.builder.feeling(map.maya, map.opens, 0);
  const SceneLayout scene = scene_of(5);
  for (std::size_t i = 0; i < 7; ++i) {
    EXPECT_FLOAT_EQ(scene_column_x(scene, static_cast<float>(i), 7), scene.curve.points[i].at.x);
  }
  EXPECT_FLOAT_EQ(scene_column_x(scene, 0.5F, 7), 220);
  EXPECT_EQ(scene_column_x(scene, 0, 1), 800.0F);
  EXPECT_EQ(scene.curve.points[3].at.y, scene.curve.zero_y);
}

TEST_F(PresentLayoutTest, TheFirstSceneHasNoPastAndTheLastNothingComing) {
  const SceneLayout first = scene_of(0);
  EXPECT_TRUE(first.curve.past.empty());
  EXPECT_EQ(first.curve.coming.size(), 1U);
  EXPECT_EQ(first.curve.points[0].when, ScenePoint::When::current);
  const SceneLayout last = scene_of(6);
  EXPECT_EQ(last.curve.past.size(), 1U);
  EXPECT_TRUE(last.curve.coming.empty());
}

TEST_F(PresentLayoutTest, ASceneWithoutAFeelingHasNoBoxAndNoCurrentPoint) {
  map.builder.feeling(map.maya, map.opens, std::nullopt);
  const SceneLayout scene = scene_of(3);
  EXPECT_TRUE(scene.boxes.empty());
  EXPECT_EQ(scene.curve.past.size(), 1U);
  EXPECT_EQ(scene.curve.coming.size(), 1U);
  for (const ScenePoint& point : scene.curve.points) {
    EXPECT_NE(point.when, ScenePoint::When::current);
  }
  expect_tidy(scene);
}

TEST_F(PresentLayoutTest, FrictionWithoutAFeelingHasItsOwnBox) {
  map.builder.feeling(map.maya, map.waits, std::nullopt);
  const SceneLayout scene = scene_of(5);
  ASSERT_EQ(scene.boxes.size(), 1U);
  EXPECT_EQ(scene.boxes[0].kind, SceneBox::Kind::friction);
  EXPECT_EQ(scene.boxes[0].label.text, "Friction");
  EXPECT_EQ(scene.boxes[0].chips.size(), 2U);
  expect_tidy(scene);
}

TEST_F(PresentLayoutTest, AFeelingWithoutAWordShowsItsValueLarge) {
  const SceneLayout scene = scene_of(0);
  ASSERT_EQ(scene.boxes.size(), 2U);
  EXPECT_EQ(scene.boxes[1].word.text, "+1.5");
  EXPECT_TRUE(scene.boxes[1].value.block.lines.empty());
  EXPECT_EQ(scene.boxes[1].tone, SceneBox::Tone::good);
  expect_tidy(scene);
}

TEST_F(PresentLayoutTest, ASceneWithoutANarrativeTellsWhatThePersonaDoes) {
  const SceneLayout scene = scene_of(5);
  EXPECT_EQ(scene.story.text, "Stands in the walk-in line, though it is paid");
  EXPECT_TRUE(scene_of(3).story.block.lines.empty());
}

TEST_F(PresentLayoutTest, LongTextsShrinkThenAreCut) {
  set_step(map.waits, [](Step& step) {
    step.name = "Waits at the counter behind a long line of people who have not paid for anything";
    for (int i = 0; i < 40; ++i) step.narrative += "Nobody calls her name in the loud room. ";
  });
  set_feeling(map.waits, [](Feeling& feeling) {
    feeling.felt_word = "Cheated out of four minutes that she did not have to spare this morning";
    feeling.expected_word = "Incomprehensibilitiesandothervery-longwordswithoutanyspace";
  });
  for (int i = 0; i < 6; ++i) {
    map.builder.card(map.asks, map.waits,
                     "Why does nobody tell me which of these two lines is mine, and for how long?");
  }
  Card hurt = map.builder.card(map.friction, map.waits, "Everything");
  hurt.friction_kinds = {"confusion",  "delay",         "doubt",  "friction", "frustration",
                         "insecurity", "lack_of_trust", "stress", "one more", "and another one"};
  map.builder.journey.cards.put(hurt);
  const SceneLayout scene = scene_of(5);
  EXPECT_LT(scene.title.block.style.font_px, 60);
  EXPECT_EQ(scene.story.block.style.font_px, 20);
  EXPECT_TRUE(scene.story.block.cut);
  EXPECT_GE(scene.story.block.lines.size(), 3U);
  EXPECT_LT(scene.quotes.size(), 7U);
  EXPECT_EQ(scene.more_quotes.text, "and " + std::to_string(7 - scene.quotes.size()) + " more");
  EXPECT_TRUE(scene.boxes[1].chips.back().text.starts_with("+"));
  expect_tidy(scene);
}

TEST_F(PresentLayoutTest, ScalesToTheCanvas) {
  EXPECT_FLOAT_EQ(scene_of(5, {1920, 1080}).scale, 1.2F);
  const SceneLayout wide = scene_of(5, {2560, 1080});
  EXPECT_FLOAT_EQ(wide.scale, 1.2F);
  EXPECT_NEAR(wide.boxes[0].rect.right(), (2560 / 1.2F) - 80, 0.01F);
  const SceneLayout tall = scene_of(5, {800, 900});
  EXPECT_FLOAT_EQ(tall.scale, 0.5F);
  EXPECT_FLOAT_EQ(tall.size.height, 1800);
  EXPECT_GT(tall.curve.points[0].at.y, 1550);
  for (const SceneLayout* scene : {&wide, &tall}) expect_tidy(*scene);
}

TEST_F(PresentLayoutTest, OneStepStandsInTheMiddleAndManyGetSmallPoints) {
  MapBuilder one;
  const auto stage = one.stage("S");
  one.feeling({}, one.step(stage, "only"), -5);
  const SceneLayout alone =
      lay_out_scene(one.journey, Outline(one.journey), 0, {}, {1600, 900}, measure);
  EXPECT_EQ(alone.curve.points[0].at.x, 800.0F);
  EXPECT_EQ(alone.count.text, "1 of 1");
  EXPECT_EQ(alone.place.text, "S");
  expect_tidy(alone);
  for (int i = 0; i < 199; ++i) one.feeling({}, one.step(stage, "next"), i % 11 - 5);
  const SceneLayout many =
      lay_out_scene(one.journey, Outline(one.journey), 100, {}, {1600, 900}, measure);
  EXPECT_LT(many.curve.point_radius, 3);
  EXPECT_EQ(many.curve.points.size(), 200U);
  expect_tidy(many);
}

}  // namespace
}  // namespace throughline
