#include "layout/present_layout.hpp"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>

#include "journey/verbs.hpp"
#include "layout/card_chips.hpp"
#include "layout/curve_row.hpp"
#include "layout/inter_measure.hpp"
#include "layout/step_time.hpp"
#include "layout/value_text.hpp"

namespace throughline {

namespace {

constexpr Size kDesign{1600, 900};
constexpr float kMargin = 80;
constexpr float kPlaceY = 56;
constexpr float kTitleY = 98;
constexpr float kTitleWidth = 900;
constexpr float kStoryY = 262;
constexpr float kStoryWidth = 800;
constexpr float kQuotesY = 480;
constexpr float kQuoteWidth = 736;
constexpr float kQuoteIndent = 24;  // the bar and the space behind it
constexpr float kQuoteBar = 4;
constexpr float kQuoteGap = 16;
constexpr std::size_t kMostQuotes = 3;
constexpr float kQuotesHeight = 200;  // at most, so that the story keeps three lines
constexpr float kTextGap = 24;
constexpr float kBoxY = 130;
constexpr float kBoxWidth = 480;
constexpr float kBoxGap = 16;
constexpr float kBoxPaddingX = 24;
constexpr float kBoxPaddingY = 18;
constexpr float kValueGap = 10;
constexpr float kChipHeight = 35;
constexpr float kChipPadding = 14;
constexpr float kChipGapX = 8;
constexpr float kChipGapY = 6;
constexpr std::size_t kMostChipRows = 3;
constexpr float kCurveHeight = 250;
constexpr float kCurveLeft = 100;
constexpr float kCurveRight = 60;
constexpr float kCurveUnit = 18;

constexpr TextStyle kPlaceStyle{22, 31, TextWeight::semibold};
constexpr TextStyle kCountStyle{22, 31, TextWeight::medium};
constexpr TextStyle kQuoteStyle{28, 40, TextWeight::medium};
constexpr TextStyle kLabelStyle{20, 28, TextWeight::semibold};
constexpr TextStyle kValueStyle{24, 34, TextWeight::medium};
constexpr TextStyle kChipStyle{22, 31, TextWeight::medium};

class SceneMaker {
 public:
  SceneMaker(const Journey& journey, const Outline& outline, std::size_t step, Id<Persona> persona,
             Size canvas_px, TextMeasure& measure)
      : journey_(journey),
        outline_(outline),
        index_(step),
        step_(*journey.find(outline.columns()[step])),
        persona_(persona),
        measure_(measure) {
    scene_.scale = std::min(canvas_px.width / kDesign.width, canvas_px.height / kDesign.height);
    scene_.size = {canvas_px.width / scene_.scale, canvas_px.height / scene_.scale};
  }

  SceneLayout run() {
    add_heading();
    const float quotes_y = add_quotes();
    add_story(quotes_y);
    add_boxes();
    add_curve();
    return std::move(scene_);
  }

 private:
  [[nodiscard]] SceneText text_at(Point at, std::string text, const TextStyle& style, float width,
                                  std::uint32_t max_lines) const {
    SceneText result{.text = std::move(text), .at = at};
    result.block = break_lines(result.text, style, width, measure_, max_lines);
    return result;
  }

  // In the first of the styles that shows all of the text within the height, else cut in the last
  // one.
  [[nodiscard]] SceneText fit_text(Point at, std::string text,
                                   std::initializer_list<TextStyle> styles, float width,
                                   float height) const {
    SceneText result{.text = std::move(text), .at = at};
    for (const TextStyle& style : styles) {
      const auto lines = static_cast<std::uint32_t>(std::max(1.0F, height / style.line_height_px));
      result.block = break_lines(result.text, style, width, measure_, lines);
      if (!result.block.cut) break;
    }
    return result;
  }

