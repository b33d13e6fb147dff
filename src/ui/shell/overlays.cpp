// Toast, report and the ground under dragged files.
#include <algorithm>
#include <cmath>

#include "generated/icons.hpp"
#include "ui/shell/shell.hpp"

namespace throughline {
namespace {

constexpr float kShadowRoom = 24;

std::string_view action_label(Toast::Action action) {
  switch (action) {
    case Toast::Action::none:
      return {};
    case Toast::Action::undo:
    case Toast::Action::restore_map:
      return "Undo";
    case Toast::Action::reload:
      return "Reload";
  }
  return {};
}

struct ToastLook {
  std::string_view icon;
  std::uint32_t ink;
};

}  // namespace

void draw_toast(Pass& pass) {
  const auto& toast = pass.session().toast;
  if (!toast) return;
  // Always dark, so that it stands out from either theme.
  const Palette& night = palette(true);
  constexpr std::uint32_t kGround = 0xFF232A41;
  const ToastLook look =
      toast->tone == Toast::Tone::bad    ? ToastLook{kIconTriangleAlertUtf8, night.bad.ink}
      : toast->tone == Toast::Tone::good ? ToastLook{kIconCircleCheckUtf8, night.good.ink}
                                         : ToastLook{{}, night.ink};
  const std::string_view action = action_label(toast->action);
  const Size page = pass.app.platform().viewport_px();
  const float icon = look.icon.empty() ? 0 : 26;
  const float action_width =
      action.empty() ? 0 : std::ceil(pass.paint.text_width(action, type::kBodyBold)) + 24;
  const float most = std::min(560.0F, page.width - 48) - icon - action_width - 32 - 36;
  const float text_width =
      std::min(most, std::ceil(pass.paint.text_width(toast->text, type::kBody)) + 1);
  const TextBlock block = pass.paint.wrap(toast->text, type::kBody, text_width, 3);
  const float width = icon + text_width + action_width + 16 + 8 + 36 + 4;
  const float height = block.height_px() + 26;
  const Rect rect = snapped(
      {(page.width - width) / 2, page.height - height - kStatusBarHeight - 20, width, height});
  begin_layer("##toast", inset(rect, -kShadowRoom));
  pass.paint.shadow(rect, kRadiusCard, 18, 0x50101428);
  pass.paint.box(rect, {.fill = kGround, .radius = kRadiusCard});
  begin_region(pass, AccessRole::status, "toast", toast->text, rect);
  float x = rect.x + 16;
  if (icon > 0) pass.paint.icon({x + 8, rect.centre().y}, look.icon, 18, look.ink);
  x += icon;
  pass.paint.lines({x, rect.y + 13}, toast->text, block, night.ink);
  x += text_width + 8;
  if (!action.empty()) {
    const Rect at{x, rect.centre().y - 16, action_width, 32};
    const Control state = control(pass, at, {.key = "toast_action", .name = action});
    if (state.hovered)
      pass.paint.box(at, {.fill = mix(kGround, 0xFFFFFFFF, 0.1F), .radius = kRadius});
    pass.paint.text(at, action, type::kBodyBold, night.accent_ink, Align::centre);
    if (state.focused) pass.paint.focus_ring(inset(at, 2), kRadius, night.focus_ring);
    if (state.pressed) pass.sink(intent::ToastAction{});
  }
  const Rect close{rect.right() - 40, rect.centre().y - 16, 32, 32};
  const Control state = control(pass, close, {.key = "toast_close", .name = "Close message"});
  if (state.hovered)
    pass.paint.box(close, {.fill = mix(kGround, 0xFFFFFFFF, 0.1F), .radius = kRadius});
  pass.paint.icon(close.centre(), kIconXUtf8, 16, night.ink2);
  if (state.focused) pass.paint.focus_ring(inset(close, 2), kRadius, night.focus_ring);
  if (state.pressed) pass.sink(intent::CloseToast{});
  end_region(pass);
  end_layer();
}

void draw_report(Pass& pass) {
  const auto& report = pass.session().report;
  if (!report) return;
  const Palette& colours = pass.colours;
  bool close = false;
  // As tall as what it says, up to a limit; known from the pass before.
  constexpr float kAround = 60 + 52 + kSpace6;
  const auto known = pass.memory.scrolls.find(AccessTree::key("report_scroll"));
  const float content = known == pass.memory.scrolls.end() ? 0 : known->second.content_height;
  const Rect inside = begin_dialog(pass,
                                   {.key = "report",
                                    .title = report->title,
                                    .width = 560,
                                    .height = kAround + std::clamp(content, 60.0F, 360.0F)},
                                   close);
  const Rect list{inside.x, inside.y, inside.width, inside.height - 52};
  const Point origin = begin_scroll(pass, "report_scroll", list);
  float y = origin.y;
  // A file can be wrong in a hundred thousand ways; the first ones tell enough.
  constexpr std::size_t kShown = 200;
  std::size_t index = 0;
  for (const Error& line : report->lines) {
    if (index == kShown) {
      const std::string rest = "And " + std::to_string(report->lines.size() - kShown) + " more.";
      y += pass.paint.paragraph({origin.x, y}, rest, type::kBody, colours.ink2, list.width);
      break;
    }
    const Point at{origin.x + 26, y};
    const float width = list.width - 40;
    pass.paint.icon({origin.x + 9, y + 10}, kIconTriangleAlertUtf8, 16, colours.warn.ink);
    float height = pass.paint.paragraph(at, line.what, type::kBody, colours.ink, width);
    std::string more = line.where;
    if (!line.remedy.empty()) more += (more.empty() ? "" : " · ") + line.remedy;
    if (!more.empty()) {
      height += 2 + pass.paint.paragraph({at.x, at.y + height + 2}, more, type::kSmall,
                                         colours.ink2, width);
    }
    mirror_text(pass, "report_line", index, more.empty() ? line.what : line.what + ". " + more,
                {origin.x, y, list.width, height});
    y += height + 12;
    ++index;
  }
  end_scroll(pass, y);
  if (y - origin.y != content) pass.app.platform().request_frame(0);
  const ButtonLook done{.key = "report_done", .label = "Got it", .kind = ButtonKind::primary};
  const float width = button_width(pass, done);
  if (button(pass, {inside.right() - width, inside.bottom() - 36, width, 36}, done)) close = true;
  end_dialog(pass);
  if (close) pass.sink(intent::CloseReport{});
}

void draw_drop_overlay(Pass& pass) {
  if (!pass.session().files_dragged) return;
  const Palette& colours = pass.colours;
  const Size page = pass.app.platform().viewport_px();
  const Rect rect{0, 0, page.width, page.height};
  begin_layer("##drop", rect);
  pass.paint.box(rect, {.fill = with_alpha(colours.background, 0.92F)});
  const Rect frame = snapped(inset(rect, 24));
  pass.paint.box(frame, {.fill = with_alpha(colours.accent_soft, 0.6F),
                         .border = colours.accent,
                         .radius = 20,
                         .border_width = 2,
                         .dash_px = 8});
  const Point centre = rect.centre();
  pass.paint.icon({centre.x, centre.y - 44}, kIconUploadUtf8, 40, colours.accent_ink);
  constexpr std::string_view kTitle = "Drop to open";
  pass.paint.text({frame.x, centre.y - 10, frame.width, 30}, kTitle, type::kSection, colours.ink,
                  Align::centre);
  pass.paint.text({frame.x, centre.y + 24, frame.width, 24},
                  "A journey file (.journey.json) or a Mermaid journey diagram (.mmd, .md)",
                  type::kBody, colours.ink2, Align::centre);
  begin_region(pass, AccessRole::alert, "drop", kTitle, frame);
  end_region(pass);
  end_layer();
}

}  // namespace throughline
