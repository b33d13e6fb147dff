#include "ui/present/present_view.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "app/map_info.hpp"
#include "app/wording.hpp"
#include "generated/icons.hpp"
#include "imgui.h"
#include "ui/present/present_curve.hpp"
#include "ui/widgets.hpp"
#include "ui/words.hpp"

namespace throughline {
namespace {

constexpr PresentPalette kColours = kPresentPalette;
constexpr double kTransitionMs = 300;
constexpr double kControlsShownMs = 2500;
constexpr float kCurveHeight = 250;
constexpr float kMargin = 80;
constexpr float kSideWidth = 480;

// Slow, fast, slow.
float eased(float t) {
  return t < 0.5F ? 4 * t * t * t : 1 - (std::pow((-2 * t) + 2, 3.0F) / 2);
}

TextStyle style(float font, float line, TextWeight weight, float scale) {
  return {std::max(1.0F, std::round(font * scale)), std::round(line * scale), weight};
}

// The largest of some sizes at which the text fits its height; at the smallest it is cut.
TextBlock fitted(const Painter& paint, std::string_view text, std::span<const float> sizes,
                 float line_ratio, TextWeight weight, float scale, float width, float height) {
  TextBlock block;
  for (const float size : sizes) {
    const TextStyle look = style(size, size * line_ratio, weight, scale);
    block = paint.wrap(text, look, width);
    if (block.height_px() <= height) return block;
    if (size == sizes.back()) {
      const auto lines =
          static_cast<std::uint32_t>(std::max(1.0F, std::floor(height / look.line_height_px)));
      block = paint.wrap(text, look, width, lines);
    }
  }
  return block;
}

enum class Mood : std::uint8_t { low, plain, high };
Mood mood_of(std::optional<Hundredths> value) {
  if (!value || value->count == 0) return Mood::plain;
  return value->count < 0 ? Mood::low : Mood::high;
}

class SceneSide {
 public:
  SceneSide(Pass& pass, float scale, Point top_left, float bottom, float alpha)
      : pass_(pass), scale_(scale), at_(top_left), bottom_(bottom), alpha_(alpha) {}

  void feeling(std::string_view label, std::string_view word, std::optional<Hundredths> value,
               Mood mood, std::span<const std::string> chips, std::uint64_t salt) {
    if (!value && word.empty() && chips.empty()) return;
    const std::uint32_t ground = mood == Mood::low    ? kColours.box_low
                                 : mood == Mood::high ? kColours.box_high
                                                      : kColours.box;
    const std::uint32_t soft = mood == Mood::low    ? kColours.low_ink
                               : mood == Mood::high ? kColours.high_ink
                                                    : kColours.muted;
    const std::string number = signed_text(value);
    const std::string_view big = word.empty() ? std::string_view(number) : word;
    const TextStyle label_style = style(20, 28, TextWeight::semibold, scale_);
    const TextStyle number_style = style(24, 54, TextWeight::medium, scale_);
    const float inner = px(kSideWidth - 48);
    const std::string_view beside = word.empty() ? std::string_view() : std::string_view(number);
    const float number_width =
        beside.empty() ? 0 : pass_.paint.text_width(beside, number_style) + px(8);
    static constexpr std::array<float, 3> kSizes = {40, 32, 26};
    const TextBlock words = big.empty() ? TextBlock{}
                                        : fitted(pass_.paint, big, kSizes, 1.35F, TextWeight::bold,
                                                 scale_, inner - number_width, px(112));
    const float words_height = big.empty() ? 0 : words.height_px();
    const float chips_height = chips.empty() ? 0 : chip_rows(chips, inner, false, {}, soft);
    const Rect box = begin(px(18 + 28 + 18) + words_height + chips_height, ground);
    if (box.empty()) return;
    pass_.paint.text({box.x + px(24), box.y + px(18), inner, px(28)}, label, label_style,
                     faded(soft));
    Point at{box.x + px(24), box.y + px(46)};
    if (!big.empty()) {
      pass_.paint.lines(at, big, words, faded(kColours.ink));
      if (!beside.empty()) {
        const TextLine& last = words.lines.back();
        const float last_width =
            pass_.paint.text_width(big.substr(last.begin, last.end - last.begin), words.style);
        pass_.paint.text(
            {at.x + last_width + px(10), at.y + words_height - words.style.line_height_px + px(3),
             number_width + 2, words.style.line_height_px},
            beside, number_style, faded(soft));
      }
    }
    if (!chips.empty()) chip_rows(chips, inner, true, {at.x, at.y + words_height}, soft);
    std::string said = std::string(label) + ": " + std::string(big);
    if (!beside.empty()) said += ", " + number;
    for (const std::string& chip : chips) said += ", " + chip;
    mirror_text(pass_, "present_feeling", salt, said, box);
  }

