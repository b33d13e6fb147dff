#include "ui/inspector/inspector.hpp"

namespace throughline {

void inspect_map(Pass& pass, Form& form, const OpenDocument& document) {
  const Map& map = document.journey().map;
  const RecordId id = map.id;
  form.breadcrumb("The whole map");
  form.title(id, "title", "Title of the map");
  form.text(id, "organisation", "Organisation", {.placeholder = "Whose customers are these?"});
  form.text(id, "scope", "Scope",
            {.placeholder = "Which journey, from where to where?", .multiline = true});
  if (const auto state = form.choice("map_state", "State", map.state)) {
    Map changed = map;
    changed.state = *state;
    change(pass, std::move(changed), "Change state");
  }
  form.text(id, "start", "Begins",
            {.placeholder = "2026-11-02 09:10",
             .hint = "Date and time of the first step. Times of the other steps count from here."});
  form.text(id, "mission", "Customer experience mission",
            {.placeholder = "What shall every customer say about you?", .multiline = true});
}

}  // namespace throughline
