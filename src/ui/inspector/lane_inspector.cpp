#include <algorithm>
#include <vector>

#include "app/map_info.hpp"
#include "ui/inspector/inspector.hpp"

namespace throughline {

void inspect_lane(Pass& pass, Form& form, const OpenDocument& document, const Lane& lane) {
  const RecordId id = lane.id;
  form.set_salt(lane.id.value);
  form.breadcrumb("Lane · " + counted(document.outline.card_count(lane.id), "card", "cards"));
  form.title(id, "name", "Name of the lane");

  const MenuItem& kind = lane_kind_item(lane.kind.value);
  std::vector<MenuItem> kinds(lane_kind_items().begin(), lane_kind_items().end());
  const auto current = static_cast<std::size_t>(lane.kind.value);
  if (current < kinds.size()) kinds[current].checked = true;
  const std::string_view shown =
      lane.kind.value == LaneKind::other ? std::string_view(lane.kind.text) : kind.label;
  if (const auto chosen = form.pick_item("lane_kind", "Kind", shown, kinds)) {
    Lane changed = lane;
    changed.kind = static_cast<LaneKind>(*chosen);
    change(pass, std::move(changed), "Change kind of lane");
  }
  if (!kind.detail.empty()) form.hint(kind.detail);

  const auto personas = document.outline.personas();
  if (!personas.empty()) {
    std::vector<ChipChoice> choices;
    choices.reserve(personas.size());
    for (const Id<Persona> persona : personas) {
      const Persona* found = document.journey().find(persona);
      choices.push_back(
          {.label = found == nullptr ? std::string_view() : std::string_view(found->name),
           .on = std::ranges::binary_search(lane.personas, persona)});
    }
    if (const auto pressed = form.toggles("lane_personas", "Shows (none chosen: everybody)",
                                          choices, pass.colours.purple)) {
      Lane changed = lane;
      const Id<Persona> persona = personas[*pressed];
      const auto place = std::ranges::lower_bound(changed.personas, persona);
      if (place != changed.personas.end() && *place == persona) {
        changed.personas.erase(place);
      } else {
        changed.personas.insert(place, persona);
      }
      change(pass, std::move(changed), "Change personas of lane");
    }
  }
  form.text(id, "question", "Asks in empty places",
            {.placeholder = "e.g. What do they do?", .multiline = true});
  const ChipChoice hidden[] = {{.label = "Hidden on the board", .on = lane.hidden}};
  if (form.toggles("lane_hidden", "Board", hidden, pass.colours.warn)) {
    Lane changed = lane;
    changed.hidden = !lane.hidden;
    const char* const label = changed.hidden ? "Hide lane" : "Show lane";
    change(pass, std::move(changed), label);
  }
}

}  // namespace throughline
