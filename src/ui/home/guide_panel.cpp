#include "ui/home/guide_panel.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "app/guide.hpp"
#include "app/text_fields.hpp"
#include "generated/icons.hpp"
#include "journey/verbs.hpp"

namespace throughline {
namespace {

struct Question {
  std::string_view text;
  std::string_view hint;
  std::string_view label;  // of the field
  std::string_view example;
};
constexpr std::array<Question, kGuideQuestions> kQuestions = {{
    {"Who is it about?", "One person you could meet, not a target group.", "Who", "Maya, commuter"},
    {"When does it begin?", "A day, with a time if you like. Times of steps count from here.",
     "When", "2026-11-02 9:10"},
    {"What happens first?", "The first moment that matters to them, before they know you.",
     "What happens first", "Hears a colleague rave"},
    {"What do they feel?", "From −5, awful, to +5, delighted; and one word for it.", "In one word",
     "curious"},
}};

constexpr float kShadowRoom = 24;

// What the field shows; nothing where the record is gone.
std::string answer_to(const Journey& journey, const TextTarget& target) {
  if (const auto* field = std::get_if<FieldTarget>(&target))
    return field_text(journey, field->record, field->field).value_or(std::string());
  const auto& word = std::get<FeelingWordTarget>(target);
  const Feeling* feeling = find_feeling(journey, word.persona, word.step);
  return feeling == nullptr ? std::string() : feeling->felt_word;
}

void draw_felt(Pass& pass, const Rect& rect, const Guide& guide, const Journey& journey) {
  const Feeling* feeling = find_feeling(journey, guide.persona, guide.step);
  const SliderLook look{.key = "guide_felt",
                        .label = "Felt",
                        .value = feeling == nullptr ? std::nullopt : feeling->felt};
  const auto chosen = slider(pass, {rect.x, rect.y, rect.width - 56, rect.height}, look);
  pass.paint.text({rect.right() - 44, rect.y, 44, rect.height},
                  signed_text(slider_value(pass, look)), type::kBodyBold, pass.colours.ink,
                  Align::right);
  if (chosen) {
    pass.sink(intent::SetFeeling{
        .persona = guide.persona, .step = guide.step, .patch = {.felt = chosen}});
  }
}

void draw_dots(Pass& pass, Point at, std::size_t current) {
  for (std::size_t i = 0; i < kGuideQuestions; ++i) {
    const Point centre{at.x + 4 + (static_cast<float>(i) * 16), at.y};
    pass.paint.disc(centre, 4, i <= current ? pass.colours.accent : pass.colours.line_strong);
  }
}

}  // namespace

void GuidePanel::draw(Pass& pass, const Rect& board) {
  const OpenDocument* document = pass.app.document();
  if (document == nullptr || !pass.session().guide) {
    asked_.reset();
    return;
  }
  const Guide& guide = *pass.session().guide;
  const Journey& journey = document->journey();
  const auto index = static_cast<std::size_t>(guide.question);
  const Question& question = kQuestions[index];
  const bool feels = guide.question == GuideQuestion::feeling;
  const TextTarget target = guide_target(guide, journey.map.id);
  const Palette& colours = pass.colours;

  const float width = std::min(520.0F, board.width - 24);
  const float height = feels ? 244.0F : 200.0F;
  const Rect rect =
      snapped({board.x + ((board.width - width) / 2), board.bottom() - height - 20, width, height});
  begin_layer("##guide", inset(rect, -kShadowRoom));
  pass.paint.shadow(rect, kRadiusLarge, 24, 0x38101428);
  pass.paint.box(rect, {.fill = colours.card, .border = colours.accent, .radius = kRadiusLarge});
  begin_region(pass, AccessRole::complementary, "guide", "Your first scene", rect);
  const Rect inside = inset(rect, 20, 16);
  const std::string progress =
      "Question " + std::to_string(index + 1) + " of " + std::to_string(kGuideQuestions);
  draw_dots(pass, {inside.x, inside.y + 8}, index);
  mirror_text(pass, "guide_progress", index, progress, {inside.x, inside.y, 80, 16});
  if (button(pass, {rect.right() - 44, rect.y + 8, 36, 36},
             {.key = "guide_end",
              .icon = kIconXUtf8,
              .kind = ButtonKind::ghost,
              .name = "Leave the questions"})) {
    pass.sink(intent::EndGuide{});
  }
  float y = inside.y + 22;
  const Rect heading{inside.x, y, inside.width, 28};
  pass.paint.text(heading, question.text, type::kSection, colours.ink);
  mirror_heading(pass, "guide_question", question.text, heading, 2);
  y += 28;
  const auto& refused = pass.session().refused;
  const RefusedText* wrong = refused && refused->target == target ? &*refused : nullptr;
  const std::string_view hint = wrong == nullptr ? question.hint : std::string_view(wrong->why);
  pass.paint.paragraph({inside.x, y}, hint, wrong == nullptr ? type::kBody : type::kSmall,
                       wrong == nullptr ? colours.ink2 : colours.bad.ink, inside.width, 2);
  mirror_text(pass, "guide_hint", index, hint, {inside.x, y, inside.width, 20});
  y += 32;
  if (feels) {
    draw_felt(pass, {inside.x, y, inside.width, 32}, guide, journey);
    y += 44;
  }
  const std::string answer = wrong == nullptr ? answer_to(journey, target) : wrong->typed;
  text_field(pass, {inside.x, y}, inside.width,
             {.target = target,
              .label = question.label,
              .text = answer,
              .placeholder = question.example,
              .key = "guide_answer",
              .salt = index,
              .invalid = wrong != nullptr,
              .description = hint});

  const Rect row{inside.x, inside.bottom() - 36, inside.width, 36};
  if (index > 0) {
    const ButtonLook back{.key = "guide_back", .label = "Back", .kind = ButtonKind::ghost};
    if (button(pass, {row.x - 8, row.y, button_width(pass, back), 36}, back))
      pass.sink(intent::GuideTo{static_cast<GuideQuestion>(index - 1)});
  }
  const ButtonLook next{
      .key = "guide_next", .label = feels ? "Done" : "Next", .kind = ButtonKind::primary};
  const float next_width = button_width(pass, next);
  if (button(pass, {row.right() - next_width, row.y, next_width, 36}, next)) {
    if (feels) {
      pass.sink(intent::EndGuide{});
    } else {
      pass.sink(intent::GuideTo{static_cast<GuideQuestion>(index + 1)});
    }
  }
  end_region(pass);
  end_layer();
  // The feeling begins with its slider; a text is opened once, so that it can be left too.
  if (asked_ != guide.question) {
    asked_ = guide.question;
    if (!feels) begin_text_in(pass, "guide_answer", index, target);
  }
}

}  // namespace throughline
