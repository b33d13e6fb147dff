#include <vector>

#include "app/map_info.hpp"
#include "ui/inspector/inspector.hpp"

namespace throughline {

void inspect_lane(Pass& pass, Form& form, const OpenDocument& document, const Lane& lane) {
  form.set_salt(lane.id.value);
  form.breadcrumb("Lane · " + counted(document.outline.card_count(lane.id), "card", "cards"));
  form.title(lane.id, "name", "Name of the lane");

  const MenuItem& kind = lane_kind_item(lane.kind.value);
  std::vector<MenuItem> kinds(lane_kind_items().begin(), lane_kind_items().end());
  const auto current = static_cast<std::size_t>(lane.kind.value);
  if (current < kinds.size()) kinds[current].checked = true;
  const std::string_view shown =
      lane.kind.value == LaneKind::other ? std::string_view(lane.kind.text) : kind.label;
  static constexpr FieldLook kKind{
      .field = "kind", .label = "Kind", .help = "What the cards of this lane are about."};
  if (const auto chosen = form.pick_item("field_lane_kind", kKind, shown, kinds)) {
    Lane changed = lane;
    changed.kind = static_cast<LaneKind>(*chosen);
    pass.sink(intent::ChangeRecord{.record = std::move(changed), .label = "Change kind of lane"});
  }
  if (!kind.detail.empty()) form.hint(kind.detail);
  form.sections(lane.id, lane_sections());
}

}  // namespace throughline
