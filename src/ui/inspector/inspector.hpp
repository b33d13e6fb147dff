// The panel at the right: every field of what is selected; of the map while nothing is.
#pragma once

#include "ui/inspector/form.hpp"

namespace throughline {

void draw_inspector(Pass& pass, const Rect& rect);

// One each; they are told apart by what is selected.
void inspect_map(Form& form, const OpenDocument& document);
void inspect_persona(Pass& pass, Form& form, const OpenDocument& document, const Persona& persona);
void inspect_stage(Form& form, const Stage& stage);
void inspect_step(Form& form, const OpenDocument& document, const Step& step);
void inspect_lane(Pass& pass, Form& form, const OpenDocument& document, const Lane& lane);
void inspect_card(Pass& pass, Form& form, const OpenDocument& document, const Card& card);

void inspect_evidence(Pass& pass, Form& form, const OpenDocument& document,
                      const Evidence& evidence);

// Felt and expected of one persona (none: "the customer") in a step.
void inspect_feelings(Form& form, Id<Persona> persona, Id<Step> step,
                      std::string_view felt_label = "Felt");

}  // namespace throughline
