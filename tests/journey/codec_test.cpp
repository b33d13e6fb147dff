// What the reader makes of files that people or accidents changed.
#include "journey/codec.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ranges>

#include "journey/outline.hpp"
#include "journey/random_edits.hpp"
#include "journey/rank.hpp"
#include "journey/verbs.hpp"

namespace throughline {
namespace {

constexpr std::string_view kHead =
    R"({"format":"throughline","version":2,"map":{"id":"map:0000000000001"},)";

ReadResult read(const std::string& members) {
  auto result = read_journey(std::string(kHead) + members + "}");
  EXPECT_TRUE(result) << result.error().what << " " << result.error().where;
  return result ? *std::move(result) : ReadResult{};
}

// The paths of all repairs.
std::vector<std::string> paths(const ReadResult& result) {
  std::vector<std::string> paths;
  for (const Error& repair : result.repairs) {
    EXPECT_FALSE(repair.what.empty());
    EXPECT_FALSE(repair.remedy.empty()) << repair.what;
    paths.push_back(repair.where);
  }
  return paths;
}

using Paths = std::vector<std::string>;

std::string stage(int id, std::string_view more = R"("rank":"i001")") {
  return R"({"id":"stage:000000000000)" + std::to_string(id) + "\"," + std::string(more) + "}";
}

void expect_error(const std::string& json, std::string_view where, const ReadLimits& limits = {}) {
  const auto result = read_journey(json, limits);
  ASSERT_FALSE(result) << json.substr(0, 100);
  EXPECT_FALSE(result.error().what.empty());
  EXPECT_FALSE(result.error().remedy.empty()) << result.error().what;
  EXPECT_EQ(result.error().where, where) << result.error().what;
}

// SPEC 4.2
TEST(Codec, writes_one_record_a_line_and_only_what_differs_from_the_default) {
  Random random(1);
  Journey journey = new_journey("Map", random);
  const std::string json = write_journey(journey);
  EXPECT_TRUE(
      json.starts_with("{\"format\":\"throughline\",\"version\":2,\n\"map\":{\"id\":\"map:"));
  EXPECT_EQ(std::ranges::count(json, '\n'), 2 + 1 + 6 + 1 + 1);
  EXPECT_FALSE(json.contains("hidden"));
  EXPECT_TRUE(json.ends_with("\n]\n}\n"));
  // Whoever reads JSON can read it.
  const auto parsed = nlohmann::json::parse(json, nullptr, false);
  ASSERT_FALSE(parsed.is_discarded());
  EXPECT_EQ(parsed["lanes"].size(), 6U);
}

TEST(Codec, a_changed_field_changes_one_line) {
  Journey journey = testing::random_journey(3, 200);
  const Outline outline(journey);
  const std::string before = write_journey(journey);
  Card card = journey.cards.records().front();
  card.text += " more";
  const auto edit = change_record({journey, outline}, card, "Change card");
  ASSERT_TRUE(edit);
  ASSERT_TRUE(apply(journey, *edit));
  const std::string after = write_journey(journey);
  const auto [one, other] = std::ranges::mismatch(before, after);
  const auto [one_end, other_end] =
      std::ranges::mismatch(std::views::reverse(before), std::views::reverse(after));
  EXPECT_EQ(std::count(other, other_end.base(), '\n'), 0);
}

// SPEC 4.3
TEST(Codec, limits_are_kept_and_name_the_place) {
  const std::string head(kHead);
  expect_error(head + "\"stages\":[" + stage(1) + "," + stage(2) + "," + stage(3) + "]}",
               "/stages/2", {.records = 2});
  expect_error(std::string(100, ' '), "", {.bytes = 99});
  expect_error(
      head + R"("stages":[{"id":"stage:0000000000001","name":"123456789012345678901234567890"}]})",
      "/stages/0/name", {.string_bytes = 25});
  expect_error(head + R"("x":[[[[1]]]]})", "/x/0/0", {.depth = 3});
  expect_error(head + R"("x":{"a":{"b":{"c":{}}}}})", "/x/a/b", {.depth = 3});
  expect_error(head + R"("x":[1,2,3,4,5]})", "/x/2", {.values = 7});
  std::string deep = head + "\"x\":";
  for (int i = 0; i < 100'000; ++i) deep += '[';
  EXPECT_FALSE(read_journey(deep));
}

// SPEC 4.4
TEST(Codec, broken_text_is_an_error_with_its_line) {
  for (const char* json : {"",
                           " ",
                           "null",
                           "[]",
                           "7",
                           "\"x\"",
                           "{",
                           "{\"a\"",
                           "{}x",
                           "{\"a\":1,}",
                           "nul",
                           "{\"map\":{}} {}",
                           "{'map':1}",
                           "\x00\x01",
                           "{\"a\":\"\\ud800\"}",
                           "{\"a\":\"\xFF\"}",
                           "{\"a\":\"\xED\xA0\x80\"}",
                           "{\"a\":1e999}",
                           "{\"a\":01}",
                           "{\"a\":NaN}"}) {
    EXPECT_FALSE(read_journey(json)) << json;
  }
  const auto broken = read_journey(std::string(kHead) + "\n\"stages\":[\n{\"name\":oops}]}");
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.error().where, "/stages/0/name");
  EXPECT_TRUE(broken.error().what.contains("line 3")) << broken.error().what;
  expect_error(R"({"nodes":[1,2]})", "");
  expect_error(R"({"format":"excalidraw","map":{}})", "/format");
}

TEST(Codec, a_byte_order_mark_is_no_problem) {
  const auto result = read_journey("\xEF\xBB\xBF" + std::string(kHead) + "\"stages\":[]}");
  ASSERT_TRUE(result);
  EXPECT_TRUE(result->repairs.empty());
}

// SPEC 4.5
TEST(Codec, what_cannot_be_read_is_kept) {
  const ReadResult result = read(
      R"("stages":[{"id":"stage:0000000000001","rank":"i001","name":5,"colour":"red","kind":7,"leaving_reasons":["a",1,"a"]},3],)"
      R"("cards":{"not":"a list"},"map":[1])");
  EXPECT_EQ(paths(result), (Paths{"/stages/0/name", "/stages/0/colour", "/stages/0/kind",
                                  "/stages/0/leaving_reasons", "/stages/1", "/cards", "/map"}));
  const Stage& stage = result.journey.stages.records().front();
  EXPECT_EQ(
      stage.unknown,
      R"({"colour_unread":"red","kind_unread":7,"leaving_reasons_unread":["a",1,"a"],"name_unread":5})");
  EXPECT_EQ(stage.leaving_reasons, TextSet{"a"});
  EXPECT_EQ(result.journey.map.file_unknown,
            R"({"cards_unread":{"not":"a list"},"map_unread":[1],"stages_unread":[3]})");
  const auto again = read_journey(write_journey(result.journey));
  ASSERT_TRUE(again);
  EXPECT_TRUE(again->repairs.empty());
  EXPECT_TRUE(again->journey == result.journey);
}

// SPEC 1.6, 1.7
TEST(Codec, what_a_later_version_wrote_is_kept) {
  const ReadResult result = read(
      R"("stages":[{"id":"stage:0000000000001","rank":"i001","kind":"renewal","mood":{"z":1,"a":[1.50,-0.0]}}],)"
      R"("weather":[{"b":1,"a":2},{}],"sky":{"blue":true})");
  EXPECT_TRUE(result.repairs.empty());
  const Stage& stage = result.journey.stages.records().front();
  EXPECT_EQ(stage.kind.value, StageKind::other);
  EXPECT_EQ(stage.kind.text, "renewal");
  EXPECT_EQ(stage.unknown, R"({"mood":{"a":[1.50,-0.0],"z":1}})");
  EXPECT_EQ(result.journey.map.file_unknown,
            R"({"sky":{"blue":true},"weather":[{"a":2,"b":1},{}]})");
  const std::string json = write_journey(result.journey);
  EXPECT_TRUE(json.contains("\n\"weather\":[\n{\"a\":2,\"b\":1},\n{}\n]\n}\n")) << json;
}

// SPEC 4.6
TEST(Codec, repairs_numbers_and_texts) {
  const ReadResult result = read(
      R"("cards":[{"id":"card:0000000000001","place":{"rank":"i001"},"severity":9,"effort":2.5,"customer_value":-7.125,)"
      R"("company_value":1.005,"cost":1e3,"text":"a\u0000b","start":"2026-02-30","due":"2026-02-28","colour":"#aBcDeF"}])");
  EXPECT_EQ(paths(result), (Paths{"/cards/0/severity", "/cards/0/effort", "/cards/0/customer_value",
                                  "/cards/0/company_value", "/cards/0/text", "/cards/0/start"}));
  const Card& card = result.journey.cards.records().front();
  EXPECT_EQ(card.severity, 5);
  EXPECT_EQ(card.effort, 3);
  EXPECT_EQ(card.customer_value, Hundredths{-500});
  EXPECT_EQ(card.company_value, Hundredths{101});
  EXPECT_EQ(card.cost, Hundredths{100'000});
  EXPECT_EQ(card.text, "ab");
  EXPECT_EQ(card.start, "");
  EXPECT_EQ(card.unknown, R"({"start_unread":"2026-02-30"})");
  EXPECT_EQ(card.due, "2026-02-28");
  EXPECT_EQ(card.colour, 0xABCDEFU);
}

// SPEC 4.6
TEST(Codec, repairs_references_and_places) {
  const ReadResult result = read(
      R"("stages":[{"id":"stage:0000000000001","rank":"i001"}],"lanes":[{"id":"lane:0000000000001","rank":"i001"}],)"
      R"("steps":[{"id":"step:0000000000001","place":{"stage":"stage:0000000000009","rank":"i001"}}],)"
      R"("cards":[{"id":"card:0000000000001","place":{"lane":"lane:0000000000001","rank":"i001"},"answers":["card:0000000000001","card:0000000000007"]},)"
      R"({"id":"card:0000000000002","place":{"lane":"lane:0000000000001","step":"step:0000000000009","rank":"i002"},"persona":"persona:0000000000001"}],)"
      R"("feelings":[{"persona":"persona:0000000000001","step":"step:0000000000001","felt":1},{"step":"step:0000000000001","felt":2},{"felt":3},{"step":"step:0000000000001","felt":4}])");
  EXPECT_EQ(paths(result), (Paths{"/feelings/3", "/steps/0/place", "/cards/0/answers",
                                  "/cards/0/answers", "/cards/0/place", "/cards/1/persona",
                                  "/cards/1/place", "/feelings/0", "/feelings/2"}));
  EXPECT_EQ(result.journey.steps.records().front().place.stage, Id<Stage>{1});
  for (const Card& card : result.journey.cards.records()) {
    EXPECT_FALSE(card.place.lane);
    EXPECT_FALSE(card.place.step);
    EXPECT_TRUE(card.answers.empty());
    EXPECT_FALSE(card.persona);
  }
  ASSERT_EQ(result.journey.feelings.size(), 1U);
  EXPECT_EQ(find_feeling(result.journey, {}, {1})->felt, Hundredths{200});
  EXPECT_TRUE(result.journey.map.file_unknown.contains("\"felt\":1"))
      << result.journey.map.file_unknown;
  EXPECT_TRUE(result.journey.map.file_unknown.contains("\"felt\":3"));
  EXPECT_TRUE(result.journey.map.file_unknown.contains("\"felt\":4"));
}

// SPEC 4.6
TEST(Codec, repairs_ids_and_ranks) {
  const ReadResult result = read(
      R"("stages":[{"id":"stage:waits","rank":"z"},{"id":"stage:waits","rank":"z1"},{"name":"no id","rank":"z2"},{"id":"card:0000000000001","rank":"z3"},)"
      R"({"id":"stage:0000000000005"},{"id":"stage:0000000000006","rank":"A!"}],"steps":[{"id":"step:a","place":{"stage":"stage:waits","rank":"i1"}}])");
  EXPECT_EQ(result.journey.stages.size(), 6U);
  EXPECT_EQ(paths(result),
            (Paths{"/stages/0/id", "/stages/1/id", "/stages/1/id", "/stages/2", "/stages/3/id",
                   "/stages/3", "/steps/0/id", "/stages/4/rank", "/stages/5/rank"}));
  const Outline outline(result.journey);
  std::vector<std::size_t> order;
  for (const Id<Stage> id : outline.stages()) {
    const auto& stages = result.journey.stages.records();
    order.push_back(
        static_cast<std::size_t>(std::ranges::find(stages, id, &Stage::id) - stages.begin()));
  }
  EXPECT_EQ(order, (std::vector<std::size_t>{0, 1, 2, 3, 4, 5}));
  EXPECT_EQ(result.journey.steps.records().front().place.stage,
            result.journey.stages.records().front().id);
}

// SPEC 4.4
TEST(Codec, repeated_keys_are_said_and_kept) {
  const ReadResult result = read(
      R"("stages":[{"id":"stage:0000000000001","rank":"i001","name":"one","name":"two","x":1,"x":2}],"stages":[)" +
      stage(2) + R"(],"map":{"id":"map:0000000000002"},"y":1,"y":2)");
  EXPECT_EQ(paths(result), (Paths{"/stages/0/name", "/stages/0/x", "/stages", "/map", "/y"}));
  EXPECT_EQ(result.journey.stages.size(), 2U);
  EXPECT_EQ(result.journey.find(Id<Stage>{1})->name, "one");
  EXPECT_EQ(result.journey.find(Id<Stage>{1})->unknown,
            R"({"name_unread":"two","x":1,"x_unread":2})");
  EXPECT_EQ(result.journey.map.file_unknown,
            R"({"map_unread":{"id":"map:0000000000002"},"y":1,"y_unread":2})");
}

// SPEC 4.5
TEST(Codec, what_repeats_more_than_once_is_kept_as_a_list) {
  const ReadResult result = read(
      R"("stages":[{"id":"stage:0000000000001","rank":"i001","x":1,"x":2,"x":[3],"name":5,"name":6,"x_unread":0}],)"
      R"("y":{"b":1,"a":{"c":1,"c":2}},"z":[1],"z":2,"z":[3])");
  EXPECT_EQ(result.journey.find(Id<Stage>{1})->unknown,
            R"({"name_unread":[5,6],"x":1,"x_unread":[2,[3],0]})");
  EXPECT_EQ(result.journey.map.file_unknown, R"({"y":{"a":{"c":2},"b":1},"z":[1,3],"z_unread":2})");
  EXPECT_EQ(paths(result), (Paths{"/stages/0/name", "/stages/0/name", "/stages/0/x", "/stages/0/x",
                                  "/y/a/c", "/z", "/z"}));
  const auto again = read_journey(write_journey(result.journey));
  ASSERT_TRUE(again);
  EXPECT_TRUE(again->repairs.empty());
  EXPECT_TRUE(again->journey == result.journey);
}

// SPEC 4.4: each of these took time or memory by the square of its number.
TEST(Codec, a_key_that_repeats_thousands_of_times_does_not_hang) {
  std::string json(kHead);
  json += R"("stages":[{"id":"stage:0000000000001","rank":"i001")";
  for (int i = 0; i < 100'000; ++i) json += ",\"x\":1";
  json += "}],\"y\":0";
  for (int i = 0; i < 100'000; ++i) json += ",\"y\":1";
  const auto result = read_journey(json + "}");
  ASSERT_TRUE(result);
  EXPECT_LT(write_journey(result->journey).size(), json.size());
}
TEST(Codec, thousands_of_references_to_nothing_do_not_hang) {
  std::string answers = R"("answers":["card:x0")";
  for (int i = 1; i < 1000; ++i) answers += ",\"card:x" + std::to_string(i) + "\"";
  answers += ']';
  std::string json(kHead);
  json += R"("cards":[{"id":"card:0000000000001",)" + answers + "}";
  for (int i = 0; i < 50; ++i) json += ",{" + answers + "}";
  const auto result = read_journey(json + "]}");
  ASSERT_TRUE(result);
  EXPECT_TRUE(result->journey.find(Id<Card>{1})->answers.empty());
}
// SPEC 1.5
TEST(Codec, a_set_of_more_than_a_thousand_is_kept_unread) {
  std::string tags = "[\"0\"";
  for (int i = 1; i < 1001; ++i) tags += ",\"" + std::to_string(i) + "\"";
  tags += ']';
  const ReadResult result =
      read(R"("cards":[{"id":"card:0000000000001","place":{"rank":"i1"},"tags":)" + tags + "}]");
  EXPECT_EQ(paths(result), (Paths{"/cards/0/tags"}));
  EXPECT_EQ(result.journey.find(Id<Card>{1})->unknown, "{\"tags_unread\":" + tags + "}");
}

TEST(Codec, many_records_without_a_rank_keep_short_ones) {
  std::string json(kHead);
  json += R"("stages":[{"id":"stage:x0"})";
  for (int i = 1; i < 60'000; ++i) json += ",{\"id\":\"stage:x" + std::to_string(i) + "\"}";
  const auto result = read_journey(json + std::string(6'000'000, ' ') + "]}");
  ASSERT_TRUE(result);
  std::string last;
  for (const Stage& stage : result->journey.stages.records()) {
    ASSERT_LT(last, stage.rank);
    ASSERT_LE(stage.rank.size(), 16U);
    last = stage.rank;
  }
}
// SPEC 4.4
TEST(Codec, a_record_comes_behind_one_of_the_longest_rank_there_may_be) {
  const ReadResult result = read(R"("stages":[{"id":"stage:0000000000001","rank":")" +
                                 std::string(64, 'z') + R"("},{"id":"stage:0000000000002"}])");
  EXPECT_EQ(paths(result), (Paths{"/stages/1/rank"}));
  EXPECT_LT(result.journey.find(Id<Stage>{1})->rank, result.journey.find(Id<Stage>{2})->rank);
  EXPECT_LE(result.journey.find(Id<Stage>{2})->rank.size(), kMaxRankLength);
}

// SPEC 4.3
TEST(Codec, a_number_has_so_many_digits_and_no_more) {
  const std::string digits(1001, '7');
  expect_error(std::string(kHead) + R"("x":[{"y":)" + digits + "}]}", "/x/0/y");
  expect_error(std::string(kHead) + R"("x":[{"y":0.)" + digits + "}]}", "/x/0/y");
  expect_error(std::string(kHead) + R"("x":[1,1e999]})", "/x/1");
}

// SPEC 4.3
TEST(Codec, a_small_file_holds_no_great_number_of_records) {
  std::string json(kHead);
  json += "\"cards\":[{}";
  for (int i = 1; i < 30'000; ++i) json += ",{}";
  expect_error(json + "]}", "/cards/20600");
}

// SPEC 4.4
TEST(Codec, what_is_no_text_is_said_with_its_line) {
  const auto what = [](std::string_view json) {
    const auto result = read_journey(json);
    return result ? std::string("read") : result.error().what;
  };
  using std::string_view_literals::operator""sv;
  EXPECT_EQ(what("{\"map\":{}}\n é x"), "Something follows the end of the map: line 2, column 2");
  EXPECT_EQ(what("{\"map\":\n{}}\0rest"sv),
            "There is a NUL character in the file: line 2, column 4");
  EXPECT_EQ(what("{\"map\":{\"title\":\"é\\ud83d\"}}"),
            "Half of a character stands alone: line 1, column 25");
  EXPECT_EQ(what("{\"map\":{\"title\":\"\xE2\x82\"}}"), "This is not UTF-8: line 1, column 19");
  EXPECT_EQ(what("{\"map\":{\"title\":\""), "The file ends too early");
}

// SPEC 4.7
TEST(Codec, a_later_version_is_marked) {
  const auto result =
      read_journey(R"({"format":"throughline","version":3,"map":{"id":"map:0000000000001"}})");
  ASSERT_TRUE(result);
  EXPECT_TRUE(result->newer_version);
  ASSERT_EQ(result->repairs.size(), 1U);
  EXPECT_EQ(result->repairs.front().where, "/version");
}

TEST(Codec, complaints_are_bounded) {
  std::string members = "\"stages\":[";
  for (int i = 0; i < 5000; ++i) members += std::string(i == 0 ? "" : ",") + "0";
  EXPECT_EQ(read(members + "]").repairs.size(), 1001U);
}

// SPEC 4.6
TEST(Codec, edits_that_do_not_fit_are_errors) {
  Random random(1);
  const Journey journey = new_journey("Map", random);
  const std::string json = write_journey(journey);
  const std::string map = json.substr(json.find("map:"), 17);
  const auto fields = [&map](const std::string& fields) {
    return R"({"label":"x","site":"0000000000001","sequence":1,"changes":[{"id":")" + map +
           R"(","fields":{)" + fields + "}}]}";
  };
  ASSERT_TRUE(read_edit(journey, fields(R"("title":["Map","Other"])")));
  for (const std::string& bad :
       {fields(R"("title":["Wrong","Other"])"), fields(R"("title":["Map"])"),
        fields(R"("title":["Map","a","b"])"), fields(R"("title":"Other")"),
        fields(R"("nothing":[1,2])"), fields(R"("stale_months":[null,5000])"),
        fields(R"("start":[null,"yesterday"])"), std::string("{}x"), std::string("[]"),
        std::string(R"({"changes":[{"id":"map:0000000000009","fields":{}}]})"),
        std::string(R"({"changes":[5]})"),
        std::string(R"({"changes":[{"after":{"id":"stage:x"}}]})"), std::string(R"({"site":"!"})"),
        std::string(R"({"sequence":-1})"), std::string(R"({"other":1})")}) {
    EXPECT_FALSE(read_edit(journey, bad)) << bad;
  }
}

// SPEC 4.6
TEST(Codec, edits_after_which_a_reference_points_nowhere_are_errors) {
  const Journey journey =
      read(
          R"("stages":[{"id":"stage:0000000000001","rank":"i1"}],)"
          R"("steps":[{"id":"step:0000000000002","place":{"stage":"stage:0000000000001","rank":"i1"}}])")
          .journey;
  const auto change = [](const std::string& text) {
    return R"({"label":"x","site":"0000000000001","sequence":1,"changes":[)" + text + "]}";
  };
  const std::string stage = R"({"id":"stage:0000000000001","rank":"i1"})";
  const std::string step =
      R"({"id":"step:0000000000002","place":{"stage":"stage:0000000000001","rank":"i1"}})";
  EXPECT_FALSE(read_edit(journey, change(R"({"before":)" + stage + "}")));
  EXPECT_TRUE(read_edit(journey, change(R"({"before":)" + stage + R"(},{"before":)" + step + "}")));
  const std::string next = R"({"after":{"id":"step:0000000000003","place":{"stage":"stage:)";
  EXPECT_TRUE(read_edit(journey, change(next + R"(0000000000001","rank":"i2"}}})")));
  EXPECT_FALSE(read_edit(journey, change(next + R"(0000000000009","rank":"i2"}}})")));
}