  void opportunities(std::span<const std::string> texts) {
    if (texts.empty()) return;
    const TextStyle label_style = style(20, 28, TextWeight::semibold, scale_);
    const TextStyle text_style = style(24, 33, TextWeight::medium, scale_);
    const float inner = px(kSideWidth - 48);
    std::vector<TextBlock> blocks;
    float height = px(18 + 28 + 18);
    for (const std::string& text : texts) {
      blocks.push_back(pass_.paint.wrap(text, text_style, inner, 2));
      height += blocks.back().height_px();
    }
    const Rect box = begin(height, kColours.box);
    if (box.empty()) return;
    constexpr std::string_view kLabel = "What would help";
    pass_.paint.text({box.x + px(24), box.y + px(18), inner, px(28)}, kLabel, label_style,
                     faded(kColours.muted));
    Point at{box.x + px(24), box.y + px(46)};
    std::string said(kLabel);
    for (std::size_t index = 0; index < texts.size(); ++index) {
      pass_.paint.lines(at, texts[index], blocks[index], faded(kColours.ink));
      at.y += blocks[index].height_px();
      said += (index == 0 ? ": " : ", ") + texts[index];
    }
    mirror_text(pass_, "present_opportunities", 0, said, box);
  }

 private:
  [[nodiscard]] float px(float units) const { return units * scale_; }
  [[nodiscard]] std::uint32_t faded(std::uint32_t colour) const {
    return with_alpha(colour, alpha_);
  }

  // The next box, or an empty one where the curve would be covered.
  Rect begin(float height, std::uint32_t ground) {
    if (at_.y + height > bottom_) return {};
    const Rect box{at_.x, at_.y, px(kSideWidth), height};
    pass_.paint.box(box, {.fill = faded(ground), .radius = px(16)});
    at_.y += height + px(16);
    return box;
  }

  float chip_rows(std::span<const std::string> chips, float width, bool draw, Point at,
                  std::uint32_t ink) const {
    const TextStyle look = style(22, 31, TextWeight::medium, scale_);
    const float height = px(36);
    const float gap = px(8);
    Point place{at.x, at.y + px(6)};
    for (const std::string& chip : chips) {
      const float chip_width = std::min(pass_.paint.text_width(chip, look) + px(28), width);
      if (place.x > at.x && place.x + chip_width > at.x + width)
        place = {at.x, place.y + height + gap};
      const Rect rect{place.x, place.y, chip_width, height};
      if (draw) {
        const std::uint32_t ground =
            ink == kColours.low_ink ? kColours.low_chip : mix(kColours.box, 0xFFFFFFFF, 0.1F);
        pass_.paint.box(rect, {.fill = faded(ground), .radius = height / 2});
        pass_.paint.text(inset(rect, px(14), 0), chip, look, faded(ink), Align::centre);
      }
      place.x += chip_width + gap;
    }
    return place.y + height - at.y;
  }

  Pass& pass_;
  float scale_;
  Point at_;
  float bottom_;
  float alpha_;
};

bool any_pressed(std::initializer_list<ImGuiKey> keys) {
  return std::ranges::any_of(keys, [](ImGuiKey key) { return ImGui::IsKeyPressed(key); });
}

void take_keys(Pass& pass, std::size_t last) {
  const std::size_t scene = pass.session().presenting.scene;
  // A focused control of the mirror takes Space and Enter itself.
  const bool free = pass.app.access().focused() == 0;
  const bool next = any_pressed({ImGuiKey_RightArrow, ImGuiKey_DownArrow, ImGuiKey_PageDown}) ||
                    (free && any_pressed({ImGuiKey_Space, ImGuiKey_Enter}));
  const bool previous =
      any_pressed({ImGuiKey_LeftArrow, ImGuiKey_UpArrow, ImGuiKey_PageUp, ImGuiKey_Backspace});
  if (next && scene < last) pass.sink(intent::GoToScene{scene + 1});
  if (previous && scene > 0) pass.sink(intent::GoToScene{scene - 1});
  if (ImGui::IsKeyPressed(ImGuiKey_Home)) pass.sink(intent::GoToScene{0});
  if (ImGui::IsKeyPressed(ImGuiKey_End)) pass.sink(intent::GoToScene{last});
  if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) pass.sink(intent::StopPresenting{});
}

bool present_button(Pass& pass, const Rect& rect, std::string_view key, std::string_view icon,
                    std::string_view name, float alpha) {
  const Control state = control(pass, rect, {.key = key, .name = name});
  if (alpha > 0 || state.focused) {
    const float shown = std::max(alpha, state.focused ? 1.0F : 0.0F);
    pass.paint.box(rect, {.fill = with_alpha(state.hovered ? 0xFF2A3157 : kColours.box, shown),
                          .radius = rect.width / 2});
    pass.paint.icon(rect.centre(), icon, 20, with_alpha(kColours.ink, shown));
  }
  if (state.focused) pass.paint.focus_ring(rect, rect.width / 2, 0xFF8C9DFF);
  return state.pressed;
}

}  // namespace

