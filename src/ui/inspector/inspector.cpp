#include "ui/inspector/inspector.hpp"

#include <iterator>
#include <variant>

#include "app/map_info.hpp"
#include "generated/icons.hpp"

namespace throughline {
namespace {

constexpr float kPadding = 16;

std::string_view delete_label(const RecordId& id) {
  static constexpr std::string_view kLabels[] = {"",
                                                 "Delete persona",
                                                 "Delete stage",
                                                 "Delete step",
                                                 "Delete lane",
                                                 "Delete card",
                                                 "Clear feeling"};
  if (std::holds_alternative<Id<Evidence>>(id)) return "Delete evidence";
  // Records that are not on the board can be selected too: redo selects what it brings back.
  return id.index() < std::size(kLabels) ? kLabels[id.index()] : "Delete";
}

void inspect_many(Form& form, std::size_t count) {
  form.breadcrumb("Selection");
  form.gap(6);
  form.heading(std::to_string(count) + " selected");
  form.hint("Drag to move them together, or press Delete.");
}

void inspect(Pass& pass, Form& form, const OpenDocument& document, const RecordId& id) {
  const Journey& journey = document.journey();
  if (const auto* card = std::get_if<Id<Card>>(&id)) {
    if (const Card* found = journey.find(*card)) inspect_card(pass, form, document, *found);
  } else if (const auto* step = std::get_if<Id<Step>>(&id)) {
    if (const Step* found = journey.find(*step)) inspect_step(form, document, *found);
  } else if (const auto* stage = std::get_if<Id<Stage>>(&id)) {
    if (const Stage* found = journey.find(*stage)) inspect_stage(form, *found);
  } else if (const auto* lane = std::get_if<Id<Lane>>(&id)) {
    if (const Lane* found = journey.find(*lane)) inspect_lane(pass, form, document, *found);
  } else if (const auto* persona = std::get_if<Id<Persona>>(&id)) {
    if (const Persona* found = journey.find(*persona))
      inspect_persona(pass, form, document, *found);
  } else if (const auto* feeling = std::get_if<Id<Feeling>>(&id)) {
    const Feeling* found = journey.find(*feeling);
    const Step* at = found == nullptr ? nullptr : journey.find(found->step);
    if (at != nullptr) inspect_step(form, document, *at);
  } else if (const auto* evidence = std::get_if<Id<Evidence>>(&id)) {
    if (const Evidence* found = journey.find(*evidence))
      inspect_evidence(pass, form, document, *found);
  } else {
    inspect_map(form, document);
  }
}

}  // namespace

void inspect_feelings(Form& form, Id<Persona> persona, Id<Step> step, std::string_view felt_label) {
  form.feeling(persona, step, FeelingWordTarget::Word::felt, felt_label, "How did it feel?");
  form.feeling(persona, step, FeelingWordTarget::Word::expected, "Expected",
               "What did they expect?");
}

void draw_inspector(Pass& pass, const Rect& rect) {
  const OpenDocument* document = pass.app.document();
  if (document == nullptr) return;
  const Palette& colours = pass.colours;
  pass.paint.box(rect, {.fill = colours.panel});
  pass.paint.line({rect.x, rect.y}, {rect.x, rect.bottom()}, colours.line);
  begin_region(pass, AccessRole::complementary, "inspector", "Inspector", rect);

  const auto& selection = pass.session().selection;
  const bool deletable = !selection.empty() && !std::holds_alternative<Id<Map>>(selection.front());
  const std::uint64_t about = selection.size() == 1 ? record_key(selection.front()).id : 0;
  const Point origin = begin_scroll(pass, "inspector_scroll", rect, about);
  Form form(pass, *document, {origin.x + kPadding + 1, origin.y + kPadding},
            rect.width - (2 * kPadding) - 1);
  if (selection.empty()) {
    inspect_map(form, *document);
  } else if (selection.size() > 1) {
    inspect_many(form, selection.size());
  } else {
    inspect(pass, form, *document, selection.front());
  }
  if (deletable) {
    form.gap(kSpace1);
    const std::string label = selection.size() > 1
                                  ? "Delete " + counted(selection.size(), "item", "items")
                                  : std::string(delete_label(selection.front()));
    if (form.press({.key = "inspector_delete",
                    .label = label,
                    .icon = kIconTrashUtf8,
                    .kind = ButtonKind::danger})) {
      pass.sink(intent::RemoveRecords{.ids = selection});
    }
  }
  end_scroll(pass, form.at().y + kSpace3);
  end_region(pass);
}

}  // namespace throughline
