#include <cmath>

#include "generated/icons.hpp"
#include "ui/keys.hpp"
#include "ui/shell/shell.hpp"
#include "ui/words.hpp"

namespace throughline {
namespace {

constexpr float kGap = 22;
// What stands at the right takes this much.
constexpr float kZoomReach = 340;

float draw_saved(Pass& pass, const Rect& rect, float x) {
  const Session& session = pass.session();
  const Palette& colours = pass.colours;
  std::string text;
  std::uint32_t ink = colours.ink2;
  switch (session.save) {
    case SaveState::nothing_open:
      return x;
    case SaveState::saved:
      text = "Saved on this device";
      ink = colours.good.ink;
      break;
    case SaveState::saving:
      text = "Saving…";
      break;
    case SaveState::failed:
      text = "Not saved: " + session.save_problem;
      ink = colours.bad.ink;
      break;
  }
  const float width =
      std::min(std::ceil(pass.paint.text_width(text, type::kSmall)) + 1, rect.width * 0.45F);
  pass.paint.disc({x + 4, rect.centre().y}, 4, ink);
  const Rect at{x + 14, rect.y, width, rect.height};
  pass.paint.text(at, text, type::kSmall, ink);
  pass.app.access().add({.id = AccessTree::key("save_state"),
                         .role = AccessRole::status,
                         .name = text,
                         .value = {},
                         .rect_px = at});
  x += 14 + width;
  if (session.save == SaveState::failed) {
    x += 8;
    const ButtonLook retry{.key = "retry_save",
                           .label = "Retry",
                           .icon = kIconRefreshCwUtf8,
                           .kind = ButtonKind::ghost,
                           .size = ButtonSize::small};
    const float button_px = button_width(pass, retry);
    if (button(pass, {x, rect.y + 3, button_px, rect.height - 6}, retry))
      pass.sink(intent::RetrySave{});
    x += button_px;
  }
  return x + kGap;
}

// Returns where what follows begins.
float draw_words(Pass& pass, const Rect& rect, float x, std::string_view key,
                 std::string_view words) {
  const float width = std::ceil(pass.paint.text_width(words, type::kSmall)) + 1;
  const Rect at{x, rect.y, width, rect.height};
  pass.paint.text(at, words, type::kSmall, pass.colours.ink2);
  mirror_text(pass, key, 0, words, at);
  return x + width + kGap;
}

// From right to left; returns where it begins.
float draw_zoom(Pass& pass, const Rect& rect, float right) {
  const Session& session = pass.session();
  const float size = rect.height - 6;
  const float top = rect.y + 3;
  const auto perform = [&](Command command) { pass.sink(intent::Perform{command}); };
  const auto tip = [&](Command command) {
    return with_shortcut(std::string(info_of(command).name), command, session.page.apple_keys);
  };
  const std::string percent =
      std::to_string(static_cast<int>(std::lround(session.camera.zoom * 100))) + "%";
  constexpr float kPercentWidth = 48;
  constexpr float kFitWidth = 34;
  const float left = right - size - kPercentWidth - size - 4 - kFitWidth;
  float x = left;
  const std::string zoom_fit_tip = tip(Command::fit);
  const std::string zoom_whole_tip = tip(Command::zoom_whole);
  const std::string zoom_out_tip = tip(Command::zoom_out);
  const std::string zoom_in_tip = tip(Command::zoom_in);
  const ButtonLook fit{.key = "zoom_fit",
                       .label = "Fit",
                       .kind = ButtonKind::ghost,
                       .size = ButtonSize::small,
                       .name = info_of(Command::fit).name,
                       .tip = zoom_fit_tip};
  const ButtonLook whole{.key = "zoom_whole",
                         .label = percent,
                         .kind = ButtonKind::ghost,
                         .size = ButtonSize::small,
                         .name = info_of(Command::zoom_whole).name,
                         .tip = zoom_whole_tip};
  const ButtonLook less{.key = "zoom_out",
                        .icon = kIconMinusUtf8,
                        .kind = ButtonKind::ghost,
                        .size = ButtonSize::small,
                        .name = info_of(Command::zoom_out).name,
                        .tip = zoom_out_tip};
  const ButtonLook more{.key = "zoom_in",
                        .icon = kIconPlusUtf8,
                        .kind = ButtonKind::ghost,
                        .size = ButtonSize::small,
                        .name = info_of(Command::zoom_in).name,
                        .tip = zoom_in_tip};
  if (button(pass, {x, top, kFitWidth, size}, fit)) perform(Command::fit);
  x += kFitWidth + 4;
  if (button(pass, {x, top, size, size}, less)) perform(Command::zoom_out);
  x += size;
  if (button(pass, {x, top, kPercentWidth, size}, whole)) perform(Command::zoom_whole);
  x += kPercentWidth;
  if (button(pass, {x, top, size, size}, more)) perform(Command::zoom_in);
  return left;
}

}  // namespace

void draw_status_bar(Pass& pass, const Rect& rect) {
  const OpenDocument& document = *pass.app.document();
  const Palette& colours = pass.colours;
  pass.paint.box(rect, {.fill = colours.panel});
  pass.paint.line({rect.x, rect.y}, {rect.right(), rect.y}, colours.line);
  begin_region(pass, AccessRole::complementary, "status_bar", "Status", rect);

  float x = draw_saved(pass, rect, rect.x + kSpace4);
  x = draw_words(pass, rect, x, "counts",
                 counts_text(document.outline.columns().size(), document.journey().cards.size()));
  const float zoom_left = rect.right() - kZoomReach;
  if (const std::string words = evidence_share_text(document.evidence.share());
      !words.empty() && x + pass.paint.text_width(words, type::kSmall) < zoom_left)
    draw_words(pass, rect, x, "evidence_share", words);

  float right = rect.right() - kSpace4;
  if (pass.session().page.works_offline) {
    constexpr std::string_view kOffline = "Works offline";
    const float width = std::ceil(pass.paint.text_width(kOffline, type::kSmall)) + 1;
    const Rect at{right - width, rect.y, width, rect.height};
    pass.paint.text(at, kOffline, type::kSmall, colours.ink2);
    mirror_text(pass, "offline", 0, kOffline, at);
    right -= width + 14;
  }
  const float size = rect.height - 6;
  const Rect settings{right - size, rect.y + 3, size, size};
  draw_zoom(pass, rect, right - size - 10);
  draw_settings_button(pass, settings, ButtonSize::small);
  end_region(pass);
}

}  // namespace throughline
