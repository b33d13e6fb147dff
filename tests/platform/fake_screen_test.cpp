#include "platform/fake/fake_screen.hpp"

#include <gtest/gtest.h>

#include "platform/fake/fake_platform.hpp"

namespace throughline {
namespace {

class FakeScreenTest : public testing::Test {
 protected:
  // One frame of a window over the whole screen, with as many passes as its input needs.
  template <class View>
  void frame(View view) {
    do {
      screen_.begin_pass();
      ImGui::SetNextWindowPos({0, 0});
      ImGui::SetNextWindowSize({1600, 1000});
      ImGui::Begin("all", nullptr, ImGuiWindowFlags_NoDecoration);
      view();
      ImGui::End();
      screen_.end_pass();
    } while (screen_.input_left());
  }

  FakeDisk disk_;
  FakePlatform platform_{disk_};
  FakeScreen screen_{platform_};
};

TEST_F(FakeScreenTest, ClickReachesAButton) {
  int presses = 0;
  const auto view = [&] {
    ImGui::SetCursorPos({100, 100});
    if (ImGui::InvisibleButton("button", {80, 30})) ++presses;
  };
  frame(view);
  screen_.click({120, 110});
  frame(view);
  EXPECT_EQ(presses, 1);
  screen_.click({20, 20});
  frame(view);
  EXPECT_EQ(presses, 1);
}

TEST_F(FakeScreenTest, KeyIsSeenOnceWithItsModifiers) {
  int presses = 0;
  const auto view = [&] {
    if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_Z)) ++presses;
  };
  frame(view);
  screen_.type_key(ImGuiKey_Z, ImGuiMod_Ctrl);
  frame(view);
  EXPECT_EQ(presses, 1);
  screen_.type_key(ImGuiKey_Z);
  frame(view);
  EXPECT_EQ(presses, 1);
}

TEST_F(FakeScreenTest, TextIsAsWideAsThePlatformSays) {
  frame([&] {
    for (const FontWeight weight : {FontWeight::regular, FontWeight::bold}) {
      ImFont* const font = platform_.font(weight);
      ASSERT_NE(font, nullptr);
      const char text[] = "Caf\xC3\xA9 \xE6\xBC\xA2";
      const float width_px = font->CalcTextSizeA(13, FLT_MAX, 0, text).x;
      EXPECT_FLOAT_EQ(width_px, platform_.run_width_px(text, weight, 13));
    }
  });
}

TEST_F(FakeScreenTest, RemembersWhatShapesWereDrawn) {
  const Shape shape{.rect = {.x = 1, .y = 2, .width = 30, .height = 40}, .fill = 0xFFFFFFFF};
  platform_.shapes().write(2, {&shape, 1});
  frame([&] {
    platform_.shapes().draw(
        *ImGui::GetWindowDrawList(),
        {.clip_px = {.x = 0, .y = 0, .width = 100, .height = 100}, .origin_board = {}, .zoom = 2},
        1, 2);
  });
  ASSERT_EQ(platform_.fake_shapes().draws().size(), 1U);
  EXPECT_EQ(platform_.fake_shapes().draws()[0].view.zoom, 2);
  EXPECT_EQ(platform_.fake_shapes().shapes()[2], shape);
  EXPECT_EQ(platform_.fake_shapes().written(), 1U);
}

}  // namespace
}  // namespace throughline