  void add_heading() {
    std::vector<std::optional<std::int64_t>> offsets;
    for (const Id<Step> id : outline_.columns()) {
      const Step* step = journey_.find(id);
      offsets.push_back(step == nullptr ? std::nullopt : step->offset_min);
    }
    std::string place;
    if (const Stage* stage = journey_.find(step_.place.stage)) place = stage->name;
    const std::string time = scene_time(journey_.map.start, offsets, index_);
    if (!time.empty()) place += (place.empty() ? "" : " \xC2\xB7 ") + time;
    scene_.place = text_at({kMargin, kPlaceY}, std::move(place), kPlaceStyle, kTitleWidth, 1);

    std::string count =
        std::to_string(index_ + 1) + " of " + std::to_string(outline_.columns().size());
    scene_.count = text_at({0, kPlaceY}, std::move(count), kCountStyle, kTitleWidth, 1);
    scene_.count.at.x = scene_.size.width - kMargin - scene_.count.block.width_px();

    scene_.title =
        fit_text({kMargin, kTitleY}, step_.name,
                 {{60, 67, TextWeight::bold}, {48, 54, TextWeight::bold}}, kTitleWidth, 2 * 67);
  }

  // Texts of the step's cards in visible lanes of a kind.
  [[nodiscard]] std::vector<std::string_view> card_texts(LaneKind kind) const {
    std::vector<std::string_view> texts;
    for_each_card(kind, [&](const Card& card) {
      if (!card.text.empty()) texts.push_back(card.text);
    });
    return texts;
  }

  template <class Visit>
  void for_each_card(LaneKind kind, Visit visit) const {
    for (const Id<Lane> id : outline_.lanes()) {
      const Lane* lane = journey_.find(id);
      if (lane == nullptr || lane->hidden || lane->kind.value != kind) continue;
      for (const Id<Card> card_id : outline_.cell(id, step_.id)) {
        if (const Card* card = journey_.find(card_id)) visit(*card);
      }
    }
  }

  [[nodiscard]] float text_bottom() const { return scene_.size.height - kCurveHeight - kBoxGap; }

  // Returns where the quotes begin, or where the text ends when there are none.
  float add_quotes() {
    const auto texts = card_texts(LaneKind::asking);
    if (texts.empty()) return text_bottom();
    float height = 0;
    for (const std::string_view text : texts) {
      if (scene_.quotes.size() == kMostQuotes) break;
      SceneQuote quote{.text = text_at({}, quoted(text), kQuoteStyle, kQuoteWidth, 2)};
      const float next = height + quote.text.block.height_px();
      const bool last = scene_.quotes.size() + 1 == texts.size();
      const float more = last ? 0 : kQuoteGap + kCountStyle.line_height_px;
      if (!scene_.quotes.empty() && next + more > kQuotesHeight) break;
      quote.text.at = {kMargin + kQuoteIndent, height};
      quote.bar = {kMargin, height, kQuoteBar, quote.text.block.height_px()};
      height = next + kQuoteGap;
      scene_.quotes.push_back(std::move(quote));
    }
    const std::size_t left_out = texts.size() - scene_.quotes.size();
    if (left_out > 0) {
      scene_.more_quotes =
          text_at({kMargin + kQuoteIndent, height}, "and " + std::to_string(left_out) + " more",
                  kCountStyle, kQuoteWidth, 1);
      height += kCountStyle.line_height_px;
    } else {
      height -= kQuoteGap;
    }
    const float y = std::min(kQuotesY, text_bottom() - height);
    for (SceneQuote& quote : scene_.quotes) {
      quote.bar.y += y;
      quote.text.at.y += y;
    }
    scene_.more_quotes.at.y += y;
    return y - kTextGap;
  }

  static std::string quoted(std::string_view text) {
    if (text.starts_with("\xE2\x80\x9C") || text.starts_with('"') || text.starts_with("\xC2\xAB") ||
        text.starts_with("\xE2\x80\x9E")) {
      return std::string(text);
    }
    return "\xE2\x80\x9C" + std::string(text) + "\xE2\x80\x9D";
  }

