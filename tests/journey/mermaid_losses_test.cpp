// Written as Mermaid and read again a map loses nothing that is not listed. SPEC 5.8
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "journey/fields.hpp"
#include "journey/mermaid.hpp"
#include "journey/mermaid_losses.hpp"
#include "journey/outline.hpp"
#include "journey/random_edits.hpp"
#include "journey/rank.hpp"
#include "journey/record_access.hpp"
#include "journey/value_json.hpp"
#include "journey/verbs.hpp"

namespace throughline {
namespace {

// What a map holds without its ids and ranks, in parts that are each covered by losses of their
// own.
using Picture = std::map<std::string, std::string>;

std::string lane_text(const Lane& lane) {
  Lane plain = lane;
  std::string text;
  for (const Field& field : record_type(RecordKind::lane).fields) {
    if (field.shape != TextShape::rank) text += value_json(field, &plain) + " ";
  }
  return text;
}

Picture picture_of(const Journey& journey) {
  Picture picture;
  const Outline outline(journey);
  picture["title"] = journey.map.title;
  picture["scope"] = journey.map.scope;
  picture["accTitle"] = accessible_title(journey.map);
  for (const Id<Lane> lane : outline.lanes()) {
    picture["lanes"] += lane_text(*journey.find(lane)) + "\n";
  }
  for (const Id<Persona> persona : outline.personas()) {
    picture["personas"] += journey.find(persona)->name + "\x1e";
  }
  for (const Id<Stage> stage : outline.stages()) {
    picture["stages"] += journey.find(stage)->name + "\x1e";
  }
  for (const Id<Step> id : outline.columns()) {
    const Step& step = *journey.find(id);
    std::string text = journey.find(step.place.stage)->name + "\x1f" + step.name;
    if (const Feeling* own = find_feeling(journey, {}, id); own != nullptr && own->felt) {
      text += "\x1f customer=" + std::to_string(own->felt->count);
    }
    for (const Id<Persona> persona : outline.personas()) {
      const Feeling* feeling = find_feeling(journey, persona, id);
      if (feeling == nullptr || !feeling->felt) continue;
      text += "\x1f" + journey.find(persona)->name + "=" + std::to_string(feeling->felt->count);
    }
    picture["steps"] += text + "\x1e";
  }
  // The fields that no diagram has, and the other tables.
  for (const RecordType& type : record_types()) {
    if (type.kind == RecordKind::lane) continue;
    const std::string name(type.name);
    for (std::size_t i = 0; i < record_count(journey, type.kind); ++i) {
      const void* record = record_at(journey, type.kind, i);
      const bool held = type.kind == RecordKind::map || type.kind == RecordKind::persona ||
                        type.kind == RecordKind::stage || type.kind == RecordKind::step ||
                        type.kind == RecordKind::feeling;
      if (!held) picture[std::string(type.table)] += "1";
      for (const UnknownPart& part : unknown_parts(type.kind)) {
        if (!held) continue;
        Members members = members_of(part.get(record));
        if (&part.get(record) == &journey.map.unknown) members.erase("accTitle");
        if (!members.empty()) picture["unknown of " + name] += object_of(members);
      }
      static constexpr std::string_view kOwn[] = {"title", "scope", "rank",    "name",
                                                  "place", "felt",  "persona", "step"};
      for (const Field& field : type.fields) {
        if (!held || std::ranges::find(kOwn, field.name) != std::end(kOwn)) continue;
        if (!is_default_field(field, record)) {
          picture[name + ": " + display_name(field)] += value_json(field, record);
        }
      }
    }
  }
  return picture;
}

// The losses that account for a difference in a part of the picture, by how they begin.
std::vector<std::string> covering(const std::string& part) {
  if (part == "title") return {"an empty title", "white space"};
  if (part == "scope" || part == "accTitle") return {"white space"};
  if (part == "lanes") return {"lanes other than"};
  if (part == "personas") {
    return {"personas without a felt value", "personas of the same name", "personas without a name",
            "the order of the personas", "white space"};
  }
  if (part == "stages") {
    return {"stages without a name", "a first stage without", "white space"};
  }
  if (part == "steps") {
    return {"steps without a felt value", "steps felt differently",
            "steps without a name",       "stages without a name",
            "personas of the same name",  "personas without a name",
            "the order of the personas",  "white space"};
  }
  if (part == "unknown of map") {
    return {"map: members that this version", "file: members that this version"};
  }
  if (part.starts_with("unknown of ")) return {part.substr(11) + ": members that this version"};
  return {part + " ("};
}

// True where nothing is lost. Every difference must be covered by a loss that is listed.
bool is_kept(const Journey& journey) {
  const MermaidText written = write_mermaid(journey);
  const auto read = read_mermaid(written.text, "");
  EXPECT_TRUE(read) << written.text;
  if (!read) return false;
  EXPECT_TRUE(read->warnings.empty()) << written.text;
  Picture before = picture_of(journey);
  Picture after = picture_of(read->journey);
  for (const auto& [part, text] : before) after.try_emplace(part);
  for (const auto& [part, text] : after) {
    if (before[part] == text) continue;
    const bool covered = std::ranges::any_of(covering(part), [&written](const std::string& begin) {
      return std::ranges::any_of(
          written.losses, [&begin](const std::string& loss) { return loss.starts_with(begin); });
    });
    EXPECT_TRUE(covered) << part << "\n  was " << before[part] << "\n  is  " << text << "\nin "
                         << written.text;
  }
  EXPECT_TRUE(!written.losses.empty() || before == after);
  return written.losses.empty();
}

std::string random_name(Random& random) {
  static constexpr std::string_view kNames[] = {"Ada",   "Bo: jr.", "咖啡 #1", "a, b",  "<br>",
                                                "10:30", "5",       "x -> 3",  "title", "%%"};
  return random.below(12) == 0 ? testing::random_text(random)
                               : std::string(kNames[random.below(std::size(kNames))]);
}

// A map that Mermaid can hold, but for one thing or another now and then.
Journey plain_journey(Random& random) {
  Journey journey = new_journey(random_name(random), random);
  if (random.below(2) == 0) journey.map.scope = random_name(random) + "\n" + random_name(random);
  if (random.below(3) == 0) journey.map.unknown = R"({"accTitle":"Spoken: \"x\""})";
  if (random.below(12) == 0) journey.map.unknown = R"({"accTitle":[1],"other":2})";
  if (random.below(12) == 0) journey.map.file_unknown = R"({"other":2})";
  std::vector<Id<Persona>> personas;
  const auto ranks = ranks_between({}, {}, 8, random);
  for (std::size_t i = 0; i < 2; ++i) {
    Persona persona;
    persona.id = {random.next() | 1U};
    persona.rank = ranks[i];
    persona.name = random_name(random);
    if (random.below(16) == 0) persona.unknown = R"({"later":1})";
    personas.push_back(persona.id);
    journey.personas.put(std::move(persona));
  }
  for (std::size_t i = 0; i < random.below(3); ++i) {
    Stage stage;
    stage.id = {random.next() | 1U};
    stage.rank = ranks[i];
    stage.name = i == 0 && random.below(2) == 0 ? std::string() : random_name(random);
    for (std::size_t j = 0; j < random.below(4); ++j) {
      Step step;
      step.id = {random.next() | 1U};
      step.place = {.stage = stage.id, .rank = ranks[j]};
      step.name = random_name(random);
      const Hundredths felt{static_cast<std::int64_t>(random.below(1001)) - 500};
      const std::uint64_t who = random.below(8);
      for (std::size_t k = 0; k < (who == 0 ? 0U : who < 5 ? 2U : 1U); ++k) {
        Feeling feeling;
        feeling.persona = who == 7 ? Id<Persona>{} : personas[k];
        feeling.step = step.id;
        feeling.id = feeling_id(feeling.persona, step.id);
        feeling.felt = felt;
        if (random.below(20) == 0) feeling.felt.reset();
        if (random.below(20) == 0) feeling.expected = felt;
        journey.feelings.put(std::move(feeling));
      }
      journey.steps.put(std::move(step));
    }
    journey.stages.put(std::move(stage));
  }
  return journey;
}

