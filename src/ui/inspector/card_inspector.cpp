#include <algorithm>
#include <vector>

#include "ui/inspector/inspector.hpp"

namespace throughline {
namespace {

// Fields of kinds that the card was and is no longer: kept, seen, and out of the way.
void inspect_other_kinds(Form& form, const Card& card, LaneKind kind) {
  std::vector<std::string_view> shown;
  const auto add_shown = [&](const CardKindLook& look) {
    for (const SectionLook& section : look.sections) {
      for (const FieldLook& field : section.fields) shown.push_back(field.field);
    }
  };
  for (const CardKindLook& look : card_kinds()) {
    if (look.kind == kind) add_shown(look);
  }
  for (const CardKindLook& look : card_kinds()) {
    if (look.kind == kind) continue;
    std::vector<FieldLook> left;
    for (const SectionLook& section : look.sections) {
      for (const FieldLook& field : section.fields) {
        if (form.filled(card.id, {&field, 1}) > 0 &&
            std::ranges::find(shown, field.field) == shown.end())
          left.push_back(field);
      }
    }
    if (left.empty()) continue;
    add_shown(look);
    const std::string key = "card_other_" + std::to_string(static_cast<int>(look.kind));
    if (!form.section(key, look.title, filled_note(left.size()), false)) continue;
    form.fields(card.id, left);
  }
}

}  // namespace

void inspect_card(Pass& pass, Form& form, const OpenDocument& document, const Card& card) {
  const Journey& journey = document.journey();
  form.set_salt(card.id.value);
  const Lane* lane = journey.find(card.place.lane);
  const Step* step = journey.find(card.place.step);
  const LaneKind kind = lane == nullptr ? LaneKind::note : lane->kind.value;
  form.breadcrumb(lane == nullptr || step == nullptr ? std::string("Beside the map")
                                                     : lane->name + " · " + step->name);
  form.title(card.id, "text", "Text of the card");
  form.field(card.id, {.field = "detail",
                       .label = kind == LaneKind::doing ? "What happens" : "In detail",
                       .help = "What does not fit on the card.",
                       .placeholder = "What should somebody know who was not there?",
                       .multiline = true});
  const auto of_kind = [&](Form::Heads heads) {
    for (const CardKindLook& look : card_kinds()) {
      if (look.kind == kind) form.sections(card.id, look.sections, heads);
    }
  };
  of_kind(Form::Heads::without);
  if (step != nullptr) {
    const Persona* persona = journey.find(pass.session().persona);
    const std::string felt =
        "Felt by " + (persona == nullptr ? std::string("the customer") : persona->name);
    inspect_feelings(form, persona == nullptr ? Id<Persona>{} : persona->id, card.place.step, felt);
  }
  if (kind == LaneKind::touchpoint) {
    form.ratings(card.id);
    if (card.channel) form.fields(card.channel, channel_fields());
  }
  if (kind == LaneKind::metric && card.metric) {
    form.fields(card.metric, metric_fields());
    form.list(card.metric, RecordList::readings);
  }
  if (wants_evidence(kind)) form.list(card.id, RecordList::evidence);
  form.sections(card.id, card_sections(), Form::Heads::without);
  form.list(card.id, RecordList::links);
  // What folds away comes after all that does not.
  of_kind(Form::Heads::with);
  form.sections(card.id, card_sections(), Form::Heads::with);
  inspect_other_kinds(form, card, kind);
}

}  // namespace throughline
