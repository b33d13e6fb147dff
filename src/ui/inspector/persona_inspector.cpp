#include <algorithm>

#include "ui/inspector/inspector.hpp"

namespace throughline {

void inspect_persona(Pass& pass, Form& form, const OpenDocument& document, const Persona& persona) {
  const RecordId id = persona.id;
  const auto order = document.outline.personas();
  const auto index = static_cast<std::size_t>(std::ranges::find(order, persona.id) - order.begin());
  constexpr float kRadius_px = 22;
  const Point at = form.at();
  form.set_salt(persona.id.value);
  avatar(pass, {at.x + kRadius_px, at.y + kRadius_px}, kRadius_px, persona.name, persona.portrait,
         colour_of(persona.colour, index, kPersonaColours));
  form.gap((2 * kRadius_px) + kSpace2);
  form.title(id, "name", "Name");
  if (const auto kind = form.choice("persona_kind", "Kind", persona.kind)) {
    Persona changed = persona;
    changed.kind = *kind;
    change(pass, std::move(changed), "Change kind of persona");
  }
  if (const auto role = form.choice("persona_role", "Role in the decision", persona.role)) {
    Persona changed = persona;
    changed.role = *role;
    change(pass, std::move(changed), "Change role of persona");
  }
  form.text(id, "summary", "In a few words", {.placeholder = "4 min to spare"});
  form.text(id, "quote", "Quote",
            {.placeholder = "A sentence they would really say", .multiline = true});
  if (const auto colour =
          form.colours("persona_colour", "Colour", persona.colour, index, kPersonaColours)) {
    Persona changed = persona;
    changed.colour = *colour;
    change(pass, std::move(changed), "Change colour of persona");
  }
  form.text(id, "jobs", "Jobs to be done",
            {.placeholder = "What do they want to get done?", .multiline = true});
  form.text(id, "needs", "Needs", {.placeholder = "What must be there for it?", .multiline = true});
  form.text(id, "deciding_feelings", "Feelings that decide",
            {.placeholder = "Which feelings make them buy or leave?", .multiline = true});
  form.text(id, "world", "Their world",
            {.placeholder = "What else do they use with it?", .multiline = true});
  form.text(id, "success", "Success",
            {.placeholder = "How do they know that it worked?", .multiline = true});
  const ChipChoice ideal[] = {{.label = "Ideal customer", .on = persona.ideal == true},
                              {.label = "Not our customer", .on = persona.ideal == false}};
  if (const auto pressed = form.toggles("persona_ideal", "For us", ideal, pass.colours.good)) {
    Persona changed = persona;
    changed.ideal = ideal[*pressed].on ? std::nullopt : std::optional(*pressed == 0);
    change(pass, std::move(changed), "Change fit of persona");
  }
}

}  // namespace throughline
