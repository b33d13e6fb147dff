#include "app/bench.hpp"

#include <cmath>
#include <utility>
#include <vector>

#include "app/camera.hpp"
#include "app/map_info.hpp"
#include "base/random.hpp"
#include "journey/codec.hpp"
#include "journey/history.hpp"
#include "journey/verbs.hpp"

namespace throughline::bench {
namespace {

constexpr std::uint64_t kSeed = 20'261'122;
constexpr std::size_t kStepsInAStage = 6;

// Commits verbs one by one, as a session does.
class Maker {
 public:
  Maker() : history_(new_journey("Measured map", random_), kSeed), outline_(history_.journey()) {}

  Status make(const MapSize& size) {
    std::vector<RecordId> first_lanes(outline_.lanes().begin(), outline_.lanes().end());
    if (Status status = commit(remove_records(view(), first_lanes)); !status) return status;
    for (std::size_t i = 0; i < size.lanes; ++i) {
      if (Status status = add(
              add_lane(view(), LaneKind::doing, "Lane " + std::to_string(i + 1), kAtEnd, random_));
          !status) {
        return status;
      }
    }
    for (std::size_t i = 0; i < size.steps; ++i) {
      if (i % kStepsInAStage == 0) {
        const std::string name = "Stage " + std::to_string((i / kStepsInAStage) + 1);
        if (Status status = add(add_stage(view(), name, kAtEnd, random_)); !status) return status;
      }
      const std::string name = "Step " + std::to_string(i + 1);
      if (Status status = add(add_step(view(), outline_.stages().back(), name, kAtEnd, random_));
          !status)
        return status;
    }
    for (std::size_t i = 0; i < size.cards; ++i) {
      const CardCell cell{.lane = outline_.lanes()[(i / size.steps) % size.lanes],
                          .step = outline_.columns()[i % size.steps]};
      const std::string text = "Card " + std::to_string(i + 1) + ": waits at the counter";
      if (Status status = add(add_card(view(), cell, text, kAtEnd, random_)); !status)
        return status;
    }
    return {};
  }

  [[nodiscard]] const Journey& journey() const { return history_.journey(); }

 private:
  [[nodiscard]] MapView view() const { return {history_.journey(), outline_}; }

  Status commit(Result<Edit> edit) {
    if (!edit) return std::unexpected(std::move(edit.error()));
    Result<Edit> applied = history_.commit(std::move(*edit));
    if (!applied) return std::unexpected(std::move(applied.error()));
    outline_.update(history_.journey(), *applied);
    return {};
  }
  template <class T>
  Status add(Result<Created<T>> created) {
    if (!created) return std::unexpected(std::move(created.error()));
    return commit(std::move(created->edit));
  }

  Random random_{kSeed};
  History history_;
  Outline outline_;
};

// The cards as they are read on the board: lane by lane, step by step.
Id<Card> card_at(const OpenDocument& document, std::size_t index) {
  for (const Id<Lane> lane : document.outline.lanes()) {
    const std::size_t count = document.outline.card_count(lane);
    if (index >= count) {
      index -= count;
      continue;
    }
    for (const Id<Step> step : document.outline.columns()) {
      const auto cell = document.outline.cell(lane, step);
      if (index < cell.size()) return cell[index];
      index -= cell.size();
    }
  }
  return {};
}

// Two decimals, which is finer than any screen.
void append_number(std::string& json, std::string_view name, float value) {
  const auto hundredths = static_cast<std::int64_t>(std::lround(value * 100));
  json.append("\"").append(name).append("\":").append(std::to_string(hundredths)).append("e-2");
}

void append_rect(std::string& json, const Rect& rect) {
  json += '{';
  append_number(json, "x", rect.x);
  json += ',';
  append_number(json, "y", rect.y);
  json += ',';
  append_number(json, "width", rect.width);
  json += ',';
  append_number(json, "height", rect.height);
  json += '}';
}

}  // namespace

Result<Journey> make_map(const MapSize& size) {
  const bool sensible = size.lanes >= 1 && size.lanes <= 1000 && size.steps >= 1 &&
                        size.steps <= 10'000 && size.cards <= 100'000;
  if (!sensible)
    return fail("A measured map has 1 to 1,000 lanes, 1 to 10,000 steps and up to 100,000 cards");
  Maker maker;
  if (Status status = maker.make(size); !status) return std::unexpected(std::move(status.error()));
  return maker.journey();
}

Status load(App& app, const MapSize& size) {
  Result<Journey> journey = make_map(size);
  if (!journey) return std::unexpected(std::move(journey.error()));
  // Each load is a map of its own.
  journey->map.id = Id<Map>{app.platform().entropy()};
  app.handle(FileOpened{.name = "measured.journey.json",
                        .bytes = write_journey(*journey),
                        .origin = FileOrigin::picked});
  app.platform().request_frame(0);
  return {};
}

Status edit_card(App& app, std::size_t index, std::string text) {
  const OpenDocument* document = app.document();
  if (document == nullptr) return fail("No map is open");
  const Card* card = document->journey().find(card_at(*document, index));
  if (card == nullptr) return fail("There are not that many cards");
  Card changed = *card;
  changed.text = std::move(text);
  app.dispatch({intent::ChangeRecord{.record = std::move(changed), .label = "Edit card's text"}});
  app.platform().request_frame(0);
  return {};
}

std::string state_json(App& app) {
  const OpenDocument* document = app.document();
  if (document == nullptr || app.session().fit_pending) return "null";
  const Session& session = app.session();
  const Journey& journey = document->journey();
  std::string json = R"({"key":")" + map_key(journey.map.id) + R"(","cards":)" +
                     std::to_string(journey.cards.size()) + R"(,"steps":)" +
                     std::to_string(journey.steps.size()) + R"(,"lanes":)" +
                     std::to_string(journey.lanes.size()) + ",";
  append_number(json, "zoom", session.camera.zoom);
  json += R"(,"bounds":)";
  append_rect(json,
              screen_from_board(session.camera, session.board_viewport_px, app.layout().bounds));
  json += R"(,"viewport":)";
  append_rect(json, session.board_viewport_px);
  json += '}';
  return json;
}

std::string card_json(App& app, std::size_t index) {
  const OpenDocument* document = app.document();
  const CardBox* box =
      document == nullptr ? nullptr : app.layout().find_card(card_at(*document, index));
  if (box == nullptr) return "null";
  std::string json;
  append_rect(json,
              screen_from_board(app.session().camera, app.session().board_viewport_px, box->rect));
  return json;
}

}  // namespace throughline::bench
