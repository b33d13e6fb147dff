#include "ui/board/board_links.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "imgui.h"

namespace throughline {
namespace {

constexpr std::size_t kFew = 24;
constexpr float kReach = 40;   // how far an arrow goes straight out before it turns, at most
constexpr float kBulge = 26;   // of one that comes back to its own column
constexpr float kHead_px = 7;  // of the arrow

enum class Weight : std::uint8_t { faint, strong };

void draw_link(const BoardScene& scene, const Link& link, Weight weight, const Painter& paint,
               const Palette& palette) {
  const CardBox* from = scene.layout.find_card(link.from);
  const CardBox* to = scene.layout.find_card(link.to);
  if (from == nullptr || to == nullptr) return;
  const LinkPath path = link_path(from->rect, to->rect);
  const Point begin = scene.space.screen(path.from);
  const Point first = scene.space.screen(path.from_control);
  const Point second = scene.space.screen(path.to_control);
  const Point end = scene.space.screen(path.to);
  const Rect& view = scene.bands.content_px;
  const float left = std::min({begin.x, first.x, second.x, end.x});
  const float right = std::max({begin.x, first.x, second.x, end.x});
  const float top = std::min(begin.y, end.y);
  const float bottom = std::max(begin.y, end.y);
  if (right < view.x || left > view.right() || bottom < view.y || top > view.bottom()) return;
  const bool strong = weight == Weight::strong;
  const std::uint32_t colour =
      imgui_colour(strong ? palette.accent : with_alpha(palette.line_strong, 0.8F));
  const float width = strong ? 2.0F : 1.25F;
  const float head = std::min(kHead_px, kHead_px * scene.space.zoom * 1.25F);
  // The line ends in the head's base; the head points the way it arrives.
  const float towards = second.x <= end.x ? 1.0F : -1.0F;
  ImDrawList& list = paint.list();
  list.AddBezierCubic({begin.x, begin.y}, {first.x, first.y}, {second.x, second.y},
                      {end.x - (towards * head), end.y}, colour, width);
  list.AddTriangleFilled({end.x, end.y}, {end.x - (towards * head), end.y - (head * 0.6F)},
                         {end.x - (towards * head), end.y + (head * 0.6F)}, colour);
}

}  // namespace

LinkPath link_path(const Rect& from, const Rect& to) {
  const float from_y = from.centre().y;
  const float to_y = to.centre().y;
  const auto reach = [](float gap) { return std::clamp(gap / 2, 4.0F, kReach); };
  if (to.x >= from.right()) {
    const float out = reach(to.x - from.right());
    return {.from = {from.right(), from_y},
            .from_control = {from.right() + out, from_y},
            .to_control = {to.x - out, to_y},
            .to = {to.x, to_y}};
  }
  if (to.right() <= from.x) {
    const float out = reach(from.x - to.right());
    return {.from = {from.x, from_y},
            .from_control = {from.x - out, from_y},
            .to_control = {to.right() + out, to_y},
            .to = {to.right(), to_y}};
  }
  const float beyond = std::max(from.right(), to.right()) + kBulge;
  return {.from = {from.right(), from_y},
          .from_control = {beyond, from_y},
          .to_control = {beyond, to_y},
          .to = {to.right(), to_y}};
}

void draw_card_links(const BoardScene& scene, const BoardHit& hover, const Painter& paint,
                     const Palette& palette) {
  const Journey& journey = scene.journey;
  if (journey.links.empty()) return;
  std::vector<Id<Card>> near;
  for (const RecordId& id : scene.session.selection) {
    if (const auto* card = std::get_if<Id<Card>>(&id)) near.push_back(*card);
  }
  if (hover.part == BoardPart::card) near.push_back(hover.card);
  if (journey.links.size() <= kFew) {
    for (const Link& link : journey.links.records())
      draw_link(scene, link, Weight::faint, paint, palette);
  }
  for (const Id<Card> card : near) {
    for (const RecordKey& key :
         scene.outline.referrers({.kind = RecordKind::card, .id = card.value})) {
      if (key.kind != RecordKind::link) continue;
      if (const Link* link = journey.find(Id<Link>{key.id}))
        draw_link(scene, *link, Weight::strong, paint, palette);
    }
  }
}

}  // namespace throughline