void PresentView::draw(Pass& pass, const Rect& page) {
  const OpenDocument& document = *pass.app.document();
  const Session& session = pass.session();
  const std::size_t last = document.outline.columns().size();
  const std::size_t scene = std::min(session.presenting.scene, last);
  const float scale = std::min(page.width / 1600, page.height / 900);
  pass.paint.box(page, {.fill = kColours.background});
  begin_region(pass, AccessRole::main, "presentation", "Presentation", page);

  const double gone_ms = pass.app.platform().now_ms() - session.presenting.since_ms;
  float progress = 1;
  if (!session.page.reduced_motion && gone_ms < kTransitionMs) {
    progress = eased(static_cast<float>(std::max(gone_ms, 0.0) / kTransitionMs));
    pass.app.platform().request_frame(0);
  }
  if (scene == 0) {
    draw_whole(pass, page, scale);
  } else {
    draw_scene(pass, page, scale, scene - 1, progress);
  }
  draw_controls(pass, page, scale);
  take_keys(pass, last);
  end_region(pass);
}

void PresentView::draw_whole(Pass& pass, const Rect& page, float scale) {
  const OpenDocument& document = *pass.app.document();
  const Journey& journey = document.journey();
  const auto px = [scale](float units) { return units * scale; };
  const Map& map = journey.map;
  const Rect top{page.x + px(kMargin), page.y + px(44), page.width - px(2 * kMargin), px(31)};
  const Persona* persona =
      journey.find(told_persona(journey, document.outline, pass.session().persona));
  std::string place(choice_word(map.state));
  if (persona != nullptr) place += " · " + persona->name;
  const TextStyle small = style(22, 31, TextWeight::semibold, scale);
  pass.paint.text({top.x, top.y, top.width * 0.7F, top.height}, place, small, kColours.stage);
  const std::string count = counted(document.outline.columns().size(), "scene", "scenes");
  pass.paint.text(top, count, style(22, 31, TextWeight::medium, scale), kColours.muted,
                  Align::right);
  const Rect title{top.x, top.bottom() + px(4), top.width, px(56)};
  pass.paint.text(title, map.title, style(44, 56, TextWeight::bold, scale), kColours.ink);
  mirror_text(pass, "present_place", 0, place, top);
  mirror_heading(pass, "present_title", map.title, title, 1);
  const float map_top = title.bottom() + px(28);
  whole_.draw(pass,
              {page.x + px(40), map_top, page.width - px(80), page.bottom() - map_top - px(24)});
}

