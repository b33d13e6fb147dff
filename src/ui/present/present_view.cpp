#include "ui/present/present_view.hpp"

#include <algorithm>
#include <cmath>

#include "app/map_info.hpp"
#include "generated/icons.hpp"
#include "imgui.h"
#include "layout/present_layout.hpp"
#include "ui/present/scene_picture.hpp"
#include "ui/widgets.hpp"
#include "ui/words.hpp"

namespace throughline {
namespace {

constexpr PresentPalette kColours = kPresentPalette;
constexpr double kTransitionMs = 300;
constexpr double kControlsShownMs = 2500;
constexpr float kMargin = 80;  // of a design 1600 wide
// At which size glyphs are measured for the layout, which scales them.
constexpr float kMeasured_px = 48;

// Slow, fast, slow.
float eased(float t) {
  return t < 0.5F ? 4 * t * t * t : 1 - (std::pow((-2 * t) + 2, 3.0F) / 2);
}

bool has_curve(const Journey& journey, Id<Persona> persona) {
  return std::ranges::any_of(journey.feelings.records(), [&](const Feeling& feeling) {
    return feeling.persona == persona && (feeling.felt || feeling.expected);
  });
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

Id<Persona> told_persona(const Journey& journey, const Outline& outline, Id<Persona> chosen) {
  if (chosen && journey.find(chosen) != nullptr && has_curve(journey, chosen)) return chosen;
  for (const Id<Persona> id : outline.personas()) {
    if (has_curve(journey, id)) return id;
  }
  if (has_curve(journey, {}) || outline.personas().empty()) return {};
  return outline.personas().front();
}

void PresentView::draw(Pass& pass, const Rect& page) {
  const Session& session = pass.session();
  const std::size_t last = pass.app.document()->outline.columns().size();
  const std::size_t scene = std::min(session.presenting.scene, last);
  pass.paint.box(page, {.fill = kColours.background});
  begin_region(pass, AccessRole::main, "presentation", "Presentation", page);

  const double gone_ms = pass.app.platform().now_ms() - session.presenting.since_ms;
  float progress = 1;
  if (!session.reduced_motion() && gone_ms < kTransitionMs) {
    progress = eased(static_cast<float>(std::max(gone_ms, 0.0) / kTransitionMs));
    pass.app.platform().request_frame(0);
  }
  if (scene == 0) {
    draw_whole(pass, page);
  } else {
    draw_scene(pass, page, scene - 1, progress);
  }
  draw_controls(pass, page);
  end_region(pass);
}

void PresentView::draw_whole(Pass& pass, const Rect& page) {
  const OpenDocument& document = *pass.app.document();
  const Journey& journey = document.journey();
  const float scale = std::min(page.width / 1600, page.height / 900);
  const auto px = [scale](float units) { return units * scale; };
  const auto style = [&](float font, float line, TextWeight weight) {
    return TextStyle{std::max(1.0F, std::round(px(font))), px(line), weight};
  };
  const Map& map = journey.map;
  const Rect top{page.x + px(kMargin), page.y + px(44), page.width - px(2 * kMargin), px(31)};
  const Persona* persona =
      journey.find(told_persona(journey, document.outline, pass.session().persona));
  std::string place(choice_word(map.state));
  if (persona != nullptr) place += " · " + persona->name;
  pass.paint.text({top.x, top.y, top.width * 0.7F, top.height}, place,
                  style(22, 31, TextWeight::semibold), kColours.stage);
  const std::string count = counted(document.outline.columns().size(), "scene", "scenes");
  pass.paint.text(top, count, style(22, 31, TextWeight::medium), kColours.muted, Align::right);
  const Rect title{top.x, top.bottom() + px(4), top.width, px(56)};
  pass.paint.text(title, map.title, style(44, 56, TextWeight::bold), kColours.ink);
  mirror_text(pass, "scene_place", 0, place, top);
  mirror_heading(pass, "scene_title", map.title, title, 1);
  const float map_top = title.bottom() + px(28);
  whole_.draw(pass,
              {page.x + px(40), map_top, page.width - px(80), page.bottom() - map_top - px(24)});
}

void PresentView::draw_scene(Pass& pass, const Rect& page, std::size_t step, float progress) {
  const OpenDocument& document = *pass.app.document();
  const Journey& journey = document.journey();
  const Session& session = pass.session();
  const SceneKey key{.revision = document.history.revision(),
                     .step = step,
                     .persona = told_persona(journey, document.outline, session.persona),
                     .canvas = {page.width, page.height},
                     .map = journey.map.id};
  if (key != key_) {
    FontMeasure measure(pass.app.platform(), kMeasured_px);
    scene_ = lay_out_scene(journey, document.outline, step, key.persona, key.canvas, measure);
    key_ = key;
  }
  // Columns stand at even distances, and the mark goes from one to the other; from the whole map it
  // is there at once.
  const auto columns = document.outline.columns();
  const std::size_t previous = session.presenting.previous == 0
                                   ? step
                                   : std::min(session.presenting.previous, columns.size()) - 1;
  const auto from = static_cast<float>(previous);
  const float column = from + ((static_cast<float>(step) - from) * progress);
  draw_scene_picture(pass, scene_,
                     {.origin_px = {page.x, page.y},
                      .arrived = progress,
                      .now_x = scene_column_x(scene_, column, columns.size()),
                      .moving = progress < 1 && previous != step});
  mirror_scene(pass, scene_, {page.x, page.y});
}

void PresentView::draw_controls(Pass& pass, const Rect& page) {
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
  const float scale = std::min(page.width / 1600, page.height / 900);
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
