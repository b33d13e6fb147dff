#include "ui/inspector/inspector.hpp"

namespace throughline {
namespace {

// There is nothing to speak about before it was rated.
void evidence_of_feeling(Form& form, const OpenDocument& document, Id<Persona> persona,
                         Id<Step> step) {
  const Feeling* feeling = find_feeling(document.journey(), persona, step);
  if (feeling != nullptr) form.list(feeling->id, RecordList::evidence);
}

void feelings_of_everyone(Form& form, const OpenDocument& document, Id<Step> step) {
  const Journey& journey = document.journey();
  const auto personas = document.outline.personas();
  // "The customer" where there is no persona, or where it was rated before there was one.
  if (personas.empty() || find_feeling(journey, {}, step) != nullptr) {
    form.heading("The customer");
    inspect_feelings(form, {}, step);
    form.feeling_note({}, step);
    evidence_of_feeling(form, document, {}, step);
  }
  for (const Id<Persona> id : personas) {
    const Persona* persona = journey.find(id);
    if (persona == nullptr) continue;
    form.heading(persona->name);
    inspect_feelings(form, id, step);
    form.feeling_note(id, step);
    evidence_of_feeling(form, document, id, step);
  }
}

}  // namespace

void inspect_step(Form& form, const OpenDocument& document, const Step& step) {
  form.set_salt(step.id.value);
  const Stage* stage = document.journey().find(step.place.stage);
  const std::size_t column = document.outline.column_of(step.id);
  std::string place = stage == nullptr ? std::string("Step") : stage->name;
  place += " · Step " + std::to_string(column + 1) + " of " +
           std::to_string(document.outline.columns().size());
  form.breadcrumb(place);
  form.title(step.id, "name", "Name of the step");
  form.sections(step.id, step_sections());
  form.list(step.id, RecordList::evidence);
  feelings_of_everyone(form, document, step.id);
}

}  // namespace throughline