  void add_story(float bottom) {
    std::string story = step_.narrative;
    if (story.empty()) {
      for (const std::string_view text : card_texts(LaneKind::doing)) {
        if (!story.empty()) story += '\n';
        story += text;
      }
    }
    if (story.empty()) return;
    scene_.story = fit_text(
        {kMargin, kStoryY}, std::move(story),
        {{28, 42, TextWeight::medium}, {24, 36, TextWeight::medium}, {20, 30, TextWeight::medium}},
        kStoryWidth, bottom - kStoryY);
  }

  void add_boxes() {
    const Feeling* feeling = find_feeling(journey_, persona_, step_.id);
    if (feeling != nullptr && feeling->expected) {
      add_box(SceneBox::Kind::expected, SceneBox::Tone::plain, "Expected", feeling->expected_word,
              *feeling->expected);
    }
    TextSet kinds;
    for_each_card(LaneKind::friction, [&](const Card& card) {
      for (const std::string& kind : card.friction_kinds) {
        if (std::ranges::find(kinds, kind) == kinds.end()) kinds.push_back(kind);
      }
    });
    if (feeling != nullptr && feeling->felt) {
      add_box(SceneBox::Kind::felt, felt_tone(*feeling), "Felt", feeling->felt_word,
              *feeling->felt);
    } else if (!kinds.empty()) {
      SceneBox box = new_box(SceneBox::Kind::friction, SceneBox::Tone::bad, "Friction");
      box.rect.height = box.label.bottom() + kBoxPaddingY - box.rect.y;
      scene_.boxes.push_back(std::move(box));
    }
    if (!kinds.empty()) add_chips(friction_chips(kinds), scene_.boxes.back());
  }

  static SceneBox::Tone felt_tone(const Feeling& feeling) {
    const Hundredths felt = *feeling.felt;
    const Hundredths expected = feeling.expected.value_or(Hundredths{0});
    if (felt.count < 0 || felt < expected) return SceneBox::Tone::bad;
    return felt > expected ? SceneBox::Tone::good : SceneBox::Tone::plain;
  }

  [[nodiscard]] SceneBox new_box(SceneBox::Kind kind, SceneBox::Tone tone,
                                 std::string label) const {
    SceneBox box{.kind = kind, .tone = tone};
    const float y = scene_.boxes.empty() ? kBoxY : scene_.boxes.back().rect.bottom() + kBoxGap;
    box.rect = {scene_.size.width - kMargin - kBoxWidth, y, kBoxWidth, 0};
    box.label = text_at({box.rect.x + kBoxPaddingX, y + kBoxPaddingY}, std::move(label),
                        kLabelStyle, kBoxWidth, 1);
    return box;
  }

  void add_box(SceneBox::Kind kind, SceneBox::Tone tone, std::string label, const std::string& word,
               Hundredths value) {
    SceneBox box = new_box(kind, tone, std::move(label));
    const bool has_word = !word.empty();
    const float room = kBoxWidth - (2 * kBoxPaddingX);
    const std::string number = value_text(value);
    const float number_px =
        measure_.width_em(number, kValueStyle.weight) * kValueStyle.font_px + kValueGap;
    // The value stands behind the word's last line, so every line leaves room for it.
    box.word = fit_text({box.label.at.x, box.label.bottom()}, has_word ? word : number,
                        {{40, 56, TextWeight::bold}, {32, 42, TextWeight::bold}},
                        has_word ? room - number_px : room, 2 * 56);
    float bottom = box.word.bottom();
    if (has_word) {
      const TextStyle& style = box.word.block.style;
      const TextLine& last = box.word.block.lines.back();
      const float ellipsis_px =
          box.word.block.cut ? measure_.width_em(kEllipsis, style.weight) * style.font_px : 0;
      const float base_y = bottom - style.line_height_px + baseline_px(style);
      box.value = text_at({box.word.at.x + last.width_px + ellipsis_px + kValueGap,
                           base_y - baseline_px(kValueStyle)},
                          number, kValueStyle, room, 1);
      bottom = std::max(bottom, box.value.bottom());
    }
    box.rect.height = bottom + kBoxPaddingY - box.rect.y;
    scene_.boxes.push_back(std::move(box));
  }

