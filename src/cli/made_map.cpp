#include "cli/made_map.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/random.hpp"
#include "cli/made_words.hpp"
#include "journey/fields.hpp"
#include "journey/id_text.hpp"
#include "journey/json.hpp"
#include "journey/rank.hpp"

namespace throughline {

namespace {

using namespace made;

constexpr std::size_t kStepsInAStage = 8;
constexpr std::size_t kCardsInACell = 12;
constexpr std::size_t kMonths = 12;

class Maker {
 public:
  Maker(std::size_t cards, std::uint64_t seed) : card_count_(cards), random_(seed) {}

  Journey make() {
    make_head();
    make_lists();
    make_story();
    make_cards();
    make_between_cards();
    make_workshop();
    return std::move(journey_);
  }

 private:
  // ---- Parts ----

  void make_head() {
    Map& map = journey_.map;
    map.id = new_id<Map>();
    map.title = "Made map of " + std::to_string(card_count_) + " cards";
    map.organisation = "Corner & Crema";
    map.scope = "Everybody who buys for the first time and stays for a year";
    map.start = "2026-11-02T09:10";
    map.currency = "EUR";
    map.stale_months = 12;
    map.mission = "Every visit ends with one worry less";
    map.style = StrategyStyle::adaptive;
    map.theme = "Time well spent";
    map.problem = "People lose a morning to something that should take minutes";
    map.climax = "The moment at the counter where it is settled or lost";
    map.conclusion = "They tell a friend, and mean it";
    map.how_found = "Through a colleague, or the phone in the queue";
    map.why_chosen = "It was near and the price was clear";
    map.how_reviewed = "Two stars for the wait, five for the people";
    map.why_return = "Nothing had to be explained twice";
    map.how_supported = "By the same person each time";
    map.language = "en";
    map.created = "2026-10-12";
    map.changed = "2026-11-20";
  }

