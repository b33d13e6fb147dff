// What the program is, what it promises, and the licences of all that is in it.
#include <string>

#include "ui/shell/shell.hpp"

namespace throughline {
namespace {

constexpr std::string_view kPromise =
    "What you write stays on this device, in this browser. Throughline sends nothing anywhere: "
    "there is no account, no server behind it and nobody who counts. A map leaves this device only "
    "when you export it or hand it on.";
constexpr std::string_view kMadeWith = "Made with the work of others";
constexpr float kFoldHeight = 36;

// A licence under a head that opens it.
void draw_licence(Pass& pass, Point& at, float width, const FoldLook& look, std::string_view text) {
  const bool open = fold(pass, {at.x + 6, at.y, width - 12, kFoldHeight}, look);
  at.y += kFoldHeight;
  if (!open) return;
  const Point corner{at.x + 26, at.y + 2};
  const float height =
      pass.paint.paragraph(corner, text, type::kSmall, pass.colours.ink2, width - 26 - 12);
  const std::string key = std::string(look.key) + "_text";
  mirror_text(pass, key, 0, text, {corner.x, corner.y, width - 38, height});
  at.y += height + 14;
}

void draw_product(Pass& pass, Point& at, float width, std::string_view version) {
  const Palette& colours = pass.colours;
  draw_logo(pass.paint, {at.x, at.y, 44, 44});
  pass.paint.text({at.x + 58, at.y, width - 58, 24}, "Throughline", type::kHeading, colours.ink);
  const Rect below{at.x + 58, at.y + 25, width - 58, 18};
  pass.paint.text(below, version, type::kSmall, colours.ink2);
  mirror_text(pass, "about_version", 0, version, below);
  at.y += 60;
  const float height = pass.paint.paragraph(at, kPromise, type::kBody, colours.ink, width - 12);
  mirror_text(pass, "about_promise", 0, kPromise, {at.x, at.y, width - 12, height});
  at.y += height + 20;
}

void draw_parts(Pass& pass, Point& at, float width, const About& about) {
  draw_licence(pass, at, width, {.key = "licence_own", .label = "Throughline", .note = "MIT"},
               about.licence);
  at.y += 14;
  const Rect heading{at.x, at.y, width, 18};
  pass.paint.text(heading, kMadeWith, type::kSmallBold, pass.colours.ink2);
  mirror_heading(pass, "about_parts", kMadeWith, heading, 3);
  at.y += 24;
  for (const ShippedPart& part : about.parts) {
    const std::string key = "licence_" + part.name;
    const std::string note = part.version + " · " + part.licence;
    draw_licence(pass, at, width, {.key = key, .label = part.name, .note = note}, part.text);
  }
}

}  // namespace

void draw_about_sheet(Pass& pass) {
  bool close = false;
  const Rect inside = begin_dialog(
      pass, {.key = "about_sheet", .title = "About Throughline", .width = 600, .height = 620},
      close);
  const Point origin = begin_scroll(pass, "about_scroll", inside);
  Point at = origin;
  const std::optional<About>& about = pass.session().about;
  const std::string version = about ? "Version " + about->version : "Reading…";
  draw_product(pass, at, inside.width, version);
  if (about) draw_parts(pass, at, inside.width, *about);
  end_scroll(pass, at.y);
  end_dialog(pass);
  if (close) pass.sink(intent::ShowSheet{Sheet::none});
}

}  // namespace throughline
