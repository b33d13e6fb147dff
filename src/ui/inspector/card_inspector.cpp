#include <algorithm>
#include <array>
#include <vector>

#include "ui/inspector/inspector.hpp"

namespace throughline {
namespace {

// As the file writes them, and as people read them.
struct FrictionWord {
  std::string_view written;
  std::string_view read;
};
constexpr std::array<FrictionWord, 8> kFrictionWords = {{{"delay", "delay"},
                                                         {"friction", "friction"},
                                                         {"frustration", "frustration"},
                                                         {"doubt", "doubt"},
                                                         {"insecurity", "insecurity"},
                                                         {"stress", "stress"},
                                                         {"lack_of_trust", "lack of trust"},
                                                         {"confusion", "confusion"}}};

std::optional<Hundredths> hundredths(std::optional<std::int64_t> whole) {
  return whole ? std::optional(Hundredths{*whole * 100}) : std::nullopt;
}
std::optional<std::int64_t> whole(std::optional<Hundredths> value) {
  return value ? std::optional<std::int64_t>(value->count / 100) : std::nullopt;
}

void inspect_touchpoint(Pass& pass, Form& form, const Card& card) {
  const RecordId id = card.id;
  form.text(id, "channel", "Channel", {.placeholder = "App, counter, search…"});
  const ChipChoice ways[] = {
      {.label = "Direct: ours", .on = card.directness.value == Directness::direct},
      {.label = "Indirect: others'", .on = card.directness.value == Directness::indirect}};
  if (const auto pressed =
          form.toggles("card_directness", "Who speaks", ways, pass.colours.purple)) {
    Card changed = card;
    changed.directness = *pressed == 0 ? Directness::direct : Directness::indirect;
    change(pass, std::move(changed), "Change directness");
  }
  form.text(id, "owner", "Owner", {.placeholder = "Who looks after it?"});
  if (const auto training = form.choice("card_training", "Staff trained for it", card.training)) {
    Card changed = card;
    changed.training = *training;
    change(pass, std::move(changed), "Change training");
  }
}

void inspect_friction(Pass& pass, Form& form, const Card& card) {
  std::vector<ChipChoice> choices;
  choices.reserve(kFrictionWords.size());
  for (const FrictionWord& word : kFrictionWords) {
    choices.push_back(
        {.label = word.read, .on = std::ranges::binary_search(card.friction_kinds, word.written)});
  }
  // What another tool wrote stays there to be seen and taken away.
  std::vector<std::string_view> others;
  for (const std::string& kind : card.friction_kinds) {
    if (std::ranges::find(kFrictionWords, kind, &FrictionWord::written) != kFrictionWords.end())
      continue;
    others.emplace_back(kind);
    choices.push_back({.label = kind, .on = true});
  }
  if (const auto pressed = form.toggles("card_friction", "Friction", choices, pass.colours.bad)) {
    Card changed = card;
    const std::string word(*pressed < kFrictionWords.size()
                               ? kFrictionWords[*pressed].written
                               : others[*pressed - kFrictionWords.size()]);
    const auto place = std::ranges::lower_bound(changed.friction_kinds, word);
    if (place != changed.friction_kinds.end() && *place == word) {
      changed.friction_kinds.erase(place);
    } else {
      changed.friction_kinds.insert(place, word);
    }
    change(pass, std::move(changed), "Change kinds of friction");
  }
  if (const auto severity = form.scale({.key = "card_severity",
                                        .salt = card.id.value,
                                        .label = "Severity",
                                        .value = hundredths(card.severity),
                                        .low = 100,
                                        .high = 500,
                                        .centred = false,
                                        .fill = pass.colours.bad.ink})) {
    Card changed = card;
    changed.severity = whole(*severity);
    change(pass, std::move(changed), "Change severity");
  }
  form.text(card.id, "response", "What you do about it live",
            {.placeholder = "How do your people respond?", .multiline = true});
}

void inspect_opportunity(Pass& pass, Form& form, const Card& card) {
  const auto value = [&](std::string_view key, std::string_view label,
                         std::optional<Hundredths> Card::* field) {
    if (const auto chosen =
            form.scale({.key = key, .salt = card.id.value, .label = label, .value = card.*field})) {
      Card changed = card;
      changed.*field = *chosen;
      change(pass, std::move(changed), "Change value of opportunity");
    }
  };
  value("card_customer_value", "Value for the customer", &Card::customer_value);
  value("card_company_value", "Value for the company", &Card::company_value);
  if (const auto effort = form.scale({.key = "card_effort",
                                      .salt = card.id.value,
                                      .label = "Effort",
                                      .value = hundredths(card.effort),
                                      .low = 100,
                                      .high = 500,
                                      .centred = false,
                                      .fill = pass.colours.warn.ink})) {
    Card changed = card;
    changed.effort = whole(*effort);
    change(pass, std::move(changed), "Change effort");
  }
  if (const auto status = form.choice("card_status", "Status", card.status)) {
    Card changed = card;
    changed.status = *status;
    change(pass, std::move(changed), "Change status");
  }
  if (const auto capability =
          form.choice("card_capability", "Where the skill comes from", card.capability)) {
    Card changed = card;
    changed.capability = *capability;
    change(pass, std::move(changed), "Change capability");
  }
  form.text(card.id, "owner", "Owner", {.placeholder = "Who takes care of it?"});
  form.text(card.id, "idea_by", "Whose idea", {.placeholder = "Who said it first?"});
}

void pick_persona(Pass& pass, Form& form, const OpenDocument& document, const Card& card) {
  const auto personas = document.outline.personas();
  if (personas.empty()) return;
  std::vector<std::string_view> names = {"Nobody in particular"};
  std::size_t current = 0;
  for (const Id<Persona> id : personas) {
    const Persona* persona = document.journey().find(id);
    names.push_back(persona == nullptr ? std::string_view() : std::string_view(persona->name));
    if (id == card.persona) current = names.size() - 1;
  }
  if (const auto chosen = form.pick("card_persona", "About", names[current], names, current)) {
    Card changed = card;
    changed.persona = *chosen == 0 ? Id<Persona>{} : personas[*chosen - 1];
    change(pass, std::move(changed), "Change persona of card");
  }
}

}  // namespace

void inspect_card(Pass& pass, Form& form, const OpenDocument& document, const Card& card) {
  const Journey& journey = document.journey();
  const RecordId id = card.id;
  form.set_salt(card.id.value);
  const Lane* lane = journey.find(card.place.lane);
  const Step* step = journey.find(card.place.step);
  const LaneKind kind = lane == nullptr ? LaneKind::note : lane->kind.value;
  form.breadcrumb(lane == nullptr || step == nullptr ? std::string("Beside the map")
                                                     : lane->name + " · " + step->name);
  form.title(id, "text", "Text of the card");
  form.text(id, "detail", kind == LaneKind::doing ? "What happens" : "In detail",
            {.placeholder = "What should somebody know who was not there?", .multiline = true});
  if (kind == LaneKind::touchpoint) inspect_touchpoint(pass, form, card);
  if (kind == LaneKind::friction) inspect_friction(pass, form, card);
  if (kind == LaneKind::opportunity) inspect_opportunity(pass, form, card);
  if (step != nullptr) {
    const Persona* persona = journey.find(pass.session().persona);
    const std::string felt =
        "Felt by " + (persona == nullptr ? std::string("the customer") : persona->name);
    inspect_feelings(form, persona == nullptr ? Id<Persona>{} : persona->id, card.place.step, felt);
  }
  pick_persona(pass, form, document, card);
  form.text(id, "tags", "Tags", {.placeholder = "Several, with commas between"});
  form.text(id, "link", "Link", {.placeholder = "https://"});
}

}  // namespace throughline
