#include "layout/board_dirt.hpp"

#include <variant>

namespace throughline {

namespace {

// A change's two sides, null where there is none. At least one is there.
template <class T>
struct Sides {
  const T* before = nullptr;
  const T* after = nullptr;
  [[nodiscard]] bool stays() const { return before != nullptr && after != nullptr; }
};

void note(const Sides<Map>& map, BoardDirt& dirt) {
  if (map.stays() && map.before->start != map.after->start) dirt.times = true;
}

void note(const Sides<Persona>& persona, BoardDirt& dirt) {
  if (!persona.stays() || persona.before->rank != persona.after->rank) dirt.curves = true;
}

void note(const Sides<Stage>& stage, BoardDirt& dirt) {
  if (!stage.stays() || stage.before->rank != stage.after->rank) {
    dirt.columns = true;
  } else if (stage.before->name != stage.after->name) {
    dirt.stage_names = true;
  }
}

void note(const Sides<Step>& step, BoardDirt& dirt) {
  if (!step.stays() || step.before->place != step.after->place) {
    dirt.columns = true;
    return;
  }
  if (step.before->name != step.after->name) dirt.step_names.push_back(step.after->id);
  if (step.before->offset_min != step.after->offset_min) dirt.times = true;
}

void note(const Sides<Lane>& lane, BoardDirt& dirt) {
  dirt.rows = true;
  dirt.curves = true;
  // What cards show below their text hangs on the kind, which cards there are on the others.
  const bool cards_differ = lane.stays() && (lane.before->kind != lane.after->kind ||
                                             lane.before->personas != lane.after->personas ||
                                             lane.before->collapsed != lane.after->collapsed);
  if (cards_differ) dirt.lanes.push_back(lane.after->id);
}

void note(const Sides<Card>& card, BoardDirt& dirt) {
  if (card.before != nullptr) dirt.cells.push_back(card.before->place);
  if (card.after != nullptr) dirt.cells.push_back(card.after->place);
}

void note(const Sides<Count>& /*count*/, BoardDirt& dirt) {
  dirt.stage_names = true;
}

void note(const Sides<Feeling>& /*feeling*/, BoardDirt& dirt) {
  dirt.curves = true;
}

// One that comes or goes changes its cards in the same edit.
void note(const Sides<Channel>& channel, BoardDirt& dirt) {
  if (channel.stays() && channel.before->name != channel.after->name) {
    dirt.told_on_cards.push_back({.kind = RecordKind::channel, .id = channel.after->id.value});
  }
}

void note(const Sides<Metric>& metric, BoardDirt& dirt) {
  if (metric.stays())
    dirt.told_on_cards.push_back({.kind = RecordKind::metric, .id = metric.after->id.value});
}

void note(const Sides<Reading>& reading, BoardDirt& dirt) {
  const Id<Metric> metric =
      reading.after != nullptr ? reading.after->metric : reading.before->metric;
  dirt.told_on_cards.push_back({.kind = RecordKind::metric, .id = metric.value});
}

// The board does not show the others.
template <class T>
void note(const Sides<T>& /*record*/, BoardDirt& /*dirt*/) {}

}  // namespace

BoardDirt board_dirt(const Edit& edit) {
  BoardDirt dirt;
  for (const Change& change : edit.changes) {
    const std::optional<Record>& either = change.after ? change.after : change.before;
    if (!either) continue;
    std::visit(
        [&]<class T>(const T& record) {
          const T* before = change.before ? std::get_if<T>(&*change.before) : nullptr;
          note(Sides<T>{.before = before, .after = change.after ? &record : nullptr}, dirt);
        },
        *either);
  }
  return dirt;
}

}  // namespace throughline