// SPEC 4.5
TEST(Codec, what_points_to_nothing_is_kept) {
  const ReadResult result = read(
      R"("lanes":[{"id":"lane:0000000000001","rank":"i001"}],)"
      R"("cards":[{"id":"card:0000000000001","place":{"rank":"i1"},"answers":["card:0000000000007","card:0000000000001"],"persona":"persona:0000000000003"},)"
      R"({"id":"card:0000000000002","place":{"lane":"lane:0000000000001","step":"step:0000000000009","rank":"i2"}}])");
  EXPECT_EQ(
      result.journey.find(Id<Card>{1})->unknown,
      R"({"answers_unread":["card:0000000000001","card:0000000000007"],"persona_unread":"persona:0000000000003"})");
  EXPECT_EQ(
      result.journey.find(Id<Card>{2})->unknown,
      R"({"place_unread":{"lane":"lane:0000000000001","rank":"i2","step":"step:0000000000009"}})");
  EXPECT_EQ(result.repairs[0].what, "There is no persona:0000000000003");
  EXPECT_EQ(result.repairs[1].what, "The record points to itself");
  EXPECT_EQ(result.repairs[2].what, "There is no card:0000000000007");
}
TEST(Codec, a_record_is_kept_where_what_it_belongs_to_cannot_be_read) {
  const ReadResult result = read(
      R"("stages":[{"id":"stage:0000000000001","rank":"i1"}],)"
      R"("steps":[{"id":"step:0000000000001","place":{"stage":"stage:0000000000001","rank":"i1"}}],)"
      R"("feelings":[{"persona":5,"step":"step:0000000000001","felt":1}],)"
      R"("comments":[{"id":"comment:0000000000001","target":"sticker:0000000000001","text":"x"}])");
  EXPECT_EQ(result.journey.feelings.size(), 0U);
  EXPECT_EQ(result.journey.comments.size(), 0U);
  EXPECT_EQ(paths(result), (Paths{"/feelings/0/persona", "/comments/0/target"}));
  EXPECT_TRUE(result.journey.map.file_unknown.contains(R"("persona":5)"));
  EXPECT_TRUE(result.journey.map.file_unknown.contains("sticker:"));
}
TEST(Codec, of_what_the_head_of_a_file_repeats_the_first_counts) {
  const ReadResult result =
      read(R"("version":1,"format":"other","since":5,"since":[1],"stages":[])");
  EXPECT_EQ(paths(result), (Paths{"/version", "/format", "/since", "/since"}));
  EXPECT_EQ(result.journey.map.file_unknown,
            R"({"format_unread":"other","since_unread":[5,1],"version_unread":1})");
  EXPECT_EQ(
      read_journey(R"({"format":"throughline","version":"2","map":{"id":"map:0000000000001"}})")
          ->journey.map.file_unknown,
      R"({"version_unread":"2"})");
  // Of the later version nothing is taken: channels stay what they are in the first.
  const auto twice = read_journey(
      R"({"format":"throughline","version":2,"map":{"id":"map:0000000000001"},"version":1,)"
      R"("channels":[{"id":"channel:0000000000001","rank":"i1","name":"App"}],)"
      R"("cards":[{"id":"card:0000000000001","place":{"rank":"i1"},"channel":"channel:0000000000001"}]})");
  ASSERT_TRUE(twice);
  EXPECT_EQ(twice->journey.channels.size(), 1U);
  EXPECT_EQ(twice->journey.find(Id<Card>{1})->channel, Id<Channel>{1});
}
TEST(Codec, of_what_a_place_repeats_the_first_counts_and_the_whole_is_kept) {
  const ReadResult result =
      read(R"("cards":[{"id":"card:0000000000001","place":{"rank":"i1","rank":"i2"}}])");
  EXPECT_EQ(paths(result), (Paths{"/cards/0/place", "/cards/0/place/rank"}));
  EXPECT_EQ(result.journey.find(Id<Card>{1})->place.rank, "i1");
}
TEST(Codec, names_of_a_former_version_are_read_like_other_texts) {
  const auto result = read_journey(
      R"({"format":"throughline","version":1,"map":{"id":"map:0000000000001"},"cards":[)"
      R"({"id":"card:0000000000001","place":{"rank":"i1"},"channel":"a\u0000b","channel":"c"}]})");
  ASSERT_TRUE(result);
  EXPECT_EQ(paths(*result), (Paths{"/cards/0/channel", "/cards/0/channel"}));
  ASSERT_EQ(result->journey.channels.size(), 1U);
  EXPECT_EQ(result->journey.channels.records().front().name, "ab");
  EXPECT_EQ(result->journey.find(Id<Card>{1})->unknown, R"({"channel_unread":"c"})");
}
// SPEC 2.1
TEST(Codec, a_map_is_not_its_own_pair) {
  const auto result = read_journey(
      R"({"format":"throughline","version":2,"map":{"id":"map:0000000000001","pair":"map:0000000000001"}})");
  ASSERT_TRUE(result);
  EXPECT_EQ(paths(*result), (Paths{"/map/pair"}));
}
// SPEC 4.4: what is kept takes more room than it had.
TEST(Codec, what_could_not_be_read_again_is_refused) {
  std::string deep;
  for (int i = 0; i < 30; ++i) deep += "{\"a\":";
  deep += "{}";
  for (int i = 0; i < 30; ++i) deep += '}';
  const auto deeper =
      read_journey(std::string(kHead) + "\"x\":1,\"x\":" + deep + ",\"x\":" + deep + "}");
  ASSERT_FALSE(deeper);
  EXPECT_TRUE(deeper.error().where.starts_with("/x_unread/0/a/a")) << deeper.error().where;
  const std::string key(std::size_t{64} * 1024, 'k');
  EXPECT_FALSE(read_journey(std::string(kHead) + "\"" + key + "\":1,\"" + key + "\":2}"));
  std::string many = std::string(kHead) + "\"evidence\":[{\"id\":\"evidence:s\"}";
  for (int i = 1; i < 190'000; ++i) many += ",{\"id\":\"evidence:" + std::to_string(i) + "\"}";
  many.resize(15'000'000, ' ');
  expect_error(many + "]}", "");
}

}  // namespace
}  // namespace throughline
