#include <algorithm>

#include "ui/inspector/inspector.hpp"

namespace throughline {

void inspect_persona(Pass& pass, Form& form, const OpenDocument& document, const Persona& persona) {
  const auto order = document.outline.personas();
  const auto index = static_cast<std::size_t>(std::ranges::find(order, persona.id) - order.begin());
  constexpr float kRadius_px = 22;
  const Point at = form.at();
  form.set_salt(persona.id.value);
  avatar(pass, {at.x + kRadius_px, at.y + kRadius_px}, kRadius_px, persona.name, persona.portrait,
         colour_of(persona.colour, index, kPersonaColours));
  form.gap((2 * kRadius_px) + kSpace2);
  form.title(persona.id, "name", "Name");
  form.sections(persona.id, persona_sections());
  form.list(persona.id, RecordList::evidence);
}

}  // namespace throughline