  void make_lists() {
    named(kPersonas, journey_.personas, [this](Persona& persona, std::size_t i) {
      persona.name = kPersonas[i].name;
      persona.kind = i == 1   ? PersonaKind::employee
                     : i == 3 ? PersonaKind::partner
                              : PersonaKind::customer;
      persona.role = static_cast<DecisionRole>(i + 1);
      persona.jobs = kPersonas[i].jobs;
      persona.needs = kPersonas[i].needs;
      persona.quote = kPersonas[i].quote;
      persona.colour = pick(kColours);
      persona.ideal = i == 0;
      personas_.push_back(persona.id);
    });
    named(kChannels, journey_.channels, [this](Channel& channel, std::size_t i) {
      channel.name = kChannels[i];
      channel.kind = static_cast<ChannelKind>(i + 1);
      channel.online = i < 2;
      channels_.push_back(channel.id);
    });
    named(kValues, journey_.values, [this](Value& value, std::size_t i) {
      value.name = kValues[i].name;
      value.promise = kValues[i].promise;
      values_.push_back(value.id);
    });
    named(kMetrics, journey_.metrics, [this](Metric& metric, std::size_t i) {
      metric.name = kMetrics[i];
      metric.kind = static_cast<MetricKind>(i + 1);
      metric.unit = i < 4 ? "points" : "min";
      metric.target = hundredths(0, 10'000);
      metric.better = i < 4 ? Better::high : Better::low;
      metric.source = i < 3 ? "Yearly survey" : "Till receipts";
      metrics_.push_back(metric.id);
    });
    for (const Id<Metric> metric : metrics_) {
      for (std::size_t month = 1; month <= kMonths; ++month) {
        Reading reading;
        reading.metric = metric;
        reading.date = month_text(month) + "-01";
        reading.value = hundredths(0, 10'000);
        put_pair(std::move(reading));
      }
    }
    const std::vector<std::string> ranks = ranks_between({}, {}, kLanes.size(), random_);
    for (std::size_t i = 0; i < kLanes.size(); ++i) {
      Lane lane;
      lane.id = new_id<Lane>();
      lane.rank = ranks[i];
      lane.kind = kLanes[i].kind;
      lane.name = kLanes[i].name;
      lane.hidden = i + 1 == kLanes.size();
      lanes_.push_back(lane.id);
      put(std::move(lane));
    }
  }

  void make_story() {
    const std::size_t wanted = card_count_ / (kLanes.size() * kCardsInACell);
    const std::size_t steps = std::max(kStages.size(), wanted);
    const std::size_t stages =
        std::max(kStages.size(), (steps + kStepsInAStage - 1) / kStepsInAStage);
    const std::vector<std::string> stage_ranks = ranks_between({}, {}, stages, random_);
    const std::vector<std::string> step_ranks =
        ranks_between({}, {}, (steps / stages) + 1, random_);
    for (std::size_t i = 0; i < stages; ++i) {
      Stage stage;
      stage.id = new_id<Stage>();
      stage.rank = stage_ranks[i];
      const StageWords& said = words_of_stage(i);
      stage.kind = said.kind;
      stage.name = again(said.name, i / kStages.size());
      stage.customer_goal = said.customer_goal;
      stage.company_goal = said.company_goal;
      stage.leaving_reasons = {"not_ready", "price"};
      stage.mitigation = said.mitigation;
      stage.colour = pick(kColours);
      stages_.push_back(stage.id);
      put(std::move(stage));
      for (std::size_t month = 1; month <= 3; ++month) {
        Count count;
        count.stage = stages_.back();
        count.period = month_text(month);
        count.entered = static_cast<std::int64_t>(random_.below(100'000));
        count.source = "Till receipts";
        put_pair(std::move(count));
      }
    }
    std::size_t at = 0;  // in its stage
    const std::vector<std::string> slide_ranks = ranks_between({}, {}, steps, random_);
    for (std::size_t i = 0; i < steps; ++i) {
      Step step;
      step.id = new_id<Step>();
      const std::size_t stage_at = i * stages / steps;
      const Id<Stage> stage = stages_[stage_at];
      at = i > 0 && journey_.find(steps_.back())->place.stage == stage ? at + 1 : 0;
      step.place = {.stage = stage, .rank = step_ranks[at]};
      const auto& scenes = words_of_stage(stage_at).scenes;
      step.name = again(scenes[at % scenes.size()], at / scenes.size());
      step.narrative = phrase(kScenes);
      step.offset_min = static_cast<std::int64_t>(i * 30);
      step.length_min = 10 + static_cast<std::int64_t>(random_.below(50));
      step.turning_point = i == steps / 2;
      steps_.push_back(step.id);
      Slide slide;
      slide.id = new_id<Slide>();
      slide.rank = slide_ranks[i];
      slide.step = step.id;
      slide.hidden = one_in(8);
      slide.notes = phrase(kRemarks);
      put(std::move(slide));
      put(std::move(step));
      for (const Id<Persona> persona : personas_) make_feeling(persona, steps_.back());
    }
  }

  void make_feeling(Id<Persona> persona, Id<Step> step) {
    Feeling feeling;
    feeling.persona = persona;
    feeling.step = step;
    feeling.felt = hundredths(-500, 500);
    feeling.felt_word = pick(kFeelings);
    if (one_in(3)) feeling.expected = hundredths(-500, 500);
    if (one_in(6)) feeling.note = phrase(kRemarks);
    put_pair(std::move(feeling));
  }

  void make_cards() {
    const std::size_t cells = steps_.size() * lanes_.size();
    const std::vector<std::string> ranks =
        ranks_between({}, {}, (card_count_ / cells) + 1, random_);
    for (std::size_t i = 0; i < card_count_; ++i) {
      const std::size_t cell = i % cells;
      Card card;
      card.id = new_id<Card>();
      card.place = {.lane = lanes_[cell % lanes_.size()],
                    .step = steps_[cell / lanes_.size()],
                    .rank = ranks[i / cells]};
      const LaneWords& lane = kLanes[cell % lanes_.size()];
      card.text = phrase(lane.phrases);
      if (one_in(12)) card.detail = phrase(kScenes) + ' ' + phrase(kFindings);
      if (one_in(10)) card.tags = {std::string(pick(kTags))};
      if (one_in(20)) card.persona = pick(personas_);
      if (one_in(40)) card.colour = pick(kColours);
      fill(card, lane.kind);
      cards_.push_back(card.id);
      put(std::move(card));
    }
  }

  // What cards of a kind have.
  void fill(Card& card, LaneKind kind) {
    if (kind == LaneKind::touchpoint) {
      card.channel = pick(channels_);
      if (one_in(2)) card.owner = "Shift lead";
      if (one_in(3)) card.training = Training::trained;
      if (journey_.ratings.empty() || one_in(4)) make_rating(card.id);
    } else if (kind == LaneKind::friction) {
      card.friction_kinds = {std::string(pick(kFrictions))};
      card.severity = 1 + static_cast<std::int64_t>(random_.below(5));
      frictions_.push_back(card.id);
    } else if (kind == LaneKind::opportunity) {
      card.customer_value = hundredths(-100, 500);
      card.company_value = hundredths(-100, 500);
      card.effort = 1 + static_cast<std::int64_t>(random_.below(5));
      if (!frictions_.empty()) card.answers = {frictions_.back()};
      if (one_in(3)) card.cost = hundredths(0, 5'000'000);
      if (one_in(3)) card.metric = pick(metrics_);
      if (one_in(4)) card.due = month_text(1 + random_.below(kMonths)) + "-15";
      card.status = static_cast<OpportunityStatus>(random_.below(4));
    }
  }

  void make_rating(Id<Card> touchpoint) {
    Rating rating;
    rating.touchpoint = touchpoint;
    rating.value = pick(values_);
    rating.score = static_cast<std::int64_t>(random_.below(5)) - 2;
    put_pair(std::move(rating));
  }

  // Links, evidence and what it supports: one in twenty cards has some.
  void make_between_cards() {
    const std::size_t some = (cards_.size() / 20) + 1;
    for (std::size_t i = 0; i < some; ++i) {
      Link link;
      link.id = new_id<Link>();
      link.from = pick(cards_);
      link.to = pick(cards_);
      link.kind = static_cast<LinkKind>(random_.below(5));
      if (link.from != link.to) put(std::move(link));

      Evidence evidence;
      evidence.id = new_id<Evidence>();
      evidence.method = static_cast<EvidenceMethod>(1 + random_.below(8));
      evidence.text = phrase(kFindings);
      evidence.quote = one_in(2);
      evidence.source = "Interviews";
      evidence.date = month_text(1 + random_.below(kMonths)) + "-20";
      evidence.sample_size = static_cast<std::int64_t>(random_.below(400));
      Support support;
      support.evidence = evidence.id;
      support.target = {.kind = RecordKind::card, .id = pick(cards_).value};
      support.stance = one_in(5) ? Stance::against : Stance::in_favour;
      put(std::move(evidence));
      put_pair(std::move(support));
    }
    // All picked twice the same card.
    if (journey_.links.empty()) {
      Link link;
      link.id = new_id<Link>();
      link.from = cards_[0];
      link.to = cards_[1];
      put(std::move(link));
    }
  }

  void make_workshop() {
    std::vector<Id<Participant>> participants;
    for (const std::string_view name : kParticipants) {
      Participant participant;
      participant.id = new_id<Participant>();
      participant.name = name;
      participant.colour = pick(kColours);
      participants.push_back(participant.id);
      put(std::move(participant));
    }
    const std::size_t some = (cards_.size() / 50) + 1;
    for (std::size_t i = 0; i < some; ++i) {
      const RecordKey target{.kind = RecordKind::card, .id = pick(cards_).value};
      Comment comment;
      comment.id = new_id<Comment>();
      comment.target = target;
      comment.participant = pick(participants);
      comment.written = month_text(1 + random_.below(kMonths)) + "-09T10:30";
      comment.text = phrase(kRemarks);
      comment.settled = one_in(3);
      put(std::move(comment));
      Vote vote;
      vote.participant = pick(participants);
      vote.target = target;
      vote.dots = 1 + static_cast<std::int64_t>(random_.below(3));
      put_pair(std::move(vote));
      if (i % 10 == 0) make_conflict(*journey_.find(Id<Card>{target.id}));
    }
  }

  // As a merge leaves it: the field holds the first candidate.
  void make_conflict(const Card& card) {
    Conflict conflict;
    conflict.id = new_id<Conflict>();
    conflict.target = id_text(RecordKind::card, card.id.value);
    conflict.field = "text";
    std::string held;
    append_json_string(held, card.text);
    std::string other;
    append_json_string(other, card.text + " " + std::string(pick(kTags)));
    append_json_string(conflict.base, phrase(kRemarks));
    conflict.candidates = {std::move(held), std::move(other)};
    put(std::move(conflict));
  }

  // ---- Records ----

  template <class T>
  [[nodiscard]] Id<T> new_id() {
    return {random_.next() | 1U};
  }
  template <class T>
  void put(T record) {
    const_cast<Table<T>&>(journey_.table<T>()).put(std::move(record));  // not const here
  }
  template <class T>
  void put_pair(T record) {
    record.id = {pair_id(record_type(kKindOf<T>), &record)};
    put(std::move(record));
  }
  // A record for each of the words, in their order.
  template <class T, class Words, class Fill>
  void named(const Words& words, Table<T>& table, Fill fill_in) {
    const std::vector<std::string> ranks = ranks_between({}, {}, words.size(), random_);
    for (std::size_t i = 0; i < words.size(); ++i) {
      T record;
      record.id = new_id<T>();
      record.rank = ranks[i];
      fill_in(record, i);
      table.put(std::move(record));
    }
  }

  // ---- Values ----

  bool one_in(std::uint64_t count) { return random_.below(count) == 0; }
  template <class Range>
  typename Range::value_type pick(const Range& range) {
    return range[random_.below(range.size())];
  }
  Hundredths hundredths(std::int64_t low, std::int64_t high) {
    return {low +
            static_cast<std::int64_t>(random_.below(static_cast<std::uint64_t>(high - low) + 1))};
  }
  static std::string month_text(std::uint64_t month) {
    return std::string("2026-") + (month < 10 ? "0" : "") + std::to_string(month);
  }
  std::string phrase(const Phrases& phrases) {
    return std::string(pick(phrases.beginnings)) + ' ' + std::string(pick(phrases.endings));
  }
  static const StageWords& words_of_stage(std::size_t index) {
    return kStages[index % kStages.size()];
  }
  // "Pays", then "Pays (2)".
  static std::string again(std::string_view name, std::size_t before) {
    std::string text(name);
    if (before > 0) text += " (" + std::to_string(before + 1) + ")";
    return text;
  }

  std::size_t card_count_;
  Random random_;
  Journey journey_;
  std::vector<Id<Persona>> personas_;
  std::vector<Id<Channel>> channels_;
  std::vector<Id<Value>> values_;
  std::vector<Id<Metric>> metrics_;
  std::vector<Id<Lane>> lanes_;
  std::vector<Id<Stage>> stages_;
  std::vector<Id<Step>> steps_;
  std::vector<Id<Card>> cards_, frictions_;
};

}  // namespace

Journey make_map(std::size_t cards, std::uint64_t seed) {
  return Maker(cards, seed).make();
}

}  // namespace throughline
