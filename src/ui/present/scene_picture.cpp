#include "ui/present/scene_picture.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "ui/present/scene_curve.hpp"
#include "ui/widgets.hpp"

namespace throughline {
namespace {

constexpr PresentPalette kColours = kPresentPalette;
constexpr float kItalic = 0.18F;
// Texts come in over this distance.
constexpr float kShift = 14;

struct ToneColours {
  std::uint32_t ground = 0;
  std::uint32_t soft_ink = 0;
  std::uint32_t chip = 0;
};

ToneColours tone_colours(SceneBox::Tone tone) {
  switch (tone) {
    case SceneBox::Tone::bad:
      return {kColours.box_low, kColours.low_ink, kColours.low_chip};
    case SceneBox::Tone::good:
      return {kColours.box_high, kColours.high_ink, mix(kColours.box_high, 0xFFFFFFFF, 0.08F)};
    case SceneBox::Tone::plain:
      break;
  }
  return {kColours.box, kColours.muted, mix(kColours.box, 0xFFFFFFFF, 0.08F)};
}

class Drawer {
 public:
  Drawer(const Painter& paint, const SceneLayout& scene, const ScenePictureLook& look)
      : paint_(paint), scene_(scene), look_(look) {}

  void draw() const {
    draw_scene_curve(paint_, scene_, look_);
    text(scene_.place, kColours.stage, 0);
    text(scene_.count, kColours.muted, 0);
    text(scene_.title, kColours.ink, kShift);
    text(scene_.story, kColours.story, kShift);
    for (const SceneQuote& quote : scene_.quotes) {
      paint_.box(at(quote.bar, kShift), {.fill = faded(kColours.felt)});
      text(quote.text, kColours.quote, kShift, kItalic);
    }
    text(scene_.more_quotes, kColours.muted, kShift);
    for (const SceneBox& box : scene_.boxes) draw_box(box);
  }

 private:
  [[nodiscard]] float px(float units) const { return units * scene_.scale; }
  [[nodiscard]] std::uint32_t faded(std::uint32_t colour) const {
    return with_alpha(colour, look_.arrived);
  }
  [[nodiscard]] Rect at(const Rect& units, float shift) const {
    return {look_.origin_px.x + px(units.x + ((1 - look_.arrived) * shift)),
            look_.origin_px.y + px(units.y), px(units.width), px(units.height)};
  }

  void text(const SceneText& text, std::uint32_t colour, float shift, float slant = 0) const {
    if (text.block.lines.empty() || text.text.empty()) return;
    // Whole px, so that every size is drawn as sharp as its glyphs are.
    TextBlock block = text.block;
    block.style.font_px = std::max(1.0F, std::round(px(block.style.font_px)));
    block.style.line_height_px = px(block.style.line_height_px);
    const Rect place = at({text.at.x, text.at.y, 0, 0}, shift);
    paint_.lines({place.x, place.y}, text.text, block, faded(colour), slant);
  }

  void draw_box(const SceneBox& box) const {
    const ToneColours tone = tone_colours(box.tone);
    paint_.box(at(box.rect, kShift), {.fill = faded(tone.ground), .radius = px(16)});
    text(box.label, tone.soft_ink, kShift);
    text(box.word, kColours.ink, kShift);
    text(box.value, tone.soft_ink, kShift);
    for (const ChipBox& chip : box.chips) {
      const Rect rect = at(chip.rect, kShift);
      paint_.box(rect, {.fill = faded(tone.chip), .radius = rect.height / 2});
      const TextStyle style{std::round(px(22)), rect.height, TextWeight::medium};
      paint_.text(inset(rect, px(6), 0), chip.text, style, faded(tone.soft_ink), Align::centre);
    }
  }

  const Painter& paint_;
  const SceneLayout& scene_;
  const ScenePictureLook& look_;
};

std::string box_words(const SceneBox& box) {
  std::string words = box.label.text;
  if (!box.word.block.lines.empty() && !box.word.text.empty()) words += ": " + box.word.text;
  if (!box.value.block.lines.empty() && !box.value.text.empty()) words += ", " + box.value.text;
  for (const ChipBox& chip : box.chips) words += ", " + chip.text;
  return words;
}

}  // namespace

void draw_scene_picture(Pass& pass, const SceneLayout& scene, const ScenePictureLook& look) {
  Drawer(pass.paint, scene, look).draw();
}

void mirror_scene(Pass& pass, const SceneLayout& scene, Point origin_px) {
  const float scale = scene.scale;
  const auto place = [&](Point at, float width, float height) {
    return Rect{origin_px.x + (at.x * scale), origin_px.y + (at.y * scale), width * scale,
                height * scale};
  };
  const auto text_place = [&](const SceneText& text) {
    return place(text.at, text.block.width_px(), text.block.height_px());
  };
  if (!scene.place.text.empty())
    mirror_text(pass, "scene_place", 0, scene.place.text, text_place(scene.place));
  mirror_text(pass, "scene_count", 0, "Scene " + scene.count.text, text_place(scene.count));
  mirror_heading(pass, "scene_title", scene.title.text, text_place(scene.title), 1);
  if (!scene.story.text.empty())
    mirror_text(pass, "scene_story", 0, scene.story.text, text_place(scene.story));
  std::uint64_t index = 0;
  for (const SceneQuote& quote : scene.quotes) {
    mirror_text(pass, "scene_quote", index++, quote.text.text, text_place(quote.text));
  }
  if (!scene.more_quotes.text.empty()) {
    mirror_text(pass, "scene_quote", index, scene.more_quotes.text, text_place(scene.more_quotes));
  }
  index = 0;
  for (const SceneBox& box : scene.boxes) {
    mirror_text(pass, "scene_box", index++, box_words(box),
                place({box.rect.x, box.rect.y}, box.rect.width, box.rect.height));
  }
}

}  // namespace throughline
