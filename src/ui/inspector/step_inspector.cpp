#include "ui/inspector/inspector.hpp"

namespace throughline {
namespace {

void feelings_of_everyone(Form& form, const OpenDocument& document, Id<Step> step) {
  const Journey& journey = document.journey();
  const auto personas = document.outline.personas();
  // "The customer" where there is no persona, or where it was rated before there was one.
  if (personas.empty() || find_feeling(journey, {}, step) != nullptr) {
    form.heading("The customer");
    inspect_feelings(form, {}, step);
  }
  for (const Id<Persona> id : personas) {
    const Persona* persona = journey.find(id);
    if (persona == nullptr) continue;
    form.heading(persona->name);
    inspect_feelings(form, id, step);
  }
}

}  // namespace

void inspect_step(Pass& pass, Form& form, const OpenDocument& document, const Step& step) {
  const RecordId id = step.id;
  form.set_salt(step.id.value);
  const Stage* stage = document.journey().find(step.place.stage);
  const std::size_t column = document.outline.column_of(step.id);
  std::string place = stage == nullptr ? std::string("Step") : stage->name;
  place += " · Step " + std::to_string(column + 1) + " of " +
           std::to_string(document.outline.columns().size());
  form.breadcrumb(place);
  form.title(id, "name", "Name of the step");
  form.text(id, "narrative", "Story",
            {.placeholder = "Tell this scene as if you had been there.", .multiline = true});
  form.text(id, "question", "Asks while nothing is done here",
            {.placeholder = "e.g. What happened that day?", .multiline = true});
  form.text_pair(id, "offset_min", "Begins after", "length_min", "Takes", "e.g. 1 h 30 min");
  const ChipChoice turning[] = {{.label = "Turning point of the story", .on = step.turning_point}};
  if (form.toggles("step_turning", "Part in the story", turning, pass.colours.purple)) {
    Step changed = step;
    changed.turning_point = !step.turning_point;
    const char* const label = changed.turning_point ? "Make turning point" : "No turning point";
    change(pass, std::move(changed), label);
  }
  feelings_of_everyone(form, document, step.id);
}

}  // namespace throughline
