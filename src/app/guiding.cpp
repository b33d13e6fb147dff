// A newcomer's first scene: four questions whose answers make a map.
#include <utility>

#include "app/app_state.hpp"
#include "app/guide.hpp"

namespace throughline {
namespace {

// What stands there until it is answered, and stays when nobody does.
constexpr std::string_view kPersona = "Customer";
constexpr std::string_view kStage = "First stage";
constexpr std::string_view kStep = "First step";

// Adds what a verb makes to a map that is not open yet.
template <class T>
Result<Id<T>> grow(Journey& journey, Result<Created<T>> created) {
  if (!created) return std::unexpected(std::move(created.error()));
  if (Status status = apply(journey, created->edit); !status)
    return std::unexpected(std::move(status.error()));
  return created->id;
}

struct FirstScene {
  Id<Persona> persona;
  Id<Step> step;
};
Result<FirstScene> add_first_scene(Journey& journey, Random& random) {
  const auto view = [&](const Outline& outline) { return MapView{journey, outline}; };
  const Result<Id<Persona>> persona =
      grow(journey, add_persona(view(Outline(journey)), std::string(kPersona), random));
  if (!persona) return std::unexpected(persona.error());
  const Result<Id<Stage>> stage =
      grow(journey, add_stage(view(Outline(journey)), std::string(kStage), kAtEnd, random));
  if (!stage) return std::unexpected(stage.error());
  const Result<Id<Step>> step =
      grow(journey, add_step(view(Outline(journey)), *stage, std::string(kStep), kAtEnd, random));
  if (!step) return std::unexpected(step.error());
  return FirstScene{.persona = *persona, .step = *step};
}

}  // namespace

void App::State::run(const intent::StartGuide& /*intent*/) {
  Journey journey = new_journey("My first map", random);
  const Result<FirstScene> scene = add_first_scene(journey, random);
  if (!scene) {
    complain(scene.error());
    return;
  }
  open_map({.journey = std::move(journey),
            .sequence = 0,
            .store = ReadyMap::Store::now,
            .report = std::nullopt,
            .guide = Guide{
                .question = GuideQuestion::who, .persona = scene->persona, .step = scene->step}});
}

void App::State::run(const intent::GuideTo& intent) {
  if (!session.guide) return;
  // An answer that cannot be written is mended before the next question.
  const TextTarget asked = guide_target(*session.guide, document->journey().map.id);
  const bool refused = session.refused && session.refused->target == asked;
  if (refused && intent.question > session.guide->question) return;
  session.guide->question = intent.question;
  touch();
}

void App::State::run(const intent::EndGuide& /*intent*/) {
  if (!session.guide) return;
  const bool finished = session.guide->question == GuideQuestion::feeling;
  const Id<Step> step = session.guide->step;
  session.guide.reset();
  select({RecordId(step)});
  if (finished) say("Your first scene is on the map. What happens next? Add a step after it.");
  touch();
}

void App::State::guide_after_text(const TextTarget& answered) {
  if (!session.guide || answered != guide_target(*session.guide, document->journey().map.id))
    return;
  if (session.guide->question == GuideQuestion::feeling) {
    run(intent::EndGuide{});
  } else {
    const auto next = static_cast<std::uint8_t>(session.guide->question) + 1;
    run(intent::GuideTo{static_cast<GuideQuestion>(next)});
  }
}

}  // namespace throughline