TEST(MermaidLosses, every_difference_of_a_random_map_is_listed) {
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    is_kept(testing::random_journey(seed, 2 * seed));
    if (HasFailure()) FAIL() << "seed " << seed;
  }
}

TEST(MermaidLosses, without_any_the_maps_are_equal) {
  Random random(12);
  int kept = 0;
  for (int i = 0; i < 2000; ++i) {
    if (is_kept(plain_journey(random))) ++kept;
    if (HasFailure()) FAIL() << "map " << i;
  }
  EXPECT_GT(kept, 150);
}

TEST(MermaidLosses, an_accessible_title_is_written_again) {
  const auto map = read_mermaid("journey\ntitle A\naccTitle: For #colon; \"ears\"\nx: 3\n", "");
  ASSERT_TRUE(map);
  const MermaidText written = write_mermaid(map->journey);
  EXPECT_EQ(written.text, "journey\n  title A\n  accTitle: For #colon; \"ears\"\n    x: 3\n");
  EXPECT_TRUE(written.losses.empty());
}

TEST(MermaidLosses, personas_lanes_and_unknown_members_are_listed) {
  Random random(1);
  Journey journey = read_mermaid("journey\na: 1: Bo\nb: 1: Ada, Bo\n", "x")->journey;
  Persona silent;
  silent.id = {7};
  silent.rank = "z5";
  silent.name = "Silent";
  silent.unknown = R"({"later":1})";
  journey.personas.put(silent);
  Persona ada = *std::ranges::find(journey.personas.records(), "Ada", &Persona::name);
  ada.rank = "01";
  journey.personas.put(ada);
  Persona twin;
  twin.id = {8};
  twin.rank = "z6";
  twin.name = " Bo";
  journey.personas.put(twin);
  const Id<Step> step = journey.steps.records().front().id;
  for (const Id<Persona> persona : {silent.id, twin.id}) {
    Feeling feeling;
    feeling.id = feeling_id(persona, step);
    feeling.persona = persona;
    feeling.step = step;
    if (persona == silent.id) feeling.expected = Hundredths{100};
    if (persona == twin.id) feeling.felt = Hundredths{-500};
    journey.feelings.put(feeling);
  }
  Lane lane = journey.lanes.records().front();
  lane.name = "Mine";
  journey.lanes.put(lane);
  journey.map.file_unknown = R"({"a":1,"b":2})";
  EXPECT_EQ(
      write_mermaid(journey).losses,
      (std::vector<std::string>{
          "feeling: expected (1)", "file: members that this version does not know (2)",
          "lanes other than those of a new map (1)",
          "persona: members that this version does not know (1)",
          "personas of the same name, which became one (1)", "personas without a felt value (1)",
          "the order of the personas (1)", "white space at the ends of lines (1)"}));
}

}  // namespace
}  // namespace throughline
