#include "app/camera.hpp"

#include <gtest/gtest.h>

namespace throughline {
namespace {

const Rect kViewport_px{200, 50, 1000, 700};

BoardLayout layout_of(float width, float height) {
  BoardLayout layout;
  layout.metrics.head_width = 120;
  layout.head_height = 100;
  layout.bounds = {-120, -100, width, height};
  return layout;
}

TEST(Camera, ScreenAndBoardAreInverse) {
  const Camera camera{.origin = {30, -40}, .zoom = 0.5F};
  const Point screen = screen_from_board(camera, kViewport_px, Point{130, 60});
  EXPECT_EQ(screen, (Point{250, 100}));
  EXPECT_EQ(board_from_screen(camera, kViewport_px, screen), (Point{130, 60}));
}

TEST(Camera, FitShowsTheWholeMapWithAMargin) {
  const BoardLayout layout = layout_of(4000, 1000);
  const Camera camera = fit(kViewport_px, layout);
  const Rect shown = screen_from_board(camera, kViewport_px, layout.bounds);
  EXPECT_NEAR(shown.x, kViewport_px.x + kCameraMargin_px, 0.01F);
  EXPECT_NEAR(shown.right(), kViewport_px.right() - kCameraMargin_px, 0.01F);
  EXPECT_GE(shown.y, kViewport_px.y);
  EXPECT_LE(shown.bottom(), kViewport_px.bottom());
}

TEST(Camera, FitNeverMagnifies) {
  const Camera camera = fit(kViewport_px, layout_of(300, 200));
  EXPECT_EQ(camera.zoom, 1);
  EXPECT_EQ(camera.origin, (Point{-120 - kCameraMargin_px, -100 - kCameraMargin_px}));
}

TEST(Camera, AMapToBeginIsLargeEnoughToRead) {
  const BoardLayout large = layout_of(4000, 3000);
  const Camera camera = fit_to_begin(kViewport_px, large);
  EXPECT_EQ(camera.zoom, kReadableZoom);
  const Rect shown = screen_from_board(camera, kViewport_px, large.bounds);
  EXPECT_NEAR(shown.x, kViewport_px.x + kCameraMargin_px, 0.01F);
  EXPECT_NEAR(shown.y, kViewport_px.y + kCameraMargin_px, 0.01F);
  const BoardLayout small = layout_of(300, 200);
  EXPECT_EQ(fit_to_begin(kViewport_px, small).zoom, 1);
}

TEST(Camera, ZoomKeepsThePointUnderThePointer) {
  const BoardLayout layout = layout_of(4000, 3000);
  Camera camera{.origin = {500, 400}, .zoom = 1};
  const Point pointer{700, 300};
  const Point held = board_from_screen(camera, kViewport_px, pointer);
  for (const float factor : {1.1F, 1.3F, 0.7F, 0.95F}) {
    camera = zoomed(camera, factor, pointer, kViewport_px, layout);
    const Point now = board_from_screen(camera, kViewport_px, pointer);
    EXPECT_NEAR(now.x, held.x, 0.05F);
    EXPECT_NEAR(now.y, held.y, 0.05F);
  }
}

TEST(Camera, ZoomStaysWithinItsLimits) {
  const BoardLayout layout = layout_of(4000, 3000);
  EXPECT_EQ(zoomed({}, 1e9F, {700, 300}, kViewport_px, layout).zoom, kMaximumZoom);
  EXPECT_EQ(zoomed({}, 1e-9F, {700, 300}, kViewport_px, layout).zoom, kMinimumZoom);
}

TEST(Camera, TheMapCannotBePannedOutOfReach) {
  const BoardLayout layout = layout_of(4000, 3000);
  for (const Point origin : {Point{1e7F, 0}, Point{-1e7F, 0}, Point{0, 1e7F}, Point{0, -1e7F}}) {
    const Camera camera = clamped({.origin = origin, .zoom = 1}, kViewport_px, layout);
    const Rect shown = screen_from_board(camera, kViewport_px, layout.bounds);
    EXPECT_TRUE(shown.intersects(free_viewport(camera, kViewport_px, layout)));
  }
}

TEST(Camera, NotANumberIsRepaired) {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const Camera camera =
      clamped({.origin = {nan, nan}, .zoom = nan}, kViewport_px, layout_of(400, 300));
  EXPECT_EQ(camera.zoom, 1);
  EXPECT_EQ(camera.origin, (Point{-120, -100}));
}

TEST(Camera, RevealLeavesAloneWhatIsInView) {
  const BoardLayout layout = layout_of(4000, 3000);
  const Camera camera{.origin = {-120, -100}, .zoom = 1};
  EXPECT_EQ(revealing(camera, {100, 100, 150, 60}, kViewport_px, layout), camera);
}

TEST(Camera, RevealBringsAThingOutFromUnderTheLaneHeads) {
  const BoardLayout layout = layout_of(4000, 3000);
  const Camera camera{.origin = {500, 400}, .zoom = 1};
  const Rect card{510, 800, 150, 60};  // covered by the heads, which take 120
  const Camera moved = revealing(camera, card, kViewport_px, layout);
  const Rect shown = screen_from_board(moved, kViewport_px, card);
  EXPECT_NEAR(shown.x, free_viewport(moved, kViewport_px, layout).x + kCameraMargin_px, 0.01F);
  EXPECT_EQ(moved.origin.y, camera.origin.y);
}

TEST(Camera, RevealOfAHeadLeavesTheAxisItSticksTo) {
  const BoardLayout layout = layout_of(4000, 1000);
  const Camera camera = fit(kViewport_px, layout);
  const Camera stage = revealing(camera, {0, -100, 150, 40}, kViewport_px, layout);
  EXPECT_EQ(stage.origin.y, camera.origin.y);
  const Camera lane = revealing(camera, {-120, 200, 120, 64}, kViewport_px, layout);
  EXPECT_EQ(lane.origin.x, camera.origin.x);
}

TEST(Camera, RevealScrollsNoFurtherThanNeeded) {
  const BoardLayout layout = layout_of(4000, 3000);
  const Camera camera{.origin = {-120, -100}, .zoom = 0.5F};
  const Rect card{2500, 2000, 150, 60};
  const Camera moved = revealing(camera, card, kViewport_px, layout);
  const Rect shown = screen_from_board(moved, kViewport_px, card);
  EXPECT_NEAR(shown.right(), kViewport_px.right() - kCameraMargin_px, 0.01F);
  EXPECT_NEAR(shown.bottom(), kViewport_px.bottom() - kCameraMargin_px, 0.01F);
}

}  // namespace
}  // namespace throughline
