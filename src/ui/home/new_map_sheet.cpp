#include <array>
#include <cmath>
#include <string>

#include "generated/icons.hpp"
#include "ui/home/choice_card.hpp"
#include "ui/home/home.hpp"

namespace throughline {
namespace {

struct Template {
  std::string_view file;  // of assets/templates, without its ending
  std::string_view title;
  std::string_view line;
  std::string_view icon;
};
constexpr std::array<Template, 10> kTemplates = {{
    {"simple_journey", "Simple journey", "What happens and how it feels, in an afternoon",
     kIconFootprintsUtf8},
    {"experience_map", "Experience map", "How people live with a need, whoever serves it",
     kIconRouteUtf8},
    {"service_blueprint", "Service blueprint", "What customers see, and all that lies behind it",
     kIconLayersUtf8},
    {"b2b_buying_group", "B2B buying group", "Many people decide together, over months",
     kIconUsersUtf8},
    {"lifecycle_loyalty", "Lifecycle and loyalty", "From the first contact to recommending you",
     kIconHeartUtf8},
    {"onboarding", "Onboarding", "From the signature to the first success", kIconFlagUtf8},
    {"service_recovery", "Service recovery", "Something went wrong: make good on it, and learn",
     kIconWrenchUtf8},
    {"employee_journey", "Employee journey", "From the job advertisement to the last day",
     kIconUserUtf8},
    {"future_state", "Future state", "The journey you want to offer, and what it takes",
     kIconSparklesUtf8},
    {"day_in_the_life", "Day in the life", "One ordinary day of a person, beyond your product",
     kIconSunUtf8},
}};

constexpr float kGap = 12;

}  // namespace

void draw_new_map_sheet(Pass& pass) {
  const Palette& colours = pass.colours;
  constexpr std::size_t kRowCount = (kTemplates.size() + 1) / 2;
  constexpr auto kRows = static_cast<float>(kRowCount);
  constexpr float kContent = ((kRows + 1) * (kChoiceHeight + kGap)) + 28 - kGap;
  bool close = false;
  const Rect inside = begin_dialog(
      pass,
      {.key = "new_map_sheet", .title = "New map", .width = 860, .height = kContent + 60 + 24},
      close);
  const Point origin = begin_scroll(pass, "new_map_scroll", inside);
  const bool narrow = inside.width < 560;
  const float card = narrow ? inside.width : std::floor((inside.width - kGap) / 2);
  // One after the other, row by row.
  std::size_t place = 0;
  Point corner = origin;
  const auto next = [&] {
    const Point at{corner.x + (!narrow && place % 2 == 1 ? card + kGap : 0.0F), corner.y};
    if (narrow || place % 2 == 1) corner.y += kChoiceHeight + kGap;
    ++place;
    return at;
  };
  if (choice_card(pass, next(), card,
                  {.key = "new_empty",
                   .title = "Empty map",
                   .line = "A board with its first stage, and nothing to clear away",
                   .icon = kIconPlusUtf8,
                   .tone = {colours.accent_ink, colours.accent_soft}})) {
    pass.sink(intent::NewMap{});
  }
  if (choice_card(pass, next(), card,
                  {.key = "new_guided",
                   .title = "Four questions",
                   .line = "Who, when, what first, how it feels",
                   .icon = kIconMessageCircleQuestionMarkUtf8,
                   .tone = {colours.accent_ink, colours.accent_soft}})) {
    pass.sink(intent::StartGuide{});
  }
  constexpr std::string_view kHeading = "Templates, with questions in the empty places";
  const Rect heading{corner.x, corner.y, inside.width, 20};
  pass.paint.text(heading, kHeading, type::kSmallBold, colours.ink2);
  mirror_heading(pass, "templates_heading", kHeading, heading, 3);
  corner.y += 28;
  const std::array<Tone, 4> tones = {colours.good, colours.purple, colours.warn, colours.bad};
  for (std::size_t index = 0; index < kTemplates.size(); ++index) {
    const Template& one = kTemplates[index];
    if (choice_card(pass, next(), card,
                    {.key = "new_template",
                     .salt = index,
                     .title = one.title,
                     .line = one.line,
                     .icon = one.icon,
                     .tone = tones[(index + (index / 2)) % tones.size()]})) {
      pass.sink(intent::OpenSample{"templates/" + std::string(one.file) + ".journey.json"});
    }
  }
  end_scroll(pass, corner.y - kGap);
  end_dialog(pass);
  if (close) pass.sink(intent::ShowNewMap{.shown = false});
}

}  // namespace throughline