void PresentView::draw_scene(Pass& pass, const Rect& page, float scale, std::size_t index,
                             float progress) {
  const OpenDocument& document = *pass.app.document();
  const Journey& journey = document.journey();
  const Session& session = pass.session();
  const Id<Persona> persona = told_persona(journey, document.outline, session.persona);
  const PresentScene scene = present_scene(journey, document.outline, persona, index);
  const auto px = [scale](float units) { return units * scale; };
  const float alpha = progress;
  const auto faded = [alpha](std::uint32_t colour) { return with_alpha(colour, alpha); };
  const float curve_top = page.bottom() - px(kCurveHeight);

  // From the whole map the curve is there at once; from scene to scene it moves on.
  const std::size_t from =
      session.presenting.previous == 0 ? index : session.presenting.previous - 1;
  const float start = static_cast<float>(std::min(from, document.outline.columns().size() - 1));
  const float position = progress >= 1 ? static_cast<float>(index)
                                       : start + ((static_cast<float>(index) - start) * progress);
  draw_present_curve(pass.paint, journey, document.outline, persona,
                     {.rect_px = {page.x, curve_top, page.width, px(kCurveHeight)},
                      .scale = scale,
                      .position = position});

  const float left = page.x + px(kMargin);
  const float side_left = page.right() - px(kMargin + kSideWidth);
  const Rect place{left, page.y + px(56), side_left - left, px(31)};
  pass.paint.text(place, scene.place, style(22, 31, TextWeight::semibold, scale),
                  faded(kColours.stage));
  pass.paint.text({side_left, place.y, px(kSideWidth), place.height}, scene.count,
                  style(22, 31, TextWeight::medium, scale), kColours.muted, Align::right);

  // A hair of movement says that something new came.
  const float shift = px(14) * (1 - progress);
  const float width = side_left - left - px(60);
  static constexpr std::array<float, 3> kTitleSizes = {60, 48, 38};
  const TextBlock title =
      fitted(pass.paint, scene.title, kTitleSizes, 1.12F, TextWeight::bold, scale, width, px(140));
  float y = page.y + px(98);
  pass.paint.lines({left + shift, y}, scene.title, title, faded(kColours.ink));
  const Rect title_rect{left, y, width, title.height_px()};
  y = std::max(page.y + px(262) - (title.lines.size() < 2 ? px(40) : 0),
               y + title.height_px() + px(28));

  mirror_text(pass, "present_place", 0, scene.place, place);
  mirror_heading(pass, "present_title", scene.title, title_rect, 1);
  mirror_text(pass, "present_count", 0, "Scene " + scene.count,
              {side_left, place.y, px(kSideWidth), place.height});

  const float story_width = std::min(width, px(820));
  const float quote_room = scene.quote.empty() ? 0 : px(120);
  if (!scene.story.empty()) {
    static constexpr std::array<float, 3> kStorySizes = {28, 24, 20};
    const TextBlock story = fitted(pass.paint, scene.story, kStorySizes, 1.5F, TextWeight::medium,
                                   scale, story_width, curve_top - y - quote_room - px(10));
    pass.paint.lines({left + shift, y}, scene.story, story, faded(kColours.story));
    mirror_text(pass, "present_story", 0, scene.story, {left, y, story_width, story.height_px()});
    y += story.height_px() + px(48);
  }
  if (!scene.quote.empty()) {
    const TextBlock quote = pass.paint.wrap(scene.quote, style(28, 39, TextWeight::medium, scale),
                                            story_width - px(24), 3);
    const float quote_height = quote.height_px();
    pass.paint.box({left + shift, y, px(4), quote_height}, {.fill = faded(kColours.felt)});
    pass.paint.lines({left + shift + px(24), y}, scene.quote, quote, faded(kColours.quote), 0.18F);
    mirror_text(pass, "present_quote", 0, scene.quote, {left, y, story_width, quote_height});
  }

  SceneSide side(pass, scale, {side_left + shift, page.y + px(130)}, curve_top - px(4), alpha);
  side.feeling("Expected", scene.expected_word, scene.expected, Mood::plain, {}, 0);
  side.feeling("Felt", scene.felt_word, scene.felt, mood_of(scene.felt), scene.frictions, 1);
  side.opportunities(scene.opportunities);
}

void PresentView::draw_controls(Pass& pass, const Rect& page, float scale) {
  const double now_ms = pass.app.platform().now_ms();
  const ImGuiIO& io = ImGui::GetIO();
  if (io.MouseDelta.x != 0 || io.MouseDelta.y != 0) {
    pointer_moved_ms_ = now_ms;
  }
  const double rest_ms = kControlsShownMs - (now_ms - pointer_moved_ms_);
  const float alpha = rest_ms > 0 ? 1.0F : 0.0F;
  if (rest_ms > 0) pass.app.platform().request_frame(rest_ms + 1);

  const std::size_t last = pass.app.document()->outline.columns().size();
  const std::size_t scene = pass.session().presenting.scene;
  constexpr float kSize = 44;
  const float top = page.y + std::max(4.0F, (56 * scale) + 15 - (kSize / 2) - (50 * scale));
  const float right = page.right() - 12;
  const Rect leave{right - kSize, top, kSize, kSize};
  const Rect next{leave.x - kSize - 8, top, kSize, kSize};
  const Rect previous{next.x - kSize - 8, top, kSize, kSize};
  bool taken = false;
  if (scene > 0 && present_button(pass, previous, "scene_previous", kIconChevronLeftUtf8,
                                  "Previous scene", alpha)) {
    pass.sink(intent::GoToScene{scene - 1});
    taken = true;
  }
  if (scene < last &&
      present_button(pass, next, "scene_next", kIconChevronRightUtf8, "Next scene", alpha)) {
    pass.sink(intent::GoToScene{scene + 1});
    taken = true;
  }
  if (present_button(pass, leave, "present_leave", kIconXUtf8, "Leave the presentation", alpha)) {
    pass.sink(intent::StopPresenting{});
    taken = true;
  }
  const bool on_control = pointer_over({previous.x, previous.y, leave.right() - previous.x, kSize});
  if (!taken && !on_control && pointer_over(page) &&
      ImGui::IsMouseReleased(ImGuiMouseButton_Left) && scene < last) {
    pass.sink(intent::GoToScene{scene + 1});
  }
  if (alpha == 0) ImGui::SetMouseCursor(ImGuiMouseCursor_None);
}

}  // namespace throughline