  // Rows of chips at the end of a box; "+3" stands for those without room.
  void add_chips(std::vector<Chip> chips, SceneBox& box) const {
    const float left = box.rect.x + kBoxPaddingX;
    const float right = box.rect.right() - kBoxPaddingX;
    Point at{left, box.rect.bottom() - kBoxPaddingY + kChipGapY};
    std::size_t row = 1;
    for (std::size_t i = 0; i < chips.size(); ++i) {
      const bool last = i + 1 == chips.size();
      std::string text = chips[i].text;
      float width = chip_width(text);
      const float more =
          last ? 0 : kChipGapX + chip_width("+" + std::to_string(chips.size() - i - 1));
      const bool last_row = row == kMostChipRows;
      if (at.x > left && at.x + width + (last_row ? more : 0) > right) {
        if (last_row) {
          text = "+" + std::to_string(chips.size() - i);
          width = chip_width(text);
          i = chips.size();
        } else {
          at = {left, at.y + kChipHeight + kChipGapY};
          ++row;
        }
      }
      box.chips.push_back({.rect = {at.x, at.y, std::min(width, right - left), kChipHeight},
                           .text = std::move(text),
                           .tone = ChipBox::Tone::bad});
      at.x += width + kChipGapX;
    }
    box.rect.height = at.y + kChipHeight + kBoxPaddingY - box.rect.y;
  }

  [[nodiscard]] float chip_width(std::string_view text) const {
    return (measure_.width_em(text, kChipStyle.weight) * kChipStyle.font_px) + (2 * kChipPadding);
  }

  void add_curve() {
    SceneCurve& curve = scene_.curve;
    curve.zero_y = scene_.size.height - (kCurveHeight / 2);
    const std::size_t count = outline_.columns().size();
    std::vector<CurveColumn> columns;
    for (const Id<Step> step : outline_.columns()) {
      const float x = scene_column_x(scene_, static_cast<float>(columns.size()), count);
      columns.push_back({.step = step, .x = x});
    }
    FeelingCurve traced = trace_feelings(journey_, persona_, columns, curve.zero_y, kCurveUnit);
    if (count > 1) {
      curve.point_radius = std::min(curve.point_radius, (columns[1].x - columns[0].x) * 0.3F);
    }
    const float now_x = columns[index_].x;
    for (const CurvePoint& point : traced.felt) {
      using When = ScenePoint::When;
      const When when = point.at.x < now_x    ? When::past
                        : point.at.x == now_x ? When::current
                                              : When::coming;
      curve.points.push_back({.when = when, .step = point.step, .at = point.at});
    }
    for (CurvePath& path : traced.felt_paths) split_path(std::move(path), now_x);
    curve.expected = std::move(traced.expected_paths);
  }

  void split_path(CurvePath path, float now_x) {
    SceneCurve& curve = scene_.curve;
    if (path.points.back().x <= now_x) {
      curve.past.push_back(std::move(path));
    } else if (path.points.front().x >= now_x) {
      curve.coming.push_back(std::move(path));
    } else {
      const auto now = std::ranges::find(path.points, now_x, &Point::x);
      curve.past.push_back({.points = {path.points.begin(), now + 1}});
      curve.coming.push_back({.points = {now, path.points.end()}});
    }
  }

  const Journey& journey_;
  const Outline& outline_;
  std::size_t index_;
  const Step& step_;
  Id<Persona> persona_;
  TextMeasure& measure_;
  SceneLayout scene_;
};

}  // namespace

float scene_column_x(const SceneLayout& scene, float column, std::size_t columns) {
  if (columns < 2) return scene.size.width / 2;
  const float room = scene.size.width - kCurveLeft - kCurveRight;
  return kCurveLeft + (room * column / static_cast<float>(columns - 1));
}

SceneLayout lay_out_scene(const Journey& journey, const Outline& outline, std::size_t step,
                          Id<Persona> persona, Size canvas_px, TextMeasure& measure) {
  return SceneMaker(journey, outline, step, persona, canvas_px, measure).run();
}

}  // namespace throughline
